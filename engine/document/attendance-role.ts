/** Lines that a role heads: «Ordførere: A, B, C», «Rådmenn: D og E», «Prosjektleder: F». */

import type { Block, Row } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, part, spanIn } from "../text/passage.ts";
import { isAuditFirm } from "./attendance-auditor.ts";
import type { Etikett } from "./attendance-label.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import { entriesOf, namesIn } from "./person.ts";

/**
 * The role that a line opens with before a colon and names; those who are employed are no members. `listed` is whether others were listed
 * above: «Prosjektleder: F» in the head of a report does not say that F met.
 */
export function roleLabel(block: Block, listed: boolean, lexicon: DocumentLexicon): Etikett | null {
  if (block.kind === "row") return listed ? roleInRow(block, lexicon) : null;
  if (block.kind !== "text") return null;
  const { passage } = block;
  const words = /^(\p{Lu}[\p{L} -]{2,40}):\s+(?=\p{L})/u.exec(passage.text);
  const role = words && roleIn(part(passage, 0, words[1]!.length), lexicon);
  if (!words) return null;
  const verdi = part(passage, words[0].length, passage.text.length);
  // «Fra Storvik kommune: kommunedirektør Kari Nordmann»
  if (!role && listed && fromPlace.test(words[1]!) && (isAuditFirm(words[1]!) || employedFirst(verdi.text, lexicon)))
    return { felt: "administrasjon", etikett: part(passage, 0, words[1]!.length), verdi };
  if (!role) return null;
  const people = entriesOf(verdi.text, lexicon);
  // One alone may be a signature or a letterhead.
  const several = role.several && people.length >= 2;
  if (people[0]?.start !== 0 || !(several || (role.employed && listed))) return null;
  return {
    felt: role.employed ? "administrasjon" : "tilstede",
    etikett: part(passage, 0, words[1]!.length),
    verdi,
    rolle: role.rolle,
  };
}

/** «Revisor | Kari Nordmann» in the table of those who met and those who were away. */
function roleInRow({ cells }: Row, lexicon: DocumentLexicon): Etikett | null {
  const [first, verdi, ...more] = cells.filter(({ text }) => text.length > 0);
  if (!first || !verdi || more.length > 0) return null;
  const etikett = part(first, 0, first.text.replace(/:$/, "").length);
  const role = roleIn(etikett, lexicon);
  return role?.employed && entriesOf(verdi.text, lexicon)[0]?.start === 0
    ? { felt: "administrasjon", etikett, verdi, rolle: role.rolle }
    : null;
}

/** Before the colon of a line. */
const fromPlace = /^[Ff]r[aå]\s\p{Lu}/u;

/** The first of the people has an office that nobody is elected to, before the name. */
const employedFirst = (text: string, lexicon: DocumentLexicon): boolean => {
  const [first] = entriesOf(text, lexicon);
  if (first?.start !== 0) return false;
  const name = namesIn(text, lexicon)[0]?.start ?? 0;
  return employed.test(name > 0 ? text.slice(0, name) : text.split(" ")[0]!);
};

/** «Ordførere», «ordførerne», «Prosjektleder»: words that are a role and nothing else, and the role as one of them has it. */
export function roleIn(
  words: Passage,
  lexicon: DocumentLexicon,
): { readonly rolle: Fact<string> | null; readonly employed: boolean; readonly several: boolean } | null {
  const { text } = words;
  const end = ["", ...endings].find((one) => {
    const stem = fold(text.slice(0, text.length - one.length));
    const last = !stem.includes(" ") && lexicon.rolleledd.some((role) => stem.endsWith(role));
    return text.endsWith(one) && (last || lexicon.roller.has(stem));
  });
  if (end === undefined) return null;
  const length = text.length - end.length;
  return {
    // «Rådmenn» has no form of one of them in it.
    rolle: irregular.test(text) ? null : fact(text.slice(0, length), spanIn(words, 0, length)),
    employed: employed.test(text),
    several: end.length > 0 || irregular.test(text),
  };
}

const irregular = /menn$/i;

const endings = ["e", "r", "er", "ar", "ne", "ene", "ane", "erne"];

export const isEmployedRole = (role: string): boolean => employed.test(role);

const employed =
  /direktør|rådm[ae]nn|sjef|rådgi|rådgje|koordinator|konsulent|daglig|dagleg|(?:prosjekt|avdelings|administrasjons)le|sekretær|referent|revisor|controller|planleg|kirkeverge|kyrkjeverje/iu;
