/** The third door: what explains rules, findings and folders, so that nobody else loads it. */
export { explainDocument, explainPsd, type LineExplained } from "./check/explain.ts";
export type { Example, RuleExamples } from "./law/example.ts";
export { type ShownLine, shownLine } from "./present/explain-line.ts";
export { lineText } from "./present/explain-line-text.ts";
export { type ExplainedRule, explainedRule, ruleText, type ShownExample } from "./present/explain-rule.ts";
export { placeOfKey } from "./workspace/place-of-key.ts";
