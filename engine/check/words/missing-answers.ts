/** How many did not agree in writing, told of them all: «svar fra tre av fire medlemmer», «alle unntatt Kari Moe», «tre positive svar og ett negativt». */
import { pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";
import { numberOf } from "./headcount.ts";

/** Null where the text tells it in no such words, or where the last of the answers came later. */
export function missingAnswersIn(text: string): (Span & { readonly count: number }) | null {
  for (const { said, count } of ways) {
    const match = said.exec(text);
    if (!match) continue;
    const start = match.index;
    const end = start + match[0].length;
    const missing = count(match);
    if (missing > 0 && !cameLater.test(text.slice(end, end + 200))) return { start, end, count: missing };
  }
  return null;
}

const number =
  "(\\d{1,3}|ett?|én|eitt?|en|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten)";
const surname = "\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,2}(?: \\([^)\\n]{1,20}\\))?";
const names = `(${surname}(?:(?:, | og )${surname}){0,5})`;
const agreed =
  "(?:sluttet|slutta|svarte ja|svara ja|støttet|støtta|stemte for|røysta for|sa ja|godkjente|godkjende|var enige?|var samde|samtykket|samtykka|ga sin tilslutning|gav si tilslutning)";
/** «Det siste svaret kom 8. juli.» */
const cameLater =
  /(?:siste|resterende|resterande|manglende|manglande) svar|den siste|det siste|purring|purra|senere|seinare|i ettertid|etterpå/iu;

const asNumber = (word: string): number => numberOf(word.toLowerCase().replace(/^(?:ett?|eitt?)$/u, "en"));
const howMany = (list: string): number => list.split(/, | og /u).length;

const ways = [
  {
    said: `(?<!\\p{L})(?:[Ss]var|[Tt]ilbakemelding(?:er|ar)?|[Tt]ilslutning|[Tt]ilslutnad) (?:fra|frå) ${number} av (?:de |dei )?${number}(?: (?:medlemm?er|medlemmene|medlemene|representanter|representantar)(?!\\p{L})|(?=[.,;]|$| (?:innen|innan|ved|da|då)(?!\\p{L})))`,
    count: (match: RegExpExecArray) => asNumber(match[2]!) - asNumber(match[1]!),
  },
  {
    said: `(?<!\\p{L})(?:[Aa]lle|[Ss]amtlige|[Ss]amtlege)(?: medlemm?er| medlemmene| medlemene)?,? (?:unntatt|unnateke|utenom|utanom|bortsett fra|bortsett frå|med unntak av|med unntak for) ${names},? ${agreed}(?!\\p{L})`,
    count: (match: RegExpExecArray) => howMany(match[1]!),
  },
  {
    said: `(?<!\\p{L})positiv[et](?: svar)?(?:,| og|, men) ${number} negativ[et](?!\\p{L})`,
    count: (match: RegExpExecArray) => asNumber(match[1]!),
  },
  {
    said: `(?:, | og )\\p{Lu}[\\p{L}-]+: [Jj]a[.;,] ${names}: [Nn]ei(?!\\p{L})`,
    count: (match: RegExpExecArray) => howMany(match[1]!),
  },
].map(({ said, count }) => ({ said: pattern(said, "u"), count }));
