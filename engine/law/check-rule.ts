/** Faults in a rule that its shape cannot show: unknown facts, wrong comparisons, sources that are nowhere, languages apart. */

import { type FileFinding, fileFinding } from "../syntax/file-finding.ts";
import { nodeAt } from "../syntax/json-schema.ts";
import { nearest } from "../syntax/nearest.ts";
import type { YamlDocument, YamlNode } from "../syntax/yaml.ts";
import type { Span } from "../text/span.ts";
import { span } from "../text/span.ts";
import { periodFaults } from "./check-series.ts";
import {
  isFactReference,
  type Leaf,
  leavesOf,
  normalise,
  type Operator,
  operators,
  orderOperators,
} from "./condition.ts";
import type { RuleExamples } from "./example.ts";
import { sourceOf } from "./law.ts";
import { nearestRule } from "./nearest-rule.ts";
import { placeholdersOf, type Remedy, type Rule, type Words } from "./rule.ts";
import type { Rulebook } from "./rulebook.ts";
import { type FactEntry, type FactType, readableFrom, subjectOf, type Vocabulary } from "./vocabulary.ts";

type Path = readonly (string | number)[];
/** The place of a value in a file: of the nearest thing that is there, and in it of a word. */
export type Mark = (path: Path, word?: string) => Span;

export const markIn =
  (file: YamlDocument): Mark =>
  (path, word) => {
    for (let length = path.length; length > 0; length--) {
      const { node, key } = nodeAt(file.root, path.slice(0, length).map(String));
      const inside = node && word !== undefined ? placeOf(word, node) : null;
      if (inside) return inside;
      if (node) return node.type === "scalar" && node.span.end === node.span.start && key ? key : node.span;
    }
    return span(0, 0);
  };

function placeOf(word: string, node: YamlNode): Span | null {
  if (node.type === "scalar") return node.value === word ? node.span : null;
  const inside = node.type === "list" ? node.items : Array.from(node.entries.values(), ({ value }) => value);
  for (const one of inside) {
    const found = placeOf(word, one);
    if (found) return found;
  }
  return null;
}

/** Faults in the conditions as written: empty groups, unknown operators, negated order. */
export function conditionFaults(value: unknown, mark: Mark): readonly FileFinding[] {
  const faults: FileFinding[] = [];
  const look = (written: unknown, path: Path): void => {
    if (written !== undefined)
      normalise(written, (fault, at, word) =>
        faults.push(
          fileFinding(`regelverk/${fault}`, mark([...path, ...at]), {
            ord: word,
            ...(fault === "ukjent-operator" ? { forslag: operatorFor(word) ?? "", kjente: operators.join(", ") } : {}),
          }),
        ),
      );
  };
  const file = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  look(file["når"], ["når"]);
  for (const list of ["grader", "særrettelser"])
    for (const [index, one] of (Array.isArray(file[list]) ? file[list] : []).entries())
      look((one as Record<string, unknown> | null)?.["når"], [list, index, "når"]);
  return faults;
}

/** The operator that was meant, also where it was put in other words. */
function operatorFor(word: string): Operator | null {
  const inWords = otherWords.find(([pattern]) => pattern.test(word));
  return inWords?.[1] ?? (nearest(word.replace(/^not:/, ""), operators) as Operator | null);
}

const otherWords: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:>=|(?:størr?e?|stor+e)\p{L}*(?:eller|lik)|minst|gte)/iu, "greaterThanInclusive"],
  [/^(?:<=|mindre\p{L}*(?:eller|lik)|høyst|høgst|lte)/iu, "lessThanInclusive"],
  [/^(?:>|stør+e|stor+e|over|mer|gt$)/iu, "greaterThan"],
  [/^(?:<|mindre|under|lt$)/iu, "lessThan"],
  [/^(?:={1,3}|er|lik|eq|is)$/iu, "equal"],
  [/^(?:!={1,2}|ulik|ikke|ikkje|neq?)$/iu, "notEqual"],
  [/^(?:inneholder|inneheld|har|includes?)/iu, "contains"],
];

export function checkRule(rule: Rule, examples: RuleExamples, rulebook: Rulebook, mark: Mark): readonly FileFinding[] {
  const { vocabulary } = rulebook;
  const faults: FileFinding[] = [];
  const tell = (kode: string, path: Path, verdier: Readonly<Record<string, string>> = {}): void => {
    faults.push(fileFinding(`regelverk/${kode}`, mark(path, verdier["faktum"]), verdier));
  };
  const factFault = (name: string, path: Path): void => {
    const known = Object.hasOwn(vocabulary.fakta, name);
    if (!known)
      tell("ukjent-faktum", path, { faktum: name, forslag: nearest(name, Object.keys(vocabulary.fakta)) ?? "" });
    else if (!readableFrom(vocabulary, rule.gjelder).includes(subjectOf(name)))
      tell("faktum-utenfor-rekkevidde", path, { faktum: name, subjekt: rule.gjelder });
  };

  if (!Object.hasOwn(vocabulary.subjekter, rule.gjelder)) {
    tell("ukjent-subjekt", ["gjelder"], {
      subjekt: rule.gjelder,
      forslag: nearest(rule.gjelder, Object.keys(vocabulary.subjekter)) ?? "",
    });
    return faults;
  }
  const conditions = [
    { path: ["når"], leaves: leavesOf(rule.når) },
    ...rule.grader.map(({ når }, index) => ({ path: ["grader", index, "når"], leaves: leavesOf(når) })),
    ...rule.særrettelser.map(({ når }, index) => ({ path: ["særrettelser", index, "når"], leaves: leavesOf(når) })),
  ];
  const remedies: readonly { readonly path: Path; readonly remedy: Remedy }[] = [
    ...(rule.rettelse ? [{ path: ["rettelse"], remedy: rule.rettelse }] : []),
    ...rule.særrettelser.map((remedy, index) => ({ path: ["særrettelser", index], remedy })),
  ];
  for (const { path, leaves } of conditions)
    for (const leaf of leaves) {
      factFault(leaf.fact, path);
      if (isFactReference(leaf.value)) factFault(leaf.value.fact, path);
      const wrong = comparisonFault(leaf, vocabulary);
      if (wrong) tell("feil-sammenlikning", path, comparisonValues(leaf, wrong, vocabulary));
    }
  factFault(rule.sted, ["sted"]);
  for (const [index, name] of rule.relatert.entries()) factFault(name, ["relatert", index]);
  for (const { path, remedy } of remedies)
    if (remedy.endring) factFault(remedy.endring.sted, [...path, "endring", "sted"]);

  const texts: readonly (readonly [Path, Partial<Words>])[] = [
    [["tekst"], rule.tekst],
    [["hvorfor"], rule.hvorfor],
    ...remedies.flatMap(({ path, remedy }): readonly (readonly [Path, Partial<Words>])[] => [
      [path, wordsOf(remedy)],
      ...(remedy.endring ? [[[...path, "endring", "tekst"], remedy.endring.tekst] as const] : []),
    ]),
    ...rule.grader.flatMap((one, index) => (one.tekst ? [[["grader", index, "tekst"], one.tekst] as const] : [])),
  ];
  for (const [path, words] of texts) {
    const wanted = [...placeholdersOf(words.nb ?? "")].sort().join(" ");
    for (const [language, text] of Object.entries(words)) {
      for (const name of placeholdersOf(text)) factFault(name, [...path, language]);
      if ([...placeholdersOf(text)].sort().join(" ") !== wanted)
        tell("ulike-plassholdere", [...path, language], { språk: language });
    }
  }

  for (const [index, reference] of rule.kilder.entries())
    if (!sourceOf(rulebook, reference))
      tell("ukjent-kilde", ["kilder", index], { kilde: reference, forslag: sourceFor(reference, rulebook) });
  for (const [index, id] of rule.viker_for.entries())
    if (!rulebook.rules.some((other) => other.id === id))
      tell("ukjent-regel", ["viker_for", index], {
        regel: id,
        forslag:
          nearestRule(
            id,
            rulebook.rules.map((other) => other.id),
          ) ?? "",
      });
  faults.push(...periodFaults(rule.gyldig, ["gyldig"], mark));
  for (const kind of ["brudd", "stille"] as const)
    if (examples[kind].length === 0) tell("mangler-eksempel", ["eksempler", kind], { slag: kind });
  return faults;
}

/** Ids of sources are «kommuneloven#11-2». */
const sourceFor = (reference: string, { sources }: Rulebook): string =>
  nearest(
    reference,
    sources.flatMap(({ id, deler }) => Object.keys(deler).map((part) => (part === "" ? id : `${id}#${part}`))),
  ) ?? "";

const wordsOf = ({ nb, nn, en }: Words): Words => ({ nb, nn, en });

/** Why a fact can never be compared so, in one word; null when it can. */
function comparisonFault({ fact, operator, value }: Leaf, { fakta }: Vocabulary): string | null {
  const entry = fakta[fact];
  if (!entry) return null;
  if (operator === "isStated") return typeof value === "boolean" ? null : "sannhet";
  if (operator === "contains" || operator === "doesNotContain")
    return entry.type === "liste" ? wrongValue(value, { ...entry, type: "tekst" }) : "liste";
  if (entry.type === "liste") return "liste";
  if (orderOperators.has(operator) && entry.type !== "tall" && entry.type !== "dato") return "rekkefølge";
  if (isFactReference(value)) return (fakta[value.fact]?.type ?? entry.type) === entry.type ? null : "type";
  if (operator === "in" || operator === "notIn")
    return Array.isArray(value)
      ? (value.map((one) => wrongValue(one, entry)).find((wrong) => wrong !== null) ?? null)
      : "liste";
  return wrongValue(value, entry);
}

function wrongValue(value: Leaf["value"], entry: FactEntry): string | null {
  if (!fits[entry.type](value)) return "type";
  if (entry.type === "dato" && !/^\d{4}-\d{2}-\d{2}$/.test(String(value))) return "dato";
  return entry.verdier && !entry.verdier.includes(String(value)) ? "verdi" : null;
}

/** What the words of the fault need: what the fact is, and which values it has. */
function comparisonValues({ fact, operator, value }: Leaf, grunn: string, { fakta }: Vocabulary) {
  const { type = "tekst", verdier = [] } = fakta[fact] ?? {};
  const written = typeof value === "object" ? "" : String(value);
  const forslag = grunn === "verdi" ? nearest(written, verdier) : null;
  return {
    faktum: fact,
    operator,
    grunn,
    type,
    tillatt: verdier.join(", "),
    ...(forslag === null ? {} : { forslag }),
  };
}

const fits: Readonly<Record<FactType, (value: Leaf["value"]) => boolean>> = {
  tekst: (value) => typeof value === "string",
  tall: (value) => typeof value === "number",
  sannhet: (value) => typeof value === "boolean",
  dato: (value) => typeof value === "string",
  liste: (value) => Array.isArray(value),
};
