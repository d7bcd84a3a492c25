/** Who decided each value of a PSD, for a terminal and as data. */
import type { Blame, SetBy } from "../consequence/blame.ts";
import type { Psd } from "../project/psd.ts";
import { type Range, rangeOf } from "../text/source-text.ts";
import { changeWords, fieldValueWords, fieldWords } from "./field-words.ts";
import { dateWords } from "./format.ts";
import type { Language } from "./language.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";

type Texts = Readonly<Record<Language, string>>;
const words = {
  nobody: { nb: "ingen kjente vedtak", nn: "ingen kjende vedtak", en: "no known decision" },
  notYet: { nb: "ikke ført inn i PSD ennå", nn: "ikkje ført inn i PSD enno", en: "not yet in the PSD" },
  lost: {
    nb: "dokumentet finnes ikke her",
    nn: "dokumentet finst ikkje her",
    en: "the document is not here",
  },
  point: { nb: "punkt", nn: "punkt", en: "point" },
} as const satisfies Record<string, Texts>;

export function blameText(blame: readonly Blame[], psd: Psd, style: Style, language: Language): string {
  const lines = [style.heading(`${printable(psd.prosjekt.value)}  ${style.dim(psd.source.path)}`)];
  for (const { field, value, set } of blame) {
    lines.push(`  ${printable(fieldWords(field, language))}: ${printable(fieldValueWords(value, language))}`);
    if (set.length === 0) lines.push(style.dim(`    ${words.nobody[language]}`));
    for (const one of set) lines.push(style.dim(`    ${printable(setWords(field, one, language))}`));
  }
  return `${lines.join("\n")}\n`;
}

/** «sak 2/22 punkt 1, styringsgruppen, 2. mars 2022: 600 000 kr → 800 000 kr, saker/a.md:97». */
function setWords(field: string, one: SetBy, language: Language): string {
  const { sak, punkt, organ, dato, before, after, because, logged } = one;
  const what = [sak && `sak ${sak}`, punkt !== null && `${words.point[language]} ${punkt}`].filter(Boolean).join(" ");
  const who = [what, organ, dato && dateWords(dato, language)].filter(Boolean).join(", ");
  const values = changeWords({ field, before, after }, language);
  const place = because
    ? `${because.source.path}:${rangeOf(because.source, because.span).start.line}`
    : words.lost[language];
  return [`${who}: ${values}`, place, ...(logged ? [] : [words.notYet[language]])].join(", ");
}

export interface ShownBlame {
  readonly field: string;
  readonly value: string | number | null;
  readonly set: readonly (Omit<SetBy, "logged" | "because"> & {
    readonly logged: Place | null;
    readonly because: Place | null;
  })[];
}

interface Place {
  readonly path: string;
  readonly range: Range;
}

/** The envelope `saksvakt-blame`, version 1. */
export function blameJson(blame: readonly Blame[], psd: Psd): string {
  const fields = blame.map(
    ({ field, value, set }): ShownBlame => ({
      field,
      value,
      set: set.map(({ logged, because, ...one }) => ({
        ...one,
        logged: logged && { path: psd.source.path, range: rangeOf(psd.source, logged) },
        because: because && { path: because.source.path, range: rangeOf(because.source, because.span) },
      })),
    }),
  );
  const envelope = { format: "saksvakt-blame", version: 1, path: psd.source.path, project: psd.prosjekt.value, fields };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}
