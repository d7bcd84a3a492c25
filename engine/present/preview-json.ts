/** A preview as JSON: the envelope `saksvakt-preview`, version 1; of one sak, or of all that are pending. */
import type { PreviewReport } from "./preview.ts";
import type { PreviewAllReport } from "./preview-all.ts";

export function previewJson(report: PreviewReport | PreviewAllReport): string {
  return `${JSON.stringify({ format: "saksvakt-preview", version: 1, ...report }, null, 2)}\n`;
}
