/** Votes in a table: a row for each forslag or punkt under «For» and «Mot». */
import type { Block, Row } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, spanOf } from "../text/passage.ts";
import { fold } from "./lexicon.ts";
import type { Votering } from "./meeting-document.ts";

export function tableVotes(blocks: readonly Block[]): readonly Votering[] {
  const found: Votering[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== "row") continue;
    const at = (word: RegExp): number => block.cells.findIndex((cell) => word.test(fold(cell.text)));
    const columns = { for: at(/^(?:for|ja)$/), mot: at(/^(?:mot|imot|nei)$/), blanke: at(/^blanke?$/) };
    if (columns.for < 0 || columns.mot < 0) continue;
    for (const row of blocks.slice(index + 1)) {
      const votering = row.kind === "row" ? rowVote(row, columns) : null;
      if (!votering) break;
      found.push(votering);
    }
  }
  return found;
}

function rowVote(
  row: Row,
  columns: { readonly for: number; readonly mot: number; readonly blanke: number },
): Votering | null {
  const [votesFor, against] = [count(row.cells[columns.for]), count(row.cells[columns.mot])];
  if (!votesFor || !against) return null;
  const named = row.cells[0];
  return {
    gjelder: named && columns.for > 0 && named.text.length > 0 ? fact(named.text, spanOf(named)) : null,
    for: votesFor,
    mot: against,
    blanke: count(row.cells[columns.blanke]),
    resultat: votesFor.value > against.value ? "vedtatt" : votesFor.value < against.value ? "falt" : "ukjent",
    enstemmig: against.value === 0,
    dobbeltstemme: null,
    loddtrekning: null,
    span: row.span,
  };
}

const count = (cell: Passage | undefined): Fact<number> | null =>
  cell && /^\d{1,3}$/.test(cell.text) ? fact(Number(cell.text), spanOf(cell)) : null;
