/** An example of a rule read as a workspace of its own, by the same reading as any document. */
import type { Pipeline } from "../engine/authoring.ts";
import { buildWorkspace, emptyConfig, readConfig, readDocument, readPsd, sourceText } from "../engine/index.ts";
import type { Languages } from "./languages.ts";

export function pipeline({ document, readEffects }: Languages): Pipeline {
  return (example, asOf) => {
    const config =
      example.config === null ? emptyConfig : readConfig(sourceText("saksvakt.yaml", example.config)).config;
    const prosjekter = example.psd === null ? [] : [readPsd(sourceText("eksempel.psd.yaml", example.psd)).psd];
    const texts = [...(example.dokument === null ? [] : [example.dokument]), ...example.andre];
    const documents = texts.map((text, index) => readDocument(sourceText(`eksempel-${index + 1}.md`, text), document));
    return buildWorkspace({ config, prosjekter, readEffects, asOf }, documents);
  };
}
