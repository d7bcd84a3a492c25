/** Facts of an omtale: a delprosjekt a sak speaks of by name, and whether the PSD has it. */
import { oneEditApart } from "../../document/lexicon.ts";
import type { Psd } from "../../project/psd.ts";
import { nearest } from "../../syntax/nearest.ts";
import type { CalendarDate } from "../../text/calendar-date.ts";
import { isReadable } from "../../text/fact.ts";
import { type Passage, passageOf, spanIn } from "../../text/passage.ts";
import { contains, type Span } from "../../text/span.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { type FactTable, plain, unknown, value } from "../subject.ts";
import { foldName } from "../words/names.ts";
import { sentencesOf } from "../words/sentences.ts";
import { isInPsd } from "./in-psd.ts";
import { passagesOf } from "./passages.ts";

export interface Omtale {
  readonly delprosjekt: string;
  readonly span: Span;
  readonly prosjekt: Psd | null;
  /** A quote one letter from a name of the PSD, without a word that says what it names. */
  readonly erSkrivefeil: boolean;
  /** The PSD may have been changed by the sak, or after it. */
  readonly psdErNyere: boolean;
}

export const omtaleFacts: FactTable<Omtale> = {
  "omtale.delprosjekt": ({ delprosjekt, span }) => value(delprosjekt, span),
  "omtale.erSkrivefeil": ({ erSkrivefeil }) => value(erSkrivefeil),
  "omtale.finnes": ({ delprosjekt, prosjekt, psdErNyere, erSkrivefeil }) => {
    if (!prosjekt) return unknown("psd");
    const known = namesIn(prosjekt).some((name) => isSame(name, delprosjekt));
    return !known && psdErNyere && !erSkrivefeil ? unknown("psd.versjon") : value(known);
  },
  "omtale.nærmeste": ({ delprosjekt, prosjekt }) => plain(prosjekt && nearest(delprosjekt, namesIn(prosjekt))),
};

const naming =
  /(?<!\p{L})(?:nytt |nye )?[Dd]elprosjekt(?:et|ets)? (?:[«“”"]([^«»“”"\n]{3,70})[»”"]|(\p{Lu}\p{Ll}{2,}[\p{Ll}-]*)(?= [^\p{Lu}]|[.,;:)]|$))/gu;
const made =
  /(?:opprett|etabler|nytt delprosjekt|nye delprosjekt|settes i gang|vert sett i gang|foreslås? (?:opprettet|oppretta))/iu;

/**
 * Each name once, at its first place. What the sak makes, and whoever receives money, other rules speak of; a delprosjekt of
 * another project is not ours.
 */
export function omtalerIn(of: SakInContext, dato: CalendarDate | null): readonly Omtale[] {
  const common = {
    prosjekt: of.prosjekt,
    psdErNyere: of.prosjekt !== null && isInPsd(of.prosjekt, { dato, nr: of.sak.nr }) === true,
  };
  const effekter = of.punkter.flatMap((one) => one.effekter);
  const others = effekter
    .flatMap(({ type, navn, til }) => (type === "opprettelse" ? [navn] : [til]))
    .flatMap((role) => (role && isReadable(role) ? [foldName(String(role.value))] : []));
  const seen = new Set<string>(others);
  const { tittel } = of.sak;
  const title = tittel ? [passageOf(tittel.value, tittel.span.start)] : [];
  return [...title, ...passagesOf(of)].flatMap((passage) => [
    ...delprosjekterIn(passage).flatMap(({ name, span, isNew }) => {
      const key = foldName(name);
      if (seen.has(key) || (of.prosjekt && isOfOther(passage, span, of.prosjekt))) return [];
      seen.add(key);
      return isNew ? [] : [{ ...common, delprosjekt: name, span, erSkrivefeil: false }];
    }),
    ...misspeltIn(passage, of.prosjekt).flatMap(({ name, span }) => {
      if (seen.has(foldName(name))) return [];
      seen.add(foldName(name));
      return [{ ...common, delprosjekt: name, span, erSkrivefeil: true }];
    }),
  ]);
}

/** «Sykkelhotel» where the PSD has «Sykkelhotell». Names of the PSD that are as near to each other tell nothing. */
function misspeltIn(passage: Passage, psd: Psd | null): readonly { readonly name: string; readonly span: Span }[] {
  if (!psd || !/[«“"]/u.test(passage.text)) return [];
  const quotes = [...passage.text.matchAll(/[«“"]([^«»“”"\n]{6,70})[»”"]/gu)];
  if (quotes.length === 0) return [];
  const names = namesIn(psd).map(foldName);
  return quotes.flatMap((match) => {
    const name = match[1]!;
    const folded = foldName(name);
    if (names.some((one) => isSameFolded(one, folded))) return [];
    const near = names.filter((one) => oneEditApart(one, folded));
    const at = match.index + 1;
    return near.length === 1 ? [{ name, span: spanIn(passage, at, at + name.length) }] : [];
  });
}

/** «Delprosjektet «Bærekraft»», «delprosjekt Omdømme»: the words that name one. */
export function delprosjekterIn(
  passage: Passage,
): readonly { readonly name: string; readonly span: Span; readonly isNew: boolean }[] {
  // The pattern begins with what need not be there, so that it is tried at every character.
  if (!passage.text.includes("elprosjekt")) return [];
  return [...passage.text.matchAll(naming)].map((match) => {
    const name = (match[1] ?? match[2])!;
    const at = match.index + match[0].lastIndexOf(name);
    const around = passage.text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 60);
    return { name, span: spanIn(passage, at, at + name.length), isNew: made.test(around) };
  });
}

/** Its sentence names another project: «i nabokommunens prosjekt «Fjellfolk»», «i naboprosjektet». */
function isOfOther(passage: Passage, span: Span, psd: Psd): boolean {
  const sentence = sentencesOf(passage).find((one) => contains(spanIn(one, 0, one.text.length), span));
  if (!sentence) return false;
  if (neighbours.test(sentence.text)) return true;
  const named = [...sentence.text.matchAll(projects)];
  if (named.length === 0) return false;
  const own = [psd.prosjekt.value, ...psd.alias, ...namesIn(psd)].map(foldName);
  return named.some((match) => {
    const name = foldName((match[1] ?? match[2] ?? match[3])!);
    return !own.some((one) => one.includes(name) || name.includes(one));
  });
}

const neighbours =
  /(?<!\p{L})(?:nabo(?:kommune|region|fylke)\p{L}* (?:\p{L}+ )?(?:del)?prosjekt|naboprosjekt|(?:et|eit|i) (?:annet|anna) prosjekt|andre prosjekt)/iu;
const projects =
  /(?<![Dd]el)[Pp]rosjekt(?:et|ets)? (?:[«“"]([^«»“”"\n]{3,70})[»”"]|(\p{Lu}\p{Ll}{2,}[\p{L}-]*))|(?<![\p{L}-])(\p{Lu}\p{Ll}{2,})-prosjektet(?!\p{L})/gu;

const namesIn = (psd: Psd): readonly string[] =>
  psd.delprosjekter.flatMap((one) => [one.navn.value, ...one.alias, ...one.tiltak.map(({ navn }) => navn.value)]);

/** Case, a definite ending and words after the first do not tell apart: «klyngeprosjektet» is «Klyngeprosjekt». */
const isSame = (known: string, name: string): boolean => isSameFolded(foldName(known), foldName(name));
const isSameFolded = (known: string, name: string): boolean =>
  isForm(known, name) || isForm(name, known) || (name.length > 3 && known.startsWith(`${name} `));
const isForm = (base: string, form: string): boolean =>
  form.startsWith(base) && /^(?:e?t|e?n|a|s|e?ts|e?ns)?$/.test(form.slice(base.length));
