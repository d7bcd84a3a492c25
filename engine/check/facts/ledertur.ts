/** Facts of a leder who is elected, about turns: within as many terms as there are participants each should lead once. */
import { addDays, addMonths, type CalendarDate } from "../../text/calendar-date.ts";
import type { Fact } from "../../text/fact.ts";
import type { Config, Ledelse } from "../../workspace/config.ts";
import { absent, type FactTable, unknown, value } from "../subject.ts";
import { samePlace } from "../words/names.ts";
import { leaderOn, leadershipOf, type Term, termsOf } from "./raad.ts";

interface Elected {
  readonly kommune: Fact<string> | null;
  readonly år: number | null;
  readonly tolket: boolean;
  readonly dato: CalendarDate | null;
  readonly config: Config;
}

export const lederturFacts: FactTable<Elected> = {
  /** The municipality led within the terms the others need for their turn, and another has led since. */
  "leder.igjenFørTur": (of) => {
    const ledelse = leadershipOf(of.config);
    if (!ledelse) return unknown("råd.leder");
    if (!of.kommune || participants(of).length === 0) return unknown(of.kommune ? "råd.deltakere" : "leder.kommune");
    const answers = termsOf(of).map((term) => ledTooRecently(of, term));
    if (answers.length === 0 || answers.some((one) => one !== answers[0])) return unknown("leder.periode");
    return value(answers[0]!, of.kommune.span, of.tolket);
  },
  /** Participants the log does not have in those terms. */
  "leder.venter": (of) => {
    const term = termsOf(of).at(-1);
    if (!term || !of.kommune) return absent;
    const lately = entriesBefore(of, term);
    const waiting = participants(of).filter(
      (one) =>
        !samePlace(one, of.kommune!.value) && !lately.some(({ kommune }) => kommune && samePlace(kommune.value, one)),
    );
    return waiting.length > 0 ? value(waiting) : absent;
  },
};

function ledTooRecently(of: Elected, term: Term): boolean {
  const isSame = (entry: Ledelse | null): boolean =>
    entry?.kommune != null && samePlace(entry.kommune.value, of.kommune!.value);
  // One that leads already goes on with its term, or leads too long: another rule's matter.
  if (isSame(leaderOn(leadershipOf(of.config)!.logg, addDays(term.fra, -1)))) return false;
  if (isSame(leaderOn(leadershipOf(of.config)!.logg, term.fra))) return false;
  return entriesBefore(of, term).some(isSame);
}

/** The entries of the log within the terms before this one: one fewer than the participants. */
function entriesBefore(of: Elected, { fra }: Term): readonly Ledelse[] {
  const ledelse = leadershipOf(of.config);
  if (!ledelse) return [];
  const months = 12 * (ledelse.rullering ?? 1);
  const since = addMonths(fra, -months * (participants(of).length - 1));
  // An entry without an end lasts its term.
  return ledelse.logg.filter(
    (one) => one.fra.value < fra && (one.til?.value ?? addDays(addMonths(one.fra.value, months), -1)) >= since,
  );
}

const participants = ({ config }: Elected): readonly string[] => config.råd?.deltakere.map(({ value }) => value) ?? [];
