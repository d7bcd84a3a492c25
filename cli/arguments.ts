/** Command-line words -> a verb and its arguments, or what is wrong with them and the nearest that would be right. */
import { parseArgs } from "node:util";
import { nearest } from "../engine/index.ts";
import { type Exit, exit } from "./exit.ts";
import type { Terminal } from "./terminal.ts";
import type { Arguments, Verb } from "./verbs.ts";

/** A fault in the command line, as a sentence. */
export class UsageFault {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

export function findVerb(word: string, verbs: readonly Verb[]): Verb | UsageFault {
  const verb = verbs.find((one) => one.name === word);
  return (
    verb ??
    new UsageFault(
      `Ukjent kommando «${word}».${meant(
        word,
        verbs.map((one) => one.name),
      )} Se saksvakt --help.`,
    )
  );
}

export function readArguments(words: readonly string[], verb: Verb): Arguments | UsageFault {
  const options = { ...verb.options, help: { type: "boolean" } } as const;
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: { name: string; value: string | undefined }[] = [];
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name as "help"] : undefined;
    if (!option) {
      const known = Object.keys(options).map((name) => `--${name}`);
      return new UsageFault(
        `Ukjent flagg «${token.rawName}».${meant(token.rawName, known)} Se saksvakt ${verb.name} --help.`,
      );
    }
    if (
      (option.type as string) === "string" &&
      (token.value === undefined || (!token.inlineValue && token.value.startsWith("--")))
    )
      return new UsageFault(`Flagget ${token.rawName} trenger en verdi.`);
    if (option.type === "boolean" && token.value !== undefined)
      return new UsageFault(`Flagget ${token.rawName} tar ingen verdi.`);
    given.push({ name: token.name, value: token.value });
  }
  return { positionals, flags: values, given };
}

/** One of `words`, or a fault; undefined when the flag was not given. */
export function oneOf<T extends string>(
  arguments_: Arguments,
  flag: string,
  words: readonly T[],
): T | undefined | UsageFault {
  const written = arguments_.flags[flag];
  if (written === undefined) return undefined;
  return words.find((one) => one === written) ?? notOneOf(flag, String(written), words);
}

export const notOneOf = (flag: string, written: string, words: readonly string[]): UsageFault =>
  new UsageFault(`--${flag} kan ikke være «${written}».${meant(written, words)} Bruk ${words.join(", ")}.`);

export const textFlag = (arguments_: Arguments, flag: string): string | undefined => {
  const written = arguments_.flags[flag];
  return typeof written === "string" ? written : undefined;
};

/** Says what is wrong with the command line, and gives the exit code for it. */
export function told(fault: UsageFault, terminal: Terminal): Exit {
  terminal.err(`${fault.message}\n`);
  return exit.usage;
}

function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near ? ` Mente du «${near}»?` : "";
}
