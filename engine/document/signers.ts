/** Who signed: names with roles below a greeting or a line of place and date. */
import type { Block } from "../syntax/blocks.ts";
import { fact } from "../text/fact.ts";
import { type Passage, part, spanOf } from "../text/passage.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import type { Signatur } from "./meeting-document.ts";
import { isName } from "./person.ts";
import { isRoleLine } from "./signature.ts";

/** «Med hilsen», «Beste helsing», «Mvh»: a line of its own. */
export const isGreeting = (block: Block): boolean =>
  block.kind === "text" && block.passage.text.length <= 60 && greeting.test(fold(block.passage.text));

/** Pairs of a name line and a role line, or «Kari Nordmann, leder» on one. */
export function signaturesIn(blocks: readonly Block[], from: number, lexicon: DocumentLexicon): readonly Signatur[] {
  const found: Signatur[] = [];
  for (let at = from; at < Math.min(blocks.length, from + 10); at++) {
    const block = blocks[at]!;
    if (block.kind === "row") {
      const names = block.cells.filter((cell) => isName(cell.text, lexicon));
      for (const cell of names) found.push({ navn: fact(cell.text, spanOf(cell)), rolle: null });
      const words = block.cells.filter((cell) => cell.text.length > 0);
      if (names.length === 0 && found.length > 0 && words.some((cell) => isRoleLine(cell.text, lexicon)))
        return withRoles(found, words);
      continue;
    }
    if (block.kind !== "text" || block.passage.text.length > 80) continue;
    if (found.length > 0 && beside.test(block.passage.text)) break;
    const [name, own] = nameAndRole(block.passage);
    if (!name || !isName(name.text, lexicon)) continue;
    const next = blocks[at + 1];
    const below = !own && next?.kind === "text" && isRoleLine(next.passage.text, lexicon) ? next.passage : null;
    const role = own ?? (below && withoutMarks(below));
    found.push({ navn: fact(name.text, spanOf(name)), rolle: role && fact(role.text, spanOf(role)) });
    if (below) at++;
  }
  return found;
}

const greeting =
  /^(?:(?:med |beste |mange )?(?:vennlig |venleg |vennleg |gode |god )?(?:hilsen|helsing|hilsner|helsingar)|mvh)(?:$| (?:fra|frå|for) )/;

/** Below a signature other people are named: who gets a copy. */
const beside = /^(?:kopi|mottaker|mottakar|likelydende|likelydande|til orientering|c\/c)/iu;

/** «Kari Nordmann, leder», «Kari Nordmann (sign.) leder», «Kari Nordmann /s/» */
function nameAndRole(line: Passage): readonly [Passage | null, Passage | null] {
  const { text } = line;
  const from = /^[_\s.]*/.exec(text)![0].length;
  const mark = /,\s+|\s[–-]\s|\s*(?:\(s(?:ign\.?)?\)|\/s\/)\s*/iu.exec(text.slice(from));
  if (!mark) return [part(line, from, text.length), null];
  const to = from + mark.index;
  const role = withoutMarks(part(line, to + mark[0].length, text.length));
  return [part(line, from, to), role.text === "" ? null : role];
}

/** «leder (sign.)», «prosjektleder mob. 900 00 000»: the role alone. */
function withoutMarks(line: Passage): Passage {
  const end = line.text.search(/\s*(?:\(s(?:ign\.?)?\)|\/s\/|,?\s(?:mob|tlf|telefon|e-?post)(?!\p{L}))/iu);
  return end < 0 ? line : part(line, 0, end);
}

function withRoles(people: readonly Signatur[], roles: readonly Passage[]): readonly Signatur[] {
  return people.map((one, index) => {
    const role = roles[index];
    return role ? { navn: one.navn, rolle: fact(role.text, spanOf(role)) } : one;
  });
}
