/** Banks of points with the effects a careful reader finds, and how well the reader finds them. */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Effekt, EffektType, Navneverk } from "../../engine/language/effect.ts";
import type { Lexicon } from "../../engine/language/lexicon.ts";
import type { LexiconData } from "../../engine/language/lexicon-data.ts";
import { readEffects } from "../../engine/language/read-effects.ts";
import { type Passage, passageOf } from "../../engine/text/passage.ts";

const root = new URL("../../", import.meta.url);

export type Expected = { readonly type: EffektType } & Readonly<Record<string, unknown>>;
export interface BankPoint {
  readonly tekst: string;
  readonly effekter: readonly Expected[];
  readonly betinget?: boolean;
}
export interface BankSak {
  readonly språk: "nb" | "nn";
  /** A file beside the bank, where the points are of another project than most banks'. */
  readonly psd?: string;
  readonly punkter: readonly BankPoint[];
}

interface BankOfProject {
  readonly psd: string;
  readonly saker: readonly BankSak[];
}

/** The lexicon's files as one object. */
export function lexiconData(): LexiconData {
  const folder = new URL("rules/lexicon/", root);
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return Object.assign({}, ...files.map((name) => parse(readFileSync(new URL(name, folder), "utf8")))) as LexiconData;
}

export function readBank(path: string): readonly BankSak[] {
  const bank = parse(readFileSync(new URL(path, root), "utf8")) as readonly BankSak[] | BankOfProject;
  return "saker" in bank ? bank.saker.map((sak) => ({ ...sak, psd: bank.psd })) : bank;
}

interface PsdData {
  readonly prosjekt?: string;
  readonly alias?: readonly string[];
  readonly periode?: { readonly til?: string };
  readonly delprosjekter?: readonly { readonly navn: string; readonly alias?: readonly string[] }[];
}

/** The names of a bank's PSD. */
export function bankNames(path = "test/bank/psd.yaml"): Navneverk {
  const psd = parse(readFileSync(new URL(path, root), "utf8")) as PsdData;
  return {
    prosjekter: psd.prosjekt ? [{ navn: psd.prosjekt, alias: psd.alias ?? [] }] : [],
    delprosjekter: (psd.delprosjekter ?? []).map(({ navn, alias }) => ({ navn, alias: alias ?? [] })),
    organer: [],
    kommuner: [],
    prosjektslutt: (psd.periode?.til ?? null) as Navneverk["prosjektslutt"],
  };
}

export interface Score {
  found: number;
  right: number;
  whole: number;
  expected: number;
}

export interface Miss {
  readonly tekst: string;
  readonly språk: string;
  readonly ventet: string;
  readonly lest: string;
}

export interface BankScore {
  readonly types: Map<string, Score>;
  readonly misses: readonly Miss[];
  readonly points: number;
  readonly pointsRight: number;
}

/** Reads every sak and compares, point by point, types and every expected field. */
export function scoreBank(
  bank: readonly BankSak[],
  names: Navneverk,
  lexicon: Lexicon,
  make: (text: string) => Passage = passageOf,
): BankScore {
  const types = new Map<string, Score>();
  const misses: Miss[] = [];
  let points = 0;
  let pointsRight = 0;
  const of = (key: string): Score => {
    const known = types.get(key) ?? { found: 0, right: 0, whole: 0, expected: 0 };
    types.set(key, known);
    return known;
  };
  for (const sak of bank) {
    const read = readEffects(
      sak.punkter.map((punkt) => make(punkt.tekst)),
      sak.psd ? bankNames(`test/bank/${sak.psd}`) : names,
      lexicon,
    );
    for (const [index, punkt] of sak.punkter.entries()) {
      const effects = [...read[index]!];
      const språk = sak.språk ?? "nb";
      points++;
      let fine = effects.length === punkt.effekter.length;
      for (const one of effects) for (const key of keys(one.type, språk)) of(key).found++;
      for (const expected of punkt.effekter) {
        for (const key of keys(expected.type, språk)) of(key).expected++;
        const same = effects.filter((one) => one.type === expected.type);
        const best = same.find((one) => fieldsRight(one, expected)) ?? same[0];
        if (!best) {
          fine = false;
          continue;
        }
        effects.splice(effects.indexOf(best), 1);
        for (const key of keys(expected.type, språk)) of(key).right++;
        if (fieldsRight(best, expected)) for (const key of keys(expected.type, språk)) of(key).whole++;
        else fine = false;
      }
      if (effects.length > 0) fine = false;
      // A condition on nothing is no fault.
      const acts = punkt.effekter.some(({ type }) => type !== "annet");
      if (acts && (punkt.betinget ?? false) !== read[index]!.some((one) => one.vilkår.length > 0)) fine = false;
      if (fine) pointsRight++;
      else
        misses.push({
          tekst: punkt.tekst,
          språk,
          ventet: `${punkt.effekter.map(shortExpected).join(" + ")}${punkt.betinget ? " (betinget)" : ""}`,
          lest: read[index]!.map(shortEffect).join(" + "),
        });
    }
  }
  return { types, misses, points, pointsRight };
}

const keys = (type: string, språk: string): string[] =>
  type === "annet" ? ["annet"] : [type, "alle", `alle ${språk}`];

const plain = new Set(["type", "vilkår", "betinget"]);

export function fieldsRight(effect: Effekt, expected: Expected): boolean {
  return Object.entries(expected).every(([name, value]) => plain.has(name) || fieldRight(effect, name, value));
}

function fieldRight(effect: Effekt, name: string, value: unknown): boolean {
  const own = name === "til" && effect.type === "periodeutvidelse" ? "tilDato" : name === "dato" ? "tilDato" : name;
  const read = (effect as unknown as Record<string, { value?: unknown; uleselig?: string } | undefined>)[own];
  if (value !== null && typeof value === "object" && "uleselig" in value)
    return read === undefined || read.uleselig !== undefined;
  if (value === null || value === undefined) return read === undefined || read.uleselig !== undefined;
  // «neste møte» is no date: the words are the reason why it can't be told.
  if (own === "frist" && read?.uleselig?.includes(String(value))) return true;
  if (!read || read.value === undefined) return false;
  return close(read.value, value, name);
}

const loose = new Set([
  "gjelder",
  "hva",
  "mottaker",
  "fra",
  "til",
  "organ",
  "under",
  "kilde",
  "ansvarlig",
  "navn",
  "delprosjekt",
  "sted",
  "periode",
  "verv",
  "kommune",
]);

function close(read: unknown, expected: unknown, name: string): boolean {
  if (expected !== null && typeof expected === "object") {
    const { andel, av } = expected as { readonly andel?: unknown; readonly av?: unknown };
    // The half of kr 90 000 is kr 45 000.
    if (typeof read === "number" && typeof av === "number") return Math.abs(read - Number(andel) * av) < 1;
    return Object.entries(expected).every(
      ([key, value]) => key === "av" || Math.abs(Number((read as Record<string, unknown>)[key]) - Number(value)) < 0.01,
    );
  }
  const a = fold(read);
  const b = fold(expected);
  return (
    a === b ||
    (loose.has(name) && a.length > 0 && (a.includes(b) || (b.includes(a) && a.length >= Math.min(4, b.length))))
  );
}

const fold = (value: unknown): string =>
  String(value)
    .toLowerCase()
    .replace(/[«»"“”]/g, "")
    .replace(/–/g, "-")
    .replace(/\bkap\. /g, "kapittel ")
    .replace(/([gk])\1?j/g, "$1$1")
    .replace(/\bkome\b/g, "komme")
    .replace(/\s+/g, " ")
    .trim();

const shortExpected = (one: Expected): string =>
  `${one.type}${Object.keys(one).length > 1 ? JSON.stringify(Object.fromEntries(Object.entries(one).filter(([name]) => name !== "type"))) : ""}`;

export function shortEffect(one: Effekt): string {
  const roles = Object.entries(one).filter(
    ([name]) => !["type", "span", "vilkår", "tolket", "kandidat"].includes(name),
  );
  const shown = roles.map(
    ([name, value]) =>
      `${name}: ${JSON.stringify((value as { value?: unknown }).value ?? `?${(value as { uleselig?: string }).uleselig}`)}`,
  );
  const extra = [
    one.tolket ? "tolket" : "",
    one.vilkår.length > 0 ? "vilkår" : "",
    ...one.kandidat.map((k) => `${k.type}? ${k.grunn}`),
  ].filter(Boolean);
  return `${one.type}{${shown.join(", ")}}${extra.length > 0 ? ` [${extra.join("; ")}]` : ""}`;
}
