/** Documents in context: project, date, names for the reader of effects, and nothing done twice. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { compileDocumentLexicon, type DocumentLexiconData } from "../../engine/document/lexicon.ts";
import { readDocument } from "../../engine/document/read-document.ts";
import type { Navneverk } from "../../engine/language/effect.ts";
import { readPsd } from "../../engine/project/read-psd.ts";
import { plainValue, readYaml } from "../../engine/syntax/yaml.ts";
import { parseCalendarDate } from "../../engine/text/calendar-date.ts";
import { sourceText } from "../../engine/text/source-text.ts";
import { buildWorkspace, type Surroundings } from "../../engine/workspace/build-workspace.ts";
import { readConfig } from "../../engine/workspace/read-config.ts";

const path = new URL("../../rules/lexicon/document.yaml", import.meta.url);
const data = plainValue(readYaml(sourceText("document.yaml", readFileSync(path, "utf8"))).root) as {
  dokument: DocumentLexiconData;
};
const lexicon = compileDocumentLexicon(data.dokument);

const sak = (title: string, words: string) => `# Saksframlegg

Møte: Styringsgruppen
Dato: 3. april 2024

## Sak 2/24 ${title}

### Bakgrunn

${words}

### Forslag til vedtak

1. Saken tas til orientering.
2. Pengene overføres.
`;
const read = (title: string, words = "Dette er bakgrunnen.") =>
  readDocument(sourceText("a.md", sak(title, words)), lexicon);
const psd = (name: string, more = "") => readPsd(sourceText(`${name}.psd.yaml`, `prosjekt: ${name}\n${more}`)).psd;
const grønn = psd(
  "Grønn region",
  "alias: [GR]\nperiode: { til: 2024-12-31 }\ndelprosjekter: [{ navn: Lokal mat, alias: [Mat], tiltak: [{ navn: Torg }] }]\n",
);
const ung = psd("Ung i bygda");
const { config } = readConfig(
  sourceText("saksvakt.yaml", "råd: { deltakere: [Nordvik] }\norganer: { styringsgruppen: { alias: [SG] } }\n"),
);

function surroundings(more: Partial<Surroundings> = {}): Surroundings & { readonly asked: Navneverk[] } {
  const asked: Navneverk[] = [];
  const readEffects: Surroundings["readEffects"] = (passages, names) => {
    asked.push(names);
    return passages.map(() => []);
  };
  return { config, prosjekter: [grønn, ung], readEffects, ...more, asked };
}

const projectOf = (title: string, words?: string, prosjekter = [grønn, ung]) =>
  buildWorkspace(surroundings({ prosjekter }), [read(title, words)]).dokumenter[0]?.saker[0]?.prosjekt?.prosjekt
    .value ?? null;

describe("a workspace", () => {
  it("knows the project of a sak from its title or from quotes", () => {
    assert.equal(projectOf("Status for Grønn region"), "Grønn region");
    assert.equal(projectOf("Status for GR"), "Grønn region");
    assert.equal(projectOf("Status", "Prosjektet «Ung i bygda» er i rute."), "Ung i bygda");
    assert.equal(projectOf("Status for Grønn region".normalize("NFD")), "Grønn region");
  });

  it("leaves it undecided where the words do not tell", () => {
    assert.equal(projectOf("Status"), null);
    assert.equal(projectOf("Status", "Alle i grønn region er ung i bygda."), null);
    assert.equal(projectOf("Status", "Prosjektene «Ung i bygda» og «Grønn region» samarbeider."), null);
    assert.equal(projectOf("Status for Grønn regionen"), null);
  });

  it("takes the only project there is", () => assert.equal(projectOf("Status", "Ingenting.", [ung]), "Ung i bygda"));

  it("knows the date, or the one that is put in its place", () => {
    const [document] = [read("Status")];
    assert.equal(buildWorkspace(surroundings(), [document!]).dokumenter[0]?.dato, "2024-04-03");
    const asOf = parseCalendarDate("2020-01-01");
    assert.equal(buildWorkspace(surroundings({ asOf }), [document!]).dokumenter[0]?.dato, "2020-01-01");
  });

  it("gives the reader of effects the names of the project", () => {
    const around = surroundings();
    buildWorkspace(around, [read("Status for Grønn region")]);
    assert.deepEqual(around.asked, [
      {
        prosjekter: [
          { navn: "Grønn region", alias: ["GR"] },
          { navn: "Ung i bygda", alias: [] },
        ],
        delprosjekter: [
          { navn: "Lokal mat", alias: ["Mat"] },
          { navn: "Torg", alias: [] },
        ],
        organer: [{ navn: "styringsgruppen", alias: ["SG"] }],
        kommuner: ["Nordvik"],
        prosjektslutt: "2024-12-31",
      },
    ]);
  });

  it("reads a document once, and again when its surroundings change", () => {
    const around = surroundings();
    const documents = [read("En"), read("To")];
    const first = buildWorkspace(around, documents);
    const second = buildWorkspace(around, [documents[0]!, read("Tre")]);
    assert.equal(second.dokumenter[0], first.dokumenter[0]);
    assert.equal(around.asked.length, 3);
    buildWorkspace({ ...around, prosjekter: [ung] }, documents);
    assert.equal(around.asked.length, 5);
  });
});
