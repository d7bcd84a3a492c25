/** The names that the punkter of a sak may use: the project's own delprosjekter, and everyone's projects, organs and kommuner. */

import type { Sak } from "../document/meeting-document.ts";
import { originOf } from "../document/moved-sak.ts";
import { partNamesIn } from "../document/part-names.ts";
import type { Navn, Navneverk } from "../language/effect.ts";
import type { Psd } from "../project/psd.ts";
import { kept } from "../text/kept.ts";
import type { SourceText } from "../text/source-text.ts";
import type { Config } from "./config.ts";

/** The names for one sak: of its project, or where no project tells its delprosjekter those that the sak names itself. */
export function namesForSak(
  prosjekt: Psd | null,
  { config, prosjekter }: { readonly config: Config; readonly prosjekter: readonly Psd[] },
  source: SourceText,
  sak: Sak,
): Navneverk {
  const names = namesFor(prosjekt, config, prosjekter);
  if (names.delprosjekter.length > 0) return names;
  const own = partsOf(source, sak);
  return own.length === 0
    ? names
    : once({ ...names, delprosjekter: own.map((navn) => ({ navn, alias: [], lært: true })) }, config);
}

/** A sak that an edit has only moved says what it said. */
function partsOf(source: SourceText, sak: Sak): readonly string[] {
  const first = originOf(sak)?.sak ?? sak;
  const known = parts.get(first) ?? partNamesIn(source.text.slice(sak.span.start, sak.span.end));
  parts.set(first, known);
  return known;
}

const parts = kept<Sak, readonly string[]>();

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
