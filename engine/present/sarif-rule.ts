/** A rule as SARIF describes it: what it says, why, what to do, and where the law stands. */
import { citationsOf } from "../law/law.ts";
import type { Rule, Words } from "../law/rule.ts";
import type { Rulebook } from "../law/rulebook.ts";
import type { Vocabulary } from "../law/vocabulary.ts";
import { factWords } from "./finding.ts";
import type { Language } from "./language.ts";
import { phrases } from "./text-words.ts";

export interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration?: { readonly level: string };
  readonly properties?: object;
}

/** GitHub cuts a description here. */
const longest = 1024;
const problem = { error: "error", warning: "warning", information: "recommendation", hint: "recommendation" } as const;
const level = { error: "error", warning: "warning", information: "note", hint: "note" } as const;

/** A rule of the rulebook, or a message of its vocabulary (`lesing/…`, `unntak/…`). */
export function sarifRule(id: string, rulebook: Rulebook, language: Language): SarifRule {
  const rule = rulebook.rules.find((one) => one.id === id);
  if (rule) return described(rule, rulebook, language);
  const words = rulebook.vocabulary.meldinger[id];
  const text = words ? generally(words, rulebook.vocabulary, language) : id;
  const short = { text: text.slice(0, longest) };
  return { id, shortDescription: short, fullDescription: short, help: { text, markdown: text } };
}

function described(rule: Rule, rulebook: Rulebook, language: Language): SarifRule {
  const { vocabulary } = rulebook;
  const says = generally(rule.tekst, vocabulary, language);
  const why = rule.hvorfor[language];
  const remedy = rule.rettelse
    ? [`${phrases[language].remedy}: ${generally(rule.rettelse, vocabulary, language)}`]
    : [];
  const sources = citationsOf(rulebook, rule.kilder, null).map((one) => ({
    name: `${one.kort[language]} ${one.ref}`.trim(),
    url: asciiUrl(one.url),
  }));
  const cited = (write: (source: { name: string; url: string }) => string): readonly string[] =>
    sources.map((one) => `${phrases[language].source}: ${write(one)}`);
  return {
    id: rule.id,
    shortDescription: { text: says.slice(0, longest) },
    fullDescription: { text: why.slice(0, longest) },
    help: {
      text: [why, ...remedy, ...cited(({ name, url }) => `${name} ${url}`)].join("\n"),
      markdown: [why, ...remedy, ...cited(({ name, url }) => `[${name}](${url})`)].join("\n\n"),
    },
    ...(sources[0] ? { helpUri: sources[0].url } : {}),
    defaultConfiguration: { level: level[rule.alvorlighet] },
    properties: { tags: [rule.pakke], "problem.severity": problem[rule.alvorlighet] },
  };
}

/** Values stand by their names: no finding is spoken of. */
const generally = (words: Words, vocabulary: Vocabulary, language: Language): string =>
  words[language].replace(/\{([^{}]+)\}/g, (_, name: string) => `[${factWords(name, vocabulary, language)}]`);

/** «§» and the like escaped, as a URI must have them; what is escaped already stays. */
const asciiUrl = (url: string): string =>
  url.replace(/\p{Surrogate}/gu, "\ufffd").replace(/[^!-~]/gu, (character) => encodeURIComponent(character));
