/** The documents of the tests: read from disk once, with the lexicon that the product uses. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { compileDocumentLexicon } from "../../engine/document/lexicon.ts";
import type { MeetingDocument } from "../../engine/document/meeting-document.ts";
import { readDocument } from "../../engine/document/read-document.ts";
import { changedSak } from "../../engine/document/sak-read.ts";
import { sourceText } from "../../engine/text/source-text.ts";

export const here = fileURLToPath(new URL(".", import.meta.url));

export const lexicon = compileDocumentLexicon(
  parse(readFileSync(new URL("../../rules/lexicon/document.yaml", import.meta.url), "utf8")).dokument,
);

export const read = (text: string, path = "dokument.md"): MeetingDocument =>
  readDocument(sourceText(path, text), lexicon);

/** All that a document says, also what is worked out when it is asked for: what tests compare. */
export const whole = (document: MeetingDocument) => ({
  ...document,
  saker: document.saker.map((sak) => ({
    ...changedSak(sak, {}),
    anbefaling: sak.anbefaling,
    henvisninger: sak.henvisninger,
    seksjoner: sak.seksjoner.map((one) => ({ ...one, tekst: one.tekst })),
  })),
});

export interface TestDocument {
  /** «hand-dev/07-motebok-acos». */
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** The folders of documents by hand, in the order they were written. */
export const folders: readonly string[] = [
  "hand-dev",
  "hand-unseen",
  "hand-late",
  "hand-last",
  "hand-free",
  "hand-fresh",
  "hand-new",
  "hand-open",
  "hand-odd",
  "hand-usual",
  "hand-broad",
  "hand-mixed",
  "hand-real",
  "hand-flat",
];

/** Every document of the named folders, in order. */
export function documentsIn(...folders: readonly string[]): readonly TestDocument[] {
  return folders.flatMap((folder) =>
    readdirSync(join(here, folder))
      .filter((file) => /\.(?:txt|md)$/.test(file))
      .sort()
      .map((file) => ({
        name: `${folder}/${file.replace(/\.\w+$/, "")}`,
        file: join(here, folder, file),
        text: readFileSync(join(here, folder, file), "utf8"),
      })),
  );
}
