/** People as lists write them: «Kari Nordmann, ordfører i Hole (Ap)», «ordfører Ola Nordmann (Hole)», «Hole v/ Kari Nordmann». */
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, spanIn } from "../text/passage.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import { beginsWithRole, isAcronym, isOrganLike, isParty, namesIn } from "./person-name.ts";

export { beginsWithRole, isName, namesIn } from "./person-name.ts";

export interface Person {
  readonly navn: Fact<string>;
  readonly rolle: Fact<string> | null;
  readonly verv: Fact<string> | null;
  readonly representerer: Fact<string> | null;
  /** For a vara: whom they met for. */
  readonly varaFor: Fact<string> | null;
  /** «fra kl. 10.30», «til og med sak 4/22». */
  readonly merknad: Fact<string> | null;
}

/** «Ordfører (leder IPR)» and «Ordførar, leiar» hold a role and an office beside it. */
export function roleWords(cell: Passage): Pick<Person, "rolle" | "verv"> {
  const match = /^([^,(]{3,40}?)\s*(?:\(([^()]{3,60})\)|,\s*(.{3,60}))$/u.exec(cell.text);
  const second = match?.[2] ?? match?.[3];
  if (!match || !second) return { rolle: fact(cell.text, spanIn(cell, 0, cell.text.length)), verv: null };
  const start = cell.text.indexOf(second, match[1]!.length);
  return {
    rolle: fact(match[1]!, spanIn(cell, 0, match[1]!.length)),
    verv: fact(second, spanIn(cell, start, start + second.length)),
  };
}

/** The person of one entry, or null when no name is there. */
export function personIn(entry: Passage, lexicon: DocumentLexicon): Person | null {
  const { text } = entry;
  const name = findName(text, lexicon);
  if (!name) return null;
  const parts = pieces(text, name).flatMap((piece) => aroundParty(text, piece, name.end + 1, lexicon));
  let rolle: Fact<string> | null = null;
  let verv: Fact<string> | null = null;
  let representerer: Fact<string> | null = null;
  let varaFor: Fact<string> | null = null;
  let merknad: Fact<string> | null = null;
  for (const { start, end } of parts) {
    const words = text.slice(start, end);
    if (/^(?:meldt )?forfall$/iu.test(words)) continue;
    const place = (from: number, to: number): Fact<string> => fact(text.slice(from, to), spanIn(entry, from, to));
    const vara =
      /^(?:møtte\s|møter\s|(?:er\s)?(?:innkalt|kalt inn|kalla inn)\s)?(?:som\s)?(?:personlig\s|personleg\s)?(?:(?:vara(?:medlem|representant)?|(?:sted|stad)fortred(?:er|ar))\s(?:for|til)|for|i stedet for|i staden for|møtte for|møter for)\s+(.+)$/iu.exec(
        words,
      );
    if (vara && findName(vara[1]!, lexicon)) {
      const other = findName(vara[1]!, lexicon)!;
      const from = start + words.indexOf(vara[1]!) + other.start;
      varaFor ??= place(from, from + other.end - other.start);
      if (/^(?:personl|vara)/i.test(words)) rolle ??= place(start, start + words.indexOf(" "));
      continue;
    }
    if (
      /\b(?:kl\.?|fra sak|frå sak|til sak|under sak|i sak(?:ene|ane)?|til og med sak|t\.o\.m\.|permisjon|fratrådte|møtte ikke|møtte ikkje|uten vara|utan vara|vara (?:møt\p{L}*|innkalt|ikk?j?e|fekk|fikk|kunne|er|ble|vart|rakk|kan)|gikk|gjekk|kom|forlot|via|på)\b|\d\/\d/iu.test(
        words,
      )
    ) {
      merknad ??= place(start, end);
      continue;
    }
    // «(ingen vara)», «(uten stemmerett)»
    if (text[start - 1] === "(" && /^(?:ingen|inga|ut[ae]n|ikk?j?e)\s\p{Ll}/u.test(words)) {
      merknad ??= place(start, end);
      continue;
    }
    const split = roleAndPlace(words, lexicon);
    if (split.role && /^(?:møtele|ordstyr)/i.test(words)) merknad ??= place(start, end);
    else if (split.role && !rolle) rolle = place(start + split.role.start, start + split.role.end);
    else if (split.role) verv ??= place(start + split.role.start, start + split.role.end);
    else if (!split.place && !rolle && text[start - 1] === "(" && /^\p{Ll}{4,}(?: \p{Ll}+)?$/u.test(words))
      rolle = place(start, end);
    if (split.place) representerer ??= place(start + split.place.start, start + split.place.end);
  }
  return {
    navn: fact(text.slice(name.start, name.end), spanIn(entry, name.start, name.end)),
    rolle,
    verv,
    representerer,
    varaFor,
    merknad,
  };
}

/** Entries of a list in one line: «Kari Nordmann (Hole), Ola Nordmann, ordfører i Modum; Per Li og Anne By». */
export function entriesOf(text: string, lexicon: DocumentLexicon): readonly { start: number; end: number }[] {
  const names = namesIn(text, lexicon).filter(
    ({ start }) =>
      !/(?:\bfor|vara til|i stedet for|i staden for|møtte for)\s+(?:\p{Ll}+\s)?$/iu.test(
        text.slice(Math.max(0, start - 32), start),
      ) && !insideBrackets(text, start),
  );
  if (names.length === 0) return [];
  const starts = names.map(({ start }) => entryStart(text, start, lexicon));
  return starts.map((start, index) => ({
    start,
    end: index + 1 < starts.length ? trimEnd(text, starts[index + 1]!) : text.length,
  }));
}

const findName = (text: string, lexicon: DocumentLexicon): { start: number; end: number } | null =>
  namesIn(text, lexicon)[0] ?? null;

/** What stands around the name, cut at commas, brackets and dashes. */
function pieces(text: string, name: { start: number; end: number }): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const [from, to] of [
    [0, name.start],
    [name.end, text.length],
  ] as const) {
    for (const match of text.slice(from, to).matchAll(/(?:[^,()/|;\t–-]|(?<=\d)\/(?=\d)|(?<!\s)-|-(?!\s))+/g)) {
      let start = from + match.index;
      let end = start + match[0].length;
      while (start < end && /[\s:.*•-]/.test(text[start]!)) start++;
      while (end > start && (/[\s:.*-]/.test(text[end - 1]!) || /\sv$/.test(text.slice(start, end)))) end--;
      if (end - start >= 1 && !/^(?:[Oo]g|[Ss]amt|v)$/.test(text.slice(start, end))) found.push({ start, end });
    }
  }
  return found;
}

/** «Medlem AP», «AP Ordførar», «V Forfall»: columns without a mark between them, cut around the party. */
function aroundParty(
  text: string,
  piece: { start: number; end: number },
  afterName: number,
  lexicon: DocumentLexicon,
): readonly { start: number; end: number }[] {
  const words = [...text.slice(piece.start, piece.end).matchAll(/\S+/g)];
  if (words.length < 2) return [piece];
  const isList = (word: string, at: number): boolean =>
    isParty(word, lexicon) || (piece.start === afterName && at === words.length - 1 && isAcronym(word));
  // «Nestleder Gikk før sak 4/22»: the column of remarks.
  const remark = words.findIndex(
    ([word], at) => at > 0 && /^\p{Lu}\p{Ll}/u.test(word) && /^\p{Ll}/u.test(words[at + 1]?.[0] ?? ""),
  );
  if (
    piece.start === afterName &&
    remark > 0 &&
    beginsWithRole(words[0]![0], lexicon) &&
    !beginsWithRole(words[remark]![0], lexicon)
  )
    return [
      { start: piece.start, end: piece.start + words[remark]!.index - 1 },
      { start: piece.start + words[remark]!.index, end: piece.end },
    ];
  const party = words.findIndex(([word], at) => /^\p{Lu}/u.test(word) && isList(word, at));
  if (party < 0 || (party > 0 && party < words.length - 1 && !beginsWithRole(words[0]![0], lexicon))) return [piece];
  const from = piece.start + words[party]!.index;
  const to = from + words[party]![0].length;
  return [
    { start: piece.start, end: from - 1 },
    { start: from, end: to },
    { start: to + 1, end: piece.end },
  ].filter(({ start, end }) => end > start);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** «ordfører i Hole» -> role and place; «Ap» and «Hole kommune» -> place; «leder IPR» -> role. */
function roleAndPlace(words: string, lexicon: DocumentLexicon): { role: Place | null; place: Place | null } {
  if (!beginsWithRole(words, lexicon)) {
    const known = lexicon.partier.has(fold(words)) || /^\p{Lu}/u.test(words);
    return { role: null, place: known && words.length <= 60 ? { start: 0, end: words.length } : null };
  }
  const match = /^(\S+(?:\s(?!i\s|for\s|frå\s|fra\s|ved\s)\S+){0,3}?)\s(?:i|for|fra|frå|ved|v\/)\s(\p{Lu}.*)$/u.exec(
    words,
  );
  if (!match || isOrganLike(match[2]!.split(" ")[0] ?? "")) {
    const plain = /^(\p{Ll}\S*|\p{Lu}\p{Ll}+)\s(\p{Lu}\p{L}+(?: (?:kommune|fylkeskommune|fylke))?)$/u.exec(words);
    if (plain && !isAcronym(plain[2]!))
      return {
        role: { start: 0, end: plain[1]!.length },
        place: { start: words.length - plain[2]!.length, end: words.length },
      };
    return { role: { start: 0, end: words.length }, place: null };
  }
  const from = words.length - match[2]!.length;
  return { role: { start: 0, end: match[1]!.length }, place: { start: from, end: words.length } };
}

/** An entry begins at the role or place word before its name, when that follows a comma, «og» or the start. */
function entryStart(text: string, nameStart: number, lexicon: DocumentLexicon): number {
  const before = text.slice(Math.max(0, nameStart - nearby), nameStart);
  const match = /(?:^|[,;:.•\n]|\bog|\sv\/)\s*((?:\p{L}[\p{L}-]*\s){1,3})$/u.exec(before);
  if (match && beginsWithRole(match[1]!, lexicon)) return nameStart - match[1]!.length;
  const place = /(?:^|[,;\n])\s*(\p{Lu}[\p{L} ]{1,30}:?\s(?:v\/\s?|ved\s|[:–-]\s))$/u.exec(before);
  return place && !beginsWithRole(place[1]!, lexicon) ? nameStart - place[1]!.length : nameStart;
}

function trimEnd(text: string, end: number): number {
  const from = Math.max(0, end - nearby);
  const match = /(?:[\s,;–-]|\bog\b|\bsamt\b)+$/.exec(text.slice(from, end));
  return match ? from + match.index : end;
}

function insideBrackets(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - nearby), at + 1);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}

/** No further back is looked for what belongs to a name: a list may be long. */
const nearby = 300;
