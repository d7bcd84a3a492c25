/** Words for what is wrong with a file: what it is, and what to do. `{name}` stands for a value of the finding. */
import type { FileFinding } from "../syntax/file-finding.ts";
import { fileMessages } from "./file-messages.ts";
import type { Language } from "./language.ts";
import type { Messages, Texts } from "./messages.ts";
import { yamlMessages } from "./yaml-messages.ts";

/** One sentence on the fault, one on the remedy. `more` are the vocabulary's messages; an unknown code is shown as it is. */
export function fileWords(funn: FileFinding, language: Language, more: Messages = {}): string {
  const texts = variant(funn) ?? more[funn.kode];
  if (!texts) return funn.kode;
  const template = texts[language];
  const said = template.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const value = funn.verdier[name];
    if (value === undefined) return whole;
    return name === "ventet" ? asClause(value) : long.has(name) ? value : short(value);
  });
  const { forslag } = funn.verdier;
  return forslag && !template.includes("{forslag}")
    ? `${said} ${meant[language].replace("{forslag}", () => forslag)}`
    : said;
}

const words: Messages = { ...yamlMessages, ...fileMessages };

/** Some codes say more when a suggestion or a value is known. */
function variant(funn: FileFinding): Texts | undefined {
  const { forslag, verdi } = funn.verdier;
  if (funn.kode === "skjema/ulovlig-verdi" && verdi === "") return words["skjema/feil-type tom"];
  if (funn.kode === "regelverk/feil-sammenlikning") return words[`${funn.kode} ${funn.verdier["grunn"]}`];
  if (forslag) return words[`${funn.kode} forslag`] ?? words[funn.kode];
  if (funn.kode === "skjema/feil-type")
    return verdi === ""
      ? words["skjema/feil-type tom"]
      : (words[`skjema/feil-type ${funn.verdier["ventet"]}`] ?? words[funn.kode]);
  return words[funn.kode];
}

const meant: Texts = {
  nb: "Mente du «{forslag}»?",
  nn: "Meinte du «{forslag}»?",
  en: "Did you mean «{forslag}»?",
};

/** Lists of ours, and reasons: told whole. What a person wrote may be a whole document read as one value. */
const long = new Set(["kjente", "tillatt", "grunn", "sti"]);
const longest = 80;

function short(value: string): string {
  const line = value.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

/** A description as the rest of a sentence. */
const asClause = (text: string): string =>
  text === "" ? text : `${text[0]!.toLowerCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
