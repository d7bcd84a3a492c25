/** Random edits of a workspace, read step by step as the server does and afresh each time: both must find the same. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import fc from "fast-check";
import { loadRulebook, readYaml } from "../../engine/authoring.ts";
import { parseCalendarDate, type SourceText, sourceText } from "../../engine/index.ts";
import { readRulebook } from "../../engine/node/rulebook.ts";
import { clientOf } from "../../language-server/client.ts";
import { diagnosticsOf } from "../../language-server/diagnostics.ts";
import { changed, opened } from "../../language-server/open-document.ts";
import { rangeAt } from "../../language-server/positions.ts";
import { type CheckSettings, checkFile } from "../../language-server/state/checking.ts";
import { nextReading, type Reading, type Texts } from "../../language-server/state/reading.ts";
import { type Tools, toolsFor } from "../../language-server/state/tools.ts";
import { documentsIn } from "../documents/documents.ts";
import { pulling } from "./capabilities.ts";

/** Not from example.ts, which is for tests alone: fuzzing runs without them. */
const exampleFolder = fileURLToPath(new URL("../../examples/gronn-region", import.meta.url));

const settings: CheckSettings = { language: null, today: parseCalendarDate("2024-06-01")! };
const client = clientOf({ capabilities: pulling, processId: null, rootUri: null });

export const toolsOfTests = async (): Promise<Tools> =>
  toolsFor(
    await readRulebook(),
    (own, base) => loadRulebook(own.map(readYaml), base),
    () => 0,
  );

/** The example with some documents by other hands, and a rule of its own. */
export function startingTexts(): Texts {
  const at = (path: string): SourceText => sourceText(path, readFileSync(join(exampleFolder, path), "utf8"));
  const others = documentsIn("hand-dev")
    .toSorted((a, b) => a.text.length - b.text.length)
    .slice(0, 2)
    .map(({ text }, index) => sourceText(`saker/2024-0${index + 1}-01.md`, text));
  return {
    config: at("saksvakt.yaml"),
    rules: [sourceText("regler/egen.yaml", ownRule)],
    psds: [at("psd/gronn-region.psd.yaml")],
    loosePsds: [],
    documents: [...others, at("saker/2024-05-15-innkalling.md"), at("saker/2024-06-12-innkalling.md")],
    setAside: new Set(),
  };
}

export interface RandomEdit {
  readonly file: number;
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

/** Mostly in documents, where people write. */
export const edits = (count: number): fc.Arbitrary<readonly RandomEdit[]> =>
  fc.array(
    fc.record({
      file: fc.nat(11),
      at: fc.nat(20_000),
      length: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(300) }),
      put: fc.oneof(fc.constantFrom(...words), fc.string({ unit: "grapheme", maxLength: 8 })),
    }),
    { minLength: count, maxLength: count },
  );

/** Applies edits one by one; after each, every file of the workspace must have the diagnostics of a fresh reading. */
export async function sameAsFresh(tools: Tools, list: readonly RandomEdit[]): Promise<void> {
  let texts = startingTexts();
  let reading = nextReading(null, texts, tools);
  let { rules } = texts;
  for (const [index, edit] of list.entries()) {
    texts = edited(texts, edit);
    reading = nextReading(reading, texts, tools);
    const fresh = nextReading(null, copied(texts, reading.texts.rules !== rules), tools);
    rules = reading.texts.rules;
    assert.deepEqual(await foundIn(reading), await foundIn(fresh), `after edit ${index}: ${JSON.stringify(edit)}`);
  }
}

/** As a change of an open document arrives: a range and the words put there. */
export function edited(texts: Texts, { file, at, length, put }: RandomEdit): Texts {
  const all = [...texts.documents, texts.config!, ...texts.psds, ...texts.rules];
  const before = all[file % all.length]!;
  const from = at % (before.text.length + 1);
  const uri = pathToFileURL(`/w/${before.path}`).href;
  const open = { ...opened({ uri, languageId: "", version: 1, text: "" }, before.path), source: before };
  const range = rangeAt(before, { start: from, end: Math.min(before.text.length, from + length) }, client.encoding);
  const after = changed(open, 2, [{ range, text: put }], client.encoding).source;
  const put_ = (one: SourceText): SourceText => (one === before ? after : one);
  return {
    ...texts,
    config: put_(texts.config!),
    rules: texts.rules.includes(before) ? texts.rules.map(put_) : texts.rules,
    psds: texts.psds.map(put_),
    documents: texts.documents.map(put_),
  };
}

/** Rules cost most to read afresh, and are only where one was edited. */
const copied = (texts: Texts, rulesToo: boolean): Texts => {
  const copy = ({ path, text }: SourceText): SourceText => sourceText(path, text);
  return {
    ...texts,
    config: copy(texts.config!),
    rules: rulesToo ? texts.rules.map(copy) : texts.rules,
    psds: texts.psds.map(copy),
    documents: texts.documents.map(copy),
  };
};

async function foundIn(reading: Reading): Promise<object> {
  const { config, documents, psds, rules } = reading.texts;
  const all = [...documents, config!, ...psds, ...rules];
  const found: Record<string, unknown> = {};
  for (const { path } of all) {
    const checked = await checkFile(reading, path, settings);
    found[path] =
      checked &&
      diagnosticsOf(checked, {
        client,
        show: "hint",
        undecided: true,
        vocabulary: reading.rules.rulebook.vocabulary,
        sourceOf: (other) => all.find((one) => one.path === other) ?? null,
        uriOf: (other) => other,
      });
  }
  return found;
}

const words = [
  "\n",
  "\n\n",
  " ",
  "# ",
  "## Sak 6/24 ",
  "1. ",
  "Lokal mat",
  "Kari Nordmann",
  "kr 450 000",
  "onsdag 12. juni 2024",
  "Forslag til vedtak\n\n",
  "<!-- saksvakt: unntak mote/pa-epost; grunn: a; ansvarlig: b; til: 2030-01-01 -->\n",
  "| a | b |\n",
  "\t",
  "\r\n",
  "- { navn: Ny, budsjett: 1 }\n",
  "versjon: 2\n",
  "«",
  "»",
  ":",
  "𝕏",
];

const ownRule = `pakke: sakskvalitet
alvorlighet: warning
gjelder: dokument
dokumenter: [innkalling]
når:
  all:
    - { fact: dokument.møteDato, operator: isStated, value: true }
sted: dokument.møteDato
tekst: { nb: Møtet har en dato., nn: Møtet har ein dato., en: The meeting has a date. }
hvorfor: { nb: Fordi., nn: Fordi., en: Because. }
eksempler:
  brudd: [{ navn: a, dokument: "Innkalling" }]
  stille: [{ navn: b, dokument: "Innkalling" }]
`;
