/** Where people of a list come from, told before them: «For Høyre:», «Fra Vik kommune: Kari Nordmann», «Representanter fra Sp/V». */
import type { Block } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, part, spanIn } from "../text/passage.ts";
import type { Etikett } from "./attendance-label.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import { entriesOf, namesIn } from "./person.ts";
import { isAcronym, isOrganLike } from "./person-name.ts";

/** The words without «Fra», «For», «Representanter fra» before them. */
export const withoutFrom = (words: Passage): Passage =>
  part(words, fromWord.exec(words.text)?.[0].length ?? 0, words.text.length);

const fromWord = /^(?:(?:representant|utsending|delegat)(?:er|ar|ene|ane)?\s)?(?:for|fr[aå])\s/iu;

/** «Senterpartiet», «For Høyre/Frp:», «Høyre (H):», «Hole kommune:» alone above its members. */
export function originAbove(block: Block, lexicon: DocumentLexicon): Fact<string> | null {
  const words = block.kind === "row" ? onlyCell(block.cells) : block.kind === "item" ? null : block.passage;
  if (!words || words.text.length > 70) return null;
  const own = withoutFrom(words);
  const end = own.text.replace(/:$/, "").replace(/\s\([^()]{1,12}\)$/u, "").length;
  const name = own.text.slice(0, end);
  const marked = own.text.length < words.text.length || words.text.endsWith(":");
  const known =
    lexicon.partier.has(fold(name)) || (marked && (areParties(name, lexicon) || list.test(name) || kommune.test(name)));
  return known ? fact(name, spanIn(own, 0, end)) : null;
}

/** Of the label «Til stede fra Vik:» the municipality, of «Møtende medlemmer for Høyre:» the party, of «Fra Revisjon Øst IKS:» the firm. */
export function originOfLabel({ felt, etikett }: Etikett, lexicon: DocumentLexicon): Fact<string> | null {
  const firm = felt === "administrasjon" && /^[Ff]r[aå]\s(?=\p{Lu})/u.test(etikett.text) ? withoutFrom(etikett) : null;
  if (firm) return fact(firm.text, spanIn(firm, 0, firm.text.length));
  const match = members.has(felt)
    ? /^\p{L}[\p{Ll} ]+\s(for|fr[aå])\s(\p{Lu}[\p{L} /-]{1,40})$/u.exec(etikett.text)
    : null;
  const name = match?.[2];
  if (!name || namesIn(name, lexicon).length > 0 || (match[1] === "for" && !areParties(name, lexicon))) return null;
  return fact(name, spanIn(etikett, etikett.text.length - name.length, etikett.text.length));
}

const members: ReadonlySet<string> = new Set(["tilstede", "vara", "forfall"]);

const onlyCell = (cells: readonly Passage[]): Passage | null => {
  const [only, ...more] = cells.filter(({ text }) => text.length > 0);
  return only && more.length === 0 ? only : null;
};

const areParties = (words: string, lexicon: DocumentLexicon): boolean =>
  words.split(/\s?\/\s?|,\s|\sog\s/u).every((one) => lexicon.partier.has(fold(one)));
const list = /^\p{Lu}[\p{L} -]{1,40}(?:liste|lista|listen|partiet)$/iu;
const kommune = /^\p{Lu}[\p{L} -]{1,40} (?:kommune|fylkeskommune|herad)$/u;

/**
 * «Fra Vik kommune: Kari Nordmann» above «Fra Lia kommune: Ola Nordmann», the names in or below the line: members, though no label says so.
 */
export function placesInRow(blocks: readonly Block[], at: number, lexicon: DocumentLexicon): Etikett | null {
  const label = peopleFrom(blocks, at, lexicon);
  if (!label || endsInColon(blocks[at - 1])) return null;
  let next = at + 1;
  while (next < at + 12 && blocks[next] && isNames(blocks[next]!, lexicon)) next++;
  if (!blocks[next] || !peopleFrom(blocks, next, lexicon)) return null;
  return { felt: "tilstede", etikett: label, verdi: part(label, label.text.length, label.text.length) };
}

const isNames = (block: Block, lexicon: DocumentLexicon): boolean =>
  (block.kind === "text" || block.kind === "item") && entriesOf(block.passage.text, lexicon)[0]?.start === 0;

/** «Følgende er valgt:» says that the lines below it are no attendance. */
const endsInColon = (block: Block | undefined): boolean =>
  block !== undefined && block.kind !== "row" && block.passage.text.endsWith(":");

/** The words before the colon of «Fra Vik kommune: Kari Nordmann», or of «Fra Vik kommune:» over her. */
function peopleFrom(blocks: readonly Block[], at: number, lexicon: DocumentLexicon): Passage | null {
  const block = blocks[at]!;
  if (block.kind !== "text" && block.kind !== "row") return null;
  const [words, value] =
    block.kind === "row" ? block.cells.filter(({ text }) => text.length > 0) : [block.passage, undefined];
  const colon = words?.text.indexOf(":") ?? -1;
  if (!words || colon < 0 || colon > 60) return null;
  const label = part(words, 0, colon);
  const place = withoutFrom(label).text;
  if (place.length === label.text.length || !isPlace(place)) return null;
  const people = value?.text ?? words.text.slice(colon + 1).trimStart();
  const named = people === "" ? isNames(blocks[at + 1] ?? block, lexicon) : entriesOf(people, lexicon)[0]?.start === 0;
  return named ? label : null;
}

/** «Vik», «Nordre Lia», «Vik kommune»; «Revisjon Øst IKS», «NHO» and «administrasjonen» are none. */
const isPlace = (words: string): boolean =>
  kommune.test(words) ||
  (/^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u.test(words) &&
    !/revisjon/iu.test(words) &&
    words.split(" ").every((word) => !isAcronym(word) && !isOrganLike(word)));
