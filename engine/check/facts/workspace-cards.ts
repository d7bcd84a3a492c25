/** One card for each sak of a document: what other documents of the workspace may need to know of it. Made once per document. */

import type { Effekt } from "../../language/effect.ts";
import type { Psd } from "../../project/psd.ts";
import type { CalendarDate } from "../../text/calendar-date.ts";
import { isReadable } from "../../text/fact.ts";
import { kept } from "../../text/kept.ts";
import { originInContext } from "../../workspace/moved-sak.ts";
import type { DocumentInContext, SakInContext, Workspace } from "../../workspace/workspace.ts";
import { bevegelserIn, removedIn } from "./bevegelse.ts";

export interface Kort {
  readonly document: DocumentInContext;
  /** Of the sak in its document. */
  readonly index: number;
  readonly sak: SakInContext;
  /** The day of its meeting, else of its document, as written: `--as-of` does not move it. */
  readonly dato: CalendarDate | null;
  readonly nummer: Nummer | null;
  /** What the sak decides about; where its effects stand does not matter to others. */
  readonly emner: readonly Emne[];
  /** What it moves, written so that it can be compared; null where it moves nothing that others are told of. */
  readonly flytting: string | null;
}

export interface Nummer {
  /** Organ, year and letters («PS»): where numbers follow each other. The organ is its key, else its words. */
  readonly serie: string;
  /** The organ is one of the workspace's, so that the series runs through all documents. */
  readonly felles: boolean;
  readonly løpenr: number;
  readonly år: number;
}

/** A delprosjekt, or the period of a project, that an effect of the sak is about. */
export interface Emne {
  /** The same matter has the same key in every document. */
  readonly nøkkel: string;
  /** As the PSD or the text names it; null for the period of a project. */
  readonly navn: string | null;
  readonly effekt: Effekt;
  /** The number of the point it stands in. */
  readonly punkt: number;
}

/** All cards, in the orders they are asked for. */
export interface Kortstokk {
  readonly workspace: Workspace;
  /** Earliest first; those without a date last. So in every group. */
  readonly alle: readonly Kort[];
  readonly byEmne: ReadonlyMap<string, readonly Kort[]>;
  /** Those that move money, by the path of the PSD. */
  readonly byProsjekt: ReadonlyMap<string, readonly Kort[]>;
  readonly bySerie: ReadonlyMap<string, readonly Kort[]>;
  /** By series and number: `numberKey`. */
  readonly byNummer: ReadonlyMap<string, readonly Kort[]>;
  readonly byNr: ReadonlyMap<string, readonly Kort[]>;
}

export const numberKey = (serie: string, løpenr: number): string => `${serie} ${løpenr}`;

/** In the order of the saker. Remembered by the identity of the document in its context. */
export function cardsOf(document: DocumentInContext): readonly Kort[] {
  const known = remembered.get(document);
  if (known) return known;
  const own = document.document;
  const cards = document.saker.map((sak, index): Kort => {
    const dato = sak.sak.møteDato?.value ?? own.møteDato?.value ?? own.datert?.value ?? null;
    const { sak: first } = originInContext(sak);
    const { emner, flytting } = sayingOf(first);
    return { document, index, sak, dato, nummer: numberOf(first, document), emner, flytting };
  });
  remembered.set(document, cards);
  return cards;
}

/** What a card says whatever document its sak stands in and wherever in it. */
function sayingOf(sak: SakInContext): Pick<Kort, "emner" | "flytting"> {
  const known = sayings.get(sak);
  if (known) return known;
  const { punkter } = sak;
  const moves = bevegelserIn(punkter).map(({ fra, til, beløp }) => [fra, til, beløp]);
  const moving = moves.length > 0 || removedIn(punkter).length > 0;
  const saying = { emner: mattersOf(sak), flytting: moving ? JSON.stringify(moves) : null };
  sayings.set(sak, saying);
  return saying;
}

const sayings = kept<SakInContext, Pick<Kort, "emner" | "flytting">>();

/** Case, composition and spaces do not tell names apart. */
export const fold = (name: string): string => name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/** Two saker, not one that is listed and then laid fram, or treated again: their titles have little in common. */
export function areDifferent(a: Kort, b: Kort): boolean {
  const [one, other] = [titleWords(a), titleWords(b)];
  if (one.size === 0 || other.size === 0) return false;
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.min(one.size, other.size) < 0.5;
}

function titleWords({ sak }: Kort): ReadonlySet<string> {
  const { sak: first } = originInContext(sak);
  const known = titles.get(first);
  if (known) return known;
  const words = fold(first.sak.tittel?.value ?? "").match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const made = new Set(words.map((word) => word.slice(0, 6)));
  titles.set(first, made);
  return made;
}

const titles = kept<SakInContext, ReadonlySet<string>>();

/** `sak` as first read. */
function numberOf(sak: SakInContext, document: DocumentInContext): Nummer | null {
  const own = sak.sak.organTekst ?? document.document.organTekst;
  const known = numbers.get(sak);
  if (known && known.organ === own?.value) return known.nummer;
  const nummer = readNumber(sak, own?.value ?? "");
  numbers.set(sak, { organ: own?.value, nummer });
  return nummer;
}

const numbers = kept<SakInContext, { readonly organ: string | undefined; readonly nummer: Nummer | null }>();

function readNumber({ sak, organ }: SakInContext, words: string): Nummer | null {
  const match = /^(\d+)\/(\d\d)$/.exec(sak.nr ?? "");
  if (!match) return null;
  const year = Number(match[2]);
  const år = (year < 70 ? 2000 : 1900) + year;
  return {
    serie: `${organ?.nøkkel ?? fold(words)} ${lettersOf(sak.skrevet?.value ?? "")} ${år}`,
    felles: organ !== null,
    løpenr: Number(match[1]),
    år,
  };
}

/** «PS» of «PS 12/22» and «Sak PS 12/22»; «sak» itself is no series. */
const lettersOf = (written: string): string =>
  (/^\D*/.exec(written)?.[0] ?? "")
    .toLowerCase()
    .replace(/(?:utvalgs|utvals|møte)?sak(?:s?(?:nr|nummer))?|(?<!\p{L})nr(?!\p{L})/gu, " ")
    .replace(/[^\p{L}]/gu, "");

/** What is taken out, emptied, made or prolonged; whoever receives money is no matter of the sak. */
export function mattersOf({ punkter, prosjekt }: SakInContext): readonly Emne[] {
  const emner = punkter.flatMap(({ punkt, effekter }) =>
    effekter.flatMap((effekt) => matterOf(effekt, punkt.nr, prosjekt)),
  );
  return emner.filter(({ nøkkel }, index) => emner.findIndex((one) => one.nøkkel === nøkkel) === index);
}

function matterOf(effekt: Effekt, punkt: number, prosjekt: Psd | null): readonly Emne[] {
  const project = prosjekt ? fold(prosjekt.prosjekt.value) : "";
  if (effekt.type === "periodeutvidelse")
    return prosjekt ? [{ nøkkel: `periode ${project}`, navn: null, effekt, punkt }] : [];
  const role =
    effekt.type === "uttak"
      ? effekt.delprosjekt
      : effekt.type === "opprettelse"
        ? effekt.navn
        : effekt.type === "overføring" || effekt.type === "tilbakeføring"
          ? effekt.fra
          : undefined;
  if (!role || !isReadable(role)) return [];
  const inPsd = delprosjektIn(prosjekt, role.value);
  // Money from a fund may be moved many times; only a delprosjekt is emptied once.
  if (!inPsd && effekt.type !== "uttak" && effekt.type !== "opprettelse") return [];
  const navn = inPsd ?? role.value;
  return [{ nøkkel: `delprosjekt ${project} ${fold(navn)}`, navn, effekt, punkt }];
}

function delprosjektIn(prosjekt: Psd | null, name: string): string | null {
  const wanted = fold(name);
  const line = prosjekt?.delprosjekter.find((one) => [one.navn.value, ...one.alias].some((it) => fold(it) === wanted));
  return line?.navn.value ?? null;
}

const remembered = kept<DocumentInContext, readonly Kort[]>();
