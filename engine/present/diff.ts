/** What differs between two texts, line by line, as a unified diff with a little of what stands around. */

/** Lines around a change. */
const around = 2;
/** Beyond this many lines that differ, the middle is told as removed and added whole. */
const longest = 2000;

export function unifiedDiff(path: string, before: string, after: string): string {
  const [a, b] = [linesOf(before), linesOf(after)];
  const edits = compare(a, b);
  const hunks = hunksOf(edits);
  if (hunks.length === 0) return "";
  return `${[`--- ${path}`, `+++ ${path}`, ...hunks].join("\n")}\n`;
}

interface Edit {
  readonly sign: " " | "-" | "+";
  readonly line: string;
}

const linesOf = (text: string): readonly string[] => {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
};

/** The longest common lines stay; equal beginnings and ends are set aside first. */
function compare(a: readonly string[], b: readonly string[]): readonly Edit[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const same = (lines: readonly string[]): readonly Edit[] => lines.map((line) => ({ sign: " ", line }));
  return [
    ...same(a.slice(0, start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...same(a.slice(a.length - end)),
  ];
}

function middle(a: readonly string[], b: readonly string[]): readonly Edit[] {
  const whole: readonly Edit[] = [
    ...a.map((line): Edit => ({ sign: "-", line })),
    ...b.map((line): Edit => ({ sign: "+", line })),
  ];
  if (a.length > longest || b.length > longest || a.length * b.length > longest * longest) return whole;
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length)
    if (i < a.length && j < b.length && a[i] === b[j]) {
      edits.push({ sign: " ", line: a[i]! });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!))
      edits.push({ sign: "-", line: a[i++]! });
    else edits.push({ sign: "+", line: b[j++]! });
  return edits;
}

function hunksOf(edits: readonly Edit[]): readonly string[] {
  const shown = edits.map((_, at) =>
    edits.slice(Math.max(0, at - around), at + around + 1).some(({ sign }) => sign !== " "),
  );
  const lines: string[] = [];
  let [was, is] = [0, 0];
  for (const [at, { sign, line }] of edits.entries()) {
    if (shown[at] && !shown[at - 1]) {
      const end = shown.indexOf(false, at);
      const hunk = edits.slice(at, end < 0 ? edits.length : end);
      const count = (not: Edit["sign"]): number => hunk.filter((one) => one.sign !== not).length;
      lines.push(`@@ -${was + 1},${count("+")} +${is + 1},${count("-")} @@`);
    }
    if (shown[at]) lines.push(`${sign}${line}`);
    if (sign !== "+") was++;
    if (sign !== "-") is++;
  }
  return lines;
}
