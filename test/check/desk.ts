/** A desk: one file that is edited version by version, among others that stay; checked again and checked afresh. */
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
import { lexiconData, repositoryReader, rulesOnDisk } from "./rules-on-disk.ts";

const example = (path: string): string =>
  readFileSync(new URL(`../../examples/gronn-region/${path}`, import.meta.url), "utf8");
const { config } = readConfig(sourceText("saksvakt.yaml", example("saksvakt.yaml")));
export const psd = example("psd/gronn-region.psd.yaml");
const words = compileDocumentLexicon(lexiconData()["dokument"] as never);
const readEffects = repositoryReader();
const { rulebook } = rulesOnDisk();

export function desk(others: readonly string[] = []) {
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
