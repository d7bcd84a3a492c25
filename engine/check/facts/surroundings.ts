/** Facts of what surrounds a document: its organ, the PSD with its delprosjekter, the parameters of the law. */
import type { Law } from "../../law/law.ts";
import type { Delprosjekt, Psd } from "../../project/psd.ts";
import { addDays, type CalendarDate, monthOf, yearOf } from "../../text/calendar-date.ts";
import type { Fact } from "../../text/fact.ts";
import { add, inKroner, type Money } from "../../text/money.ts";
import type { Organ } from "../../workspace/config.ts";
import { absent, type FactTable, type Known, plain, stated, value } from "../subject.ts";
import { tilskuddFacts } from "./tilskudd.ts";

export const organFacts: FactTable<Organ> = {
  "organ.nøkkel": ({ nøkkel, span }) => value(nøkkel, span),
  "organ.type": ({ type }) => plain(type),
  "organ.rettsgrunnlag": ({ rettsgrunnlag }) => value(rettsgrunnlag),
  "organ.innkallingsfrist": ({ innkallingsfrist }) => stated(innkallingsfrist),
  /** kommuneloven § 11-9: half the members, rounded up. */
  "organ.krav": (of) => {
    const count = membersOf(of);
    return count === null ? absent : value(Math.ceil(count / 2));
  },
  "organ.antallMedlemmer": (of) => (of.antallMedlemmer ? stated(of.antallMedlemmer) : plain(membersOf(of))),
};

export const psdFacts: FactTable<Psd> = {
  "psd.prosjekt": ({ prosjekt }) => stated(prosjekt),
  "psd.versjon": ({ versjon }) => stated(versjon),
  "psd.versjonsdato": ({ versjonsdato }) => stated(versjonsdato),
  "psd.sider": ({ sider }) => stated(sider),
  "psd.eier": ({ eier }) => stated(eier),
  "psd.finansiør": ({ finansiør }) => stated(finansiør?.fylkeskommune),
  "psd.andel": ({ finansiør }) => stated(finansiør?.andel),
  "psd.tilsagnsdato": ({ finansiør }) => stated(finansiør?.tilsagnsdato),
  "psd.periode.fra": ({ periode }) => stated(periode.fra),
  "psd.periode.til": ({ periode }) => stated(periode.til),
  /** Whole months from the first to the last day. */
  "psd.periode.måneder": ({ periode: { fra, til } }) =>
    fra && til ? value(monthsIn(fra.value, til.value), til.span) : absent,
  "psd.tilsagn.hjemmel": ({ finansiør }) => stated(finansiør?.hjemmel),
  "psd.tilsagn.gyldigTil": ({ finansiør }) => stated(finansiør?.gyldigTil),
  "psd.tilsagn.beløp": ({ finansiør }) => money(finansiør?.tilsagnsbeløp ?? null),
  /** Only where every source of finance has an amount. */
  "psd.sumFinansiering": ({ finansiering }) =>
    finansiering.length > 0 && finansiering.every(({ beløp }) => beløp)
      ? value(inKroner(add(...finansiering.map(({ beløp }) => beløp!.value))), finansiering[0]!.span)
      : absent,
  ...tilskuddFacts,
  "psd.ramme": ({ ramme }) => money(ramme),
  "psd.antallDelprosjekter": ({ delprosjekter }) => value(delprosjekter.length),
  /** Only where every delprosjekt has a budget. */
  "psd.sumDelprosjekter": ({ delprosjekter }) =>
    delprosjekter.length > 0 && delprosjekter.every(({ budsjett }) => budsjett)
      ? value(inKroner(add(...delprosjekter.map(({ budsjett }) => budsjett!.value))))
      : absent,
  "psd.prosjektleder": ({ prosjektleder }) => stated(prosjektleder),
  "psd.styringsgruppeleder": ({ styringsgruppeleder }) => stated(styringsgruppeleder),
  "psd.lederRegel": ({ lederRegel }) => stated(lederRegel),
};

export const delprosjektFacts: FactTable<Delprosjekt> = {
  "delprosjekt.navn": ({ navn }) => stated(navn),
  "delprosjekt.side": ({ side }) => stated(side),
  "delprosjekt.budsjett": ({ budsjett }) => money(budsjett),
  "delprosjekt.forbruk": ({ forbruk }) => money(forbruk),
  "delprosjekt.oppstart": ({ oppstart }) => stated(oppstart),
  "delprosjekt.slutt": ({ slutt }) => stated(slutt),
};

export const milepælFacts: FactTable<Psd["milepæler"][number]> = {
  "milepæl.navn": ({ navn }) => stated(navn),
  "milepæl.dato": ({ dato }) => stated(dato),
};

/** `parameter.<id>` for every single value in force; tables are asked by other facts. */
export const parameterFacts = ({ parameters }: Law): FactTable<null> =>
  Object.fromEntries(Object.entries(parameters).map(([id, what]) => [`parameter.${id}`, () => value(what)]));

const money = (of: Fact<Money> | null): Known => (of ? value(inKroner(of.value), of.span) : absent);

/** As saksvakt.yaml gives them, counted or named; null where it does neither. */
export const membersOf = ({ antallMedlemmer, medlemmer }: Organ): number | null =>
  antallMedlemmer?.value ?? (medlemmer.length > 0 ? medlemmer.length : null);

function monthsIn(from: CalendarDate, to: CalendarDate): number {
  const end = addDays(to, 1);
  return (yearOf(end) - yearOf(from)) * 12 + monthOf(end) - monthOf(from) - (end.slice(8) < from.slice(8) ? 1 : 0);
}
