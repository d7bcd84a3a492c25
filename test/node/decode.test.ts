/** Bytes as text, or refused. */
import assert from "node:assert/strict";
import { decode } from "../../engine/node/decode.ts";

const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16();

describe("decoding", () => {
  for (const [name, bytes, expected] of [
    ["UTF-8", Buffer.from("møte «på»"), { text: "møte «på»", guessed: false }],
    ["UTF-8 with a mark", Buffer.from("\ufeffmøte"), { text: "møte", guessed: false }],
    ["UTF-16, little end first", Buffer.from("\ufeffmøte", "utf16le"), { text: "møte", guessed: false }],
    ["UTF-16, big end first", utf16be("møte"), { text: "møte", guessed: false }],
    ["Latin-1", Buffer.from("møte på rådhuset", "latin1"), { text: "møte på rådhuset", guessed: true }],
    ["Windows-1252", Buffer.from([0x96, 0x20, 0xe6, 0x94]), { text: "– æ”", guessed: true }],
    ["nothing", Buffer.alloc(0), { text: "", guessed: false }],
    ["a zip file", Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), { refused: "fil/ikke-tekst" }],
    ["control characters", Buffer.alloc(100, 1), { refused: "fil/ikke-tekst" }],
  ] as const)
    it(`reads ${name}`, () => assert.deepEqual(decode(bytes), expected));

  it("takes a page break from a PDF for text", () =>
    assert.deepEqual(decode(Buffer.from("side 1\fside 2")), { text: "side 1\fside 2", guessed: false }));
});
