/** What `saksvakt check` is asked to do: which formats go where, what is shown, what fails, whether to fix. */
import { type Severity, severities } from "../engine/index.ts";
import { notOneOf, oneOf, UsageFault } from "./arguments.ts";
import type { Arguments } from "./verbs.ts";

export const formats = ["text", "json", "sarif", "junit", "github"] as const;

export interface Output {
  readonly format: (typeof formats)[number];
  readonly file: string | undefined;
}

export interface CheckOptions {
  readonly outputs: readonly Output[];
  readonly failLevel: Severity;
  readonly show: Severity | undefined;
  readonly undecided: boolean;
  readonly failOnUndecided: boolean;
  readonly fix: boolean;
}

export function optionsOf(arguments_: Arguments): CheckOptions | UsageFault {
  const failLevel = oneOf(arguments_, "fail-level", severities);
  const show = oneOf(arguments_, "show", severities);
  const outputs = outputsOf(arguments_);
  if (failLevel instanceof UsageFault) return failLevel;
  if (show instanceof UsageFault) return show;
  if (outputs instanceof UsageFault) return outputs;
  const { undecided, "fail-on-undecided": failOnUndecided, fix } = arguments_.flags;
  if (fix === true && arguments_.positionals.includes("-"))
    return new UsageFault("--fix retter filer, og kan ikke brukes sammen med - (standard inn).");
  return {
    outputs,
    failLevel: failLevel ?? "error",
    show,
    undecided: undecided === true,
    failOnUndecided: failOnUndecided === true,
    fix: fix === true,
  };
}

/** Each --format with the --output that follows it; text on the screen when nothing is said. */
function outputsOf({ given }: Arguments): readonly Output[] | UsageFault {
  const outputs: Output[] = [];
  let waiting: string | undefined;
  for (const { name, value } of given) {
    if (name === "format") {
      const format = formats.find((one) => one === value);
      if (!format) return notOneOf("format", String(value), formats);
      outputs.push({ format, file: waiting });
      waiting = undefined;
    } else if (name === "output") {
      const last = outputs.at(-1);
      if (last && last.file === undefined) outputs[outputs.length - 1] = { ...last, file: value };
      else if (waiting !== undefined || last) return new UsageFault("Hver --output hører til en --format.");
      else waiting = value;
    }
  }
  if (outputs.length === 0) outputs.push({ format: "text", file: waiting });
  return outputs.filter((one) => one.file === undefined).length > 1
    ? new UsageFault("Bare én --format kan skrive til skjermen. Gi de andre en --output.")
    : outputs;
}
