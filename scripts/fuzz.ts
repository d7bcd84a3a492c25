/** `npm run fuzz [MINUTES] [EDITS]`: random edits of the test documents, read and checked until the time is up, then those of a workspace; a failure prints its text and seed. */
import { writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { check } from "../engine/check/check.ts";
import { desk } from "../test/check/desk.ts";
import { exampleOf, pipelineWith, repositoryReader, rulesOnDisk } from "../test/check/rules-on-disk.ts";
import { documentsIn, folders } from "../test/documents/documents.ts";
import { editsFrom } from "../test/documents/edits.ts";
import { fuzzEdits } from "./fuzz-edits.ts";

const minutes = Number(process.argv[2] ?? 1);
const { rulebook } = rulesOnDisk();
const pipeline = pipelineWith(repositoryReader());
const texts = documentsIn(...folders).map(({ text }) => text);
const words = [
  "\t",
  "\n\n",
  "**",
  "| ",
  "«",
  "»",
  "(",
  "Sak 1/22 ",
  "1. ",
  "\u00a0",
  "<!--",
  "---\n",
  "Til stede:",
  "Vedtak:\n",
  "kr 200 000,- ",
  "2. mars 2022",
  "§ 11-8",
  "\f",
  "\r",
  "Enstemmig vedtatt.",
];
const edit = fc.tuple(
  fc.nat(),
  fc.nat(400),
  fc.oneof(fc.constantFrom(...words), fc.string({ unit: "grapheme", maxLength: 40 })),
);
const edited = fc
  .tuple(fc.constantFrom(...texts), fc.constantFrom(...texts), fc.array(edit, { maxLength: 8 }))
  .map(([a, b, edits]) =>
    edits.reduce((text, [at, length, put], index) => {
      const from = at % (text.length + 1);
      const other = index % 4 === 3 ? b.slice(from, from + 600) : put;
      return text.slice(0, from) + other + text.slice(from + length);
    }, a),
  );
const end = Date.now() + minutes * 60_000;

for (let round = 1; Date.now() < end; round++) {
  const seed = (Date.now() ^ round) & 0x7fffffff;
  const outcome = await fc.check(
    fc.asyncProperty(edited, async (dokument) => {
      const before = performance.now();
      for (const { findings } of await check(pipeline(exampleOf(dokument), null), rulebook))
        for (const one of findings) {
          if (one.rule === "regelverk/regel-feilet") throw new Error(JSON.stringify(one.values));
          if (!(one.at.span.start <= one.at.span.end && one.at.span.end <= dokument.length))
            throw new Error(`${one.rule} outside the text`);
        }
      if (performance.now() - before > 5000) throw new Error("more than five seconds");
    }),
    { seed, numRuns: 300, interruptAfterTimeLimit: Math.max(1000, end - Date.now()) },
  );
  console.log(`round ${round}: ${outcome.numRuns} texts, seed ${seed}`);
  await editAndCompare(seed);
  if (!outcome.failed || outcome.counterexample === null) continue;
  writeFileSync("fuzz-failure.txt", outcome.counterexample[0]);
  console.error(`failed with seed ${seed}; the text is in fuzz-failure.txt\n${outcome.errorInstance}`);
  process.exit(1);
}

await fuzzEdits(Number(process.argv[3] ?? 20_000));

/** An edited file checked again says what a fresh check says. */
async function editAndCompare(seed: number): Promise<void> {
  const edits = editsFrom(seed);
  const one = desk([texts[edits.random(texts.length)]!]);
  await one.write(`${texts[edits.random(texts.length)]}\n\n${texts[edits.random(texts.length)]}`);
  for (let nth = 0; nth < 200; nth++) {
    const before = one.text();
    const { checked } = await one.write(edits.next(before));
    if (isDeepStrictEqual(checked, (await one.fresh()).checked)) continue;
    writeFileSync("fuzz-failure.txt", `${before}\n${"-".repeat(72)}\n${one.text()}`);
    console.error(`edit ${nth} of seed ${seed} is checked otherwise than afresh; both texts are in fuzz-failure.txt`);
    process.exit(1);
  }
}
