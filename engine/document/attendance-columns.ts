/** Columns of attendance by the words over them, in cells or in one line with single blanks: «Navn Funksjon Representerer». */
import { fold } from "./lexicon.ts";

export type Kolonne = "navn" | "rolle" | "representerer" | "status" | "forfall" | "vara" | "møtteFor" | "merknad";

/** The column that the words are over, or null. */
export const columnOf = (words: string): Kolonne | null => headings[fold(words).replace(/\s?\?$/, "")] ?? null;

export interface FlatColumns {
  readonly columns: readonly Kolonne[];
  /** Where each begins in the text. */
  readonly starts: readonly number[];
}

/** The headings of columns that the words of a line end with, each with a capital; other words may stand before them. */
export function flatColumns(text: string): FlatColumns {
  const columns: Kolonne[] = [];
  const starts: number[] = [];
  const words = text.length <= longest ? [...text.matchAll(/\S+/g)] : [];
  let end = words.length;
  while (end > 0) {
    const from = [3, 2, 1].map((count) => end - count).find((at) => at >= 0 && headed(text, words, at, end) !== null);
    if (from === undefined) break;
    columns.unshift(headed(text, words, from, end)!);
    starts.unshift(words[from]!.index);
    end = from;
  }
  return { columns, starts };
}

/** A line of headings and nothing else. */
export const isFlatHeader = (text: string): boolean => {
  const { columns, starts } = flatColumns(text);
  return columns.length >= 2 && starts[0] === 0 && columns.includes("navn");
};

/** What the words of a row are that touch its name. */
export interface RowOrder {
  /** A second name: whom the first met for, or the deputy of the first. */
  readonly second: "møtteFor" | "vara" | null;
  /** The municipality. */
  readonly place: "before" | "after" | null;
}

export function rowOrder(text: string): RowOrder {
  const { columns, starts } = flatColumns(text);
  const second = columns.includes("møtteFor")
    ? "møtteFor"
    : columns.length >= 2 && columns.includes("vara")
      ? "vara"
      : null;
  const place = starts.findIndex((start) => /^(?:kommune|fylke)(?!\p{L})/iu.test(text.slice(start)));
  const name = columns.indexOf("navn");
  return { second, place: place < 0 || Math.abs(place - name) !== 1 ? null : place < name ? "before" : "after" };
}

/** Words that head a column only beside another one: alone in front of words they are a label. */
export const isAlsoLabel = (words: string): boolean =>
  /^(?:representant(?:er|ar)|delta(?:k|g)(?:ere|arar)):?$/iu.test(words);

const longest = 90;

function headed(text: string, words: readonly RegExpExecArray[], from: number, end: number): Kolonne | null {
  const last = words[end - 1]!;
  const phrase = text.slice(words[from]!.index, last.index + last[0].length);
  return /^\p{Lu}/u.test(phrase) ? columnOf(phrase) : null;
}

const headings: Readonly<Record<string, Kolonne>> = {
  navn: "navn",
  namn: "navn",
  medlem: "navn",
  medlemmer: "navn",
  medlemer: "navn",
  møtedeltaker: "navn",
  møtedeltakere: "navn",
  møtedeltakar: "navn",
  møtedeltakarar: "navn",
  medlemmar: "navn",
  "fast medlem": "navn",
  "faste medlemmer": "navn",
  "faste medlemer": "navn",
  "fast representant": "navn",
  representant: "navn",
  representanter: "navn",
  representantar: "navn",
  delegat: "navn",
  delegater: "navn",
  delegatar: "navn",
  utsending: "navn",
  utsendinger: "navn",
  utsendingar: "navn",
  deltakere: "navn",
  deltagere: "navn",
  deltakarar: "navn",
  deltaker: "navn",
  deltakar: "navn",
  møtende: "navn",
  møtande: "navn",
  oppmøtte: "navn",
  frammøtte: "navn",
  innkalt: "navn",
  innkalte: "navn",
  hvem: "navn",
  kven: "navn",
  funksjon: "rolle",
  rolle: "rolle",
  verv: "rolle",
  stilling: "rolle",
  tittel: "rolle",
  representerer: "representerer",
  representerar: "representerer",
  representer: "representerer",
  kommune: "representerer",
  eierkommune: "representerer",
  eigarkommune: "representerer",
  medlemskommune: "representerer",
  fylke: "representerer",
  parti: "representerer",
  repr: "representerer",
  rep: "representerer",
  "representant(er)": "navn",
  "oppnevnt av": "representerer",
  "oppnemnd av": "representerer",
  eier: "representerer",
  eigar: "representerer",
  organisasjon: "representerer",
  "kommer fra": "representerer",
  "kjem frå": "representerer",
  fra: "representerer",
  frå: "representerer",
  virksomhet: "representerer",
  verksemd: "representerer",
  instans: "representerer",
  part: "representerer",
  status: "status",
  oppmøte: "status",
  frammøte: "status",
  møtt: "status",
  møtte: "status",
  møter: "status",
  deltar: "status",
  deltok: "status",
  "til stede": "status",
  tilstede: "status",
  "til stades": "status",
  forfall: "forfall",
  vara: "vara",
  varamedlem: "vara",
  vararepresentant: "vara",
  "møtende vararepresentant": "vara",
  "møtande vararepresentant": "vara",
  "møtende vara": "vara",
  "møtande vara": "vara",
  "møtende varamedlem": "vara",
  "møtande varamedlem": "vara",
  "møtte for": "møtteFor",
  "vara for": "møtteFor",
  "varamedlem for": "møtteFor",
  "vararepresentant for": "møtteFor",
  "møter for": "møtteFor",
  "møtt for": "møtteFor",
  erstatter: "møtteFor",
  erstattar: "møtteFor",
  "erstatter medlem": "møtteFor",
  "erstattar medlem": "møtteFor",
  merknad: "merknad",
  merknader: "merknad",
  merknadar: "merknad",
};
