/** Faults told in other words than the rules' own examples: found in each document, and gone when its one fault is put right. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { checkDocument } from "../../engine/check/check.ts";
import { compileDocumentLexicon } from "../../engine/document/lexicon.ts";
import { readDocument } from "../../engine/document/read-document.ts";
import { readPsd } from "../../engine/project/read-psd.ts";
import { sourceText } from "../../engine/text/source-text.ts";
import { buildWorkspace } from "../../engine/workspace/build-workspace.ts";
import { readConfig } from "../../engine/workspace/read-config.ts";
import { lexiconData, repositoryReader, rulesOnDisk } from "./rules-on-disk.ts";

interface Fault {
  readonly regel: string;
  /** Keys of the configurations and PSDs above the faults. */
  readonly oppsett?: string;
  readonly psd?: string;
  readonly dokument: string;
  readonly rettes: { readonly fra: string; readonly til: string };
}

const { oppsett, psd, feil } = parse(readFileSync(new URL("told-otherwise.yaml", import.meta.url), "utf8")) as {
  readonly oppsett: Readonly<Record<string, string>>;
  readonly psd: Readonly<Record<string, string>>;
  readonly feil: readonly Fault[];
};
const words = compileDocumentLexicon(lexiconData()["dokument"] as never);
const readEffects = repositoryReader();
const { rulebook } = rulesOnDisk();

/** The rules that a document breaks beside its configuration and PSD. */
async function broken(text: string, fault: Fault): Promise<readonly string[]> {
  const { config } = readConfig(sourceText("saksvakt.yaml", fault.oppsett ? oppsett[fault.oppsett]! : "versjon: 1\n"));
  const prosjekter = fault.psd ? [readPsd(sourceText("p.psd.yaml", psd[fault.psd]!)).psd] : [];
  const document = readDocument(sourceText("doc.md", text), words);
  const workspace = buildWorkspace({ config, prosjekter, readEffects }, [document]);
  const { findings } = await checkDocument(workspace.dokumenter[0]!, workspace, rulebook);
  return findings.map(({ rule }) => rule);
}

describe("a fault told otherwise", () => {
  for (const fault of feil)
    it(`${fault.regel}: ${firstWords(fault.rettes.fra || fault.rettes.til)}`, async () => {
      const right = fault.dokument.replace(fault.rettes.fra, () => fault.rettes.til);
      assert.notEqual(right, fault.dokument, "the document is put right");
      assert.ok((await broken(fault.dokument, fault)).includes(fault.regel), "the fault is found");
      assert.ok(!(await broken(right, fault)).includes(fault.regel), "and is gone when it is put right");
    });
});

function firstWords(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 70);
}
