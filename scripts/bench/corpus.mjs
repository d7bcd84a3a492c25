/** Documents for the benchmark, made of the test documents: real shapes, no two alike. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../setup.mjs";

/** `count` documents of about `size` characters each; the same on every run. */
export function corpus(count, size) {
  const texts = ["hand-dev", "hand-unseen", "hand-late"].flatMap((folder) =>
    readdirSync(join(root, "test/documents", folder))
      .filter((file) => /\.(?:txt|md)$/.test(file))
      .sort()
      .map((file) => readFileSync(join(root, "test/documents", folder, file), "utf8")),
  );
  let seed = 1;
  const random = (below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  return Array.from({ length: count }, (_, index) => {
    let text = texts[index % texts.length];
    while (text.length < size) text += `\n\n${varied(texts[random(texts.length)], index, random)}`;
    return text.slice(0, size);
  });
}

/** Other numbers, so that nothing can be remembered from document to document by its words alone. */
const varied = (text, index, random) =>
  text
    .replace(/\b(\d{1,3})\/(\d{2})\b/g, (_, _n, year) => `${1 + random(200)}/${year}`)
    .replace(/\b(\d{2,3}) 000\b/g, () => `${10 + ((index * 7 + random(900)) % 900)} 000`);
