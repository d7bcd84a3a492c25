/** Sentences of a vedtak that tell of their own vote: «Innkallinga vert samrøystes godkjend», «Rådet vedtar enstemmig å bygge brua». */
import { pattern } from "../text/pattern.ts";

/** The sentence tells how its own words were decided, and not of what another organ, another time or a condition did. */
export function tellsOwnVote(text: string): boolean {
  if (counted.test(text)) return true;
  const agreed = unanimously.exec(text);
  if (!agreed || subordinate.test(text.slice(0, agreed.index))) return false;
  return !elsewhere.test(text.slice(agreed.index + agreed[0].length));
}

const counted = /\d\s(?:mot|stemme|røyst)/iu;

const all = "(?:enstemmig|samrøystes|einstemmig)";
const decided =
  "(?:(?:att|gjen)?val(?:gt?|de?)e?|vedtatte?|vedtek(?:en?|ne)|godkjen(?:t|de?)|tilrå(?:dd|dde)|utsatt|utsett|(?:tatt|tek(?:en?|ne)) til)";
const decides = "(?:ved(?:tok|tar|tek)|godkjen(?:te|de|ner|n)|t(?:ok|ar|ek)|slutte[tr]? seg|slutta[r]? seg)";

const unanimously = pattern(
  `(?<!\\p{L})(?<!ikk?j?e )(?:${all}\\s${decided}|val(?:gt|d) ${all}|(?<=${decides}\\s)${all})(?!\\p{L})`,
  "iu",
);

/** «Planen som ble …», «… ber om at protokollen blir …», «Dersom ho vert …», «Styret har …» */
const subordinate =
  /(?<!\p{L})(?:som|at|slik|dersom|hvis|viss|når|da|då|der|fordi|enn)\s[^,]*$|(?<!\p{L})(?:har|hadde)\s(?:\p{L}+\s)?$/iu;

/** «… av kommunestyret i 2022» */
const elsewhere = /^\s(?:av\s\p{L}+\s)?i\s(?:møtet?\s(?:den\s)?\d|(?:19|20)\d\d)/iu;
