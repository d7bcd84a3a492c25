/** Checking again after an edit: a sak nobody touched keeps its verdict, and the whole is what a fresh check says. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { checkDocument } from "../../engine/check/check.ts";
import { compileDocumentLexicon } from "../../engine/document/lexicon.ts";
import type { MeetingDocument } from "../../engine/document/meeting-document.ts";
import { type Reading, readAgain } from "../../engine/document/read-again.ts";
import { readDocument } from "../../engine/document/read-document.ts";
import { readPsd } from "../../engine/project/read-psd.ts";
import { sourceText } from "../../engine/text/source-text.ts";
import { buildWorkspace } from "../../engine/workspace/build-workspace.ts";
import { readConfig } from "../../engine/workspace/read-config.ts";
import { documentsIn, folders } from "../documents/documents.ts";
import { editsFrom } from "../documents/edits.ts";
import { lexiconData, repositoryReader, rulesOnDisk } from "./rules-on-disk.ts";

const example = (path: string): string =>
  readFileSync(new URL(`../../examples/gronn-region/${path}`, import.meta.url), "utf8");
const { config } = readConfig(sourceText("saksvakt.yaml", example("saksvakt.yaml")));
const psd = example("psd/gronn-region.psd.yaml");
const words = compileDocumentLexicon(lexiconData()["dokument"] as never);
const readEffects = repositoryReader();
const { rulebook } = rulesOnDisk();

/** One file that is edited, among others that stay. */
function desk(others: readonly string[] = []) {
  const rest = others.map((text, index) => readDocument(sourceText(`saker/annen-${index}.md`, text), words));
  let reading: Reading | null = null;
  let prosjekter = [readPsd(sourceText("psd/psd.yaml", psd)).psd];
  const source = (text: string) => sourceText("saker/møte.md", text);
  const check = async (document: MeetingDocument) => {
    const workspace = buildWorkspace({ config, prosjekter, readEffects }, [document, ...rest]);
    const judged: number[] = [];
    const checked = await checkDocument(workspace.dokumenter[0]!, workspace, rulebook, {
      judged: (sak) => judged.push(sak),
    });
    return { checked, judged };
  };
  return {
    text: () => reading?.document.source.text ?? "",
    setPsd: (text: string) => {
      prosjekter = [readPsd(sourceText("psd/psd.yaml", text)).psd];
    },
    write: (text: string) => {
      reading = readAgain(source(text), words, reading);
      return check(reading.document);
    },
    fresh: () => check(readDocument(source(reading!.document.source.text), words)),
  };
}

const innkalling = [
  "# Innkalling til styringsgruppen\n\nMøtedato: 12.06.2024\n\nDatert 01.06.2024\n",
  ...["Lokal mat", "Sirkulære bygg", "Elbil i distriktet", "Administrasjon"].map(
    (name, index) =>
      `\n## Sak ${index + 5}/24 ${name} i Grønn region\n\nBakgrunn:\n\nDelprosjektet ${name} har midler igjen.\n\n` +
      `Forslag til vedtak:\n\n1. Delprosjektet ${name} tas ut av prosjektet.\n2. Kr 50 000 overføres fra ${name} til delprosjektet «Nye bygg».\n`,
  ),
].join("");

describe("checking again", () => {
  it("judges the sak that was edited and no other, and moves what was found in the others", async () => {
    const one = desk();
    const before = await one.write(innkalling);
    assert.deepEqual(before.judged, [0, 1, 2, 3]);
    assert.ok(before.checked.findings.length >= 4, "there is something to move");
    const after = await one.write(innkalling.replace("Sirkulære bygg har midler", "Sirkulære bygg har ingen midler"));
    assert.deepEqual(after.judged, [1]);
    assert.deepEqual(after.checked, (await one.fresh()).checked);
    assert.notDeepEqual(after.checked.findings.at(-1), before.checked.findings.at(-1));
  });

  it("judges them all when the day of the meeting is another, or the PSD", async () => {
    const one = desk();
    await one.write(innkalling);
    const later = await one.write(innkalling.replace("12.06.2024", "13.06.2024"));
    assert.deepEqual(later.judged, [0, 1, 2, 3]);
    one.setPsd(psd.replace("budsjett: 600000", "budsjett: 700000"));
    const richer = await one.write(innkalling.replace("12.06.2024", "13.06.2024 "));
    assert.deepEqual(richer.judged, [0, 1, 2, 3]);
    assert.deepEqual(richer.checked, (await one.fresh()).checked);
  });

  it("judges a sak again when what it takes from the rest of the document is no longer told", async () => {
    const one = desk();
    const told = innkalling.replace(
      "Bakgrunn:\n\n",
      "Bakgrunn:\n\n«Nye bygg» er en ny satsing. ".padEnd(400, "Det er mye å si om den. "),
    );
    await one.write(told);
    const silent = await one.write(told.replace("«Nye bygg» er", "Dette er"));
    assert.deepEqual(silent.checked, (await one.fresh()).checked);
  });

  it("says what a fresh check says, whatever is written in whichever document", async () => {
    const edits = editsFrom(3);
    const texts = [innkalling, ...documentsIn(...folders).map(({ text }) => text)];
    const text = () => texts[edits.random(texts.length)]!;
    for (let n = 0; n < 500; ) {
      const one = desk([innkalling, text()]);
      await one.write(edits.random(3) === 0 ? text() : `${text()}\n\n${text()}`);
      for (let nth = 0; nth < 10; nth++, n++) {
        if (edits.random(12) === 0) one.setPsd(psd.replace(/\d00000/, `${edits.random(9)}00000`));
        const after = await one.write(edits.next(one.text()));
        assert.deepEqual(after.checked, (await one.fresh()).checked, `edit ${n}`);
      }
    }
  });
});
