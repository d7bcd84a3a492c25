/** A program in one file, taken from what V8 compiled of it when it was built: a cold start then compiles next to nothing. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { setFlagsFromString } from "node:v8";
import { constants, Script } from "node:vm";

export interface Program {
  readonly script: Script;
  /** What `main.ts` exports. */
  readonly run: () => { readonly start: () => void; readonly help: () => Promise<void> };
}

/** V8 refuses what another version or architecture compiled, or other settings, and compiles the source itself. */
export function programIn(file: string): Program {
  const cache = cacheOf(file);
  const script = new Script(
    `(function(exports,require,module,__filename,__dirname){${readFileSync(file, "utf8")}\n})`,
    {
      filename: file,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
    },
  );
  const run: Program["run"] = () => {
    const module = { exports: {} as ReturnType<Program["run"]> };
    script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
    return module.exports;
  };
  return { script, run };
}

export const cacheOf = (file: string): string => file.replace(/\.cjs$/, ".v8");

/** Settings for a program that runs once, before anything is compiled; for the V8 of Node 20, where they were measured. */
export function settle(): void {
  if (!process.versions.v8.startsWith("11.")) return;
  // Nearly every pattern runs more than once: machine code at once, and not bytecode first, is half of what they cost a cold start.
  setFlagsFromString("--no-regexp-tier-up");
  // Functions are made fast later: a third of the processor time of 1,000 documents went to that.
  setFlagsFromString("--interrupt-budget=1000000");
  // What is thrown away is collected before the heap has grown much: 340 MB for 1,000 documents in one thread, where it was 350 with 30, in the same time.
  setFlagsFromString("--heap-growing-percent=15");
}
