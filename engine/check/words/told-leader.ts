/** Who leads the steering group, as the head of a document tells it: «Leder av styringsgruppen: Kari Moe», «Styringsgruppa vert leia av Kari Moe». */
import { withoutGaps } from "../../text/gap.ts";
import { pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";

/** Where the names stand. */
export function steeringLeadersIn(words: string): readonly Span[] {
  if (!/styringsgrupp/iu.test(words)) return [];
  const text = withoutGaps(words);
  return told.flatMap((one) =>
    [...text.matchAll(one)].map((match): Span => {
      const { name: who = "" } = match.groups ?? {};
      const start = match.index + match[0].indexOf(who);
      return { start, end: start + who.length };
    }),
  );
}

const name =
  "(?:(?:[Vv]ara)?[Oo]rdfør(?:er|ar) )?(?<name>\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'.-]*){0,2} \\p{Lu}[\\p{L}’'-]+)(?![\\p{L}-])";
const place = "\\p{Lu}[\\p{L}-]+(?: kommune)?";
const over = "\\s{0,4}(?:[|\\n]|$)";
/** All that may follow: an office, a place, how to reach the person. «… til sommeren», «… i dette møtet» is of another time. */
const end = `(?: ?\\([^()\\n]{1,40}\\))?(?:,? (?:vara)?ordfør(?:er|ar))?(?:,? (?:i|fra|frå|for) ${place}|, ${place})?(?=[.;]?${over}|\\. \\p{Lu}|[,;]? (?:tlf|mob|telefon|e-?post)|,? og (?:har|består) )`;
const group = "[Ss]tyringsgrupp(?:en|a)(?: (?:for|i) prosjektet)?";
const office = `(?:[Ll]e(?:der|iar)(?:en)? (?:av|for|i) ${group}|[Ss]tyringsgruppele(?:der|iar)(?:en)?|[Ss]tyringsgrupp(?:en|a)s le(?:der|iar))`;
const mark = "[ \\t>|•*_–-]{0,8}";

const told = [
  `(?<=^|\\n)${mark}${office}[ *_]{0,6}[:|\\t][ \\t*_|]{0,8}${name}[*_]{0,3}${end}`,
  `(?<=^|\\n|[.;!?] )${mark}${office} er ${name}${end}`,
  `(?<=^|\\n|[.;!?] )${mark}${group} (?:ledes|leies|leiast|leiest|(?:blir|vert|er) (?:ledet|leda|leia|leidd)) av ${name}${end}`,
  `(?<=^|\\n|[.;!?] )${mark}${name} (?:er le(?:der|iar)(?:en)? (?:av|for|i)|le(?:der|ier)) ${group}(?=[.;]|${over}|,? og )`,
].map((source) => pattern(source, "gu"));
