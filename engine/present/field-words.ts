/** Fields of a PSD and their values as people say them: «Prosjektets slutt», «Reiseliv», «31. desember 2023». */
import type { FieldChange, FieldValue } from "../project/psd-fields.ts";
import { parseCalendarDate } from "../text/calendar-date.ts";
import { dateWords, kronerWords } from "./format.ts";
import type { Language } from "./language.ts";

type Texts = Readonly<Record<Language, string>>;
const t = (nb: string, nn: string, en: string): Texts => ({ nb, nn, en });

const names: Readonly<Record<string, Texts>> = {
  versjon: t("Versjon", "Versjon", "Version"),
  versjonsdato: t("Versjonsdato", "Versjonsdato", "Date of version"),
  ramme: t("Ramme", "Ramme", "Total budget"),
  "periode/fra": t("Prosjektets start", "Starten på prosjektet", "Start of the project"),
  "periode/til": t("Prosjektets slutt", "Slutten på prosjektet", "End of the project"),
  "organisering/prosjektleder": t("Prosjektleder", "Prosjektleiar", "Project manager"),
  "organisering/prosjektansvarlig": t("Prosjektansvarlig", "Prosjektansvarleg", "Project owner"),
  "organisering/styringsgruppe/leder": t(
    "Leder av styringsgruppen",
    "Leiar av styringsgruppa",
    "Chair of the steering group",
  ),
};
const tiltak = t("tiltaket", "tiltaket", "measure");
const member = t("Medlem av styringsgruppen", "Medlem av styringsgruppa", "Member of the steering group");

export function fieldWords(field: string, language: Language): string {
  const known = names[field];
  if (known) return known[language];
  const prefix = "organisering/styringsgruppe/medlemmer/";
  if (field.startsWith(prefix)) return `${member[language]}: ${field.slice(prefix.length)}`;
  const [head = "", ...rest] = field.split("/");
  if (head === "finansiering") return rest.slice(0, -1).join("/");
  if (head !== "delprosjekter") return field;
  const path = rest.join("/");
  const measure = /^(.*?)\/tiltak\/(.*?)(?:\/budsjett)?$/u.exec(path);
  if (measure) return `${measure[1]}, ${tiltak[language]} ${measure[2]}`;
  const year = /^(.*)\/perÅr\/(\d{4})$/u.exec(path);
  return year ? `${year[1]}, ${year[2]}` : path.replace(/\/budsjett$/u, "");
}

/** null: nothing is there. */
export function fieldValueWords(value: FieldValue | null, language: Language): string {
  if (value === null) return "–";
  if (typeof value === "number") return kronerWords(value, language);
  const date = parseCalendarDate(value);
  return date ? dateWords(date, language) : value;
}

const gone = t("tas ut", "blir teken ut", "taken out");
const fresh = t("ny", "ny", "new");

/** «200 000 kr → 400 000 kr», «200 000 kr → tas ut», «ny → 100 000 kr». */
export function changeWords({ field, before, after }: FieldChange, language: Language): string {
  const isWhole = /^delprosjekter\//u.test(field) && !field.endsWith("/budsjett") && !field.includes("/perÅr/");
  const side = (value: FieldValue | null, missing: Texts): string =>
    value === null && isWhole ? missing[language] : fieldValueWords(value, language);
  return `${side(before, fresh)} → ${side(after, gone)}`;
}
