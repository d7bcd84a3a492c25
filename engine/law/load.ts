/** From the files of rules/ to a rulebook: what can be used, and a finding with file and place for everything else. */

import type { CompiledSchema } from "../syntax/compile-schema.ts";
import { type FileFinding, fileFinding } from "../syntax/file-finding.ts";
import { checkSchema } from "../syntax/json-schema.ts";
import { plainValue, readYaml, type YamlDocument } from "../syntax/yaml.ts";
import type { SourceText } from "../text/source-text.ts";
import { sourceText } from "../text/source-text.ts";
import { span } from "../text/span.ts";
import { checkRule, conditionFaults, type Mark, markIn } from "./check-rule.ts";
import { checkParameter, checkSource, dayFaults } from "./check-series.ts";
import { examplesOf, type RuleExamples } from "./example.ts";
import { readParameter, readRule, readSource } from "./read-files.ts";
import type { Rule } from "./rule.ts";
import { emptyRulebook, type Parameter, type Rulebook, type Source } from "./rulebook.ts";
import { parametersSchema, ruleSchema, sourcesSchema, vocabularySchema } from "./schemas.ts";
import { emptyVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A fault in a file of the rulebook. */
export interface RulebookFinding extends FileFinding {
  readonly path: string;
}

export interface LoadedRulebook {
  readonly rulebook: Rulebook;
  readonly findings: readonly RulebookFinding[];
  /** By rule id; the rulebook itself has none. */
  readonly examples: ReadonlyMap<string, RuleExamples>;
}

/**
 * The whole of rules/, as text by path (`mote/pa-epost.yaml`, with or without `rules/` before). Used by the build and by the tests.
 * The hash is null: the build knows the bytes.
 */
export function compileRulebook(texts: ReadonlyMap<string, string>): LoadedRulebook {
  const files = [...texts].map(([path, text]) => readYaml(sourceText(path.replace(/^rules\//, ""), text)));
  return loadRulebook(files);
}

/**
 * Rule files already parsed, each path its id. With `base` they are a workspace's own rules beside those Saksvakt has:
 * they may use its vocabulary and sources, and an id that is taken is a finding.
 */
export function loadRulebook(files: readonly YamlDocument[], base: Rulebook = emptyRulebook): LoadedRulebook {
  const sorted = files
    .filter(({ source }) => isRuleData(source.path))
    .sort((a, b) => compare(a.source.path, b.source.path));
  const findings: RulebookFinding[] = [];
  const vocabularyFile = sorted.find(({ source }) => source.path === "vocabulary.yaml");
  const vocabulary = vocabularyFile && usable(vocabularyFile, vocabularySchema, findings);
  const words: Vocabulary = vocabulary
    ? { ...emptyVocabulary, ...(plainValue(vocabularyFile.root) as Partial<Vocabulary>) }
    : base.vocabulary;

  const sources: Source[] = [...base.sources];
  const parameters: Parameter[] = [...base.parameters];
  for (const file of sorted.filter(({ source }) => folderOf(source) === "sources")) {
    if (!usable(file, sourcesSchema, findings)) continue;
    const source = readSource(idOf(file.source), plainValue(file.root));
    sources.push(source);
    findings.push(
      ...within(file, [...dayFaults(plainValue(file.root), markIn(file)), ...checkSource(source, markIn(file))]),
    );
  }
  for (const file of sorted.filter(({ source }) => folderOf(source) === "parameters")) {
    if (!usable(file, parametersSchema, findings)) continue;
    const parameter = readParameter(idOf(file.source), plainValue(file.root));
    parameters.push(parameter);
    const faults = checkParameter(parameter, { ...base, sources, vocabulary: words }, markIn(file));
    findings.push(...within(file, [...dayFaults(plainValue(file.root), markIn(file)), ...faults]));
  }

  const rules = new Map(base.rules.map((rule) => [rule.id, rule]));
  const examples = new Map<string, RuleExamples>();
  const own: { readonly rule: Rule; readonly file: YamlDocument; readonly mark: Mark }[] = [];
  for (const file of sorted) {
    if (["sources", "parameters"].includes(folderOf(file.source)) || file === vocabularyFile) continue;
    const mark = markIn(file);
    if (!isRule(file)) {
      findings.push(...within(file, [fileFinding("regel/ikke-regel", span(0, 0))]));
      continue;
    }
    const faults = conditionFaults(plainValue(file.root), mark);
    findings.push(...within(file, faults));
    findings.push(
      ...within(file, dayFaults((plainValue(file.root) as { gyldig?: unknown } | null)?.gyldig, mark, ["gyldig"])),
    );
    const whole = usable(file, ruleSchema, findings, faults);
    const rule = whole && faults.length === 0 ? readRule(idOf(file.source), plainValue(file.root)) : null;
    if (!rule) continue;
    if (rules.has(rule.id))
      findings.push(...within(file, [{ kode: "regelverk/opptatt-id", verdier: { regel: rule.id }, span: mark([]) }]));
    else rules.set(rule.id, rule);
    own.push({ rule, file, mark });
    examples.set(rule.id, examplesOf(plainValue(file.root)));
  }
  const rulebook: Rulebook = {
    ...emptyRulebook,
    rules: [...rules.values()].sort((a, b) => compare(a.id, b.id)),
    sources,
    parameters,
    vocabulary: words,
  };
  for (const { rule, file, mark } of own)
    findings.push(...within(file, checkRule(rule, examples.get(rule.id)!, rulebook, mark)));
  return { rulebook, findings, examples };
}

/** Whether a file's YAML and shape can be used; tells what is wrong, except where a fault is told already. */
function usable(
  file: YamlDocument,
  schema: CompiledSchema,
  findings: RulebookFinding[],
  told: readonly FileFinding[] = [],
): boolean {
  const faults = [...file.funn, ...checkSchema(file, schema)];
  const fresh = faults.filter(
    (fault) => !told.some(({ span }) => span.start < fault.span.end && fault.span.start < span.end),
  );
  findings.push(...within(file, fresh));
  return faults.length === 0;
}

const within = (file: YamlDocument, faults: readonly FileFinding[]): RulebookFinding[] =>
  faults.map((fault) => ({ ...fault, path: file.source.path }));

/** A file of another kind (saksvakt.yaml, a PSD) has none of these; a rule that is half written has one. */
const isRule = ({ root, funn }: YamlDocument): boolean =>
  funn.length > 0 || (root?.type === "map" && ofRules.some((key) => root.entries.has(key)));
const ofRules = ["pakke", "alvorlighet", "gjelder", "når", "sted", "tekst", "hvorfor", "eksempler"];

/** The lexicon has its own reader; what is not YAML is none of ours. */
const isRuleData = (path: string): boolean => path.endsWith(".yaml") && !path.startsWith("lexicon/");
const folderOf = (source: SourceText): string => source.path.split("/")[0]!;
const idOf = (source: SourceText): string =>
  source.path.replace(/^(?:sources|parameters)\//, "").replace(/\.yaml$/, "");
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
