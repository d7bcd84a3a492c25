/** Minutes that tell of somebody who took no part in a sak: «Anne Vik gikk fra møtet før saken», «Vik tok ikkje del i handsaminga». */
import { withoutGaps } from "../../text/gap.ts";
import { literal, pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";

/** Where `text` says so of the one with this name; told by the surname, and nobody else between. */
export function tookNoPart(text: string, name: string): Span | null {
  const surname = name.trim().split(/\s+/u).at(-1) ?? "";
  if (surname.length < 2 || !text.includes(surname)) return null;
  const told = pattern(`(?<![\\p{L}-])${literal(surname)}(?![\\p{L}-])([^.!?\\n]{0,80}?)(?:${absent})`, "giu");
  for (const match of withoutGaps(text).matchAll(told))
    if (!other.test(match[1]!)) return { start: match.index, end: match.index + match[0].length };
  return null;
}

const part = "(?:del|i|ved|under|på)(?!\\p{L})";
const absent = [
  "(?<!\\p{L})(?:gikk|gjekk) (?:ut|fr[aå]|før|heim|hjem|til side)(?!\\p{L})",
  "(?<!\\p{L})(?:forlot|forlét|forlèt|forlet) (?:møtet|møterommet|møtelokalet|salen|rommet)",
  "(?<!\\p{L})(?:hadde|har) (?:gått|forlatt|forlate) ",
  `(?<!\\p{L})(?:tok|deltok|deltar|deltek|tek|tar) (?:verken |korkje |ikke |ikkje )${part}`,
  "(?<!\\p{L})(?:deltok|deltar|deltek) (?:ikke|ikkje)(?=[.,;]|$|\\s(?:i|ved|under|på)(?!\\p{L}))",
  "(?<!\\p{L})(?:var|er) (?:ikke|ikkje) (?:med|til ?stede|til stades|tilstede|i møtet|i salen)(?!\\p{L})",
  "(?<!\\p{L})(?:stemte|stemmer|røysta|røystet|røystar|voterte) (?:ikke|ikkje)(?! (?:i?mot|for|bare|berre|kun|over)(?!\\p{L}))",
  "(?<!\\p{L})(?:uten|utan) å (?:delta|ta del|stemme|røyste)(?!\\p{L})",
  "(?<!\\p{L})(?:trådte|tredde|steig|stod|sto|satt|sat) (?:til side|over)(?!\\p{L})",
].join("|");
/** Another person between the name and the words: then it may be they who left. */
const other = /(?:,|\sog|\smens|\smedan|\sda|\sdå)\s\p{Lu}\p{Ll}+\s(?!kommune|fylke)/u;
