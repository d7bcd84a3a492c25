/** Properties of reading: nothing throws, facts hold the words they were read from, and disguises change nothing. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { MeetingDocument } from "../../engine/document/meeting-document.ts";
import type { Fact } from "../../engine/text/fact.ts";
import { lineStarts, slice } from "../../engine/text/source-text.ts";
import { documentsIn, folders, read } from "./documents.ts";

const documents = documentsIn(...folders);

describe("reading a document", () => {
  for (const folder of folders)
    it(`reads every prefix of ${folder} that ends at a line end`, () => {
      for (const { text } of documentsIn(folder))
        for (const start of lineStarts({ path: "", text })) read(text.slice(0, start));
    });

  it("reads random edits", () => {
    const edit = fc.tuple(
      fc.nat(),
      fc.nat(40),
      fc.oneof(fc.string(), fc.constantFrom("\t", "\n\n", "**", "| ", "«", "Sak 1/22", "1. ", "\u00a0", "<!--")),
    );
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.array(edit, { minLength: 1, maxLength: 4 }), ({ text }, edits) => {
        const edited = edits.reduce((all, [at, length, put]) => {
          const from = at % (all.length + 1);
          return all.slice(0, from) + put + all.slice(from + length);
        }, text);
        for (const fact of factsOf(read(edited)))
          assert.ok(fact.span.start <= fact.span.end && fact.span.end <= edited.length);
      }),
      { numRuns: 500 },
    );
  });

  it("marks the words that a fact was read from", () => {
    for (const { name, text } of documents) {
      const document = read(text);
      for (const { value, span } of factsOf(document)) {
        const words = slice(document.source, span);
        assert.ok(words.trim().length > 0, `${name}: ${value} has no words`);
        if (/^\d{4}-/.test(value)) assert.match(words, /\d/, `${name}: «${words}» is no date`);
        else assert.ok(letters(words).includes(letters(value)), `${name}: «${value}» is not in «${words}»`);
      }
    }
  });

  for (const [disguise, dress] of Object.entries({
    "CRLF line ends": (text: string) => text.replace(/\r?\n/g, "\r\n"),
    "no-break spaces in numbers": (text: string) => text.replace(/(\d) (\d{3})(?!\d)/g, "$1\u00a0$2"),
    "straight quotes": (text: string) => text.replace(/[«»]/g, '"'),
    "spaces at line ends": (text: string) => text.replace(/(?<=\S)(\r?\n)/g, "  $1"),
  }))
    it(`reads the same in disguise: ${disguise}`, () => {
      for (const { name, text } of documents) assert.deepEqual(essence(read(dress(text))), essence(read(text)), name);
    });

  it("takes time in step with the length of hostile text", () => {
    const hostile: readonly ((n: number) => string)[] = [
      (n) => "a ".repeat(n),
      (n) => "- x\n".repeat(n),
      (n) => "(".repeat(n),
      (n) => "1 000 ".repeat(n),
      (n) => "**a ".repeat(n),
      (n) => "[a](".repeat(n),
      (n) => "Forslag til vedtak:\n".repeat(n / 10),
      (n) => "Protokoll\nTil stede:\n".concat("Kari Nordmann\n".repeat(n / 10)),
      (n) => "Sak 1/22 A\n".repeat(n / 10),
      (n) => "ord og\n".repeat(n / 5),
    ];
    for (const make of hostile) {
      const spent = (n: number): number => {
        const text = make(n);
        const before = process.cpuUsage();
        read(text);
        return process.cpuUsage(before).user;
      };
      spent(20_000);
      const [small, large] = [spent(50_000), spent(200_000)];
      assert.ok(
        large < Math.max(small, 20_000) * 16,
        `${make(8).slice(0, 20)}…: ${small} µs, then ${large} µs for four times the text`,
      );
    }
  });
});

/** Every text fact of a document. */
function factsOf(document: MeetingDocument): readonly Fact<string>[] {
  const facts: (Fact<string> | null)[] = [
    document.tittel,
    document.organTekst,
    document.møteDato,
    document.sted,
    document.datert,
    document.forfatter,
    document.arkivsak,
    document.møteleder,
  ];
  for (const one of document.deltakere) facts.push(one.navn, one.rolle, one.verv, one.representerer, one.varaFor);
  for (const one of document.signaturer) facts.push(one.navn, one.rolle);
  for (const sak of document.saker)
    facts.push(sak.tittel, sak.skrevet, sak.saksbehandler, ...sak.alternativer.map((one) => one.fra));
  return facts.filter((fact) => fact !== null);
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, "");

/** What must not depend on the dress of a text. */
const essence = (document: MeetingDocument): unknown => ({
  kind: document.kind,
  dates: [document.møteDato?.value, document.datert?.value, document.klokkeslett?.value],
  people: document.deltakere.map((one) => [one.navn.value, one.status.value]),
  saker: document.saker.map((sak) => [
    sak.nr,
    sak.form,
    sak.forslag.map((punkt) => letters(punkt.tekst.text)),
    sak.vedtak.map((punkt) => letters(punkt.tekst.text)),
    sak.voteringer.map((one) => [one.for?.value, one.mot?.value, one.resultat]),
  ]),
});
