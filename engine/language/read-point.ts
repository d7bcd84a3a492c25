/** One point of a sak, read by itself: its mentions, sentences, tables and lists to drafts. */
import { balanced, type Change, partsOf } from "./balance.ts";
import { type Clause, mentionsBetween, type Reading } from "./clause.ts";
import { namedBelow } from "./creation.ts";
import { type Draft, fill, role } from "./draft.ts";
import { deadline } from "./duty.ts";
import type { Kandidat, Navneverk } from "./effect.ts";
import { periodOf } from "./election.ts";
import { period } from "./election-period.ts";
import { flattened } from "./flattened.ts";
import { type Lexicon, rolle, slag } from "./lexicon.ts";
import { joinedLines } from "./lines.ts";
import { isSted, type Mention, type Scan, type Sted } from "./mention.ts";
import { countsThousands } from "./mention-numbers.ts";
import { findMentions } from "./mentions.ts";
import { namesOf } from "./names.ts";
import { isHalf, readSentence } from "./read-sentence.ts";
import type { Header, Scope, Vilkår } from "./sentence-state.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { Standings } from "./standing.ts";
import { type Column, columnsOf, rowChange, rowTransfer, withCells } from "./tables.ts";
import { tokenize } from "./tokens.ts";
import { mended } from "./torn.ts";
import { viewOf } from "./view.ts";

export interface Point {
  readonly drafts: Draft[];
  readonly vilkår: Vilkår[];
  readonly kandidat: Kandidat[];
  /** Delprosjekter spoken of, in order. */
  readonly nevnt: readonly { readonly start: number; readonly navn: string }[];
  /** How many amounts it tells, whatever is read of them. */
  readonly antallBeløp: number;
}

/** What one point says by itself, at offsets of its text. Remembered by its text: standard wordings return, and an edit changes one point. */
export function readPoint(text: string, navneverk: Navneverk, lexicon: Lexicon): Point {
  const byNames = remembered.get(lexicon) ?? new WeakMap<Navneverk, Map<string, Point>>();
  remembered.set(lexicon, byNames);
  const known = byNames.get(navneverk) ?? new Map<string, Point>();
  byNames.set(navneverk, known);
  const before = known.get(text);
  if (before) return before;
  const point = read(text, navneverk, lexicon);
  if (known.size >= remembersPoints) known.clear();
  known.set(text, point);
  return point;
}

const remembered = new WeakMap<Lexicon, WeakMap<Navneverk, Map<string, Point>>>();
const remembersPoints = 2000;

function read(written: string, navneverk: Navneverk, lexicon: Lexicon): Point {
  const text = withCells(mended(written));
  const tokens = joinedLines(tokenize(text, lexicon));
  const found: Mention[] = [];
  const scan: Scan = {
    text,
    tokens,
    names: namesOf(navneverk, lexicon),
    lexicon,
    found,
    iTusen: countsThousands.test(text),
  };
  const { eier } = findMentions(scan);
  const reading: Reading = { text, tokens, mentions: found, eier };
  const scope: Scope = { reading, prosjektslutt: navneverk.prosjektslutt, harNavn: navneverk.delprosjekter.length > 0 };
  const nevnt = found
    .filter((one): one is Sted => one.slag === "delprosjekt" && !one.viser)
    .map(({ start, value }) => ({ start, navn: value }));
  const antallBeløp = found.filter(({ slag }) => slag === "penger").length;
  const point: Point = { drafts: [], vilkår: [], kandidat: [], nevnt, antallBeløp };
  let header: Header | null = null;
  let columns: readonly Column[] | null = null;
  const changes: Change[] = [];
  const sentences = sentencesOf(tokens, eier);
  for (const sentence of sentences) {
    if (sentence.rad) {
      if (columns === null && officeRow(reading, sentence))
        point.drafts.push(...readSentence(scope, sentence, null).drafts);
      const heading = columnsOf(reading, sentence);
      if (heading) columns = heading;
      else if (columns && (header === null || header.holder)) {
        const row = rowTransfer(reading, sentence, columns, header);
        if (row) point.drafts.push(row);
        const change = row ? null : rowChange(reading, sentence, columns);
        if (change) changes.push(change);
      }
      continue;
    }
    if (header?.svelger || sentence.spør) continue;
    const result = readSentence(scope, sentence, header);
    const year = header?.arv.find((one) => one.slag === "år");
    for (const one of result.drafts)
      if (year && one.type === "ledervalg" && !one.roles["periode"])
        one.roles["periode"] = role(text.slice(year.start, year.end), year);
    const organ = header?.arv.find((one) => one.slag === "organ");
    if (organ && isSted(organ))
      for (const one of result.drafts)
        if (one.type === "ledervalg" && !one.roles["organ"]) one.roles["organ"] = role(organ.value, organ);
    if (result.header) header = result.header;
    else if (
      !sentence.punktliste &&
      tokens[sentence.from]?.stor &&
      header?.verb === null &&
      result.drafts.some((one) => one.type !== "ledervalg")
    )
      header = null;
    if (result.drafts.every((one) => one.type === "pengeflyt")) lateFrame(reading, sentence, point.drafts);
    if (result.drafts.every((one) => one.type === "pengeflyt")) lateSum(reading, sentence, point.drafts);
    if (result.drafts.length === 0) {
      lateDeadline(scope, sentence, point.drafts);
      lateTerm(scope, sentence, point.drafts);
    }
    if (header) namedBelow(point.drafts, result.drafts);
    for (const one of result.drafts) if (!again(one, point.drafts, text)) point.drafts.push(one);
    point.vilkår.push(...result.vilkår);
    point.kandidat.push(...result.kandidat);
  }
  if (point.drafts.every(isHalf) && (header === null || holding(header))) {
    const moved = balanced(
      reading,
      sentences.length > 2 ? sentences : sentences.flatMap((one) => partsOf(reading, one)),
      changes,
      header?.verb?.verb.rammenavn === "flytt",
    );
    if (moved.length > 0) point.drafts.splice(0, point.drafts.length, ...moved);
  }
  const said = point.drafts.length > 0 || point.kandidat.length > 0;
  if ((!said || labelledEnds.test(text)) && (header === null || holding(header))) {
    const whole = together({ ...scan, tokens: flattened(tokens) ?? [] }, scope);
    if (whole.length > 0) point.drafts.splice(0, point.drafts.length, ...whole);
  }
  return point;
}

/** «Fra: A⏎Til: B». */
const labelledEnds = /^\s*fr[aå]\s?:.*\n\s*til\s?:/imu;

/** «Leder | Kari Moen | Hole». */
function officeRow(reading: Reading, { from, to }: Sentence): boolean {
  const [first, ...rest] = mentionsBetween(reading, from, to);
  return first?.slag === "verv" && first.from <= from + 1 && rest.some((one) => one.slag === "person");
}

/** One transfer said by several lines, or nothing. */
function together(scan: Scan, scope: Scope): readonly Draft[] {
  const { text, tokens } = scan;
  if (tokens.length === 0) return [];
  const found: Mention[] = [];
  const { eier } = findMentions({ ...scan, found });
  const reading: Reading = { text, tokens, mentions: found, eier };
  const sentence = {
    from: 0,
    to: tokens.length,
    punktliste: false,
    innleder: false,
    åpen: false,
    rad: false,
    spør: false,
  };
  const { drafts } = readSentence({ ...scope, reading }, sentence, null);
  const known = (one: Draft, name: string): boolean => one.roles[name] !== undefined && !one.roles[name].uleselig;
  const whole = drafts.filter(
    (one) => one.type === "pengeflyt" && ["fra", "til", "beløp"].every((name) => known(one, name)),
  );
  return whole.length === drafts.length && whole.length <= 4 ? whole : [];
}

/** «…, og prosjektleder sender søknaden»: the application spoken of before; what a point states is one statement. */
function again(one: Draft, drafts: readonly Draft[], text: string): boolean {
  if (one.type === "uttalelse" || one.type === "orientering") return drafts.some((other) => other.type === one.type);
  // «PSD vedtas med flg. endringer: – side 6 …»: the lines only say which.
  if (one.type === "psd-endring") return drafts.some((other) => other.type === one.type && !other.roles["sted"]);
  if (one.type !== "søknad" || !/søknaden/i.test(text.slice(one.start, one.end))) return false;
  const before = drafts.findLast((other) => other.type === "søknad");
  for (const name of ["frist", "ansvarlig"]) if (before && !before.roles[name]) fill(before, name, one.roles[name]);
  return before !== undefined;
}

const holding = (header: Header): boolean => header.holder;

/** «Begge velges for to år i styringsgruppen.», «Valet gjeld ut 2023.» after an election. */
function lateTerm({ reading }: Scope, { from, to }: Sentence, drafts: readonly Draft[]): void {
  const chosen = drafts.filter((one) => one.type === "ledervalg");
  if (chosen.length === 0 || !term.test(reading.tokens[from]?.lower ?? "")) return;
  const clause = whole(reading, from, to);
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
const whole = (reading: Reading, from: number, to: number): Clause => ({
  kind: "hoved",
  parent: null,
  bror: null,
  opener: from,
  tokens: range(from, to),
  mentions: mentionsBetween(reading, from, to),
  verb: [],
  finitt: 0,
  arver: false,
});

/** «… får et tilskudd på kr 75 000. Beløpet dekkes innenfor rammen til A.»: A's own money is spent. */
function lateFrame({ tokens }: Reading, { from, to }: Sentence, drafts: readonly Draft[]): void {
  const last = drafts.at(-1);
  if (last?.type !== "pengeflyt" || last.roles["fra"] || last.roles["til"]?.slag !== undefined) return;
  for (let i = from; i < to - 1; i++)
    if (/^(?:innenfor|innanfor|innafor)$/.test(tokens[i]!.lower) && tokens[i + 1]!.ord.slag & slag.middel)
      last.forbruk = true;
}

/** «Rammen er inntil kr 180 000.» after what was created. */
function lateSum(
  reading: Reading,
  sentence: { readonly from: number; readonly to: number },
  drafts: readonly Draft[],
): void {
  const last = drafts[drafts.length - 1];
  if (last?.type !== "opprettelse" || last.roles["beløp"]) return;
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

/** «Frist for innsending er 1. april 2022.», «Ansvarlig: prosjektleder» after what they belong to. */
function lateDeadline(
  scope: Scope,
  sentence: { readonly from: number; readonly to: number },
  drafts: readonly Draft[],
): void {
  const last = drafts[drafts.length - 1];
  const { reading } = scope;
  const first = reading.tokens[sentence.from];
  if (!last || !first) return;
  const clause = whole(reading, sentence.from, sentence.to);
  if (/^(?:frist|fristen|søknadsfrist|søknadsfristen|innsending|svarfrist)/.test(first.lower) && !last.roles["frist"]) {
    const date = clause.mentions.find((one) => one.slag === "dato");
    const view = viewOf(reading, clause, new Standings(reading), null, false);
    if (date?.slag === "dato")
      fill(
        last,
        "frist",
        date.value
          ? { value: date.value, start: date.start, end: date.end }
          : { value: null, uleselig: "datoen er ikke entydig", start: date.start, end: date.end },
      );
    else {
      const words = deadline(view, clause.mentions, clause.tokens);
      if (words) fill(last, "frist", words);
    }
  }
  if (reported.test(first.lower) && /^(?:søknad|oppdrag)$/.test(last.type) && !last.roles["frist"]) {
    const dates = clause.mentions.filter((one) => one.slag === "dato" && one.value !== null);
    const due =
      dates.find((one) => [1, 2].some((step) => reading.tokens[one.from - step]!.ord.rolle & rolle.frist)) ??
      (clause.tokens.some((i) => delivered.test(reading.tokens[i]!.lower)) ? dates[0] : undefined);
    if (due?.slag === "dato") fill(last, "frist", role(due.value, due));
  }
  if (/^ansvarl[ie]/.test(first.lower) && !last.roles["ansvarlig"]) {
    const who = clause.mentions.find(
      (one) => one.slag === "utfører" || one.slag === "person" || one.slag === "verv" || one.slag === "organ",
    );
    if (who) fill(last, "ansvarlig", { value: reading.text.slice(who.start, who.end), start: who.start, end: who.end });
  }
}

/** «… skal foreligge 1. desember», «… vil vi ha på bordet 20. mai». */
const delivered =
  /^(?:forelig|foreleg|legges|leggjast|leveres|leverast|sendes|sendast|bordet|ferdig|klar|klart|inne|skal|vil)/;

/** What was asked for, in the sentence after: «Oversikten legges fram innen …», «Søknaden må være inne senest …». */
const reported =
  /^(?:søknaden|oversik|rapporten|utkastet|arbeidet|oppdraget|notatet|planen|svaret|dette|saka|saken|sakene|det|brevet|utredning|utgrei|forslaget|framlegget|analysen|kartlegging|vurdering|tilbud|tilbod|resultat|vi|me|\()/;

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
