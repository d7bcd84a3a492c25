/** The extension in a real editor: how long it takes to activate, and from a keystroke until its squiggle is drawn. */
import { join } from "node:path";
import { root } from "../setup.mjs";
import { withEditor } from "../test-editor.mjs";

/** Prints its rows itself. */
export const editorRows = () => withEditor([join(root, "scripts/bench/editor.bench.ts")], "dot");

const isMain = process.argv[1] === import.meta.filename;
if (isMain) process.exit(await editorRows());
