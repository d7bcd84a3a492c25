/** The names that the punkter of a sak may use: the project's own delprosjekter, and everyone's projects, organs and kommuner. */
import type { MeetingDocument, Sak } from "../document/meeting-document.ts";
import { originOf } from "../document/moved-sak.ts";
import { partNamesIn } from "../document/part-names.ts";
import type { Navn, Navneverk } from "../language/effect.ts";
import type { Psd } from "../project/psd.ts";
import { kept } from "../text/kept.ts";
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
  const own = new Set([...partsOf(document.source, sak).all, ...calledSo(document)]);
  return own.size === 0
    ? names
    : once({ ...names, delprosjekter: [...own].map((navn) => ({ navn, alias: [], lært: true })) }, config);
}

/** The delprosjekter that a document calls so anywhere: a table in one sak serves the others. */
function calledSo(document: MeetingDocument): readonly string[] {
  const before = called.get(document);
  if (before) return before;
  const { source, saker } = document;
  const [first] = saker;
  const head = partNamesIn(source.text.slice(0, first?.span.start ?? 0), true);
  const found = [...new Set([...head, ...saker.flatMap((sak) => partsOf(source, sak).called)])];
  called.set(document, found);
  return found;
}

const called = kept<MeetingDocument, readonly string[]>();

interface Parts {
  readonly all: readonly string[];
  readonly called: readonly string[];
}

/** A sak that an edit has only moved says what it said. */
function partsOf(source: SourceText, sak: Sak): Parts {
  const first = originOf(sak)?.sak ?? sak;
  const before = parts.get(first);
  if (before) return before;
  // A copy: names that are parts of the text would keep all of it.
  const text = ` ${source.text.slice(sak.span.start, sak.span.end)}`.slice(1);
  const found = { all: partNamesIn(text), called: partNamesIn(text, true) };
  parts.set(first, found);
  return found;
}

const parts = kept<Sak, Parts>();

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
