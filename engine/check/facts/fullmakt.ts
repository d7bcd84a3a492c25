/** Facts of a fullmakt: how much an organ may move, beside what a sak before it moves. */
import { inKroner } from "../../text/money.ts";
import type { Span } from "../../text/span.ts";
import type { Config, Organ } from "../../workspace/config.ts";
import { organOf } from "../../workspace/organ-of.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { type FactTable, unknown, value } from "../subject.ts";
import { mentionsFunder } from "../words/funder.ts";
import { sentencesOf } from "../words/sentences.ts";
import { ask } from "./asked.ts";
import { bevegelserIn, inMoney, lineNamed, spentOf, unspent } from "./bevegelse.ts";
import type { SakContext } from "./dokument.ts";
import { passagesOf } from "./passages.ts";

export interface Fullmakt {
  readonly organ: string;
  /** In kroner. */
  readonly grense: number;
  /** What the sak moves at most; null where an amount cannot be known. */
  readonly beløp: number | null;
  readonly span: Span;
  readonly tolket: boolean;
  readonly sak: SakInContext;
}

export const fullmaktFacts: FactTable<Fullmakt> = {
  "fullmakt.organ": ({ organ }) => value(organ),
  "fullmakt.grense": ({ grense }) => value(grense),
  "fullmakt.beløp": ({ beløp, span, tolket }) =>
    beløp === null ? unknown("fullmakt.beløp") : value(beløp, span, tolket),
  /** The organ only advises the one that decides. */
  "fullmakt.erInnstilling": ({ sak }) =>
    value(
      passagesOf(sak).some(({ text }) =>
        /innstill|tilrår|(?:rår|anbefaler|ber|tilråder) (?:representantskapet|rådet|IPR|kommunestyr|ordførerutvalget)|(?:overs?endes|sendes|legges fr[ae]m for|leggast fram for|vert lagde? fram for) (?:til )?(?:representantskapet|rådet|IPR|kommunestyr|ordførerutvalget)/iu.test(
          text,
        ),
      ) || passagesOf(sak).some((passage) => sentencesOf(passage).some(({ text }) => waitsForOrgan(text))),
    ),
};

/** A proviso about another organ's decision, or about nobody in particular. The funder's consent gives the organ no larger authority. */
function waitsForOrgan(sentence: string): boolean {
  const proviso = /med forbehold om|under forutsetning av|med atterhald om|under føresetnad av/iu.exec(sentence);
  if (!proviso) return false;
  const rest = sentence.slice(proviso.index);
  return higher.test(rest) || !mentionsFunder(rest, null);
}

const higher =
  /representantskap|regionr[åa]d|(?<!\p{L})(?:rådet|IPR)(?!\p{L})|kommunestyr|ordførerutval|ordførarutval|formannskap|prosjekteier|prosjekteigar|(?<!fylkes)kommunen(?:e|s)?(?!\p{L})/iu;

/** Null where the organ has no limit, or the sak moves nothing. */
export function fullmaktIn(sak: SakInContext, context: SakContext): Fullmakt | null {
  const moves = bevegelserIn(sak.punkter).filter(({ fra, til }) => fra !== null && til !== null);
  const limit = limitOf(sak, sak.sak.organTekst?.value ?? ask("organTekst", context), context.config);
  const first = moves[0];
  if (!limit || !first) return null;
  let beløp: number | null = 0;
  for (const { fra, beløp: amount } of moves) {
    const line = lineNamed(sak.prosjekt, fra!);
    const there = line && unspent(line);
    const money =
      amount === "resten" ? (there === null ? null : { høyst: there }) : inMoney(amount, there ?? 0, spentOf(line));
    beløp = money === null || beløp === null ? null : beløp + money.høyst;
  }
  return { ...limit, beløp, span: first.span, tolket: first.tolket, sak };
}

/** The PSD first, then the workspace's own word about the organ. */
function limitOf({ organ, prosjekt }: SakInContext, words: string | null, config: Config) {
  for (const one of prosjekt?.fullmakter ?? []) {
    if (!one.maksBeløp) continue;
    const named: Organ = { ...blank, nøkkel: one.organ.value, span: one.organ.span };
    const same = organ
      ? organOf(one.organ.value, { ...config, organer: [organ] }) !== null
      : organOf(words, { ...config, organer: [named] }) !== null;
    if (same) return { organ: one.organ.value, grense: inKroner(one.maksBeløp.value) };
  }
  return organ?.fullmakt ? { organ: organ.nøkkel, grense: inKroner(organ.fullmakt.value) } : null;
}

const blank: Omit<Organ, "nøkkel" | "span"> = {
  type: null,
  rettsgrunnlag: "ukjent",
  alias: [],
  innkallingsfrist: null,
  antallMedlemmer: null,
  medlemmer: [],
  vara: [],
  fullmakt: null,
};
