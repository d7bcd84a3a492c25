/** Key-value lines: «Tid: onsdag 2. mars 2022», «Møtested<tab>Hole herredshus», «Arkivsak 22/123 – Saksbehandler: NN». */

import type { Block } from "../syntax/blocks.ts";
import { type Passage, part } from "../text/passage.ts";
import { type DocumentLexicon, fold, oneEditApart } from "./lexicon.ts";

export interface Felt {
  /** The canonical label: «møtedato», «sted», «tilstede», … */
  readonly felt: string;
  readonly etikett: Passage;
  /** Empty when the value stands on the next line. */
  readonly verdi: Passage;
}

/** Fields of one block, in order; empty when it is no key-value line. */
export function fieldsIn(block: Block, lexicon: DocumentLexicon): readonly Felt[] {
  if (block.kind === "row") return rowFields(block.cells, lexicon);
  return lineFields(block.passage, lexicon);
}

/** The label that a phrase is; one letter may be wrong in labels of six letters or more. */
export function labelOf(words: string, lexicon: DocumentLexicon): string | null {
  // «B. Forfall» is one of a lettered row of labels.
  const key = fold(words)
    .replace(/\s?\/\s?/g, "/")
    .replace(/^[a-h][.)] /, "");
  if (key.length === 0 || key.length > 45) return null;
  const exact =
    lexicon.felt.get(key) ??
    lexicon.felt.get(key.replace(/\.$/, "")) ??
    lexicon.felt.get(key.replace(/\.?\s*\([^)]*\)$/, ""));
  if (exact) return exact;
  if (key.length < 6) return null;
  for (const length of [key.length, key.length - 1, key.length + 1])
    for (const label of lexicon.feltEtterLengde.get(length) ?? [])
      if (label[0] === key[0] && oneEditApart(label, key)) return lexicon.felt.get(label)!;
  return null;
}

function lineFields(passage: Passage, lexicon: DocumentLexicon): readonly Felt[] {
  const { text } = passage;
  const colon = text.indexOf(":");
  if (colon <= 0 || colon > 60) return bareField(passage, lexicon);
  const label = labelOf(text.slice(0, colon), lexicon);
  if (!label) return bareField(passage, lexicon);
  const fields: Felt[] = [];
  let open = { felt: label, etikett: part(passage, 0, colon), from: colon + 1 };
  for (const match of text
    .slice(0, 400)
    .matchAll(/(?:^|[\s,;|–-]\s*)(\p{Lu}(?:[\p{L}/ -]|\.(?! \p{Lu})){1,28}):(?=\s)/gu)) {
    const at = match.index + match[0].indexOf(match[1]!);
    if (at <= colon) continue;
    const next = labelOf(match[1]!, lexicon);
    if (!next || next === open.felt) continue;
    fields.push(close(passage, open, match.index));
    open = { felt: next, etikett: part(passage, at, at + match[1]!.length), from: match.index + match[0].length };
  }
  fields.push(close(passage, open, text.length));
  return fields;
}

/** «Arkivsak 22/123», «Saksbehandler Kari Nordmann», «Møtested Rådhuset», «Møtedato 07.02.2022»: a label without colon before a number or name. */
function bareField(passage: Passage, lexicon: DocumentLexicon): readonly Felt[] {
  const { text } = passage;
  if (text.length > 160) return [];
  const match = /^([\p{Lu}][\p{L}.-]{3,24})\s+(?=[\d\p{Lu}])/u.exec(text);
  const label = match && lexicon.felt.get(fold(match[1]!));
  if (
    !match ||
    !label ||
    !bare.has(label) ||
    (/\d/.test(text[match[0].length]!)
      ? label === "sted"
      : label !== "saksbehandler" && !/^møte(?:sted|stad)$/i.test(match[1]!))
  )
    return [];
  const fields: Felt[] = [];
  // «Arkivsak 24/5120. Saksbehandler: Kari Nordmann»
  for (const piece of text.matchAll(/(?:[^–|.]|\.(?!\s\p{Lu}\p{L}+:))+/gu)) {
    const words = part(passage, piece.index, piece.index + piece[0].length);
    const inside = /^[\s.]*([\p{L}.-]{3,24}):?\s+(\S.*?)\s*$/u.exec(words.text);
    const felt = inside && labelOf(inside[1]!, lexicon);
    if (!inside || !felt) continue;
    const from = words.text.indexOf(inside[2]!, words.text.indexOf(inside[1]!) + inside[1]!.length);
    fields.push({ felt, etikett: part(words, 0, from), verdi: part(words, from, from + inside[2]!.length) });
  }
  return fields;
}

const bare = new Set([
  "arkivsak",
  "saksbehandler",
  "sted",
  "møtedato",
  "dato",
  "datert",
  "utsendt",
  "arkivert",
  "saksnr",
]);

/** Labels and values in cells: «Dato: | 24.02.2023 | Tid: 10.00», «Møtested | Rådhuset». */
function rowFields(cells: readonly Passage[], lexicon: DocumentLexicon): readonly Felt[] {
  const filled = cells.filter((cell) => cell.text.length > 0);
  if (filled.length === 0 || cells.length > 8) return [];
  const fields: Felt[] = [];
  let open: Felt | null = null;
  for (const [index, cell] of filled.entries()) {
    const own = cell.text.includes(":") ? lineFields(cell, lexicon) : bareField(cell, lexicon);
    const bare = own.length === 0 && index === 0 && filled.length === 2 ? labelOf(cell.text, lexicon) : null;
    if (own.length === 0 && !bare) {
      if (open) fields.push({ ...open, verdi: cell });
      // «Møtedato: 28.11.2024 | Kl. 10.00–11.15»
      else if (fields.at(-1)?.felt === "møtedato" && /^kl\.? ?\d/iu.test(cell.text))
        fields.push({ felt: "klokkeslett", etikett: cell, verdi: cell });
      open = null;
      continue;
    }
    if (open) fields.push(open);
    fields.push(...own.slice(0, -1));
    const last: Felt | undefined = bare
      ? { felt: bare, etikett: cell, verdi: part(cell, cell.text.length, cell.text.length) }
      : own.at(-1);
    open = last && last.verdi.text.length === 0 ? last : null;
    if (last && !open) fields.push(last);
  }
  return open ? [...fields, open] : fields;
}

function close(passage: Passage, open: { felt: string; etikett: Passage; from: number }, end: number): Felt {
  let from = open.from;
  let to = end;
  while (from < to && /[\s*]/.test(passage.text[from]!)) from++;
  while (to > from && /[\s,;|–*]/.test(passage.text[to - 1]!)) to--;
  return { felt: open.felt, etikett: open.etikett, verdi: part(passage, from, to) };
}
