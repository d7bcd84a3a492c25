/** `saksvakt preview`, `blame` and `apply`: what they write, and how they end. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import blameSchema from "../../docs/schema/blame.schema.json" with { type: "json" };
import previewSchema from "../../docs/schema/preview.schema.json" with { type: "json" };
import { lastPaper, secondPaper, workspaceFiles } from "../consequence/workspace.ts";
import { folder, saksvakt } from "./saksvakt.ts";

const files = workspaceFiles;
const paper = "saker/2022-03-16-sak.md";
const minutes = "saker/2022-03-16-protokoll.md";
const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}, input = "") =>
  saksvakt(args, { cwd: folder({ ...files, ...more }), input });

describe("saksvakt preview", () => {
  it("tells before and after, what waits, and what comes with the vedtak", () => {
    const { code, out } = run(["preview", paper]);
    assert.equal(code, 0);
    for (const words of [
      /Reiseliv\s+500\s000\skr → 700\s000\skr\s+punkt 1/,
      /Klyngeprosjekt\s+200\s000\skr → tas ut/,
      /Sum\s+700\s000\s+–\s+–\s+700\s000/,
      /Viken fylkeskommune: utvide prosjektperioden .*\(punkt 2,\s+ingen\s+frist\)/s,
      /Kommer med vedtaket: \d+ funn/,
    ])
      assert.match(out, words);
  });

  it("shows the sak that does something to the project where none is named, and tells of the others", () => {
    const first = "## Sak 3/22 Godkjenning av innkallingen\n\n### Forslag til vedtak\n\nInnkallingen godkjennes.\n\n";
    const two = files[paper]!.replace(/^(?=#+ Sak \d)/mu, first);
    assert.notEqual(two, files[paper]);
    const { out, err } = run(["preview", paper], { [paper]: two });
    assert.match(out, /Reiseliv\s+500\s000\skr → 700\s000\skr/);
    assert.match(err, /^Viser sak .*Dokumentet har også 3\/22: velg med --sak\.$/m);
    assert.match(run(["preview", paper, "--sak", "3/22"], { [paper]: two }).out, /3\/22/);
  });

  it("follows its schema, for one sak and for all", () => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(previewSchema);
    for (const args of [[paper], ["--all"], [paper, "--adopt", "2"]]) {
      const { out } = run(["preview", ...args, "--format", "json"], { "saker/2022-04-20-sak.md": secondPaper });
      assert.ok(validate(JSON.parse(out)), JSON.stringify(validate.errors));
    }
  });

  it("asks what if only some punkter are adopted", () => {
    const { out } = run(["preview", paper, "--adopt", "2", "--format", "json"]);
    const { adopted, changes, conditions } = JSON.parse(out);
    assert.deepEqual([adopted, changes, conditions.length], [[2], [], 1]);
  });

  it("names a condition once, though two effects of the punkt wait for it", () => {
    const both =
      "Delprosjektet «Klyngeprosjekt» tas ut av prosjektet, og kr 200 000 overføres til «Reiseliv», med forbehold om at Viken fylkeskommune godkjenner det.";
    const text = files[paper]!.replace(/^1\. .*(?:\n(?!\d\.|#).+)*/mu, `1. ${both}`);
    assert.ok(text.includes(both));
    const { out } = run(["preview", paper, "--adopt", "1", "--format", "json"], { [paper]: text });
    const { conditions } = JSON.parse(out);
    assert.deepEqual(
      conditions.map(({ hvem }: { hvem: string }) => hvem),
      ["Viken fylkeskommune"],
    );
  });

  it("reads another wording from standard input, and writes no file", () => {
    const cwd = folder(files);
    const before = readdirSync(cwd, { recursive: true }).sort();
    const other = lastPaper.replace("kr 200 000", "kr 150 000");
    const { out } = saksvakt(["preview", "-", "--stdin-filename", paper], { cwd, input: other });
    assert.match(out, /50\s000\skr fra «Klyngeprosjekt» står igjen uten post/);
    assert.deepEqual(readdirSync(cwd, { recursive: true }).sort(), before);
    assert.equal(readFileSync(join(cwd, paper), "utf8"), lastPaper);
  });

  it("takes all pending saker in meeting order, and tells which orders work", () => {
    const { code, out } = run(["preview", "--all"], { "saker/2022-04-20-sak.md": secondPaper });
    assert.equal(code, 0);
    assert.match(out, /Sak 4\/22 må behandles før sak 7\/22, ellers mangler 150\s000\skr på «Reiseliv»/);
    assert.match(out, /Møterekkefølgen går opp/);
    assert.match(out, /20\. april 2022, styringsgruppen:\s+Reiseliv 50\s000\skr/);
  });

  it("makes a page of its own, and Markdown to paste", () => {
    const page = run(["preview", paper, "--format", "html"]).out;
    assert.match(page, /^<!doctype html>/);
    assert.doesNotMatch(page, /<script|https?:\/\/(?!www\.w3\.org)|onclick|<input/);
    assert.match(page, /<html lang="nb">/);
    const markdown = run(["preview", paper, "--format", "markdown"]).out;
    assert.match(markdown, /\| Reiseliv \| 500\s000\skr → 700\s000\skr \| punkt 1 \|/);
  });

  it("keeps what a document says from becoming marks or elements", () => {
    const hostile = lastPaper.replace("## Sak 4/22 ", "## Sak 4/22 <img src=x onerror=alert(1)> | `a` ");
    const page = run(["preview", paper, "--format", "html"], { [paper]: hostile }).out;
    assert.doesNotMatch(page, /<img/);
    const markdown = run(["preview", paper, "--format", "markdown"], { [paper]: hostile }).out;
    assert.match(markdown, /\\<img src=x onerror=alert\(1\)\\> \\\| a/);
  });

  it("speaks nynorsk and English", () => {
    assert.match(run(["preview", paper, "--lang", "nn"]).out, /Dersom heile framlegget blir vedteke/);
    assert.match(run(["preview", paper, "--lang", "en"]).out, /If the whole proposal is adopted/);
  });

  it("ends with 1 when the vedtak brings a finding at the fail level", () => {
    const tooMuch = lastPaper.replace("kr 200 000", "kr 900 000");
    assert.equal(run(["preview", paper], { [paper]: tooMuch }).code, 1);
    assert.equal(run(["preview", paper, "--fail-level", "hint"]).code, 1);
  });

  for (const [args, code, words] of [
    [["preview"], 2, /Hvilken fil/],
    [["preview", paper, "--sak", "9/22"], 2, /har ikke sak 9\/22/],
    [["preview", paper, "--sak", "ni"], 2, /Skriv saksnummeret som 2\/22/],
    [["preview", paper, "--adopt", "7"], 2, /har ikke punkt 7/],
    [["preview", paper, "--adopt", "x"], 2, /--adopt 1,2/],
    [["preview", paper, "--all", "--sak", "4/22"], 2, /--all/],
    [["preview", "psd/levende.psd.yaml"], 2, /er et styringsdokument\. Bruk saksvakt preview --all/],
    [["preview", "finnes-ikke.md"], 2, /finnes-ikke\.md/],
  ] as const)
    it(`${args.join(" ")} is told what is wrong`, () => {
      const { code: ended, err } = run(args);
      assert.equal(ended, code);
      assert.match(err, words);
    });

  it("says which project is missing", () => {
    const alone = folder({ "a.md": lastPaper });
    assert.match(saksvakt(["preview", "a.md"], { cwd: alone }).err, /Fant ikke noe styringsdokument \(PSD\)/);
    const two = folder({
      ...files,
      "psd/b.psd.yaml": "prosjekt: Framtid\n",
      "saksvakt.yaml": files["saksvakt.yaml"].replace(
        "[{ psd: psd/levende.psd.yaml }]",
        "[{ psd: psd/levende.psd.yaml }, { psd: psd/b.psd.yaml }]",
      ),
      "saker/x.md": lastPaper.replaceAll("«Levende bygder»", "prosjektet"),
    });
    assert.match(saksvakt(["preview", "saker/x.md"], { cwd: two }).err, /sier ikke hvilket prosjekt de gjelder/);
    assert.match(saksvakt(["preview", "--all"], { cwd: two }).err, /Flere prosjekter: .* Velg ett med --psd FIL/);
  });

  it("says that nothing is pending", () => {
    const { code, err } = saksvakt(["preview", "--all"], {
      cwd: folder({
        "saksvakt.yaml": files["saksvakt.yaml"],
        "psd/levende.psd.yaml": files["psd/levende.psd.yaml"],
        [minutes]: files[minutes],
      }),
    });
    assert.deepEqual([code, err], [0, "Ingen saker venter på vedtak.\n"]);
  });
});

describe("saksvakt apply and blame", () => {
  it("shows what it would write, writes it, and has nothing to do the second time", () => {
    const cwd = folder(files);
    const psd = (): string => readFileSync(join(cwd, "psd/levende.psd.yaml"), "utf8");
    const dry = saksvakt(["apply", minutes, "--dry-run"], { cwd });
    assert.match(dry.out, /^-versjon: "1\.0"$/m);
    assert.match(dry.out, /^\+versjon: "1\.1"$/m);
    assert.equal(psd(), files["psd/levende.psd.yaml"]);
    const wrote = saksvakt(["apply", minutes], { cwd });
    assert.deepEqual([wrote.code, wrote.out], [0, ""]);
    assert.match(wrote.err, /sak 5\/22 punkt 1: ført inn/);
    const after = psd();
    assert.match(after, /leder: Anne Vik/);
    const again = saksvakt(["apply", minutes], { cwd });
    assert.match(again.err, /Ingenting å føre inn/);
    assert.deepEqual([again.code, psd()], [0, after]);
    const blame = saksvakt(["blame", "psd/levende.psd.yaml", "organisering"], { cwd });
    assert.match(
      blame.out,
      /sak 5\/22 punkt 1, styringsgruppen, 16\. mars 2022: Ola Berg → Anne Vik, saker\/2022-03-16-protokoll\.md:\d+/,
    );
  });

  it("blame follows its schema, also for what the PSD does not have yet", () => {
    const { out } = run(["blame", "psd/levende.psd.yaml", "--format", "json"]);
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(blameSchema);
    assert.ok(validate(JSON.parse(out)), JSON.stringify(validate.errors));
    assert.match(run(["blame", "psd/levende.psd.yaml"]).out, /ikke ført inn i PSD ennå/);
  });

  it("blame knows a field by the name it gives it", () => {
    const named = run(["blame", "psd/levende.psd.yaml", "prosjektets slutt"]).out;
    assert.equal(named, run(["blame", "psd/levende.psd.yaml", "periode/til"]).out);
    assert.match(run(["blame", "psd/levende.psd.yaml", "Reiseliv"]).out, /^ {2}Reiseliv: /m);
  });

  it("refuses whole, and says how to go on", () => {
    const unclear = files[minutes].replace(
      "Anne Vik, Modum, velges",
      "1. Saken om Reiseliv parkeres i skuffen inntil videre.\n2. Anne Vik, Modum, velges",
    );
    const cwd = folder({ ...files, [minutes]: unclear });
    const refused = saksvakt(["apply", minutes], { cwd });
    assert.equal(refused.code, 1);
    assert.match(refused.err, /punkt 1: ikke forstått/);
    assert.match(refused.err, /punkt 2: kan føres inn/);
    assert.doesNotMatch(refused.err, /→/, "what is not written is not told as changed");
    assert.match(refused.err, /Ingenting er skrevet\. .* --skip \d+\/\d\d:1\./);
    assert.equal(readFileSync(join(cwd, "psd/levende.psd.yaml"), "utf8"), files["psd/levende.psd.yaml"]);
    const told = /--skip (\S+)\./.exec(refused.err)![1]!;
    assert.equal(saksvakt(["apply", minutes, "--dry-run", "--skip", told], { cwd }).code, 0);
    assert.equal(saksvakt(["apply", minutes, "--skip", "1"], { cwd }).code, 0);
  });

  for (const [args, words] of [
    [["apply"], /Hvilken protokoll/],
    [["apply", paper], /er ingen protokoll/],
    [["apply", minutes, "--skip", "x"], /--skip 2,3/],
    [["apply", minutes, "--skip", "9/99:1"], /protokollen har ingen sak 9\/99 om prosjektet\. Den har \d/],
    [["apply", minutes, "--skip", "9"], /ingen av sakene har noe punkt 9\. De har punkt/],
    [["blame"], /Hvilken PSD/],
    [["blame", paper], /er ikke et styringsdokument/],
    [["blame", "psd/levende.psd.yaml", "rame"], /PSD har ikke feltet «rame»\. Mente du «[Rr]amme»\?/],
    [["blame", "psd/levende.psd.yaml", "xyzw"], /har ikke feltet «xyzw»\. Feltene er: .*Prosjektets slutt/],
  ] as const)
    it(`${args.join(" ")} is told what is wrong`, () => {
      const { code, err } = run(args);
      assert.equal(code, 2);
      assert.match(err, words);
    });
});
