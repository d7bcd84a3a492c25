/** The names that the punkter of a sak may use: the project's own delprosjekter, and everyone's projects, organs and kommuner. */
import type { Navn, Navneverk } from "../language/effect.ts";
import type { Psd } from "../project/psd.ts";
import type { Config } from "./config.ts";

/** The same value for the same names: what was read with them holds as long as no name changes, whatever else a PSD says. */
export function namesFor(prosjekt: Psd | null, config: Config, prosjekter: readonly Psd[]): Navneverk {
  const known = asked.get(prosjekter);
  const byProject = known?.config === config ? known.byProject : new Map<Psd | null, Navneverk>();
  if (known?.config !== config) asked.set(prosjekter, { config, byProject });
  const names = byProject.get(prosjekt) ?? once(namesIn(prosjekt, config, prosjekter), config);
  byProject.set(prosjekt, names);
  return names;
}

const asked = new WeakMap<
  readonly Psd[],
  { readonly config: Config; readonly byProject: Map<Psd | null, Navneverk> }
>();

function once(names: Navneverk, config: Config): Navneverk {
  const all = made.get(config) ?? new Map<string, Navneverk>();
  made.set(config, all);
  const written = JSON.stringify(names);
  const known = all.get(written) ?? names;
  all.set(written, known);
  return known;
}

const made = new WeakMap<Config, Map<string, Navneverk>>();

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
