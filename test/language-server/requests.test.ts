/** What the extension asks beyond the protocol of editors. */
import assert from "node:assert/strict";
import type { Applied, Consequences, ProjectNode, Skeleton, Status } from "../../language-server/protocol.ts";
import { pulling } from "./capabilities.ts";
import { connect } from "./client.ts";
import { example, june, may, psd } from "./example.ts";

describe("what the extension asks", () => {
  it("what a forslag would do, as a body for the panel; with other punkter, something else", async () => {
    const client = await connect({ capabilities: pulling, root: example() });
    client.open(may);
    const uri = client.uri(may);
    const all = await client.ask<Consequences>("saksvakt/consequences", { uri });
    assert.equal(all.uri, uri);
    assert.equal(all.version, 1);
    assert.match(all.title, /^Sak 3\/24/);
    assert.ok(all.points.every(({ adopted }) => adopted));
    assert.match(all.body, /<input type="checkbox" data-punkt="1" checked>/);
    assert.ok(all.body.includes(`data-uri="${uri}"`));
    assert.ok(!/<script|\son\w+=|style=/.test(all.body));
    assert.ok(all.style.includes("--saksvakt-"));
    const none = await client.ask<Consequences>("saksvakt/consequences", { uri, sak: "3/24", adopted: [] });
    assert.ok(none.points.every(({ adopted }) => !adopted));
    assert.notEqual(none.body, all.body);
    const other = await client.ask<Consequences>("saksvakt/consequences", {
      uri,
      position: client.place(may, "Sak 4/24"),
    });
    assert.match(other.title, /^Sak 4\/24/);
    assert.equal(await client.ask("saksvakt/consequences", { uri: client.uri(psd) }), null);
  });

  it("the same as a page and as Markdown", async () => {
    const client = await connect({ capabilities: pulling, root: example() });
    const asked = { uri: client.uri(june), sak: "5/24" };
    const html = await client.ask<string>("saksvakt/export", { ...asked, format: "html" });
    assert.match(html, /^<!doctype html>/);
    const markdown = await client.ask<string>("saksvakt/export", { ...asked, format: "markdown" });
    assert.match(markdown, /^# Sak 5\/24/m);
  });

  it("is a document of its own for an editor without a panel: by command, and by its address where the editor asks for content", async () => {
    const shows = {
      ...pulling,
      window: { ...pulling.window, showDocument: { support: true } },
      workspace: { ...pulling.workspace, textDocumentContent: {} },
    };
    const shown: string[] = [];
    const client = await connect({
      capabilities: shows,
      root: example(),
      answers: { "window/showDocument": ({ uri }: { uri: string }) => shown.push(uri) && { success: true } },
    });
    const { capabilities } = client.initialized!;
    assert.deepEqual(capabilities.executeCommandProvider, { commands: ["saksvakt.preview"] });
    assert.deepEqual(capabilities.workspace!.textDocumentContent, { schemes: ["saksvakt-preview"] });
    client.open(june);
    const [lens] = await client.ask<{ command: object }[]>("textDocument/codeLens", {
      textDocument: { uri: client.uri(june) },
    });
    const text = await client.ask<string>("workspace/executeCommand", lens!.command);
    assert.match(text, /^# Sak 5\/24/m);
    const [uri] = shown;
    assert.match(uri!, /^saksvakt-preview:\/Konsekvenser 5-24\.md\?/);
    client.tell("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
    const content = () => client.ask<{ text: string }>("workspace/textDocumentContent", { uri });
    assert.deepEqual(await content(), { text });
    client.replace(june, "overfører kr 450 000", "overfører kr 350 000");
    await client.until(() => client.heard.some(({ method }) => method === "workspace/textDocumentContent/refresh"));
    assert.match((await content()).text, /350\u00a0?\s?000/);
    const nothing = await client.ask("workspace/executeCommand", { command: "saksvakt.preview", arguments: [] });
    assert.equal(nothing, null);
    const asked = (given: object) =>
      client.ask("workspace/executeCommand", { command: "saksvakt.preview", arguments: [given] });
    assert.equal(
      await asked({ uri: client.uri(june), sak: "9/99" }),
      "Dokumentet har ingen sak 9/99 med punkter om et kjent prosjekt. Det har sak 5/24.",
    );
    assert.match(String(await asked({ uri: client.uri(psd) })), /ingen sak med punkter om et kjent prosjekt/);
    assert.match(String(await asked({ uri: client.uri("saker/finnes-ikke.md") })), /hører ikke til noe/);
    assert.equal(await client.stop(), 0);
  });

  it("the projects as a tree, with places", async () => {
    const client = await connect({ capabilities: pulling, root: example() });
    const [project] = await client.ask<ProjectNode[]>("saksvakt/projects", {});
    assert.equal(project!.label, "Grønn region");
    assert.equal(project!.place!.uri, client.uri(psd));
    assert.deepEqual(
      project!.children.map(({ label }) => label),
      ["Leder av styringsgruppen", "Prosjektleder", "Prosjektperiode", "Delprosjekter", "Saker som ikke er avgjort"],
    );
    assert.deepEqual(
      project!.children.slice(0, 2).map(({ description }) => description),
      ["Ola Nordmann", "Siri Eksempel"],
    );
    const mat = project!.children[3]!.children.find(({ label }) => label === "Lokal mat")!;
    assert.equal(mat.description, "600\u00a0000\u00a0kr");
    const [, , , , pending] = project!.children;
    assert.deepEqual(
      pending!.children.map(({ label, description }) => [label.slice(0, 8), description]),
      [
        ["Sak 3/24", "15. mai 2024 · 2 brudd"],
        ["Sak 4/24", "15. mai 2024 · 1 brudd"],
        ["Sak 5/24", "12. juni 2024"],
      ],
    );
    const ids = (node: ProjectNode): readonly string[] => [node.id, ...node.children.flatMap(ids)];
    assert.equal(new Set(ids(project!)).size, ids(project!).length);
  });

  it("why, and the rule's page", async () => {
    const client = await connect({ capabilities: pulling, root: example() });
    client.open(may);
    const why = await client.ask<string>("saksvakt/explain", {
      uri: client.uri(may),
      position: { line: 3, character: 8 },
    });
    assert.match(why, /`mote\/pa-epost`/);
    const page = await client.ask<string>("saksvakt/rulePage", { rule: "mote/pa-epost" });
    for (const heading of ["# mote/pa-epost", "## Regelen sier", "## Kilder", "## Gir funn", "## Gir ikke funn"])
      assert.ok(page.includes(heading), heading);
    assert.equal(await client.ask("saksvakt/rulePage", { rule: "mote/ingen" }), "");
  });

  it("a new sak with the next number, which Saksvakt reads as one, and a new PSD without faults", async () => {
    const client = await connect({ capabilities: pulling, root: example() });
    const sak = await client.ask<Skeleton>("saksvakt/skeleton", {
      slag: "sak",
      tittel: "Mer om maten",
      organ: "styringsgruppen",
      folder: client.uri("saker"),
    });
    assert.match(sak.uri, /\/saker\/\d{4}-\d\d-\d\d-mer-om-maten\.md$/);
    assert.match(sak.text, /^## Sak 1\/\d\d Mer om maten$/m);
    client.open(sak.uri, sak.text);
    assert.deepEqual(
      (await client.pull(sak.uri)).items
        .map(({ code }) => code)
        .filter((code) => !/^sak\/|^vedtak\//.test(String(code))),
      [],
    );
    const fresh = await client.ask<Skeleton>("saksvakt/skeleton", {
      slag: "psd",
      prosjekt: "Blå: region",
      eier: "Nordvik kommune",
      folder: client.uri("psd"),
    });
    client.open(fresh.uri, fresh.text);
    assert.deepEqual(
      (await client.pull(fresh.uri)).items.map(({ code }) => code),
      [],
    );
  });

  it("the next PSD from a protokoll, as an edit that touches only what changes", async () => {
    const client = await connect({ capabilities: pulling, root: example() });
    client.open(psd);
    const protokoll = "saker/2024-06-12-protokoll.md";
    client.open(
      protokoll,
      [
        "# Protokoll fra møte i styringsgruppen",
        "Møtedato: 12. juni 2024",
        "## Sak 7/24 Midler i prosjektet «Grønn region»",
        "### Vedtak",
        "1. Styringsgruppen overfører kr 100 000 fra delprosjektet «Lokal mat» til delprosjektet «Elbil i distriktet».",
        "Enstemmig vedtatt.",
        "",
      ].join("\n\n"),
    );
    const { edit, lines, refused } = await client.ask<Applied>("saksvakt/apply", { uri: client.uri(protokoll) });
    assert.equal(refused, false, lines.join("\n"));
    assert.ok(lines.length > 0);
    client.apply(edit!);
    assert.match(client.text(psd), /navn: Lokal mat, side: 6, budsjett: 500000/);
    assert.match(client.text(psd), /^# Styringsdokumentet for det oppdiktede/);
    const again = await client.ask<Applied>("saksvakt/apply", { uri: client.uri(protokoll) });
    assert.equal(again.edit, null);
  });

  it("how it stands, told to a client that wants to know", async () => {
    const client = await connect({ capabilities: pulling, root: example(), options: { status: true } });
    client.open(may);
    const said = () =>
      client.heard.filter(({ method }) => method === "saksvakt/status").map(({ params }) => params as Status);
    await client.until(() => said().some(({ state, lawDate }) => state === "ready" && lawDate !== null));
    const last = said().at(-1)!;
    assert.equal(last.lawDate, "2024-05-15");
    assert.ok(last.findings.warning > 0);
    assert.equal(said()[0]!.state, "starting");
    await client.until(() => client.heard.some(({ method }) => method === "saksvakt/changed"));
  });
});
