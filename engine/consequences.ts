/** The fourth door: what a vedtak would do, has done, and writes into the PSD; so that nobody else loads it. */
export { type FindingsOptions, findingsOf, type PreviewFindings } from "./consequence/findings.ts";
export { headroomOf } from "./consequence/headroom.ts";
export { type ProjectSak, sakerIn } from "./consequence/history.ts";
export { orderOf } from "./consequence/order.ts";
export { type Preview, previewAll, previewSak } from "./consequence/preview.ts";
export { timelineOf } from "./consequence/timeline.ts";
export { type PreviewReport, previewReport } from "./present/preview.ts";
export { previewJson } from "./present/preview-json.ts";
export { previewText } from "./present/preview-text.ts";
