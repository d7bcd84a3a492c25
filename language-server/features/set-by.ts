/** Who set a value of the PSD, and whether the PSD has it yet: «satt av sak 2/26, styringsgruppen, 4. mars 2026 · ikke ført inn ennå». */
import type { Blame } from "../../engine/consequences.ts";
import { dateWords, type Language } from "../../engine/index.ts";
import { featureWords } from "./words.ts";

export function setterWords({ sak, organ, dato, logged }: Blame["set"][number], language: Language): string {
  const words = featureWords[language];
  const who = [sak && `sak ${sak}`, organ, dato && dateWords(dato, language)].filter(Boolean).join(", ");
  return `${words.setBy} ${who}${logged ? "" : ` · ${words.notYet}`}`;
}
