/** Text -> bytes in the encoding a file already has, its mark kept. */
import { decode, from0x80 } from "./decode.ts";

/** null where the text has characters the encoding lacks, or the file's own bytes would not come back as they were. */
export function encodeLike(bytes: Uint8Array, text: string): Uint8Array | null {
  const before = decode(bytes);
  if ("refused" in before) return null;
  const encode = encoderOf(bytes, before.guessed);
  const again = encode(before.text);
  if (!again || Buffer.compare(again, bytes) !== 0) return null;
  return encode(text);
}

function encoderOf(bytes: Uint8Array, guessed: boolean): (text: string) => Uint8Array | null {
  if (guessed) return windows1252;
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (little) return (text) => Buffer.from(`\ufeff${text}`, "utf16le");
  if (big) return (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "\ufeff" : "";
  return (text) => Buffer.from(mark + text, "utf8");
}

function windows1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const high = from0x80.indexOf(text[i]!);
    const code = high >= 0 ? 0x80 + high : text.charCodeAt(i);
    if (code > 0xff || (high < 0 && code >= 0x80 && code < 0xa0)) return null;
    bytes[i] = code;
  }
  return bytes;
}
