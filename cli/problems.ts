/** What was wrong with files: a line each on stderr, and the exit code that goes with them. */
import { fileWords, type Language, positionAt, type Vocabulary } from "../engine/index.ts";
import type { FileProblem } from "../engine/node/read-source.ts";
import { type Exit, exit } from "./exit.ts";

export function problemLine(
  { path, funn, source }: FileProblem,
  language: Language,
  { meldinger }: Vocabulary,
): string {
  const words = fileWords(funn, language, meldinger);
  if (funn.kode === "sti/finnes-ikke") return words;
  if (!source) return `${path}: ${words}`;
  const { line, column } = positionAt(source, funn.span.start);
  return `${path}:${line}:${column} ${words}`;
}

export function problemExit(problems: readonly FileProblem[]): Exit {
  if (problems.some((one) => one.gravity === "unreadable")) return exit.failure;
  return problems.some((one) => one.gravity === "unusable") ? exit.usage : exit.ok;
}
