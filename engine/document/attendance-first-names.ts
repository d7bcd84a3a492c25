/** Lists of first names alone, as councils of the young have them: «Leah (leder), Mathias, Jakob N og Amalie». */
import { type Block, passageIn } from "../syntax/blocks.ts";
import { fact } from "../text/fact.ts";
import { type Passage, part, spanOf } from "../text/passage.ts";
import type { Etikett } from "./attendance-label.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import type { Deltaker, DeltakerStatus } from "./meeting-document.ts";
import { beginsWithRole, isName, roleWords } from "./person.ts";
import { isAcronym, isOrganLike, isParty } from "./person-name.ts";

/** Whether the first lines tell of a meeting of the young: elsewhere «Hole, Modum og Lier» met as well. */
export const firstNamesMeet = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => {
    const cells = block.kind === "row" ? block.cells : [passageIn(block)];
    return cells.some((words) => words && young.test(words.text));
  });

/** Those of the line, when it holds nothing but names and most of them are first names; otherwise nobody. */
export function byFirstName(
  words: Passage,
  label: Etikett,
  status: DeltakerStatus,
  lexicon: DocumentLexicon,
): readonly Deltaker[] {
  if (!lists.has(label.felt) || words.text.length > longest) return [];
  const people = pieces(words).map((one) => firstName(one, label, status, lexicon));
  if (!people.every((one) => one !== null)) return [];
  const whole = people.filter(({ navn }) => isName(navn.value, lexicon) && !initial.test(navn.value));
  return whole.length * 2 < people.length ? people : [];
}

const young =
  /ungdom(?:s|mens)\s?(?:\p{L}+\s)?(?:råd|panel|utval|ting|kommunestyre|bystyre|fylkesting|kontaktutval|parlament)|elevråd|barn(?:as|s|es)? og unge?s|barne- og ungdomsråd/iu;

const lists: ReadonlySet<string> = new Set(["tilstede", "forfall", "vara", "permisjon"]);
const longest = 400;

/** Between commas and «og», with what stands in brackets. */
function pieces(words: Passage): readonly Passage[] {
  const length = words.text.replace(/(?<!\s\p{Lu})\.\s*$/u, "").length;
  const marks = [...words.text.matchAll(/\([^()]*\)|[,;]|\s(?:og|samt)\s/gu)].filter(({ 0: mark }) => mark[0] !== "(");
  const starts = [0, ...marks.map(({ index, 0: mark }) => index + mark.length)];
  return starts
    .map((start, at) => part(words, start, marks[at]?.index ?? length))
    .filter(({ text }) => /\S/.test(text));
}

const initial = /\s\p{Lu}\.?$/u;
const firstNameAlone = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{L}*\.?)*$/u;

function firstName(entry: Passage, label: Etikett, status: DeltakerStatus, lexicon: DocumentLexicon): Deltaker | null {
  const match = /^\s*([^()]+?)\s*(?:\(([^()]+)\))?\s*$/u.exec(entry.text);
  const name = match?.[1];
  if (!match || !name || !firstNameAlone.test(name) || isOther(name, lexicon)) return null;
  const at = entry.text.indexOf(name);
  const navn = part(entry, at, at + name.length);
  const from = match[2] === undefined ? -1 : entry.text.indexOf(match[2], at + name.length);
  const told = from < 0 ? null : part(entry, from, from + match[2]!.length);
  const role = told && beginsWithRole(told.text, lexicon) ? roleWords(told) : null;
  const place = told && !role && /^\p{Lu}/u.test(told.text) ? fact(told.text, spanOf(told)) : null;
  const away = told && /^(?:meldt )?forfall/iu.test(told.text) ? told : null;
  return {
    navn: fact(navn.text, spanOf(navn)),
    rolle: role?.rolle ?? null,
    verv: role?.verv ?? null,
    representerer: place,
    status: away ? fact("forfall" as const, spanOf(away)) : fact(status, spanOf(label.etikett)),
    varaFor: null,
    merknad: told && !role && !place && !away ? fact(told.text, spanOf(told)) : null,
    medlem: !/observatør|gjest|referent|sekretær|koordinator/iu.test(told?.text ?? ""),
    span: spanOf(entry),
  };
}

/** «Ingen», «Alle», «Saker», «Leder», «Ap»: words of documents, roles and parties. */
const isOther = (name: string, lexicon: DocumentLexicon): boolean =>
  name
    .split(" ")
    .some(
      (word, at) =>
        none.test(word) ||
        beginsWithRole(word, lexicon) ||
        (at === 0 && isParty(word, lexicon)) ||
        (isAcronym(word) && word.length > 1) ||
        isOrganLike(word),
    ) ||
  lexicon.felt.has(fold(name)) ||
  lexicon.seksjon.has(fold(name)) ||
  lexicon.slag.has(fold(name));

const none =
  /^(?:ingen|inga|alle|nei|ja|meldt|ikk?j?e|resten|flere|fleire|saker|møtet?|vedtak|fra|frå|til|skole|skule|kommune)$/iu;
