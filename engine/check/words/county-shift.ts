/** Whether a text tells that a county is split, or who takes over: «Viken deles 1. januar 2024», «Telemark fylkeskommune tek over tilsegnet». */
import { literal, pattern } from "../../text/pattern.ts";

/** `heir`: the county that takes over, where it is known which; else any of `heirs`, which must be told of as a fylkeskommune. */
export function tellsOfShift(text: string, county: string, heir: string | null, heirs: readonly string[]): boolean {
  if (!stems.test(text) && ![...heirs, heir].some((name) => name !== null && text.includes(name))) return false;
  if (always.test(text) || splitOf(county).test(text)) return true;
  // «Vestfold og Telemark» names neither of the two.
  const others = text.replaceAll(county, " ");
  return (
    (heir !== null && others.includes(heir)) ||
    heirs.some((name) => pattern(`(?<![\\p{L}-])${literal(name)} fylkeskommune`, "iu").test(others))
  );
}

const always =
  /som overtar|som overtek|etterfølger|etterfølgjar|fylkesdeling|deling av (?:fylke|viken|vestfold|troms)|oppløs|opphør|opphøyr|(?:overta|overtar|overtek|tar over|tek over) (?:tilskudd|tilskot|tilsagn|tilsegn|ansvar)|ny(?:e)? fylkeskommune/iu;
const stems = /del|splitt|oppløs|løyst opp|avvikl|opphør|opphøyr|overta|overtek|tar over|tek over|følg|ny/iu;

/** «Fylket vert delt», «Viken fylkeskommune splittes», «delingen av Viken», «etter delinga». */
function splitOf(county: string): RegExp {
  const it = `(?:${literal(county)}(?: fylkeskommune)?|fylket|fylkeskommunen)`;
  const gone = "(?:delt|delte|oppdelt|splittet|splitta|løyst opp|avviklet|avvikla)";
  return pattern(
    [
      `${it}(?: (?!ikke|ikkje)\\p{L}+){0,2} (?:(?:vert|blir|ble|blei|vart|er|bli|verte) ${gone}|deles|delast|splittes|splittast|avvikles|avviklast)(?! ut| på| inn)`,
      `(?:opp)?(?:del|splitt)ing(?:en|a)? av (?:${it})`,
      `(?:opp)?(?:del|splitt)ing(?:en|a) (?:av|i|fra|frå) (?:\\d|20|januar)`,
      "(?<!\\p{L})(?:etter|ved|før|med) (?:opp)?(?:del|splitt)ing(?:en|a)(?= (?:av fylk|av \\p{Lu}|1|i 20)|[,.]| er| vert| blir)",
    ]
      .map((one) => `(?<!\\p{L})(?:${one})(?!\\p{L})`)
      .join("|"),
    "iu",
  );
}
