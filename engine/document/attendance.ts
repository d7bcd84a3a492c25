/** Attendance: who met, who was away, who met for whom; from lists, labelled lines and tables of every alignment. */
import type { Block } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, part, spanIn, spanOf } from "../text/passage.ts";
import { cover, type Span } from "../text/span.ts";
import { tableColumns, tablePerson } from "./attendance-table.ts";
import { fieldsIn } from "./field.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import type { Deltaker, DeltakerStatus } from "./meeting-document.ts";
import { entriesOf, type Person, personIn } from "./person.ts";

/** Labels that open a list of people, with the status they give and the group they name. */
const statusOf: Readonly<Record<string, DeltakerStatus>> = {
  tilstede: "til stede",
  forfall: "forfall",
  vara: "vara",
  inhabil: "inhabil",
  permisjon: "permisjon",
  administrasjon: "til stede",
  observatør: "til stede",
};

export interface Oppmøte {
  readonly deltakere: readonly Deltaker[];
  /** Indexes of the blocks that were read as attendance. */
  readonly brukt: ReadonlySet<number>;
}

/** `announced` is whether the document only calls people in, so that nobody's presence is known yet. */
export function attendanceIn(blocks: readonly Block[], lexicon: DocumentLexicon, announced: boolean): Oppmøte {
  const found: Deltaker[] = [];
  const brukt = new Set<number>();
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    const columns = block.kind === "row" ? tableColumns(block.cells, lexicon) : null;
    const heading = openingLabel(block, lexicon);
    if (columns && (columns.known >= 1 || heading)) {
      const group = heading ?? groupBefore(blocks, at, lexicon);
      brukt.add(at);
      while (blocks[at + 1]?.kind === "row") {
        const row = blocks[++at]!;
        if (row.kind !== "row") break;
        brukt.add(at);
        const deltaker = tablePerson(row, columns, group, announced, lexicon);
        if (deltaker) found.push(deltaker);
        else if (tableColumns(row.cells, lexicon)) {
          at--;
          brukt.delete(at + 1);
          break;
        }
      }
      continue;
    }
    if (!heading) continue;
    brukt.add(at);
    const status = announced && heading.felt === "tilstede" ? "ukjent" : (statusOf[heading.felt] ?? "ukjent");
    const inline = heading.verdi.text.length > 0 ? peopleIn(heading.verdi, heading, status, lexicon) : [];
    found.push(...inline);
    for (let after = at + 1; after < blocks.length; after++) {
      const next = blocks[after]!;
      if (
        endsList(next, lexicon) ||
        (next.gap && inline.length > 0 && next.kind === "text" && heading.verdi.text.length > 0)
      )
        break;
      if (next.kind === "row" && tableColumns(next.cells, lexicon)) break;
      const passage = listWords(next);
      const people = passage ? peopleIn(passage, heading, status, lexicon) : [];
      if (people.length === 0) break;
      found.push(...people);
      brukt.add(after);
      at = after;
    }
  }
  return { deltakere: merged(found), brukt };
}

/** People of one line; a line of running prose gives none. */
export function peopleIn(
  passage: Passage,
  label: { felt: string; etikett: Passage },
  status: DeltakerStatus,
  lexicon: DocumentLexicon,
): readonly Deltaker[] {
  const people: Deltaker[] = [];
  for (const { start, end } of entriesOf(passage.text, lexicon)) {
    const entry = part(passage, start, end);
    const person = personIn(entry, lexicon);
    if (person) people.push(deltakerOf(person, entry, status, label));
  }
  return people;
}

export function deltakerOf(
  person: Person,
  entry: Passage,
  status: DeltakerStatus,
  label: { felt: string; etikett: Passage } | null,
): Deltaker {
  const own = ownStatus(entry);
  const absent = status === "forfall";
  const vara = !absent && (person.varaFor !== null || /\bvara\b/i.test(person.rolle?.value ?? ""));
  const group = label?.felt === "administrasjon" ? label.etikett.text.replace(/:$/, "") : null;
  return {
    navn: person.navn,
    rolle: person.rolle,
    representerer: person.representerer ?? (group && label ? fact("administrasjonen", spanOf(label.etikett)) : null),
    status: own ?? fact(vara ? "vara" : status, label ? spanOf(label.etikett) : person.navn.span),
    varaFor: person.varaFor,
    merknad: person.merknad,
    medlem: label?.felt !== "administrasjon" && label?.felt !== "observatør",
    span: spanOf(entry),
  };
}

/** «Kari Nordmann (forfall)», «Ola Nordmann – inhabil»: the entry's own word wins over its list's. */
function ownStatus(entry: Passage): Fact<DeltakerStatus> | null {
  const match =
    /(?<!\p{L})(meldt forfall|forfall|inhabil|ugild|permisjon|ikke møtt|ikkje møtt|fraværende|fråverande)(?!\p{L})/iu.exec(
      entry.text,
    );
  if (!match) return null;
  const word = fold(match[1]!);
  const status: DeltakerStatus =
    word === "inhabil" || word === "ugild" ? "inhabil" : word === "permisjon" ? "permisjon" : "forfall";
  return fact(status, spanIn(entry, match.index, match.index + match[1]!.length));
}

interface Etikett {
  readonly felt: string;
  readonly etikett: Passage;
  readonly verdi: Passage;
}

function openingLabel(block: Block, lexicon: DocumentLexicon): Etikett | null {
  if (block.kind === "comment") return null;
  const field = fieldsIn(block, lexicon)[0];
  if (field && field.felt in statusOf) return field;
  if (block.kind === "row") return null;
  const { passage } = block;
  if (passage.text.length > 60 || /[.;,]$/.test(passage.text)) return null;
  const felt = lexicon.felt.get(fold(passage.text));
  if (!felt || !(felt in statusOf)) return null;
  return { felt, etikett: passage, verdi: part(passage, passage.text.length, passage.text.length) };
}

/** The label in the lines just above a table. */
function groupBefore(blocks: readonly Block[], at: number, lexicon: DocumentLexicon): Etikett | null {
  const before = blocks[at - 1];
  return before ? openingLabel(before, lexicon) : null;
}

const listWords = (block: Block): Passage | null => {
  if (block.kind === "comment" || block.kind === "heading") return null;
  if (block.kind !== "row") return block.passage.text.length <= 600 ? block.passage : null;
  return { text: block.cells.map((cell) => cell.text).join(", "), pieces: joinedPieces(block.cells) };
};

function joinedPieces(cells: readonly Passage[]): Passage["pieces"] {
  let at = 0;
  return cells.flatMap((cell, index) => {
    if (index > 0) at += 2;
    const start = at;
    at += cell.text.length;
    return cell.pieces.map((piece) => ({ ...piece, at: piece.at + start }));
  });
}

function endsList(block: Block, lexicon: DocumentLexicon): boolean {
  if (block.kind === "heading" || block.kind === "comment") return true;
  const field = fieldsIn(block, lexicon)[0];
  return field !== undefined || openingLabel(block, lexicon) !== null;
}

/** One person once; a later, more telling status wins over «til stede» or «ukjent». */
function merged(people: readonly Deltaker[]): readonly Deltaker[] {
  const byName = new Map<string, Deltaker>();
  for (const person of people) {
    const key = fold(person.navn.value);
    const known = byName.get(key);
    if (!known) byName.set(key, person);
    else
      byName.set(key, {
        ...known,
        rolle: known.rolle ?? person.rolle,
        representerer: known.representerer ?? person.representerer,
        varaFor: known.varaFor ?? person.varaFor,
        merknad: known.merknad ?? person.merknad,
        status: weight(person.status.value) > weight(known.status.value) ? person.status : known.status,
      });
  }
  return [...byName.values()];
}

const weight = (status: DeltakerStatus): number =>
  ({ ukjent: 0, "til stede": 1, vara: 2, permisjon: 3, inhabil: 4, forfall: 5 })[status];

export const spanOfAll = (people: readonly Deltaker[]): Span | null =>
  people.map((one) => one.span).reduce<Span | null>((all, one) => (all ? cover(all, one) : one), null);
