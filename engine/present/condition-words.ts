/** Conditions in words: «møteform er e-post», «dager fra innkalling til møte er færre enn …», and what would undo them. */
import type { Explained, ReadFact } from "../check/explain.ts";
import {
  type Condition,
  type FactValue,
  isAll,
  isAny,
  isFactReference,
  type Leaf,
  type Operator,
  oppositeOf,
  partsOf,
} from "../law/condition.ts";
import type { Vocabulary } from "../law/vocabulary.ts";
import { factWords } from "./finding.ts";
import { listWords, valueWords } from "./format.ts";
import type { Language } from "./language.ts";

/** A condition for people: a sentence, or a heading with sentences under it. */
export type Told = string | { readonly group: "all" | "any"; readonly parts: readonly Told[] };

interface Speech {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
}

export function toldCondition(condition: Condition, speech: Speech): Told {
  if (isAll(condition) || isAny(condition))
    return grouped(
      isAll(condition) ? "all" : "any",
      partsOf(condition).map((part) => toldCondition(part, speech)),
    );
  return leafWords(condition, speech);
}

/** What must be otherwise for the conditions not to hold; only what holds now can be undone. What became of the sak, and saying less, are no remedies. */
export function toldRemedy(conditions: Explained, speech: Speech): Told {
  if ("group" in conditions) {
    const holding = conditions.parts.filter(({ holds }) => holds);
    const parts = holding.filter(
      (part) =>
        "group" in part || !(part.fact.name.endsWith(".status") || (part.operator === "isStated" && part.value)),
    );
    return grouped(
      conditions.group === "all" ? "any" : "all",
      (conditions.group === "all" && parts.length > 0 ? parts : holding).map((part) => toldRemedy(part, speech)),
    );
  }
  const { fact, operator, value } = conditions;
  return leafWords(turned({ fact: fact.name, operator: operator as Operator, value }), speech);
}

export function leafWords({ fact, operator, value }: Leaf, { language, vocabulary }: Speech): string {
  const name = factWords(fact, vocabulary, language);
  const entry = vocabulary.fakta[fact];
  const words = operatorWords[language];
  if (operator === "isStated") return `${name} ${value === true ? words.stated : words.notStated}`;
  if (typeof value === "boolean" && (operator === "equal" || operator === "notEqual"))
    return `${name}: ${valueWords(value === (operator === "equal"), undefined, language)}`;
  const other = isFactReference(value)
    ? factWords(value.fact, vocabulary, language)
    : quotedValue(value, entry?.enhet, language);
  return `${name} ${(entry?.type === "dato" ? words.days[operator] : undefined) ?? words[operator]} ${other}`;
}

/** The value of a fact, quoted where it is words; null where nobody knows it. */
export function readValue({ name, known }: ReadFact, { language, vocabulary }: Speech): string | null {
  return known.is === "stated" ? quotedValue(known.value, vocabulary.fakta[name]?.enhet, language) : null;
}

function quotedValue(value: FactValue, unit: string | undefined, language: Language): string {
  if (Array.isArray(value))
    return value.length === 0
      ? operatorWords[language].none
      : listWords(
          value.map((one) => `«${one}»`),
          language,
        );
  const said = valueWords(value as string, unit, language);
  if (typeof value === "number" && unit && Object.hasOwn(units, unit))
    return `${said} ${units[unit]![language][value === 1 ? 0 : 1]}`;
  return typeof value === "string" && said === value ? `«${said}»` : said;
}

/** One, and more. Kroner and years are written by the format of values. */
const units: Readonly<Record<string, Readonly<Record<Language, readonly [string, string]>>>> = {
  dager: { nb: ["dag", "dager"], nn: ["dag", "dagar"], en: ["day", "days"] },
  måneder: { nb: ["måned", "måneder"], nn: ["månad", "månader"], en: ["month", "months"] },
  stemmer: { nb: ["stemme", "stemmer"], nn: ["røyst", "røyster"], en: ["vote", "votes"] },
  prosent: { nb: ["prosent", "prosent"], nn: ["prosent", "prosent"], en: ["percent", "percent"] },
};

const turned = (leaf: Leaf): Leaf =>
  leaf.operator === "isStated"
    ? { ...leaf, value: leaf.value !== true }
    : { ...leaf, operator: oppositeOf(leaf.operator) };

/** A group of one is its part; a group in a group of the same kind is one. */
function grouped(group: "all" | "any", parts: readonly Told[]): Told {
  const flat = parts.flatMap((part) => (typeof part !== "string" && part.group === group ? part.parts : [part]));
  return flat.length === 1 ? flat[0]! : { group, parts: flat };
}

type OperatorWords = Readonly<Record<Exclude<Operator, "isStated"> | "stated" | "notStated" | "none", string>> & {
  readonly days: Readonly<Partial<Record<Operator, string>>>;
};

const operatorWords: Readonly<Record<Language, OperatorWords>> = {
  nb: {
    equal: "er",
    notEqual: "er ikke",
    in: "er en av",
    notIn: "er ingen av",
    contains: "inneholder",
    doesNotContain: "inneholder ikke",
    lessThan: "er mindre enn",
    lessThanInclusive: "er høyst",
    greaterThan: "er større enn",
    greaterThanInclusive: "er minst",
    stated: "er oppgitt",
    notStated: "er ikke oppgitt",
    none: "ingen",
    days: {
      lessThan: "er før",
      lessThanInclusive: "er senest",
      greaterThan: "er etter",
      greaterThanInclusive: "er tidligst",
    },
  },
  nn: {
    equal: "er",
    notEqual: "er ikkje",
    in: "er ein av",
    notIn: "er ingen av",
    contains: "inneheld",
    doesNotContain: "inneheld ikkje",
    lessThan: "er mindre enn",
    lessThanInclusive: "er høgst",
    greaterThan: "er større enn",
    greaterThanInclusive: "er minst",
    stated: "er oppgjeve",
    notStated: "er ikkje oppgjeve",
    none: "ingen",
    days: {
      lessThan: "er før",
      lessThanInclusive: "er seinast",
      greaterThan: "er etter",
      greaterThanInclusive: "er tidlegast",
    },
  },
  en: {
    equal: "is",
    notEqual: "is not",
    in: "is one of",
    notIn: "is none of",
    contains: "contains",
    doesNotContain: "does not contain",
    lessThan: "is less than",
    lessThanInclusive: "is at most",
    greaterThan: "is greater than",
    greaterThanInclusive: "is at least",
    stated: "is stated",
    notStated: "is not stated",
    none: "none",
    days: {
      lessThan: "is before",
      lessThanInclusive: "is no later than",
      greaterThan: "is after",
      greaterThanInclusive: "is no earlier than",
    },
  },
};
