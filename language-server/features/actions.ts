/** What can be done about findings: the fixes of their rules, all that is safe at once, and letting one stand with a reason. */
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from "vscode-languageserver";
import {
  fixTitle,
  isShown,
  type ReportedDocument,
  type ShownFinding,
  type Span,
  safeFixes,
} from "../../engine/index.ts";
import { editsOf, workspaceEdit } from "../edits.ts";
import { rangeAt, spanAt, spanOfShown } from "../positions.ts";
import type { Session, View } from "../session.ts";
import { type Checked, checkFile } from "../state/checking.ts";
import { serverWords } from "../words.ts";
import { suppression } from "./suppression.ts";

export const codeActions =
  (session: Session) =>
  async (view: View, { range, context }: CodeActionParams): Promise<CodeAction[]> => {
    if (!view.client.actionLiterals) return [];
    const checked = await checkFile(view.reading, view.path, session.checkSettings);
    if (!checked) return [];
    const { report } = checked;
    const wants = (kind: string): boolean =>
      !context.only || context.only.some((one) => kind === one || kind.startsWith(`${one}.`));
    const show = session.settings.visning ?? view.reading.config.config.visning;
    const at = spanAt(view.source, range, view.client.encoding);
    const meeting = (report?.findings ?? []).filter(
      (one) => one.unntak === null && isShown(one.severity, show) && meets(spanOfShown(view.source, one.range), at),
    );
    const asked = meeting.filter((finding) => context.diagnostics.some((one) => isOf(one, finding)));
    // A client that asks about one of several findings at a place gets the answers to that one.
    const here = asked.length > 0 ? asked : meeting;
    const actions: CodeAction[] = [];
    if (wants(CodeActionKind.QuickFix))
      for (const finding of here) {
        const diagnostics = context.diagnostics.filter((one) => isOf(one, finding));
        actions.push(
          ...fixesOf(finding, diagnostics, view, session),
          ...suppression(finding, diagnostics, view, session),
        );
      }
    if (wants(CodeActionKind.QuickFix)) actions.push(...meant(checked, at, context.diagnostics, view, session));
    if (report && wants(CodeActionKind.SourceFixAll)) actions.push(...fixAll(report, view, session));
    return actions.sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false));
  };

function fixesOf(finding: ShownFinding, diagnostics: Diagnostic[], view: View, session: Session): CodeAction[] {
  return finding.fixes.flatMap((fix) => {
    const edits = editsOf([fix], view);
    if (!edits) return [];
    return [
      {
        title: titleOf(fix, view),
        kind: CodeActionKind.QuickFix,
        diagnostics,
        ...(view.client.preferredActions && fix.safe ? { isPreferred: true } : {}),
        edit: workspaceEdit(edits, view, session),
      },
    ];
  });
}

/** What its edit does: the finding says already what is to be done. */
function titleOf({ title, edits }: ShownFinding["fixes"][number], view: View): string {
  const [edit, ...more] = edits;
  const source = edit && view.sourceOf(edit.path);
  if (!source || more.length > 0) return title;
  return fixTitle({ span: spanOfShown(source, edit.range), newText: edit.newText }, source, view.language);
}

/** A key or value of YAML that is nearly one there is. */
function meant({ faults }: Checked, at: Span, diagnostics: Diagnostic[], view: View, session: Session): CodeAction[] {
  const { source, client, path, language } = view;
  return faults.flatMap(({ kode, verdier, span }) => {
    const { forslag } = verdier;
    const word = source.text.slice(span.start, span.end);
    if (!forslag || !meets(span, at) || word.includes("\n")) return [];
    const edits = new Map([[path, [{ range: rangeAt(source, span, client.encoding), newText: forslag }]]]);
    return [
      {
        title: serverWords[language].replace.replace("{ord}", () => word).replace("{forslag}", () => forslag),
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnostics.filter(({ code }) => code === kode),
        edit: workspaceEdit(edits, view, session),
      },
    ];
  });
}

/** Nothing where nothing is safe. */
function fixAll(report: ReportedDocument, view: View, session: Session): CodeAction[] {
  const summary = { documents: 1, error: 0, warning: 0, information: 0, hint: 0, undecided: 0, suppressed: 0 };
  const { done } = safeFixes({ documents: [report], summary });
  if (done.length === 0) return [];
  const edits = editsOf(
    done.flatMap(({ finding }) => finding.fixes.find(({ safe }) => safe) ?? []),
    view,
  );
  return edits
    ? [
        {
          title: serverWords[view.language].fixAll,
          kind: CodeActionKind.SourceFixAll,
          edit: workspaceEdit(edits, view, session),
        },
      ]
    : [];
}

const isOf = (diagnostic: Diagnostic, { rule, message }: ShownFinding): boolean =>
  diagnostic.code === rule && String(diagnostic.message).startsWith(message);

const meets = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
