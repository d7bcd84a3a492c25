/** Why something is said at a place: each condition with its fact and words, the law, and what would put it right. */
import { explainDocument, explainPsd, lineMarkdown, type ShownLine, shownLine } from "../../engine/explaining.ts";
import { lineStarts, type Span, span } from "../../engine/index.ts";
import { endOfLine, offsetAt, positionAt } from "../positions.ts";
import type { ExplainParams } from "../protocol.ts";
import type { Session, View } from "../session.ts";
import { workspaceOfLoosePsd } from "../state/reading.ts";

/** All of the line. */
export const explain =
  (session: Session) =>
  async (view: View, { position }: ExplainParams): Promise<string> => {
    const start = lineStarts(view.source)[position.line] ?? view.source.text.length;
    const end = position.line < lineStarts(view.source).length ? endOfLine(view.source, position.line) : start;
    const shown = await explained(view, span(start, Math.max(start, end)), session);
    return shown ? lineMarkdown(shown, view.language) : "";
  };

/** null for a file no rule is asked about. */
export async function explained(view: View, at: Span, session: Session): Promise<ShownLine | null> {
  const { document, psd, reading, rulebook, language, source } = view;
  const options = { asOf: null, today: session.checkSettings.today };
  const line = document
    ? await explainDocument(document, at, reading.workspace, rulebook, options)
    : psd
      ? await explainPsd(psd, at, workspaceOf(view), rulebook, options)
      : null;
  return (
    line &&
    shownLine(line, positionAt(source, at.start, "utf-16").line + 1, {
      language,
      documentLanguage: document?.document.language ?? "nb",
      vocabulary: rulebook.vocabulary,
      source,
      sourceOf: view.sourceOf,
    })
  );
}

const workspaceOf = ({ reading, psd }: View) =>
  reading.loosePsds.some((one) => one.psd === psd) ? workspaceOfLoosePsd(reading, psd!) : reading.workspace;

export const offsetIn = (view: View, position: ExplainParams["position"]): number =>
  offsetAt(view.source, position, view.client.encoding);
