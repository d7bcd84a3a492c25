/** Comments of Markdown, `<!-- … -->` from the start of a line: found first, so that all else is read as if they were not there. */
import { type Span, span } from "../text/span.ts";
import { type Line, type Lines, lineAt } from "./lines.ts";

export interface Comment {
  /** Without the marks. */
  readonly text: string;
  readonly span: Span;
}

/** What is longer, or never closed, ends with its first line: someone forgot the mark. */
const longest = 4000;

/** The comments, and the lines without them. What stands behind a comment on its last line stays. */
export function withoutComments(
  text: string,
  lines: Lines,
): { readonly comments: readonly Comment[]; readonly lines: Lines } {
  if (!text.includes("<!--")) return { comments: [], lines };
  const comments: Comment[] = [];
  const kept: Line[] = [];
  const starts: number[] = [];
  let inside = -1;
  for (const [at, whole] of lines.all.entries()) {
    let start = lines.starts[at]!;
    const end = start + whole.size;
    if (end <= inside) continue;
    let line = whole;
    let cut = start < inside;
    if (cut) {
      start = inside;
      line = lineAt(text, start, end);
    }
    while (line.words.startsWith("<!--")) {
      const comment = commentAt(text, start + line.lead, line.words.length);
      comments.push(comment);
      inside = comment.span.end;
      cut = true;
      start = Math.min(inside, end);
      line = lineAt(text, start, end);
    }
    if (cut && line.words === "") continue;
    kept.push(line);
    starts.push(start);
  }
  return { comments, lines: { all: kept, starts: Int32Array.from(starts) } };
}

/** The comment that begins `from` there, on a line that has so many characters more. */
function commentAt(text: string, from: number, size: number): Comment {
  const close = text.slice(from + 4, from + longest).indexOf("-->");
  const end = close < 0 ? from + size : from + 4 + close + 3;
  return { text: text.slice(from + 4, close < 0 ? end : end - 3).trim(), span: span(from, end) };
}
