/** Loads the rulebook the build wrote: rules, sources, parameters, vocabulary and the lexicon of the languages. */
import { readFileSync } from "node:fs";
import type { RuleExamples } from "../explaining.ts";
import {
  compileLexicon,
  type DocumentLexiconData,
  type Lexicon,
  type LexiconData,
  type PackedLexicon,
  type Rulebook,
  unpacked,
} from "../index.ts";

/** dist/rulebook.json. */
export interface BuiltRulebook extends Rulebook {
  readonly lexicon: LexiconData & { readonly dokument: DocumentLexiconData };
}

/** Beside the bundle, beside its parts, or (from source) in dist/. */
const places = ["./", "../", "../../dist/"];
const placesOf = (name: string): readonly URL[] => places.map((place) => new URL(place + name, import.meta.url));

/** Not async: a cold start waits for it anyhow, and is there sooner. */
function textAt(place: string | URL): string | null {
  try {
    return readFileSync(place, "utf8");
  } catch {
    return null;
  }
}

/** Rejects when there is none, which is a fault of the installation and not of a user's file. */
export async function readRulebook(path?: string): Promise<BuiltRulebook> {
  for (const place of path === undefined ? placesOf("rulebook.json") : [path]) {
    const text = textAt(place);
    const read = text === null ? null : (JSON.parse(text) as BuiltRulebook);
    if (read?.format === "saksvakt-rulebook" && read.version === 1) return read;
  }
  throw new Error(`No rulebook of version 1 in ${path ?? places.join(", ")}`);
}

/** The examples of Saksvakt's own rules, by rule id, which only explanations need; empty where they are not installed. */
export async function readExamples(): Promise<Readonly<Record<string, RuleExamples>>> {
  for (const place of placesOf("examples.json")) {
    const text = textAt(place);
    if (text !== null) return JSON.parse(text) as Record<string, RuleExamples>;
  }
  return {};
}

/** The words of effects: as the build unfolded them, else unfolded here. */
export async function readLexicon({ lexicon }: BuiltRulebook): Promise<Lexicon> {
  for (const place of placesOf("lexicon.json")) {
    const text = textAt(place);
    if (text !== null) return unpacked(JSON.parse(text) as PackedLexicon);
  }
  return compileLexicon(lexicon);
}
