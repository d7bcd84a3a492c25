/** A finding with words and offsets: the message in a language, the range, the marked text, sources, related places, edits. */
import { changeOf, type TextChange } from "../check/edit.ts";
import type { Finding, Unntatt } from "../check/finding.ts";
import type { DocumentLanguage } from "../document/meeting-document.ts";
import type { Words } from "../law/rule.ts";
import type { Vocabulary } from "../law/vocabulary.ts";
import { type Range, rangeOf, type SourceText, slice, sourceText } from "../text/source-text.ts";
import { listWords, valueWords } from "./format.ts";
import type { Language } from "./language.ts";
import { printable } from "./printable.ts";
import { phrases } from "./text-words.ts";

export interface ShownFinding {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly message: string;
  /** What to do; null where the rule knows no remedy. */
  readonly remedy: string | null;
  /** The marked words as they stand. */
  readonly text: string;
  readonly sak: string | null;
  readonly punkt: number | null;
  readonly range: Range;
  readonly sources: readonly { readonly ref: string; readonly url: string; readonly certainty: string }[];
  readonly related: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
  readonly fixes: readonly ShownFix[];
  /** Let stand on someone's responsibility: told of, but not counted. `path` is the file that says so. */
  readonly unntak: Unntatt | null;
}

export interface ShownFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly path: string; readonly range: Range; readonly newText: string }[];
}

export interface Telling {
  readonly language: Language;
  /** Edits are in the document's own language, whatever language they are told in. */
  readonly documentLanguage: DocumentLanguage;
  readonly vocabulary: Vocabulary;
  /** The text of a file of the workspace. */
  readonly sourceOf: (path: string) => SourceText | null;
}

export function shownFinding(finding: Finding, telling: Telling): ShownFinding {
  const { language } = telling;
  const source = telling.sourceOf(finding.at.path) ?? sourceText(finding.at.path, "");
  const { message, remedy, sources } = saidOf(finding, telling);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message,
    remedy,
    text: slice(source, finding.at.span),
    sak: finding.sak,
    punkt: finding.punkt,
    range: rangeOf(source, finding.at.span),
    sources,
    related: finding.related.map(({ path, span, fact }) => ({
      path,
      range: rangeOf(telling.sourceOf(path) ?? sourceText(path, ""), span),
      message: factWords(fact, telling.vocabulary, language),
    })),
    fixes: fixes(finding, telling),
    unntak: finding.unntak,
  };
}

/** What a finding says wherever it stands. */
type Said = Pick<ShownFinding, "message" | "remedy" | "sources">;

/** Remembered by its words, which are put together when it is judged: an edit elsewhere only moves it. */
function saidOf(finding: Finding, telling: Telling): Said {
  const { language, vocabulary } = telling;
  const known = remembered.get(finding.words);
  if (known?.values === finding.values && known.language === language && known.vocabulary === vocabulary)
    return known.said;
  const words = vocabulary.meldinger[finding.rule] ?? finding.words.tekst;
  const softened = finding.softened.map((why) => softening[why][language]);
  const said: Said = {
    message: [filled(words, finding, telling), ...softened].join(" "),
    remedy: finding.fix && filled(finding.fix.title, finding, telling),
    sources: finding.sources.map((one) => ({
      ref: `${one.kort[language]} ${one.ref}`.trim(),
      url: one.url,
      certainty: one.certainty,
    })),
  };
  remembered.set(finding.words, { values: finding.values, language, vocabulary, said });
  return said;
}

const remembered = new WeakMap<
  Finding["words"],
  Pick<Finding, "values"> & Pick<Telling, "language" | "vocabulary"> & { readonly said: Said }
>();

/** A fact or subject by its name in the vocabulary: «antall medlemmer»; an unknown one by its own name. */
export function factWords(name: string, vocabulary: Vocabulary, language: Language): string {
  const entry: Words | undefined = vocabulary.fakta[name] ?? vocabulary.subjekter[name];
  return entry?.[language] ?? name;
}

/** What is missing where a fact is: of what is true or false, the answer. */
export function lackWords(name: string, vocabulary: Vocabulary, language: Language): string {
  const words = factWords(name, vocabulary, language);
  return vocabulary.fakta[name]?.type === "sannhet" ? `${phrases[language].answer} ${words}` : words;
}

/** «mangler PSD og antall medlemmer». */
export const missingWords = (missing: readonly string[], vocabulary: Vocabulary, language: Language): string =>
  `${phrases[language].missing} ${listWords(
    missing.map((name) => lackWords(name, vocabulary, language)),
    language,
  )}`;

const softening: Readonly<Record<Finding["softened"][number], Words>> = {
  folkevalgt: {
    nb: "Gjelder dersom organet er folkevalgt.",
    nn: "Gjeld dersom organet er folkevalt.",
    en: "Applies if the organ is an elected body.",
  },
  "ikke folkevalgt": {
    nb: "Organet er ikke folkevalgt, så loven gjelder ikke direkte.",
    nn: "Organet er ikkje folkevalt, så lova gjeld ikkje direkte.",
    en: "The body is not elected, so the act does not apply directly.",
  },
  tolket: {
    nb: "Lest av sammenhengen; verbet er ukjent.",
    nn: "Lese ut frå samanhengen; verbet er ukjent.",
    en: "Read from the context; the verb is unknown.",
  },
};

const unknown: Words = { nb: "ukjent", nn: "ukjend", en: "unknown" };

function filled(words: Words, finding: Finding, { language, vocabulary }: Telling): string {
  return withValues(words[language], finding, vocabulary, language);
}

function withValues(text: string, { values }: Finding, vocabulary: Vocabulary, language: Language): string {
  return text.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined
      ? unknown[language]
      : printable(valueWords(value, vocabulary.fakta[name]?.enhet, language));
  });
}

function fixes(finding: Finding, telling: Telling): readonly ShownFix[] {
  const { fix } = finding;
  if (!fix?.edit) return [];
  const { path, span: at, hvordan, tekst } = fix.edit;
  const source = telling.sourceOf(path);
  if (!source) return [];
  const { documentLanguage } = telling;
  const told = (name: string): string => withValues(`{${name}}`, finding, telling.vocabulary, documentLanguage);
  const change = changeOf({ span: at, hvordan }, tekst[documentLanguage], source, finding.values, told);
  if (change.newText.includes("…") && stands(change, source.text)) return [];
  return [
    {
      title: saidOf(finding, telling).remedy!,
      safe: fix.safe,
      edits: [{ path, range: rangeOf(source, change.span), newText: change.newText }],
    },
  ];
}

/** An edit that was made already, and nobody has written what it leaves open: it stands on either side of its place. */
function stands({ span: { end }, newText }: TextChange, text: string): boolean {
  const words = newText.trim();
  const near = text.slice(Math.max(0, end - words.length - 8), end).trimEnd();
  return near.endsWith(words) || text.startsWith(words, end + (newText.length - newText.trimStart().length));
}
