/** Facts of an overføring about its receiver: whether the money goes to a line that is there. */

import { nearest } from "../../syntax/nearest.ts";
import { isReadable } from "../../text/fact.ts";
import { type FactTable, plain, unknown, value } from "../subject.ts";
import { foldName } from "../words/names.ts";
import type { EffektInSak } from "./effekt.ts";

export const mottakerFacts: FactTable<EffektInSak> = {
  "overføring.tilOpprettes": ({ effekt: { til }, sak }) => {
    if (!isReadable(til)) return unknown("overføring.til");
    const created = sak.punkter.flatMap(({ effekter }) =>
      effekter.flatMap(({ type, navn }) => (type === "opprettelse" && isReadable(navn) ? [foldName(navn.value)] : [])),
    );
    return value(created.includes(foldName(til.value)));
  },
  /** A municipality, a fund, a company or the project as a whole is no line of the PSD. */
  "overføring.tilErUtenfor": ({ effekt: { til }, prosjekt, context: { document } }) =>
    isReadable(til)
      ? value(
          outside.test(til.value) ||
            /^\s+(?:fylkes)?kommune/iu.test(document.source.text.slice(til.span.end, til.span.end + 20)) ||
            (prosjekt !== null &&
              [prosjekt.prosjekt.value, ...prosjekt.alias].some((one) => foldName(one) === foldName(til.value))),
        )
      : unknown("overføring.til"),
  /** The money comes from the project: from a line of the PSD, or from one that the same sak takes out. */
  "overføring.fraProsjektet": ({ effekt, sak, prosjekt }) => {
    if (!prosjekt) return unknown("psd");
    const sources = [
      effekt.fra,
      ...sak.punkter.flatMap(({ effekter }) =>
        effekter.map((one) => (one.type === "uttak" ? one.delprosjekt : undefined)),
      ),
    ];
    const lines = prosjekt.delprosjekter.flatMap((one) => [one.navn.value, ...one.alias]).map(foldName);
    return value(sources.some((one) => isReadable(one) && lines.includes(foldName(one.value))));
  },
  /** The line of the PSD whose name is so like it that it may be what was meant. */
  "overføring.nærmestePost": ({ effekt: { til }, prosjekt }) =>
    plain(
      isReadable(til) && prosjekt
        ? nearest(
            til.value,
            prosjekt.delprosjekter.flatMap(({ navn, tiltak }) => [navn.value, ...tiltak.map((one) => one.navn.value)]),
          )
        : null,
    ),
};

const outside =
  /kommune(?:n|ne|r|ne?s)?$|(?:fond|konto|kasse|drift(?:sbudsjett)?|regnskap|budsjett|år)(?:et|en)?$|(?<!\p{L})(?:AS|IKS|KF|SA)$|fylke|universitet|høgskul|høyskole|næringsforening|finansiør|tilskudds?giv|tilskots?gjev|samarbeid/iu;
