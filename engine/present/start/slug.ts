/** A name as a part of a file's name: «Grønn region» is grønn-region. */

export const slug = (name: string, otherwise: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60) || otherwise;
