/** What `saksvakt` starts: the program beside it. */
import { fileURLToPath } from "node:url";
import { programIn, settle } from "./compiled.ts";

// A language server lives long, and is served best by V8's own settings.
if (process.argv[2] !== "lsp") settle();
programIn(fileURLToPath(new URL("./main.cjs", import.meta.url)))
  .run()
  .start();
