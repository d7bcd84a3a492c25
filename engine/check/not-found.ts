/** What a document of its kind tells, and the reading did not find: a reader that failed says so, and no rule is then silent for nothing. */
import type { MeetingDocument } from "../document/meeting-document.ts";
import type { DocumentInContext } from "../workspace/workspace.ts";

export type NotFound = "saker" | "vedtak" | "frammøte";

/** In the order of the document. Minutes of one sak, as extracts are, need not tell who met. */
export function notFoundIn({ document, saker }: DocumentInContext): readonly NotFound[] {
  if (!tellsOfSaker.has(document.kind) || document.source.text.length < shortest) return [];
  // A notat may tell of something without putting it up.
  if (saker.length === 0) return /notat/iu.test(document.tittel?.value ?? "") ? [] : ["saker"];
  const treated = saker.filter(({ sak }) => sak.form === "behandlet");
  if (document.kind !== "protokoll" || treated.length < 2) return [];
  const decides = treated.some(({ punkter, uskrevet }) => punkter.length > 0 || uskrevet !== null);
  return [
    ...(document.deltakere.length === 0 ? (["frammøte"] as const) : []),
    ...(decides ? [] : (["vedtak"] as const)),
  ];
}

const tellsOfSaker: ReadonlySet<MeetingDocument["kind"]> = new Set<MeetingDocument["kind"]>([
  "innkalling",
  "saksframlegg",
  "protokoll",
]);
/** Characters: what somebody has just begun to write has little yet. */
const shortest = 200;
