/** Facts of a leder: someone a document, a PSD or a point names as leader, beside who leads by the log. */
import type { Psd } from "../../project/psd.ts";
import { addDays, addMonths, type CalendarDate } from "../../text/calendar-date.ts";
import type { Fact } from "../../text/fact.ts";
import type { Span } from "../../text/span.ts";
import type { Config, Ledelse } from "../../workspace/config.ts";
import { absent, type FactTable, type Known, plain, stated, unknown, value } from "../subject.ts";
import type { Led } from "../words/leadership.ts";
import { samePerson, samePlace } from "../words/names.ts";
import { lederturFacts } from "./ledertur.ts";
import { expectedLeaderOn, isUnlogged, leaderOn, leadershipOf, ledSince, termsOf } from "./raad.ts";

export interface Leder {
  /** `oppgitt`: a title or signature; `psd`: the steering document; `valg`: a point that elects. */
  readonly slag: "oppgitt" | "psd" | "valg";
  readonly verv: "leder" | "nestleder";
  /** `uvisst`: it may be the council, by a name that saksvakt.yaml does not have. */
  readonly av: Led | "uvisst";
  readonly navn: Fact<string> | null;
  readonly kommune: Fact<string> | null;
  readonly rolle: string | null;
  /** The year an election is for. */
  readonly år: number | null;
  readonly status: string;
  readonly tolket: boolean;
  readonly span: Span;
  readonly dato: CalendarDate | null;
  readonly config: Config;
  readonly prosjekt: Psd | null;
  /** The leader of the council as the same document names them. */
  readonly rådetsLeder: Fact<string> | null;
  /** The document itself elects a leader of the council. */
  readonly valgISaken: boolean;
}

export const lederFacts: FactTable<Leder> = {
  "leder.slag": ({ slag }) => value(slag),
  "leder.verv": ({ verv }) => value(verv),
  "leder.av": ({ av }) => (av === "uvisst" ? unknown("råd.navn") : value(av)),
  "leder.navn": ({ navn, tolket }) => (navn ? value(navn.value, navn.span, tolket) : absent),
  "leder.kommune": ({ kommune, tolket }) => (kommune ? value(kommune.value, kommune.span, tolket) : absent),
  "leder.rolle": ({ rolle }) => plain(rolle),
  "leder.status": ({ status }) => value(status),
  "leder.ord": ({ span, tolket }) => value(true, span, tolket),
  "leder.erDeltaker": ({ kommune, config }) =>
    !kommune || !config.råd || config.råd.deltakere.length === 0
      ? unknown(kommune ? "råd.deltakere" : "leder.kommune")
      : value(config.råd.deltakere.some((one) => samePlace(one.value, kommune.value))),
  "leder.rådetsLeder": ({ rådetsLeder }) => stated(rådetsLeder),
  "leder.erRådetsLeder": ({ navn, rådetsLeder }) =>
    navn && rådetsLeder ? value(samePerson(navn.value, rådetsLeder.value)) : absent,
  "leder.loggført": (of) => logged(of, (entry) => stated(entry?.person)),
  "leder.erLoggført": (of) =>
    logged(of, (entry) => (entry?.person && of.navn ? value(samePerson(entry.person.value, of.navn.value)) : absent)),
  /** Who leads by the log, where that is another than the one named. */
  "leder.avløser": (of) =>
    logged(of, (entry) =>
      entry?.person && of.navn && !samePerson(entry.person.value, of.navn.value) ? value(entry.person.value) : absent,
    ),
  /** Whether the term of the one who leads by the log covers the day. */
  "leder.loggenDekker": (of) =>
    logged(of, (_, date) => {
      const ledelse = leadershipOf(of.config)!;
      return value(expectedLeaderOn(ledelse.logg, date, ledelse.rullering) !== null);
    }),
  "leder.harVærtLeder": (of) =>
    logged(of, (_, date) =>
      value(
        leadershipOf(of.config)!.logg.some(
          ({ person, fra }) => person && of.navn && fra.value <= date && samePerson(person.value, of.navn.value),
        ),
      ),
    ),
  "leder.psdHarRådetsLeder": (of) => {
    const named = of.prosjekt?.styringsgruppeleder;
    const leader = of.rådetsLeder?.value ?? loggedNow(of)?.person?.value;
    return value(named != null && leader !== undefined && samePerson(named.value, leader));
  },
  "leder.valgISaken": ({ valgISaken }) => value(valgISaken),
  "leder.forrigeKommune": forrigeKommune,
  "leder.lengerEnnAvtalt": leadsTooLong,
  ...lederturFacts,
};

/** What the log says on the day of the case. */
function logged({ config, dato }: Leder, tell: (entry: Ledelse | null, date: CalendarDate) => Known): Known {
  const ledelse = leadershipOf(config);
  if (!ledelse || !dato) return unknown(...(ledelse ? [] : ["råd.leder"]), ...(dato ? [] : ["dokument.saksdato"]));
  return tell(leaderOn(ledelse.logg, dato), dato);
}

const loggedNow = ({ config, dato }: Leder): Ledelse | null => {
  const ledelse = leadershipOf(config);
  return ledelse && dato ? leaderOn(ledelse.logg, dato) : null;
};

/** The municipality that leads up to the term. */
function forrigeKommune(of: Leder): Known {
  const term = termsOf(of).at(-1);
  const ledelse = leadershipOf(of.config);
  return term && ledelse ? stated(leaderOn(ledelse.logg, addDays(term.fra, -1))?.kommune) : unknown("råd.leder");
}

/**
 * Whether the municipality would lead longer at a stretch than the agreement's term. A new person from the municipality
 * that leads already takes over the rest of its term and begins none.
 */
function leadsTooLong(of: Leder): Known {
  const ledelse = leadershipOf(of.config);
  if (!ledelse) return unknown("råd.leder");
  if (ledelse.rullering === null) return value(false);
  if (!of.kommune) return unknown("leder.kommune");
  const isSame = (kommune: string): boolean => samePlace(kommune, of.kommune!.value);
  const now = loggedNow(of);
  if (
    now?.kommune &&
    isSame(now.kommune.value) &&
    now.person &&
    of.navn &&
    !samePerson(now.person.value, of.navn.value) &&
    termsOf(of).some(({ fra }) => of.dato !== null && fra <= of.dato)
  )
    return value(false);
  const answers = termsOf(of).map((term): boolean | null => {
    if (isUnlogged(ledelse.logg, term)) return null;
    const since = ledSince(ledelse.logg, term, isSame);
    return since !== null && term.til >= addMonths(since, 12 * ledelse.rullering!);
  });
  if (answers.length === 0 || answers.some((one) => one !== answers[0])) return unknown("leder.periode");
  return answers[0] === null ? unknown("råd.leder") : value(answers[0]!, of.kommune.span, of.tolket);
}
