/** What an edit does, in short: «Sett inn: …», «Bytt «onsdag» med «torsdag»», «Fjern «…»». */
import type { TextChange } from "../check/edit.ts";
import { type SourceText, slice } from "../text/source-text.ts";
import type { Language } from "./language.ts";
import { printable } from "./printable.ts";

const words: Readonly<Record<Language, Readonly<Record<"insert" | "remove" | "replace" | "replaceBy", string>>>> = {
  nb: {
    insert: "Sett inn: {ny}",
    remove: "Fjern «{gammel}»",
    replace: "Bytt «{gammel}» med «{ny}»",
    replaceBy: "Bytt ut med «{ny}»",
  },
  nn: {
    insert: "Set inn: {ny}",
    remove: "Fjern «{gammel}»",
    replace: "Byt «{gammel}» med «{ny}»",
    replaceBy: "Byt ut med «{ny}»",
  },
  en: {
    insert: "Insert: {ny}",
    remove: "Remove “{gammel}”",
    replace: "Replace “{gammel}” with “{ny}”",
    replaceBy: "Replace with “{ny}”",
  },
};

export function fixTitle({ span, newText }: TextChange, source: SourceText, language: Language): string {
  const old = flat(slice(source, span));
  const made = flat(newText);
  const { insert, remove, replace, replaceBy } = words[language];
  const form = old === "" ? insert : made === "" ? remove : old.length + made.length > most ? replaceBy : replace;
  return form.replace(/\{(gammel|ny)\}/g, (_, which) => shortened(which === "ny" ? made : old));
}

const flat = (text: string): string => printable(text).replace(/\s+/g, " ").trim();

const most = 60;
/** Whole words, as many as there is room for. */
const shortened = (text: string): string =>
  text.length > most ? `${text.slice(0, most).replace(/ \S*$/u, "")} …` : text;
