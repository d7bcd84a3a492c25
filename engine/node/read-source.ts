/** Reads one file as a source text. What cannot be read is a problem with a name and a remedy, never a throw. */
import { readFileSync, statSync } from "node:fs";
import { type FileFinding, fileFinding, type SourceText, sourceText, span } from "../index.ts";
import { decode } from "./decode.ts";

/** unreadable: a file that should have been checked was not. unusable: a config, PSD or path that can't be used. notice: read, with a doubt. */
export interface FileProblem {
  /** As outputs name the file. */
  readonly path: string;
  readonly gravity: "unreadable" | "unusable" | "notice";
  readonly funn: FileFinding;
  /** The text the finding's span points into; null when the file as a whole is meant. */
  readonly source: SourceText | null;
}

export interface ReadSource {
  readonly source: SourceText | null;
  readonly problems: readonly FileProblem[];
}

export const largestFile = 16 * 1024 * 1024;

/** Not async: a thousand small files are read in a tenth of the time, and nothing else waits meanwhile. */
export function readSource(absolute: string, path: string): ReadSource {
  const bytes = readBytes(absolute);
  if (typeof bytes === "string") return { source: null, problems: [problem(path, "unreadable", bytes)] };
  return sourceOf(bytes, path);
}

/** The bytes of a file or of stdin as a source text. */
export function sourceOf(bytes: Uint8Array, path: string): ReadSource {
  if (bytes.length > largestFile) return { source: null, problems: [problem(path, "unreadable", "fil/for-stor")] };
  const decoded = decode(bytes);
  if ("refused" in decoded)
    return { source: null, problems: [problem(path, "unreadable", foreignKind(path) ?? decoded.refused)] };
  const source = sourceText(path, decoded.text);
  return { source, problems: decoded.guessed ? [problem(path, "notice", "fil/tegnsett")] : [] };
}

/** Files most meeting papers are written in, and that are not read. */
export const foreignPatterns: readonly string[] = ["**/*.{doc,docx,odt,rtf,pdf}"];
const foreignKind = (path: string): string | null =>
  /\.pdf$/i.test(path) ? "fil/pdf" : /\.(?:docx?|odt|rtf)$/i.test(path) ? "fil/word" : null;

export const problem = (
  path: string,
  gravity: FileProblem["gravity"],
  kode: string,
  verdier: Record<string, string> = {},
): FileProblem => ({
  path,
  gravity,
  funn: fileFinding(kode, span(0, 0), verdier),
  source: null,
});

/** The file's bytes, or the code of what hinders it. */
function readBytes(absolute: string): Uint8Array | string {
  try {
    const there = statSync(absolute);
    if (there.isDirectory()) return "fil/mappe";
    if (!there.isFile()) return "fil/ikke-fil";
    if (there.size > largestFile) return "fil/for-stor";
    return readFileSync(absolute);
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR":
      return "fil/finnes-ikke";
    case "EACCES":
    case "EPERM":
      return "fil/ingen-tilgang";
    case "ELOOP":
      return "fil/lenke-i-ring";
    default:
      return "fil/uleselig";
  }
}
