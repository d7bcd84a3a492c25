/** Whether a path fits a pattern: `*` and `?` within a name, `**` over folders, `{a,b}`. A folder stands for all in it. */

/** Both with `/`, relative to the workspace. Time is bounded by path × pattern for each of at most 64 alternatives. */
export const matchesGlob = (path: string, pattern: string): boolean => {
  const names = path.normalize("NFC").split("/");
  return alternatives(pattern.normalize("NFC").replace(/^\.\//, "").replace(/\/$/, "")).some((one) =>
    fits(names, one.split("/")),
  );
};

/** A path of names against a pattern of names, from the end: row by row, each cell once. */
function fits(names: readonly string[], pattern: readonly string[]): boolean {
  const folder = !pattern.at(-1)!.includes("*");
  let below: readonly boolean[] = names.map(() => folder).concat(true);
  for (const part of [...pattern].reverse()) {
    const row: boolean[] = Array.from({ length: names.length + 1 }, () => false);
    if (part === "**") {
      row[names.length] = below[names.length]!;
      for (let at = names.length - 1; at >= 0; at--) row[at] = below[at]! || row[at + 1]!;
    } else for (const [at, name] of names.entries()) row[at] = below[at + 1]! && fitsName(name, part);
    below = row;
  }
  return below[0]!;
}

/** One name against one part, with a single place to go back to: linear but for the last star. */
function fitsName(name: string, part: string): boolean {
  let at = 0;
  let here = 0;
  let star = -1;
  let from = 0;
  while (at < name.length) {
    if (here < part.length && (part[here] === "?" || part[here] === name[at]) && part[here] !== "*") {
      at++;
      here++;
    } else if (part[here] === "*") {
      star = here++;
      from = at;
    } else if (star >= 0) {
      here = star + 1;
      at = ++from;
    } else return false;
  }
  while (part[here] === "*") here++;
  return here === part.length;
}

/** `{a,b}` written out; what is not closed stands for itself. */
function alternatives(pattern: string): readonly string[] {
  let all = [pattern];
  for (;;) {
    const index = all.findIndex((one) => /\{[^{}]*\}/.test(one));
    if (index < 0 || all.length > 64) return all;
    const [whole] = /\{[^{}]*\}/.exec(all[index]!)!;
    const written = whole.slice(1, -1).split(",");
    all = all.flatMap((one, i) => (i === index ? written.map((word) => one.replace(whole, () => word)) : [one]));
  }
}
