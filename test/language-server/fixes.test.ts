/** Quick fixes: each makes its finding go, and changes nothing but its own place. */
import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver";
import { pulling } from "./capabilities.ts";
import { type Client, connect } from "./client.ts";
import { example, june, may, psd } from "./example.ts";

/** With all diagnostics of the file as context, as some editors send them. */
const actions = async (
  client: Client,
  path: string,
  words: string,
  only?: readonly string[],
): Promise<CodeAction[]> => {
  const at = client.place(path, words, 1);
  const { items: diagnostics } = await client.pull(path);
  return client.ask("textDocument/codeAction", {
    textDocument: { uri: client.uri(path) },
    range: { start: at, end: at },
    context: { diagnostics, ...(only ? { only } : {}) },
  });
};

async function writer(): Promise<Client> {
  const client = await connect({ capabilities: pulling, root: example(), options: { visning: "hint" } });
  for (const path of [june, may, psd]) client.open(path);
  return client;
}

const has = async (client: Client, path: string, rule: string): Promise<boolean> =>
  (await client.pull(path)).items.some(({ code }) => code === rule);

/** Breaks the text, fixes it, and gives the text that came of it. */
async function healed(path: string, rule: string, words: string, broken: string, marked: string): Promise<string> {
  const client = await writer();
  client.replace(path, words, broken);
  assert.ok(
    await has(client, path, rule),
    `${rule} does not speak: ${(await client.pull(path)).items.map(({ code }) => code)}`,
  );
  const [fix] = (await actions(client, path, marked)).filter(
    ({ title, diagnostics }) => !title.startsWith("Unnta ") && diagnostics!.some(({ code }) => code === rule),
  );
  assert.ok(fix, `no fix for ${rule}`);
  client.apply(fix.edit!);
  assert.ok(!(await has(client, path, rule)), `${rule} still speaks`);
  const text = client.text(path);
  await client.stop();
  return text;
}

const threePoints = [
  "1. Styringsgruppen overfører kr 450 000 fra delprosjektet «Lokal mat» til delprosjektet «Elbil i distriktet».",
  "2. Prosjektperioden forlenges med seks måneder.",
  "3. Administrasjonen takkes for arbeidet.",
  "",
].join("\n");

describe("a quick fix", () => {
  it("repairs an amount the way it is written", async () => {
    const text = await healed(
      june,
      "budsjett/belop-mot-psd",
      "har en ramme på kr 600 000.",
      "er satt av kr 500.000,- i PSD.",
      "kr 500.000,-",
    );
    assert.ok(text.includes("er satt av kr 600.000,- i PSD."));
  });

  it("takes no more from a delprosjekt than it has", async () => {
    const text = await healed(
      june,
      "budsjett/kilde-har-dekning",
      "overfører kr 450 000 fra",
      "overfører kr 460 000 fra",
      "460 000",
    );
    assert.ok(text.includes("overfører kr 450 000 fra"));
  });

  it("repairs a sum in the PSD", async () => {
    const text = await healed(psd, "budsjett/sum-lik-total", "ramme: 3000000", "ramme: 3100000", "3100000");
    assert.match(text, /^ramme: 3000000$/m);
  });

  it("names the page of the PSD", async () => {
    const text = await healed(june, "psd/sidehenvisning-finnes", "(se s. 6 i PSD)", "(se s. 60 i PSD)", "s. 60 i PSD");
    assert.ok(text.includes("(se s. 6 i PSD)"));
  });

  it("uses the name that was meant", async () => {
    const text = await healed(
      june,
      "psd/delprosjekt-finnes",
      "Delprosjektet «Lokal mat» (se",
      "Delprosjektet «Lokal matx» (se",
      "Lokal matx",
    );
    assert.ok(text.includes("Delprosjektet «Lokal mat» (se"));
  });

  it("adds the missing heading", async () => {
    const client = await writer();
    const at = client.text(june).indexOf("### Forslag til vedtak");
    client.change(june, at, client.text(june).length, "");
    assert.ok(await has(client, june, "sak/forslag-til-vedtak-mangler"));
    const [fix] = (await actions(client, june, "Omdisponering og forlengelse")).filter(({ title }) =>
      /Forslag til vedtak/.test(title),
    );
    client.apply(fix!.edit!);
    assert.match(client.text(june), /\n\n### Forslag til vedtak\n\n1\. …\s*$/);
    assert.ok(await has(client, june, "sak/forslag-til-vedtak-mangler"), "nothing is proposed yet");
    const again = (await actions(client, june, "Omdisponering og forlengelse")).filter(({ title }) =>
      /Forslag til vedtak/.test(title),
    );
    assert.deepEqual(again, [], "the heading is there");
    const dots = client.text(june).lastIndexOf("…");
    client.change(june, dots, dots + 1, "Styringsgruppen godkjenner planen.");
    assert.ok(!(await has(client, june, "sak/forslag-til-vedtak-mangler")));
  });

  it("sets a deadline in time", async () => {
    const text = await healed(
      june,
      "periode/soknad-for-utlop",
      "innen 1. juli 2024 om å utvide",
      "innen 1. februar 2025 om å utvide",
      "søker Innlandet",
    );
    assert.ok(text.includes("innen 1. desember 2024 om å utvide"));
  });

  it("sends the application to the right county, and adds one that is missing", async () => {
    const client = await writer();
    client.replace(psd, "eier: Nordvik kommune", "eier: Ringerike kommune");
    client.replace(psd, "fylkeskommune: Innlandet", "fylkeskommune: Buskerud");
    client.replace(june, "søker Innlandet fylkeskommune", "søker Viken fylkeskommune");
    assert.ok(await has(client, june, "finansior/riktig-fylke"));
    const [fix] = (await actions(client, june, "Viken")).filter(({ title }) => /Buskerud/.test(title));
    client.apply(fix!.edit!);
    assert.ok(client.text(june).includes("søker Buskerud fylkeskommune innen"));
    const other = await healed(
      may,
      "periode/utvidelse-krever-soknad",
      "utvides til 31. desember 2025",
      "utvides til 31. desember 2026",
      "utvides",
    );
    assert.match(other, /Prosjektleder sender innen neste møte søknad til Innlandet fylkeskommune/);
  });

  for (const [rule, words, expected] of [
    [
      "finansior/godkjenning-omdisponering",
      "fra delprosjektet «Lokal mat» til",
      /distriktet»\. Prosjektleder legger endringen fram for .*\.\n2\. Prosjektperioden/,
    ],
    [
      "periode/utvidelse-krever-soknad",
      "forlenges med seks",
      /\n2\. Prosjektperioden forlenges .* Prosjektleder sender innen neste møte søknad .*\.\n3\. Administrasjonen/,
    ],
  ] as const)
    it(`about a punkt puts its sentence in that punkt: ${rule}`, async () => {
      const client = await writer();
      const text = client.text(june);
      client.change(june, text.indexOf("1. Styringsgruppen overfører"), text.length, threePoints);
      const [fix] = (await actions(client, june, words)).filter(
        ({ title, diagnostics }) => !title.startsWith("Unnta ") && diagnostics!.some(({ code }) => code === rule),
      );
      assert.ok(fix, rule);
      client.apply(fix.edit!);
      assert.match(client.text(june), expected);
      await client.stop();
    });

  it("lets a finding stand with a reason, and says so while the reason is missing", async () => {
    const client = await writer();
    const [suppress] = (await actions(client, may, "e-post")).filter(
      ({ title }) => title === "Unnta mote/pa-epost her, med grunn",
    );
    client.apply(suppress!.edit!);
    const { items } = await client.pull(may);
    assert.ok(items.some(({ code }) => code === "unntak/mangler-grunn"));
    client.replace(may, "grunn: ;", "grunn: Avtalt med alle;");
    client.replace(may, "ansvarlig: ;", "ansvarlig: Kari Nordmann;");
    const codes = (await client.pull(may)).items.map(({ code }) => code);
    assert.ok(!codes.includes("mote/pa-epost") && !codes.includes("unntak/mangler-grunn"), codes.join());
  });

  it("is refused on another version than it was made for", async () => {
    const client = await writer();
    client.replace(june, "onsdag 12. juni", "torsdag 12. juni");
    const [fix] = await actions(client, june, "torsdag");
    client.change(june, 0, 0, "\n");
    assert.throws(() => client.apply(fix!.edit!), /another version/);
  });

  it("puts right a key that is misspelt", async () => {
    const client = await writer();
    client.replace(psd, "sider: 12", "sidr: 12");
    assert.ok(await has(client, psd, "skjema/ukjent-nøkkel"));
    const [fix] = await actions(client, psd, "sidr");
    assert.equal(fix!.title, "Bytt «sidr» med «sider»");
    client.apply(fix!.edit!);
    assert.ok(!(await has(client, psd, "skjema/ukjent-nøkkel")));
  });

  it("says in its title what it does, and answers only the finding it is asked about", async () => {
    const client = await writer();
    client.replace(june, "onsdag 12. juni", "torsdag 12. juni");
    const [weekday] = await actions(client, june, "torsdag");
    assert.equal(weekday!.title, "Bytt «torsdag» med «onsdag»");
    const text = client.text(june);
    client.change(june, text.indexOf("1. Styringsgruppen overfører"), text.length, threePoints);
    const at = client.place(june, "Prosjektperioden forlenges", 1);
    const { items } = await client.pull(june);
    const one = items.find(({ code }) => code === "periode/utvidelse-krever-soknad")!;
    const answers = await client.ask<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: client.uri(june) },
      range: { start: at, end: at },
      context: { diagnostics: [one] },
    });
    assert.deepEqual(
      answers.map(({ title }) => title),
      [
        "Sett inn: Prosjektleder sender innen neste møte søknad til Innlandet …",
        "Unnta periode/utvidelse-krever-soknad her, med grunn",
      ],
    );
  });

  it("for all at once is offered only where something is safe", async () => {
    const client = await writer();
    assert.deepEqual(await actions(client, may, "e-post", ["source.fixAll"]), []);
    client.replace(june, "onsdag 12. juni", "torsdag 12. juni");
    assert.deepEqual(await actions(client, june, "torsdag", ["source.fixAll"]), [], "the date may be what is wrong");
  });

  it("for all at once puts right a weekday that is misspelt", async () => {
    const client = await writer();
    const text = client.text(june);
    client.replace(june, "onsdag 12. juni", "onsadg 12. juni");
    assert.ok(await has(client, june, "mote/ukedag-skrivefeil"));
    const [fix, ...more] = await actions(client, june, "onsadg", ["source.fixAll"]);
    assert.deepEqual([fix?.title, more], ["Rett alt som er trygt å rette", []]);
    client.apply(fix!.edit!);
    assert.equal(client.text(june), text);
    assert.deepEqual(await actions(client, june, "onsdag", ["source.fixAll"]), []);
  });
});
