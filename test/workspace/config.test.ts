/** saksvakt.yaml as read: every key of it, with its place; defaults; what is wrong. */
import assert from "node:assert/strict";
import { slice, sourceText } from "../../engine/text/source-text.ts";
import { readConfig } from "../../engine/workspace/read-config.ts";

const read = (text: string) => readConfig(sourceText("saksvakt.yaml", text));

const whole = `versjon: 1
språk: nn
råd:
  navn: Interkommunalt politisk råd for Elvelandet
  deltakere: [Fjelldal, Åsgrend]
  ledelse:
    rullering: { år: 2 }
    krav: ordfører
    logg:
      - { kommune: Fjelldal, person: Ola Nordmann, fra: 2021-01-01, til: 2021-12-31 }
organer:
  styringsgruppen:
    type: styringsgruppe
    innkallingsfrist: 7
    alias: [SG]
    fullmakt: 100000
    antallMedlemmer: 3
    medlemmer:
      - { navn: Kari Nordmann, rolle: Ordfører, representerer: Fjelldal }
    vara: [{ navn: Per Hansen }]
  representantskapet: { type: representantskap }
  kommunestyret: { type: kommunestyre }
  prosjektgruppen: { type: administrativt, rettsgrunnlag: avtale }
prosjekter: [{ psd: psd/a.psd.yaml }]
dokumenter: ["saker/**/*.md"]
regler: { pakker: [psd], alvorlighet: { mote/pa-epost: av }, unntak: [{ regel: sak/x, grunn: g, ansvarlig: a, til: 2022-12-31 }] }
visning: hint
`;

describe("saksvakt.yaml", () => {
  it("is read whole", () => {
    const { config, funn } = read(whole);
    assert.deepEqual(funn, []);
    assert.equal(config.språk, "nn");
    assert.equal(config.råd?.ledelse?.rullering, 2);
    assert.equal(config.råd?.ledelse?.periodestart, "01-01");
    assert.equal(slice(config.source!, config.råd!.ledelse!.logg[0]!.til!.span), "2021-12-31");
    const [styringsgruppen, representantskapet, kommunestyret, prosjektgruppen] = config.organer;
    assert.deepEqual(
      [styringsgruppen, representantskapet, kommunestyret, prosjektgruppen].map((organ) => organ?.rettsgrunnlag),
      ["ukjent", "kl-18-3", "kl-5-1", "avtale"],
    );
    assert.equal(styringsgruppen?.fullmakt?.value, 10_000_000);
    assert.equal(styringsgruppen?.vara[0]?.navn.value, "Per Hansen");
    assert.deepEqual(
      config.prosjekter.map((one) => one.value),
      ["psd/a.psd.yaml"],
    );
    assert.equal(config.regler.alvorlighet.get("mote/pa-epost"), "av");
    assert.equal(config.regler.unntak[0]?.til?.value, "2022-12-31");
    assert.equal(config.visning, "hint");
  });

  it("may be empty", () => {
    const { config, funn } = read("");
    assert.deepEqual(funn, []);
    assert.equal(config.visning, "information");
    assert.deepEqual(config.organer, []);
  });

  it("keeps what can be read when a part is wrong", () => {
    const { config, funn } = read("språk: nb\norganer:\n  gruppa: { type: styringsgruppe, innkallingsfrist: x }\n");
    assert.equal(funn.length, 1);
    assert.equal(config.organer[0]?.type, "styringsgruppe");
    assert.equal(config.organer[0]?.innkallingsfrist, null);
  });

  it("finds dates that are not, and periods that end before they begin", () => {
    const text = "råd: { ledelse: { logg: [{ fra: 2021-02-30 }, { fra: 2022-01-01, til: 2021-01-01 }] } }\n";
    assert.deepEqual(
      read(text).funn.map((one) => [one.kode, text.slice(one.span.start, one.span.end)]),
      [
        ["skjema/umulig-dato", "2021-02-30"],
        ["skjema/slutter-før-start", "2021-01-01"],
      ],
    );
  });
});
