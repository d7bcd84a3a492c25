/** What `saksvakt preview` is asked for: which sak, which punkter, in which format. */
import { type Severity, severities } from "../engine/index.ts";
import { oneOf, textFlag, UsageFault } from "./arguments.ts";
import type { Arguments } from "./verbs.ts";

export const previewFormats = ["text", "json", "markdown", "html"] as const;

export interface PreviewOptions {
  readonly format: (typeof previewFormats)[number];
  readonly output: string | undefined;
  readonly failLevel: Severity;
  /** Without leading zeros, with a two-digit year; null: the first with punkter. */
  readonly sak: string | null;
  /** null: all punkter. */
  readonly adopted: readonly number[] | null;
  readonly all: boolean;
}

export function previewOptions(arguments_: Arguments): PreviewOptions | UsageFault {
  const format = oneOf(arguments_, "format", previewFormats);
  const failLevel = oneOf(arguments_, "fail-level", severities);
  if (format instanceof UsageFault) return format;
  if (failLevel instanceof UsageFault) return failLevel;
  const adopted = adoptedIn(textFlag(arguments_, "adopt"));
  if (adopted instanceof UsageFault) return adopted;
  const all = arguments_.flags["all"] === true;
  const written = textFlag(arguments_, "sak");
  if (all && (written !== undefined || adopted !== null))
    return new UsageFault("--all tar alle sakene, og kan ikke brukes sammen med --sak eller --adopt.");
  const sak = written === undefined ? null : /^0*(\d+)\/(?:\d\d)?(\d\d)$/.exec(written.trim());
  if (written !== undefined && !sak)
    return new UsageFault(`--sak kan ikke være «${written}». Skriv saksnummeret som 2/22.`);
  return {
    format: format ?? "text",
    output: textFlag(arguments_, "output"),
    failLevel: failLevel ?? "error",
    sak: sak ? `${sak[1]}/${sak[2]}` : null,
    adopted,
    all,
  };
}

function adoptedIn(written: string | undefined): readonly number[] | null | UsageFault {
  if (written === undefined) return null;
  const numbers = written.replace(/\s/g, "");
  if (!/^\d{1,4}(?:,\d{1,4})*$/.test(numbers))
    return new UsageFault(`--adopt kan ikke være «${written}». Skriv punktene med komma mellom: --adopt 1,2`);
  return numbers.split(",").map(Number);
}
