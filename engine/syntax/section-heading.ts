/** Headings that stand in every sak, alone on their line: they recur beside page numbers, and no line below goes on with them. */

/** «Vedtak», «Kontrollutvalgssekretariatets innstilling», «Rådmannen sitt forslag til vedtak». What they mean is for the lexicon to say. */
export const isSectionHeading = (words: string): boolean =>
  (words.length <= longest && heading.test(words)) || (words.length <= 2 * longest && ofOrgan.test(words));

const longest = 70;
const heading =
  /^(?:endelig |endeleg )?(?:\p{Lu}[\p{L}-]+(?:s|\s(?:sin|si|sitt))\s)?(?:(?:forslag|framlegg) til (?:vedtak|innstilling|uttalelse)|vedtak|innstilling|tilråding|anbefaling|behandling|handsaming|votering|røysting|avrøysting|avstemn?m?ing|saksopplysning(?:er|ar)|saksutredning|saksutgreiing|vurdering|bakgrunn|vedlegg|konklusjon|merknad(?:er|ar)|drøfting|enstemmig(?: vedtatt)?|samrøystes(?: vedteke)?)$/iu;
/** «Samrøystes vedtak i Formannskapet - 10.03.2026» */
const ofOrgan =
  /^(?:\p{L}+ )?(?:vedtak|innstilling|tilråding|behandling|handsaming|votering|røysting) i \p{L}[^.:;]{2,90} [-–] \d{1,2}\.\d{1,2}\.\d{4}$/iu;
