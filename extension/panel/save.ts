/** The consequences as a page of their own: HTML in a file the user names, Markdown in a new document. */
import { Uri, ViewColumn, window, workspace } from "vscode";
import type { Consequences, ConsequencesParams } from "../../language-server/protocol.ts";
import { nameOf } from "../documents.ts";
import type { Session } from "../session.ts";
import { spareDocumentWith } from "../spared.ts";
import { words } from "../words/choose.ts";

export async function save(
  session: Session,
  question: ConsequencesParams | null,
  shown: Consequences | null,
  format: "html" | "markdown",
): Promise<void> {
  if (!question || !shown) return void window.showInformationMessage(words().panel.noProposal);
  const content = await session.answer("export", { ...question, format });
  if (format === "markdown") return showMarkdown(content);
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

/** Where the text is, so that the panel stays in sight. */
async function showMarkdown(content: string): Promise<void> {
  spareDocumentWith(content);
  const document = await workspace.openTextDocument({ language: "markdown", content });
  const viewColumn = window.visibleTextEditors[0]?.viewColumn ?? ViewColumn.One;
  await window.showTextDocument(document, { viewColumn, preview: false });
}
