/** The vocabulary and the facts the engine has are the same list. */
import assert from "node:assert/strict";
import { årsfordelingFacts } from "../../engine/check/facts/aarsfordeling.ts";
import { adressatFacts } from "../../engine/check/facts/adressat.ts";
import { aktivitetFacts } from "../../engine/check/facts/aktivitet.ts";
import { beløpsomtaleFacts } from "../../engine/check/facts/beloepsomtale.ts";
import { deltakerFacts } from "../../engine/check/facts/deltaker.ts";
import { dokumentFacts } from "../../engine/check/facts/dokument.ts";
import { effektFacts } from "../../engine/check/facts/effekt.ts";
import { fjernetFacts } from "../../engine/check/facts/fjernet.ts";
import { fullmaktFacts } from "../../engine/check/facts/fullmakt.ts";
import { gjentakelseFacts } from "../../engine/check/facts/gjentakelse.ts";
import { henvisningFacts } from "../../engine/check/facts/henvisning.ts";
import { lederFacts } from "../../engine/check/facts/leder.ts";
import { motstridFacts } from "../../engine/check/facts/motstrid.ts";
import { omdisponeringFacts } from "../../engine/check/facts/omdisponering.ts";
import { nabosakFacts, tidligereFacts } from "../../engine/check/facts/omland.ts";
import { omtaleFacts } from "../../engine/check/facts/omtale.ts";
import { sumFacts } from "../../engine/check/facts/oppfort-sum.ts";
import { opplysningFacts } from "../../engine/check/facts/opplysning.ts";
import { postFacts } from "../../engine/check/facts/post.ts";
import { prosjektperiodeFacts } from "../../engine/check/facts/prosjektperiode.ts";
import { psdoppdateringFacts } from "../../engine/check/facts/psdoppdatering.ts";
import { punktFacts } from "../../engine/check/facts/punkt.ts";
import { rådFacts } from "../../engine/check/facts/raad.ts";
import { sakFacts } from "../../engine/check/facts/sak.ts";
import { delprosjektFacts, milepælFacts, organFacts, psdFacts } from "../../engine/check/facts/surroundings.ts";
import { vilkårFacts } from "../../engine/check/facts/vilkaar.ts";
import { virkningFacts } from "../../engine/check/facts/virkning.ts";
import { voteringFacts } from "../../engine/check/facts/votering.ts";
import { effektTyper } from "../../engine/language/effect.ts";
import { placeholdersOf } from "../../engine/law/rule.ts";
import { rulesOnDisk } from "./rules-on-disk.ts";

const { rulebook } = rulesOnDisk();
const { vocabulary } = rulebook;
const names = Object.keys(vocabulary.fakta);
const own = [
  dokumentFacts,
  sakFacts,
  tidligereFacts,
  opplysningFacts,
  omtaleFacts,
  nabosakFacts,
  punktFacts,
  omdisponeringFacts,
  voteringFacts,
  deltakerFacts,
  henvisningFacts,
  organFacts,
  rådFacts,
  beløpsomtaleFacts,
  sumFacts,
  fullmaktFacts,
  postFacts,
  adressatFacts,
  gjentakelseFacts,
  lederFacts,
  prosjektperiodeFacts,
  aktivitetFacts,
  årsfordelingFacts,
  fjernetFacts,
  psdoppdateringFacts,
  motstridFacts,
  vilkårFacts,
  virkningFacts,
  psdFacts,
  delprosjektFacts,
  milepælFacts,
].flatMap((table) => Object.keys(table));
const ofEffects = Object.values(effektFacts).flatMap((table) => Object.keys(table));

describe("the vocabulary", () => {
  it("has every fact there is", () => {
    const parameters = rulebook.parameters.filter(({ verdier }) => verdier).map(({ id }) => `parameter.${id}`);
    const listed = names.filter((name) => !ofEffects.includes(name));
    assert.deepEqual(listed.sort(), [...own, ...parameters].sort());
  });

  it("has every effect, as a subject too", () => {
    assert.deepEqual(Object.keys(vocabulary.effekter).sort(), [...effektTyper].sort());
    for (const type of effektTyper) assert.deepEqual(vocabulary.subjekter[type]?.foreldre, ["punkt"]);
  });

  it("names subjects that are there", () => {
    for (const name of names) assert.ok(Object.hasOwn(vocabulary.subjekter, name.split(".")[0]!), name);
    for (const { foreldre } of Object.values(vocabulary.subjekter))
      for (const one of foreldre) assert.ok(Object.hasOwn(vocabulary.subjekter, one), one);
  });

  it("has the same values in each language of a message", () => {
    for (const [id, { nb, nn, en }] of Object.entries(vocabulary.meldinger)) {
      assert.deepEqual([...placeholdersOf(nn)].sort(), [...placeholdersOf(nb)].sort(), id);
      assert.deepEqual([...placeholdersOf(en)].sort(), [...placeholdersOf(nb)].sort(), id);
    }
  });
});
