/** Facts as rules see them, from documents read the ordinary way. */
import assert from "node:assert/strict";
import { factOf, type Subject } from "../../engine/check/subject.ts";
import { subjectsOf, subjectsOfPsd } from "../../engine/check/subjects.ts";
import { lawOn } from "../../engine/law/law.ts";
import type { Workspace } from "../../engine/workspace/workspace.ts";
import { pipelineWith, repositoryReader, rulesOnDisk } from "./rules-on-disk.ts";

const { rulebook } = rulesOnDisk();
const pipeline = pipelineWith(repositoryReader());
const psd = `prosjekt: Levende bygder
finansiør: { fylkeskommune: Viken, andel: 50, tilsagn: { beløp: 350000, hjemmel: distriktsforskriften, gyldigTil: 2023-06-30 } }
periode: { fra: 2020-01-01, til: 2022-12-31 }
ramme: 700000
delprosjekter:
  - { navn: Stier og løyper, budsjett: 200000 }
  - { navn: Omdømme, budsjett: 500000 }
finansiering: [{ kilde: Viken, beløp: 350000 }, { kilde: Hole, beløp: 350000 }]
milepæler: [{ navn: Sluttrapport, dato: 2022-12-01 }]
`;
const config =
  "{ versjon: 1, organer: { styringsgruppen: { type: styringsgruppe, rettsgrunnlag: avtale, antallMedlemmer: 5 } } }";
const read = (dokument: string): Workspace =>
  pipeline(
    { navn: "", dokument, andre: [], psd, config, dato: null, alvorlighet: null, merket: null, uavgjort: false },
    null,
  );

const protokoll = `Møteprotokoll
Styringsgruppen

Dato: Mandag 14. mars 2022
Tid: kl. 10.00
Sted: Hole herredshus

Sak 3/22 Prosjektet «Levende bygder»

Vedtak:
1. Kr 50 000 overføres fra delprosjekt «Stier og løyper» til delprosjekt «Bolyst».

Vedtatt med 3 mot 2 stemmer.

Sak 4/21 Orientering om næringsplanen

Vedtak:
Saken tas til orientering.
`;

describe("facts", () => {
  const workspace = read(protokoll);
  const law = lawOn(rulebook, workspace.dokumenter[0]!.dato);
  const subjects = subjectsOf(workspace.dokumenter[0]!, workspace, law, workspace.dokumenter[0]!.dato);
  const one = (kind: string, nth = 0): Subject => {
    const found = subjects.get(kind)?.[nth];
    assert.ok(found, kind);
    return found;
  };
  const is = (subject: Subject, expected: Record<string, unknown>): void => {
    const values = Object.keys(expected).map((name) => {
      const known = factOf(subject, name);
      return [name, known.is === "stated" ? known.value : known.is];
    });
    assert.deepEqual(Object.fromEntries(values), expected);
  };

  it("of a document", () =>
    is(one("dokument"), {
      "dokument.slag": "protokoll",
      "dokument.møteDato": "2022-03-14",
      "dokument.år": 2022,
      "dokument.ukedag": 0,
      "dokument.ukedagEtterDato": 0,
      "dokument.antallSaker": 2,
      "dokument.antallTilStede": "absent",
      "dokument.organErKlart": true,
      "organ.rettsgrunnlag": "avtale",
      "organ.krav": 3,
      "parameter.innkallingsfrist": 7,
      "psd.ramme": "unknown",
    }));

  it("of a sak", () => {
    is(one("sak"), {
      "sak.nr": "3/22",
      "sak.år": 2022,
      "sak.form": "behandlet",
      "sak.status": "vedtatt",
      "sak.effekter": ["overføring"],
      "sak.erOrientering": false,
      "sak.harVotering": true,
      "sak.finansiør": "Viken fylkeskommune",
      "sak.eksternFinansiering": true,
      "psd.ramme": 700000,
      "dokument.slag": "protokoll",
    });
    is(one("sak", 1), { "sak.år": 2021, "sak.erOrientering": true });
  });

  it("of an effect, with what the PSD says of its roles", () =>
    is(one("overføring"), {
      "overføring.fra": "Stier og løyper",
      "overføring.fraIPsd": true,
      "overføring.fraBudsjett": 200000,
      "overføring.til": "Bolyst",
      "overføring.tilIPsd": false,
      "overføring.tilBudsjett": "absent",
      "overføring.beløp": 50000,
      "overføring.frist": "absent",
      "punkt.nr": 1,
      "sak.nr": "3/22",
    }));

  it("of a votering", () =>
    is(one("votering"), {
      "votering.for": 3,
      "votering.mot": 2,
      "votering.avgitte": 5,
      "votering.resultat": "vedtatt",
      "votering.dobbeltstemme": false,
    }));

  it("of a PSD", () => {
    const ofPsd = subjectsOfPsd(workspace.prosjekter[0]!, law, workspace, null);
    is(ofPsd.get("psd")![0]!, {
      "psd.prosjekt": "Levende bygder",
      "psd.periode.måneder": 36,
      "psd.sumDelprosjekter": 700000,
      "psd.sumFinansiering": 700000,
      "psd.tilsagn.hjemmel": "distriktsforskriften",
      "psd.tilsagn.beløp": 350000,
      "psd.tilsagn.gyldigTil": "2023-06-30",
      "psd.prosjektleder": "absent",
    });
    is(ofPsd.get("delprosjekt")![1]!, {
      "delprosjekt.navn": "Omdømme",
      "delprosjekt.budsjett": 500000,
      "psd.ramme": 700000,
    });
    is(ofPsd.get("milepæl")![0]!, { "milepæl.dato": "2022-12-01", "psd.periode.til": "2022-12-31" });
  });
});
