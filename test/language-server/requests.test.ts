/** What the extension asks beyond the protocol of editors. */
import assert from "node:assert/strict";
import type { Consequences, ProjectNode, Skeleton, Status } from "../../language-server/protocol.ts";
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

  it("the projects as a tree, with places", async () => {
    const client = await connect({ capabilities: pulling, root: example() });
    const [project] = await client.ask<ProjectNode[]>("saksvakt/projects", {});
    assert.equal(project!.label, "Grønn region");
    assert.equal(project!.place!.uri, client.uri(psd));
    assert.deepEqual(
      project!.children.map(({ label }) => label),
      ["Prosjektperiode", "Delprosjekter", "Saker som ikke er avgjort"],
    );
    const mat = project!.children[1]!.children.find(({ label }) => label === "Lokal mat")!;
    assert.equal(mat.description, "600\u00a0000\u00a0kr");
    assert.ok(project!.children[2]!.children.some(({ label }) => /^Sak 5\/24/.test(label)));
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
