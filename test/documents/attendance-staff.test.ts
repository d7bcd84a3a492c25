/** Who works for an organ and sits with it is no member of it. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";

/** Those who met, with «*» after who is no member. */
const met = (organ: string, present: string): string =>
  read(
    `Protokoll fra møte i ${organ.toLowerCase()}\n\nOrgan: ${organ}\nMøtedato: 12.03.2025\n${present}\n\nSak 1/25 Brua\n\nVedtak:\nBrua bygges.\n`,
  )
    .deltakere.map(({ navn, medlem }) => `${navn.value}${medlem ? "" : "*"}`)
    .join(", ");

describe("staff at a meeting", () => {
  for (const [organ, present] of [
    ["Styringsgruppen", "Til stede: Kari Moe, Per Vik og Jan Dal (prosjektleder)"],
    ["Styringsgruppa", "Til stades: Kari Moe, Per Vik og prosjektleiar Jan Dal"],
    ["Styringsgruppen", "Til stede:\n- Kari Moe\n- Per Vik\n- Jan Dal, prosjektleder"],
    ["Regionrådet", "Til stades: Kari Moe, Per Vik og Jan Dal (dagleg leiar)"],
    ["Styret", "Møtte: Kari Moe (styreleder), Per Vik, Jan Dal (daglig leder)"],
  ] as const)
    it(`is no member: ${present.replace(/\n/g, " ")}`, () =>
      assert.equal(met(organ, present), "Kari Moe, Per Vik, Jan Dal*"));

  for (const [organ, present] of [
    ["Prosjektgruppen", "Til stede: Kari Moe, Per Vik og Jan Dal (prosjektleder)"],
    ["Styringsgruppen", "Til stede: Kari Moe (kommunedirektør), Per Vik (kommunedirektør), Jan Dal (kommunedirektør)"],
    ["Formannskapet", "Til stede: Kari Moe, Per Vik og Jan Dal (prosjektleder)"],
    ["Styringsgruppen", "Til stede: Kari Moe, Jan Dal (prosjektleder)"],
  ] as const)
    it(`may be a member: ${organ}, ${present}`, () => assert.ok(!met(organ, present).includes("*")));
});
