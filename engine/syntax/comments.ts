/** Comments of Markdown, `<!-- … -->` from the start of a line: found first, so that all else is read as if they were not there. */
import { type Span, span } from "../text/span.ts";
import { type Line, lineAt } from "./lines.ts";

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
  lines: readonly Line[],
): { readonly comments: readonly Comment[]; readonly lines: readonly Line[] } {
  if (!text.includes("<!--")) return { comments: [], lines };
  const comments: Comment[] = [];
  const kept: Line[] = [];
  let inside = -1;
  for (const whole of lines) {
    if (whole.end <= inside) continue;
    let line = whole.start < inside ? lineAt(text, inside, whole.end) : whole;
    let cut = line !== whole;
    while (text.startsWith("<!--", line.from)) {
      const comment = commentAt(text, line);
      comments.push(comment);
      inside = comment.span.end;
      cut = true;
      line = lineAt(text, Math.min(inside, line.end), line.end);
    }
    if (!cut || line.from < line.to) kept.push(line);
  }
  return { comments, lines: kept };
}

function commentAt(text: string, { from, to }: Line): Comment {
  const close = text.slice(from + 4, from + longest).indexOf("-->");
  const end = close < 0 ? to : from + 4 + close + 3;
  return { text: text.slice(from + 4, close < 0 ? end : end - 3).trim(), span: span(from, end) };
}
