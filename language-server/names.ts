/** What a workspace has names for (delprosjekter, people, organs, projects), and where each name stands. */
import {
  type Delprosjekt,
  kept,
  literal,
  type Organ,
  type Psd,
  type SourceText,
  type Span,
  span,
} from "../engine/index.ts";
import type { Reading } from "./state/reading.ts";
import { sameItems } from "./state/tools.ts";

export interface Place {
  readonly source: SourceText;
  readonly span: Span;
}

export type Named = {
  /** As it is defined. */
  readonly navn: string;
  readonly alias: readonly string[];
  readonly defined: readonly Place[];
} & (
  | { readonly slag: "delprosjekt"; readonly psd: Psd; readonly delprosjekt: Delprosjekt }
  | { readonly slag: "tiltak"; readonly psd: Psd; readonly delprosjekt: Delprosjekt }
  | { readonly slag: "prosjekt"; readonly psd: Psd }
  | { readonly slag: "organ"; readonly organ: Organ }
  | { readonly slag: "person" }
);

/** The same list for the same config and PSDs. */
export function namesIn({ config, psds, loosePsds, surroundings }: Reading): readonly Named[] {
  const known = remembered.get(surroundings);
  if (known && sameItems(known.loosePsds, loosePsds)) return known.names;
  const names = [
    ...[...psds, ...loosePsds].flatMap(({ psd }) => inPsd(psd)),
    ...config.config.organer.map((organ): Named => {
      const source = config.config.source!;
      return { slag: "organ", navn: organ.nøkkel, alias: organ.alias, organ, defined: [keyOf(source, organ)] };
    }),
    ...people(config.config, psds),
  ];
  remembered.set(surroundings, { loosePsds, names });
  return names;
}

const remembered = kept<
  Reading["surroundings"],
  { readonly loosePsds: Reading["loosePsds"]; readonly names: readonly Named[] }
>();

/** Where a name stands in a text as whole words, whatever its case; the longest name wins a place. */
export function occurrences({ text }: SourceText, forms: readonly string[]): readonly Span[] {
  const pattern = patternOf(forms);
  return pattern ? [...text.matchAll(pattern)].map((match) => span(match.index, match.index + match[0].length)) : [];
}

/** The names that stand at an offset, the longest first. */
export function namesAt(names: readonly Named[], { text }: SourceText, offset: number) {
  const from = Math.max(0, offset - longest);
  const window = { path: "", text: text.slice(from, offset + longest) };
  return names
    .flatMap((named) => {
      const here = occurrences(window, [named.navn, ...named.alias]).find(
        (at) => at.start + from <= offset && offset <= at.end + from,
      );
      return here ? [{ named, span: span(here.start + from, here.end + from) }] : [];
    })
    .sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
}

const longest = 200;

function inPsd(psd: Psd): readonly Named[] {
  const { source } = psd;
  return [
    {
      slag: "prosjekt",
      navn: psd.prosjekt.value,
      alias: psd.alias,
      psd,
      defined: [{ source, span: psd.prosjekt.span }],
    },
    ...psd.delprosjekter.flatMap((delprosjekt): Named[] => [
      {
        slag: "delprosjekt",
        navn: delprosjekt.navn.value,
        alias: delprosjekt.alias,
        psd,
        delprosjekt,
        defined: [{ source, span: delprosjekt.navn.span }],
      },
      ...delprosjekt.tiltak.map(
        ({ navn }): Named => ({
          slag: "tiltak",
          navn: navn.value,
          alias: [],
          psd,
          delprosjekt,
          defined: [{ source, span: navn.span }],
        }),
      ),
    ]),
  ];
}

/** Each once, with every place that tells of them. */
function people({ source, organer, råd }: Reading["config"]["config"], psds: Reading["psds"]): readonly Named[] {
  const found = new Map<string, { readonly navn: string; readonly defined: Place[] }>();
  const add = (of: SourceText | null, fact: { readonly value: string; readonly span: Span } | null): void => {
    if (!of || !fact) return;
    const same = fact.value.toLowerCase();
    const one = found.get(same) ?? { navn: fact.value, defined: [] };
    one.defined.push({ source: of, span: fact.span });
    found.set(same, one);
  };
  for (const organ of organer) for (const { navn } of [...organ.medlemmer, ...organ.vara]) add(source, navn);
  for (const one of råd?.ledelse?.logg ?? []) add(source, one.person);
  for (const { psd } of psds) {
    for (const fact of [psd.prosjektleder, psd.prosjektansvarlig, psd.styringsgruppeleder]) add(psd.source, fact);
    for (const { navn } of psd.styringsgruppemedlemmer) add(psd.source, navn);
  }
  return [...found.values()].map(({ navn, defined }): Named => ({ slag: "person", navn, alias: [], defined }));
}

/** The key stands before its value, on a line of its own. */
function keyOf(source: SourceText, { nøkkel, span: value }: Organ): Place {
  const at = source.text.lastIndexOf(nøkkel, value.start);
  return { source, span: at < 0 ? span(value.start, value.start) : span(at, at + nøkkel.length) };
}

function patternOf(forms: readonly string[]): RegExp | null {
  const key = forms.join("\n");
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const words = [...new Set(forms.map((one) => one.trim()).filter((one) => one !== ""))]
    .sort((a, b) => b.length - a.length)
    .map(literal);
  const pattern =
    words.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?=s?(?![\\p{L}\\p{N}]))`, "giu");
  if (patterns.size > 5_000) patterns.clear();
  patterns.set(key, pattern);
  return pattern;
}

const patterns = new Map<string, RegExp | null>();
