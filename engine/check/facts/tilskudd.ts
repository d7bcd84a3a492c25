/** Facts of a PSD about its grant: how large a part of the project it pays for, beside the part the grant letter allows. */
import type { Psd } from "../../project/psd.ts";
import { type Fact, fact } from "../../text/fact.ts";
import { add, inKroner, type Money } from "../../text/money.ts";
import type { Span } from "../../text/span.ts";
import { absent, type FactTable, unknown, value } from "../subject.ts";
import { samePlace } from "../words/names.ts";

export const tilskuddFacts: FactTable<Psd> = {
  /** Whole per cent. */
  "psd.tilskuddsandel": (psd) => {
    const grant = grantIn(psd);
    const total = totalOf(psd);
    if (!psd.finansiør || !grant) return absent;
    return total ? value(Math.round((100 * grant.kroner) / total), grant.span) : unknown("psd.ramme");
  },
  /** Kroner above the part allowed; half a per cent is rounding. */
  "psd.tilskuddOverAndel": (psd) => {
    const grant = grantIn(psd);
    const total = totalOf(psd);
    if (!psd.finansiør || !grant) return absent;
    if (!total || !psd.finansiør.andel) return unknown(total ? "psd.andel" : "psd.ramme");
    const above = grant.kroner - (total * psd.finansiør.andel.value) / 100;
    return value(above > total * 0.005 ? Math.round(above) : 0, grant.span);
  },
};

/** What the funder gives by the financing plan, else by the grant letter. */
function grantIn({ finansiør, finansiering }: Psd): { readonly kroner: number; readonly span: Span } | null {
  const funder = finansiør?.fylkeskommune?.value;
  const given = funder ? finansiering.filter(({ kilde }) => isFrom(kilde.value, funder)) : [];
  const amounts = given.map(amountOf);
  if (amounts.length > 0 && amounts.every((one) => one !== null))
    return { kroner: inKroner(add(...amounts.map((one) => one!.value))), span: amounts[0]!.span };
  const letter = finansiering.length === 0 ? finansiør?.tilsagnsbeløp : null;
  return letter ? { kroner: inKroner(letter.value), span: letter.span } : null;
}

/** «Nordland fylkeskommune», «Tilskudd fra Nordland fylkeskommune», «Nordland fylke», «Fylkeskommunen». */
const isFrom = (kilde: string, funder: string): boolean =>
  samePlace(kilde, funder) ||
  /^fylkeskommunen?$/iu.test(kilde) ||
  (/fylke/iu.test(kilde) && kilde.toLowerCase().includes(funder.toLowerCase().replace(/ fylkeskommune$/u, "")));

/** What a source gives, else what it gives year by year. */
const amountOf = ({ beløp, perÅr, span }: Psd["finansiering"][number]): Fact<Money> | null => {
  const years = [...perÅr.values()];
  return beløp ?? (years.length > 0 ? fact(add(...years.map(({ value: kroner }) => kroner)), span) : null);
};

/** The frame, else what the lines or the sources add up to. */
function totalOf({ ramme, delprosjekter, finansiering }: Psd): number | null {
  if (ramme) return inKroner(ramme.value);
  const parts = [delprosjekter.map(({ budsjett }) => budsjett), finansiering.map(amountOf)];
  const whole = parts.find((amounts) => amounts.length > 0 && amounts.every((one) => one !== null));
  return whole ? inKroner(add(...whole.map((one) => one!.value))) : null;
}
