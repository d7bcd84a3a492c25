/** Settings that cannot be meant: told with what was meant, never taken for fine. */
import assert from "node:assert/strict";
import { folder, saksvakt } from "./saksvakt.ts";

const sak = `# Innkalling til møte i styringsgruppen

Tid: torsdag 5. mai 2022 kl. 10.00
Sted: på e-post

Nordvik, 1. april 2022

## Sak 1/22 Orientering om ny vei

### Forslag til vedtak

Saken tas til orientering.
`;
const config = 'organer: { styringsgruppen: { type: styringsgruppe } }\ndokumenter: ["saker/*.md"]\n';
const rule = (id: string, pakke: string) => ({
  [`regler/${id}.yaml`]: `pakke: ${pakke}
alvorlighet: warning
gjelder: dokument
dokumenter: [innkalling]
når: { all: [{ fact: dokument.møteform, operator: equal, value: e-post }] }
sted: dokument.sted
tekst: { nb: a, nn: a, en: a }
hvorfor: { nb: a, nn: a, en: a }
eksempler: { brudd: [{ navn: a, dokument: "Innkalling\\n\\nSted: på e-post\\n" }], stille: [{ navn: a, dokument: a }] }
`,
});
const run = (files: Record<string, string | Buffer>, ...args: string[]) =>
  saksvakt(args, { cwd: folder({ "saker/a.md": sak, ...files }) });

describe("settings of rules that are not there", () => {
  const check = (regler: string, more: Record<string, string> = {}, lang = "nb") =>
    run({ "saksvakt.yaml": `${config}regler: ${regler}\n`, ...more }, "check", "--lang", lang);

  it("a misspelt pack", () => {
    const { code, err } = check("{ pakker: [psd, kommunelov] }");
    assert.equal(code, 2);
    assert.equal(
      err,
      "saksvakt.yaml:3:25 Det finnes ingen regelpakke «kommunelov», så ingen regler er slått på av den. Mente du «kommuneloven»?\n",
    );
  });
  it("a pack like none, with those there are", () =>
    assert.match(check("{ pakker: [xyz] }", {}, "nn").err, /Pakkane er avtale, finansiør, kommuneloven, psd, /));
  it("a misspelt rule, at its key", () => {
    const { code, err } = check("{ alvorlighet: { mote/pa-epos: av } }");
    assert.equal(code, 2);
    assert.equal(err, "saksvakt.yaml:3:26 Det finnes ingen regel «mote/pa-epos». Mente du «mote/pa-epost»?\n");
  });
  it("a rule without its folder, and in another", () => {
    for (const id of ["pa-epost", "votering/pa-epost"])
      assert.match(check(`{ alvorlighet: { ${id}: av } }`).err, /Mente du «mote\/pa-epost»\?/);
  });
  it("nothing is said of what is told without a rule, nor of own rules and their packs", () => {
    assert.equal(check("{ alvorlighet: { unntak/ubrukt: av, lesing/forord-dato: hint } }").err, "");
    assert.equal(check("{ pakker: [vår, kommuneloven], alvorlighet: { regler/a: hint } }", rule("a", "vår")).err, "");
  });
  it("an own rule that is broken is told once", () => {
    const { err } = check("{ alvorlighet: { regler/a: hint } }", { "regler/a.yaml": "pakke: 1\ngjelder: dokument\n" });
    assert.match(err, /^regler\/a\.yaml:/);
    assert.doesNotMatch(err, /^saksvakt\.yaml/m);
  });
  it("told by explain too", () => {
    const files = { "saksvakt.yaml": `${config}regler: { pakker: [kommunelov] }\n` };
    const { code, err } = run(files, "explain", "mote/pa-epost");
    assert.equal(code, 2);
    assert.match(err, /Mente du «kommuneloven»\?/);
  });
  it("no rule is guessed from a word that many end in", () =>
    assert.equal(run({}, "explain", "finnes/ikke").err, "Ukjent regel «finnes/ikke». Se saksvakt rules list.\n"));
});

describe("patterns of documents", () => {
  it("3: where none matches, though there is a PSD", () => {
    const files = {
      "saksvakt.yaml": 'prosjekter: [{ psd: a.psd.yaml }]\ndokumenter: ["sak/**/*.md"]\n',
      "a.psd.yaml": "prosjekt: A\n",
    };
    const { code, err } = run(files, "check");
    assert.equal(code, 3);
    assert.equal(
      err,
      "saksvakt.yaml:2:14 Mønsteret «sak/**/*.md» under dokumenter treffer ingen filer. Rett det, eller ta det bort.\n",
    );
  });
  it("one of several is told, and the rest is checked", () => {
    const { code, err, out } = run({ "saksvakt.yaml": 'dokumenter: ["saker/*.md", "moter/*.md"]\n' }, "check");
    assert.equal(code, 0);
    assert.match(err, /^saksvakt\.yaml:1:28 Mønsteret «moter\/\*\.md»/);
    assert.match(out, /^1 dokument:/m);
  });
});

describe("a config or PSD that was asked for", () => {
  for (const [flag, path, told] of [
    ["--config", "nei.yaml", "Fant ikke nei.yaml, som --config viser til. Rett stien."],
    ["--psd", "nei.psd.yaml", "Fant ikke nei.psd.yaml, som --psd viser til. Rett stien."],
    ["--config", "saker/a.md", "--config skal være en YAML-fil som saksvakt.yaml; saker/a.md er et dokument."],
    ["--psd", "saker/a.md", "--psd skal være en YAML-fil som psd/prosjekt.psd.yaml; saker/a.md er et dokument."],
    ["--config", "saker", "--config skal være en fil som saksvakt.yaml; saker er en mappe."],
  ] as const)
    it(`${flag} ${path} stops`, () =>
      assert.deepEqual(run({ "saksvakt.yaml": config }, "check", flag, path), {
        code: 2,
        out: "",
        err: `${told}\n`,
      }));
  it("a document named as a PSD in saksvakt.yaml is told in short lines", () => {
    const { code, err } = run({ "saksvakt.yaml": "prosjekter: [{ psd: saker/a.md }]\n" }, "check", "saker/a.md");
    assert.equal(code, 2);
    for (const line of err.split("\n")) assert.ok(line.length < 320, line);
  });
});

describe("what is told of files", () => {
  it("is in the language of the document where none is set", () => {
    const nynorsk = sak.replace(
      "Saken tas til orientering.",
      "Saka blir teken til orientering. Ho er ikkje avslutta, og det er fleire spørsmål som ikkje er svara på. Kommunane ønskjer meir tid.",
    );
    const files = { "a.md": nynorsk, "saksvakt.yaml": "organar: {}\ndokumenter: [a.md]\n" };
    for (const verb of ["check", "doctor", "preview"])
      assert.match(run(files, verb, "a.md").err, /Ukjend nøkkel «organar»\. Meinte du «organer»\?/, verb);
    assert.match(run(files, "check", "a.md", "--lang", "nb").err, /Ukjent nøkkel/);
  });
});

describe("files beside what was asked for", () => {
  const noText = Buffer.from([80, 75, 3, 4, 0, 0, 1, 2]);
  for (const [name, files] of [
    ["with a saksvakt.yaml", { "saksvakt.yaml": config }],
    ["without", {}],
  ] as const) {
    it(`are told of and do not count, ${name}`, () => {
      const { code, out } = run({ ...files, "saker/b.md": noText }, "check", "saker/a.md");
      assert.equal(code, 0);
      assert.match(out, /^1 dokument:/m);
    });
    it(`count when they are asked for, ${name}`, () =>
      assert.equal(run({ ...files, "saker/b.md": noText }, "check", "saker").code, 4));
    it(`an empty file is told of, ${name}`, () => {
      const { code, err } = run({ ...files, "saker/b.md": "\n" }, "check", "saker/b.md");
      assert.equal(code, 0);
      assert.equal(err, "saker/b.md: Filen er tom.\n");
    });
  }
});

describe("an unntak of saksvakt.yaml that nothing needs", () => {
  const unntak = "{ regel: mote/ukedag-stemmer, sti: saker/gamle, grunn: g, ansvarlig: a, til: 2099-01-01 }";
  const told = (...args: string[]) =>
    run({ "saksvakt.yaml": `${config}regler:\n  unntak:\n    - ${unntak}\n` }, "check", "--show", "hint", ...args).out;

  it("is told wherever all is checked, however that is asked for", () => {
    for (const args of [[], ["."], ["saker", "saksvakt.yaml"]])
      assert.match(told(...args), /unntak\/ubrukt/, args.join());
  });
});
