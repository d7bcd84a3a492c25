/** Loads the rulebook the build wrote: rules, sources, parameters, vocabulary and the lexicon of the languages. */
import { readFile } from "node:fs/promises";
import type { DocumentLexiconData, LexiconData, Rulebook } from "../index.ts";

/** dist/rulebook.json. */
export interface BuiltRulebook extends Rulebook {
  readonly lexicon: LexiconData & { readonly dokument: DocumentLexiconData };
}

/** Beside the bundle, beside its parts, or (from source) in dist/. */
const places = ["./rulebook.json", "../rulebook.json", "../../dist/rulebook.json"];

/** Rejects when there is none, which is a fault of the installation and not of a user's file. */
export async function readRulebook(path?: string): Promise<BuiltRulebook> {
  for (const place of path === undefined ? places.map((one) => new URL(one, import.meta.url)) : [path]) {
    const text = await readFile(place, "utf8").catch(() => null);
    const read = text === null ? null : (JSON.parse(text) as BuiltRulebook);
    if (read?.format === "saksvakt-rulebook" && read.version === 1) return read;
  }
  throw new Error(`No rulebook of version 1 in ${path ?? places.join(", ")}`);
}
