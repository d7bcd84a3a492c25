/** The second door: what only those who write rules need, so that nobody else loads it. */
export { type ExampleVerdict, judgeExamples, type Pipeline } from "./check/judge-examples.ts";
export { type LoadedRulebook, loadRulebook, type RulebookFinding } from "./law/load.ts";
export { readYaml, type YamlDocument, type YamlNode } from "./syntax/yaml.ts";
