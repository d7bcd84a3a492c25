/** What a thread starts: the same program, for a part of the work. */
import { fileURLToPath } from "node:url";
import { programIn } from "./compiled.ts";

void programIn(fileURLToPath(new URL("./main.cjs", import.meta.url)))
  .run()
  .help();
