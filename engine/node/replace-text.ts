/** Puts a new text in a file's place: whole or not at all, in the file's own encoding, and only if it is still what was read. */
import {
  accessSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type FileFinding, fileFinding, type SourceText, span } from "../index.ts";
import { decode } from "./decode.ts";
import { encodeLike } from "./encode.ts";
import { onDisk } from "./find-workspace.ts";
import { writeFault } from "./write-fault.ts";

/** null when it is done; else why the file stands as it was. Links are followed, rights kept. */
export function replaceText(root: string, before: SourceText, text: string): FileFinding | null {
  try {
    const shown = resolve(root, before.path);
    const file = realpathSync(onDisk(shown) ?? shown);
    const bytes = readFileSync(file);
    const now = decode(bytes);
    if ("refused" in now || now.text !== before.text) return fault("fil/endret-imens");
    const encoded = encodeLike(bytes, text);
    if (!encoded) return fault("fil/tegn-utenfor-tegnsett");
    accessSync(file, constants.W_OK);
    replace(file, encoded);
    return null;
  } catch (error) {
    return writeFault(error);
  }
}

/** A reader sees the old file or the new, never half of one. */
function replace(file: string, bytes: Uint8Array): void {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.ny`);
  try {
    writeFileSync(beside, bytes, { flag: "wx", mode: statSync(file).mode, flush: true });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

const fault = (kode: string): FileFinding => fileFinding(kode, span(0, 0));
