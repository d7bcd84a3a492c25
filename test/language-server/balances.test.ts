/** What is left of a delprosjekt, wherever it is told: after vedtak the PSD does not have yet, and after the rest of the sak. */
import assert from "node:assert/strict";
import type { CodeLens, CompletionItem, Hover } from "vscode-languageserver";
import type { ProjectNode } from "../../language-server/protocol.ts";
import { pushing } from "./capabilities.ts";
import { type Client, connect } from "./client.ts";
import { example, june, psd } from "./example.ts";

const before = "saker/2024-02-07-innkalling.md";
const minutes = "saker/2024-02-07-protokoll.md";
const sak = "## Sak 1/24 Midler i prosjektet «Grønn region»";
const point =
  "1. Styringsgruppen overfører kr 200 000 fra delprosjektet «Sirkulære bygg» til delprosjektet «Administrasjon».";

/** A sak that is told of in innkalling and protokoll, and a paper with a punkt that waits and one that does not. */
async function writer(): Promise<Client> {
  const client = await connect({ capabilities: pushing, root: example() });
  const head = (title: string): string => `# ${title} møte i styringsgruppen\n\nMøtedato: 7. februar 2024\n\n${sak}`;
  client.open(before, `${head("Innkalling til")}\n\n### Forslag til vedtak\n\n${point}\n`);
  client.open(minutes, `${head("Protokoll fra")}\n\n### Vedtak\n\n${point}\n\nEnstemmig vedtatt.\n`);
  for (const path of [june, psd]) client.open(path);
  return client;
}

const hovered = async (client: Client, path: string, words: string): Promise<string> => {
  const hover = await client.at<Hover>("textDocument/hover", path, client.place(path, words, 2));
  return (hover.contents as { value: string }).value.replaceAll("\u00a0", " ");
};

/** What is offered at the end of a new punkt. */
async function offered(client: Client, typed: string): Promise<readonly string[]> {
  const end = client.text(june).trimEnd().length;
  client.change(june, end, client.text(june).length, `\n4. ${typed}`);
  const lines = client.text(june).split("\n");
  const position = { line: lines.length - 1, character: lines.at(-1)!.length };
  const items = await client.at<CompletionItem[]>("textDocument/completion", june, position);
  return items.map(({ label, detail }) => `${label}: ${detail}`.replaceAll("\u00a0", " "));
}

/** With findings at the punkter, and a period in the PSD that nobody has approved. */
const unapproved = [
  "1. Styringsgruppen overfører kr 900 000 fra delprosjektet «Lokal mat» til delprosjektet «Elbil i distriktet».",
  "2. Prosjektperioden forlenges med seks måneder.",
  "",
].join("\n");

describe("what is left of a delprosjekt", () => {
  it("counts the vedtak the PSD does not have yet, and the other punkter of the sak, also those that wait", async () => {
    const client = await writer();
    const amounts = await offered(client, "Styringsgruppen overfører kr ");
    assert.ok(amounts.includes("700 000: gjenstår på Sirkulære bygg"), amounts.join("\n"));
    assert.ok(amounts.includes("500 000: gjenstår på Administrasjon"), amounts.join("\n"));
    assert.ok(!amounts.some((one) => one.includes("Lokal mat")), amounts.join("\n"));
  });

  it("stands beside its name", async () => {
    const names = await offered(await writer(), "Kr 10 000 overføres fra delprosjektet «");
    assert.ok(names.includes("Sirkulære bygg: gjenstår 700 000 kr"), names.join("\n"));
    assert.ok(names.includes("Lokal mat: gjenstår 0 kr"), names.join("\n"));
  });

  it("is what the sak has before the punkt that is being written", async () => {
    const client = await writer();
    const text = client.text(june);
    const at = text.indexOf("450 000 fra delprosjektet");
    const position = client.place(june, "450 000 fra delprosjektet");
    client.change(june, at, at + "450 000".length, "");
    const items = await client.at<CompletionItem[]>("textDocument/completion", june, position);
    assert.ok(
      items.some(({ label, detail }) => label === "450 000" && detail === "gjenstår på Lokal mat"),
      items.map(({ label, detail }) => `${label}: ${detail}`).join("\n"),
    );
  });

  it("is told when pointed at, with each transfer once", async () => {
    const client = await writer();
    const money = await hovered(client, june, "Lokal mat");
    assert.match(money, /Gjenstår: 450 000 kr\n- Gjenstår om saken blir vedtatt: 0 kr/);
    const moved = await hovered(client, psd, "Sirkulære bygg");
    assert.match(moved, /Budsjett: 900 000 kr\n- Budsjett med vedtak som ikke er ført inn ennå: 700 000 kr/);
    assert.match(moved, /Gjenstår: 700 000 kr/);
    assert.equal([...moved.matchAll(/−200 000 kr/g)].length, 1, moved);
    assert.match(moved, /2024-02-07-protokoll\.md/);
  });

  it("is told over its line in the PSD as not entered yet, and in the tree of projects", async () => {
    const client = await writer();
    const lenses = await client.ask<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: client.uri(psd) } });
    const titles = lenses.map(({ command }) => command!.title.replaceAll("\u00a0", " "));
    const told = "satt av sak 1/24, styringsgruppen, 7. februar 2024 · ikke ført inn ennå";
    assert.ok(titles.includes(`700 000 kr · ${told}`), titles.join("\n"));
    assert.ok(titles.includes("satt i styringsdokumentet"), titles.join("\n"));
    const [project] = await client.ask<ProjectNode[]>("saksvakt/projects", {});
    const lines = project!.children.find(({ label }) => label === "Delprosjekter")!.children;
    assert.ok(lines.find(({ label }) => label === "Sirkulære bygg")!.tooltip.includes(told));
  });

  it("is counted over a forslag as in what it would do: the findings at its punkter", async () => {
    const client = await writer();
    client.change(
      june,
      client.text(june).indexOf("1. Styringsgruppen overfører"),
      client.text(june).length,
      unapproved,
    );
    const [lens] = await client.ask<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: client.uri(june) } });
    const [, count] = / (\d+) funn i punktene$/.exec(lens!.command!.title) ?? [];
    const asked = { command: "saksvakt.preview", arguments: [{ uri: client.uri(june), sak: "5/24" }] };
    const page = await client.ask<string>("workspace/executeCommand", asked);
    assert.match(page, new RegExp(`Kommer med vedtaket, ${count} i punktene og \\d+ i prosjektet`));
  });
});
