/** Which organ a document speaks of. */
import assert from "node:assert/strict";
import { sourceText } from "../../engine/text/source-text.ts";
import { organOf, organOfDocument } from "../../engine/workspace/organ-of.ts";
import { readConfig } from "../../engine/workspace/read-config.ts";

const { config } = readConfig(
  sourceText(
    "saksvakt.yaml",
    `råd: { navn: Interkommunalt politisk råd for Elvelandet }
organer:
  styringsgruppen: { type: styringsgruppe, alias: [SG Nytt liv] }
  representantskapet: { type: representantskap }
  ordførerutvalget: {}
  prosjektstyringsgruppen: {}
  formannskapet: { alias: [FSK] }
`,
  ),
);
const organ = (text: string) => organOf(text, config)?.nøkkel ?? null;

describe("the organ of a document", () => {
  for (const [text, expected] of [
    ["Styringsgruppen", "styringsgruppen"],
    ["STYRINGSGRUPPEMØTE i prosjektet", "styringsgruppen"],
    ["styringsgruppa", "styringsgruppen"],
    ["Styringsgruppe", "styringsgruppen"],
    ["styringsgruppemøtet", "styringsgruppen"],
    ["møte i styringsgruppen for Nytt liv", "styringsgruppen"],
    ["Styringsgruppens møte", "styringsgruppen"],
    ["SG Nytt liv", "styringsgruppen"],
    ["Representantskapet i Interkommunalt politisk råd for Elvelandet", "representantskapet"],
    ["representantskapsmøte", "representantskapet"],
    ["Ordførarutvalet", "ordførerutvalget"],
    ["ordførerutvalgsmøte", "ordførerutvalget"],
    ["Prosjektstyringsgruppemøte", "prosjektstyringsgruppen"],
    ["FSK", "formannskapet"],
    ["Interkommunalt politisk råd for Elvelandet", null],
    ["Interkommunalt politisk råd", null],
    ["Styringsgruppeleder", null],
    ["Kommunestyret", null],
    ["", null],
  ] as const)
    it(`«${text}» is ${expected ?? "none"}`, () => assert.equal(organ(text), expected));

  it("is one whose alias is the council's own name, where no other is named", () => {
    const { config } = readConfig(
      sourceText(
        "saksvakt.yaml",
        "råd: { navn: Indre Fjord regionråd }\norganer: { regionrådet: { alias: [Indre Fjord regionråd] }, arbeidsutvalet: {} }\n",
      ),
    );
    assert.equal(organOf("INDRE FJORD REGIONRÅD", config)?.nøkkel, "regionrådet");
    assert.equal(organOf("Arbeidsutvalet i Indre Fjord regionråd", config)?.nøkkel, "arbeidsutvalet");
  });

  it("is told by the title, where the head says no more than that it is the council", () => {
    const of = (organTekst: string | null, tittel: string) => {
      const span = { start: 0, end: 1 };
      const words = (value: string | null) => (value === null ? null : { value, span });
      return organOfDocument({ organTekst: words(organTekst), tittel: words(tittel) }, config).organ?.nøkkel ?? null;
    };
    const title = "Elvelandet regionråd – protokoll fra møte i ordførerutvalget";
    assert.equal(of("Regionråd", title), "ordførerutvalget");
    assert.equal(of(null, title), "ordførerutvalget");
    assert.equal(of("Kommunestyret", title), null, "another organ has met");
    assert.equal(of("Regionråd", "Ny leder av ordførerutvalget"), null, "what it is about");
  });
});
