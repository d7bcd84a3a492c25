/** A folder that is large enough is read and judged in several threads: nobody is to see it. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { run as check } from "../../cli/check.ts";
import { run as facts } from "../../cli/facts.ts";
import { openFiles } from "../../cli/session.ts";
import { shareHere } from "../../cli/share.ts";
import { shareElsewhere } from "../../cli/share-elsewhere.ts";
import type { Terminal } from "../../cli/terminal.ts";
import type { Counter } from "../../cli/work.ts";
import { calendarDate } from "../../engine/index.ts";
import { cli, folder, saksvakt } from "./saksvakt.ts";

const config = `organer:
  representantskapet: { type: representantskap }
  styringsgruppen: { type: styringsgruppe }
prosjekter: [{ psd: a.psd.yaml }]
dokumenter: ["saker/*.md"]
`;
const psd = `prosjekt: Grønn region
versjonsdato: 2022-01-15
periode: { fra: 2020-01-01, til: 2022-12-31 }
delprosjekter: [{ navn: Lokal mat, budsjett: 300000 }, { navn: Sirkulære bygg, budsjett: 500000 }]
`;
const prose =
  "Arbeidet med delprosjektet er forsinket, og rådet har fått melding fra deltakerne om at midlene ikke blir brukt i år. ".repeat(
    30,
  );

/** Saker on the same matters, before two organs, over years: each is told of those in other documents. */
const paper = (nr: number): string => {
  const organ = nr % 2 ? "Styringsgruppen" : "Representantskapet";
  const year = 2022 + Math.floor(nr / 100);
  const day = `${1 + (nr % 28)}. ${["februar", "mars", "april"][nr % 3]} ${year}`;
  const points = [
    "Delprosjekt «Lokal mat» tas ut av PSD, og midlene overføres til delprosjekt «Sirkulære bygg».",
    "Kr 200 000 overføres fra delprosjekt «Lokal mat» til delprosjekt «Sirkulære bygg».",
    "Prosjektperioden for «Grønn region» utvides til 31. desember 2023.",
  ];
  const saker = [0, 1, 2].map(
    (at) =>
      `## Sak ${nr * 3 + at + (nr % 7 ? 1 : 2)}/${year - 2000} Endring ${nr * 3 + at} i «Grønn region»\n\n### Bakgrunn\n\n${prose}\n\n### ${nr % 5 ? "Forslag til vedtak" : "Vedtak"}\n\n1. ${points[(nr + at) % 3]}\n`,
  );
  return `# ${nr % 5 ? "Innkalling" : "Protokoll"} ${organ}\n\nMøtedato: ${day}\nSted: Nordvik rådhus\n\n${saker.join("\n")}`;
};
const documents = Object.fromEntries(
  Array.from({ length: 240 }, (_, nr) => [`saker/${String(nr).padStart(3, "0")}.md`, paper(nr)]),
);
const files = { "saksvakt.yaml": config, "a.psd.yaml": psd, ...documents };

/** In this process, where no program stands beside the sources to start a thread with. */
async function inOneThread(
  run: typeof check,
  cwd: string,
  positionals: readonly string[] = [],
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const [out, err]: string[][] = [[], []];
  const terminal: Terminal = {
    ...({} as Terminal),
    cwd,
    colour: false,
    columns: 80,
    today: () => calendarDate(2022, 6, 1)!,
    out: (text) => void out!.push(text),
    err: (text) => void err!.push(text),
    progress: () => {},
  };
  const code = await run(
    { positionals, flags: { format: "json" }, given: [{ name: "format", value: "json" }] },
    terminal,
  );
  return { code, out: out!.join(""), err: err!.join("") };
}

const thread = join(dirname(cli), "thread.js");

describe("a large folder", () => {
  it("is judged in several threads as in one", async () => {
    const cwd = folder(files);
    const alone = await inOneThread(check, cwd);
    const { code, err } = saksvakt(["check", "--format", "json", "--output", "out.json"], { cwd });
    const out = readFileSync(join(cwd, "out.json"), "utf8");
    assert.ok(out === alone.out);
    assert.deepEqual([code, err], [alone.code, alone.err]);
    const rules = new Set(
      (JSON.parse(out) as { documents: { findings: { rule: string }[] }[] }).documents.flatMap((one) =>
        one.findings.map(({ rule }) => rule),
      ),
    );
    for (const rule of ["budsjett/dobbel-overforing", "budsjett/kilde-har-dekning", "sak/tidligere-behandling-utelatt"])
      assert.ok(rules.has(rule), `${rule} of ${[...rules].join(" ")}`);
  });

  it("has its facts told in several threads as in one", async () => {
    const cwd = folder(files);
    const alone = await inOneThread(facts, cwd, ["saker"]);
    const { code, err } = saksvakt(["facts", "saker", "--format", "json", "--output", "out.json"], { cwd });
    assert.ok(readFileSync(join(cwd, "out.json"), "utf8") === alone.out);
    assert.deepEqual([code, err], [alone.code, alone.err]);
    assert.equal((JSON.parse(alone.out) as { documents: unknown[] }).documents.length, 240);
  });

  it("is judged here where a thread ends before its time", async () => {
    const cwd = folder(files);
    const terminal = { cwd } as Terminal;
    const opened = await openFiles({ positionals: [], flags: {}, given: [] }, terminal);
    assert.ok("files" in opened);
    const { config: own, prosjekter, asked, documents } = opened.files;
    const circumstances = { config: own, prosjekter, asked, rulebook: opened.rulebook, asOf: null };
    const sources = documents.slice(0, 20);
    const judgedBy = async (program?: string) => {
      const done: Counter = new Int32Array(new SharedArrayBuffer(4));
      const share = program
        ? shareElsewhere({ sources, circumstances, done }, pathToFileURL(program))
        : shareHere(sources, circumstances, () => {});
      const judged = await share.judge(await share.read());
      if ("end" in share) (share.end as () => void)();
      return judged;
    };
    const quits = join(cwd, "quits.cjs");
    writeFileSync(quits, "process.exit(1);");
    const says = join(cwd, "says.cjs");
    writeFileSync(
      says,
      "require('node:worker_threads').parentPort.postMessage([]); setTimeout(() => process.exit(1), 1);",
    );
    const here = await judgedBy();
    assert.equal(here.length, 20);
    assert.deepEqual(await judgedBy(quits), here);
    assert.deepEqual(await judgedBy(join(cwd, "missing.cjs")), here);
    assert.deepEqual((await judgedBy(says)).length, 20);
    assert.deepEqual(await judgedBy(thread), here);
  });
});
