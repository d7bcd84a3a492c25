/** The fourth door: what a vedtak would do, has done, and writes into the PSD; so that nobody else loads it. */

export { type Application, applySaker } from "./consequence/apply.ts";
export { type Blame, blameOf } from "./consequence/blame.ts";
export { type FindingsOptions, findingsOf, type PreviewFindings } from "./consequence/findings.ts";
export { headroomOf } from "./consequence/headroom.ts";
export { type ProjectSak, sakerIn } from "./consequence/history.ts";
export { leftAt, unspentOf } from "./consequence/left.ts";
export { orderOf } from "./consequence/order.ts";
export { type Preview, previewAll, previewSak, startOfPending } from "./consequence/preview.ts";
export { lineNamed } from "./consequence/purse.ts";
export { isSkipped, type Skip, skipOf, skipWords } from "./consequence/skip.ts";
export { timelineOf } from "./consequence/timeline.ts";
export { applicationLines, isNothing, isRefused } from "./present/apply-text.ts";
export { blameJson, blameText } from "./present/blame-text.ts";
export { unifiedDiff } from "./present/diff.ts";
export { changeWords, fieldValueWords, fieldWords } from "./present/field-words.ts";
export { pageStyle } from "./present/html.ts";
export { type PreviewReport, previewReport, titleOf } from "./present/preview.ts";
export { type PreviewAllReport, previewAllReport } from "./present/preview-all.ts";
export { previewAllMarkdown, previewAllText } from "./present/preview-all-text.ts";
export { type Live, previewAllHtml, previewBody, previewHtml } from "./present/preview-html.ts";
export { previewJson } from "./present/preview-json.ts";
export { previewMarkdown } from "./present/preview-markdown.ts";
export { previewText } from "./present/preview-text.ts";
