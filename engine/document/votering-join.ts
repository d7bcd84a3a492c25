/** Two sentences that tell of one vote: the other side, the count, how a tie was settled. */
import { cover } from "../text/span.ts";
import type { Votering } from "./meeting-document.ts";

/** The vote before and the next as one; null where they are two. `words` are those of the one before, `own` of the next. */
export function joinedVotering(last: Votering, next: Votering, words: string, own: string): Votering | null {
  if (dissents(last, next)) return { ...last, mot: next.mot, span: cover(last.span, next.span) };
  if (contradicts(next, last, words, own))
    return { ...last, resultat: next.resultat, span: cover(last.span, next.span) };
  if (completes(next, last)) return together(last, next);
  if (supported(last, next)) return { ...last, for: next.for, span: cover(last.span, next.span) };
  if (opposed(last, next)) return withNoes(last, next);
  if (outcomeFirst(last, next, own))
    return { ...next, resultat: last.resultat, gjelder: last.gjelder, span: cover(last.span, next.span) };
  if (countBelow(last, next, own)) return { ...last, for: next.for, span: cover(last.span, next.span) };
  if (named(last, next)) return { ...last, span: cover(last.span, next.span) };
  if (counted(last, next)) return { ...next, gjelder: last.gjelder, span: cover(last.span, next.span) };
  if (mirrored(last, next)) return { ...next, span: cover(last.span, next.span) };
  if (outvoted(last, next)) return { ...next, mot: last.for, enstemmig: false, span: cover(last.span, next.span) };
  if (against(last, next)) return { ...last, mot: next.for, resultat: "vedtatt", enstemmig: false };
  return null;
}

/** «Innstillingen fikk 4 stemmer og forslaget fra Fauske 5. Innstillingen er dermed vedtatt.»: only the figures said what became of it. */
const contradicts = (next: Votering, last: Votering, words: string, own: string): boolean =>
  next.enstemmig !== true &&
  !ofOthers(words, own) &&
  last.for !== null &&
  last.mot !== null &&
  next.for === null &&
  next.mot === null &&
  (next.resultat === "vedtatt" || next.resultat === "falt") &&
  next.resultat !== last.resultat &&
  (sameMotion(next, last) || (last.gjelder === null && (next.gjelder === null || bare.test(next.gjelder.value)))) &&
  !outcome.test(words);

/** «Forslag om utsettelse: 1 for, 3 mot. Innstillingen ble vedtatt.»: each of its own motion. */
function ofOthers(words: string, own: string): boolean {
  const [before, next] = [motionsIn(words), motionsIn(own)];
  return before.size > 0 && next.size > 0 && [...next].every((one) => !before.has(one));
}

const motionsIn = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/utset[tj]|innstilling|tilråding|forslag|framlegg|alternativ/giu)].map(([word]) => {
      const kind = word.toLowerCase();
      return kind === "framlegg" ? "forsl" : kind === "tilråding" ? "innst" : kind.slice(0, 5);
    }),
  );

/** «Forslaget ble vedtatt. 3 stemte for, 4 stemte mot.»: what became of it was told, and is not reckoned. */
const outcomeFirst = (last: Votering, next: Votering, own: string): boolean =>
  last.for === null &&
  last.mot === null &&
  last.enstemmig === null &&
  (last.resultat === "vedtatt" || last.resultat === "falt") &&
  next.for !== null &&
  next.mot !== null &&
  next.gjelder === null &&
  !outcome.test(own) &&
  !/forslag|framlegg|innstilling|tilråding|alternativ|punkt|pkt/iu.test(own);

/** «Falt⏎FOR 5⏎MOT 8»: the result stands over its figures. */
const countBelow = (last: Votering, next: Votering, own: string): boolean =>
  last.for === null &&
  last.mot === null &&
  last.enstemmig === null &&
  next.for !== null &&
  next.mot === null &&
  /^\W{0,4}(?:for|ja)\W{1,3}\d{1,3}\W{0,3}$/iu.test(own);

/** «… vedtatt med 6 mot 1 stemme. Per Vik stemte imot.»: who that was. */
const named = (last: Votering, next: Votering): boolean =>
  last.for !== null &&
  last.mot !== null &&
  next.for === null &&
  next.mot?.value === last.mot.value &&
  next.gjelder === null &&
  next.resultat === "ukjent";

const outcome = /vedt|godkj|valgt|vald|(?<!\p{L})fal[lt](?!\p{L})/iu;

/** «Forslaget er vedtatt» after «Votert over forslag fra H: …» */
const bare = /^(?:forslaget|framlegget|innstillinga|innstillingen|tilrådinga|tilrådingen|alternativet)$/iu;

/** «Enstemmig. Anne Li stemte mot.» */
const dissents = (last: Votering, next: Votering): boolean =>
  last.enstemmig === true &&
  next.for === null &&
  next.mot !== null &&
  next.mot.value > 0 &&
  next.gjelder === null &&
  next.resultat === "ukjent";

/** «Det fekk éi røyst. Framlegget frå leiar vart vedteke med 3 mot 1 røyst.»: the same vote, from the side that lost. */
const mirrored = (last: Votering, next: Votering): boolean =>
  last.for !== null &&
  last.mot === null &&
  last.resultat === "ukjent" &&
  next.for !== null &&
  next.mot?.value === last.for.value;

/** «Det var 1 blank røyst», «Møtelederens stemme avgjorde»: goes on about the vote before. */
const completes = (next: Votering, last: Votering): boolean =>
  !next.for &&
  !next.mot &&
  next.enstemmig === null &&
  (last.for !== null || last.mot !== null) &&
  (last.resultat === "ukjent" ||
    ((next.gjelder === null || sameMotion(next, last)) && next.resultat === last.resultat) ||
    (next.gjelder === null &&
      (next.resultat === "ukjent" || next.dobbeltstemme !== null || next.loddtrekning !== null)));

/** «Framlegget fekk 1 røyst og fall. 8 røysta mot»: the other side of the vote before. */
const opposed = (last: Votering, next: Votering): boolean =>
  last.for !== null && last.mot === null && next.for === null && next.mot !== null && next.gjelder === null;

/** «Framlegget vart vedteke mot éi røyst. 6 røysta for.» */
const supported = (last: Votering, next: Votering): boolean =>
  last.for === null && last.mot !== null && next.for !== null && next.mot === null && next.gjelder === null;

/** «For: 5⏎Mot: 2»: the figures decide where no word does. */
const withNoes = (last: Votering, { mot, span }: Votering): Votering => {
  const [ayes, noes] = [last.for!.value, mot!.value];
  const resultat = last.resultat !== "ukjent" || ayes === noes ? last.resultat : ayes > noes ? "vedtatt" : "falt";
  return { ...last, mot, resultat, enstemmig: noes === 0, span: cover(last.span, span) };
};

/** «Tilrådinga vart vedteken. 14 røysta for, ingen røysta mot»: the count of the vote before. */
const counted = (last: Votering, next: Votering): boolean =>
  last.for === null &&
  last.mot === null &&
  last.enstemmig === null &&
  last.resultat === next.resultat &&
  next.gjelder === null &&
  next.for !== null;

/** «Innstillingen fikk 24 stemmer. Forslaget fra MDG fikk 3 stemmer og falt.»: one vote between the two. */
const against = (last: Votering, next: Votering): boolean =>
  last.for !== null &&
  last.mot === null &&
  (last.resultat === "ukjent" || last.resultat === "vedtatt") &&
  last.enstemmig === null &&
  next.for !== null &&
  next.mot === null &&
  next.resultat !== "vedtatt" &&
  next.gjelder !== null &&
  // More for the other is what the minutes should not say.
  (next.for.value < last.for.value || last.resultat === "vedtatt");

/** «Tilrådinga fekk 4 røyster. Framlegget frå Våg fekk 6 røyster og vart vedteke.»: one vote, told of the one that won. */
const outvoted = (last: Votering, next: Votering): boolean =>
  last.for !== null &&
  last.mot === null &&
  next.for !== null &&
  next.mot === null &&
  next.resultat === "vedtatt" &&
  (last.resultat === "ukjent"
    ? next.for.value > last.for.value
    : last.resultat === "falt" && next.for.value <= last.for.value);

const sameMotion = (a: Votering, b: Votering): boolean =>
  a.gjelder !== null && b.gjelder !== null && a.gjelder.value.toLowerCase() === b.gjelder.value.toLowerCase();

const together = (last: Votering, next: Votering): Votering => ({
  ...last,
  blanke: last.blanke ?? next.blanke,
  resultat: next.resultat === "ukjent" ? last.resultat : next.resultat,
  dobbeltstemme: last.dobbeltstemme ?? next.dobbeltstemme,
  loddtrekning: last.loddtrekning ?? next.loddtrekning,
  span: cover(last.span, next.span),
});
