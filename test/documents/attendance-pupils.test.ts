/** First names of pupils among the whole names of others who met. */
import assert from "node:assert/strict";
import { people } from "./people.ts";

describe("pupils among those who met", () => {
  it("are told by the group in brackets behind their names", () =>
    assert.deepEqual(people("Til stede: Berit Lie (andre ansatte), Emil og Sara (elevrådet), Nils Vik (rektor)"), [
      "Berit Lie: til stede, andre ansatte",
      "Emil: til stede, elevrådet",
      "Sara: til stede, elevrådet",
      "Nils Vik: til stede, rektor",
    ]));

  it("are told by the group before their names", () =>
    assert.deepEqual(people("Til stades: Vidar Li, elevane Julie, Mathias og Anne Grete Lunde, eleven Siri"), [
      "Vidar Li: til stede",
      "Julie: til stede, elevane",
      "Mathias: til stede, elevane",
      "Anne Grete Lunde: til stede",
      "Siri: til stede, eleven",
    ]));

  it("are none where the name may be the place of the one before", () =>
    assert.deepEqual(people("Til stede: Vidar Li, Hole (elevrådskontakt), elevinspektør Kari Moe"), [
      "Vidar Li: til stede, elevrådskontakt, Hole",
      "Kari Moe: til stede, elevinspektør",
    ]));
});
