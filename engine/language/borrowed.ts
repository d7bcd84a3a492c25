/** What a clause takes from the words before it: its antecedent, an office, its brother's subject, the sak a pronoun stands for. */
import { type Clause, mentionsBefore, type Reading } from "./clause.ts";
import { rolle } from "./lexicon.ts";
import type { Mention } from "./mention.ts";

/** «… sitt vedtak i sak 8/21, som herved oppheves»: what stands before «som». */
export function antecedent({ tokens }: Reading, clause: Clause): readonly Mention[] {
  if (clause.kind !== "som") return [];
  const before: Mention[] = [];
  let edge = clause.opener;
  for (const one of clause.parent?.mentions.toReversed() ?? []) {
    if (edge - one.to > 1 || one.to > clause.opener) continue;
    // «A, og ikke B, som …»: said of A.
    const denied = /^(?:ikke|ikkje)$/.test(tokens[one.from - 1]?.lower ?? "");
    if (!denied) before.unshift(one);
    edge = denied ? one.from - (tokens[one.from - 2]?.lower === "og" ? 2 : 1) : one.from;
  }
  const performs = clause.tokens.some((i) => tokens[i]!.ord.kjenne.includes("performativ"));
  return performs || isCleft(tokens, clause, Math.min(before[0]?.to ?? clause.opener, clause.opener)) ? before : [];
}

/** «Det er A som skal gi …», «… er det A som gir»: said of A. `end` is where A ends. */
const isCleft = (tokens: Reading["tokens"], { parent }: Clause, end: number): boolean =>
  parent?.tokens.some((i) => {
    const pair = `${tokens[i]!.lower} ${tokens[i + 1]?.lower}`;
    return i < end && end - i <= 6 && /^(?:(?:det|dette) (?:er|blir|vert)|(?:er|blir|vert) det)$/.test(pair);
  }) ?? false;

/** «… fratrer som leder av X, og Y trer inn i vervet»: the office named before. */
export function office(reading: Reading, clause: Clause): readonly Mention[] {
  if (
    clause.mentions.some((mention) => mention.slag === "verv") ||
    !clause.tokens.some((i) =>
      /^(?:vervet|rollen|rolla|funksjonen|sted|stad|staden|stedet)$/.test(reading.tokens[i]!.lower),
    )
  )
    return [];
  const start = clause.tokens[0]!;
  const before = mentionsBefore(reading, start);
  const verv = before.findLast((mention) => mention.slag === "verv");
  if (!verv) return [];
  const organ = before.find(
    (mention) => mention.slag === "organ" && mention.from >= verv.to && mention.from - verv.to <= 3,
  );
  return organ ? [verv, organ] : [verv];
}

/** A clause without a subject of its own has its brother's: «X avsluttes, og … overføres», «Prosjektleder reviderer PSD og sender søknad». */
export function inherited(reading: Reading, clause: Clause): readonly Mention[] {
  const { bror } = clause;
  const firstVerb = clause.verb.find((i) => reading.eier[i] === -1) ?? Number.POSITIVE_INFINITY;
  if (!bror) {
    if (
      clause.kind !== "følge" ||
      !clause.parent ||
      clause.mentions.some((mention) => mention.from < firstVerb && mention.slag !== "penger")
    )
      return [];
    const { parent } = clause;
    return parent.mentions.filter((mention) => mention.slag === "periode" || mention.slag === "prosjekt");
  }
  if (clause.mentions.some((mention) => mention.from < firstVerb && mention.slag !== "dato" && mention.slag !== "år"))
    return [];
  if (hasOwnSubject(reading, clause, firstVerb)) return [];
  const verb = bror.verb.find((i) => reading.eier[i] === -1) ?? Number.POSITIVE_INFINITY;
  const subjects = bror.mentions.filter((mention) => mention.to <= verb);
  if (/^(?:penger|middel)$/.test(subjects[0]?.slag ?? "") && hasOwnSum(reading, clause, firstVerb)) return [];
  return subjects.length > 0 ? subjects : inherited(reading, bror);
}

/** «Kr 25 000 flyttes …, og samtidig flyttes kr 15 000 …», «…, og deretter vert det flytta kr 15 000»: another sum, soon after the verb. */
function hasOwnSum({ eier, mentions }: Reading, { opener }: Clause, first: number): boolean {
  const next = [1, 2, 3].map((step) => mentions[eier[first + step] ?? -1]).find((one) => one !== undefined);
  return first - opener >= 2 && next?.slag === "penger";
}

/** «…, og av dette skal A (or bygdefesten) ha 25 000»: a name, or a noun that no list knows, after the verb. */
function hasOwnSubject({ tokens, eier, mentions }: Reading, { opener, verb }: Clause, first: number): boolean {
  // «…, og Røldal helselag får kr 65 000»: a name no list knows, before the verb.
  const start = tokens[opener + 1];
  if (first - opener >= 2 && eier[opener + 1] === -1 && start?.stor && start.ord.rolle === 0) return true;
  const noun = tokens[first + 1];
  const named = mentions[eier[first + 1] ?? -1];
  if (first - opener >= 2 && named?.slag === "delprosjekt" && named.from === first + 1) return true;
  if (first - opener < 2 || !noun || eier[first + 1] !== -1 || verb.includes(first + 1)) return false;
  const { ord, kind } = noun;
  return (
    kind === 1 && ord.rolle === 0 && ord.slag === 0 && ord.verb.length === 0 && /(?:en|a|et|ene|ane)$/.test(noun.lower)
  );
}

/** «Saka blir ikkje avgjord i dag. Ho kjem opp att …», «… og tek ho opp att»: the sak last spoken of. */
export function pointsToSak(reading: Reading, { tokens }: Clause): boolean {
  const at = tokens.find((i) => reading.eier[i] === -1 && /^(?:ho|han|den)$/.test(reading.tokens[i]!.lower));
  const next = at === undefined ? undefined : reading.tokens[at + 1];
  if (at === undefined || (next && next.ord.verb.length === 0 && !(next.ord.rolle & ~rolle.artikkel))) return false;
  const last = mentionsBefore(reading, at).findLast((one) => !["organ", "dato", "år", "person"].includes(one.slag));
  return last?.slag === "sak";
}
