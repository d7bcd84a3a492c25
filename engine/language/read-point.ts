/** One point of a sak, read by itself: its mentions, sentences, tables and lists to drafts. */
import { balanced, type Change, met, partsOf } from "./balance.ts";
import type { Reading } from "./clause.ts";
import { namedBelow } from "./creation.ts";
import { type Draft, type DraftRole, fill, role } from "./draft.ts";
import type { Kandidat, Navneverk } from "./effect.ts";
import { flattened } from "./flattened.ts";
import { fromFreed } from "./freed.ts";
import { lendOffice, officeRow } from "./lent-office.ts";
import { fromLineOf } from "./less-for-line.ts";
import type { Lexicon } from "./lexicon.ts";
import { joinedLines } from "./lines.ts";
import { loweredAndRaised } from "./lowered-raised.ts";
import type { Mention, Scan, Sted } from "./mention.ts";
import { countsThousands } from "./mention-numbers.ts";
import { findMentions } from "./mentions.ts";
import { type Names, nameAt, namesOf } from "./names.ts";
import { inLines } from "./one-line-list.ts";
import { isHalf, readSentence } from "./read-sentence.ts";
import type { Header, Scope, Vilkår } from "./sentence-state.ts";
import { sentencesOf } from "./sentences.ts";
import { withoutStated } from "./statement.ts";
import { type Column, columnsOf, rowChange, rowTransfer, withCells } from "./tables.ts";
import { type Token, tokenize } from "./tokens.ts";
import { addTold } from "./told-after.ts";
import { mended } from "./torn.ts";

export interface Point {
  readonly drafts: Draft[];
  readonly vilkår: Vilkår[];
  readonly kandidat: Kandidat[];
  /** Delprosjekter spoken of, in order. */
  readonly nevnt: readonly { readonly start: number; readonly navn: string }[];
  /** How many amounts it tells, whatever is read of them. */
  readonly antallBeløp: number;
  /** The only amount of a point that by itself does nothing. */
  omtalt: DraftRole | null;
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
  const names = namesOf(navneverk, lexicon);
  const text = inLines(withCells(mended(written)), (words) => holdsName(tokenize(words, lexicon), names));
  const tokens = joinedLines(tokenize(text, lexicon));
  const found: Mention[] = [];
  const scan: Scan = {
    text,
    tokens,
    names,
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
  const sums = found.filter(({ slag }) => slag === "penger");
  const antallBeløp = sums.length;
  const point: Point = { drafts: [], vilkår: [], kandidat: [], nevnt, antallBeløp, omtalt: null };
  let header: Header | null = null;
  let mindre: Sted | null = null;
  let columns: readonly Column[] | null = null;
  const changes: Change[] = [];
  const sentences = sentencesOf(tokens, eier);
  for (const sentence of sentences) {
    if (sentence.rad) {
      if (columns === null && officeRow(reading, sentence, header)) {
        const { drafts } = readSentence(scope, sentence, null);
        lendOffice(reading, header, drafts);
        point.drafts.push(...drafts);
      }
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
    fromLineOf(result.drafts, mindre);
    mindre = result.mindre;
    lendOffice(reading, header, result.drafts);
    if (result.header) header = result.header;
    else if (
      !sentence.punktliste &&
      tokens[sentence.from]?.stor &&
      header?.verb === null &&
      result.drafts.some((one) => one.type !== "ledervalg")
    )
      header = null;
    addTold(reading, sentence, point.drafts, result.drafts);
    if (header) namedBelow(point.drafts, result.drafts);
    for (const one of result.drafts) if (!again(one, point.drafts, text)) point.drafts.push(one);
    point.vilkår.push(...result.vilkår);
    point.kandidat.push(...result.kandidat);
  }
  withoutStated(text, point.drafts);
  fromFreed(text, found, point.drafts);
  if (point.drafts.every(isHalf) && (header === null || holding(header))) {
    let moved = balanced(
      reading,
      sentences.length > 2 ? sentences : sentences.flatMap((one) => partsOf(reading, one)),
      changes,
      header?.verb?.verb.rammenavn === "flytt",
    );
    if (moved.length === 0) moved = met(loweredAndRaised(reading, sentences));
    if (moved.length > 0) point.drafts.splice(0, point.drafts.length, ...moved);
  }
  const said = point.drafts.length > 0 || point.kandidat.length > 0;
  if ((!said || labelledEnds.test(text)) && (header === null || holding(header))) {
    const whole = together({ ...scan, tokens: flattened(tokens) ?? [] }, scope);
    if (whole.length > 0) point.drafts.splice(0, point.drafts.length, ...whole);
  }
  const [sum] = sums;
  if (point.drafts.length === 0 && antallBeløp === 1 && sum?.slag === "penger" && typeof sum.value === "number")
    point.omtalt = role(sum.value, sum);
  return point;
}

const holdsName = (tokens: readonly Token[], names: Names): boolean =>
  tokens.some((_, at) => nameAt(tokens, at, tokens.length, names, false)?.name.slag === "delprosjekt");

/** «Fra: A⏎Til: B». */
const labelledEnds = /^\s*fr[aå]\s?:.*\n\s*til\s?:/imu;

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
  const said = text.slice(Math.max(0, one.start - 6), one.end);
  if (one.type !== "søknad" || !/søknad[ea]n|begge søknad/i.test(said)) return false;
  const all = drafts.filter((other) => other.type === "søknad");
  // «Begge søknadene sendes innen …»
  const told = /søknadene|søknadane|begge/i.test(said) ? all : all.slice(-1);
  for (const before of told)
    for (const name of ["frist", "ansvarlig"]) if (!before.roles[name]) fill(before, name, one.roles[name]);
  return all.length > 0;
}

const holding = (header: Header): boolean => header.holder;
