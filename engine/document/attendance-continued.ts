/** Lists of people that were broken inside an entry where tabs keep the lines apart: «…, Pål» above «Brekke, Fatima Moe». */
import { type Block, type Paragraph, reworded } from "../syntax/blocks.ts";
import { join, type Passage } from "../text/passage.ts";
import { cover } from "../text/span.ts";
import { openingLabel } from "./attendance-label.ts";
import { fieldsIn } from "./field.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import { beginsWithRole, isName, namesIn } from "./person.ts";
import { isParty } from "./person-name.ts";

/** The blocks, with each line of a list that goes on inside an entry as one with the line it goes on in. */
export function withContinued(blocks: readonly Block[], lexicon: DocumentLexicon): readonly Block[] {
  const found: Block[] = [];
  let listed = false;
  for (const block of blocks) {
    const last = found.at(-1);
    const label = openingLabel(block, lexicon);
    if (
      last &&
      listed &&
      !label &&
      block.kind === "text" &&
      !block.gap &&
      isTorn(lastWords(last).text, block.passage.text, lexicon) &&
      fieldsIn(block, lexicon).length === 0
    ) {
      found[found.length - 1] = joined(last, block);
      continue;
    }
    listed = label !== null || (listed && !block.gap && block.kind !== "heading");
    found.push(block);
  }
  return found;
}

/** Whether an entry of the first line goes on in the next. */
export function isTorn(above: string, next: string, lexicon: DocumentLexicon): boolean {
  const line = above.trimEnd();
  if (line.length > longest || next.length > longest) return false;
  // «Synnøve Vik (vara for Olga» above «Moe)».
  if (line.lastIndexOf("(") > line.lastIndexOf(")")) return next.includes(")");
  // «… (FrP)» above «varaordfører, Siv Lund», «…, oppdragsansvarlig» above «revisor Nina Moe»; roles of their own stand alone in their lines.
  if (/^\p{Ll}/u.test(next)) return goesOnInRole(line, next, lexicon);
  const comma = Math.max(line.lastIndexOf(","), line.lastIndexOf(" og "));
  const before = line.slice(0, Math.max(0, comma));
  const tail = line.slice(comma).replace(/^(?:,\s*| og )/, "");
  if (!/^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u.test(tail) || isKnown(tail, lexicon)) return false;
  if (namesIn(before, lexicon).length === 0) return false;
  const alone = !tail.includes(" ");
  const head = /^(\p{Lu}[\p{L}-]+)(?=$|,| og |\s?\()/u.exec(next)?.[1];
  if (head) {
    // «Siv Lund, Pål» above «Vik, Fatima Moe»; «Siv Lund, Hole» above «Vik, Modum» are places.
    const after = next.slice(head.length);
    const goesOn = namesIn(after, lexicon).length > 0 || (/^\s?\(/.test(after) && !/,/.test(after));
    return !isKnown(head, lexicon) && (alone ? after === "" || goesOn : goesOn && onlyNames(before, lexicon));
  }
  // «Siv Lund, Tor Moe, Ole» above «Andre Vik, Kari Li»: names alone, so that «Ole» is no place.
  return alone && namesIn(before, lexicon).length > 1 && onlyNames(before, lexicon) && onlyNames(next, lexicon);
}

/** «… (FrP)» above «varaordfører, Siv Lund», «…, oppdragsansvarlig» above «revisor Nina Moe», a name alone above its role. */
function goesOnInRole(line: string, next: string, lexicon: DocumentLexicon): boolean {
  if (!beginsWithRole(next, lexicon)) return false;
  if (isName(line, lexicon)) return next.split(" ").length <= 3;
  return isList(line) && (next.includes(",") || /,\s\p{Ll}+$/u.test(line) || endsInRole(line, lexicon));
}

/** A line of a list is no paragraph. */
const longest = 600;

const isList = (line: string): boolean => line.includes(",") || line.includes(" og ");

const endsInRole = (line: string, lexicon: DocumentLexicon): boolean =>
  beginsWithRole(line.slice(line.lastIndexOf(" ") + 1), lexicon);

const isKnown = (words: string, lexicon: DocumentLexicon): boolean =>
  isParty(words, lexicon) || beginsWithRole(words, lexicon);

/** «Siv Lund (Ap), leder, Tor Moe og Kari Li»: nothing but names and their roles between the marks. */
const onlyNames = (line: string, lexicon: DocumentLexicon): boolean =>
  line
    .replace(/^[^,]{1,40}:\s+/u, "")
    .replace(/\s?\([^()]*\)|\.$/g, "")
    .split(/,\s*| og /)
    .every((one) => isName(one.trim(), lexicon) || (/^\p{Ll}/u.test(one) && beginsWithRole(one, lexicon)));

const lastWords = (block: Block): Passage => (block.kind === "row" ? block.cells.at(-1)! : block.passage);

function joined(block: Block, next: Paragraph): Block {
  const before = lastWords(block);
  // «Bjørn Ås-» above «Lien».
  const hyphen = /\p{L}-$/u.test(before.text);
  const words = join([before, next.passage], hyphen ? "" : " ");
  const span = cover(block.span, next.span);
  return block.kind === "row"
    ? { ...reworded(block, { cells: [...block.cells.slice(0, -1), words] }), span }
    : { ...reworded(block as Paragraph, { passage: words }), span };
}
