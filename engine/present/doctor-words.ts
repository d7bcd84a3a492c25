/** The words of the doctor, in every language; its data keep the names they have in JSON. */
import type { Standing } from "../check/coverage.ts";
import type { Language } from "./language.ts";
import { type Texts, messages as t } from "./messages.ts";

/** With the values of {name} put in. */
export const doctorWords = (
  word: keyof typeof words,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string => words[word][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** What the data name in bokmål: where a date or language came from, why a rule does not apply, what a sak is. */
export const namedIn = (name: string, language: Language): string => names[name]?.[language] ?? name;

const words = {
  config: t("oppsett", "oppsett", "settings"),
  noConfig: t(
    "ingen saksvakt.yaml i mappen eller over den",
    "inga saksvakt.yaml i mappa eller over henne",
    "no saksvakt.yaml in the folder or above it",
  ),
  organ: t("organ", "organ", "body"),
  project: t("prosjekt", "prosjekt", "project"),
  date: t("saksdato", "saksdato", "case date"),
  noDate: t(
    "ukjent; regler med dato kan ikke avgjøres. Skriv møtedato i dokumentet, eller bruk --as-of DATO.",
    "ukjend; reglar med dato kan ikkje avgjerast. Skriv møtedato i dokumentet, eller bruk --as-of DATO.",
    "unknown; rules with dates cannot be decided. Write the date of the meeting in the document, or use --as-of DATE.",
  ),
  language: t("språk", "språk", "language"),
  saker: t("saker", "saker", "saker"),
  rules: t("Regler", "Reglar", "Rules"),
  apply: t(
    "{here} av {rules} gjelder her: {decided} er avgjort, {undecided} kunne ikke avgjøres.",
    "{here} av {rules} gjeld her: {decided} er avgjorde, {undecided} kunne ikkje avgjerast.",
    "{here} of {rules} apply here: {decided} are decided, {undecided} could not be decided.",
  ),
  of: t("{here} av {rules}", "{here} av {rules}", "{here} of {rules}"),
  notChosen: t("ikke valgt i regler.pakker", "ikkje vald i regler.pakker", "not chosen in regler.pakker"),
  noPack: t(
    "regler.pakker nevner «{pack}», som ikke finnes.",
    "regler.pakker nemner «{pack}», som ikkje finst.",
    "regler.pakker names «{pack}», which does not exist.",
  ),
  severity: t("Egen alvorlighet", "Eigen alvorsgrad", "Own severities"),
  noRule: t(" Det finnes ingen slik regel.", " Det finst ingen slik regel.", " There is no such rule."),
  unntak: t("Unntak", "Unntak", "Exceptions"),
  noReason: t("uten grunn", "utan grunn", "no reason"),
  noOwner: t("uten ansvarlig", "utan ansvarleg", "nobody responsible"),
  expired: t("gikk ut {day}", "gjekk ut {day}", "expired {day}"),
  until: t("til {day}", "til {day}", "until {day}"),
  noEnd: t("uten sluttdato", "utan sluttdato", "no last day"),
  missing: t("Mangler for flere regler", "Manglar for fleire reglar", "Missing for more rules"),
  write: t(
    "{name} ({rules}). Skriv det her: {where}. Gjelder {ids}.",
    "{name} ({rules}). Skriv det her: {where}. Gjeld {ids}.",
    "{name} ({rules}). Write it here: {where}. Concerns {ids}.",
  ),
  none: t("ingen", "ingen", "none"),
  notNamed: t("ikke nevnt i dokumentet", "ikkje nemnt i dokumentet", "not named in the document"),
  tied: t(
    "{text} passer like godt på flere organer i saksvakt.yaml. Legg til et alias.",
    "{text} passar like godt på fleire organ i saksvakt.yaml. Legg til eit alias.",
    "{text} fits several bodies of saksvakt.yaml as well. Add an alias.",
  ),
  addOrgan: t(
    "{text} er ikke kjent. Legg det til under organer i saksvakt.yaml, eller som alias.",
    "{text} er ikkje kjent. Legg det til under organer i saksvakt.yaml, eller som alias.",
    "{text} is not known. Add it under organer in saksvakt.yaml, or as an alias.",
  ),
  setUpOrgan: t(
    "{text} er ikke kjent. Organer settes opp i saksvakt.yaml.",
    "{text} er ikkje kjent. Organ blir sette opp i saksvakt.yaml.",
    "{text} is not known. Bodies are set up in saksvakt.yaml.",
  ),
  byKey: t(
    "{key}, kjent igjen på nøkkelen «{known}» i {text}",
    "{key}, kjend att på nøkkelen «{known}» i {text}",
    "{key}, recognised by the key «{known}» in {text}",
  ),
  byAlias: t(
    "{key}, kjent igjen på aliaset «{known}» i {text}",
    "{key}, kjend att på aliaset «{known}» i {text}",
    "{key}, recognised by the alias «{known}» in {text}",
  ),
  basis: t(
    "type {type}, rettsgrunnlag {basis} ({from})",
    "type {type}, rettsgrunnlag {basis} ({from})",
    "type {type}, legal basis {basis} ({from})",
  ),
  fromConfig: t("fra saksvakt.yaml", "frå saksvakt.yaml", "from saksvakt.yaml"),
  fromType: t("følger av typen", "følgjer av typen", "follows from the type"),
  notSaid: t("ikke oppgitt", "ikkje oppgitt", "not stated"),
  elected: t(
    "Organet er folkevalgt: kommunelovens regler om møter gjelder fullt ut.",
    "Organet er folkevalt: reglane i kommunelova om møte gjeld fullt ut.",
    "The body is elected: the rules of the Local Government Act on meetings apply in full.",
  ),
  notElected: t(
    "Organet regnes ikke som folkevalgt",
    "Organet blir ikkje rekna som folkevalt",
    "The body does not count as elected",
  ),
  milder: t(
    ": {rules} er ett hakk mildere her.",
    ": {rules} er eitt hakk mildare her.",
    ": {rules} one step milder here.",
  ),
  otherOrgan: t(
    "{rules} gjelder bare andre organer.",
    "{rules} gjeld berre andre organ.",
    "{rules} for other bodies only.",
  ),
  noPsd: t(
    "ingen PSD; regler om prosjektet kan ikke avgjøres",
    "ingen PSD; reglar om prosjektet kan ikkje avgjerast",
    "no PSD; rules about the project cannot be decided",
  ),
  version: t(", versjon {version}", ", versjon {version}", ", version {version}"),
  unsure: t(
    "Saker uten prosjekt nevner ingen av dem ved navn.",
    "Saker utan prosjekt nemner ingen av dei ved namn.",
    "Saker without a project name none of them.",
  ),
  noProject: t("uten prosjekt", "utan prosjekt", "no project"),
  noNumber: t("uten nummer", "utan nummer", "no number"),
} as const satisfies Record<string, Texts>;

const names: Readonly<Record<string, Texts>> = {
  nb: t("bokmål", "bokmål", "Bokmål"),
  nn: t("nynorsk", "nynorsk", "Nynorsk"),
  en: t("engelsk", "engelsk", "English"),
  møtedato: t("møtedato", "møtedato", "date of the meeting"),
  "dokumentets dato": t("dokumentets dato", "datoen til dokumentet", "date of the document"),
  versjonsdato: t("versjonsdato", "versjonsdato", "date of the version"),
  "nyeste dokument om prosjektet": t(
    "nyeste dokument om prosjektet",
    "nyaste dokument om prosjektet",
    "newest document about the project",
  ),
  "språk i saksvakt.yaml": t("språk i saksvakt.yaml", "språk i saksvakt.yaml", "språk in saksvakt.yaml"),
  "dokumentets eget språk": t("dokumentets eget språk", "språket i dokumentet", "the document's own"),
  standard: t("standard", "standard", "default"),
  "lagt fram": t("lagt fram", "lagd fram", "laid before"),
  behandlet: t("behandlet", "handsama", "treated"),
  listet: t("listet", "lista", "listed"),
  uavgjort: t("uavgjort", "uavgjort", "undecided"),
  "ikke relevant": t("ikke relevant", "ikkje relevante", "not relevant"),
  "annet organ": t("annet organ", "anna organ", "another body"),
  "ikke i kraft": t("ikke i kraft", "ikkje i kraft", "not in force"),
  "slått av": t("slått av", "slått av", "turned off"),
} satisfies Partial<Record<Standing, Texts>> & Record<string, Texts>;
