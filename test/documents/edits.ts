/** Edits as people make them, and worse: the same ones on every run from the same seed. */
import { documentsIn, folders } from "./documents.ts";

export interface Edits {
  /** A number below `below`. */
  readonly random: (below: number) => number;
  /** The text after one more edit. */
  readonly next: (text: string) => string;
}

export function editsFrom(seed: number): Edits {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  const texts = documentsIn(...folders).map(({ text }) => text);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;
  const written = (): string => {
    const kind = random(10);
    if (kind < 5) return pick(words);
    if (kind < 7) return pick(lines);
    const text = pick(texts);
    const at = random(text.length);
    return text.slice(at, at + 1 + random(kind === 9 ? 900 : 60));
  };
  const next = (text: string): string => {
    const at = random(2) === 0 ? random(text.length + 1) : lineStart(text, random(text.length + 1));
    const kind = random(8);
    const gone = kind < 4 ? 0 : kind < 7 ? 1 + random(4) : random(600);
    return text.slice(0, at) + (kind === 4 ? "" : written()) + text.slice(at + gone);
  };
  return { random, next };
}

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at) + 1;

const words = [
  ..."a e n s . , : ; - – ( ) « » 1 2 / | # * _ > \t".split(" "),
  " ",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "\f",
  "<!--",
  "-->",
  "kr 200 000",
  "2. mars 2022",
  "inhabil",
  "Sp",
];

const lines = [
  "Sak 5/22 Valg av leder\n",
  "## Sak 7/22 Rapport\n",
  "PS 12/22  Formannskapet  01.03.2022\n",
  "Forslag til vedtak:\n",
  "Vedtak:\n",
  "1. Saken tas til orientering.\n",
  "Enstemmig vedtatt.\n",
  "Bakgrunn\n",
  "Styringsgruppen\n",
  "Protokoll\n",
  "Møtedato: 02.03.2022\n",
  "Side 2 av 7\n",
  "Vedlegg:\n",
  "Hole, 2. mars 2022\nKari Nordmann\nleder\n",
  "| Navn | Rolle |\n| Kari Nordmann | leder |\n",
];
