/** Where a document tells of attendance: in its head, or in the first lines below. */
import type { Block } from "../syntax/blocks.ts";
import { kept } from "../text/kept.ts";
import { attendanceIn } from "./attendance.ts";
import { listsApart } from "./attendance-apart.ts";
import { withCellLines } from "./attendance-cell-lines.ts";
import { withContinued } from "./attendance-continued.ts";
import { cutAtLabel } from "./attendance-in-line.ts";
import { withoutStaff } from "./attendance-staff.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import { withLostTables } from "./lost-table.ts";
import type { Deltaker, DocumentKind } from "./meeting-document.ts";

/** From the head; minutes may hold it in their first sak instead, and an agenda may have it below the list of saker. */
export function attendanceOfDocument(
  kind: DocumentKind,
  head: readonly Block[],
  blocks: readonly Block[],
  lexicon: DocumentLexicon,
): readonly Deltaker[] {
  const announced = kind === "innkalling";
  if (kind === "annet") return [];
  const found = readOnce(head, lexicon, announced);
  if (found.length > 0 || (kind !== "protokoll" && !announced)) return found;
  return readOnce(blocks.slice(0, below), lexicon, announced);
}

const below = 40;

interface Read {
  readonly blocks: readonly Block[];
  readonly lexicon: DocumentLexicon;
  readonly announced: boolean;
  readonly found: readonly Deltaker[];
}

/** Most edits of a document leave its first lines as they are. */
function readOnce(blocks: readonly Block[], lexicon: DocumentLexicon, announced: boolean): readonly Deltaker[] {
  const [first] = blocks;
  if (!first) return [];
  const known = remembered
    .get(first)
    ?.find((one) => one.lexicon === lexicon && one.announced === announced && isSame(one.blocks, blocks));
  if (known) return known.found;
  const found = withoutStaff(attendanceIn(linesOf(blocks, lexicon), lexicon, announced), blocks);
  remembered.set(first, [{ blocks, lexicon, announced, found }, ...(remembered.get(first) ?? [])].slice(0, 2));
  return found;
}

const linesOf = (blocks: readonly Block[], lexicon: DocumentLexicon): readonly Block[] =>
  withContinued(
    listsApart(withLostTables(withCellLines(blocks, lexicon), lexicon), lexicon).flatMap((block) =>
      cutAtLabel(block, lexicon),
    ),
    lexicon,
  );

const isSame = (some: readonly Block[], others: readonly Block[]): boolean =>
  some.length === others.length && some.every((block, at) => block === others[at]);

/** Of the head and of the first lines, by the block both begin with. */
const remembered = kept<Block, readonly Read[]>();
