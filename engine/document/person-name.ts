/** Names of persons: where they begin and end among roles, parties, places and the words of documents. */

import { kept } from "../text/kept.ts";
import { pattern } from "../text/pattern.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";

/** Two to six capitalised words (two names of two persons may touch) of which none is a known label, role or organ. */
export function isName(text: string, lexicon: DocumentLexicon): boolean {
  if (!nameAlone.test(text) || text.length > 60 || partOfLand.test(text)) return false;
  const words = text.split(" ");
  return !words
    .slice(0, words.length > 1 && alsoSurnames.has(fold(words.at(-1)!)) ? -1 : undefined)
    .some(
      (word) => notInNames.has(fold(word)) || lexicon.roller.has(fold(word)) || isAcronym(word) || isOrganLike(word),
    );
}

/** Where the names stand in a text. */
export function namesIn(text: string, lexicon: DocumentLexicon): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  nameAnywhere.lastIndex = 0;
  for (let match = nameAnywhere.exec(text); match; match = nameAnywhere.exec(text)) {
    const words = match[0].split(" ");
    const stops: boolean[] = [];
    const surname = isSurname(text, match.index, words);
    for (let at = words.length - 1; at >= 0; at--) {
      if (surname && at === words.length - 1) {
        stops[at] = false;
        continue;
      }
      const after = match.index + words.slice(0, at + 1).join(" ").length;
      const between = at >= 2 && /^(?: \p{Lu}\S+){2}/u.test(text.slice(after, after + 80));
      stops[at] = isNoName(words[at]!, between || (stops[at + 1] ?? true), lexicon);
    }
    const first = stops.indexOf(false);
    if (first < 0) continue;
    // A name has six words at most, without the role before it.
    if (first > 0) {
      nameAnywhere.lastIndex = match.index + words.slice(0, first).join(" ").length + 1;
      continue;
    }
    const start = match.index;
    const next = stops.indexOf(true);
    const rest = text.slice(start + match[0].length, start + match[0].length + 40);
    const name = withoutList(next < 0 ? words : words.slice(0, next), rest, start, lexicon)
      .join(" ")
      .replace(/\.$/, "");
    // «Kari Nordmann Leder Ola Nordmann»: the next name may begin after the word that ended this one.
    if (next >= 0) nameAnywhere.lastIndex = start + words.slice(0, next + 1).join(" ").length;
    const end = start + name.length;
    const ahead = text.slice(end, end + 40);
    const body = bodyAhead.test(ahead) && /,\s$/.test(text.slice(Math.max(0, start - 2), start));
    if (isName(name, lexicon) && !placeAhead.test(ahead) && !body) found.push({ start, end });
  }
  return found;
}

/** «Aurora Stad, leiar», «Ola Moe og Nils Tid»: a label of documents that ends one of a list, nothing else around it. */
const isSurname = (text: string, start: number, words: readonly string[]): boolean =>
  words.length > 1 &&
  alsoSurnames.has(fold(words.at(-1)!)) &&
  /(?:^|[,;:]|\sog)\s*$/u.test(text.slice(Math.max(0, start - 8), start)) &&
  /^(?:$|,|;|\s\(|\s[-–]\s|\sog\s)/u.test(text.slice(start + words.join(" ").length));

/** «Ordfører», «daglig leder», «styringsgruppeleder»: the first word, or the first two, are a role. */
export function beginsWithRole(words: string, lexicon: DocumentLexicon): boolean {
  const [whole = ""] = fold(words).split(/[\s,(/]+/);
  const [first = "", second = ""] = fold(words).split(/[\s,(/-]+/);
  return (
    lexicon.roller.has(whole.slice(whole.lastIndexOf("-") + 1)) ||
    lexicon.roller.has(first) ||
    lexicon.roller.has(first.replace(/(?:ene|ane|ne|en|n)$/, "")) ||
    lexicon.roller.has(`${first} ${second}`) ||
    lexicon.rolleledd.some((role) => first.endsWith(role))
  );
}

/** A role, a party or a word of documents; a single letter is a party only after a whole name and before another or none. */
const isNoName = (word: string, alone: boolean, lexicon: DocumentLexicon): boolean =>
  /^\p{Lu}/u.test(word) && (((word.length > 1 || alone) && isParty(word, lexicon)) || isRoleOrOther(word, lexicon));

/** Words come again and again: each is looked up once, and all are forgotten before they are many. */
function isRoleOrOther(word: string, lexicon: DocumentLexicon): boolean {
  const seen = looked.get(lexicon) ?? new Map<string, boolean>();
  looked.set(lexicon, seen);
  const known = seen.get(word);
  if (known !== undefined) return known;
  if (seen.size >= 4000) seen.clear();
  const found = beginsWithRole(word, lexicon) || notInNames.has(fold(word));
  seen.set(word, found);
  return found;
}

const looked = kept<DocumentLexicon, Map<string, boolean>>();

/** «AP», «Rødt», and of lists that several hold together «ÅF-AP». */
export const isParty = (word: string, lexicon: DocumentLexicon): boolean =>
  (!word.endsWith(".") && lexicon.partier.has(fold(word))) ||
  (/^\p{Lu}{1,4}-\p{Lu}{1,4}$/u.test(word) && lexicon.partier.has(fold(word.split("-")[1]!)));

/** «Kari Nordmann UAH» alone in a line: a list that only its own municipality has. */
function withoutList(
  words: readonly string[],
  rest: string,
  start: number,
  lexicon: DocumentLexicon,
): readonly string[] {
  const last = words.at(-1) ?? "";
  const alone = start === 0 && words.length > 2 && (/^[\s.]*$/.test(rest) || beginsWithRole(rest.trim(), lexicon));
  return alone && isAcronym(last) && !isOrganLike(last) ? words.slice(0, -1) : words;
}

/** «Nordre Land kommune» is a place. */
const placeAhead = /^\s(?:kommune|fylkeskommune|fylke|herad)(?!\p{L})/u;

/** «…, Valdres Natur regionråd» is whom the person before it comes from. */
const bodyAhead =
  /^\s(?:interkommunal\p{L}*\s)?\p{Ll}*(?:forum|råd|kontor|forening|foreining|museum|selskap|nettverk|samarbeid|verk|sokn|prosti|nasjonalpark\p{L}*|kommuner)(?!\p{L})/u;

export const isAcronym = (word: string): boolean =>
  word.length > 1 &&
  word === word.toUpperCase() &&
  /\p{L}{2}/u.test(word) &&
  !word.includes("-") &&
  !word.includes(".");

/** The word itself or the last member of a compound: «Bråd» is a name. */
export const isOrganLike = (word: string): boolean => organWord.test(word) || /(?:AS|SA|IKS|KF|HF|RHF|BA)$/u.test(word);

const organWord =
  /(?<=^|\p{L}{3})(?:utvalg|utval|styret?|gruppen?|gruppa|råd(?:et)?|skap(?:et)?|kommune|fylkeskommune|direktoratet|departementet|universitet(?:et)?|høg?skole|høgskule|næringshage|prosjekt(?:et)?|strategi(?:en)?|møtet?|plan(?:en)?|avtalen?|dokument(?:et)?|stiftelsen?|stifting(?:a)?|sparebank(?:en)?|forening(?:en|a)?|foreining(?:a)?|museum|museet|idrettslag|parti(?:et)?|venstreparti|energi)$/iu;

/** Labels that families are called as well. */
const alsoSurnames: ReadonlySet<string> = new Set(["stad", "sted", "tid", "saken"]);

const notInNames: ReadonlySet<string> = new Set([
  ...alsoSurnames,
  ..."sak saka møte møtet dato til fra frå for vedtak forslag framlegg innstilling innkalling protokoll referat side vedlegg kommune fylkeskommune ordførerutvalget styringsgruppen representantskapet kommunestyret innovasjon norge norsk stortinget regjeringen staten statsforvalteren departementet mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tysdag laurdag sundag januar februar mars april juni juli august september oktober november desember det den dei de han hun ho vi som ved og med under etter dersom hvis når ny nytt nye leder leiar medlem vara forfall navn namn rolle representerer status funksjon parti kommunen interkommunalt politisk råd regionrådet revidert enstemmig samrøystes godkjenning orientering orienteringer eventuelt andre øvrige møtested møtestad møtedato møtetid tidspunkt kl teams rom hotell rådhus rådhuset herredshus heradshus kulturhus hilsen helsing".split(
    " ",
  ),
]);

/** «Nordre Follo», «Indre Østfold»: municipalities of two words. */
export const isPartOfLand = (words: string): boolean => partOfLand.test(words);

const partOfLand =
  /^(?:nordre|nørdre|søndre|søre|indre|ytre|øvre|nedre|vestre|østre|øystre|austre|midtre|sør|nord|aust|vest|øst|nye)\s\p{Lu}/iu;

/** A full stop ends a name, save after initials. */
const namePart = "(?:(?:\\p{Lu}\\p{Ll}?\\.-?){1,3}|\\p{Lu}[\\p{L}'’-]*)";
const particle = "(?:de|van|von|der|af|av|la)";
const nameSource = `${namePart}(?: (?:${particle} )?${namePart}){1,5}`;
const nameAlone = pattern(`^${nameSource}$`, "u");
const nameAnywhere = pattern(`(?<![\\p{L}])${nameSource}(?![\\p{L}])`, "gu");
