/** Tables inside a point: rows of a source, a receiver and a sum under a heading that names the columns. */

import type { Change } from "./balance.ts";
import { mentionsBetween, type Reading } from "./clause.ts";
import { type Draft, draft, fill, role } from "./draft.ts";
import { isSted, type Mention, type Sted } from "./mention.ts";
import type { Header } from "./sentence-state.ts";
import type { Sentence } from "./sentences.ts";

export type Column = "fra" | "til" | "beløp" | "delprosjekt" | null;

/** The columns of a heading row, or null where it is no such heading. */
export function columnsOf(reading: Reading, row: Sentence): readonly Column[] | null {
  const columns = cells(reading, row).map(({ from, to }): Column => {
    const words = reading.tokens.slice(from, to).map((token) => token.lower);
    if (words.some((word) => /^(?:fra|frå|avgir|avgjevar|kilde|kjelde)/.test(word))) return "fra";
    if (words.some((word) => /^(?:til|mottaker|mottakar)$/.test(word))) return "til";
    if (words.some((word) => /^(?:beløp|sum|kroner|kr|endring|overføring|overføres)/.test(word))) return "beløp";
    return words.some((word) => /^(?:delprosjekt|tiltak|post)/.test(word)) ? "delprosjekt" : null;
  });
  const named = columns.includes("fra") || columns.includes("til") || columns.includes("delprosjekt");
  // «Kva | Frå | Til»: what is neither of the two is the sum.
  if (columns.includes("fra") && columns.includes("til") && !columns.includes("beløp") && columns.length === 3)
    return columns.map((one) => one ?? "beløp");
  return columns.includes("beløp") && named ? columns : null;
}

/** What the rows above come to, which nobody is given. */
export const total = /^(?:del)?sum$|^totalt?$|^samla$|^samlet$|^i alt$|^til samm?[ae]n$/;

/** The transfer of one row; null for rulers, sums and rows that lack an end. */
export function rowTransfer(
  reading: Reading,
  row: Sentence,
  columns: readonly Column[],
  header: Header | null = null,
): Draft | null {
  const parts = cells(reading, row);
  const found = draft("pengeflyt", reading.tokens[row.from]!.start, reading.tokens[row.to - 1]!.end, "flytt");
  for (const [index, { from, to }] of parts.entries()) {
    const column = columns[index];
    if (!column || from >= to) continue;
    if (total.test(reading.tokens[from]!.lower)) return null;
    const inside = mentionsBetween(reading, from, to);
    if (column === "beløp") fill(found, "beløp", amount(reading, inside, from, to));
    else if (column === "fra" || column === "til") fill(found, column, place(reading, inside, from, to));
    else if (header && !columns.includes("til")) fill(found, "til", place(reading, inside, from, to));
  }
  const source = header?.arv.find((one) => one.slag === "delprosjekt");
  if (source && !found.roles["fra"] && found.roles["til"] && found.roles["beløp"]) {
    const span = tight(found);
    span.roles["fra"] = { ...role((source as Sted).value, source), slag: "delprosjekt" };
    return span;
  }
  return found.roles["fra"] && found.roles["til"] ? tight(found) : null;
}

/** Cells parted by tabs are cells, too: the text with bars in a line of three cells or more, of the same length. */
export const withCells = (text: string): string =>
  text.includes("\t")
    ? text.split("\n").map(tabbed).join("\n")
    : aligned.test(text)
      ? text.split("\n").map(spaced).join("\n")
      : dashed.test(text)
        ? text.split("\n").map(parted).join("\n")
        : text;

/** «A | 750 000 | -120 000 | 630 000» under «Delprosjekt | Vedtatt | Endring | Justert»: what a line loses or gets. */
export function rowChange(reading: Reading, row: Sentence, columns: readonly Column[]): Change | null {
  const parts = cells(reading, row);
  const cell = parts[columns.indexOf("beløp")];
  const named = parts[columns.indexOf("delprosjekt")];
  if (!cell || !named || cell.from >= cell.to) return null;
  const line = mentionsBetween(reading, named.from, named.to).find((one) => one.slag === "delprosjekt");
  const start = reading.tokens[cell.from]!.start;
  const end = reading.tokens[cell.to - 1]!.end;
  const signed = /^([-–−+]|minus|pluss)\s?([\d\s.\u00a0\u202f\u2009]+)(?:,-)?$/.exec(
    reading.text.slice(start, end).replace(/^kr\.?\s/i, ""),
  );
  if (!line || !signed) return null;
  const written = mentionsBetween(reading, cell.from, cell.to).find((one) => one.slag === "penger")?.value;
  const sum = typeof written === "number" ? written : Number(signed[2]!.replace(/\D/g, ""));
  return { place: line, money: { start, end }, sum: /^(?:\+|pluss)$/.test(signed[1]!) ? sum : -sum };
}

/** A heading whose words stand apart: «Fra      Til      Beløp». */
const aligned = /^ {0,8}\p{L}{2,20} {2,40}\p{L}{2,20} {2,40}\p{L}{2,20}[ \r]*\n/mu;

/** «Delprosjekt – vedtatt – endring – nytt» and «Delprosjekt / Vedtatt / Endring / Ny ramme». */
const dashed = /^ {0,8}(?:\p{L}[\p{L} .]{1,24} [–/] ){1,3}endring(?: [–/] \p{L}[\p{L} .]{1,24}){0,3}[ \r]*\n/imu;

const parted = (line: string): string =>
  line.split(/ [–/] /u).length > 2 ? line.replace(/ [–/] /gu, (mark) => ` ${"|"}${mark.slice(2)}`) : line;

const gap = / (?= \S)/g;

const spaced = (line: string): string => {
  const body = line.trim();
  return body.split(/ {2,}/).length > 2 ? line.replace(body, body.replace(gap, "|")) : line;
};

const tabbed = (line: string): string => (line.trim().split("\t").length > 2 ? line.replaceAll("\t", "|") : line);

function tight(found: Draft): Draft {
  const all = Object.values(found.roles);
  found.start = Math.min(...all.map((one) => one.start));
  found.end = Math.max(...all.map((one) => one.end));
  return found;
}

function place(reading: Reading, inside: readonly Mention[], from: number, to: number): ReturnType<typeof role> | null {
  const known = inside.find((one) => isSted(one) || one.slag === "sitat");
  if (known) return role(known.value, known);
  const start = reading.tokens[from]!.start;
  const end = reading.tokens[to - 1]!.end;
  const value = reading.text.slice(start, end);
  return /\p{L}/u.test(value) ? role(value, { start, end }) : null;
}

function amount(
  reading: Reading,
  inside: readonly Mention[],
  from: number,
  to: number,
): ReturnType<typeof role> | null {
  const money = inside.find((one) => one.slag === "penger" && typeof one.value === "number");
  if (money) return role(money.value, money);
  const start = reading.tokens[from]!.start;
  const end = reading.tokens[to - 1]!.end;
  const digits = reading.text.slice(start, end).replace(/[\s.\u00a0\u202f\u2009]|kr|,-/g, "");
  return /^\d{1,12}$/.test(digits) ? role(Number(digits), { start, end }) : null;
}

function cells(reading: Reading, row: Sentence): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const start = reading.tokens[row.from]!.lower === "|" ? row.from + 1 : row.from;
  let from = start;
  for (let i = start; i < row.to; i++) {
    if (reading.tokens[i]!.lower !== "|") continue;
    found.push({ from, to: i });
    from = i + 1;
  }
  if (from < row.to) found.push({ from, to: row.to });
  return found;
}
