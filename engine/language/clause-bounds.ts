/** Where one clause may end and another begin: what stands after a comma or a connector. */
import { isClearlyFinite, isFiniteVerb, type Reading } from "./clause.ts";
import { rolle } from "./lexicon.ts";
import { kind, type Token } from "./tokens.ts";

const ahead = 16;

/** A finite verb stands before the next boundary. */
export function newClauseAfter({ tokens, eier, mentions }: Reading, i: number, limit: number): boolean {
  for (let j = i + 1; j < Math.min(limit, i + 1 + ahead); j++) {
    const token = tokens[j]!;
    if (eier[j] !== -1) continue;
    if (token.lower === ";") return false;
    // «og Per Berg, Modum, velges», «og Per Berg, ordfører i Modum, velges»
    const home = token.lower === "," ? mentions[eier[j + 1] ?? -1] : undefined;
    if (home?.slag === "kommune" || home?.slag === "tittel") {
      let end = home.to;
      while (end < limit && (eier[end] !== -1 || /^(?:i|for|fra|frå)$/.test(tokens[end]!.lower))) end++;
      if (tokens[end]?.lower === ",") {
        j = end;
        continue;
      }
    }
    // «midlene (kr 200 000,-), overføres»: the comma before the verb ends nothing.
    if (token.lower === ",") return j + 1 < limit && eier[j + 1] === -1 && isClearlyFinite(tokens[j + 1]!);
    if (
      token.ord.rolle & (rolle.at | rolle.å | rolle.som | rolle.vilkår | rolle.formål | rolle.følge) &&
      token.lower !== "som" &&
      token.lower !== "om"
    )
      return false;
    if (isClearlyFinite(token)) return true;
  }
  return false;
}

/** A comma before a connector leaves the choice to it; before a subordinator to that. */
export function isListComma(next: Token | undefined): boolean {
  return (
    next === undefined ||
    (next.kind === kind.ord &&
      (next.ord.rolle & (rolle.og | rolle.at | rolle.å | rolle.som | rolle.vilkår | rolle.formål | rolle.følge)) !== 0)
  );
}

/** «… ser at A ikke når målet, og avslutter derfor delprosjektet»: in a subordinate clause the adverb would stand first. */
export const concludes = ({ tokens }: Reading, i: number): boolean =>
  tokens[i + 1] !== undefined &&
  isFiniteVerb(tokens[i + 1]!) &&
  /^(?:derfor|difor|dermed|likevel)$/.test(tokens[i + 2]?.lower ?? "");

/**
 * «når fylkeskommunen har godkjent det», «etter at søknaden er innvilget», «om Viken samtykker»: waits for somebody's answer. Not for the
 * approval of one's own papers, nor for what has a day already.
 */
export function awaits({ tokens, eier, mentions }: Reading, i: number, to: number): boolean {
  const { lower } = tokens[i]!;
  if (!/^(?:når|etter at|om)$/.test(lower)) return false;
  // «spør om», «søknad om»: only after a place, a sum or a day.
  if (lower === "om" && (eier[i - 1] ?? -1) === -1) return false;
  let answered = false;
  for (let at = i + 1; at < Math.min(to, i + ahead); at++) {
    const token = tokens[at]!;
    if (token.kind === kind.tegn) break;
    if (ownPaper.test(token.lower) || mentions[eier[at] ?? -1]?.slag === "dato") return false;
    answered ||= (lower === "om" ? answers : answer).test(token.lower);
  }
  return answered;
}

const answer = /^(?:godkjen|samtyk|innvilg|tilsagn|tilsegn|aksept|godta|godtek)/;
/** «søker Viken om godkjenning» waits for nothing; «om Viken godkjenner det» does. */
const answers = /^(?:godkjenner|godkjenn|samtykker|samtykkjer|godtar|godtek|innvilger|innvilgar|aksepterer)$/;
const ownPaper = /^(?:møte)?(?:protokoll|bok|referat|regnskap|rekneskap|rapport|faktura|sluttrapport)/;

/** «ved å redusere A og øke B»: infinitives beside each other, as after «å». */
export const isBy = ({ lower }: Token): boolean => lower === "ved å" || lower === "gjennom å";
