/** The lexicon of documents: headings, labels, organs and roles as data, compiled to look-ups. */
import type { DocumentKind, Seksjonsslag } from "./meeting-document.ts";

/** `dokument:` of rules/lexicon/document.yaml. */
export interface DocumentLexiconData {
  readonly slag: Readonly<Record<string, readonly string[]>>;
  readonly seksjon: Readonly<Record<string, readonly string[]>>;
  readonly forslagsstiller: readonly string[];
  readonly felt: Readonly<Record<string, readonly string[]>>;
  readonly organ: {
    readonly ord: readonly string[];
    readonly ikke: readonly string[];
    readonly møte: readonly string[];
  };
  readonly rolle: readonly string[];
  readonly parti: readonly string[];
  readonly språk: { readonly nynorsk: readonly string[]; readonly bokmål: readonly string[] };
}

/** What a heading announces: a section, the agenda, or a forslag beside the main one. */
export type Overskriftsslag = Seksjonsslag | "saksliste" | "alternativ";

export interface DocumentLexicon {
  readonly slag: ReadonlyMap<string, DocumentKind>;
  readonly seksjon: ReadonlyMap<string, Overskriftsslag>;
  readonly forslagsstillere: ReadonlySet<string>;
  readonly felt: ReadonlyMap<string, string>;
  /** Labels by length, for spelling with one letter wrong. */
  readonly feltEtterLengde: ReadonlyMap<number, readonly string[]>;
  /** Each organ word in each of its forms, longest first. */
  readonly organformer: readonly { readonly ord: string; readonly form: string }[];
  /** The last three letters of those forms: most words are none by these. */
  readonly organslutt: ReadonlySet<string>;
  readonly ikkeOrgan: readonly string[];
  readonly organmøter: readonly string[];
  readonly roller: ReadonlySet<string>;
  /** Roles long enough to be the last member of a compound. */
  readonly rolleledd: readonly string[];
  readonly partier: ReadonlySet<string>;
  readonly nynorsk: ReadonlySet<string>;
  readonly bokmål: ReadonlySet<string>;
}

export function compileDocumentLexicon(data: DocumentLexiconData): DocumentLexicon {
  const felt = inverted<string>(data.felt);
  const feltEtterLengde = new Map<number, string[]>();
  for (const label of felt.keys())
    if (label.length >= 6) feltEtterLengde.set(label.length, [...(feltEtterLengde.get(label.length) ?? []), label]);
  const organformer = longestFirst(data.organ.ord).flatMap((ord) => inflected(ord).map((form) => ({ ord, form })));
  return {
    slag: inverted<DocumentKind>(data.slag),
    seksjon: inverted<Overskriftsslag>(data.seksjon),
    forslagsstillere: new Set(data.forslagsstiller),
    felt,
    feltEtterLengde,
    organformer,
    organslutt: new Set(
      [
        ...organformer.map(({ form }) => form),
        ...data.organ.møte.flatMap((møte) => [møte, `${møte}t`, `${møte}et`]),
      ].map((form) => form.slice(-3)),
    ),
    ikkeOrgan: longestFirst(data.organ.ikke),
    organmøter: longestFirst(data.organ.møte),
    roller: new Set(data.rolle),
    rolleledd: data.rolle.filter((role) => role.length >= 4 && role !== "vara"),
    partier: new Set(data.parti),
    nynorsk: new Set(data.språk.nynorsk),
    bokmål: new Set(data.språk.bokmål),
  };
}

/** Lower case, NFC, single spaces, no emphasis and no closing mark: the form in which phrases are compared. */
export const fold = (text: string): string =>
  (beyondLatin.test(text) ? text.normalize("NFC") : text)
    .toLowerCase()
    .replace(/[*_#«»"“”]+/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[ –-]+|[ :.–-]+$/g, "");

/** Only letters outside Latin-1 can be written in more than one way. */
const beyondLatin = /[\u0100-\uffff]/;

/** At most one letter put in, left out, changed, or two neighbours swapped. */
export function oneEditApart(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < Math.min(a.length, b.length) - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  const left = a.length - i - j;
  const right = b.length - i - j;
  return (left <= 1 && right <= 1) || (left === 2 && right === 2 && a[i] === b[i + 1] && a[i + 1] === b[i]);
}

function inverted<T extends string>(data: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [slag, phrases] of Object.entries(data))
    for (const phrase of phrases) if (!map.has(fold(phrase))) map.set(fold(phrase), slag as T);
  return map;
}

/** «gruppe» -> gruppen, gruppa; «utvalg» -> utvalget; «styre» -> styret; «komite» -> komiteen. */
const inflected = (word: string): readonly string[] =>
  word.endsWith("e")
    ? [word, `${word}n`, `${word}en`, `${word.slice(0, -1)}a`, `${word}t`]
    : [word, `${word}et`, `${word}en`, `${word}a`];

const longestFirst = (words: readonly string[]): readonly string[] => [...words].sort((a, b) => b.length - a.length);
