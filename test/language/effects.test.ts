/** What the reader promises, one wording at a time: each type, both målformer, and the look-alikes that are none. */
import assert from "node:assert/strict";
import { compileLexicon } from "../../engine/language/compile-lexicon.ts";
import { utenNavneverk } from "../../engine/language/effect.ts";
import { readEffects } from "../../engine/language/read-effects.ts";
import { passageOf } from "../../engine/text/passage.ts";
import { bankNames, type Expected, fieldsRight, lexiconData, shortEffect } from "./bank.ts";

const data = lexiconData();
const lexicon = compileLexicon(data);

function check(text: string, expected: readonly Expected[], names = bankNames()): void {
  const [effects] = readEffects([passageOf(text)], names, lexicon);
  const shown = `${text}\n${effects!.map(shortEffect).join(" + ")}`;
  assert.deepEqual(
    effects!.map((one) => one.type),
    expected.map((one) => one.type),
    shown,
  );
  for (const [index, one] of expected.entries()) assert.ok(fieldsRight(effects![index]!, one), shown);
}

describe("the lexicon", () => {
  it("has no unknown frame, paradigm, kind or effect", () => {
    assert.deepEqual(
      lexicon.funn.filter(({ kode }) => kode !== "samme-form"),
      [],
    );
  });
  it("reports what it does not know", () => {
    const { funn } = compileLexicon({
      ...data,
      verb: { ...data.verb, tull: { ramme: "finnes-ikke", rot: "tull", bøy: "ukjent" } },
    });
    assert.deepEqual(
      funn.filter(({ ord }) => ord === "tull").map(({ kode }) => kode),
      ["ukjent-ramme", "ukjent-bøyning"],
    );
  });
  for (const { nb, nn, effekter } of data.eksempler ?? [])
    it(nb ?? nn ?? "", () => check(nb ?? nn ?? "", effekter as readonly Expected[]));
});

describe("look-alikes", () => {
  const none = [
    "Midlene flyttes ikke fra Grønn omstilling til Bostedsattraktivitet.",
    "Kr 50 000 ble i 2021 overført fra Grønn omstilling til Bostedsattraktivitet.",
    "Rapport om overføring av kr 50 000 fra Grønn omstilling til Bostedsattraktivitet legges fram.",
    "Forslaget om å overføre kr 50 000 fra Grønn omstilling til Bostedsattraktivitet falt.",
    "Ordførerutvalget anbefaler representantskapet å overføre kr 50 000 fra Grønn omstilling til Bostedsattraktivitet.",
    "Prosjektleder kan overføre inntil kr 50 000 fra Grønn omstilling til Bostedsattraktivitet.",
    "Kari Nordmann, leder av styringsgruppen, åpnet møtet.",
    "Prosjektet avsluttes som planlagt 31. desember 2022.",
    "Delprosjektet Grønn omstilling fortsetter som planlagt.",
    "Avtalen med konsulenten forlenges til 30. juni 2023.",
    "Det er ikkje behov for endringar i PSD.",
    "Søknaden frå Hole kommune vert avslått.",
    "Vedtaket i sak 3/22 opprettholdes.",
    "Kommunane dekkjer sine eigne utgifter.",
  ];
  for (const text of none) it(text, () => check(text, [{ type: "annet" }]));
});

describe("without a project", () => {
  it("knows names by quotes", () =>
    check(
      "Kr 50 000 flyttes fra «Havn» til «Fjell».",
      [{ type: "overføring", fra: "Havn", til: "Fjell", beløp: 50000 }],
      utenNavneverk,
    ));
  it("knows names by the noun before them", () =>
    check(
      "Delprosjektet Grønn industri avsluttes, og midlene overføres til delprosjektet Ung i bygda.",
      [
        { type: "uttak", delprosjekt: "Grønn industri" },
        { type: "overføring", fra: "Grønn industri", til: "Ung i bygda" },
      ],
      utenNavneverk,
    ));
});

describe("over points", () => {
  it("joins two halves, each role at the words of its own point", () => {
    const texts = ["Grønn omstilling reduseres med kr 50 000.", "Bostedsattraktivitet økes tilsvarende."];
    const source = texts.join("\n");
    const passages = [passageOf(texts[0]!), passageOf(texts[1]!, texts[0]!.length + 1)];
    const [first, effect] = readEffects(passages, bankNames(), lexicon).flat();
    assert.equal(first?.type, "annet", "the point that says the other end decides the transfer");
    assert.equal(effect?.type, "overføring");
    for (const [role, words] of [
      ["fra", "Grønn omstilling"],
      ["til", "Bostedsattraktivitet"],
      ["beløp", "kr 50 000"],
    ] as const) {
      assert.equal(source.slice(effect![role]!.span.start, effect![role]!.span.end), words);
    }
  });
  it("forgets between saker", () => {
    readEffects([passageOf("Regionalt klyngeprosjekt avsluttes.")], bankNames(), lexicon);
    const [effect] = readEffects([passageOf("Midlene overføres til Grønn omstilling.")], bankNames(), lexicon)[0]!;
    assert.ok(effect!.fra && "uleselig" in effect!.fra);
  });
});
