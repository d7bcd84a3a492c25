/** Unntak as people write them: in a comment before what they cover, or in saksvakt.yaml for a whole file or all. */

import { blocksOf } from "../syntax/blocks.ts";
import { withoutComments } from "../syntax/comments.ts";
import { linesOf } from "../syntax/lines.ts";
import { nearest } from "../syntax/nearest.ts";
import { yamlTokens } from "../syntax/yaml-tokens.ts";
import { type CalendarDate, dayFromNumbers, parseCalendarDate } from "../text/calendar-date.ts";
import { kept } from "../text/kept.ts";
import type { SourceText } from "../text/source-text.ts";
import { type Span, span } from "../text/span.ts";
import type { Config } from "../workspace/config.ts";
import type { Located } from "./finding.ts";
import { matchesGlob } from "./glob.ts";

export interface Suppression {
  /** The file it is written in. */
  readonly path: string;
  /** The comment, or the entry in saksvakt.yaml. */
  readonly span: Span;
  /** A rule's id as written; empty where there is none. */
  readonly regel: { readonly value: string; readonly span: Span };
  readonly grunn: string | null;
  readonly ansvarlig: string | null;
  /** The last day it holds. */
  readonly til: CalendarDate | null;
  /** What was written for it and is no date as it should be, with the day that is meant; «sagt» where that is told already. */
  readonly feilTil: { readonly skrevet: string; readonly ment: CalendarDate; readonly span: Span } | "sagt" | null;
  /** The words that should have been «saksvakt: unntak»: nothing is covered. */
  readonly feilStart: Span | null;
  readonly covers: (at: Located) => boolean;
}

/** `<!-- saksvakt: unntak RULE; grunn: …; ansvarlig: …; til: DATE -->` in a document, the same after `#` in YAML. */
export function suppressionsIn(source: SourceText): readonly Suppression[] {
  const known = remembered.get(source);
  if (known) return known;
  const isYaml = /\.ya?ml$/i.test(source.path);
  const mayTell = (isYaml || source.text.includes("<!--")) && /saksvakt/i.test(source.text);
  const found = !mayTell ? [] : isYaml ? inYaml(source) : inDocument(source);
  remembered.set(source, found);
  return found;
}

/** `regler.unntak` of saksvakt.yaml. */
export function suppressionsOf({ source, regler }: Config): readonly Suppression[] {
  const path = source?.path ?? "";
  return regler.unntak.map(({ regel, sti, grunn, ansvarlig, til, feilTil, span: at }) => ({
    path,
    span: at,
    regel,
    grunn: grunn?.value.trim() || null,
    ansvarlig: ansvarlig?.value.trim() || null,
    til: til?.value ?? null,
    feilTil: feilTil ? ("sagt" as const) : null,
    feilStart: null,
    covers: (there) => sti === null || matchesGlob(there.path, sti),
  }));
}

/** A comment covers what follows of the next block, and what is marked where it stands; comments stack. */
function inDocument(source: SourceText): readonly Suppression[] {
  const { text } = source;
  const blocks = blocksOf(text);
  const { comments } = withoutComments(text, linesOf(text));
  let next = 0;
  let start = 0;
  return comments.flatMap((comment, index) => {
    while (next < blocks.length && blocks[next]!.span.end <= comment.span.end) next++;
    const before = comments[index - 1];
    if (!before || text.slice(before.span.end, comment.span.start).trim() !== "") start = comment.span.start;
    return written(source, comment.text, comment.span, span(start, blocks[next]?.span.end ?? text.length));
  });
}

/** A comment alone covers the next line that is no comment; one behind something covers its own line. */
function inYaml(source: SourceText): readonly Suppression[] {
  const { text } = source;
  const { comments } = yamlTokens(text);
  const found: (readonly Suppression[])[] = [];
  let end = text.length;
  for (const [index, comment] of [...comments.entries()].reverse()) {
    const lineStart = text.lastIndexOf("\n", comment.span.start - 1) + 1;
    const alone = text.slice(lineStart, comment.span.start).trim() === "";
    const next = comments[index + 1]?.span.start ?? text.length;
    const content = /\S/.exec(text.slice(comment.span.end, next));
    if (!alone) end = endOfLine(text, comment.span.end);
    else if (content) end = endOfLine(text, comment.span.end + content.index);
    found.push(written(source, comment.text.replace(/^#+/, ""), comment.span, span(lineStart, end)));
  }
  return found.reverse().flat();
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** A person's comment is a few lines. */
const longest = 4000;

/** None where the comment is another's. The reason may hold a semicolon. */
function written(source: SourceText, comment: string, at: Span, covered: Span): readonly Suppression[] {
  const match = start.exec(comment);
  if (!match || comment.length > longest) return [];
  const [all, colon, word = ""] = match;
  const isRight = colon !== "" && word.toLowerCase() === "unntak";
  // Anybody may write the program's name; what is meant for it has a word much like its own.
  if (!isRight && !isMeant(word, comment)) return [];
  const rule = /^\s*([^\s;]*)/.exec(comment.slice(all.length))!;
  const said = new Map<string, string>();
  for (const part of comment.slice(all.length + rule[0].length).split(/;\s*(?=(?:grunn|ansvarlig|til)\s*:)/i)) {
    const [, name, value] = /^\s*(grunn|ansvarlig|til)\s*:(.*)$/is.exec(part) ?? [];
    if (name !== undefined)
      said.set(
        name.toLowerCase(),
        value!
          .replace(/\s+/g, " ")
          .replace(/[\s;]+$/, "")
          .trim(),
      );
  }
  const regel = rule[1]!.normalize("NFC");
  const placeOf = (words: string, from = at.start): Span => {
    const found = source.text.indexOf(words, from);
    return words === "" || found < 0 || found >= at.end ? at : span(found, found + words.length);
  };
  const til = said.get("til") ?? "";
  const day = parseCalendarDate(til);
  const ment = day ? null : dayFromNumbers(til);
  const last = source.text.slice(at.start, at.end).toLowerCase().lastIndexOf("til");
  return [
    {
      path: source.path,
      span: at,
      regel: { value: regel, span: placeOf(rule[1]!) },
      grunn: said.get("grunn") || null,
      ansvarlig: said.get("ansvarlig") || null,
      til: day,
      feilTil: ment && { skrevet: til, ment, span: placeOf(til, at.start + last) },
      feilStart: isRight ? null : placeOf(all.trim()),
      covers: (there) =>
        isRight && there.path === source.path && covered.start <= there.span.start && there.span.start <= covered.end,
    },
  ];
}

/** The program's name, and the word after it. */
const start = /^\s*saksvakt\s*(:?)\s*(\p{L}*)(?=[\s;]|$)/iu;

/** «unntakk», «unnatak», «unntatt», or «unntak» without the colon; a rule or a reason follows. */
const isMeant = (word: string, comment: string): boolean =>
  word.length > 4 && nearest(word, ["unntak"]) !== null && /\/|;|grunn\s*:/.test(comment);

const remembered = kept<SourceText, readonly Suppression[]>();
