/** Where money is: which delprosjekt or tiltak of a PSD a name means, or whether it means somebody outside the project. */
import { foldName } from "../check/words/names.ts";
import type { DelprosjektValue, PsdValue } from "../project/psd-value.ts";

/** A tiltak is within its delprosjekt, whose budget holds the tiltak's too. */
export type Named =
  | { readonly slag: "delprosjekt"; readonly navn: string; readonly tiltak: string | null }
  | { readonly slag: "uten post" }
  | { readonly slag: "utenfor"; readonly navn: string };

/** null: neither in the PSD nor a word for somebody outside. */
export function named(name: string, psd: PsdValue): Named | null {
  const line = lineNamed(psd, name);
  if (line) return { slag: "delprosjekt", navn: line.navn, tiltak: null };
  for (const { navn, tiltak } of psd.delprosjekter) {
    const one = tiltak?.find((it) => foldName(it.navn) === foldName(name));
    if (one) return { slag: "delprosjekt", navn, tiltak: one.navn };
  }
  const own = [psd.prosjekt, ...(psd.alias ?? [])].some((it) => foldName(it) === foldName(name));
  if (own || project.test(name)) return { slag: "uten post" };
  const parties = [psd.eier, psd.finansiør?.fylkeskommune, ...(psd.finansiering ?? []).map(({ kilde }) => kilde)];
  if (outside.test(name) || parties.some((it) => it && foldName(name).includes(foldName(it))))
    return { slag: "utenfor", navn: name };
  return null;
}

export const lineNamed = (psd: PsdValue, name: string): DelprosjektValue | null =>
  psd.delprosjekter.find((one) => [one.navn, ...(one.alias ?? [])].some((it) => foldName(it) === foldName(name))) ??
  null;

/** The project as a whole, or what it has not shared out. */
const project =
  /^(?:hoved)?prosjektet(?:s (?:ramme|midler|midlar|budsjett))?$|^(?:total|prosjekt)?ramm(?:en|a)$|^(?:de |dei )?(?:udisponer|ufordel|uforbruk|ikke fordel|ikkje fordel)|^(?:prosjekt)?reserve/iu;
const outside =
  /fond(?:et|a|s)?$|fond |kommune|fylke|staten|statlig|statleg|departement|tilskudd|tilskot|tilsagn|egenkapital|eigenkapital|egenandel|eigendel|egeninnsats|disposisjon|innovasjon norge|siva|forskningsråd|finansiør|statsforvalt|regionråd|drift(?:s|en|a)/iu;
