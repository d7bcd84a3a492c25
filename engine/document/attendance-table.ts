/** Attendance tables: which column holds names, roles, whom they represent, absence and deputies. */

import type { Row } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, part, spanIn, spanOf } from "../text/passage.ts";
import { isAuditor } from "./attendance-auditor.ts";
import { columnOf, isAlsoLabel, type Kolonne } from "./attendance-columns.ts";
import { statusOf } from "./attendance-label.ts";
import { peopleIn } from "./attendance-people.ts";
import { peopleUnderRoles, type Rollekolonne, roleColumns } from "./attendance-role-columns.ts";
import { hasNoVote } from "./attendance-without-vote.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import type { Deltaker, DeltakerStatus } from "./meeting-document.ts";
import { beginsWithRole, entriesOf, isName, namesIn, personIn, roleWords } from "./person.ts";

export interface Kolonner {
  /** Column index of each known heading. */
  readonly at: ReadonlyMap<Kolonne, number>;
  readonly known: number;
  readonly width: number;
  readonly roles: readonly Rollekolonne[];
}

/** The columns that a row of headings names, or null when the row is no row of headings. */
export function tableColumns(cells: readonly Passage[], lexicon: DocumentLexicon): Kolonner | null {
  if (isLabelled(cells)) return null;
  // «Møtande | » is the label of what stands below.
  if (cells.length === 2 && cells[1]!.text === "" && lexicon.felt.has(fold(cells[0]!.text))) return null;
  const at = new Map<Kolonne, number>();
  for (const [index, cell] of cells.entries()) {
    const column = columnOf(cell.text);
    if (column && !at.has(column)) at.set(column, index);
  }
  const telling = at.has("navn") || at.has("forfall") || at.has("representerer") || at.has("møtteFor");
  if (!telling || cells.some((cell) => namesIn(cell.text, lexicon).length > 0)) return null;
  const roles = roleColumns(cells, new Set(at.values()), at.has("navn") || at.has("status"), lexicon);
  // «Deltakere | alle» is a label with what it says.
  if (at.size + roles.length < 2 && cells.some(({ text }) => isAlsoLabel(text))) return null;
  return { at, known: at.size, width: cells.length, roles };
}

/** «Forfall: | Ingen», «Fra: | Sekretariatet», «Forfall | -»: a label and what it says, not headings of two columns. */
function isLabelled(cells: readonly Passage[]): boolean {
  const [label, value, ...more] = cells.filter(({ text }) => text.length > 0);
  if (!label || !value || more.length > 0 || columnOf(value.text) !== null) return false;
  return label.text.endsWith(":") || /^(?:ingen|inga|nei|nil|[-–—0])[.]?$/iu.test(value.text);
}

/** The people of a row: whoever the row is about, and the deputy named in it; empty when no cell holds a name. */
export function tablePeople(
  row: Row,
  columns: Kolonner,
  group: { felt: string; etikett: Passage } | null,
  announced: boolean,
  lexicon: DocumentLexicon,
): readonly Deltaker[] {
  const listed = columns.at.has("navn") ? [] : peopleByColumn(row, columns, announced, lexicon);
  const place = row.cells[columns.at.get("representerer") ?? -1];
  const from = place && place.text.length > 0 ? fact(place.text, spanOf(place)) : null;
  const status = statusIn(null, null, group, announced, false).value;
  const beside = peopleUnderRoles(row, columns.roles, from, status, lexicon);
  if (listed.length > 0 || (beside.length > 0 && !columns.at.has("navn"))) return [...listed, ...beside];
  return [...namedInRow(row, columns, group, announced, lexicon), ...beside];
}

/** Whoever the row is about, and the deputy named in it. */
function namedInRow(
  row: Row,
  columns: Kolonner,
  group: { felt: string; etikett: Passage } | null,
  announced: boolean,
  lexicon: DocumentLexicon,
): readonly Deltaker[] {
  const person = tablePerson(row, columns, group, announced, lexicon);
  const names = columns.at.get("navn");
  const several = names === undefined ? undefined : row.cells[names];
  if (person && several && entriesOf(several.text, lexicon).length > 1)
    return severalIn(several, person, columns, group, lexicon);
  const index = columns.at.get("vara");
  const cell = index === undefined ? deputyInstead(row, columns) : row.cells[index];
  const deputy = person && cell ? personIn(cell, lexicon) : null;
  if (!person || !deputy || !cell) return person ? [person] : [];
  return [
    { ...person, merknad: null },
    {
      ...person,
      navn: deputy.navn,
      rolle: deputy.rolle,
      status: fact("vara", spanOf(cell)),
      varaFor: person.navn,
      merknad: null,
      span: spanOf(cell),
    },
  ];
}

/** «Kari Nordmann (leder), Ola Nordmann» in one cell: what other columns tell is told of each, what stands behind a name of that one. */
const severalIn = (
  cell: Passage,
  row: Deltaker,
  { at }: Kolonner,
  group: { felt: string; etikett: Passage } | null,
  lexicon: DocumentLexicon,
): readonly Deltaker[] =>
  peopleIn(cell, group ?? { felt: "tilstede", etikett: cell }, row.status.value, lexicon).map((one) => ({
    ...one,
    rolle: one.rolle ?? (at.has("rolle") ? row.rolle : null),
    representerer: at.has("representerer") ? row.representerer : (one.representerer ?? row.representerer),
    status: one.status.value === row.status.value ? row.status : one.status,
    merknad: one.merknad ?? (at.has("status") || at.has("merknad") ? row.merknad : null),
    medlem: one.medlem && row.medlem,
  }));

/** «Nei, vara Kari Nordmann» and «Forfall – vara: Ola Nordmann» in a column of status tell of two. */
function deputyInstead(row: Row, columns: Kolonner): Passage | undefined {
  for (const column of ["status", "merknad", "forfall"] as const) {
    const words = row.cells[columns.at.get(column) ?? -1];
    const match =
      words && /^(?:nei|meldt|forfall|ikk?j?e|fravær|fråvær).{0,20}vara(?:medlem)?:?\s(?=\p{Lu})/iu.exec(words.text);
    const end = words ? words.text.replace(/\s(?:møtte?|møter)[.]?$/iu, "").length : 0;
    if (words && match && /\p{Lu}/u.test(words.text[match[0].length] ?? "")) return part(words, match[0].length, end);
  }
  return undefined;
}

/** «Kommune | Møtte | Forfall | Vara» with names under each: the column tells how they are there. */
function peopleByColumn(row: Row, { at }: Kolonner, announced: boolean, lexicon: DocumentLexicon): readonly Deltaker[] {
  const place = row.cells[at.get("representerer") ?? -1];
  const from = place && place.text.length > 0 ? fact(place.text, spanOf(place)) : null;
  const under = (column: Kolonne, status: DeltakerStatus): readonly Deltaker[] => {
    const cell = row.cells[at.get(column) ?? -1];
    if (!cell) return [];
    return entriesOf(cell.text, lexicon).flatMap(({ start, end }) => {
      const entry = part(cell, start, end);
      const person = personIn(entry, lexicon);
      return person
        ? [
            {
              ...person,
              representerer: person.representerer ?? from,
              status: fact(person.varaFor ? "vara" : status, spanOf(cell)),
              medlem: true,
              span: spanOf(entry),
            },
          ]
        : [];
    });
  };
  const met = under("status", announced ? "ukjent" : "til stede");
  const away = under("forfall", "forfall");
  if (met.length + away.length === 0) return [];
  const deputies = under("vara", "vara").map((one) => ({
    ...one,
    varaFor: one.varaFor ?? (away.length === 1 ? away[0]!.navn : null),
  }));
  return [...met, ...away, ...deputies];
}

/** The person of a row, or null when no cell holds a name. */
function tablePerson(
  row: Row,
  columns: Kolonner,
  group: { felt: string; etikett: Passage } | null,
  announced: boolean,
  lexicon: DocumentLexicon,
): Deltaker | null {
  const cell = (column: Kolonne): Passage | null => {
    const index = columns.at.get(column);
    const found = index === undefined ? undefined : row.cells[index];
    return found && /[^–-]/.test(found.text) ? found : null;
  };
  const nameCell =
    cell("navn") ??
    row.cells.find(
      (one, index) =>
        index !== columns.at.get("vara") &&
        index !== columns.at.get("møtteFor") &&
        isName(one.text.replace(/\s\(\p{Ll}[^()]*\)$/u, ""), lexicon),
    );
  const person = nameCell ? personIn(nameCell, lexicon) : null;
  if (!nameCell || !person) return null;
  const rest = row.cells.filter(
    (one) => one !== nameCell && one.text.length > 0 && ![...columns.at.values()].includes(row.cells.indexOf(one)),
  );
  const note = cell("merknad");
  const role =
    cell("rolle") ??
    (note && beginsWithRole(note.text, lexicon) && !/^vara(?!(?:fylkes)?ord)/i.test(note.text) ? note : null) ??
    rest.find((one) => isRole(one.text, lexicon)) ??
    null;
  const from =
    cell("representerer") ??
    rest.find((one) => one !== role && /^\p{Lu}/u.test(one.text) && !isName(one.text, lexicon)) ??
    null;
  const guest = from ? guestOf(from) : null;
  const represents = guest ? guest.from : from;
  const words = cell("status") ?? cell("merknad");
  const metFor = named(cell("møtteFor")) ?? deputyFor(words) ?? deputyFor(role) ?? deputyFor(note);
  const roles = role ? roleWords(role) : guest ? { ...person, rolle: person.rolle ?? guest.rolle } : person;
  const deputy =
    metFor !== null || person.varaFor !== null || /^vara(?!(?:fylkes)?ord)/i.test(roles.rolle?.value ?? "");
  // «| Gunhild Bygland | | Anne Rike |» under «Møtt | Vara»: no mark, and a deputy.
  const stoodIn = columns.at.has("status") && words === null ? cell("vara") : null;
  const status = statusIn(words, cell("forfall") ?? stoodIn, group, announced, deputy);
  return {
    navn: person.navn,
    rolle: roles.rolle,
    verv: roles.verv ?? person.verv,
    representerer: represents ? fact(represents.text, spanOf(represents)) : person.representerer,
    status: status.place ? fact(status.value, spanOf(status.place)) : fact(status.value, person.navn.span),
    varaFor: metFor ? fact(metFor.text, spanOf(metFor)) : person.varaFor,
    merknad: words && !metFor && words.text.length > 3 ? fact(words.text, spanOf(words)) : person.merknad,
    medlem:
      group?.felt !== "administrasjon" &&
      group?.felt !== "observatør" &&
      guest === null &&
      !isAuditor(roles.rolle?.value ?? "") &&
      !hasNoVote(words?.text ?? "") &&
      !/observatør|gjest|^adm|referent|sekretær|prosjektle(?:der|iar)/i.test(
        `${words?.text ?? ""} ${roles.rolle?.value ?? ""}`,
      ),
    span: row.span,
  };
}

/** «Fylkeskommunen (observatør)»: who sent the person, and behind it that no vote comes with it. */
function guestOf(cell: Passage): { readonly from: Passage; readonly rolle: Fact<string> } | null {
  const match = /^([^(),]{2,}?)(?:\s?\(|,\s|\s[–-]\s)((?:observatør|gjest)(?:\s[^()]*)?)\)?$/iu.exec(cell.text);
  if (!match) return null;
  const start = cell.text.indexOf(match[2]!, match[1]!.length);
  return {
    from: part(cell, 0, match[1]!.length),
    rolle: fact(match[2]!, spanIn(cell, start, start + match[2]!.length)),
  };
}

/** «Ingen vara» is nobody. */
const named = (words: Passage | null): Passage | null =>
  words && /^(?:ingen|inga|ikk?j?e|nei)(?!\p{L})/iu.test(words.text) ? null : words;

/** Of «vara for Kari Nordmann», «møter for Ola Nordmann» the name. */
function deputyFor(words: Passage | null): Passage | null {
  const match =
    words && /(?:(?:vara(?:medlem)?|møter|møtte|møtt|i stedet|i staden)\s)?(?:for|til)\s(\p{Lu}.*)$/iu.exec(words.text);
  return match && /^\p{Lu}/u.test(match[1]!)
    ? part(words, match.index + match[0].length - match[1]!.length, words.text.length)
    : null;
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
    if (/^permisjon(?! fr)/.test(words)) return { value: "permisjon", place: status };
    if (/^(?:nei|meldt forfall|forfall)(?!\p{L})/u.test(words)) return { value: "forfall", place: status };
    if (/vara(?!(?:fylkes)?ord)/.test(words)) return { value: "vara", place: status };
    if (/forfall|fravær|fråvær|^ikk?j?e|^nei/.test(words)) return { value: "forfall", place: status };
    if (/^(?:møtte?|til sted|til stad|ja|x|✓|deltok)(?!\p{L})/u.test(words))
      return announced
        ? { value: "ukjent", place: null }
        : { value: metFor ? "vara" : "til stede", place: metFor ? null : status };
  }
  if (metFor) return { value: "vara", place: null };
  const value = group && statusOf[group.felt];
  if (value && !(announced && value === "til stede")) return { value, place: group.etikett };
  return { value: announced ? "ukjent" : "til stede", place: null };
}

function isRole(text: string, lexicon: DocumentLexicon): boolean {
  return beginsWithRole(text, lexicon) && !/møtt/i.test(text);
}
