/** Faults in case numbers, judged per organ, year and letters among the saker of the workspace. */
import { yearOf } from "../../text/calendar-date.ts";
import { areDifferent, type Kort, type Kortstokk, numberKey } from "./workspace-cards.ts";

export const nummerfeilSlag = ["dobbelt", "hull", "bakover", "feil år", "hull mellom møter"] as const;

export interface Nummerfeil {
  readonly slag: (typeof nummerfeilSlag)[number];
  /** The sak before it in the series, or with the same number. */
  readonly forrige: Kort | null;
  /** The next free number, or the year of the meeting. */
  readonly annet: number | null;
}

/** By the index of the sak; null where its number is as it should be. */
export function numberFaults(cards: readonly Kort[], { bySerie, byNummer }: Kortstokk): readonly (Nummerfeil | null)[] {
  const last = new Map<string, Kort>();
  const wrongYear = new Set<string>();
  return cards.map((kort) => {
    const { nummer, dato } = kort;
    if (!nummer) return null;
    const { serie, felles, løpenr, år } = nummer;
    const before = last.get(serie) ?? null;
    if (!before || before.nummer!.løpenr < løpenr) last.set(serie, kort);
    const all = bySerie.get(serie) ?? [];
    const same = byNummer.get(numberKey(serie, løpenr)) ?? [];
    const own = same.find((one) => one.document === kort.document && one.index < kort.index);
    const twin = own ?? (felles ? same.find((one) => isEarlier(one, kort) || isBeside(one, kort)) : undefined);
    if (twin)
      return (own || haveMeetings(twin, kort)) && areDifferent(twin, kort)
        ? { slag: "dobbelt", forrige: twin, annet: next(all) }
        : null;

    const meeting = kort.sak.sak.møteDato ?? kort.document.document.møteDato;
    if (meeting && yearOf(meeting.value) !== år && !wrongYear.has(serie)) {
      wrongYear.add(serie);
      return { slag: "feil år", forrige: null, annet: yearOf(meeting.value) };
    }
    const seen = (number: number): boolean =>
      (byNummer.get(numberKey(serie, number)) ?? []).some((one) => felles || one.document === kort.document);
    const { kind } = kort.document.document;
    if (before) {
      if (kind !== "innkalling" && kind !== "protokoll") return null;
      const previous = before.nummer!.løpenr;
      if (løpenr > previous + 1 && missing(previous, løpenr, seen) && !standsIn(kort, previous + 1, år))
        return { slag: "hull", forrige: before, annet: previous + 1 };
      // A meeting may take its saker in another order than the list; a list stands before the papers of some of its saker.
      if (løpenr < previous && kind === "innkalling" && before.sak.sak.form === kort.sak.sak.form)
        return { slag: "bakover", forrige: before, annet: null };
      return null;
    }
    if (!felles || dato === null) return null;
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

/** A notat may carry its own day: only a day written as a meeting's tells two meetings apart. */
const haveMeetings = (...cards: readonly Kort[]): boolean =>
  cards.every(({ sak, document: { document } }) => {
    const meeting = sak.sak.møteDato ?? document.møteDato;
    if (!meeting) return false;
    if (document.kind !== "saksframlegg") return true;
    const line = document.source.text.slice(Math.max(0, meeting.span.start - 60), meeting.span.start);
    return /(?:møte|tid)[^\n]*$/iu.test(line);
  });

/** Two papers of one meeting: the second by path is told. */
const isBeside = (one: Kort, than: Kort): boolean =>
  one.document !== than.document &&
  one.dato === than.dato &&
  [one, than].every(({ document }) => document.document.kind === "saksframlegg") &&
  one.document.document.source.path < than.document.document.source.path;

const isEarlier = (one: Kort, than: Kort): boolean =>
  one.document !== than.document && one.dato !== null && than.dato !== null && one.dato < than.dato;

function missing(from: number, to: number, seen: (number: number) => boolean): boolean {
  if (to - from > 40) return false;
  for (let number = from + 1; number < to; number++) if (seen(number)) return false;
  return true;
}

/** The number is there in some form, though no sak was read from it. */
const standsIn = ({ document }: Kort, number: number, year: number): boolean => {
  const years = `(?:${year}|${String(year % 100).padStart(2, "0")})`;
  return new RegExp(`(?<!\\d)(?:0*${number} ?[/-] ?${years}|${years} ?[/-] ?0*${number})(?!\\d)`).test(
    document.document.source.text,
  );
};

const next = (cards: readonly Kort[]): number => Math.max(...cards.map(({ nummer }) => nummer!.løpenr)) + 1;
