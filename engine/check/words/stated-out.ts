/** The amount a point says leaves a delprosjekt, where it is said beside what is taken out and is no transfer itself. */
import { moneyIn } from "../../document/written-money.ts";
import type { Beløp } from "../../language/effect.ts";
import type { Role } from "../../text/fact.ts";
import { inKroner } from "../../text/money.ts";
import { type Passage, spanIn } from "../../text/passage.ts";
import { pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";
import { sentencesOf } from "./sentences.ts";

/** `taken` are the places of amounts that effects already have. */
export function statedOut(passage: Passage, source: string, taken: readonly Span[]): readonly Role<Beløp>[] {
  return sentencesOf(passage).flatMap((sentence) => {
    const { text } = sentence;
    return moneyIn(text).flatMap(({ start, end, money }): readonly Role<Beløp>[] => {
      const at = spanIn(sentence, start, end);
      if (taken.some((other) => other.start < at.end && at.start < other.end)) return [];
      const fallen = fallenTo(text, start, source);
      if (fallen !== null) return [{ value: fallen, span: at }];
      if (!isOut(text.slice(Math.max(0, start - 160), start), text.slice(end, end + 120), source)) return [];
      const before = text.slice(Math.max(0, start - 24), start);
      if (money === null || /(?:ca\.?|omtrent|rundt|cirka|om lag) $/iu.test(before))
        return [{ uleselig: "beløpet er ikke oppgitt nøyaktig", span: at }];
      const amount = inKroner(money);
      return [
        {
          value: /(?:inntil|opptil|opp til|maks(?:imalt)?\.?|høyst|høgst) $/iu.test(before)
            ? { høyst: amount }
            : amount,
          span: at,
        },
      ];
    });
  });
}

const most =
  "(?:(?:inntil|opptil|opp til|maks(?:imalt)?\\.?|høyst|høgst|til sammen|til saman|totalt|i alt|ca\\.?|omtrent|om lag) )*";
const removal =
  "(?:tas|takast|tek(?:es|ast)|vert teke|blir tatt|går|utgår|trekkes|trekkjast|stryk\\p{L}*|fjern\\p{L}*|avslutt\\p{L}*|avvikl\\p{L}*|legg\\p{L}* ned)";
/** «tas ut (kr …)», «tas ut av PSD (kr …)». */
const afterRemoval = pattern(`${removal}[^.()]{0,100}\\(${most}$`, "iu");
/** «midlene (kr …) overføres slik», «rammen på kr … fordeles». */
const ofTheMoney = pattern(
  `(?<!(?:av|innenfor|innan|innen) )(?:midlene|midlane|beløpet|summen|rammen|ramma)(?: \\(| på )${most}$`,
  "iu",
);
const moves =
  /^(?:,-)?\)?,?(?: i (?!\p{L}+ til )[^.,:;\d]{1,50}?| som \p{L}+ \p{L}+,?)? (?:omdisponer|fordel|omfordel|overfør|flytt|disponer)/iu;

/** «Av rammen til A omdisponeres kr 300 000, med kr 200 000 til B og …» */
const moved = pattern(`(?:omdisponer|fordel|omfordel|overfør|flytt|disponer)\\p{L}* ${most}$`, "iu");
const sharedOut = /^(?:,-)?(?:,| –)? (?:med|fordelt|slik|som følger|hvorav|herav|derav)(?!\p{L})/iu;

/** «reduseres med kr 300 000», «vert sett ned med inntil 300 000 kroner» */
const lowered = pattern(
  `(?:reduser|senk|kutt|minsk|trapp\\p{L}* ned|(?:sett|set)\\p{L}*(?: [^.()]{1,80})? ned)\\p{L}*[^.()]{0,80} med ${most}$`,
  "iu",
);
/** «300 000 kroner av rammen til A omdisponeres til:»: a list follows of where it goes. */
const sharedBelow =
  /^(?:,-)?[^.:;\d]{0,60}?(?:omdisponer|omfordel|fordel|overfør|flytt|disponer|bruk|nytt)\p{L}*(?: (?:til|slik|på \p{L}+ måte|som følg\p{L}*))?:\s*$/iu;
const ofPurse =
  /(?<!\p{L})(?:av|fra|frå) (?:(?:ramma|rammen|midlane|midlene|løyvinga|bevilgningen|løyvingane|potten|budsjettet|pengane|pengene) (?:til|for|i|på) )?(?:delprosjektet )?[«"“]?$/iu;

/** «settes ned fra 900 000 til 420 000 kroner»: at the second amount, how much it is lowered; null elsewhere. */
function fallenTo(text: string, start: number, source: string): number | null {
  const before = text.slice(0, start);
  const amounts = moneyIn(text);
  const at = amounts.findIndex((one) => one.start === start);
  const to = amounts[at]?.money;
  const match = downFrom.exec(before);
  if (!match || !to) return null;
  // «fra 500 000 til 300 000 kroner»: the first need not say what it counts.
  const plain = /^\d{1,3}(?:[ .]\d{3})+$/.test(match[1]!) ? Number(match[1]!.replace(/\D/g, "")) : null;
  const former = amounts[at - 1]?.money;
  const from = plain ?? (former ? inKroner(former) : null);
  const words = before.slice(Math.max(0, match.index - 160), match.index);
  const by = from === null ? 0 : from - inKroner(to);
  return by > 0 && isLowered.test(words) && words.toLowerCase().includes(source.toLowerCase()) ? by : null;
}

const downFrom =
  /(?:kr\.? ?)?(\d[\d .,]*?)(?:,-)?(?: ?(?:mill\.?|millioner|millionar))?(?: ?kroner| ?kr\.?)? til (?:kr\.? ?)?$/iu;
const isLowered = /(?<!\p{L})(?:ned|reduser\p{L}*|senk\p{L}*|kutt\p{L}*)(?!\p{L})[^.;]{0,80}?(?:fra|frå) $/iu;

function isOut(before: string, after: string, source: string): boolean {
  if (afterRemoval.test(before)) return true;
  if (lowered.test(before) && before.toLowerCase().includes(source.toLowerCase())) return true;
  if (sharedBelow.test(after) && isPurse(before, after, source)) return true;
  if (ofTheMoney.test(before) && moves.test(after)) return true;
  const name = source.toLowerCase();
  if (moved.test(before) && sharedOut.test(after) && before.toLowerCase().includes(name)) return true;
  if (
    pattern(` \\(${most}$`, "iu").test(before) &&
    before
      .toLowerCase()
      .replace(/[»”"]?\s\([^()]*$/u, "")
      .endsWith(name)
  )
    return true;
  if (partOf.test(before)) return false;
  const from = /^(?:,-)? (?:\p{L}+ ){0,2}?(?:fra|frå) (?:delprosjekt\p{L}* )?[«"“]?/iu.exec(after);
  return from !== null && after.slice(from[0].length).toLowerCase().startsWith(name);
}

/** «180 000 av dei 900 000 kronene frå A», «… av ramma på 900 000 kroner frå A»: how much there is, of which a part goes out. */
const partOf =
  /(?<!\p{L})av (?:de |dei |den |ein |ei |en |et |eit )?(?:(?:samla |samlede |totale )?\p{L}+ (?:til [^.,;]{2,40} )?på )?(?:totalt |i alt |til sammen |til saman )?(?:kr\.? ?)?$/iu;

/** The name stands as that of the purse the amount is of, on either side of the amount. */
function isPurse(before: string, after: string, source: string): boolean {
  const name = source.toLowerCase();
  return [before, after].some((text) => {
    const at = text.toLowerCase().indexOf(name);
    return at >= 0 && ofPurse.test(text.slice(0, at));
  });
}
