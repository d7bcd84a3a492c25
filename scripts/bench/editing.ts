/** Time from an edit to what is to be shown: a key pressed in a long document, and a PSD with many saker behind it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildWorkspace,
  checkDocument,
  compileDocumentLexicon,
  compileLexicon,
  editedText,
  type MeetingDocument,
  type Psd,
  type ReadEffects,
  type Reading,
  readAgain,
  readConfig,
  readDocument,
  readEffects,
  readPsd,
  reportOf,
  sourceText,
  span,
} from "../../engine/index.ts";
import { keepHouse } from "../../language-server/heap.ts";

keepHouse();
const root = process.argv[2] ?? ".";
const text = readFileSync(process.argv[3] ?? "", "utf8");
const rulebook = JSON.parse(readFileSync(join(root, "dist/rulebook.json"), "utf8"));
const words = compileDocumentLexicon(rulebook.lexicon.dokument);
const lexicon = compileLexicon(rulebook.lexicon);
const read: ReadEffects = (punkter, names) => readEffects(punkter, names, lexicon);
const example = (path: string): string => readFileSync(join(root, "examples/gronn-region", path), "utf8");
const { config } = readConfig({ path: "saksvakt.yaml", text: example("saksvakt.yaml") });
const psdText = example("psd/gronn-region.psd.yaml");
const psdOf = (psd: string): Psd => readPsd({ path: "psd/gronn-region.psd.yaml", text: psd }).psd;

/** What an editor would be told of one document among others. */
async function shown(documents: readonly MeetingDocument[], prosjekter: readonly Psd[], open: number): Promise<number> {
  const workspace = buildWorkspace({ config, prosjekter, readEffects: read }, documents);
  const checked = [];
  for (const document of workspace.dokumenter.slice(0, open))
    checked.push(await checkDocument(document, workspace, rulebook));
  const report = reportOf(checked, workspace, { language: null, vocabulary: rulebook.vocabulary });
  return report.documents.reduce((sum, one) => sum + one.findings.length, 0);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** A letter here and a letter there, each as one more version of the text. */
async function keystrokes(): Promise<readonly number[]> {
  const prosjekter = [psdOf(psdText)];
  let now = sourceText("saker/innkalling.md", text);
  let reading: Reading = readAgain(now, words);
  await shown([reading.document], prosjekter, 1);
  const times: number[] = [];
  for (let nth = 0; nth < 330; nth++) {
    const at = now.text.indexOf(" ", (nth * 104_729) % (now.text.length - 2000));
    const time = await timed(async () => {
      now = editedText(now, span(at, at), "aeinrst"[nth % 7]!);
      reading = readAgain(now, words, reading);
      await shown([reading.document], prosjekter, 1);
    });
    if (nth >= 30) times.push(time);
  }
  return times;
}

/** The same document read and checked as if nothing were known of it. */
async function afresh(): Promise<readonly number[]> {
  const times: number[] = [];
  for (let nth = 0; nth < 6; nth++)
    times.push(
      await timed(() =>
        shown([readDocument({ path: "saker/innkalling.md", text: `${text} ${nth}` }, words)], [psdOf(psdText)], 1),
      ),
    );
  return times.slice(2);
}

/** Another budget in the PSD; `open` of the documents are to be shown at once. */
async function psdEdits(open: number): Promise<readonly number[]> {
  const saker = text.split(/(?=\n## Sak )/);
  const many = Array.from({ length: 100 }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, "0");
    const head = saker[0]!.replace("12.06.2024", `${day}.${String((index % 12) + 1).padStart(2, "0")}.2024`);
    return head + saker[1 + (index % 149)] + saker[2 + (index % 149)];
  });
  const documents = many.map((one, index) => readAgain({ path: `saker/${index}.md`, text: one }, words).document);
  await shown(documents, [psdOf(psdText)], documents.length);
  const times: number[] = [];
  for (let nth = 0; nth < 24; nth++) {
    const edited = psdText.replace("budsjett: 600000", `budsjett: ${600_000 + nth * 1000}`);
    times.push(await timed(() => shown(documents, [psdOf(edited)], open)));
  }
  return times.slice(4);
}

const rows: readonly (readonly [string, number, () => Promise<readonly number[]>])[] = [
  ["a key in 150 saker (400 kB), to findings with places", 15, keystrokes],
  ["the same document afresh", Number.NaN, afresh],
  ["an edit of the PSD, 200 saker behind it: 3 open documents", 50, () => psdEdits(3)],
  ["an edit of the PSD, 200 saker behind it: all", 300, () => psdEdits(100)],
];
for (const [what, budget, work] of rows) {
  const times = [...(await work())].sort((a, b) => a - b);
  const [median, p95] = [times[times.length >> 1]!, times[Math.floor(times.length * 0.95)]!];
  const verdict = Number.isNaN(budget) ? "" : `${budget}${p95 <= budget ? "" : " (over)"}`;
  process.stdout.write(`${what} | ${median.toFixed(1)} ms | ${p95.toFixed(1)} ms | ${verdict}\n`);
}
