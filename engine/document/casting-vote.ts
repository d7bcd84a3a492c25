/** The chair's vote that decided a tie: «vedtatt med møtelederens dobbeltstemme», «leders stemme var utslagsgivende»; not where it is told that it did not. */
import { pattern } from "../text/pattern.ts";

/** Where one sentence tells of it; null also where the sentence denies it, states who has such a vote, or tells that lots were drawn. */
export function castingVoteIn(sentence: string): { readonly start: number; readonly end: number } | null {
  const match = told.exec(sentence);
  if (!match) return null;
  const words = sentence.replace(insteadOfLots, "");
  if (denied.test(words) || lots.test(words) || states.test(sentence)) return null;
  return { start: match.index, end: match.index + match[0].length };
}

/** Somewhere in the words lots were drawn: then no vote of the chair decided. */
export const lotsDrawnIn = (words: string): boolean => drawn.test(words.replace(insteadOfLots, ""));

const drawn =
  /(?<!\p{L})(?:trukket|trekt|trakk|trekte|foretatt|føreteke|kasta|kastet) (?:det )?lodd|(?<!\p{L})lodd(?:et)? (?:falt|fall|avgjorde)|(?:avgj\p{L}+|valgt|vald) (?:ved|med|etter) lodd/iu;

const chair = "(?:møteleder|møteleiar|leder|leiar|ordfører|ordførar)";
const told = pattern(
  [
    "dobbelt(?:stemme|røyst)\\p{L}*",
    `${chair}(?:s|en|ens|eren|aren|erens)?(?:\\ssi|\\ssin)?\\s(?:stemme|røyst)\\s(?:ble |blei |vart |var |er )?(?:dermed |da |då |derfor |difor )?(?:avgj|gj|var|utslag)\\p{L}*`,
    `(?:stemmen?|stemma|røysta?)\\s(?:til|fr[aå])\\s${chair}\\p{L}*`,
    `(?<!\\p{L})(?:da|då|fordi|siden|sidan|etter at) ${chair}(?:en|eren|aren)? (?:stemte|røysta|røystet|la sin stemme) (?:på|for)(?= (?:ham|han|henne|ho|\\p{Lu}))`,
  ].join("|"),
  "iu",
);
const denied =
  /(?<!\p{L})(?:ikke|ikkje|aldri|ingen|inga|verken|korkje|uten|utan|heller enn|i stedet for|i staden for|spørsmål(?:et)? om)(?!\p{L})/iu;
const lots = /(?<!\p{L})lodd(?:et|trekning|trekking|kast)?(?!\p{L})/iu;
/** «…, ikke loddtrekning», «i staden for å trekkje lodd»: that it was not settled by lot denies no vote. */
const insteadOfLots =
  /(?:(?:og )?(?:ikke|ikkje)(?: (?:ved|med))?|i stedet for|i staden for|framfor|fremfor|uten|utan)(?: å trekke| å trekkje| å foreta| trukket| trekt)? lodd\p{L}*/giu;
/** «Møteleder har dobbeltstemme i andre saker enn valg», «dobbeltstemme gjelder bare …»: the law, and nothing that was done. */
const states =
  /(?<!\p{L})(?:har|hadde) (?:bare |berre |kun |eventuelt )?dobbelt(?:stemme|røyst)(?!\p{L}| og (?:stemte|røysta|brukte|nytta|avgjorde))|dobbelt(?:stemme|røyst)\p{L}*(?: (?:til|fr[aå]) \p{L}+)? (?:gjelder|gjeld|brukes|kan|nyttast)(?!\p{L})|(?<!\p{L})andre saker enn valg?(?!\p{L})/iu;
