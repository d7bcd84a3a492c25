/** Headings of saker: which blocks begin a sak, with number and title. */
import { type Block, passageIn, reworded } from "../syntax/blocks.ts";
import { type Fact, fact, movedFact } from "../text/fact.ts";
import { type Passage, part, spanIn, spanOf } from "../text/passage.ts";
import { fieldsIn } from "./field.ts";
import { stamped } from "./heading-forms.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import { leadingNumber, leadingOrdinal, type NumberReader, normalised } from "./sak-number.ts";

export interface Sakstart {
  readonly nr: string | null;
  readonly skrevet: Fact<string> | null;
  readonly tittel: Fact<string> | null;
  /** «PS», «SR-sak»: may tell the organ. */
  readonly prefiks: string;
  /** A heading mark or a table row: certain. */
  readonly certain: boolean;
  /** An item of a list with bullets, which in running text is a reference. */
  readonly bullet: boolean;
  /** A line of a programme, which may name a sak that is listed already. */
  readonly timed?: true;
  /** What the agenda calls it, where its own heading is a row of treatments: its title is the line that says the same. */
  readonly listet?: Fact<string>;
  /** What its line tells after the title. */
  readonly rest?: Passage;
}

/** The start of a sak that a block is, or null. `numberIn` reads its number. */
export function sakStart(
  block: Block,
  year: number | null,
  lexicon: DocumentLexicon,
  numberIn: NumberReader = leadingNumber,
): Sakstart | null {
  if (block.kind === "row") return rowStart(block.cells, year, numberIn) ?? headerStart(block.cells, year);
  const passage = block.passage;
  const certain = block.kind === "heading";
  if (passage.text.length > 260) return null;
  const timed = clockBefore.exec(passage.text);
  if (timed && leadingNumber(passage.text.slice(timed[0].length), year)?.prefiks) {
    const start = sakStart(
      reworded(block, { passage: part(passage, timed[0].length, passage.text.length) }),
      year,
      lexicon,
    );
    return start && { ...start, timed: true };
  }
  const page = pageBefore.exec(passage.text)?.[0].length ?? 0;
  if (page > 0 && leadingNumber(passage.text.slice(page), year)?.prefiks)
    return sakStart(reworded(block, { passage: part(passage, page, passage.text.length) }), year, lexicon);
  const number = numberIn(passage.text, year);
  const found = number ?? leadingOrdinal(passage.text, year);
  if (found) {
    const title = titleIn(passage, found.end);
    if (/^\s?[-–]\s?\d{1,4}\/\d/.test(passage.text.slice(found.end))) return null;
    if (stamped(passage.text.replace(/:$/, ""))) return null;
    if (title === "sentence" || (title && isSection(title.value, found.prefiks, lexicon))) return null;
    return {
      nr: found.nr,
      skrevet: fact(passage.text.slice(0, found.end).trim(), spanIn(passage, 0, found.end)),
      tittel: title,
      prefiks: found.prefiks,
      certain,
      bullet: block.kind === "item" && block.number === null,
    };
  }
  return certain ? trailingNumber(passage, year) : null;
}

/** «4/22 Vedtak» heads what was decided; «Sak 4: Økonomi» and «Sak 4/22 Habilitet» are saker. */
function isSection(title: string, prefiks: string, lexicon: DocumentLexicon): boolean {
  const slag = lexicon.seksjon.get(fold(title));
  if (prefiks !== "" && ofMeeting.test(title)) return false;
  return slag !== undefined && (prefiks === "" || !["saksopplysninger", "økonomi", "vurdering"].includes(slag));
}

const ofMeeting =
  /^(?:habilitet|gildskap|(?:tilleggs|endrings)(?:forslag|framlegg)|interpellasjon(?:er|ar)?|spørsmål|grunngitt spørsmål)$/iu;

/** The same start further down. */
export const movedStart = (start: Sakstart, by: number): Sakstart =>
  by === 0 ? start : { ...start, skrevet: movedFact(start.skrevet, by), tittel: movedFact(start.tittel, by) };

/** «Framover sammen – sak 6/22», «Valg av leder (sak 3/22)» as a heading. */
function trailingNumber(passage: Passage, year: number | null): Sakstart | null {
  const match =
    /^(\p{Lu}.{3,150}?)[\s,–-]+\(?((?:PS|RS|sak|saksnr\.?|saknr\.?|[A-ZÆØÅ]{1,5}-sak)\s?(?:nr\.?\s?)?(\d{1,4})\s?\/\s?(\d{2,4}))\)?$/iu.exec(
      passage.text,
    );
  const nr = match ? normalised(match[3]!, match[4]!, year) : null;
  // «Endring av vedtak i sak 6/25» is about another one.
  if (!match || !nr || /\s(?:i|av|fra|frå|til|for|om|på|etter|jf\.?|jfr\.?|se|sjå)$/iu.test(match[1]!)) return null;
  const at = passage.text.lastIndexOf(match[2]!);
  return {
    nr,
    skrevet: fact(match[2]!, spanIn(passage, at, at + match[2]!.length)),
    tittel: fact(match[1]!, spanIn(passage, 0, match[1]!.length)),
    prefiks: "",
    certain: true,
    bullet: false,
  };
}

/** «IPR Namdalskysten – styremøte 29.09.2023      Sak 22/23», «Malvik kommune   Sak 82/25»: a page header that names the sak of the page. */
function headerStart(cells: readonly Passage[], year: number | null): Sakstart | null {
  const last = cells.at(-1);
  const number =
    last &&
    cells.length === 2 &&
    (/møte|protokoll|innkalling|\d{4}/i.test(cells[0]!.text) || letterhead.test(cells[0]!.text))
      ? leadingNumber(last.text, year)
      : null;
  if (!number?.prefiks || !last || number.end !== last.text.length) return null;
  return {
    nr: number.nr,
    skrevet: fact(last.text, spanOf(last)),
    tittel: null,
    prefiks: number.prefiks,
    certain: true,
    bullet: false,
  };
}

/** Whose paper it is, and no title. */
const letterhead =
  /^\p{Lu}[\p{L}-]+(?:\s(?:og\s|i\s)?\p{Lu}[\p{L}-]+){0,2}\s(?:fylkeskommune|FYLKESKOMMUNE|kommune|KOMMUNE|herad|HERAD|IKS|KF)$/u;

/** «09.35», «kl. 10:00–10:30»: when a sak comes up, in the first column of a programme. */
const clock = /^(?:ca\.?\s)?(?:kl\.?\s?)?\d{1,2}[.:]\d{2}(?:\s?[-–]\s?(?:kl\.?\s?)?\d{1,2}[.:]\d{2})?:?$/i;
const clockBefore =
  /^(?:ca\.?\s)?(?:kl\.?\s?)?\d{1,2}[.:]\d{2}(?:\s?[-–]\s?(?:kl\.?\s?)?\d{1,2}[.:]\d{2})?:?\s[-–]?\s*/i;

/** «3 Sak 11/23: Valg»: the number of the page that the sak is the first of, or its own in a list. */
const pageBefore = /^\d{1,3}\s(?=\p{Lu})/u;

/** «| PS 1/22 | Godkjenning av innkalling |», «1/22<tab>Orienteringer». */
function rowStart(cells: readonly Passage[], year: number | null, numberIn: NumberReader): Sakstart | null {
  const opening = cells.findIndex((cell) => cell.text.length > 0);
  const at = clock.test(cells[opening]?.text ?? "") ? opening + 1 : opening;
  const first = cells[at];
  if (!first || opening > 1) return null;
  const number = numberIn(first.text, year) ?? leadingOrdinal(first.text, year);
  if (!number) return null;
  // «09.40 | Sak 22/25–24/25»: when several come up.
  if (/^\s?[-–]\s?\d{1,4}\/\d/.test(first.text.slice(number.end))) return null;
  const own = titleIn(first, number.end);
  if (own === "sentence") return null;
  const other = cells
    .slice(at + 1)
    .find(
      (cell) => /\p{L}{2}/u.test(cell.text) && !letterhead.test(cell.text) && !/^\d{2}\/\d+(?:-\d+)?$/.test(cell.text),
    );
  const tittel = own ?? (other ? titleIn(other, 0) : null);
  return {
    nr: number.nr,
    skrevet: fact(first.text.slice(0, number.end).trim(), spanIn(first, 0, number.end)),
    tittel: tittel === "sentence" ? null : tittel,
    prefiks: number.prefiks,
    certain: true,
    bullet: false,
    ...(at > opening ? { timed: true } : {}),
  };
}

/** The title after the number; null when none stands there; «sentence» when the words go on as running text. */
function titleIn(passage: Passage, from: number): Fact<string> | null | "sentence" {
  const { text } = passage;
  let start = from;
  while (start < text.length && /[\s:.,–—-]/.test(text[start]!)) start++;
  start += archiveBefore.exec(text.slice(start))?.[0].length ?? 0;
  let end = text.replace(/\s*(?:\.{3,}|…|\s{2,}|\t)\s*(?:s(?:ide)?\.?\s?)?\d{1,3}\s*$/i, "").length;
  if (ofArchive.test(text.slice(start, end))) return null;
  end = Math.max(start, end - (archiveAfter.exec(text.slice(start, end))?.[0].length ?? 0));
  while (end > start && /[\s:–-]/.test(text[end - 1]!)) end--;
  if (start >= end) return null;
  const words = text.slice(start, end);
  const glued = /[:–—-]/.test(text.slice(from, start));
  const apart = /\s{2,}$/.test(text.slice(from, start)) || glued;
  if (/^\p{Ll}/u.test(words) && !apart) return "sentence";
  if (/^(?:ble|vart|er|var|og|i|til|fra|frå|gjelder|gjeld|pkt|punkt|om)\s/u.test(words)) return "sentence";
  if (words.endsWith(".") && /\s(?:ble|vart|er|var|har|blir|vert|skal)\s/.test(words)) return "sentence";
  return fact(words, spanIn(passage, start, end));
}

/** «Innspill til planen 2025/9657», «042/25 24/1188»: the archive's number is no title, nor part of one; «møte 12/2024» and the school year «2019/2020» are. */
const archiveAfter =
  /^\d\d(?:\d\d)?\/\d{1,5}(?:-\d{1,3})?$|\s(?:(?:19|20)\d\d(?!\/20\d\d$)|\d\d(?!\/(?:19|20)\d\d$))\/\d{3,5}(?:-\d{1,3})?$/u;
const archiveBefore = /^\d\d(?:\d\d)?\/\d{3,5}(?:-\d{1,3})?\s+(?=\p{Lu})/u;
const ofArchive = /^(?:arkiv(?:sak\p{L}*|kode|ref\p{L}*)?|møtedato|saksbehandler|sakshandsamar)(?:\.?:|\.?\s\d)/iu;

/** A short line that can be the title of a sak whose number stood alone on the line before. */
export function titleLine(block: Block, lexicon: DocumentLexicon): Fact<string> | null {
  const passage = block.kind === "text" || block.kind === "heading" ? passageIn(block) : null;
  if (!passage || passage.text.length > 220 || /[.:;]$/.test(passage.text) || !/^[\p{Lu}«"\d]/u.test(passage.text))
    return null;
  // «PS Reguleringsplan for Vik»: the series once more.
  const own = part(
    passage,
    /^(?:PS|RS|DS|OS|FO)\s(?=\p{Lu})/u.exec(passage.text)?.[0].length ?? 0,
    passage.text.length,
  );
  return fold(own.text).length > 2 && fieldsIn(block, lexicon).length === 0 ? fact(own.text, spanOf(own)) : null;
}
