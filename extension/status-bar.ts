/** One item at the bottom: how many findings, whether it works, and of what day the law is. */
import { type Disposable, MarkdownString, StatusBarAlignment, ThemeColor, window } from "vscode";
import type { ClientState, Session } from "./session.ts";
import { words } from "./words/choose.ts";
import { severities } from "./words/severity.ts";

export function statusBar(session: Session): Disposable {
  const item = window.createStatusBarItem("saksvakt.status", StatusBarAlignment.Left, 10);
  item.name = "Saksvakt";
  const show = (state: ClientState): void => {
    const { text, tooltip, stopped } = told(state);
    item.text = text;
    item.tooltip = new MarkdownString(tooltip.join("\n\n"));
    item.accessibilityInformation = { label: `Saksvakt: ${tooltip.join(". ")}`, role: "button" };
    item.command = stopped ? "saksvakt.restart" : "workbench.actions.view.problems";
    item.backgroundColor = stopped ? new ThemeColor("statusBarItem.errorBackground") : undefined;
    item.show();
  };
  show(session.state());
  const listening = session.onState(show);
  return {
    dispose: () => {
      listening.dispose();
      item.dispose();
    },
  };
}

function told(now: ClientState): { text: string; tooltip: string[]; stopped: boolean } {
  const { state: names, noFindings, inOpen, lawOn, noLawDate, startAgain, toProblems } = words();
  const name = names[now.state];
  if (now.state === "stopped")
    return { text: `$(error) Saksvakt: ${name}`, tooltip: [name, startAgain], stopped: true };
  const message = now.message ? [now.message] : [];
  if (now.state === "starting" || now.state === "reading")
    return { text: `$(sync~spin) Saksvakt: ${name}`, tooltip: [`${name} …`, ...message], stopped: false };
  const counts = severities.filter((one) => now.findings[one] > 0).map((one) => words().count(one, now.findings[one]));
  const findings = counts.slice(0, 2).join(", ") || noFindings;
  const date = now.lawDate ? ` · § ${shownDate(now.lawDate)}` : "";
  const law = now.lawDate ? lawOn(shownDate(now.lawDate)) : noLawDate;
  const icon = now.state === "paused" ? "$(debug-pause)" : "$(law)";
  const tooltip = [name, inOpen(counts.join(", ") || noFindings), law, ...message, toProblems];
  return { text: `${icon} ${findings}${date}`, tooltip, stopped: false };
}

/** 2024-05-15 as people write it here. */
const shownDate = (date: string): string => date.split("-").map(Number).reverse().join(".");
