/** What a sentence after an effect tells of it: who does it and by when, the term of an election, the frame of what was created. */
import { type Clause, mentionsBetween, type Reading } from "./clause.ts";
import { type Draft, fill, role } from "./draft.ts";
import { deadline } from "./duty.ts";
import { periodOf } from "./election.ts";
import { period } from "./election-period.ts";
import { rolle, slag } from "./lexicon.ts";
import { isSted } from "./mention.ts";
import type { Sentence } from "./sentences.ts";
import { Standings } from "./standing.ts";
import { viewOf } from "./view.ts";

/** Adds to the drafts before a sentence what it tells of the last of them; `own` are its own drafts. */
export function addTold(reading: Reading, sentence: Sentence, before: readonly Draft[], own: readonly Draft[]): void {
  const last = before.at(-1);
  if (!last || own.some((one) => one.type !== "pengeflyt")) return;
  addFrame(reading, sentence, last);
  addSum(reading, sentence, last);
  if (own.length > 0) return;
  addDuty(reading, sentence, last);
  // «Nye tall tas inn i PSD side 5 og 7. Ansvarlig: prosjektleder.»
  const pages = before.slice(before.findLastIndex((one) => one.type !== "psd-endring" || one.start !== last.start) + 1);
  for (const one of pages.slice(0, -1)) addDuty(reading, sentence, one);
  addTerm(reading, sentence, before);
}

/** «Frist for innsending er 1. april 2022.», «Ansvarlig: prosjektleder, frist 1. mai». */
function addDuty(reading: Reading, sentence: Sentence, last: Draft): void {
  const first = reading.tokens[sentence.from];
  if (!first) return;
  const clause = whole(reading, sentence);
  const responsible = /^ansvar/.test(first.lower) ? responsibleIn(reading, clause) : isResponsible(reading, clause);
  if (responsible && !last.roles["ansvarlig"]) fill(last, "ansvarlig", responsible);
  if (last.roles["frist"]) return;
  const due = /^(?:frist|fristen|søknadsfrist|søknadsfristen|innsending|svarfrist)/.test(first.lower)
    ? deadlineIn(reading, clause)
    : responsible
      ? dateIn(clause)
      : reported.test(first.lower) && /^(?:søknad|oppdrag)$/.test(last.type)
        ? deliveryIn(reading, clause)
        : null;
  if (due) fill(last, "frist", due);
}

type Told = ReturnType<typeof role>;

const dateIn = (clause: Clause): Told | null => {
  const date = clause.mentions.find((one) => one.slag === "dato");
  if (date?.slag !== "dato") return null;
  return date.value
    ? { value: date.value, start: date.start, end: date.end }
    : { value: null, uleselig: "datoen er ikke entydig", start: date.start, end: date.end };
};

const deadlineIn = (reading: Reading, clause: Clause): Told | null =>
  dateIn(clause) ??
  deadline(viewOf(reading, clause, new Standings(reading), null, false), clause.mentions, clause.tokens);

function deliveryIn(reading: Reading, clause: Clause): Told | null {
  const dates = clause.mentions.filter((one) => one.slag === "dato" && one.value !== null);
  const due =
    dates.find((one) => [1, 2].some((step) => reading.tokens[one.from - step]!.ord.rolle & rolle.frist)) ??
    (clause.tokens.some((i) => delivered.test(reading.tokens[i]!.lower)) ? dates[0] : undefined);
  return due?.slag === "dato" ? role(due.value, due) : null;
}

/** «Ansvarlig: prosjektleder», «Ansvar/frist: KM 1. mai», «Ansvarlig for søknaden er daglig leder». */
function responsibleIn({ text, tokens }: Reading, clause: Clause): Told | null {
  const [first = 0] = clause.tokens;
  const colon = clause.tokens.slice(0, 4).find((i) => tokens[i]!.lower === ":");
  if (colon === undefined && !/^ansvarl[ie]/.test(tokens[first]!.lower)) return null;
  const who = clause.mentions.find(
    (one) => one.slag === "utfører" || one.slag === "person" || one.slag === "verv" || one.slag === "organ",
  );
  if (who) return { value: text.slice(who.start, who.end), start: who.start, end: who.end };
  const next = tokens[(colon ?? tokens.length) + 1];
  return colon !== undefined && next && initials.test(text.slice(next.start, next.end))
    ? { value: text.slice(next.start, next.end), start: next.start, end: next.end }
    : null;
}

/** «Søknadsfrist er 1. mars, og prosjektleder er ansvarlig.» */
function isResponsible({ text, tokens }: Reading, { mentions }: Clause): Told | null {
  const who = mentions.find(
    ({ slag, to }) =>
      /^(?:utfører|person|verv)$/.test(slag) &&
      tokens[to]?.lower === "er" &&
      /^ansvarl[ei]g$/.test(tokens[to + 1]?.lower ?? "") &&
      /^[.,;]$/.test(tokens[to + 2]?.lower ?? "."),
  );
  if (!who) return null;
  const name = text.slice(who.start, who.end);
  return role(who.slag === "person" ? name : name.charAt(0).toLowerCase() + name.slice(1), who);
}

const initials = /^\p{Lu}{2,4}$/u;

/** «… skal foreligge 1. desember», «… vil vi ha på bordet 20. mai». */
const delivered =
  /^(?:forelig|foreleg|legges|leggjast|leveres|leverast|sendes|sendast|bordet|ferdig|klar|klart|inne|skal|vil)/;

/** What was asked for, in the sentence after: «Oversikten legges fram innen …», «Søknaden må være inne senest …». */
const reported =
  /^(?:søknaden|oversik|rapporten|utkastet|arbeidet|oppdraget|notatet|planen|svaret|dette|saka|saken|sakene|det|brevet|utredning|utgrei|forslaget|framlegget|analysen|kartlegging|vurdering|tilbud|tilbod|resultat|vi|me|\()/;

/** «Begge velges for to år i styringsgruppen.», «Valet gjeld ut 2023.» after an election. */
function addTerm(reading: Reading, sentence: Sentence, drafts: readonly Draft[]): void {
  const chosen = drafts.filter((one) => one.type === "ledervalg");
  if (chosen.length === 0 || !term.test(reading.tokens[sentence.from]?.lower ?? "")) return;
  const clause = whole(reading, sentence);
  const view = viewOf(reading, clause, new Standings(reading), null, false);
  const last = clause.mentions.find((one) => one.slag === "dato" && one.slutt);
  const years = period(view, periodOf(view)) ?? (last ? role(reading.text.slice(last.start, last.end), last) : null);
  const organ = clause.mentions.find((one) => one.slag === "organ");
  for (const one of chosen) {
    if (years && !one.roles["periode"]) fill(one, "periode", years);
    if (organ && isSted(organ) && !one.roles["organ"]) fill(one, "organ", role(organ.value, organ));
  }
}

const term =
  /^(?:valget|valet|begge|vervet|verva|vervene|funksjonstid|valgperiode|valperiode|perioden|periode|han|hun|ho|vedkommende|dei|de|oppnevningen|oppnemninga)/;

/** A run of tokens as one clause without a verb. */
const whole = (reading: Reading, { from, to }: Sentence): Clause => ({
  kind: "hoved",
  parent: null,
  bror: null,
  opener: from,
  tokens: Array.from({ length: to - from }, (_, i) => from + i),
  mentions: mentionsBetween(reading, from, to),
  verb: [],
  finitt: 0,
  arver: false,
});

/** «… får et tilskudd på kr 75 000. Beløpet dekkes innenfor rammen til A.»: A's own money is spent. */
function addFrame({ tokens }: Reading, { from, to }: Sentence, last: Draft): void {
  if (last.type !== "pengeflyt" || last.roles["fra"] || last.roles["til"]?.slag !== undefined) return;
  for (let i = from; i < to - 1; i++)
    if (/^(?:innenfor|innanfor|innafor)$/.test(tokens[i]!.lower) && tokens[i + 1]!.ord.slag & slag.middel)
      last.forbruk = true;
}

/** «Rammen er inntil kr 180 000.» after what was created. */
function addSum(reading: Reading, sentence: Sentence, last: Draft): void {
  if (last.type !== "opprettelse" || last.roles["beløp"]) return;
  const inside = mentionsBetween(reading, sentence.from, sentence.to);
  const sums = inside.filter((one) => one.slag === "penger");
  const frame = inside[0]?.slag === "middel" && /ramm|budsjett|kostn/.test(inside[0].value);
  const spoken =
    /^(?:det|dette|tiltaket|delprosjektet|han|ho|den)$/.test(reading.tokens[sentence.from]!.lower) &&
    inside.every((one) => one.slag === "penger" || (isSted(one) && one.viser));
  const sum = sums[0];
  if (!(frame || spoken) || sums.length !== 1 || sum?.slag !== "penger" || typeof sum.value !== "number") return;
  const most = (reading.tokens[sum.from - 1]!.ord.rolle & rolle.inntil) !== 0;
  fill(last, "beløp", role(most ? { høyst: sum.value } : sum.value, sum));
}
