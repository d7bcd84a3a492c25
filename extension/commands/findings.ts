/** The findings in Problems that are ours: at a place, and the next one after a place. */
import { type Diagnostic, languages, type Position, type Uri } from "vscode";

export interface Finding {
  readonly uri: Uri;
  readonly diagnostic: Diagnostic;
}

export function findingsAt(uri: Uri, position: Position): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter((one) => isOurs(one) && one.range.contains(position));
}

/** The first after a place, on through the other documents, and from the top again; null where there are none. */
export function findingAfter(uri: Uri | undefined, position: Position | undefined): Finding | null {
  const all = languages
    .getDiagnostics()
    .flatMap(([where, found]) => found.filter(isOurs).map((diagnostic) => ({ uri: where, diagnostic })))
    .sort((a, b) => order(a.uri, b.uri) || a.diagnostic.range.start.compareTo(b.diagnostic.range.start));
  const isLater = (one: Finding): boolean =>
    !uri ||
    !position ||
    order(one.uri, uri) > 0 ||
    (order(one.uri, uri) === 0 && one.diagnostic.range.start.isAfter(position));
  return all.find(isLater) ?? all[0] ?? null;
}

/** The rule's id. */
export function ruleOf({ code }: Diagnostic): string | null {
  const value = typeof code === "object" ? code.value : code;
  return value === undefined ? null : String(value);
}

const isOurs = ({ source }: Diagnostic): boolean => source === "saksvakt";

function order(a: Uri, b: Uri): number {
  const [left, right] = [a.toString(), b.toString()];
  return left < right ? -1 : left > right ? 1 : 0;
}
