/** What the server helps to understand: names, references, laws, structure. In the example of the repository. */
import assert from "node:assert/strict";
import type {
  CodeLens,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  SelectionRange,
  SemanticTokens,
  WorkspaceEdit,
  WorkspaceSymbol,
} from "vscode-languageserver";
import { pushing } from "./capabilities.ts";
import { type Client, connect } from "./client.ts";
import { example, june, may, psd } from "./example.ts";

const document = (client: Client, path: string) => ({ textDocument: { uri: client.uri(path) } });
const value = (hover: Hover): string => (hover.contents as { value: string }).value;

/** Three documents of the example, open. */
async function reader(): Promise<Client> {
  const client = await connect({ capabilities: pushing, root: example() });
  for (const path of [june, psd, "saksvakt.yaml"]) client.open(path);
  return client;
}

describe("hover", () => {
  it("on a finding gives each condition with what was read, the law and the remedy", async () => {
    const client = await reader();
    client.replace(june, "onsdag 12. juni", "torsdag 12. juni");
    const said = value(await client.at<Hover>("textDocument/hover", june, client.place(june, "torsdag", 3)));
    for (const words of [
      "`mote/ukedag-stemmer`",
      "Slik ble det avgjort",
      "- ja: ",
      "lest 3:6",
      "Rettelse:",
      "Kilde: [",
    ])
      assert.ok(said.includes(words), `${words} in\n${said}`);
  });

  it("on a delprosjekt gives its balance and the saker that change it", async () => {
    const client = await reader();
    const said = value(await client.at<Hover>("textDocument/hover", june, client.place(june, "Lokal mat", 2)));
    assert.match(said, /\*\*Lokal mat\*\* · delprosjekt \(Grønn region\)/);
    assert.match(said, /Budsjett: 600\u00a0000\u00a0kr/);
    assert.match(said, /Gjenstår: 450\u00a0000\u00a0kr/);
    assert.match(said, /12\. juni 2024 · Sak 5\/24 Omdisponering.* · overføring · −450\u00a0000\u00a0kr/);
  });

  it("on a person gives role and term, on an organ its members", async () => {
    const client = await reader();
    const ola = value(await client.at<Hover>("textDocument/hover", june, client.place(june, "Ola Nordmann", 1)));
    assert.match(ola, /Ordfører, medlem \(styringsgruppen\), representerer Fjellsund/);
    assert.match(ola, /leder av rådet fra 1\. januar 2024/);
    const group = value(await client.at<Hover>("textDocument/hover", june, client.place(june, "styringsgruppen", 1)));
    assert.match(group, /Innkallingsfrist: 7 dager/);
  });

  it("on a sak number gives its title and result, on a paragraph its words and when it came into force", async () => {
    const client = await reader();
    const sak = value(await client.at<Hover>("textDocument/hover", june, client.place(june, "sak 3/24", 5)));
    assert.match(sak, /3\/24.*\n\n15\. mai 2024 · saker\/2024-05-15-innkalling\.md\n\nResultat: /s);
    client.replace(june, "### Vurdering\n", "### Vurdering\n\nSe kommuneloven § 11-3 første ledd.\n");
    const law = value(await client.at<Hover>("textDocument/hover", june, client.place(june, "§ 11-3", 3)));
    assert.match(law, /\[kommuneloven § 11-3\]\(https:\/\/lovdata\.no/);
    assert.match(law, /I kraft fra 1\. juli 2023/);
  });

  it("on words that name nothing says nothing", async () => {
    const client = await reader();
    assert.equal(await client.at("textDocument/hover", june, client.place(june, "nettbutikk", 1)), null);
  });
});

describe("names", () => {
  it("lead to where they are defined", async () => {
    const client = await reader();
    const to = async (words: string): Promise<string> => {
      const [there] = await client.at<Location[]>("textDocument/definition", june, client.place(june, words, 4));
      const path = [psd, "saksvakt.yaml", may].find((one) => client.uri(one) === there!.uri)!;
      return `${path}:${there!.range.start.line + 1}`;
    };
    const lineOf = (path: string, words: string): string => `${path}:${client.place(path, words).line + 1}`;
    assert.equal(await to("Lokal mat"), lineOf(psd, "Lokal mat"));
    assert.equal(await to("s. 6 i PSD"), lineOf(psd, "Lokal mat"));
    assert.equal(await to("styringsgruppen"), lineOf("saksvakt.yaml", "  styringsgruppen:"));
    assert.match(await to("sak 3/24"), /^saker\/2024-05-15/);
  });

  it("are found wherever they stand", async () => {
    const client = await reader();
    const found = await client.at<Location[]>("textDocument/references", psd, client.place(psd, "Lokal mat", 1), {
      context: { includeDeclaration: true },
    });
    const uris = new Set(found.map(({ uri }) => uri));
    assert.ok(uris.has(client.uri(psd)) && uris.has(client.uri(june)));
    const without = await client.at<Location[]>("textDocument/references", psd, client.place(psd, "Lokal mat", 1), {
      context: { includeDeclaration: false },
    });
    assert.equal(without.length, found.length - 1);
  });

  it("of a delprosjekt are changed everywhere at once, and not to what another is called", async () => {
    const client = await reader();
    client.open(may);
    const at = client.place(june, "Lokal mat", 2);
    const { placeholder } = await client.at<{ placeholder: string }>("textDocument/prepareRename", june, at);
    assert.equal(placeholder, "Lokal mat");
    client.apply(await client.at<WorkspaceEdit>("textDocument/rename", june, at, { newName: "Kortreist mat" }));
    for (const path of [june, psd]) {
      assert.ok(!client.text(path).includes("Lokal mat"), path);
      assert.ok(client.text(path).includes("Kortreist mat"), path);
    }
    await client.pushes(june, (items) => items.length === 0);
    const refused = (newName: string) => client.at("textDocument/rename", june, at, { newName });
    await assert.rejects(refused("Administrasjon"), /alt et delprosjekt/);
    await assert.rejects(refused("a: b"), /tegn som har egen mening/);
    await assert.rejects(
      client.at("textDocument/prepareRename", june, client.place(june, "nettbutikk")),
      /ikke noe delprosjekt/,
    );
  });
});

describe("structure", () => {
  it("is told of: saker with sections and punkter, and the keys of YAML", async () => {
    const client = await reader();
    const [sak] = await client.ask<DocumentSymbol[]>("textDocument/documentSymbol", document(client, june));
    assert.match(sak!.name, /5\/24 Omdisponering og forlengelse/);
    const proposal = sak!.children!.find(({ name }) => name === "Forslag til vedtak")!;
    assert.deepEqual(
      proposal.children!.map(({ name }) => name.slice(0, 2)),
      ["1.", "2.", "3."],
    );
    const keys = await client.ask<DocumentSymbol[]>("textDocument/documentSymbol", document(client, psd));
    assert.ok(keys.find(({ name }) => name === "delprosjekter")!.children!.some(({ name }) => name === "Lokal mat"));
    const found = await client.ask<WorkspaceSymbol[]>("workspace/symbol", { query: "lokal" });
    assert.deepEqual(
      found.map(({ name }) => name),
      ["Lokal mat"],
    );
  });

  it("can be folded, and selected outwards", async () => {
    const client = await reader();
    const folds = await client.ask<FoldingRange[]>("textDocument/foldingRange", document(client, june));
    const heading = client.place(june, "### Vurdering").line;
    assert.ok(folds.some(({ startLine, endLine }) => startLine === heading && endLine > heading));
    const [selection] = await client.ask<SelectionRange[]>("textDocument/selectionRange", {
      ...document(client, june),
      positions: [client.place(june, "Ladepunktene er fullbooket", 3)],
    });
    const sizes: number[] = [];
    for (let one: SelectionRange | undefined = selection; one; one = one.parent)
      sizes.push(one.range.end.line - one.range.start.line);
    assert.ok(sizes.length >= 4, sizes.join());
    assert.deepEqual(
      sizes,
      [...sizes].sort((a, b) => a - b),
    );
  });

  it("has links: a sak to its document, a page to the PSD, the PSD of saksvakt.yaml", async () => {
    const client = await reader();
    const targets = (await client.ask<DocumentLink[]>("textDocument/documentLink", document(client, june))).map(
      ({ target }) => target!,
    );
    assert.ok(
      targets.some((one) => one.startsWith(`${client.uri(may)}#L`)),
      targets.join(),
    );
    assert.ok(
      targets.some((one) => one.startsWith(`${client.uri(psd)}#L`)),
      targets.join(),
    );
    const [file] = await client.ask<DocumentLink[]>("textDocument/documentLink", document(client, "saksvakt.yaml"));
    assert.equal(file!.target, client.uri(psd));
  });

  it("is coloured by what was understood", async () => {
    const client = await reader();
    const { data } = await client.ask<SemanticTokens>("textDocument/semanticTokens/full", document(client, june));
    assert.equal(data.length % 5, 0);
    let line = 0;
    let character = 0;
    const words: string[] = [];
    for (let i = 0; i < data.length; i += 5) {
      character = data[i] === 0 ? character + data[i + 1]! : data[i + 1]!;
      line += data[i]!;
      words.push(
        client
          .text(june)
          .split("\n")
          [line]!.slice(character, character + data[i + 2]!),
      );
    }
    for (const word of ["Lokal mat", "Ola Nordmann", "kr 450 000"])
      assert.ok(
        words.some((one) => word.includes(one) && one.length > 3),
        `${word}: ${words.join(" | ")}`,
      );
  });
});

describe("hints and lenses", () => {
  it("tell the notice given and the balance after a transfer, each unless switched off", async () => {
    const client = await reader();
    const all = {
      ...document(client, june),
      range: { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } },
    };
    const labels = async (): Promise<readonly unknown[]> =>
      (await client.ask<InlayHint[]>("textDocument/inlayHint", all)).map(({ label }) => label);
    assert.ok((await labels()).includes("14 dager før møtet"));
    client.replace(june, "onsdag 12. juni", "12. juni");
    assert.ok((await labels()).includes("onsdag"));
    client.replace(june, ", under forutsetning av at Innlandet fylkeskommune godkjenner omdisponeringen", "");
    assert.ok((await labels()).includes("→ 150\u00a0000\u00a0kr"), (await labels()).join());
    client.settings = { hint: { saldo: false, varsel: false, ukedag: false } };
    client.tell("workspace/didChangeConfiguration", { settings: null });
    await client.diagnostics(june);
    await client.ask("saksvakt/checkWorkspace", {});
    assert.deepEqual(await labels(), []);
  });

  it("say over a forslag what it would do, and over a delprosjekt who set it", async () => {
    const client = await reader();
    const [waiting] = await client.ask<CodeLens[]>("textDocument/codeLens", document(client, june));
    assert.equal(waiting!.command!.title, "Venter på Innlandet fylkeskommune");
    client.replace(june, ", under forutsetning av at Innlandet fylkeskommune godkjenner omdisponeringen", "");
    const [lens] = await client.ask<CodeLens[]>("textDocument/codeLens", document(client, june));
    assert.match(
      lens!.command!.title,
      /Lokal mat 600\u00a0000\u00a0kr → 150\u00a0000\u00a0kr · Elbil i distriktet 1\u00a0200\u00a0000\u00a0kr → 1\u00a0650\u00a0000\u00a0kr/,
    );
    assert.equal(lens!.command!.command, "");
    const lenses = await client.ask<CodeLens[]>("textDocument/codeLens", document(client, psd));
    assert.ok(lenses.every(({ command }) => /satt/.test(command!.title)));
    assert.equal(lenses.length, 4);
  });
});
