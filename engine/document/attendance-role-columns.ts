/** Columns of attendance that a role heads, one or more people under each: «Kommune | Ordfører | Opposisjon», «Kommune | Representanter | Rådmann». */
import type { Row } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, part } from "../text/passage.ts";
import type { Etikett } from "./attendance-label.ts";
import { peopleIn } from "./attendance-people.ts";
import { isEmployedRole, roleIn } from "./attendance-role.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import type { Deltaker, DeltakerStatus } from "./meeting-document.ts";

export interface Rollekolonne {
  readonly index: number;
  readonly etikett: Etikett;
}

/** The columns that have a role over them and nothing else; `known` are those whose heading says what they are, `listed` whether names stand in one of them. */
export const roleColumns = (
  cells: readonly Passage[],
  known: ReadonlySet<number>,
  listed: boolean,
  lexicon: DocumentLexicon,
): readonly Rollekolonne[] => {
  const found = cells.flatMap((cell, index) => {
    const etikett = known.has(index) ? null : roleOver(cell, lexicon);
    return etikett ? [{ index, etikett }] : [];
  });
  // Where nobody else is listed, «Kommune | Kommunedirektør» are the members.
  if (listed || found.some(({ etikett }) => etikett.felt === "tilstede")) return found;
  return found.map((one) =>
    isEmployedRole(one.etikett.etikett.text) ? { ...one, etikett: { ...one.etikett, felt: "tilstede" } } : one,
  );
};

/** Those under the roles of a row; where they come from is told in a column of its own. */
export const peopleUnderRoles = (
  row: Row,
  columns: readonly Rollekolonne[],
  from: Fact<string> | null,
  status: DeltakerStatus,
  lexicon: DocumentLexicon,
): readonly Deltaker[] =>
  columns.flatMap(({ index, etikett }) => {
    const cell = row.cells[index];
    if (!cell) return [];
    return peopleIn(cell, etikett, status, lexicon).map((one) => ({
      ...one,
      representerer: one.representerer ?? from,
    }));
  });

/** «Kommunedirektør/rådmann» is one column of those who are employed, and tells of nobody which of the two they are. */
function roleOver(cell: Passage, lexicon: DocumentLexicon): Etikett | null {
  const { text } = cell;
  const end = text.replace(/:$/, "").length;
  const etikett = part(cell, 0, end);
  const verdi = part(cell, text.length, text.length);
  const known = lexicon.felt.get(fold(text));
  if (known === "observatør" || known === "administrasjon") return { felt: known, etikett, verdi, rolle: null };
  if (elected.test(text)) return { felt: "tilstede", etikett, verdi, rolle: null };
  if (staff.test(text)) return { felt: "administrasjon", etikett, verdi, rolle: null };
  let at = 0;
  const roles = text
    .slice(0, end)
    .split("/")
    .map((words) => {
      const start = at + (/^\s*/.exec(words)?.[0].length ?? 0);
      at += words.length + 1;
      return roleIn(part(cell, start, start + words.trim().length), lexicon);
    });
  if (!roles.every((role) => role !== null)) return null;
  const [only, ...more] = roles;
  const felt = roles.every(({ employed }) => employed) ? "administrasjon" : "tilstede";
  const rolle = more.length === 0 ? only!.rolle : null;
  return { felt, etikett, verdi, rolle: rolle && fact(rolle.value, rolle.span) };
}

const elected =
  /^(?:opposisjon(?:en|a)?|politisk[et]?(?:\s(?:leder|leiar|leiing|ledelse|representant\p{L}*))?|politik(?:ere|arar)):?$/iu;
const staff = /^administrativ[et]?(?:\s(?:leder|leiar|leiing|ledelse|representant\p{L}*))?:?$/iu;
