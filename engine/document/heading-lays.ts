/** Headings in which a forslag is laid before an organ: by whoever lays saker before it, or by another organ. */
import { by, type Match, nobodys } from "./heading-owner.ts";
import type { DocumentLexicon } from "./lexicon.ts";

/**
 * «Styringsgruppa vert invitert til å gjere slikt vedtak», «Styret blir tilrådd å fatte følgende vedtak»; what an organ advises another
 * by its vote, «Eit samrøystes utval rår styret til å gjere slikt vedtak», is its own vedtak.
 */
export const invited = (text: string): Match | null =>
  /(?:invitere[st]|inviterast|invitert|innby[sr]|innstille[rs]?|tilrå\p{L}*|rår|anbefale[rs]|ber\s|bed\s|bes\s|bedt|bedd|foreslå[rs]|føreslå[rs]|legge[rs]|legg|lagt|legge|^sak(?:en|a)\s(?:oversend|send|vert\ssend|blir\ssend)\p{L}*).{0,70}(?:slikt?|følgende|følgjande)\s(?:forslag til\s|framlegg til\s)?(?:vedtak|forslag|framlegg|innstilling|tilråding|uttale|uttalelse|fråsegn)(?:\stil\s\p{L}[\p{L} ]{3,40})?$/iu.test(
    text.trim(),
  )
    ? nobodys(/^eit? (?:enstemmig|samrøystes|einstemmig)\s/iu.test(text) ? "vedtak" : "forslag")
    : null;

/** «Kommunedirektøren gjer følgjande framlegg til vedtak», «Styringsgruppen fremmer følgende innstilling til representantskapet». */
export function laid(text: string, lexicon: DocumentLexicon): Match | null {
  const words = text.trim();
  if (words.length > 110) return null;
  if (forOrgan.test(words)) return nobodys("forslag");
  const lies = liesBefore.exec(words)?.[1];
  if (lies !== undefined) return by(lies, "forslag", lexicon);
  const owner = (toVedtak.exec(words) ?? now.exec(words))?.[1];
  const match = owner === undefined ? null : by(owner, "forslag", lexicon);
  return match?.forslagsstiller ? match : null;
}

/** «Frå fylkesdirektøren låg det føre slik tilråding til vedtak» */
const liesBefore =
  /^fr[aå]\s(.{3,50}?)\s(?:låg|lå|ligg|ligger|forelå|forelåg|føreligg|foreligger)\s(?:det\s)?(?:føre\s|fore\s)?(?:slikt?|følgende|følgjande)\s(?:tilråding|framlegg|forslag|innstilling)(?:\stil\s(?:vedtak|innstilling|tilråding|uttale))?$/iu;

/** «Daglig leder la fram forslag til vedtak», «Rådmannen fremmer slik innstilling» */
const toVedtak =
  /^(\p{Lu}[\p{L} ]{2,40}?)\s(?:(?:la|legger|legg)\s(?:fram|frem)|fremm(?:er|et|a)|frem(?:jar|jer|ja|jet)|gjør|gjer|gjorde|har|kommer\smed|kjem\smed)\s(?:(?:følgende|følgjande|slikt?|dette)\s)?(?:(?:forslag|framlegg)\stil\s(?:vedtak|innstilling|tilråding|uttalelse|uttale|fråsegn)|innstilling|tilråding)$/u;

/** What is put now is the paper's; «Rådmannen fremmet følgende forslag» is told of a meeting. */
const now =
  /^(\p{Lu}[\p{L} ]{2,40}?)\s(?:(?:legger|legg)\s(?:fram|frem)|fremmer|fremjar|fremjer|gjør|gjer|har)\s(?:følgende|følgjande|slikt?|dette)\s(?:forslag|framlegg)$/u;

/** Whoever lays it: the points are for the organ that is named. */
const forOrgan =
  /^\p{Lu}[\p{L} ]{2,50}?\s(?:(?:legger|legg|la)\s(?:fram|frem)|fremm(?:er|et|a)|frem(?:jar|jer|ja|jet))\s(?:(?:følgende|følgjande|slikt?|dette)\s)?(?:innstilling|tilråding)\s(?:til|for|overfor)\s\p{L}[\p{L} ]{3,50}$/u;

/** «Rådmannen rår til», «Kommunedirektøren tilrår følgende»: of whoever lays saker before organs. */
export function advised(text: string, lexicon: DocumentLexicon): Match | null {
  const owner = advises.exec(text.trim())?.[1];
  const match = owner === undefined ? null : by(owner, "forslag", lexicon);
  return match?.forslagsstiller ? match : null;
}

const advises =
  /^(\p{Lu}.{2,50}?)\s(?:rår\stil|tilrår|tilråder|anbefaler|foreslår|føreslår|innstiller)(?:\s(?:at|på|om))?(?:\s(?:følgende|følgjande|slikt?|dette))?(?:\s(?:vedtak|framlegg|forslag|innstilling))?$/u;
