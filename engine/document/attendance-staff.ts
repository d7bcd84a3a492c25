/** Who works for an organ and sits with it: the project manager of a styringsgruppe, the daglig leder of a board or a council. */
import { type Block, passageIn } from "../syntax/blocks.ts";
import { fold } from "./lexicon.ts";
import type { Deltaker } from "./meeting-document.ts";

/**
 * The people, of whom those are no members who have such an office alone, in an organ of which others are. Of a project group the manager may
 * be one, and a deputy or somebody called «medlem» is.
 */
export function withoutStaff(people: readonly Deltaker[], head: readonly Block[]): readonly Deltaker[] {
  if (!people.some(isStaff) || people.filter((one) => one.medlem && !isStaff(one)).length < 2) return people;
  const words = head
    .slice(0, 12)
    .map((block) => passageIn(block)?.text ?? "")
    .join("\n");
  if (!governs.test(words) || works.test(words)) return people;
  return people.map((one) => (isStaff(one) ? { ...one, medlem: false } : one));
}

const isStaff = ({ rolle, verv, status, medlem }: Deltaker): boolean =>
  medlem && status.value !== "vara" && verv === null && rolle !== null && office.test(fold(rolle.value));

const office =
  /^(?:prosjektle(?:der|iar)(?:en)?|dagle?i?g le(?:der|iar)|(?:region|prosjekt)koordinator|sekretariatsle(?:der|iar))$/u;
const governs =
  /styringsgrupp|regionråd|representantskap|politiske? råd|(?<!\p{L})styre(?:t|ts|møte\p{L}*)?(?!\p{L})|arbeidsutval/iu;
const works = /prosjektgrupp|arbeidsgrupp|faggrupp|referansegrupp|ressursgrupp/iu;
