/** What a reading tells that it did not find. */
import assert from "node:assert/strict";
import { notFoundIn } from "../../engine/check/not-found.ts";
import { compileDocumentLexicon } from "../../engine/document/lexicon.ts";
import { readDocument } from "../../engine/document/read-document.ts";
import { sourceText } from "../../engine/text/source-text.ts";
import { buildWorkspace } from "../../engine/workspace/build-workspace.ts";
import { readConfig } from "../../engine/workspace/read-config.ts";
import { lexiconData } from "./rules-on-disk.ts";

const lexicon = compileDocumentLexicon(lexiconData()["dokument"] as never);
const { config } = readConfig(sourceText("saksvakt.yaml", "versjon: 1\n"));
const notFound = (text: string): readonly string[] => {
  const document = readDocument(sourceText("a.txt", text), lexicon);
  const workspace = buildWorkspace({ config, prosjekter: [], readEffects: (points) => points.map(() => []) }, [
    document,
  ]);
  return notFoundIn(workspace.dokumenter[0]!);
};

const talk = "Det ble sagt mye om brua, og alle var enige om at den er gammel. ".repeat(4);
const head = "Møteprotokoll\nUtvalg: Formannskapet\nMøtedato: 12.03.2025\n";
const met = "Til stede: Kari Moe, Per Vik og Ola Dal\n";
const sak = (nr: number, words: string) => `\nSak ${nr}/25 Brua\n\n${words}\n`;

describe("what was not found", () => {
  it("is saker, where the document has none", () => assert.deepEqual(notFound(`${head}${met}\n${talk}\n`), ["saker"]));
  it("is who met, where several saker were treated", () =>
    assert.deepEqual(notFound(`${head}${sak(4, `Vedtak:\n${talk}`)}${sak(5, "Vedtak:\nBrua bygges.")}`), ["frammøte"]));
  it("is vedtak, where none of the saker has any", () =>
    assert.deepEqual(notFound(`${head}${met}${sak(4, talk)}${sak(5, talk)}`), ["vedtak"]));
  it("is nothing where all is there, in an extract, and in what is hardly begun", () => {
    assert.deepEqual(notFound(`${head}${met}${sak(4, `${talk}\n\nVedtak:\nBrua bygges.`)}${sak(5, talk)}`), []);
    assert.deepEqual(notFound(`Særutskrift\n${head}${sak(4, `${talk}\n\nVedtak:\nBrua bygges.`)}`), []);
    assert.deepEqual(notFound(head), []);
    assert.deepEqual(notFound(`Notat\n\nTil: Formannskapet\nDato: 12.03.2025\n\n${talk}\n`), []);
  });
});
