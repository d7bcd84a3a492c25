/** Bytes -> text: UTF-8, UTF-16 by its mark, else Windows-1252 with a notice; what is no text is refused. */

export type Decoded = { readonly text: string; readonly guessed: boolean } | { readonly refused: "fil/ikke-tekst" };

export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), guessed: false };
  if (bytes.includes(0) || controls(bytes) > bytes.length / 50) return { refused: "fil/ikke-tekst" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: windows1252(bytes), guessed: true };
  }
}

/** Where Windows-1252 differs from Latin-1: 0x80–0x9F. Node 20's own decoder takes the one for the other. */
export const from0x80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(/[\u0080-\u009f]/g, (character) => from0x80[character.charCodeAt(0) - 0x80]!);
}

function byteOrderMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Control characters that no text has: all but tab, line breaks, form feed and the end mark of old files. */
function controls(bytes: Uint8Array): number {
  let found = 0;
  for (const byte of bytes) if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 26) found++;
  return found;
}
