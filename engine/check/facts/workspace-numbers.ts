/** Faults in case numbers, judged per organ, year and letters among the saker of the workspace. */
import type { MeetingDocument } from "../../document/meeting-document.ts";
import { yearOf } from "../../text/calendar-date.ts";
import { isListedAgain, isPutOff, speaksOfAgain } from "../words/carried-over.ts";
import { ofEachPart } from "./document-parts.ts";
import { areDifferent, type Kort, type Kortstokk } from "./workspace-cards.ts";
import { numberKey } from "./workspace-series.ts";

export const nummerfeilSlag = ["dobbelt", "hull", "bakover", "feil år", "hull mellom møter"] as const;

export interface Nummerfeil {
  readonly slag: (typeof nummerfeilSlag)[number];
  /** The sak before it in the series, or with the same number. */
  readonly forrige: Kort | null;
  /** The next free number, or the year of the meeting. */
  readonly annet: number | null;
}

/** By the index of the sak; null where its number is as it should be. */
export function numberFaults(
  cards: readonly Kort[],
  document: MeetingDocument,
  { bySerie, byNummer }: Kortstokk,
): readonly (Nummerfeil | null)[] {
  const { text } = document.source;
  const mayList = partsThatSpeakOfAgain(document).some((speaks) => speaks);
  const last = new Map<string, Kort>();
  const wrongYear = new Set<string>();
  /** How many numbers each series has used twice: as many are left out, and the one fault is told. */
  const doubled = new Map<string, number>();
  return cards.map((kort) => {
    const { nummer, dato } = kort;
    if (!nummer) return null;
    const { serie, felles, løpenr, år } = nummer;
    const before = last.get(serie) ?? null;
    const isLate = dato === null || yearOf(dato) !== år || !before || before.nummer!.løpenr >= løpenr;
    if (isLate && (isPutOff(text, kort.span) || (mayList && isListedAgain(text, løpenr, år)))) return null;
    if (!before || before.nummer!.løpenr < løpenr) last.set(serie, kort);
    const all = bySerie.get(serie) ?? [];
    const same = byNummer.get(numberKey(serie, løpenr)) ?? [];
    const own = same.find((one) => one.path === kort.path && one.index < kort.index);
    const twin = own ?? (felles ? same.find((one) => isEarlier(one, kort) || isBeside(one, kort)) : undefined);
    if (twin) {
      if (!((own || (twin.erMøtedag && kort.erMøtedag)) && areDifferent(twin, kort))) return null;
      if (own) doubled.set(serie, (doubled.get(serie) ?? 0) + 1);
      // «31, 31, 33»: the second is 32.
      const follows = own !== undefined && løpenr + 1 < next(all) && !byNummer.has(numberKey(serie, løpenr + 1));
      return { slag: "dobbelt", forrige: twin, annet: follows ? løpenr + 1 : next(all) };
    }

    const { møteDato, kind } = kort;
    if (møteDato !== null && yearOf(møteDato) !== år && !wrongYear.has(serie)) {
      wrongYear.add(serie);
      return { slag: "feil år", forrige: null, annet: yearOf(møteDato) };
    }
    const seen = (number: number): boolean =>
      (byNummer.get(numberKey(serie, number)) ?? []).some((one) => felles || one.path === kort.path);
    if (before) {
      if (kind !== "innkalling" && kind !== "protokoll") return null;
      const previous = before.nummer!.løpenr;
      const highest = lastSeen(previous, løpenr, seen);
      const spare = doubled.get(serie) ?? 0;
      if (highest !== null && spare > 0 && løpenr - highest - 1 <= spare) {
        doubled.set(serie, spare - (løpenr - highest - 1));
        return null;
      }
      // «31, 33, 33»: told at the second 33.
      const again = same.some(
        (one) => one.path === kort.path && one.index > kort.index && one.form === kort.form && areDifferent(one, kort),
      );
      if (again && highest === løpenr - 2) return null;
      const another = løpenr - previous > 4 && approval.test(before.tittel?.value ?? "");
      if (highest !== null && highest < løpenr - 1 && !another && !standsIn(text, highest + 1, år)) {
        // Papers may stand below the list that has them all: «1, 5» and then 2 and 3.
        const card = (byNummer.get(numberKey(serie, highest)) ?? []).find((one) => one.path === kort.path);
        return { slag: "hull", forrige: card ?? before, annet: highest + 1 };
      }
      // A meeting may take its saker in another order than the list; a list stands before the papers of some of its saker.
      if (løpenr < previous && kind === "innkalling" && before.form === kort.form)
        return { slag: "bakover", forrige: before, annet: null };
      return null;
    }
    // A paper is one sak of a meeting; those before it are papers of their own.
    if (!felles || dato === null || (kind !== "innkalling" && kind !== "protokoll")) return null;
    const earlier = all.filter((one) => isEarlier(one, kort));
    const highest = earlier.reduce<Kort | null>(
      (top, one) => (!top || one.nummer!.løpenr > top.nummer!.løpenr ? one : top),
      null,
    );
    const gap = highest ? løpenr - highest.nummer!.løpenr - 1 : 0;
    // A larger gap is a meeting whose documents are elsewhere.
    return gap >= 1 && gap <= 2 && missing(highest!.nummer!.løpenr, løpenr, seen)
      ? { slag: "hull mellom møter", forrige: highest, annet: highest!.nummer!.løpenr + 1 }
      : null;
  });
}

/** Whole documents are not searched at every keystroke. */
const partsThatSpeakOfAgain = ofEachPart(speaksOfAgain);

/** Some number these by the meeting («3/25») and what is treated by the sak («16/25»). */
const approval = /^godkjenning av (?:møte)?(?:innkalling|protokoll|saks?liste|møtebok|møteprotokoll|referat)/iu;

/** Two papers of one meeting: the second by path is told. */
const isBeside = (one: Kort, than: Kort): boolean =>
  one.path !== than.path &&
  one.dato === than.dato &&
  [one, than].every(({ kind }) => kind === "saksframlegg") &&
  one.path < than.path;

const isEarlier = (one: Kort, than: Kort): boolean =>
  one.dato !== null && than.dato !== null && one.dato < than.dato && one.path !== than.path;

/** The highest number below `to` that is there; null where it is too far off to be a hole. */
function lastSeen(from: number, to: number, seen: (number: number) => boolean): number | null {
  if (to - from > 40) return null;
  for (let number = to - 1; number > from; number--) if (seen(number)) return number;
  return from;
}

function missing(from: number, to: number, seen: (number: number) => boolean): boolean {
  if (to - from > 40) return false;
  for (let number = from + 1; number < to; number++) if (seen(number)) return false;
  return true;
}

/** The number is there in some form, though no sak was read from it. */
const standsIn = (text: string, number: number, year: number): boolean => {
  const years = `(?:${year}|${String(year % 100).padStart(2, "0")})`;
  return new RegExp(`(?<!\\d)(?:0*${number} ?[/-] ?${years}|${years} ?[/-] ?0*${number})(?!\\d)`).test(text);
};

const next = (cards: readonly Kort[]): number => Math.max(...cards.map(({ nummer }) => nummer!.løpenr)) + 1;
