/** The reader of effects: the points of one sak to what each of them would do. */
import { fact, type Role } from "../text/fact.ts";
import { type Passage, spanIn } from "../text/passage.ts";
import { balanced } from "./balance.ts";
import { mentionsBetween, type Reading } from "./clause.ts";
import { type Draft, type DraftRole, fill } from "./draft.ts";
import { deadline } from "./duty.ts";
import type { Effekt, Kandidat, Navneverk } from "./effect.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Mention, Scan } from "./mention.ts";
import { findMentions } from "./mentions.ts";
import { merge } from "./merge.ts";
import { namesOf } from "./names.ts";
import { readSentence } from "./read-sentence.ts";
import type { Header, Scope, Vilkår } from "./sentence-state.ts";
import { sentencesOf } from "./sentences.ts";
import { Standings } from "./standing.ts";
import { type Column, columnsOf, rowTransfer } from "./tables.ts";
import { tokenize } from "./tokens.ts";
import { viewOf } from "./view.ts";

export { compileLexicon } from "./compile-lexicon.ts";

/**
 * The effects of each point of one sak, in order; a point where none is understood has one `annet`.
 * A later point may refer back to an earlier one («midlene»). Never throws; time is linear in the text.
 */
export function readEffects(
  punkter: readonly Passage[],
  names: Navneverk,
  lexicon: Lexicon,
): readonly (readonly Effekt[])[] {
  const read = punkter.map((punkt, index) => readPoint(punkt, index, names, lexicon));
  const merged = merge(read.flatMap((one) => one.drafts));
  return punkter.map((punkt, index) => {
    const { vilkår, kandidat } = read[index]!;
    const conditions = vilkår.map(({ start, end }) => fact(punkt.text.slice(start, end), spanIn(punkt, start, end)));
    const effects = merged.drafts.filter((one) => one.punkt === index).map((one) => finish(one, punkter, conditions));
    if (effects.length > 0) return effects;
    const others = merged.kandidat.filter((one) => one.punkt === index).map((one) => one.kandidat);
    return [nothing(punkt, conditions, unique([...kandidat, ...others]))];
  });
}

interface Point {
  readonly drafts: Draft[];
  readonly vilkår: Vilkår[];
  readonly kandidat: Kandidat[];
}

function readPoint(punkt: Passage, index: number, navneverk: Navneverk, lexicon: Lexicon): Point {
  const { text } = punkt;
  const tokens = tokenize(text, lexicon);
  const found: Mention[] = [];
  const scan: Scan = { text, tokens, names: namesOf(navneverk, lexicon), lexicon, found };
  const { eier } = findMentions(scan);
  const reading: Reading = { text, tokens, mentions: found, eier };
  const scope: Scope = { reading, prosjektslutt: navneverk.prosjektslutt, harNavn: navneverk.delprosjekter.length > 0 };
  const point: Point = { drafts: [], vilkår: [], kandidat: [] };
  let header: Header | null = null;
  let columns: readonly Column[] | null = null;
  const sentences = sentencesOf(tokens, eier);
  for (const sentence of sentences) {
    if (sentence.rad) {
      const heading = columnsOf(reading, sentence);
      if (heading) columns = heading;
      else if (columns && (header === null || header.holder)) {
        const row = rowTransfer(reading, sentence, columns);
        if (row) point.drafts.push(row);
      }
      continue;
    }
    if (header?.svelger) continue;
    const result = readSentence(scope, sentence, header);
    if (result.header) header = result.header;
    else if (!sentence.punktliste && tokens[sentence.from]?.stor && result.drafts.length > 0 && header?.verb === null)
      header = null;
    if (result.drafts.length === 0) lateDeadline(scope, sentence, point.drafts);
    point.drafts.push(...result.drafts);
    point.vilkår.push(...result.vilkår);
    point.kandidat.push(...result.kandidat);
  }
  if (point.drafts.length === 0 && sentences.length > 2 && (header === null || holding(header)))
    point.drafts.push(...balanced(reading, sentences));
  for (const one of point.drafts) one.punkt = index;
  return point;
}

const holding = (header: Header): boolean => header.holder;

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
  const clause = {
    kind: "hoved" as const,
    parent: null,
    bror: null,
    opener: sentence.from,
    tokens: range(sentence.from, sentence.to),
    mentions: mentionsBetween(reading, sentence.from, sentence.to),
    verb: [],
    finitt: 0,
    arver: false,
  };
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
  if (/^ansvarl[ie]/.test(first.lower) && !last.roles["ansvarlig"]) {
    const who = clause.mentions.find(
      (one) => one.slag === "utfører" || one.slag === "person" || one.slag === "verv" || one.slag === "organ",
    );
    if (who) fill(last, "ansvarlig", { value: reading.text.slice(who.start, who.end), start: who.start, end: who.end });
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

function finish(one: Draft, punkter: readonly Passage[], vilkår: Effekt["vilkår"]): Effekt {
  const punkt = punkter[one.punkt]!;
  const roles: Record<string, Role<unknown>> = {};
  for (const [name, value] of Object.entries(one.roles))
    roles[name] = roleIn(punkter[value.punkt ?? one.punkt]!, value);
  return {
    type: one.type === "pengeflyt" ? "overføring" : one.type,
    span: spanIn(punkt, one.start, one.end),
    vilkår,
    tolket: one.tolket,
    kandidat: [],
    ...roles,
  };
}

const roleIn = (punkt: Passage, { value, uleselig, start, end }: DraftRole): Role<unknown> =>
  uleselig === undefined ? fact(value, spanIn(punkt, start, end)) : { uleselig, span: spanIn(punkt, start, end) };

function nothing(punkt: Passage, vilkår: Effekt["vilkår"], kandidat: readonly Kandidat[]): Effekt {
  const start = punkt.text.length - punkt.text.trimStart().length;
  const end = Math.max(start, punkt.text.trimEnd().length);
  return { type: "annet", span: spanIn(punkt, start, end), vilkår, tolket: false, kandidat };
}

function unique(all: readonly Kandidat[]): readonly Kandidat[] {
  return all
    .filter((one, i) => all.findIndex((other) => other.type === one.type && other.grunn === one.grunn) === i)
    .slice(0, 8);
}
