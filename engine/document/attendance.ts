/** Attendance: who met, who was away, who met for whom; from lists, labelled lines and tables of every alignment. */
import type { Block, Row } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, part, spanIn, spanOf } from "../text/passage.ts";
import { cover, type Span } from "../text/span.ts";
import { aligned, tableColumns, tablePeople } from "./attendance-table.ts";
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
  sekretær: "til stede",
};

/** Labels of people who count in no quorum. */
const guests: ReadonlySet<string> = new Set(["administrasjon", "observatør", "sekretær"]);

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
      const rows = rowsAfter(blocks, at, lexicon);
      const placed = aligned(columns, block.kind === "row" ? block.cells : [], rows);
      for (const row of rows) {
        brukt.add(++at);
        found.push(...tablePeople(row, placed, group, announced, lexicon));
      }
      continue;
    }
    if (!heading) continue;
    brukt.add(at);
    const labels = openingLabels(block, lexicon);
    const inline = labels.flatMap((label) => peopleIn(label.verdi, label, statusFor(label, announced), lexicon));
    found.push(...inline);
    const last = labels.at(-1) ?? heading;
    for (let after = at + 1; after < blocks.length; after++) {
      const next = blocks[after]!;
      if (endsList(next, lexicon) || (next.gap && inline.length > 0 && next.kind === "text")) break;
      if (next.kind === "row" && tableColumns(next.cells, lexicon)) break;
      const passage = listWords(next);
      const people = passage ? peopleIn(passage, last, statusFor(last, announced), lexicon) : [];
      if (people.length === 0) break;
      found.push(...people);
      brukt.add(after);
      at = after;
    }
  }
  return { deltakere: merged(found), brukt };
}

const statusFor = (label: Etikett, announced: boolean): DeltakerStatus =>
  announced && label.felt !== "forfall" ? "ukjent" : (statusOf[label.felt] ?? "ukjent");

/** People of one line, «Dovre: ordfører Kari Nordmann» with the place for all of them; running prose gives none. */
export function peopleIn(
  passage: Passage,
  label: { felt: string; etikett: Passage },
  status: DeltakerStatus,
  lexicon: DocumentLexicon,
): readonly Deltaker[] {
  const people: Deltaker[] = [];
  const place = /^(\p{Lu}[\p{L} -]{1,30}):\s/u.exec(passage.text);
  const from = place && label.felt !== "administrasjon" ? fact(place[1]!, spanIn(passage, 0, place[1]!.length)) : null;
  for (const { start, end } of entriesOf(passage.text, lexicon)) {
    const entry = part(passage, start, end);
    const person = personIn(entry, lexicon);
    if (person)
      people.push(deltakerOf({ ...person, representerer: person.representerer ?? from }, entry, status, label));
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
  const named =
    /^\s*(?:personlig |personleg )?vara(?:medlem|representant)?:?\s+\p{Lu}/iu.test(entry.text) ||
    /^vara/i.test(person.rolle?.value ?? "");
  const vara =
    (named && !/^varaord/i.test(person.rolle?.value ?? "")) || (status !== "forfall" && person.varaFor !== null);
  return {
    navn: person.navn,
    rolle: person.rolle,
    verv: person.verv,
    representerer: person.representerer,
    status: own ?? fact(vara ? "vara" : status, label ? spanOf(label.etikett) : person.navn.span),
    varaFor: person.varaFor,
    merknad: person.merknad,
    medlem:
      !guests.has(label?.felt ?? "") &&
      !/^(?:observatør|referent|sekretær|møtesekretær|gjest)/i.test(
        `${person.rolle?.value ?? person.verv?.value ?? ""}`,
      ),
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

const openingLabel = (block: Block, lexicon: DocumentLexicon): Etikett | null =>
  openingLabels(block, lexicon)[0] ?? null;

/** The labels of attendance in a line, in order: «Forfall: Kari Nordmann. Vara: Ola Nordmann» has two. */
function openingLabels(block: Block, lexicon: DocumentLexicon): readonly Etikett[] {
  const fields = fieldsIn(block, lexicon).filter((field) => field.felt in statusOf);
  if (fields.length > 0) return fields;
  if (block.kind === "row") {
    const [label, value] = block.cells.filter((cell) => cell.text.length > 0);
    const felt = label && value && label.text.endsWith(":") ? describedLabel(label.text) : null;
    return felt && label && value ? [{ felt, etikett: label, verdi: value }] : [];
  }
  const { passage } = block;
  const sentence = /^(?:elles|ellers|i tillegg|dessuten|dessutan|også|vidare|videre)\s(?:møtte|deltok|var)\s/i.exec(
    passage.text,
  );
  const scribe = /^(?:referent|sekretær|møtesekretær|protokollfører|protokollførar)\svar\s/i.exec(passage.text);
  if (scribe)
    return [
      {
        felt: "sekretær",
        etikett: part(passage, 0, scribe[0].length - 1),
        verdi: part(passage, scribe[0].length, passage.text.length),
      },
    ];
  if (sentence)
    return [
      {
        felt: "observatør",
        etikett: part(passage, 0, sentence[0].length - 1),
        verdi: part(passage, sentence[0].length, passage.text.length),
      },
    ];
  const colon = passage.text.indexOf(":");
  const words =
    colon > 0 && colon <= 70
      ? passage.text.slice(0, colon)
      : passage.text.length <= 60 && !/[.;,]$/.test(passage.text)
        ? passage.text
        : "";
  const felt = lexicon.felt.get(fold(words)) ?? (colon > 0 || block.kind === "heading" ? describedLabel(words) : null);
  if (!felt || !(felt in statusOf)) return [];
  const end = colon > 0 ? colon : passage.text.length;
  const from = Math.min(passage.text.length, end + (/^:\s*/.exec(passage.text.slice(end))?.[0].length ?? 0));
  return [{ felt, etikett: part(passage, 0, end), verdi: part(passage, from, passage.text.length) }];
}

/** «Følgende medlemmer hadde forfall», «Desse varamedlemene møtte», «Frå kommunane møtte»: labels told in a few words. */
function describedLabel(words: string): string | null {
  const text = fold(words);
  if (text.length === 0 || text.split(" ").length > 8 || /innkalling|protokoll|sak|dato/.test(text)) return null;
  if (/forfall|fråfall|ikke møt|ikkje møt|fravær|fråvær/.test(text)) return "forfall";
  if (/vara/.test(text)) return "vara";
  if (/administrasjon|sekretariat|tilsette|ansatte/.test(text)) return "administrasjon";
  if (/observatør|gjest|andre|i tillegg|talerett/.test(text)) return "observatør";
  return /(?:^|\s)(?:møtte|møtende|møtande|til stede|tilstede|til stades|deltok|oppmøte|frammøtt\p{L}*|fremmøtt\p{L}*|innkalt\p{L}*)(?:\s|$)/u.test(
    text,
  )
    ? "tilstede"
    : null;
}

/** The rows of a table up to the next row of headings. */
function rowsAfter(blocks: readonly Block[], at: number, lexicon: DocumentLexicon): readonly Row[] {
  const rows: Row[] = [];
  for (let next = at + 1; next < blocks.length; next++) {
    const row = blocks[next]!;
    if (row.kind !== "row" || tableColumns(row.cells, lexicon)) break;
    rows.push(row);
  }
  return rows;
}

/** The label in the lines just above a table. */
function groupBefore(blocks: readonly Block[], at: number, lexicon: DocumentLexicon): Etikett | null {
  const before = blocks[at - 1];
  return before ? openingLabel(before, lexicon) : null;
}

const listWords = (block: Block): Passage | null => {
  if (block.kind === "heading") return null;
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
  if (block.kind === "heading") return true;
  return openingLabel(block, lexicon) !== null || fieldsIn(block, lexicon).length > 0;
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
        verv: known.verv ?? person.verv,
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
