/** The files of a new workspace are valid whatever names the documents use. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { compileDocumentLexicon } from "../../engine/document/lexicon.ts";
import { readDocument } from "../../engine/document/read-document.ts";
import { startFiles } from "../../engine/present/start/files.ts";
import { type Found, foundIn } from "../../engine/present/start/found.ts";
import { readPsd } from "../../engine/project/read-psd.ts";
import { sourceText } from "../../engine/text/source-text.ts";
import { buildWorkspace } from "../../engine/workspace/build-workspace.ts";
import { emptyConfig, readConfig } from "../../engine/workspace/read-config.ts";
import { lexiconData, repositoryReader } from "../check/rules-on-disk.ts";

const name = fc.oneof(
  fc
    .string({ minLength: 1, unit: "binary" })
    .map((text) => text.normalize("NFC").trim())
    .filter((text) => text !== "" && !/\p{Cs}/u.test(text)),
  fc.constantFrom(
    "null",
    "ja: nei",
    "# nei",
    "- a",
    "«a»",
    "'",
    '"',
    "{a}",
    "a, b",
    "O'Hara",
    "true",
    "1e3",
    "2022-01-01",
    "=",
    "a #b",
    "a\u2028b",
  ),
);
const names = fc.uniqueArray(name, { maxLength: 4, selector: (one) => one.toLowerCase() });
const found: fc.Arbitrary<Found> = fc.record({
  documents: fc.nat(3),
  language: fc.constantFrom("nb", "nn"),
  council: fc.option(fc.record({ name, members: names })),
  organs: fc.uniqueArray(
    fc.record({
      key: fc.constantFrom("styringsgruppen", "representantskapet", "klagenemnd"),
      type: fc.constantFrom("styringsgruppe", "representantskap", null),
      basis: fc.constantFrom("kl-5-1", null),
      members: fc.array(fc.record({ name, role: fc.option(name), represents: fc.option(name) }), { maxLength: 3 }),
      membersFrom: name,
    }),
    { selector: ({ key }) => key, maxLength: 3 },
  ),
  projects: fc.array(fc.record({ name, parts: names }), { maxLength: 3 }),
  patterns: fc.constant(["saker/**/*.{md,txt}"]),
});

describe("the files of a new workspace", () => {
  it("are valid, and keep every name", () =>
    fc.assert(
      fc.property(found, (it) => {
        const [config, ...psds] = startFiles(it, []);
        const read = readConfig(sourceText("saksvakt.yaml", config!.text));
        assert.deepEqual(read.funn, [], config!.text);
        assert.deepEqual(
          read.config.organer.map(({ medlemmer }) => medlemmer.map(({ navn }) => navn.value)),
          it.organs.map(({ members }) => members.map((one) => one.name)),
        );
        assert.equal(read.config.råd?.navn?.value, it.council?.name);
        assert.deepEqual(
          read.config.prosjekter.map(({ value }) => value),
          it.projects.length > 0 ? psds.map(({ path }) => path) : [],
        );
        for (const [index, { path, text }] of psds.entries()) {
          const { psd, funn } = readPsd(sourceText(path, text));
          assert.deepEqual(funn, [], text);
          if (it.projects.length > 0) assert.equal(psd.prosjekt.value, it.projects[index]!.name);
          assert.match(path, /^psd\/[\p{L}\p{N}-]+\.psd\.yaml$/u);
        }
        assert.equal(new Set(psds.map(({ path }) => path)).size, psds.length);
      }),
      { numRuns: 300 },
    ));
});

describe("what documents tell of their workspace", () => {
  const lexicon = compileDocumentLexicon(lexiconData()["dokument"] as never);
  const tell = (texts: Record<string, string>) => {
    const documents = Object.entries(texts).map(([path, text]) => readDocument(sourceText(path, text), lexicon));
    const { dokumenter } = buildWorkspace(
      { config: emptyConfig, prosjekter: [], readEffects: repositoryReader() },
      documents,
    );
    return foundIn(dokumenter, []);
  };
  const meeting = (organ: string, more = ""): string =>
    `# Innkalling til møte i ${organ}\n\nTid: onsdag 12. juni 2024 kl. 10.00\nSted: Nordvik rådhus\n\n${more}\n\n## Sak 1/24 Orientering\n\nNoe ble sagt.\n`;

  for (const [written, key, type] of [
    ["styringsgruppa", "styringsgruppen", "styringsgruppe"],
    ["representantskapet i Elvelandet IPR", "representantskapet", "representantskap"],
    ["arbeidsutvalget", "arbeidsutvalget", "styringsorgan"],
    ["kommunedirektørutvalget", "kommunedirektørutvalget", "administrativt"],
    ["hovedutvalget for kultur", "hovedutvalget", null],
  ] as const)
    it(`takes «${written}» for ${key}`, () => {
      const [organ] = tell({ "a.md": meeting(written) }).organs;
      assert.deepEqual([organ?.key, organ?.type], [key, type]);
    });

  for (const [written, council] of [
    ["Interkommunalt politisk råd for Elvelandet møtes.", "Interkommunalt politisk råd for Elvelandet"],
    ["Elvelandet IPR møtes.", "Elvelandet IPR"],
    ["Regionrådet for Elvelandet møtes.", "Regionrådet for Elvelandet"],
    ["Rådet møtes.", undefined],
  ] as const)
    it(`reads the council of «${written}»`, () =>
      assert.equal(tell({ "a.md": meeting("styringsgruppen", written) }).council?.name, council));

  it("gives each project the parts that stand beside its name alone", () => {
    const { projects } = tell({
      "a.md": meeting(
        "styringsgruppen",
        "Prosjektet «Grønn region» har delprosjektene «Lokal mat», «Havvind» og «Sykkel».",
      ),
      "b.md": meeting("styringsgruppen", "Prosjektet «Blå kyst» har delprosjektet «Brygge»."),
      "c.md": meeting(
        "styringsgruppen",
        "Prosjektene «X» er mange: prosjektet «Blå kyst» og prosjektet «Grønn region», delprosjekt «Uviss».",
      ),
    });
    assert.deepEqual(projects, [
      { name: "Grønn region", parts: ["Lokal mat", "Havvind", "Sykkel"] },
      { name: "Blå kyst", parts: ["Brygge"] },
    ]);
  });

  it("matches documents where they lie", () => {
    assert.deepEqual(tell({ "a.md": meeting("styret"), "saker/x/b.md": meeting("styret") }).patterns, [
      "*.{md,txt}",
      "saker/**/*.{md,txt}",
    ]);
    assert.deepEqual(tell({}).patterns, ["**/*.{md,txt}"]);
  });
});
