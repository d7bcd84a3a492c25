/** Attendance: who met, who was away, who met for whom; from lists, labelled lines and tables of every alignment. */
import { type Block, type Paragraph, passageIn, type Row } from "../syntax/blocks.ts";
import type { Fact } from "../text/fact.ts";
import { join, type Passage } from "../text/passage.ts";
import { cover, type Span } from "../text/span.ts";
import { chairOf, tellsOfMeeting } from "./attendance-chair.ts";
import { columnOf, isFlatHeader, rowOrder } from "./attendance-columns.ts";
import { byFirstName, firstNamesMeet } from "./attendance-first-names.ts";
import { originAbove, originOfLabel, placesInRow } from "./attendance-from.ts";
import { aligned, filled, recut, tightened } from "./attendance-grid.ts";
import {
  type Etikett,
  guests,
  labelInCell,
  labelsBeside,
  openingLabel,
  openingLabels,
  sakerAbove,
  statusFor,
} from "./attendance-label.ts";
import { deputiesApart, deputyBeside, inRow, merged, replaced, withChair } from "./attendance-merge.ts";
import { labelOverNames, withNames } from "./attendance-over-names.ts";
import { origin, peopleIn } from "./attendance-people.ts";
import { isFrom, isGroup, isNobodyFrom, type Place, placeOfRow } from "./attendance-place-line.ts";
import { isSentence, toldAttendance } from "./attendance-prose.ts";
import { addressed, unlabelled } from "./attendance-recipients.ts";
import { roleLabel } from "./attendance-role.ts";
import { seatedOnly } from "./attendance-seated.ts";
import { seatsIn } from "./attendance-seats.ts";
import { inUsualOrder, surnamesFirst } from "./attendance-surname.ts";
import { tableColumns, tablePeople } from "./attendance-table.ts";
import { rowUnder, underHeader } from "./attendance-under-header.ts";
import { votersOnly } from "./attendance-without-vote.ts";
import { fieldsIn } from "./field.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import type { Deltaker } from "./meeting-document.ts";
import { beginsWithRole, entriesOf, namesIn } from "./person.ts";
import { sentencesOf } from "./votering.ts";

/** `announced` is whether the document only calls people in, so that nobody's presence is known yet. */
export function attendanceIn(
  blocks: readonly Block[],
  lexicon: DocumentLexicon,
  announced: boolean,
): readonly Deltaker[] {
  const found: Deltaker[] = [];
  const onlyListed = new Set<string>();
  /** Those in whose row the name of whom they met for may follow. */
  const beside = new Set<string>();
  const seated = seatsIn(blocks);
  const young = firstNamesMeet(blocks.slice(0, top));
  const chair = announced ? [] : blocks.flatMap((block) => chairOf(block, lexicon));
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    const columns = block.kind === "row" ? tableColumns(block.cells, lexicon) : null;
    const label =
      openingLabel(block, lexicon) ?? roleLabel(block, found.length > 0, lexicon) ?? unlabelled(block, announced);
    const places = label || found.length > 0 ? null : placesInRow(blocks, at, lexicon);
    const heading = label ?? places;
    const columnLabels = block.kind === "row" ? labelsBeside(block, lexicon) : null;
    if (columnLabels) {
      const lists = [...columnLabels];
      while (blocks[at + 1]?.kind === "row" || blocks[at + 1]?.kind === "text") {
        const next = blocks[at + 1]!;
        if (next.kind === "text" && isSentence(next.passage.text)) break;
        const cells = next.kind === "row" ? next.cells : passageIn(next) ? [passageIn(next)!] : [];
        // A label further down heads the rest of its column.
        const heads = cells.map((cell, index) =>
          next.kind === "row" && index > 0 ? labelInCell(cell, lexicon) : null,
        );
        if (heads.every((head) => head === null) && endsList(next, lexicon)) break;
        const people = cells.flatMap((cell, index) => {
          if (heads[index]) lists[index] = heads[index];
          else if (lists[index]) return peopleIn(cell, lists[index], statusFor(lists[index], announced), lexicon);
          return [];
        });
        if (people.length === 0) break;
        // «Forfall: | Varamedlem:», each deputy in the row of the one who was away.
        found.push(...deputyBeside(people));
        at++;
      }
      continue;
    }
    if (columns && (columns.known >= 1 || heading)) {
      const over = block.kind === "row" ? labelOverNames(block, lexicon) : null;
      const group = over ?? heading ?? groupBefore(blocks, at, lexicon);
      const after = rowsAfter(blocks, at, lexicon);
      const below = block.kind === "row" ? underHeader(block, after) : after;
      const rows = block.kind === "row" ? tightened(block, below) : below;
      const titles = block.kind !== "row" ? [] : rows === below ? block.cells : filled(block);
      const set = aligned(rows === below ? columns : (tableColumns(titles, lexicon) ?? columns), titles, rows);
      const placed = over ? withNames(set) : set;
      const people = rows.flatMap((row) => tablePeople(recut(row, placed.width), placed, group, announced, lexicon));
      found.push(...seatedOnly(people));
      at += rows.length;
      continue;
    }
    if (!heading) {
      if (block.kind === "row") continue;
      found.push(...toldAttendance(block.passage, found, announced, lexicon));
      continue;
    }
    const opening = openingLabels(block, lexicon);
    const labels = (opening.length > 0 ? opening : [heading]).map(seated);
    const before = found.length;
    const line: Deltaker[] = [];
    for (const label of labels) {
      const firstNames = young ? byFirstName(label.verdi, label, statusFor(label, announced), lexicon) : [];
      const from = originOfLabel(label, lexicon);
      const read = (): readonly Deltaker[] => listed(label.verdi, label, [...found, ...line], announced, lexicon, from);
      line.push(...(firstNames.length > 0 ? firstNames : read()));
    }
    found.push(...deputyBeside(line));
    const inline = found.length - before;
    const last = labels.at(-1) ?? heading;
    if (isFilledAbsence(last, inline)) continue;
    let place: Place | null = null;
    let tight = false;
    let turned: boolean | null = null;
    let order = rowOrder(block.kind === "row" ? "" : block.passage.text);
    let party: Fact<string> | null = originOfLabel(last, lexicon);
    let saker: Fact<string> | null = null;
    for (let after = places ? at : at + 1; after < blocks.length; after++) {
      const next = blocks[after]!;
      const above = originAbove(next, lexicon);
      if (above) {
        party = above;
        tight = false;
        continue;
      }
      const during: Fact<string> | null = saker || found.length === before ? sakerAbove(next) : null;
      if (during) {
        saker = during;
        continue;
      }
      if (isNobodyFrom(next) || isGroup(next)) {
        at = after;
        continue;
      }
      // «Navn Funksjon Representerer», and the rows below it with single blanks.
      if (found.length === before && next.kind === "text" && isHeaderBelow(next, lexicon)) {
        order = rowOrder(next.passage.text);
        at = after;
        continue;
      }
      if ((inline > 0 || next.gap) && (roleLabel(next, true, lexicon) || (isAbsence(last) && isFrom(next)))) break;
      if (endsList(next, lexicon) || (next.gap && inline > 0 && next.kind === "text")) break;
      if (next.kind === "row" && tableColumns(next.cells, lexicon)) break;
      if (next.gap && tight && isAbsence(last)) break;
      tight ||= !next.gap;
      place = next.kind === "row" ? placeOfRow(next, lexicon) : place && next.indent > place.indent ? place : null;
      const passage = listWords(next, place, lexicon);
      const read = (words: Passage) => listed(words, last, found, announced, lexicon, place?.navn ?? party);
      turned ??= surnamesFirst(blocks, after, lexicon);
      const firstNames =
        passage && young && !next.gap ? byFirstName(passage, last, statusFor(last, announced), lexicon) : [];
      const people =
        firstNames.length > 0 || !passage
          ? firstNames
          : inRow(turned ? inUsualOrder(passage, read) : read(passage), order);
      if (people.length === 0) {
        if (isStray(next, blocks[after + 1], read)) continue;
        break;
      }
      found.push(...(saker ? people.map((one) => ({ ...one, merknad: one.merknad ?? saker })) : people));
      if (order.second === "møtteFor") for (const { navn } of people) beside.add(fold(navn.value));
      if (/^(?:faste )?medlem/i.test(last.etikett.text))
        for (const { navn } of people) onlyListed.add(fold(navn.value));
      at = after;
    }
  }
  const all = announced && found.length === 0 ? addressed(blocks, lexicon) : found;
  return votersOnly(withChair(replaced(merged(deputiesApart(all, beside)), onlyListed), chair), blocks);
}

/** The organ is named in the first lines; further down a sak may be about it. */
const top = 12;

/** The people of a list's line; of a sentence those whom it tells of. */
function listed(
  words: Passage,
  label: Etikett,
  known: readonly Deltaker[],
  announced: boolean,
  lexicon: DocumentLexicon,
  from: Fact<string> | null = null,
): readonly Deltaker[] {
  const status = statusFor(label, announced);
  const found: Deltaker[] = [];
  for (const [index, sentence] of (isSentence(words.text) ? sentencesOf(words) : [words]).entries()) {
    const told = isSentence(sentence.text) ? toldAttendance(sentence, [...known, ...found], announced, lexicon) : [];
    if (told.length > 0) found.push(...told);
    else if (isSentence(sentence.text) && (index > 0 || entriesOf(sentence.text, lexicon)[0]?.start !== 0)) continue;
    else
      for (const one of peopleIn(sentence, label, status, lexicon))
        found.push({ ...one, representerer: origin(one, from, lexicon) });
  }
  return found;
}

/** «Navn» alone heads the list under a label. */
const isHeaderBelow = (line: Paragraph, lexicon: DocumentLexicon): boolean =>
  isFlatHeader(line.passage.text) || (columnOf(line.passage.text) === "navn" && openingLabel(line, lexicon) === null);

const isAbsence = ({ felt }: Etikett): boolean => felt === "forfall" || felt === "permisjon" || felt === "inhabil";

/** «Forfall: ingen», «Forfall: -», «Forfall: meldast til …»: what follows is no list of those away. */
const isFilledAbsence = (label: Etikett, people: number): boolean =>
  isAbsence(label) && people === 0 && /\p{L}{2}|^[-–—0]$/u.test(label.verdi.text);

/** The rows of a table up to the next row of headings. */
function rowsAfter(blocks: readonly Block[], at: number, lexicon: DocumentLexicon): readonly Row[] {
  const rows: Row[] = [];
  for (let next = at + 1; next < blocks.length; next++) {
    const block = blocks[next]!;
    const row = rowUnder(blocks[at]!, block) ?? block;
    if (row.kind !== "row" || tableColumns(row.cells, lexicon) || isOtherList(row, lexicon)) break;
    rows.push(row);
  }
  return rows;
}

/** «Frå adm. møtte: | Kari Nordmann» and «Ugilde | Sak» below the table of members. */
function isOtherList(row: Row, lexicon: DocumentLexicon): boolean {
  const felt = openingLabel(row, lexicon)?.felt ?? "";
  return felt === "inhabil" || (guests.has(felt) && row.cells[0]!.text.endsWith(":"));
}

/** The label in the lines just above a table. */
function groupBefore(blocks: readonly Block[], at: number, lexicon: DocumentLexicon): Etikett | null {
  const before = blocks[at - 1];
  const label = before ? openingLabel(before, lexicon) : null;
  return label && !isFilledAbsence(label, 0) ? label : null;
}

/** «- Representant for elevane»: an entry without a name among entries with one. */
const isStray = (block: Block, after: Block | undefined, read: (words: Passage) => readonly Deltaker[]): boolean =>
  block.kind === "item" &&
  block.passage.text.length <= 60 &&
  !/[.:]$/.test(block.passage.text) &&
  after?.kind === "item" &&
  !after.gap &&
  after.marker === block.marker &&
  after.passage.text.length <= 60 &&
  read(after.passage).length === 1;

const listWords = (block: Block, from: Place | null, lexicon: DocumentLexicon): Passage | null => {
  if (block.kind === "heading") return null;
  if (block.kind !== "row") return block.passage.text.length <= 600 ? block.passage : null;
  if (from) return join(block.cells.slice(1), ", ");
  const place = block.cells[0]?.text.endsWith(":") ?? false;
  // «Leiar | Kari Nordmann»: her role.
  const [first, second] = block.cells.map(({ text }) => text);
  const role =
    beginsWithRole(first ?? "", lexicon) &&
    namesIn(first ?? "", lexicon).length === 0 &&
    namesIn(second ?? "", lexicon)[0]?.start === 0;
  const words = join(
    block.cells,
    block.cells.slice(1).map((_, at) => (at === 0 && role ? " " : ", ")),
  );
  return place ? { ...words, text: words.text.replace(/:, /, ":  ") } : words;
};

/** «Framlegg frå Kari Nordmann, Ap:» opens what she said. */
const isSpeaker = (text: string, lexicon: DocumentLexicon): boolean =>
  text.endsWith(":") && namesIn(text, lexicon).length > 0;

function endsList(block: Block, lexicon: DocumentLexicon): boolean {
  if (block.kind === "heading") return true;
  if (block.kind !== "row" && (tellsOfMeeting(block.passage.text) || isSpeaker(block.passage.text, lexicon)))
    return true;
  return openingLabel(block, lexicon) !== null || fieldsIn(block, lexicon).length > 0;
}

export const spanOfAll = (people: readonly Deltaker[]): Span | null =>
  people.map((one) => one.span).reduce<Span | null>((all, one) => (all ? cover(all, one) : one), null);
