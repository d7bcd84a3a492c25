/** A label of attendance that stands over the column of names: «Forfall meldt frå følgjande medlem | Parti | Rolle». */
import type { Row } from "../syntax/blocks.ts";
import { part } from "../text/passage.ts";
import { columnOf } from "./attendance-columns.ts";
import { describedLabel, type Etikett, statusOf } from "./attendance-label.ts";
import type { Kolonner } from "./attendance-table.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import { namesIn } from "./person.ts";

/** «Forfall meldt frå følgjande | Parti | Rolle», «Frammøtte varamedlemmer | Parti | Erstattar»: the label heads the column of names. */
export function labelOverNames(row: Row, lexicon: DocumentLexicon): Etikett | null {
  const [first, ...others] = row.cells;
  const headings = others.filter(({ text }) => text.length > 0);
  const columns = headings.map(({ text }) => columnOf(text));
  if (!first || columns.length === 0 || columns.includes(null)) return null;
  // «Varamedlem | Møtte for»: beside whom they met for, the deputies are those that the rows are about.
  const own = columnOf(first.text);
  if (own !== null && !(own === "vara" && columns.includes("møtteFor"))) return null;
  const end = first.text.replace(/:$/, "").length;
  const felt = lexicon.felt.get(fold(first.text)) ?? describedLabel(first.text.slice(0, end));
  return felt && felt in statusOf && namesIn(first.text, lexicon).length === 0
    ? { felt, etikett: part(first, 0, end), verdi: part(first, first.text.length, first.text.length) }
    : null;
}

/** The names stand in the first column, which a label heads, where no other holds them. */
export const withNames = (columns: Kolonner): Kolonner =>
  columns.at.has("navn")
    ? columns
    : { ...columns, at: new Map([["navn", 0], ...[...columns.at].filter(([, index]) => index > 0)]) };
