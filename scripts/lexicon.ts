/**
 * Scores the reader on every bank of points: precision and recall by type and language. --misses lists what was read wrong;
 * --knock-out takes a quarter of the verbs that carry effects away, twelve times, and tells what is left.
 */
import { readdirSync } from "node:fs";
import { compileLexicon } from "../engine/language/compile-lexicon.ts";
import { bankNames, lexiconData, readBank, type Score, scoreBank } from "../test/language/bank.ts";

const args = process.argv.slice(2);
const named = args.filter((one) => !one.startsWith("--"));
const data = lexiconData();
const lexicon = compileLexicon(data);
for (const { kode, ord, detalj } of lexicon.funn) console.log(`leksikon: ${kode} ${ord} ${detalj}`);
const folder = new URL("../test/bank/", import.meta.url);
const banks = readdirSync(folder).filter(
  (name) => name.endsWith(".yaml") && !name.startsWith("psd") && (named.length === 0 || named.includes(name)),
);
if (args.includes("--knock-out")) knockOut();
else for (const name of banks) tell(name);

function tell(name: string): void {
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

/** What is not known should fall into `annet`: precision stays, recall falls. */
function knockOut(): void {
  const carriers = Object.entries(data.verb).filter(([, { ramme }]) => ramme !== undefined);
  const runs = 12;
  const all = Array.from({ length: runs }, () => ({ found: 0, right: 0 }));
  for (const name of banks) {
    const bank = readBank(`test/bank/${name}`);
    const scores = Array.from({ length: runs }, (_, seed) => {
      const gone = new Set(carriers.filter((_, at) => shuffled(at, seed) % 4 === 0).map(([lemma]) => lemma));
      const verb = Object.fromEntries(Object.entries(data.verb).filter(([lemma]) => !gone.has(lemma)));
      const { types } = scoreBank(bank, bankNames(), compileLexicon({ ...data, verb }));
      const score = types.get("alle")!;
      all[seed]!.found += score.found;
      all[seed]!.right += score.right;
      return score;
    });
    const range = (of: (score: Score) => number): string => {
      const shares = scores.map((one) => Math.round(of(one) * 1000) / 10);
      return `${Math.min(...shares)}–${Math.max(...shares)}`;
    };
    console.log(`${name}: P ${range((one) => one.right / one.found)} R ${range((one) => one.right / one.expected)}`);
  }
  const shares = all.map(({ right, found }) => Math.round((1000 * right) / found) / 10);
  console.log(`all banks: P ${Math.min(...shares)}–${Math.max(...shares)}`);
}

/** A number that mixes both, the same every time. */
function shuffled(at: number, seed: number): number {
  let mixed = Math.imul(at + 1, 2654435761) ^ Math.imul(seed + 1, 2246822519);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 3266489917);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function line({ found, right, whole, expected }: Score): string {
  const percent = (a: number, b: number): string => (b === 0 ? "  –" : `${Math.round((a / b) * 100)}`.padStart(3));
  return `P ${percent(right, found)} R ${percent(right, expected)}   med felter P ${percent(whole, found)} R ${percent(whole, expected)}   (${expected})`;
}
