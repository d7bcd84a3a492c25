/** Folders that live as long as a file of tests. Loaded by mocha itself (`require`), as a hook of a module runs once a process, not once a file. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export function temporaryFolder(): string {
  const root = mkdtempSync(join(tmpdir(), "saksvakt-test-"));
  made.push(root);
  return root;
}

const made: string[] = [];

export const mochaHooks = {
  afterAll() {
    for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
  },
};
