/** Signatures: «Ringeriksregionen, 2. mars 2022», a name, a role; and where the words of a document end for them. */
import { type Block, firstRead, type Row } from "../syntax/blocks.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { type Fact, fact } from "../text/fact.ts";
import { spanIn } from "../text/passage.ts";
import { fieldsIn } from "./field.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import { fold } from "./lexicon.ts";
import { organIn } from "./organ-text.ts";
import { beginsWithRole, isName } from "./person.ts";
import { readDateAt } from "./written-date.ts";

export interface Datering {
  readonly dato: Fact<CalendarDate>;
  readonly index: number;
  /** «tirsdag» stands before it: a line of a meeting's own day may look the same. */
  readonly ukedag: boolean;
}

/** A line of place and date: «Hole, 23. februar 2022», «Hole, den 23.02.2022», «Hole, onsdag 23. februar 2022». */
export function datedLine(block: Block, index: number, lexicon: DocumentLexicon): Datering | null {
  if (block.kind !== "text") return null;
  const { passage } = block;
  if (!endsInDate(passage.text)) return null;
  const written = writtenOn.exec(passage.text);
  const match = written ?? place.exec(passage.text);
  if (!match || passage.text.endsWith(":") || (!written && notPlace.test(passage.text))) return null;
  if (!written && organIn(match[0], lexicon)) return null;
  const date = readDateAt(passage.text, match[0].length);
  if (date?.precision !== "dag" || date.end < passage.text.trimEnd().length - 1) return null;
  const ukedag = !written && weekday.test(match[0]);
  if (ukedag && venue.test(match[0])) return null;
  return { dato: fact(date.first, spanIn(passage, match[0].length, date.end)), index, ukedag };
}

/** Short, with a digit last or before a last mark: tells most lines from a date at once. */
function endsInDate(text: string): boolean {
  if (text.length > 90) return false;
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return isDigit(text.charCodeAt(end - 1)) || isDigit(text.charCodeAt(end - 2));
}

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x202f);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** One to four words of a place, or «den», before the date, which may have its weekday. */
const place =
  /^(?:\p{Lu}[\p{L}./-]{1,30}(?:\s(?:\p{Lu}[\p{L}.-]*|i|på)){0,3}(?:,\s?|\s)(?:\p{L}{3,4}dag(?:en)?,?\s)?(?:den\s)?|den\s)(?=\d)/u;
const weekday = /(?:m[åa]n|t[iy]rs|tys|ons|tors|fre|lør|laur|s[øu]n)dag(?:en)?,?\s(?:den\s)?$/iu;
/** Where meetings are held: «Rådhuset, tirsdag 16. februar 2026» is a meeting to come. */
const venue = /hus(?:et)?(?!\p{L})|sal(?:en)?(?!\p{L})|hotell|teams|zoom|rom(?:met)?(?!\p{L})|senter|skule|skole/iu;

/** «Referat skrevet 7. mars 2025», «Sendt medlemmene 28. mai 2025». */
const writtenOn =
  /^(?:(?:referat|protokoll|møtebok|notat|innkalling)(?:et|en|a)?\s(?:er\s)?(?:skrive|skrevet|ført|datert|utsendt|utsend|sendt ut)|(?:ut)?sendt?(?:\sut)?(?:\stil)?\s(?:medlem(?:mene|ene)|representant(?:ene|ane)|deltak(?:erne|arane)|rådets medlemmer))\s(?:den\s)?(?=\d)/iu;

const notPlace =
  /(?:^|\s)(?:pr\.?|per|til|fra|frå|innen|innan|etter|før|siden|sidan|ut|t\.?o\.?m\.?|f\.?o\.?m\.?)\s(?:den\s)?\d|(?:rapport|regnskap|rekneskap|budsjett|prognose|tertial|kvartal|balanse|status)(?:en|a|et)?(?:\s\p{L}+\.?)?\s(?:den\s)?\d|^(?:arkivert|journalført|registrert|oppdatert|publisert|utskr|sak|dato|tid|side|versjon|vedlegg|frist)(?!\p{L})|møte|protokoll|innkalling|saks|behandl|handsam|vedtak|forslag|framlegg|utsend|neste/iu;

/** A line of place and date with a name right under it, anywhere: an agenda is signed before the papers that follow. */
export function signedDate(blocks: readonly Block[], lexicon: DocumentLexicon): Datering | null {
  for (let index = 0; index < blocks.length - 1; index++) {
    // Where the blocks have moved to is of no interest until one is found.
    const block = firstRead(blocks[index]!);
    if (block.kind !== "text" || !endsInDate(block.passage.text)) continue;
    const next = firstRead(blocks[index + 1]!);
    const under = next.kind === "row" ? next.cells[0]?.text : next.kind === "text" ? next.passage.text : undefined;
    if (!under || under.length > 60 || !isNameAndRole(under.replace(/\s*\(s(?:ign\.?)?\)$/iu, ""), lexicon)) continue;
    const at = datedLine(blocks[index]!, index, lexicon) ?? loneDate(blocks[index]!, index);
    if (at) return at;
  }
  return null;
}

/** «Kari Nordmann», «Kari Nordmann, ordfører», «Kari Nordmann ordfører» where the lines of a signature were joined. */
function isNameAndRole(text: string, lexicon: DocumentLexicon): boolean {
  if (isName(text, lexicon)) return true;
  const match = /^((?:\p{Lu}[\p{L}'’.-]*\s?){2,5})[,\s–-]\s?(\p{Ll}.*)$/u.exec(text);
  return match !== null && isName(match[1]!.trim(), lexicon) && beginsWithRole(match[2]!, lexicon);
}

/** A line that is a date and nothing else dates the document only beside its signatures. */
export function loneDate(block: Block, index: number): Datering | null {
  if (block.kind !== "text" || block.passage.text.length > 24) return null;
  const date = readDateAt(block.passage.text, 0);
  if (date?.precision !== "dag" || date.end < block.passage.text.length - 1) return null;
  return { dato: fact(date.first, spanIn(block.passage, 0, date.end)), index, ukedag: false };
}

/** Practical words to those called in, which follow the last sak. */
const closing =
  /^(?:de|dei|den|medlemmer|medlemer) som ikk?j?e kan møte|^(?:eventuel(?:t|le) )?forfall (?:meldes|vert meldt|må meldes|bes meldt)|^varamedlemm?er møter|^vel møtt|^velkommen til møte|^(?:sei|si|gi|gje|meld) (?:ifrå|ifra|i fra|frå|fra|beskjed)|^neste møte|^protokollen (?:er|ble|vart|blei) (?:god|lest|opplest|send)|^tid og stad? for neste/;

/** From here on the words sign the document: greeting, place and date, or names with roles to the end. */
export function isSignature(blocks: readonly Block[], at: number, lexicon: DocumentLexicon): boolean {
  const block = blocks[at]!;
  if (block.kind === "row") return signsInRows(block, blocks[at + 1], lexicon);
  if (block.kind !== "text" || block.passage.text.length > 140) return false;
  const words = fold(block.passage.text);
  if (
    /^(?:rett utskrift|utskrift (?:er )?send|melding om vedtak|med hilsen|beste (?:hilsen|helsing)|hilsen|helsing|vennlig hilsen|venleg helsing|med (?:vennlig|venleg|vennleg) (?:hilsen|helsing)|med helsing|mvh|møtet (?:ble )?(?:hevet|heva|slutt|avsluttet)|møtet (?:vart )?(?:heva|slutt)|underskrift)/.test(
      words,
    ) ||
    (at >= blocks.length - 2 && electronic.test(words)) ||
    (block.gap && (closing.test(words) || isWriter(block, lexicon)))
  )
    return true;
  if (datedLine(block, at, lexicon) && blocks.length - at <= 14) return true;
  if (blocks.length - at > 8) return false;
  const rest = blocks.slice(at);
  return (
    isName(block.passage.text, lexicon) &&
    rest.every(
      (one) =>
        one.kind === "text" &&
        one.passage.text.length <= 90 &&
        (isName(one.passage.text, lexicon) ||
          isRoleLine(one.passage.text, lexicon) ||
          electronic.test(fold(one.passage.text))),
    )
  );
}

/** «Dokumentet er elektronisk godkjent og har derfor ingen signatur» */
const electronic =
  /^(?:dokumentet|brevet|notatet|saka|saken) er (?:elektronisk|digitalt|elektronisk og digitalt) (?:god|sign)/;

/** «Referent: Kari Moe» below the last vedtak. */
const isWriter = (block: Block, lexicon: DocumentLexicon): boolean =>
  fieldsIn(block, lexicon).some(({ felt, verdi }) => felt === "sekretær" && isName(verdi.text, lexicon));

/** Names beside each other over their roles. */
const signsInRows = (names: Row, roles: Block | undefined, lexicon: DocumentLexicon): boolean =>
  roles?.kind === "row" &&
  names.cells.length > 1 &&
  names.cells.every(({ text }) => isName(text, lexicon)) &&
  roles.cells.every(({ text }) => isRoleLine(text, lexicon));

export function isRoleLine(text: string, lexicon: DocumentLexicon): boolean {
  return text.length <= 60 && !/[.!?]$/.test(text) && beginsWithRole(text, lexicon);
}
