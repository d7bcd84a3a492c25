/** The number of a sak in the series it belongs to: organ, year and letters. */
import { kept } from "../../text/kept.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { foldName } from "../words/names.ts";

export interface Nummer {
  /** Organ, year and letters («PS»): where numbers follow each other. The organ is its key, else its words. */
  readonly serie: string;
  /** The organ is one of the workspace's, so that the series runs through all documents. */
  readonly felles: boolean;
  readonly løpenr: number;
  readonly år: number;
}

export const numberKey = (serie: string, løpenr: number): string => `${serie} ${løpenr}`;

/** `sak` as first read; `organTekst` is its document's. */
export function numberOf(sak: SakInContext, organTekst: string | null): Nummer | null {
  const organ = sak.sak.organTekst?.value ?? organTekst;
  const known = remembered.get(sak);
  if (known && known.organ === organ) return known.nummer;
  const nummer = readNumber(sak, organ ?? "");
  remembered.set(sak, { organ, nummer });
  return nummer;
}

const remembered = kept<SakInContext, { readonly organ: string | null; readonly nummer: Nummer | null }>();

function readNumber({ sak, organ }: SakInContext, words: string): Nummer | null {
  const match = /^(\d+)\/(\d\d)$/.exec(sak.nr ?? "");
  if (!match) return null;
  const year = Number(match[2]);
  const år = (year < 70 ? 2000 : 1900) + year;
  return {
    serie: `${organ?.nøkkel ?? foldName(words)} ${lettersOf(sak.skrevet?.value ?? "")} ${år}`,
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
