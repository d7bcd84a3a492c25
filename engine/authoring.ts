/** The second door: what only those who write rules need, so that nobody else loads it. */
export { type ExampleFault, type ExampleVerdict, judgeExamples, type Pipeline } from "./check/judge-examples.ts";
export { type LoadedRulebook, loadRulebook, type RulebookFinding } from "./law/load.ts";
export { exampleWords } from "./present/example-words.ts";
export { readYaml, type YamlDocument, type YamlNode } from "./syntax/yaml.ts";
