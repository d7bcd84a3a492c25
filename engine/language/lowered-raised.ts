/** Lines that verbs lower and raise: «Profilering reduseres med 0,5 mill. kroner. Sekretariatet økes med 0,5 mill. kroner.» */
import type { Change } from "./balance.ts";
import { isFiniteVerb, mentionsBetween, type Reading } from "./clause.ts";
import { rolle } from "./lexicon.ts";
import { isSted, type Mention, type Penger } from "./mention.ts";
import type { Sentence } from "./sentences.ts";
import { kind } from "./tokens.ts";

/** The changes, by lines of any name; none where a sum of the sentences is left over, for then something else is told as well. */
export function loweredAndRaised(reading: Reading, sentences: readonly Sentence[]): Change[] {
  const found: Change[] = [];
  for (const sentence of sentences) {
    const sums = mentionsBetween(reading, sentence.from, sentence.to).filter(({ slag }) => slag === "penger");
    const changes = changesIn(reading, sentence, found);
    if (changes.length < sums.length || !decides(reading, sentence)) return [];
    found.push(...changes);
  }
  const names = new Set(found.map(({ place }) => reading.text.slice(place.start, place.end)));
  return names.size === found.length ? found : [];
}

/** «… reduseres med kr 50 000, og … økes tilsvarende»: a line, its verb and its sum, one after another. */
function changesIn(reading: Reading, { from, to }: Sentence, before: readonly Change[]): Change[] {
  const { tokens, eier } = reading;
  const found: Change[] = [];
  let first = from;
  for (let i = from; i < to; i++) {
    const sign = eier[i] === -1 ? signOf(reading, i) : 0;
    if (sign === 0) continue;
    const last = [...before, ...found].at(-1);
    const money = sumAfter(reading, i, to) ?? (saysAsMuch(reading, i + 1) ? last?.money : undefined);
    const sum = money && "value" in money ? Number(money.value) : Math.abs(last?.sum ?? 0);
    const finite = tokens[i]!.ord.verb.some(({ form }) => form === "s") ? i : i - 1;
    const place = lineOf(reading, first, finite);
    if (!money || !place || !Number.isFinite(sum) || sum === 0) return [];
    found.push({ place, money, sum: sign * sum });
    first = "to" in money ? Math.max(Number(money.to), i + 2) : i + 2;
    while (first < to && /^(?:,|og|mens|medan)$/.test(tokens[first]!.lower)) first++;
  }
  return found;
}

/** What a passive does to its subject: «reduseres», «vert redusert» lower it, «økes», «blir økt» raise it. */
function signOf({ tokens }: Reading, at: number): number {
  const helped = /^(?:blir|vert)$/.test(tokens[at - 1]?.lower ?? "");
  for (const { verb, form } of tokens[at]!.ord.verb)
    if (verb.partikkel === null && (form === "s" || (form === "perf" && helped))) {
      if (verb.rammenavn === "kutt") return -1;
      if (verb.rammenavn === "øk") return 1;
    }
  return 0;
}

/** «… med kr 50 000». */
function sumAfter({ tokens, eier, mentions }: Reading, at: number, to: number): Penger | undefined {
  for (let i = at + 1; i < Math.min(to, at + 4); i++) {
    const money = mentions[eier[i] ?? -1];
    if (money?.slag === "penger") return tokens[i - 1]!.lower === "med" ? money : undefined;
  }
  return undefined;
}

const saysAsMuch = ({ tokens }: Reading, at: number): boolean => /^tilsvar[ae]nde$/.test(tokens[at]?.lower ?? "");

/** The subject: a place that is known, or the words themselves, few and without a verb. */
function lineOf(reading: Reading, from: number, to: number): Mention | null {
  const { tokens, eier, text } = reading;
  const inside = mentionsBetween(reading, from, to);
  const known = inside.find((one) => isSted(one) && one.slag !== "organ");
  if (known) return inside.filter(isSted).length === 1 ? known : null;
  // «Rammen for sekretariatet»
  const first = inside[0]?.slag === "middel" && /^(?:for|til|i)$/.test(tokens[from + 1]?.lower ?? "") ? from + 2 : from;
  if (to <= first || to - first > longest) return null;
  for (let i = first; i < to; i++) {
    const { kind: of, ord } = tokens[i]!;
    if (of !== kind.ord || (eier[i] === -1 && (isFiniteVerb(tokens[i]!) || ord.rolle & ~(rolle.og | rolle.eier))))
      return null;
  }
  const at = { from: first, to, start: tokens[first]!.start, end: tokens[to - 1]!.end };
  return { ...at, slag: "sitat", value: text.slice(at.start, at.end), navn: true };
}

const longest = 6;

/** What is denied, allowed, advised, told of the past or waits for something is no change. */
const decides = ({ tokens, eier }: Reading, { from, to }: Sentence): boolean =>
  tokens
    .slice(from, to)
    .every(
      ({ ord }, i) =>
        eier[from + i] !== -1 ||
        !(ord.rolle & (rolle.negasjon | rolle.kan | rolle.bør | rolle.vilkår | rolle.fortid | rolle.hjelpe)),
    );
