/** Scores the reader on every bank of points: precision and recall by type and language. --misses lists what was read wrong. */
import { readdirSync } from "node:fs";
import { compileLexicon } from "../engine/language/compile-lexicon.ts";
import { bankNames, lexiconData, readBank, type Score, scoreBank } from "../test/language/bank.ts";

const args = process.argv.slice(2);
const named = args.filter((one) => !one.startsWith("--"));
const lexicon = compileLexicon(lexiconData());
for (const { kode, ord, detalj } of lexicon.funn) console.log(`leksikon: ${kode} ${ord} ${detalj}`);
const folder = new URL("../test/bank/", import.meta.url);
const banks = readdirSync(folder).filter(
  (name) => name.endsWith(".yaml") && !name.startsWith("psd") && (named.length === 0 || named.includes(name)),
);
for (const name of banks) {
  const { types, misses, points, pointsRight } = scoreBank(readBank(`test/bank/${name}`), bankNames(), lexicon);
  console.log(`\n${name}: ${pointsRight} av ${points} punkter helt rette`);
  const rows = [...types].sort(
    ([a], [b]) => Number(b.startsWith("alle")) - Number(a.startsWith("alle")) || a.localeCompare(b, "nb"),
  );
  for (const [type, score] of rows) console.log(`  ${type.padEnd(18)} ${line(score)}`);
  if (args.includes("--misses"))
    for (const one of misses)
      console.log(
        `\n  [${one.språk}] ${one.tekst.replaceAll("\n", "\n       ")}\n    ventet ${one.ventet}\n    lest   ${one.lest}`,
      );
}

function line({ found, right, whole, expected }: Score): string {
  const percent = (a: number, b: number): string => (b === 0 ? "  –" : `${Math.round((a / b) * 100)}`.padStart(3));
  return `P ${percent(right, found)} R ${percent(right, expected)}   med felter P ${percent(whole, found)} R ${percent(whole, expected)}   (${expected})`;
}
