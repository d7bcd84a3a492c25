/** The consequences as a page of their own: HTML in a file the user names, Markdown in a new document. */
import { Uri, window, workspace } from "vscode";
import type { Consequences, ConsequencesParams } from "../../language-server/protocol.ts";
import { nameOf } from "../documents.ts";
import type { Session } from "../session.ts";
import { words } from "../words/choose.ts";

export async function save(
  session: Session,
  question: ConsequencesParams | null,
  shown: Consequences | null,
  format: "html" | "markdown",
): Promise<void> {
  if (!question || !shown) return void window.showInformationMessage(words().panel.noProposal);
  const content = await session.answer("export", { ...question, format });
  if (format === "markdown")
    return void (await window.showTextDocument(await workspace.openTextDocument({ language: "markdown", content })));
  const paper = Uri.parse(shown.uri, true);
  const name = `${nameOf(paper).replace(/\.\w+$/, "")}-${(shown.sak ?? "sak").replaceAll("/", "-")}-konsekvenser.html`;
  const target = await window.showSaveDialog({
    defaultUri: paper.scheme === "untitled" ? Uri.file(`/${name}`) : Uri.joinPath(paper, "..", name),
    filters: { HTML: ["html"] },
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(content));
  void window.showInformationMessage(words().panel.saved(nameOf(target)));
}
