/** Globs as saksvakt.yaml writes them, over paths relative to the folder: `saker/**` + `/*.{md,txt}`, `!` takes away. */

export function globs(patterns: readonly string[]): (path: string) => boolean {
  const [wanted, unwanted] = [false, true].map((without) =>
    patterns
      .filter((pattern) => pattern.startsWith("!") === without)
      .map((pattern) => expression(pattern.replace(/^!/, "").replace(/^\.\//, "").normalize("NFC"))),
  ) as [RegExp[], RegExp[]];
  return (path) => {
    const composed = path.normalize("NFC");
    return wanted.some((one) => one.test(composed)) && !unwanted.some((one) => one.test(composed));
  };
}

const pieces = /\*\*\/?|\*|\?|\{|\}|,|\[!?[^\]/]+\]|[\\^$.|+()[\]]/g;

/** Each piece becomes an expression without nested repetition, but for the folders of `**`. */
function expression(glob: string): RegExp {
  let depth = 0;
  const source = glob.replace(pieces, (piece) => {
    if (piece === "**/") return "(?:[^/]+/)*";
    if (piece === "**") return ".*";
    if (piece === "*") return "[^/]*";
    if (piece === "?") return "[^/]";
    if (piece === "{") {
      depth++;
      return "(?:";
    }
    if (piece === "}" && depth > 0) {
      depth--;
      return ")";
    }
    if (piece === ",") return depth > 0 ? "|" : ",";
    if (piece.length > 2 && piece.startsWith("[")) return piece.replace(/^\[!/, "[^").replaceAll("\\", "\\\\");
    return `\\${piece}`;
  });
  return depth === 0 ? new RegExp(`^${source}$`, "u") : /^\b$/;
}
