/** The rules of the repository and the pipeline from an example to a workspace, as the build and the command line have them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Pipeline } from "../../engine/check/judge-examples.ts";
import { compileDocumentLexicon } from "../../engine/document/lexicon.ts";
import { readDocument } from "../../engine/document/read-document.ts";
import { compileLexicon, readEffects } from "../../engine/language/read-effects.ts";
import { compileRulebook, type LoadedRulebook } from "../../engine/law/load.ts";
import { readPsd } from "../../engine/project/read-psd.ts";
import { sourceText } from "../../engine/text/source-text.ts";
import { buildWorkspace, type ReadEffects } from "../../engine/workspace/build-workspace.ts";
import { emptyConfig, readConfig } from "../../engine/workspace/read-config.ts";

const folder = join(import.meta.dirname, "../../rules");

/** Text by path under rules/. */
export const ruleTexts: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .sort()
    .map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8")]),
);

let loaded: LoadedRulebook | undefined;
export const rulesOnDisk = (): LoadedRulebook => (loaded ??= compileRulebook(ruleTexts));

/** Parts of rules/lexicon merged by key, as in the build. */
export function lexiconData(): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const [path, text] of ruleTexts)
    if (path.startsWith("lexicon/"))
      for (const [key, value] of Object.entries(parse(text) as Record<string, object>))
        merged[key] = Array.isArray(value) ? value : { ...(merged[key] as object | undefined), ...value };
  return merged;
}

/** The reader of effects with the repository's lexicon. */
export function repositoryReader(): ReadEffects {
  const lexicon = compileLexicon(lexiconData() as never);
  return (punkter, names) => readEffects(punkter, names, lexicon);
}

export function pipelineWith(readEffects: ReadEffects): Pipeline {
  const words = compileDocumentLexicon(lexiconData()["dokument"] as never);
  return (example, asOf) => {
    const config =
      example.config === null ? emptyConfig : readConfig(sourceText("saksvakt.yaml", example.config)).config;
    const psd = example.psd === null ? null : readPsd(sourceText("psd/eksempel.psd.yaml", example.psd)).psd;
    const documents = [...(example.dokument === null ? [] : [example.dokument]), ...example.andre];
    return buildWorkspace(
      { config, prosjekter: psd ? [psd] : [], readEffects, asOf },
      documents.map((text, index) => readDocument(sourceText(`saker/eksempel-${index + 1}.md`, text), words)),
    );
  };
}

/** A document as an example of no rule, for `pipelineWith`. */
export const exampleOf = (
  dokument: string,
  more: { readonly psd?: string | null; readonly config?: string | null } = {},
): Parameters<Pipeline>[0] => ({
  navn: "",
  dokument,
  andre: [],
  psd: more.psd ?? null,
  config: more.config ?? null,
  dato: null,
  alvorlighet: null,
  merket: null,
  uavgjort: false,
});
