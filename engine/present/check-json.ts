/** A report as JSON: the envelope `saksvakt-check`, version 1. */
import type { Report } from "./report.ts";

export interface EngineIdentity {
  readonly version: string;
  readonly rules: number;
  readonly rulesHash: string;
}

export function checkJson(report: Report, engine: EngineIdentity): string {
  const documents = report.documents.map(({ source, kind, organ, date, findings, undecided }) => ({
    path: source.path,
    kind,
    organ,
    date,
    findings,
    undecided,
  }));
  return `${JSON.stringify({ format: "saksvakt-check", version: 1, engine, documents, summary: report.summary }, null, 2)}\n`;
}
