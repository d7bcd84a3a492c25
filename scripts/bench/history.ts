/** Ten years of a project: 60 meetings, 600 saker. What a preview of the last one costs on top of the reading. For the benchmark. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  findingsOf,
  orderOf,
  previewAll,
  previewSak,
  sakerIn,
  startOfPending,
  timelineOf,
} from "../../engine/consequences.ts";
import {
  buildWorkspace,
  compileDocumentLexicon,
  compileLexicon,
  emptyConfig,
  parseCalendarDate,
  readDocument,
  readEffects,
  readPsd,
  type Surroundings,
  sourceText,
} from "../../engine/index.ts";

const rulebook = JSON.parse(readFileSync(join(import.meta.dirname, "../../dist/rulebook.json"), "utf8"));
const words = compileDocumentLexicon(rulebook.lexicon.dokument);
const lexicon = compileLexicon(rulebook.lexicon);
const names = ["Reiseliv", "Sentrum", "Natur", "Kultur", "Kompetanse", "Havn"];
const months = ["januar", "mars", "mai", "juni", "september", "november"];

const psd = readPsd(
  sourceText(
    "p.psd.yaml",
    `prosjekt: Levende bygder\nperiode: { fra: 2012-01-01, til: 2022-12-31 }\nramme: 60000000\ndelprosjekter:\n${names.map((navn) => `  - { navn: ${navn}, budsjett: 10000000 }\n`).join("")}`,
  ),
).psd;

function meeting(at: number, kind: "Protokoll" | "Innkalling"): string {
  const year = 2012 + Math.floor(at / 6);
  const saker = Array.from({ length: 10 }, (_, n) => {
    const [from, to] = [names[(at + n) % 6]!, names[(at + n + 1) % 6]!];
    const points = `1. Kr ${n + 1}0 000 overføres fra delprosjekt «${from}» til delprosjekt «${to}».\n2. Prosjektleder rapporterer til styringsgruppen innen 1. desember ${year}.\n`;
    const heading = kind === "Protokoll" ? "Vedtak" : "Forslag til vedtak";
    return `## Sak ${(at % 6) * 10 + n + 1}/${String(year).slice(2)} Omdisponering i «Levende bygder»\n\nSaken gjelder midler mellom delprosjektene.\n\n### ${heading}\n\n${points}${kind === "Protokoll" ? "\nEnstemmig vedtatt.\n" : ""}`;
  });
  return `# ${kind} styringsgruppen\n\nMøtedato: 12. ${months[at % 6]} ${year}\nSted: rådhuset\n\n${saker.join("\n")}`;
}

const surroundings: Surroundings = {
  config: emptyConfig,
  prosjekter: [psd],
  readEffects: (passages, own) => readEffects(passages, own, lexicon),
};
const documents = Array.from({ length: 60 }, (_, at) =>
  readDocument(sourceText(`saker/${at}.md`, meeting(at, at < 59 ? "Protokoll" : "Innkalling")), words),
);
const read = performance.now();
const workspace = buildWorkspace(surroundings, documents);
const start = performance.now();
const timeline = timelineOf(workspace, psd);
const folded = performance.now();
const sak = sakerIn(workspace, workspace.dokumenter.at(-1)!).at(-1)!;
const preview = previewSak(workspace, psd, sak);
const options = { surroundings, rulebook, asOf: null, today: parseCalendarDate("2022-12-01")! };
const { introduced } = await findingsOf(preview, workspace, options);
const one = performance.now();
const all = previewAll(timeline);
orderOf(startOfPending(timeline), timeline.pending);
const end = performance.now();
const ms = (from: number, to: number): string => `${(to - from).toFixed(0)} ms`;
process.stdout.write(
  `10 years, 60 meetings, ${timeline.saker.length} saker: effects ${ms(read, start)}, history ${ms(start, folded)}, preview with ${introduced.length} findings ${ms(folded, one)}, ${all.length} pending and their orders ${ms(one, end)}; on top of the reading ${ms(start, end)} (budget 1000 ms)\n`,
);
