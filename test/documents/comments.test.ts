/** A comment changes nothing of what is read: an unntak must not hide more than it says. */
import assert from "node:assert/strict";
import { blocksOf } from "../../engine/syntax/blocks.ts";
import { withoutComments } from "../../engine/syntax/comments.ts";
import { linesOf } from "../../engine/syntax/lines.ts";
import { documentsIn, read, whole } from "./documents.ts";

const comment = "<!-- saksvakt: unntak mote/pa-epost; grunn: a; ansvarlig: b; til: 2030-01-01 -->\n";
const places = new Set(["span", "pieces", "from", "source", "start", "end"]);

/** What was read, without where. */
const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner) => (places.has(key) ? undefined : inner)));

describe("comments in a document", () => {
  for (const { name, text } of documentsIn("hand-dev", "hand-unseen"))
    it(`change nothing of ${name}`, () => {
      let commented = text;
      for (const { span } of blocksOf(text).toReversed()) {
        const start = text.lastIndexOf("\n", span.start - 1) + 1;
        commented = commented.slice(0, start) + comment + commented.slice(start);
      }
      assert.ok(commented.length > text.length + comment.length);
      assert.deepEqual(withoutPlaces(whole(read(commented, name))), withoutPlaces(whole(read(text, name))));
    });

  const found = (text: string) => {
    const { comments, lines } = withoutComments(text, linesOf(text));
    return [
      comments.map((one) => one.text),
      lines.all.map(({ size }, at) => text.slice(lines.starts[at]!, lines.starts[at]! + size)),
    ];
  };
  it("are taken out with their lines", () => {
    assert.deepEqual(found("a\n<!-- b -->\nc"), [["b"], ["a", "c"]]);
    assert.deepEqual(found("a\r\n  <!-- b\r\n\r\nc\r\n-->\r\nd"), [["b\r\n\r\nc"], ["a", "d"]]);
    assert.deepEqual(found("<!-- a --><!-- b -->\n<!---->"), [["a", "b", ""], []]);
  });
  it("leave what stands behind them, and within a line", () => {
    assert.deepEqual(found("<!-- a --> b\n"), [["a"], [" b", ""]]);
    assert.deepEqual(found("<!-- a\nb --> c <!-- d -->"), [["a\nb"], [" c <!-- d -->"]]);
    assert.deepEqual(found("a <!-- b -->"), [[], ["a <!-- b -->"]]);
  });
  it("end with their line where nobody closed them", () => {
    assert.deepEqual(found("<!-- a\nb"), [["a"], ["b"]]);
    assert.deepEqual(found(`<!-- a\n${"b\n".repeat(3000)}-->`)[0], ["a"]);
  });
  it("take time in proportion to the text", () => assert.equal(found("<!-- a\n".repeat(50_000))[0]!.length, 50_000));
});
