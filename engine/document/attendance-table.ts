/** Attendance tables: which column holds names, roles, whom they represent, absence and deputies. */
import type { Row } from "../syntax/blocks.ts";
import { fact } from "../text/fact.ts";
import { type Passage, spanIn, spanOf } from "../text/passage.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import type { Deltaker, DeltakerStatus } from "./meeting-document.ts";
import { isName, personIn } from "./person.ts";

type Kolonne = "navn" | "rolle" | "representerer" | "status" | "forfall" | "vara" | "møtteFor" | "merknad";

export interface Kolonner {
  /** Column index of each known heading. */
  readonly at: ReadonlyMap<Kolonne, number>;
  readonly known: number;
  readonly width: number;
}

const headings: Readonly<Record<string, Kolonne>> = {
  navn: "navn",
  namn: "navn",
  medlem: "navn",
  medlemmer: "navn",
  medlemer: "navn",
  representant: "navn",
  deltaker: "navn",
  deltakar: "navn",
  funksjon: "rolle",
  rolle: "rolle",
  verv: "rolle",
  stilling: "rolle",
  tittel: "rolle",
  representerer: "representerer",
  representerar: "representerer",
  representer: "representerer",
  kommune: "representerer",
  parti: "representerer",
  repr: "representerer",
  organisasjon: "representerer",
  part: "representerer",
  status: "status",
  oppmøte: "status",
  frammøte: "status",
  møtt: "status",
  "til stede": "status",
  tilstede: "status",
  "til stades": "status",
  forfall: "forfall",
  vara: "vara",
  varamedlem: "vara",
  "møtte for": "møtteFor",
  "vara for": "møtteFor",
  merknad: "merknad",
  merknader: "merknad",
  merknadar: "merknad",
};

/** The columns that a row of headings names, or null when the row is no row of headings. */
export function tableColumns(cells: readonly Passage[], lexicon: DocumentLexicon): Kolonner | null {
  const at = new Map<Kolonne, number>();
  for (const [index, cell] of cells.entries()) {
    const column = headings[fold(cell.text)];
    if (column && !at.has(column)) at.set(column, index);
  }
  if (cells.some((cell) => isName(cell.text, lexicon))) return null;
  const telling = at.has("navn") || at.has("forfall") || at.has("representerer") || at.has("møtteFor");
  return telling ? { at, known: at.size, width: cells.length } : null;
}

/** The person of a row, or null when no cell holds a name. */
export function tablePerson(
  row: Row,
  columns: Kolonner,
  group: { felt: string; etikett: Passage } | null,
  announced: boolean,
  lexicon: DocumentLexicon,
): Deltaker | null {
  const cell = (column: Kolonne): Passage | null => {
    const index = columns.at.get(column);
    const found = index === undefined ? undefined : row.cells[index];
    return found && found.text.length > 0 ? found : null;
  };
  const nameCell =
    cell("navn") ??
    row.cells.find(
      (one, index) =>
        index !== columns.at.get("vara") && index !== columns.at.get("møtteFor") && isName(one.text, lexicon),
    );
  const person = nameCell ? personIn(nameCell, lexicon) : null;
  if (!nameCell || !person) return null;
  const rest = row.cells.filter(
    (one) => one !== nameCell && one.text.length > 0 && ![...columns.at.values()].includes(row.cells.indexOf(one)),
  );
  const role = cell("rolle") ?? rest.find((one) => isRole(one.text, lexicon)) ?? null;
  const represents =
    cell("representerer") ??
    rest.find((one) => one !== role && /^\p{Lu}/u.test(one.text) && !isName(one.text, lexicon)) ??
    null;
  const deputy = cell("vara");
  const metFor = cell("møtteFor");
  const status = statusIn(cell("status"), cell("forfall"), group, announced, metFor !== null);
  return {
    navn: person.navn,
    rolle: role ? fact(role.text, spanOf(role)) : person.rolle,
    representerer: represents ? fact(represents.text, spanOf(represents)) : person.representerer,
    status: status.place ? fact(status.value, spanOf(status.place)) : fact(status.value, person.navn.span),
    varaFor: metFor ? fact(metFor.text, spanIn(metFor, 0, metFor.text.length)) : person.varaFor,
    merknad: deputy ? fact(deputy.text, spanOf(deputy)) : person.merknad,
    medlem: group?.felt !== "administrasjon" && group?.felt !== "observatør",
    span: row.span,
  };
}

function statusIn(
  status: Passage | null,
  absent: Passage | null,
  group: { felt: string; etikett: Passage } | null,
  announced: boolean,
  metFor: boolean,
): { value: DeltakerStatus; place: Passage | null } {
  if (absent) return { value: /^(?:nei|-|–|0)$/i.test(absent.text) ? "til stede" : "forfall", place: absent };
  const words = status ? fold(status.text) : "";
  if (status) {
    if (/inhabil|ugild/.test(words)) return { value: "inhabil", place: status };
    if (/permisjon/.test(words)) return { value: "permisjon", place: status };
    if (/vara/.test(words)) return { value: "vara", place: status };
    if (/forfall|fravær|fråvær|ikk?j?e|nei/.test(words)) return { value: "forfall", place: status };
    if (/møtt|til sted|til stad|ja|x|✓|deltok/.test(words)) return { value: "til stede", place: status };
  }
  if (metFor) return { value: "vara", place: null };
  const value =
    group &&
    {
      tilstede: "til stede",
      forfall: "forfall",
      vara: "vara",
      inhabil: "inhabil",
      permisjon: "permisjon",
      administrasjon: "til stede",
      observatør: "til stede",
    }[group.felt];
  if (value && !(announced && value === "til stede")) return { value: value as DeltakerStatus, place: group.etikett };
  return { value: announced ? "ukjent" : "til stede", place: null };
}

function isRole(text: string, lexicon: DocumentLexicon): boolean {
  const first = fold(text.split(/[\s(,]/)[0] ?? "");
  return lexicon.roller.has(first) || [...lexicon.roller].some((role) => role.length > 4 && first.endsWith(role));
}
