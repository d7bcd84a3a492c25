/** The names that the punkter of a sak may use: the project's own delprosjekter, and everyone's projects, organs and kommuner. */
import type { MeetingDocument, Sak } from "../document/meeting-document.ts";
import { originOf } from "../document/moved-sak.ts";
import { partNamesIn } from "../document/part-names.ts";
import type { Navn, Navneverk } from "../language/effect.ts";
import type { Psd } from "../project/psd.ts";
import { kept } from "../text/kept.ts";
import { keptByWords } from "../text/kept-by-words.ts";
import type { SourceText } from "../text/source-text.ts";
import type { Config } from "./config.ts";

/** The names for one sak: of its project, or where no project tells its delprosjekter those that the sak and its document name themselves. */
export function namesForSak(
  prosjekt: Psd | null,
  { config, prosjekter }: { readonly config: Config; readonly prosjekter: readonly Psd[] },
  document: MeetingDocument,
  sak: Sak,
): Navneverk {
  const names = namesFor(prosjekt, config, prosjekter);
  if (names.delprosjekter.length > 0) return names;
  const own = partsOf(document.source, sak);
  const { words, all } = calledSo(document);
  const { last } = own;
  // Asked of every sak for every key: nearly always what it was.
  if (last?.base === names && last.words === words) return last.names;
  const told = new Set([...own.all, ...all]);
  const found = told.size === 0 ? names : withOwn(names, [...told]);
  own.last = { base: names, words, names: found };
  return found;
}

interface Called {
  readonly all: readonly string[];
  /** All of them in one, to compare by. */
  readonly words: string;
}

/** The delprosjekter that a document calls so anywhere: a table in one sak serves the others. */
function calledSo(document: MeetingDocument): Called {
  const before = called.get(document);
  if (before) return before;
  const { source, saker } = document;
  const all = [...new Set([...calledInHead(document), ...saker.flatMap((sak) => partsOf(source, sak).called)])];
  const found = { all, words: all.join("\n") };
  called.set(document, found);
  return found;
}

const called = kept<MeetingDocument, Called>();

/** Of the words before the first sak; an edit in a later sak leaves them as they were. */
function calledInHead({ source, saker: [first] }: MeetingDocument): readonly string[] {
  const words = source.text.slice(0, first?.span.start ?? 0);
  if (!first) return partNamesIn(words, true);
  const own = partsOf(source, first);
  // A copy, as below.
  if (own.head?.words !== words) own.head = { words: ` ${words}`.slice(1), called: partNamesIn(words, true) };
  return own.head.called;
}

interface Parts {
  readonly all: readonly string[];
  readonly called: readonly string[];
  /** What stood before it, where it is the first sak. */
  head: { readonly words: string; readonly called: readonly string[] } | null;
  last: { readonly base: Navneverk; readonly words: string; readonly names: Navneverk } | null;
}

/** A sak that an edit has only moved says what it said. */
function partsOf(source: SourceText, sak: Sak): Parts {
  const first = originOf(sak)?.sak ?? sak;
  const before = parts.get(first);
  if (before) return before;
  // A copy: names that are parts of the text would keep all of it.
  const text = ` ${source.text.slice(sak.span.start, sak.span.end)}`.slice(1);
  const found = { all: partNamesIn(text), called: partNamesIn(text, true), head: null, last: null };
  parts.set(first, found);
  return found;
}

const parts = kept<Sak, Parts>();

/** The same value for the same names of delprosjekter that no project has. */
const withOwn = (names: Navneverk, own: readonly string[]): Navneverk =>
  learnt(names, own, () => ({ ...names, delprosjekter: own.map((navn) => ({ navn, alias: [], lært: true })) }));

const learnt = keptByWords<Navneverk, Navneverk>();

/** The same value for the same names: what was read with them holds as long as no name changes, whatever else a PSD says. */
export function namesFor(prosjekt: Psd | null, config: Config, prosjekter: readonly Psd[]): Navneverk {
  const known = asked.get(prosjekter);
  const byProject = known?.config === config ? known.byProject : new Map<Psd | null, Navneverk>();
  if (known?.config !== config) asked.set(prosjekter, { config, byProject });
  const names = byProject.get(prosjekt) ?? once(namesIn(prosjekt, config, prosjekter), config);
  byProject.set(prosjekt, names);
  return names;
}

const asked = kept<readonly Psd[], { readonly config: Config; readonly byProject: Map<Psd | null, Navneverk> }>();

function once(names: Navneverk, config: Config): Navneverk {
  const all = made.get(config) ?? new Map<string, Navneverk>();
  made.set(config, all);
  const written = JSON.stringify(names);
  const known = all.get(written) ?? names;
  all.set(written, known);
  return known;
}

const made = kept<Config, Map<string, Navneverk>>();

const namesIn = (prosjekt: Psd | null, config: Config, prosjekter: readonly Psd[]): Navneverk => ({
  prosjekter: prosjekter.map((psd) => ({ navn: psd.prosjekt.value, alias: psd.alias })),
  delprosjekter: (prosjekt?.delprosjekter ?? []).flatMap((one): Navn[] => [
    { navn: one.navn.value, alias: one.alias },
    ...one.tiltak.map((tiltak) => ({ navn: tiltak.navn.value, alias: [] })),
  ]),
  organer: config.organer.map((organ) => ({ navn: organ.nøkkel, alias: organ.alias })),
  kommuner: config.råd?.deltakere.map((one) => one.value) ?? [],
  prosjektslutt: prosjekt?.periode.til?.value ?? null,
});
