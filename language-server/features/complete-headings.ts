/** Completion of headings: those a sak does not have, and a whole new sak. */
import { CompletionItemKind } from "vscode-languageserver";
import { nextNumber, sakHeadings } from "../../engine/explaining.ts";
import { lineStarts, yearOf } from "../../engine/index.ts";
import type { Session, View } from "../session.ts";
import type { Suggestion } from "./suggestion.ts";
import { featureWords } from "./words.ts";

/** In their order; on an empty line or after `#`. A new sak has the level of those the document has. */
export function headings(view: View, offset: number, before: string, session: Session): readonly Suggestion[] {
  if (!/^#{0,6} ?[\p{L}]*$/u.test(before)) return [];
  const language = view.document?.document.language ?? "nb";
  const words = featureWords[view.language];
  const saker = view.document?.saker ?? [];
  // What is written behind the last word of a sak is of it, and a new sak is begun at the level of the others.
  const sak = saker.findLast((one) => one.sak.span.start <= offset)?.sak;
  const typed = /^#+/.exec(before)?.[0].length ?? 0;
  const known = sak ?? saker[0]?.sak;
  const level = known ? levelOf(view, known.span.start) : typed || 2;
  const has = new Set(sak?.seksjoner.map(({ overskrift }) => overskrift?.value.toLowerCase()));
  const list = sakHeadings(language);
  // With a space behind them the marks are all there will be; without, more may come.
  const isDone = /^#+ /.test(before);
  const marks = "#".repeat(isDone || typed > level ? typed : level + 1);
  const own = isDone && typed <= level ? [] : list.filter((one) => !has.has(one.toLowerCase()));
  const nr = nextSak(view, session);
  const whole = [
    `${"#".repeat(level)} Sak ${nr} \${1:Tittel}`,
    ...list.map(
      (one, index) => `${"#".repeat(level + 1)} ${one}\n\n${index === list.length - 1 ? "1. " : ""}\${${index + 2}:…}`,
    ),
  ].join("\n\n");
  return [
    ...(sak
      ? own.map((one) => ({
          label: `${marks} ${one}`,
          text: `${marks} ${one}\n\n`,
          kind: CompletionItemKind.Struct,
          detail: words.heading,
          over: before.length,
        }))
      : []),
    {
      label: `Sak ${nr}`,
      text: `${whole}\n`,
      kind: CompletionItemKind.Snippet,
      detail: words.newSak,
      over: before.length,
    },
  ];
}

/** After «Sak »: the next number of the organ's year. */
export function numbers(view: View, before: string, session: Session): readonly Suggestion[] {
  const typed = /(?<!\p{L})[Ss]ak\s+(\d*\/?\d*)$/u.exec(before)?.[1];
  if (typed === undefined) return [];
  const nr = nextSak(view, session);
  const detail = featureWords[view.language].newSak;
  return [{ label: nr, text: nr, kind: CompletionItemKind.Constant, detail, over: typed.length }];
}

function nextSak({ reading, document }: View, session: Session): string {
  const year = yearOf(document?.dato ?? session.checkSettings.today);
  return nextNumber(reading.workspace, document?.organ?.nøkkel ?? null, year);
}

/** The level of the heading a sak begins with; 2 where there is none. */
function levelOf({ source }: View, start: number): number {
  const line = lineStarts(source).findLast((one) => one <= start) ?? 0;
  return /^#{1,5}(?= )/.exec(source.text.slice(line))?.[0].length ?? 2;
}
