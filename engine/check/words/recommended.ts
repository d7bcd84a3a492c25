/** What a recommendation says should be done, and whether the proposal has it too. */
import { moneyIn } from "../../document/written-money.ts";
import type { Effekt } from "../../language/effect.ts";
import { isReadable } from "../../text/fact.ts";
import { inKroner } from "../../text/money.ts";
import { type Passage, spanIn } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import { foldName } from "./names.ts";

interface Measure {
  readonly recommended: RegExp;
  /** Any of these words in the proposal carries the measure on; an application for it does. */
  readonly carried: RegExp | ((clause: string, proposed: string, moves: readonly Effekt[]) => boolean);
}

const measures: readonly Measure[] = [
  {
    recommended:
      /(?:utvid\p{L}*|forleng\p{L}*|leng(?:je|jast|d|t))(?: \p{L}+){0,3} (?:prosjekt)?period\p{L}*|prosjektperiod\p{L}*(?: \p{L}+){0,4} (?:utvid\p{L}*|forleng\p{L}*|leng(?:jast|d|t))/iu,
    carried: /utvid|forleng|leng|period|sluttdato|ut 20\d\d|til og med|søk/iu,
  },
  {
    recommended:
      /(?:delprosjekt\p{L}*|tiltak\p{L}*)[^.;]{0,60}? (?:(?:tas|takast) ut|utgår|avsluttes|avsluttast|(?:legges|leggjast) ned|avvikles|avviklast|(?:blir|vert|blei) (?:(?:tatt|teke|teken|tekne) ut|(?:lagt|lagd) ned|avslutt(?:et|a)|avvikl(?:et|a)))|(?:ta (?:ut )?|avslutte |(?:legge|leggje) ned |avvikle )(?:delprosjekt\p{L}*|tiltak\p{L}*)[^.;,]{0,60}/iu,
    carried: /ta(?:s|kast|r|tt)? ut|tek|uttak|utgår|avslut|legg|ned|avvikl|stryk|fjern|stans|stopp/iu,
  },
  {
    recommended:
      /(?:overfør\p{L}*|omdisponer\p{L}*|omfordel\p{L}*|flytte?s?|flyttast|flytta) (?:(?! og at )[^.;]){0,60}?(?:midl\p{L}*|kr\.? ?\d|kroner|beløp\p{L}*)|(?:midl\p{L}*|kr\.? ?\d[\d .]*|kroner|beløp\p{L}*)[^.;]{0,60}? (?:overfør\p{L}*|omdisponer\p{L}*|omfordel\p{L}*|flyttes|flyttast|flytta|vert flytt|blir flyttet)(?!\p{L})/iu,
    carried: (clause, proposed, moves) => movesMoney.test(proposed) || moves.some((one) => isOf(one, clause)),
  },
  {
    recommended:
      /(?:søkes?|søkjer?|søkast|søkjast|sende søknad|sendes søknad|søknad sendes)(?: \p{L}+){0,3} (?:fylkeskommun\p{L}*|tilskudds?giver|tilskotsgjevar|departement\p{L}*|Innovasjon Norge)/iu,
    carried: /søk|søknad|finans|tilskudd|tilskot/iu,
  },
  // «det settes av 60 000 kroner til …»: whatever amount the proposal has may be this one.
  {
    recommended:
      /(?:det )?(?:(?:settes|setjast|settast|blir (?:det )?satt|vert (?:det )?sett) av|avsettes|avsetjast|bevilges|løyvast|(?:vert|blir) (?:løyvd|bevilget|bevilga)) (?:inntil |opptil |inntil )?(?:kr\.? ?)?\d[\d .]{2,}(?: ?kroner| ?kr)?|(?:å )?(?:sette|setje|setja) av (?:inntil |opptil )?(?:kr\.? ?)?\d[\d .]{2,}(?: ?kroner| ?kr)?/iu,
    carried:
      /\d[ .]\d{3}|kroner|(?<!\p{L})kr(?!\p{L})|sett\p{L}* av|set av|avset|avsatt|bevilg|løyv|ramme|dekk|finansier|søk/iu,
  },
  // «prosjektlederen får i oppdrag å lage en driftsplan»: by the deed, by what comes of it, or by any such task.
  {
    recommended:
      /(?:\p{L}+ )(?:får|fær|gis|gjevast|(?:blir|vert) (?:gitt|gjeve|gjeven)) (?:i )?oppdrag(?:et)?(?: med| om)? å \p{L}+|(?:gi|gje) \p{L}+ (?:i )?oppdrag(?:et)?(?: med| om)? å \p{L}+/iu,
    carried: (clause, proposed) =>
      /oppdrag|(?<!\p{L})(?:ber|bes|bed|bedt|beden|bedes|skal|ansvar\p{L}*)(?!\p{L})/iu.test(proposed) ||
      stemsOf(clause.slice(clause.search(/oppdrag/iu))).some((stem) => proposed.toLowerCase().includes(stem)),
  },
  // «bedriftene inviteres til et oppstartsmøte»: by the deed, or by what they come to.
  {
    recommended:
      /\p{L}+ (?:inviteres|inviterast|(?:vert|blir) (?:invitert|inviterte)) til (?!å )(?:\p{L}+ ){0,3}?\p{L}{4,}|(?:invitere|invitera) (?:\p{L}+ ){1,4}?til (?!å )(?:\p{L}+ ){0,3}?\p{L}{4,}/iu,
    carried: (clause, proposed) =>
      /inviter|innkall|innby/iu.test(proposed) ||
      stemsOf(clause.slice(clause.search(/ til /iu))).some((stem) => proposed.toLowerCase().includes(stem)),
  },
  // «be Innlandet fylkeskommune om lengre prosjektperiode»
  {
    recommended:
      /(?<!\p{L})(?:be|bes|bedes) (?:\p{L}+ ){0,2}?(?:fylkeskommun\p{L}*|tilskudds?giver\p{L}*|tilskotsgjevar\p{L}*) om (?:\p{L}+ ){0,2}\p{L}+/iu,
    carried: /søk|søknad|fylkeskommun|tilskudd|tilskot|finansiør/iu,
  },
  // «styringsgruppen utvides med en representant»
  {
    recommended:
      /\p{L}*grupp(?:a|en) (?:utvides|utvidast|suppleres|supplerast|(?:vert|blir) (?:utvid|suppler)\p{L}*) med (?:\p{L}+ ){0,1}\p{L}+/iu,
    carried: /utvid|suppler|medlem|representant|vel(?:g|j|s|t)|oppnev|oppnem|grupp/iu,
  },
  // «avtalen med … fornyes»
  {
    recommended:
      /\p{L}*avtale\p{L}*(?: \p{L}[\p{L}-]*){0,5} (?:fornyes|fornyast|(?:vert|blir) (?:fornya|fornyet)|(?:sies|seiast|vert sagt|blir sagt) opp)(?!\p{L})|(?:fornye|fornya|si opp|seie opp|seia opp) \p{L}*avtale\p{L}*/iu,
    carried: (clause, proposed) =>
      /forny|forleng|leng(?:e|j)|vidarefør|vidareført?|videreført?|ny \p{L}*avtale|opp(?:si|sei|sagt)|(?:sie?s?|seie|seiast|sagt) opp/iu.test(
        proposed,
      ) || proposed.includes(/ med (\p{Lu}\p{L}+)/u.exec(clause)?.[1] ?? "avtale"),
  },
];

const movesMoney = /overfør|omdispon|omfordel|flytt|fordel|dispon|bevilg|løyv|dekk|sett\p{L}* av|bruk|nytt/iu;

/** «Lokalmat reduseres med 400 000 kroner, og Reiseliv økes tilsvarende»: the same ends or the same sum, in other words. */
function isOf({ fra, til, beløp }: Effekt, clause: string): boolean {
  const words = foldName(clause);
  const ends = [fra, til].flatMap((one) => (isReadable(one) ? [foldName(one.value)] : []));
  return (
    ends.some((name) => words.includes(name)) ||
    (isReadable(beløp) && moneyIn(clause).some(({ money }) => money !== null && inKroner(money) === beløp.value))
  );
}

/** The beginnings of the longer words of what is to be done: «driftsplan», «lage». */
const stemsOf = (words: string): readonly string[] =>
  (
    words
      .toLowerCase()
      .replace(/^oppdrag\p{L}*/u, "")
      .match(/\p{L}{4,}/gu) ?? []
  )
    .filter((word) => !/^(?:med|som|skal|eller|innen|innan|over|etter|denne|dette)$/u.test(word))
    .map((word) => word.slice(0, word.length > 6 ? 6 : word.length - 1));

const denied = /(?<!\p{L})(?:ikke|ikkje|ingen|inga|verken|uten|utan|fraråd\p{L}*)(?!\p{L})/iu;
const later =
  /(?:egen sak|eiga sak|senere|seinare|ny sak|neste møte|kommer tilbake|kjem attende|kjem tilbake|avventes?|ventast|vente)/iu;
/** The proposal is the recommendation. */
const wholly =
  /(?:i tråd med|i samsvar med|som|jf\.?|etter) (?:\p{L}+ )?(?:anbefal|tilråd|innstill|saksfram|saksfrem|vurdering|notat)/iu;

export interface Recommended {
  readonly words: string;
  readonly span: Span;
  /** The words and the rest of their clause: «utvide prosjektperioden til og med 2023». */
  readonly clause: string;
}

/** The first measure that is recommended and not proposed, with its words; null where the proposal has them all. `moves`: the transfers it was read to make. */
export function recommendedOnly(
  advice: readonly Passage[],
  proposal: readonly Passage[],
  moves: readonly Effekt[],
): Recommended | null {
  const proposed = proposal.map(({ text }) => text).join("\n");
  if (wholly.test(proposed)) return null;
  for (const sentence of advice) {
    if (denied.test(sentence.text) || later.test(sentence.text)) continue;
    for (const { recommended, carried } of measures) {
      const match = recommended.exec(sentence.text);
      if (!match) continue;
      const end = match.index + match[0].length;
      const rest = /^(?:[^.;,\n]|\.(?=\s?\d|\s?\p{Ll}))*/u.exec(sentence.text.slice(end))![0];
      const clause = sentence.text.slice(match.index, end + rest.length).replace(/\sog$|\s+$/u, "");
      if (carried instanceof RegExp ? carried.test(proposed) : carried(clause, proposed, moves)) continue;
      return { words: match[0], span: spanIn(sentence, match.index, end), clause };
    }
  }
  return null;
}

/** The clause as a point that decides: «Det vedtas å utvide prosjektperioden til og med 2023.» */
export function asPunkt(clause: string, language: "nb" | "nn"): string {
  const nn = language === "nn";
  if (infinitive.test(clause)) return `${nn ? "Det vert vedteke" : "Det vedtas"} å ${clause}.`;
  if (/^(?:søkes|søkast|søknad sendes)/iu.test(clause)) return `Det ${clause}.`;
  const noun =
    /^\p{L}+(?:else|elsen|ing|inga|ingen)(?!\p{L})/iu.test(clause) && !/\p{L}(?:es|ast)(?!\p{L})/iu.test(clause);
  return `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}${noun ? (nn ? " vert vedteke" : " vedtas") : ""}.`;
}

const infinitive =
  /^(?:utvide|utvida|forlenge|forlengje|forlenga|lengje|overføre|omdisponere|omfordele|søke|søkje|sende|avslutte|avslutta|ta ut|ta|legge ned|leggje ned|avvikle|avvikla|sette av|setje av|setja av|fornye|fornya|si opp|seie opp|gi|gje|invitere|invitera|be)(?!\p{L})/iu;
