/** The language server's process of a home, as the kernel lists it. */
import { readdirSync, readFileSync } from "node:fs";

/** Those started from an extension installed in this home; never another's. */
export function serversOf(home: string): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const words = commandOf(pid);
      return words.some((word) => word.startsWith(home) && word.endsWith("/dist/server.cjs"));
    });
}

function commandOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    return [];
  }
}
