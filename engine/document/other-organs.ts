/** What other organs did with a sak before this meeting, told in the same paper: it is told of, and is no treatment of this one. */

import { numbersIn, stampOfOrgan, tellsOfMeeting } from "./heading-forms.ts";
import { normalised } from "./sak-number.ts";
import type { Avsnitt } from "./sections.ts";
import { datesIn } from "./written-date.ts";

/**
 * Of several «… har behandlet saken i møte …», «Saksprotokoll i …» and «Vedtak i … - dato» the latest is this meeting's; of several
 * «Kommunestyret - Sak 22/2023» and stamps, «ELD-034/26 Uttale», the one with the number of the sak.
 */
export function ofThisMeeting(
  sections: readonly Avsnitt[],
  nr: string | null,
  year: number | null,
): readonly Avsnitt[] {
  const stamps = stampsOf(sections, nr, year);
  const isStamped = stamps.some((one) => one !== null);
  const own = isStamped ? stamps : marksOf(sections, nr, year);
  if (
    isStamped
      ? !stamps.includes(false)
      : own.filter((one) => one !== null).length < 2 || !own.includes(true) || !own.includes(false)
  )
    return sections;
  let now = true;
  let told = false;
  return sections.map((one, index) => {
    const mark = own[index] ?? null;
    // «Handsaming i fylkesutvalet - 30.05.2022», and then «Handsaming:» of whoever the next day names.
    if (mark === null && told && one.slag === "behandling" && one.overskrift !== null) {
      now = own.find((next, at) => at > index && next !== null) ?? now;
      told = false;
    }
    if (mark !== null) {
      now = mark;
      told = one.slag === "behandling" && (one.blocks.length > 0 || one.rest !== null);
    }
    const acts = one.slag === "behandling" || one.slag === "vedtak" || one.slag === "alternativ";
    return acts && !now ? { ...one, slag: "saksopplysninger" } : one;
  });
}

/** A stamp has the number of the sak in one organ: another's is told of, as is a statement in a paper without a number of its own. */
function stampsOf(sections: readonly Avsnitt[], nr: string | null, year: number | null): readonly (boolean | null)[] {
  const stamps = sections.map(({ overskrift }) => {
    const [, first, second] = stampOfOrgan.exec(overskrift?.overskrift.text ?? "") ?? [];
    return first && second
      ? { nr: normalised(first, second, year), states: /uttal|fråsegn|merknad/i.test(overskrift!.overskrift.text) }
      : null;
  });
  const own = nr ?? stamps.findLast((one) => one !== null && !one.states)?.nr ?? null;
  return stamps.map((one) => (one === null ? null : one.nr === own));
}

/** Whether each section's heading names this meeting; null where it names none. */
function marksOf(sections: readonly Avsnitt[], nr: string | null, year: number | null): readonly (boolean | null)[] {
  const words = sections.map(({ overskrift }) => overskrift?.overskrift.text ?? "");
  const numbers = words.map((text) => {
    const told = numbersIn(text);
    return told && normalised(...told, year);
  });
  // The paper of one sak has its number in a table of treatments, of which the last is this meeting.
  const own = nr ?? numbers.findLast((one) => one !== null) ?? null;
  if (own !== null && numbers.includes(own)) return numbers.map((one) => (one === null ? null : one === own));
  const dates = words.map((text) => (tellsOfMeeting(text) ? (datesIn(text)[0]?.first ?? null) : null));
  const latest = dates.reduce((all, one) => (one !== null && (all === null || one > all) ? one : all), null);
  return dates.map((one) => (one === null ? null : one === latest));
}
