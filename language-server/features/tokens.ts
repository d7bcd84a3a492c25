/** Semantic tokens: what the reader took the words for, so that the writer sees what Saksvakt has understood. */
import { type SemanticTokens, SemanticTokensBuilder } from "vscode-languageserver";
import { lineStarts, type Span } from "../../engine/index.ts";
import { namesIn, occurrences } from "../names.ts";
import { endOfLine, positionAt } from "../positions.ts";
import type { View } from "../session.ts";

/** Types every theme knows: a delprosjekt is a class, an organ an interface, a person a variable. */
export const tokenTypes = ["class", "interface", "variable", "number", "event", "macro", "namespace"] as const;
type TokenType = (typeof tokenTypes)[number];

const typeOfName = {
  delprosjekt: "class",
  tiltak: "class",
  prosjekt: "namespace",
  organ: "interface",
  person: "variable",
} as const;

export function semanticTokens(view: View): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  let last = -1;
  for (const { at, type } of tokensOf(view).sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end)) {
    if (at.start < last || at.end <= at.start) continue;
    last = at.end;
    for (const piece of linesOf(at, view)) {
      const start = positionAt(view.source, piece.start, view.client.encoding);
      const end = positionAt(view.source, piece.end, view.client.encoding);
      builder.push(start.line, start.character, end.character - start.character, tokenTypes.indexOf(type), 0);
    }
  }
  return builder.build();
}

function tokensOf(view: View): { readonly at: Span; readonly type: TokenType }[] {
  const found: { at: Span; type: TokenType }[] = [];
  const add = (at: Span | undefined | null, type: TokenType): void => {
    if (at) found.push({ at, type });
  };
  for (const { navn, alias, slag } of namesIn(view.reading))
    for (const at of occurrences(view.source, [navn, ...alias])) add(at, typeOfName[slag]);
  const { document } = view;
  if (!document) return found;
  add(document.document.møteDato?.span, "number");
  add(document.document.datert?.span, "number");
  for (const { sak, punkter } of document.saker) {
    add(sak.skrevet?.span, "event");
    for (const { slag, span } of sak.henvisninger) add(span, slag === "paragraf" ? "macro" : "event");
    for (const { effekter } of punkter)
      for (const effekt of effekter)
        for (const role of [effekt.beløp, effekt.frist, effekt.tilDato])
          if (role && "value" in role) add(role.span, "number");
  }
  return found;
}

/** A token stays on its line. */
function linesOf(at: Span, { source }: View): readonly Span[] {
  const pieces: Span[] = [];
  const first = positionAt(source, at.start, "utf-16").line;
  const last = positionAt(source, at.end, "utf-16").line;
  for (let line = first; line <= last; line++) {
    const start = Math.max(at.start, lineStarts(source)[line]!);
    const end = Math.min(at.end, endOfLine(source, line));
    if (end > start) pieces.push({ start, end });
  }
  return pieces;
}
