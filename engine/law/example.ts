/** Examples of a rule: documents it must find fault with, and documents it must leave in peace. They are its tests. */
import type { RuleSeverity } from "./rule.ts";

export interface Example {
  readonly navn: string;
  /** Markdown or plain text; null when the example is a PSD alone. */
  readonly dokument: string | null;
  /** Other documents in the same workspace. */
  readonly andre: readonly string[];
  /** YAML text. */
  readonly psd: string | null;
  readonly config: string | null;
  /** Takes the place of the case date. */
  readonly dato: string | null;
  readonly alvorlighet: RuleSeverity | null;
  /** The words that are marked. */
  readonly merket: string | null;
  /** Silent because it cannot be decided, and says so. */
  readonly uavgjort: boolean;
}

export interface RuleExamples {
  readonly brudd: readonly Example[];
  readonly stille: readonly Example[];
}

/** The examples of a rule file; a PSD or config may be written as YAML or as text. Total: what is no example is left out. */
export function examplesOf(value: unknown): RuleExamples {
  const written = record(record(value)["eksempler"]);
  return { brudd: list(written["brudd"]).map(example), stille: list(written["stille"]).map(example) };
}

function example(written: unknown): Example {
  const it = record(written);
  return {
    navn: text(it["navn"]) ?? "",
    dokument: text(it["dokument"]),
    andre: list(it["andre"]).filter((one) => typeof one === "string"),
    psd: yaml(it["psd"]),
    config: yaml(it["config"]),
    dato: text(it["dato"]),
    alvorlighet: text(it["alvorlighet"]) as RuleSeverity | null,
    merket: text(it["merket"]),
    uavgjort: it["uavgjort"] === true,
  };
}

/** JSON is YAML. */
const yaml = (value: unknown): string | null =>
  value === undefined || value === null ? null : (text(value) ?? JSON.stringify(value, null, 2));
const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
