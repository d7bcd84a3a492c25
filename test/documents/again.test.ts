/** Reading again after an edit: a sak nobody touched is taken over, and the whole is what a fresh reading says. */
import assert from "node:assert/strict";
import { originOf } from "../../engine/document/moved-sak.ts";
import { type Reading, readAgain } from "../../engine/document/read-again.ts";
import { sourceText } from "../../engine/text/source-text.ts";
import { documentsIn, folders, lexicon, read, whole } from "./documents.ts";
import { editsFrom } from "./edits.ts";

const again = (text: string, before: Reading | null = null): Reading =>
  readAgain(sourceText("dokument.md", text), lexicon, before);

const innkalling = [
  "# Innkalling til styringsgruppen\n\nMøtedato: 02.03.2022\n",
  ...["Valg av leder", "Rapport", "Budsjett", "Eventuelt"].map(
    (title, index) =>
      `\n## Sak ${index + 1}/22 ${title}\n\nBakgrunn:\n\nSaken er kjent fra før, og gjelder sak 1/21.\n\nForslag til vedtak:\n\n1. ${title} tas til orientering.\n`,
  ),
].join("");

describe("reading again", () => {
  it("reads the sak that was edited, and takes over the others at their new places", () => {
    const before = again(innkalling);
    assert.equal(before.read, 4);
    const after = again(innkalling.replace("Rapport tas", "Rapporten for året tas"), before);
    assert.equal(after.read, 1);
    assert.deepEqual(whole(after.document), whole(read(after.document.source.text)));
    assert.equal(after.document.saker[0], before.document.saker[0], "what stands before the edit is the same value");
    assert.notEqual(after.document.saker[3]!.span.start, before.document.saker[3]!.span.start);
    assert.deepEqual(originOf(after.document.saker[3]!), { sak: before.document.saker[3], by: 11 });
  });

  it("takes over all saker when the heading of the document is edited, unless its year is", () => {
    const before = again(innkalling);
    assert.equal(again(innkalling.replace("styringsgruppen", "styringsgruppa"), before).read, 0);
    assert.equal(again(innkalling.replace("02.03.2022", "02.03.2023"), before).read, 4);
  });

  it("reads what stands between the places where a sak was taken out and put in", () => {
    const before = again(innkalling);
    const parts = innkalling.split(/(?=\n## )/);
    const moved = again([parts[0], parts[2], parts[1], parts[3], parts[4]].join(""), before);
    assert.ok(moved.read <= 3, `${moved.read} read`);
    assert.deepEqual(whole(moved.document), whole(read(moved.document.source.text)));
  });

  it("says what a fresh reading says, whatever is written in whichever document", () => {
    const edits = editsFrom(2);
    const documents = documentsIn(...folders);
    for (let n = 0; n < 500; ) {
      const { name, text } = documents[edits.random(documents.length)]!;
      let reading = again(text);
      for (let nth = 0; nth < 10; nth++, n++) {
        const next = edits.next(reading.document.source.text);
        reading = again(next, reading);
        assert.deepEqual(whole(reading.document), whole(read(next)), `${name}, edit ${nth}`);
      }
    }
  });
});
