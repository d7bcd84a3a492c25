/** `saksvakt facts` and `saksvakt rules`: what they write. */
import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import factsSchema from "../../docs/schema/facts.schema.json" with { type: "json" };
import { folder, saksvakt } from "./saksvakt.ts";

const text = `# Innkalling til møte i styringsgruppen

Tid: torsdag 5. mai 2022 kl. 10.00
Sted: Nordvik rådhus

Nordvik, 1. april 2022

## Sak 1/22 Omdisponering i «Grønn region»

### Forslag til vedtak

1. Kr 200 000 overføres fra delprosjekt «Lokal mat» til delprosjekt «Sirkulære bygg».
2. Prosjektperioden utvides til 31. desember 2023.
`;
const psd =
  "prosjekt: Grønn region\nperiode: { til: 2022-12-31 }\ndelprosjekter: [{ navn: Lokal mat, budsjett: 300000 }, { navn: Sirkulære bygg }]\n";
const files = {
  "saksvakt.yaml": "organer: { styringsgruppen: {} }\nprosjekter: [{ psd: a.psd.yaml }]\n",
  "a.psd.yaml": psd,
  "a.md": text,
};

interface Effect {
  readonly type: string;
  readonly [role: string]: unknown;
}
interface Facts {
  readonly documents: readonly {
    readonly organ: string;
    readonly møteDato: string;
    readonly saker: readonly {
      readonly nr: string;
      readonly form: string;
      readonly forslag: readonly {
        readonly tekst: string;
        readonly range: { readonly start: { readonly line: number } };
        readonly effekter: readonly Effect[];
      }[];
    }[];
  }[];
}

describe("saksvakt facts", () => {
  const read = (): Facts => JSON.parse(saksvakt(["facts", "a.md", "--format", "json"], { cwd: folder(files) }).out);

  it("writes JSON as its schema says", () => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(factsSchema);
    assert.ok(validate(read()), JSON.stringify(validate.errors));
  });

  it("tells what was read, with places", () => {
    const [document] = read().documents;
    const [sak] = document!.saker;
    assert.deepEqual(
      [document?.organ, document?.møteDato, sak?.nr, sak?.form],
      ["styringsgruppen", "2022-05-05", "1/22", "lagt fram"],
    );
    assert.equal(sak?.forslag[0]?.range.start.line, 12);
  });

  it("tells what each punkt would do", () => {
    const [first, second] = read().documents[0]!.saker[0]!.forslag;
    const { type, fra, til, beløp } = first!.effekter[0]!;
    assert.deepEqual([type, fra, til, beløp], ["overføring", "Lokal mat", "Sirkulære bygg", 200000]);
    assert.deepEqual([second?.effekter[0]?.type, second?.effekter[0]?.["til"]], ["periodeutvidelse", "2023-12-31"]);
    assert.ok(Object.hasOwn(first!.effekter[0]!["steder"] as object, "beløp"));
  });

  it("can be read by people", () => {
    const shown = saksvakt(["facts", "a.md"], { cwd: folder(files) }).out;
    assert.match(shown, /organ {6}styringsgruppen \(«styringsgruppen»\)/);
    assert.match(shown, /→ overføring: .*fra Lokal mat/);
  });

  it("speaks the language that is set, else the document's", () => {
    const shown = (config: string, ...args: string[]) =>
      saksvakt(["facts", "a.md", ...args], { cwd: folder({ ...files, "saksvakt.yaml": config }) }).out;
    assert.match(shown("språk: nn\n"), /^ {2}Sak 1\/22 .*\(lagd fram\)$/m);
    assert.match(shown("språk: nn\n"), /→ overføring: .*frå Lokal mat/);
    assert.match(shown("språk: nn\n", "--lang", "en"), /^ {4}proposal 1 \(line 12\): /m);
    assert.match(shown("versjon: 1\n"), /\(lagt fram\)/);
  });

  it("lets nothing in a document steer the terminal", () => {
    const { out } = saksvakt(["facts", "a.md"], {
      cwd: folder({ "a.md": text.replace("Nordvik rådhus", "Nord\u001b[31mvik") }),
    });
    assert.ok(!out.includes("\u001b"));
  });

  it("shows who else put a forslag, and a forslag that was adopted without being repeated", () => {
    const minutes =
      "Møteprotokoll\nOrgan: Formannskapet\nMøtedato: 12.03.2025\n\nSak 1/25 Brua\n\nInnstilling:\nBrua bygges.\n\n";
    const shown = (more: string): string =>
      saksvakt(["facts", "p.txt"], { cwd: folder({ "p.txt": `${minutes}${more}\n` }) }).out;
    const put = shown("Behandling:\nOla Vik (Sp) foreslo:\n2. Brua rives.\n\nForslaget falt.");
    assert.match(put, /forslag 2 fra Ola Vik \(Sp\) \(linje 12\): Brua rives\./);
    assert.ok(!put.includes("som forslaget"));
    assert.match(shown("Vedtak:\nInnstillingen ble enstemmig vedtatt."), /vedtak: som forslaget/);
  });

  it("needs a file", () => assert.equal(saksvakt(["facts"], { cwd: folder({}) }).code, 2));
});

describe("saksvakt rules", () => {
  const cwd = folder({});
  it("lists the rules", () => assert.match(saksvakt(["rules", "list"], { cwd }).out, /^ {2}mote\/pa-epost +feil/m));
  it("lists them as JSON", () =>
    assert.ok((JSON.parse(saksvakt(["rules", "list", "--format", "json"], { cwd }).out) as unknown[]).length > 0));
  it("shows one", () =>
    assert.match(
      saksvakt(["rules", "show", "mote/pa-epost"], { cwd }).out,
      /kommuneloven § 11-2 {2}https:\/\/lovdata\.no/,
    ));
  it("suggests one for a misspelt id", () => {
    const { code, err } = saksvakt(["rules", "show", "mote/pa-epots"], { cwd });
    assert.deepEqual([code, err.includes("Mente du «mote/pa-epost»?")], [2, true]);
  });
  it("suggests a part", () => assert.match(saksvakt(["rules", "lst"], { cwd }).err, /Mente du «list»\?/));
  it("finds no rules to test in an empty folder", () => assert.equal(saksvakt(["rules", "test"], { cwd }).code, 3));
  it("tells where a rule of one's own is wrong", () => {
    const own = folder({ "regler/min.yaml": "pakke: regler\nalvorlighet: streng\n" });
    const { code, err } = saksvakt(["rules", "test"], { cwd: own });
    assert.equal(code, 2);
    assert.match(err, /^regler\/min\.yaml:2:14 «streng» kan ikke være verdien av «alvorlighet»/m);
  });

  it("uses and tests a rule of one's own", () => {
    const own = folder({
      "saksvakt.yaml": "organer: { styringsgruppen: {} }\n",
      "a.md": text,
      "regler/sted.yaml": `pakke: egne
alvorlighet: error
gjelder: dokument
dokumenter: [innkalling]
når: { all: [{ fact: dokument.sted, operator: equal, value: Nordvik rådhus }] }
sted: dokument.sted
tekst: { nb: Ikke der., nn: Ikkje der., en: Not there. }
hvorfor: { nb: Det er vedtatt., nn: Det er vedteke., en: It was decided. }
eksempler:
  brudd: [{ navn: der, dokument: ${JSON.stringify(text)} }]
  stille: [{ navn: et annet sted, dokument: ${JSON.stringify(text.replace("Nordvik rådhus", "Åsgrend"))} }]
`,
    });
    const tested = saksvakt(["rules", "test"], { cwd: own });
    assert.deepEqual([tested.code, tested.err, tested.out], [0, "", "1 regel, 2 eksempler, 0 som ikke stemmer\n"]);
    const checked = saksvakt(["check"], { cwd: own });
    assert.equal(checked.code, 1);
    assert.match(checked.out, /feil {2}regler\/sted\n {4}Ikke der\./);
  });
});
