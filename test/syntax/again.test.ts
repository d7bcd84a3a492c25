/** Blocks of an edited text: what is taken over from the text before is what a fresh reading would say. */
import assert from "node:assert/strict";
import { type Block, blocksOf, blockText, type Heading, type Item } from "../../engine/syntax/blocks.ts";
import { linesAgain, linesOf } from "../../engine/syntax/lines.ts";
import { editBetween } from "../../engine/syntax/text-edit.ts";
import { editedText, lineStarts, sourceText } from "../../engine/text/source-text.ts";
import { span } from "../../engine/text/span.ts";
import { documentsIn, folders } from "../documents/documents.ts";
import { editsFrom } from "../documents/edits.ts";

const documents = documentsIn(...folders);

/** A moved block places its words when they are asked for. */
const plain = (block: Block) => {
  const { kind, span, gap, indent } = block;
  if (block.kind === "row") return { kind, span, gap, indent, cells: block.cells };
  const { marker, number, level } = block as Partial<Item & Heading>;
  return { kind, span, gap, indent, marker, number, level, passage: block.passage };
};

describe("an edit", () => {
  it("is the one stretch in which two texts differ", () => {
    assert.deepEqual(editBetween("Sak 5/22", "Sak 15/22"), { start: 4, oldEnd: 4, newEnd: 5 });
    assert.deepEqual(editBetween("aaa", "aa"), { start: 2, oldEnd: 3, newEnd: 2 });
    assert.deepEqual(editBetween("", ""), { start: 0, oldEnd: 0, newEnd: 0 });
    const long = "Saken tas til orientering. ".repeat(1000);
    assert.deepEqual(editBetween(long, `${long.slice(0, 9000)}x${long.slice(9001)}`), {
      start: 9000,
      oldEnd: 9001,
      newEnd: 9001,
    });
  });

  it("leaves the lines that a fresh reading has, also between a carriage return and its line feed", () => {
    for (const [before, after] of [
      ["a\r\nb", "a\rb"],
      ["a\rb", "a\r\nb"],
      ["a\n\nb", "a\nb"],
      ["a", ""],
      ["", "\n"],
      ["a\nb\n", "a\nb\n\n"],
    ] as const)
      assert.deepEqual(
        linesAgain(linesOf(before), after, editBetween(before, after)),
        linesOf(after),
        JSON.stringify([before, after]),
      );
  });

  it("leaves the lines around it the same values, wherever they stand now", () => {
    const text = Array.from({ length: 100 }, (_, nr) => `Linje ${nr} sier noe.`).join("\n");
    const next = text.replace("50 sier", "50 sier ikke");
    const before = linesOf(text);
    const after = linesAgain(before, next, editBetween(text, next));
    assert.deepEqual(after, linesOf(next));
    assert.equal(after.all.filter((line, at) => line === before.all[at]).length, 99);
  });

  it("leaves the beginnings of lines that a fresh reading has", () => {
    const edits = editsFrom(4);
    const pieces = ["\r", "\n", "\r\n", "a", "", "a\nb"];
    let source = sourceText("a.md", "a\r\nb\rc\n\nd");
    for (let n = 0; n < 5000; n++) {
      const start = edits.random(source.text.length + 1);
      const end = Math.min(source.text.length, start + edits.random(source.text.length > 40 ? 8 : 3));
      source = editedText(source, span(start, end), pieces[edits.random(pieces.length)]!);
      assert.deepEqual(lineStarts(source), lineStarts(sourceText("b.md", source.text)), JSON.stringify(source.text));
    }
  });

  it("leaves the blocks that a fresh reading has, one after another in every document", () => {
    const edits = editsFrom(1);
    for (const { name, text } of documents) {
      let now = text;
      let blocks = blockText(now, 0);
      for (let n = 0; n < 20; n++) {
        const next = edits.next(now);
        blocks = blockText(next, 0, blocks, editBetween(now, next));
        now = next;
        assert.deepEqual(blocks.blocks.map(plain), blocksOf(now).map(plain), `${name}, edit ${n}`);
      }
    }
  });

  it("of letters alone leaves the furniture of pages and the flow of lines that a fresh reading has", () => {
    const edits = editsFrom(2);
    for (const { name, text } of documents) {
      let now = text;
      let blocks = blockText(now, 0);
      for (let n = 0; n < 30; n++) {
        const at = edits.random(now.length);
        const next = `${now.slice(0, at)}${"aSide 1\t."[edits.random(9)]}${now.slice(at + (n % 3 === 0 ? 2 : 0))}`;
        blocks = blockText(next, 0, blocks, editBetween(now, next));
        now = next;
        const { furniture, flow } = blockText(now, 0);
        assert.deepEqual([blocks.furniture, blocks.flow], [furniture, flow], `${name}, edit ${n}`);
      }
    }
  });

  it("costs its own lines: what stands before, all but its neighbour, is the same values, what stands after is moved", () => {
    const paragraphs = Array.from({ length: 100 }, (_, nr) => `Avsnitt ${nr} er om ${"mye ".repeat(nr)}annet.`);
    const text = paragraphs.join("\n\n");
    const at = text.indexOf("Avsnitt 50");
    const before = blockText(text, 0);
    const next = `${text.slice(0, at)}Nytt. ${text.slice(at)}`;
    const { blocks } = blockText(next, 0, before, editBetween(text, next));
    assert.equal(blocks.filter((block) => before.blocks.includes(block)).length, 49);
    assert.equal(blocks.at(-1)!.span.start, before.blocks.at(-1)!.span.start + 6);
  });
});
