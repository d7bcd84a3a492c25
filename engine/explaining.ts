/** The third door: what explains rules, findings and folders, so that nobody else loads it. */
export { caseOfDocument, caseOfPsd } from "./check/case.ts";
export { coverageOf } from "./check/coverage.ts";
export { explainDocument, explainPsd, type LineExplained } from "./check/explain.ts";
export { suppressionsIn, suppressionsOf } from "./check/suppressions.ts";
export type { Example, RuleExamples } from "./law/example.ts";
export { type Doctor, doctor } from "./present/doctor.ts";
export { doctorText } from "./present/doctor-text.ts";
export { type ShownLine, shownLine } from "./present/explain-line.ts";
export { lineText } from "./present/explain-line-text.ts";
export { findingMarkdown, lineMarkdown, ruleMarkdown } from "./present/explain-markdown.ts";
export { type ExplainedRule, explainedRule, ruleText, type ShownExample } from "./present/explain-rule.ts";
export { escaped, linked, plainOf } from "./present/markdown-text.ts";
export { type StartFile, startFiles } from "./present/start/files.ts";
export { type Found, foundIn } from "./present/start/found.ts";
export { nextNumber, psdSkeleton, sakHeadings, sakSkeleton } from "./present/start/skeletons.ts";
export { placeOfKey } from "./workspace/place-of-key.ts";
