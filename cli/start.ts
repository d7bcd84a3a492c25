/** What `saksvakt` starts. Newer Nodes keep what they compiled themselves; for the others there is what the build compiled. */
import * as module from "node:module";
import { fileURLToPath } from "node:url";
import { programIn } from "./compiled.ts";

const file = fileURLToPath(new URL("./main.cjs", import.meta.url));
const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown };
if (enableCompileCache) {
  enableCompileCache();
  module.createRequire(import.meta.url)(file);
} else programIn(file).run();
