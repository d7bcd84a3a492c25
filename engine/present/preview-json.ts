/** A preview as JSON: the envelope `saksvakt-preview`, version 1. */
import type { PreviewReport } from "./preview.ts";

export function previewJson(report: PreviewReport): string {
  return `${JSON.stringify({ format: "saksvakt-preview", version: 1, ...report }, null, 2)}\n`;
}
