/** The example of the repository, copied for a test. */
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../temporary.ts";

export const exampleFolder = fileURLToPath(new URL("../../examples/gronn-region", import.meta.url));

export const may = "saker/2024-05-15-innkalling.md";
export const june = "saker/2024-06-12-innkalling.md";
export const psd = "psd/gronn-region.psd.yaml";

export function example(): string {
  const root = temporaryFolder();
  cpSync(exampleFolder, root, { recursive: true });
  return root;
}

/** Every file with its content: to see that nothing was written. */
export function contentOf(root: string): Readonly<Record<string, string>> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    files.map((one) => join(one.parentPath, one.name)).map((path) => [path, readFileSync(path, "utf8")]),
  );
}
