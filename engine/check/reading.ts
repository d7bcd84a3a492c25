/** What reading found to tell: places where front matter and text disagree, or could not be read. */
import type { MeetingDocument } from "../document/meeting-document.ts";
import type { Words } from "../law/rule.ts";
import type { Finding } from "./finding.ts";

/** Findings under the reader's own codes (`lesing/…`); their words are in the vocabulary. */
export function readingFindings({ source, lesefunn }: MeetingDocument): readonly Finding[] {
  return lesefunn.map(({ kode, verdier, span }) => ({
    rule: kode,
    severity: "warning",
    softened: [],
    place: { path: source.path, subject: "dokument", fact: "dokument.tittel" },
    at: { path: source.path, span },
    sak: null,
    punkt: null,
    values: verdier,
    words: { tekst: unworded, hvorfor: unworded },
    related: [],
    sources: [],
    fix: null,
    outcome: null,
  }));
}

/** Stands in only where the vocabulary lacks the code. */
const unworded: Words = { nb: "{felt}", nn: "{felt}", en: "{felt}" };
