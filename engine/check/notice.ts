/** A finding that comes of no rule: about a rule that crashed, a reading, a suppression. Its words are in the vocabulary's messages. */
import type { Words } from "../law/rule.ts";
import type { Finding, Located } from "./finding.ts";

/** Its id stands in for words the vocabulary lacks. */
export function notice(
  rule: string,
  severity: Finding["severity"],
  at: Located,
  values: Finding["values"],
  fix: Finding["fix"] = null,
): Finding {
  const words: Words = { nb: rule, nn: rule, en: rule };
  return {
    rule,
    severity,
    softened: [],
    place: { path: at.path, subject: "dokument", fact: "dokument.tittel" },
    at,
    sak: null,
    punkt: null,
    values,
    words: { tekst: words, hvorfor: words },
    related: [],
    sources: [],
    fix,
    outcome: null,
    unntak: null,
  };
}

/** By place, then rule. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.at.span.start - b.at.span.start || compare(a.rule, b.rule) || a.at.span.end - b.at.span.end;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
