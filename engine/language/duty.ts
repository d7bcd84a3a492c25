/** Who is to do it and by when: oppdrag, and the ansvarlig and frist of any effect. */

import { isAskedTime } from "./application.ts";
import { type Clause, isParticiple } from "./clause.ts";
import { type Draft, type DraftRole, draft, fill, role, unreadable } from "./draft.ts";
import { rolle, slag } from "./lexicon.ts";
import type { Dato, Mention } from "./mention.ts";
import type { View } from "./view.ts";

/** A mention that acts on someone's behalf, as it is written. */
export function actor(view: View, mention: Mention): DraftRole {
  const { text, eier, mentions } = view.reading;
  // «prosjektleder Eirik Solheim»
  const next = mentions[eier[mention.to] ?? -1];
  const { end } = (mention.slag === "verv" || mention.slag === "utfører") && next?.slag === "person" ? next : mention;
  const value = text.slice(mention.start, end);
  return role(
    /^[A-ZÆØÅ][a-zæøå]/.test(value) &&
      mention.slag !== "person" &&
      mention.slag !== "mottaker" &&
      mention.slag !== "kommune"
      ? value.charAt(0).toLowerCase() + value.slice(1)
      : value,
    { start: mention.start, end },
  );
}

/** The executor who is the subject of an active clause, or its agent («utarbeides av prosjektleder»). */
export function executor(view: View): Mention | null {
  const { tokens, eier } = view.reading;
  // «Til neste møte skal sekretariatet …»: the meeting is no verb.
  const verb = view.clause.verb.find((i) => eier[i] === -1 && !tokens[i]!.ord.kjenne.includes("møte")) ?? -1;
  const fits = (one: Mention): boolean =>
    !/[^s]s$/.test(tokens[one.from]!.lower) &&
    (one.slag === "utfører" ||
      (one.slag === "verv" && one.value === "prosjektleder") ||
      (one.slag === "organ" && ((tokens[one.from]!.ord.slag & slag.utfører) !== 0 || isSetTo(view, one))));
  for (const one of view.mentions) {
    const before = tokens[one.from - 1];
    if (fits(one) && before?.lower === "av" && !hiring.test(tokens[one.from - 2]?.lower ?? "")) return one;
  }
  const active =
    verb >= 0 &&
    (!tokens[verb]!.ord.verb.some((one) => one.form === "s") || tokens[verb]!.ord.rolle & rolle.skal) &&
    !(tokens[verb]!.ord.rolle & rolle.passiv);
  if (!active) return null;
  const asks = tokens[verb]!.ord.verb.some(
    (one) => one.verb.styring === "oppdrag" && !/^(?:sørge2?|legge-til-noen)$/.test(one.verb.lemma),
  );
  const subject = view.mentions.find(
    (one) =>
      fits(one) &&
      !/^(?:med|til|for|fra|frå|av|på|i|hos|hjå|om)$/.test(tokens[one.from - 1]?.lower ?? "") &&
      // «Arbeidsutvalget ber om at …» asks, and is not asked.
      ((one.to <= verb && !(asks && one.slag === "organ")) || (one.from === verb + 1 && !asks)),
  );
  return subject ?? null;
}

/** «Kommunedirektørutvalget skal vurdere om …»: who prepares and advises is set to it by those who decide. */
const isSetTo = ({ reading: { tokens } }: View, { from, to }: Mention): boolean =>
  tokens[to]?.lower === "skal" && tokens[from]!.ord.kjenne.includes("rådgivende");

/** «ansettelse av prosjektleder»: the post, and nobody who does anything. */
const hiring =
  /^(?:ansettelsen?|tilsetting[ae]?n?|tilsetjinga?|engasjering(?:en|a)?|rekruttering(?:en|a)?|lønning(?:en|a)?|utlysning(?:en|a)?)$/;

/** The day something is to be done: a date led by «innen», «senest», or the words that stand for one. */
export function deadline(view: View, mentions: readonly Mention[], tokensOf: readonly number[]): DraftRole | null {
  const { tokens, text } = view.reading;
  for (const one of mentions) {
    if (one.slag !== "dato") continue;
    const before = tokens[one.from - 1];
    const led =
      (before && before.ord.rolle & rolle.frist) ||
      (tokens[one.from]!.ord.rolle & rolle.slutt && /^(?:innen|innan|i løpet|før)/.test(tokens[one.from]!.lower)) ||
      /^(?:senest|seinast)$/.test(tokens[one.from - 2]?.lower ?? "");
    if (led) return one.value ? role(one.value, one) : unreadable("datoen er ikke entydig", one);
  }
  for (const i of tokensOf) {
    const token = tokens[i]!;
    if (
      !(token.ord.rolle & rolle.frist) ||
      view.reading.eier[i] !== -1 ||
      isAskedTime(tokens, i) ||
      isObject(view, i) ||
      (token.lower === "før" && !/^(?:neste|sommeren|jul|påske)/.test(tokens[i + 1]?.lower ?? ""))
    )
      continue;
    const next = tokens[i + 1];
    // «med frist for innsending 1. mars 2022»
    const later = mentions.find((one) => one.slag === "dato" && one.from > i && one.from - i <= 4);
    if (/^(?:for|til)$/.test(next?.lower ?? "") && later?.slag === "dato" && later.value)
      return role(later.value, later);
    if (!next || next.kind === 3 || next.kind === 4 || view.reading.eier[i + 1] !== -1 || next.ord.verb.length > 0)
      continue;
    const last =
      tokens[i + 2] &&
      tokens[i + 2]!.kind === 1 &&
      view.reading.eier[i + 2] === -1 &&
      !tokens[i + 2]!.ord.rolle &&
      !tokens[i + 2]!.ord.verb.length
        ? tokens[i + 2]!
        : next;
    return unreadable(`«${text.slice(next.start, last.end)}» er ingen dato`, { start: next.start, end: last.end });
  }
  return null;
}

/** Someone is asked to do what no other effect says; `hva` is what they are to do. */
export function duty(
  view: View,
  to: Mention | null,
  clause: Clause,
  from: number,
  all: readonly number[] = clause.tokens,
): Draft | null {
  const { tokens, text } = view.reading;
  // «Ny plan utarbeides av prosjektleder»: what is to be done stands before its agent.
  const agent = to !== null && tokens[to.from - 1]?.lower === "av" && clause.tokens.includes(to.from - 1);
  const words = all.filter((i) => (agent ? i < to.from - 1 : i >= from));
  let first = words[0];
  let last = first;
  const begins = first === undefined ? 0 : pastDeadline(view, words, first);
  for (const i of words) {
    if (i < begins) continue;
    const token = tokens[i]!;
    const date = view.reading.eier[i]! >= 0 ? view.reading.mentions[view.reading.eier[i]!] : undefined;
    if (
      (token.ord.rolle & rolle.frist && view.reading.eier[i] === -1 && !isObject(view, i)) ||
      ((date as Dato | undefined)?.slag === "dato" && token.ord.rolle & rolle.slutt)
    )
      break;
    if (token.lower !== "," && token.lower !== ".") last = i;
  }
  if (first === undefined || last === undefined) return null;
  // «Styringsgruppa får i oppdrag å:»: the lines below say what.
  if (words.every((i) => tokens[i]!.kind !== 1 || /^(?:(?:til |for )?å|at|om)$/.test(tokens[i]!.lower))) return null;
  while (first < last && /^(?:(?:til |for )?å|at|om|,)$/.test(tokens[first]!.lower)) first++;
  first = pastDeadline(view, words, first);
  if (agent && tokens[first]!.lower === "det")
    first = words.find((i) => tokens[i]!.ord.verb.some((one) => one.form === "perf" || one.form === "s")) ?? first;
  const meeting = words.find(
    (i, k) =>
      k > 1 &&
      /^(?:til|på|innen|innan|i)$/.test(tokens[i]!.lower) &&
      (tokens[i + 1]?.lower === "neste" ||
        (/^møte/.test(tokens[i + 1]?.lower ?? "") &&
          view.reading.mentions[view.reading.eier[i + 2] ?? -1]?.slag === "dato")) &&
      i <= last!,
  );
  let when: DraftRole | null = null;
  // «skal til neste møte legge fram …»: the meeting stands before what is to be done.
  const early = clause.tokens.find(
    (i) =>
      i < first! &&
      /^(?:til|på|i|innen|innan)$/.test(tokens[i]!.lower) &&
      tokens[i + 1]?.lower === "neste" &&
      tokens[i + 2]?.ord.kjenne.includes("møte"),
  );
  if (early !== undefined) {
    const at = { start: tokens[early + 1]!.start, end: tokens[early + 2]!.end };
    when = unreadable(`«${text.slice(at.start, at.end)}» er ingen dato`, at);
  }
  if (meeting !== undefined && meeting > first + 1) {
    const date = view.reading.mentions[view.reading.eier[meeting + 2] ?? -1];
    const at = { start: tokens[meeting + 1]!.start, end: tokens[Math.min(meeting + 2, tokens.length - 1)]!.end };
    when =
      date?.slag === "dato" && date.value
        ? role(date.value, date)
        : unreadable(`«${text.slice(at.start, at.end)}» er ingen dato`, at);
    last = meeting - 1;
  }
  while (last > first && /^[(,]$/.test(tokens[last]!.lower)) last--;
  const found = draft(
    "oppdrag",
    to ? Math.min(to.start, tokens[first]!.start) : tokens[first]!.start,
    tokens[last]!.end,
  );
  if (to) fill(found, "til", actor(view, to));
  const start = to && to.from === first && to.to <= last ? to.to : first;
  // «Innen neste møte innhenter sekretariatet tilbud»: whose name stands between is no part of what is to be done.
  const object = to && to.from === start + 1 && to.to <= last ? to.to - 1 : start;
  fill(
    found,
    "hva",
    role(infinitive(view, start) + text.slice(tokens[object]!.end, tokens[last]!.end), {
      start: tokens[start]!.start,
      end: tokens[last]!.end,
    }),
  );
  if (when) fill(found, "frist", when);
  return found;
}

/** «avklare fristen», «forlenge fristen»: what is to be done something with, where no day follows. */
const isObject = ({ reading: { tokens, eier, mentions } }: View, at: number): boolean =>
  /^frist(?:en|ene|ane)$/.test(tokens[at]!.lower) &&
  tokens[at - 1]?.ord.verb.some(({ form }) => form === "inf") === true &&
  [1, 2, 3].every((step) => mentions[eier[at + step] ?? -1]?.slag !== "dato");

/** «innen neste møte gi en oversikt»: what is asked begins after its deadline. */
function pastDeadline(view: View, words: readonly number[], first: number): number {
  const { tokens } = view.reading;
  if (!(tokens[first]!.ord.rolle & rolle.frist)) return first;
  return words.find((i) => i > first && tokens[i]!.ord.verb.some((one) => one.form === "inf")) ?? first;
}

/** The tokens of a clause and of all it holds, in order: the whole of what is asked. */
export function reach(clauses: readonly Clause[], clause: Clause): number[] {
  const inside = (one: Clause | null): boolean => one !== null && (one === clause || inside(one.parent));
  return clauses
    .filter((one) => inside(one) && !(one !== clause && one.kind === "vilkår" && one.parent === clause))
    .flatMap((one) => one.tokens)
    .sort((a, b) => a - b);
}

/** «følger opp saken» is told as «følge opp saken»; of «at revidert avtale legges fram» the first word describes. */
function infinitive(view: View, at: number): string {
  const { tokens } = view.reading;
  const token = tokens[at]!;
  const describes = tokens[at - 1]?.lower === "at" && isParticiple(token);
  if (describes || token.ord.verb.some((one) => one.form === "inf"))
    return view.reading.text.slice(token.start, token.end);
  const reading = token.ord.verb.find(
    (one) => (one.form === "pres" || one.form === "perf" || one.form === "s") && one.infinitiv !== null,
  );
  return reading?.infinitiv ?? view.reading.text.slice(token.start, token.end);
}

/** Where the point names them apart: «Frist: 1. mai 2022», «Ansvarlig: prosjektleder». */
export const isDeadlineLine = (words: readonly string[]): boolean =>
  /^(?:frist|fristen|søknadsfrist|søknadsfristen)/.test(words[0] ?? "");
