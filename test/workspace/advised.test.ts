/** What an organ only advises the council to decide has no effect of its own. */
import assert from "node:assert/strict";
import { compileDocumentLexicon } from "../../engine/document/lexicon.ts";
import { readDocument } from "../../engine/document/read-document.ts";
import { compileLexicon, readEffects } from "../../engine/language/read-effects.ts";
import { sourceText } from "../../engine/text/source-text.ts";
import { buildWorkspace } from "../../engine/workspace/build-workspace.ts";
import { readConfig } from "../../engine/workspace/read-config.ts";
import { lexiconData } from "../check/rules-on-disk.ts";

const words = compileDocumentLexicon(lexiconData()["dokument"] as never);
const lexicon = compileLexicon(lexiconData() as never);
const { config } = readConfig(
  sourceText(
    "saksvakt.yaml",
    `versjon: 1
råd: { navn: Elverådet, deltakere: [Hole, Modum] }
organer:
  representantskapet: { type: representantskap }
  styringsgruppen: { type: styringsgruppe, alias: [styringsgruppa] }
`,
  ),
);

/** The types of effect of the first vedtak, with the reason where it may be one. */
function effects(decided: string, organ = "styringsgruppen"): readonly string[] {
  const text = `# Protokoll fra møte i ${organ}\n\nMøtedato: 20. mars 2025\n\n## Sak 4/25 Stier\n\n### Vedtak\n\n${decided}\n\nEnstemmig vedtatt.\n`;
  const workspace = buildWorkspace(
    {
      config,
      prosjekter: [],
      readEffects: (passages, names) =>
        readEffects(
          passages,
          { ...names, delprosjekter: ["Torget", "Stiene"].map((navn) => ({ navn, alias: [] })) },
          lexicon,
        ),
    },
    [readDocument(sourceText("p.md", text), words)],
  );
  return workspace.dokumenter[0]!.saker[0]!.punkter.flatMap(({ effekter }) =>
    effekter.map(({ type, kandidat }) => [type, ...kandidat.map(({ grunn }) => grunn)].join(": ")),
  );
}

const advised = ["annet: tilrådd et annet organ"];
const moves = "Kr 80 000 overføres fra Torget til Stiene.";

describe("advice to another organ", () => {
  it("is told by the words over the points", () => {
    for (const above of [
      "Styringsgruppa rår representantskapet til å gjere slikt vedtak:",
      "Styringsgruppen innstiller overfor representantskapet på følgende vedtak:",
      "Styringsgruppen anbefaler representantskapet å gjøre slikt vedtak:",
      "Styringsgruppen fremmer følgende innstilling til representantskapet:",
      "Styringsgruppen foreslår at representantskapet fatter følgende vedtak:",
      "Saken oversendes representantskapet med følgende innstilling:",
      "Innstilling til representantskapet:",
      "Representantskapet gjer slikt vedtak:",
      "Representantskapet vedtar:",
      "Styringsgruppen tilrår representantskapet å vedta følgende:",
    ])
      assert.deepEqual(effects(`${above}\n\n1. ${moves}`), advised, above);
  });

  it("is told by the points", () => {
    for (const text of [
      "Styringsgruppen ber representantskapet overføre kr 80 000 fra Torget til Stiene.",
      "Styringsgruppa bed representantskapet om å flytte kr 80 000 frå Torget til Stiene.",
      "Representantskapet overfører kr 80 000 fra Torget til Stiene.",
      `${moves} Saken avgjøres av representantskapet.`,
      "Kr 80 000 overføres fra Torget til Stiene, og saken legges fram for representantskapet til endelig avgjørelse.",
    ])
      assert.deepEqual(effects(text), advised, text);
  });

  it("is none where the organ decides itself", () => {
    for (const text of [
      moves,
      "Styringsgruppen overfører kr 80 000 fra Torget til Stiene.",
      `Styringsgruppen gjorde slikt vedtak:\n\n1. ${moves}`,
      "Kr 80 000 overføres fra Torget til Stiene, og representantskapet orienteres.",
    ])
      assert.deepEqual(effects(text), ["overføring"], text);
    for (const text of [
      `Representantskapet gjør slikt vedtak:\n\n1. ${moves}`,
      "Representantskapet overfører kr 80 000 fra Torget til Stiene.",
      `Innstilling til representantskapet:\n\n1. ${moves}`,
    ])
      assert.deepEqual(effects(text, "representantskapet"), ["overføring"], text);
  });
});
