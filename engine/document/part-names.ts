/** The delprosjekter that a sak names itself: in a table of them, in a list of them, between quotation marks. */

/**
 * Names in the order they stand, none twice; they serve where no project tells its own. Linear in the text.
 * `called`: those that are called delprosjekter, without the rows of any table of money.
 */
export function partNamesIn(text: string, called = false): readonly string[] {
  const speaks = /delprosjekt/iu.test(text);
  if (called && !speaks) return [];
  const found = new Set<string>();
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    if ((speaks && heading.test(lines[i]!)) || (!called && money.test(lines[i]!)))
      for (const name of rowsBelow(lines, i + 1)) found.add(name);
    if (speaks && alone.test(lines[i]!)) for (const name of cellsBelow(lines, i)) found.add(name);
    const list = speaks ? listed.exec(lines[i]!) : null;
    if (list) for (const name of namesInLine(list[1]!)) found.add(name);
  }
  for (const [, name] of speaks ? text.matchAll(quoted) : []) found.add(name!.replace(/\s+/g, " ").trim());
  return [...found].slice(0, most);
}

const most = 40;
const mostRows = 30;

/** «          Ramme   Regnskap   Igjen»: columns of money, and nothing over the names. */
const money =
  /^[\s|]*(?:(?:ny |vedtatt |vedteken )?(?:ramme|budsjett|brukt|forbruk|rest|igjen|att|gjenstår|regnskap|rekneskap|endring|løyving|framlegg|forslag)(?: \S{1,12}){0,2}(?:\s*\||\t| {2,}|\s*$)){2,}/iu;

/** «Delprosjekt | Ramme | Brukt», with bars, tabs or spaces between. */
const heading = /^[\s|]{0,20}\**delprosjekt(?:er|ene|a|et)?\**\s*(?:\||\t| {2,})\s*\S/iu;

/** «Prosjektet har tre delprosjekter: A, B og C.» */
const listed = /\bdelprosjekt(?:er|ene|a)?\s?:\s*(\p{Lu}.{3,300})$/u;

/** «delprosjektet «X»». */
const quoted = /\bdelprosjekt(?:et|ene|er|a)?\s+(?:\d{1,2}\s+)?[«"“]([^«»"”“\n]{2,60})[»"”]/giu;

/** The first cells of the rows below a heading, up to the sum or the end of the table. */
function rowsBelow(lines: readonly string[], from: number): string[] {
  const names: string[] = [];
  let empty = 0;
  for (let i = from; i < Math.min(lines.length, from + mostRows * 2) && names.length < mostRows; i++) {
    const line = lines[i]!.trim();
    if (line === "" && ++empty > 1) break;
    if (line === "" || ruler.test(line)) continue;
    empty = 0;
    const cells = line.split(/\||\t| {2,}/).map((one) => one.replaceAll("*", "").trim());
    const [name = "", ...rest] = cells.filter((one) => one !== "");
    if (rest.length === 0 || !/\d/.test(rest.join(" ")) || total.test(name)) break;
    if (isName(name)) names.push(name);
  }
  return names;
}

/** «Delprosjekt», «Ramme», «Brukt» on lines of their own: a table that lost its cells. */
const alone = /^\s*\**delprosjekt(?:er|ene|a|et)?\**:?\s*$/iu;
const column =
  /^(?:ny |vedtatt |vedteken )?(?:ramme|budsjett|brukt|forbruk|rest|igjen|att|gjenstår|regnskap|rekneskap|endring|løyving|framlegg|forslag|prognose)(?: \S{1,12}){0,2}$/iu;
const amount = /^(?:kr\.?\s?)?[-–−+]?\s?\d[\d\s.\u00a0]*(?:,-|,\d\d)?(?:\s?(?:kr|%))?$/iu;

/** The names in such a table: each has as many sums below it as there are columns. */
function cellsBelow(lines: readonly string[], from: number): string[] {
  const cells: string[] = [];
  for (let i = from + 1; i < Math.min(lines.length, from + mostRows * 8); i++) {
    const cell = lines[i]!.trim();
    if (cell.length > 60) break;
    if (cell !== "") cells.push(cell);
  }
  let columns = 0;
  while (columns < cells.length && column.test(cells[columns]!)) columns++;
  const names: string[] = [];
  for (let at = columns; columns > 0 && at + columns < cells.length; at += columns + 1) {
    const sums = cells.slice(at + 1, at + 1 + columns);
    if (total.test(cells[at]!) || !isName(cells[at]!) || !sums.every((one) => amount.test(one))) break;
    names.push(cells[at]!);
  }
  return names;
}

const ruler = /^[-–—=|:\s]+$/;
const total = /^(?:sum|totalt?|i alt|til saman|til sammen|samla|samlet)\b/iu;

/** Between commas, and on both sides of a last «og» that parts two names. */
const namesInLine = (line: string): string[] =>
  line
    .replace(/[.;].*$/u, "")
    .split(/,\s*|\s+og\s+(?=\p{Lu})/u)
    .map((one) => one.replace(/[«»"]/g, "").trim())
    .filter(isName);

const isName = (name: string): boolean =>
  name.length > 2 && name.length <= 60 && /^\p{Lu}/u.test(name) && !/\d{3}/.test(name);
