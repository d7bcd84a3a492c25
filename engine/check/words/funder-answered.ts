/** Whether a text says that the funder already knows, was asked or has agreed. */
import { type Passage, spanIn } from "../../text/passage.ts";
import { pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";
import { isDenied, mentionsFunder } from "./funder.ts";
import { isToOthers } from "./funder-asked.ts";
import { isOfSomethingElse, isToldAbout, isToldOfSomething, type Matter } from "./funder-matter.ts";
import { sentencesOf } from "./sentences.ts";

/** `doing`: the points that make the change. What the funder has said yes to in one of them is that change, unless it is called something else. */
export function settledWithFunder(
  passages: readonly Passage[],
  name: string | null,
  matter: Matter,
  doing: readonly Passage[] = [],
): Span | null {
  for (const passage of passages) {
    const all = settled.test(passage.text) ? sentencesOf(passage) : [];
    const makesIt = doing.includes(passage);
    for (const [index, sentence] of all.entries()) {
      const { text } = sentence;
      const match = settled.exec(text);
      if (!match || isDenied(text.replace(noObjection, " ")) || refused.test(text)) continue;
      // «har gitt løyve til at pengene kan bli brukt»: what may come after the answer is what it allows.
      if (isToCome.test(text.slice(0, match.index + match[0].length))) continue;
      const earlier = all.slice(Math.max(0, index - 2), index).map((one) => one.text);
      const informed =
        matter === "endring" && /meld|varsl|orienter|informer|avklar|drøft/iu.test(match[0]) && isToldOfSomething(text);
      const isAbout = isToldAbout(text, earlier, matter) || (makesIt && agreed.test(text) && !isOfSomethingElse(text));
      if (!informed && !isAbout) continue;
      if (
        mentionsFunder(text, name)
          ? !isToOthers(text.slice(match.index + match[0].length), name)
          : isApplied(text, matter)
      )
        return spanIn(sentence, match.index, match.index + match[0].length);
    }
  }
  return null;
}

/** An application for a longer period goes to the funder, unless the text says where else. */
const isApplied = (text: string, matter: Matter): boolean =>
  matter === "periode" && /søk/iu.test(text) && !/(?:søk(?:t|te|er)|til|hos|hjå) \p{Lu}\p{L}/u.test(text);

/** An answer that was no, or about another time. */
const refused =
  /(?<!\p{L})(?:avslo|avslå\p{L}*|avslag\p{L}*|avsle\p{L}*|forrige gang|førre gong(?:en)?|den gang(?:en)?)(?!\p{L})/iu;
const isToCome = /(?<!\p{L})(?:må|skal|bør|kan|vil|lyt) (?:\p{L}+ ){0,3}?(?:være|vere|vera|bli|verte|ha) /iu;

/** «har ingen merknader til dette», «uten innvendinger»: a denial that is a yes. */
const objection =
  "(?:merknad|innvending|innsigels|motforestilling|motførestilling|innseiing|motsegn)\\p{L}*|(?:noe|noko) (?:i ?mot|å (?:innvende|innvenda|merke|merka|utsette|utsetje))";
const noObjection = pattern(
  `(?<!\\p{L})(?:ingen|ikke|ikkje|inga|uten|utan) (?:\\p{L}+ ){0,2}?(?:${objection})(?!\\p{L})`,
  "giu",
);

const yes =
  "(?:tilslutning|tilslutnad|samtykke|godkjenning\\p{L}*|godkjennelse|aksept|løyve|tillatelse|klarsignal|grønt lys|ja|utsettelse|utsetjing|tilsagn|tilsegn)";
const gave = "(?:gitt|gav|gav sitt|ga|gjeve|gitt sitt|fått|fikk|fekk|innhentet|innhenta|henta inn|hentet inn)";
const agreement = [
  "godkjen[dt]e?",
  "godtatt|godteke|godtok|godtek",
  "akseptert\\p{L}*|aksepterte",
  "samtyk(?:ket|ka|kja|t|te|kte|kede)",
  "imøtekommet|imøtekom|imøtekome",
  "innvilget|innvilga|innvilgede",
  "klarert|klarerte",
  "(?:sa|sagt|svart|svarte|svara) ja",
  "(?:gav?|gitt|gjeve) (?:\\p{L}+ )?lov til",
  "(?:er|var|sagt seg|sa seg) (?:enig|enige|einig|samd|samde) i",
  "(?:sluttet|slutta) seg til|(?:har|hadde) stilt seg bak",
  `${gave} (?:\\p{L}+ ){0,2}?${yes}`,
  `(?:med|etter|forelå|foreligger|ligg føre|låg føre) (?:\\p{L}+ ){0,2}?${yes}`,
  `${yes} (?:er|ble|vart|blei) (?:gitt|gjeve|gjeven|mottatt|motteken)`,
  `${yes} (?:forelå|foreligger|ligg føre|låg føre|kom)`,
  // «jf. godkjenning fra Viken fylkeskommune 3. mars»
  `(?:jf\\.?|jfr\\.?|jamfør|jevnfør|i samsvar med|i tråd med|i henhold til|i medhald av|viser til|vist til) (?:\\p{L}+ ){0,2}?${yes} (?:\\p{L}+ ){0,3}?(?:fra|frå|av|hos|hjå|datert|dagsett|gitt|gjeve|\\d)`,
  "(?:der|hvor|kor) (?:\\p{L}+ ){1,4}?(?:godkjenner|samtykker|samtykkjer|aksepterer|godtar|godtek)",
  "(?:endrings|tilleggs)(?:tilsagn|tilsegn)\\p{L}*",
  "har (?:\\p{L}+ )?(?:forlenget|forlenga|utvidet|utvida)",
  `(?:ingen|ikke|ikkje|inga|uten|utan) (?:\\p{L}+ ){0,2}?(?:${objection})`,
];
const agreed = pattern(`(?<!\\p{L})(?:${agreement.join("|")})(?!\\p{L})`, "iu");
const settled = pattern(
  `(?<!\\p{L})(?:${agreement.join("|")}|meldt|varslet|varsla|orientert|informert|avklart|avklara|drøftet|drøfta|forelagt|lag[dt] fr[ae]m for|søkte?|sendte?|(?:er|ble|blei|vart|har) send|sende søknad|søknad(?:en)?[^.;]{0,80}? (?:av|datert|dagsett) \\d|(?:jf\\.?|i samsvar med|i tråd med|slik) (?:\\p{L}+ ){0,2}?(?:tilsagn|tilsegn|brev|e-post|svar)\\p{L}* (?:fra|frå|av|datert|dagsett|\\d)|(?:tatt|tok|teke) (?:\\p{L}+ ){1,3}?til (?:etterretning|etterretting|orientering|vitande))(?!\\p{L})`,
  "iu",
);
