/** Which majority a text asks for: more than half the votes by law, two thirds for a change of the agreement, or what the agreement itself says. */

import { pattern } from "../../text/pattern.ts";

/** «krav om 2/3», «oppnådde ikke to tredeler», «kvalifisert fleirtal»: more for than against is not enough. */
export const asksForMore = (text: string): boolean => more.test(text);

const fraction =
  "(?:(?<![\\d/])(?:2/3|3/4)(?![\\d/])|⅔|¾|(?:to|2)[ -]?tre(?:del|djedel)\\p{L}*|tre fjerde(?:del)?\\p{L}*|to tredels)";
const majority = "(?:flertall|fleirtal)\\p{L}*";
const more = pattern(
  `${fraction}.{0,30}?(?:${majority}|stemm|røyst|krav|krev)|(?:${majority}|krav|krev|oppnå|fikk ikke|fekk ikkje|stemm|røyst|§ ?18-4).{0,30}?${fraction}|(?:kvalifisert|nødvendig|naudsynt|nødvendige|tilstrekkelig|tilstrekkeleg) ${majority}|\\d (?:stemmer|røyster) (?:var nødvendige?|var naudsynt|måtte til|trengtes|trongst|krevdes|kreves|krevst|kravdest)|§ ?18-4`,
  "iu",
);

/** The agreement is told to have a majority of its own: «Etter avtalen punkt 14 er alminnelig flertall nok». */
export const agreementSaysMajority = (text: string): boolean =>
  [...text.matchAll(byAgreement), ...text.matchAll(agreementDemands)].some(([words]) => !higher.test(words));

const agreement = "(?<!\\p{L})(?:\\p{L}{0,24}avtale|vedtekt)(?:n|ne|en|ens|ns|ane|ene)?(?!\\p{L})";
const simple = `(?:(?:alminnelig|alminneleg|simpelt|enkelt|vanlig|vanleg|ordinært|rent|reint|absolutt) ${majority}|(?:mer|meir|fler|fleire) enn (?:halvparten|halvdelen|halvparta)|(?:flertall|fleirtal)s?krav\\p{L}*|(?:ikke|ikkje) (?:krav om |krev\\p{L}* )?${fraction})`;
const byAgreement = pattern(
  `(?<!\\p{L})(?:etter|ifølge|ifølgje|i følge|i følgje|jf\\.?|jfr\\.?|i henhold til|i medhold av|i samsvar med|i tråd med|følg(?:er|jer) av|går fram av|(?:fram|frem)går av|slik) (?:\\p{L}+ ){0,2}?${agreement}[^;\\n]{0,60}?${simple}[^.;\\n]{0,16}|${simple}[^.;\\n]{0,50}?(?:etter|ifølge|ifølgje|i følge|jf\\.?|jfr\\.?|i henhold til|følg(?:er|jer) av|går fram av|(?:fram|frem)går av|slik) (?:\\p{L}+ ){0,2}?${agreement}`,
  "giu",
);
const agreementDemands = pattern(
  `${agreement}(?:s? \\p{L}+)?(?: (?:punkt|pkt\\.?|§) ?\\d{1,3})? (?:bare |kun |berre )?(?:krever|krevde|krev|kravde|sier|seier|fastsetter|fastset|bestemmer|nøyer|nøyar|har|set|setter|slår|lar|lèt|gir|gjev)(?!\\p{L})[^.;\\n]{0,40}?${simple}[^.;\\n]{0,16}`,
  "giu",
);
/** «… er ikke nok» says the opposite. */
const higher = /(?:flertall|fleirtal)\p{L}* (?:er |var |vil )?(?:ikke|ikkje)(?!\p{L})/iu;
