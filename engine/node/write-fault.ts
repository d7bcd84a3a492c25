/** Why a file could not be written, as a finding with words in every language: the system's own are English. */
import { type FileFinding, fileFinding, span } from "../index.ts";

export function writeFault(error: unknown): FileFinding {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  const kode = code === undefined ? undefined : kodes[code];
  const said = code ?? (error instanceof Error ? error.message : String(error));
  return fileFinding(kode ?? "skriv/annet", span(0, 0), kode ? {} : { kode: said });
}

const kodes: Readonly<Record<string, string>> = {
  ENOENT: "skriv/mappe-mangler",
  EISDIR: "skriv/mappe",
  ENOTDIR: "skriv/ikke-mappe",
  EACCES: "skriv/ingen-tilgang",
  EPERM: "skriv/ingen-tilgang",
  EROFS: "skriv/ingen-tilgang",
  ENOSPC: "skriv/fullt",
  EEXIST: "skriv/finnes",
};
