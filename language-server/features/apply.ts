/** The next version of the PSD from the vedtak of a protokoll, as an edit that the editor makes and the reader saves. */
import type { TextEdit } from "vscode-languageserver";
import { applicationLines, applySaker, isNothing, isRefused, sakerIn, skipOf } from "../../engine/consequences.ts";
import { type SourceText, span } from "../../engine/index.ts";
import { workspaceEdit } from "../edits.ts";
import { type Encoding, rangeAt } from "../positions.ts";
import type { Applied, ApplyParams } from "../protocol.ts";
import type { Session, View } from "../session.ts";

/** One project that refuses refuses the file. */
export const apply =
  (session: Session) =>
  (view: View, { skip = [] }: ApplyParams): Applied | null => {
    if (!view.document) return null;
    const saker = sakerIn(view.reading.workspace, view.document).filter(({ sak }) => sak.sak.form === "behandlet");
    const skips = skip.flatMap((one) => skipOf(String(one)) ?? []);
    const projects = [...new Set(saker.map(({ sak }) => sak.prosjekt!))];
    const applications = projects.map((psd) =>
      applySaker(
        psd,
        saker.filter(({ sak }) => sak.prosjekt === psd),
        skips,
      ),
    );
    const lines = applications.flatMap((one) => applicationLines(one, view.language));
    if (applications.some(isRefused)) return { edit: null, lines, refused: true };
    const edits = new Map<string, readonly TextEdit[]>();
    for (const one of applications)
      if (!isNothing(one)) edits.set(one.psd.source.path, [change(one.psd.source, one.text!, view.client.encoding)]);
    return { edit: edits.size === 0 ? null : workspaceEdit(edits, view, session), lines, refused: false };
  };

/** Only what differs, so that the rest keeps its place. */
function change(source: SourceText, text: string, encoding: Encoding): TextEdit {
  const before = source.text;
  let start = 0;
  while (start < Math.min(before.length, text.length) && before[start] === text[start]) start++;
  let same = 0;
  while (
    same < Math.min(before.length, text.length) - start &&
    before[before.length - 1 - same] === text[text.length - 1 - same]
  )
    same++;
  return {
    range: rangeAt(source, span(start, before.length - same), encoding),
    newText: text.slice(start, text.length - same),
  };
}
