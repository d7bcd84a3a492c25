/** `npm run pictures`: takes the pictures of docs/vscode.md in a real editor, and draws the icon of the extension from its SVG. */
import { join } from "node:path";
import { root } from "./setup.mjs";
import { withEditor } from "./test-editor.mjs";

process.exit(await withEditor([join(root, "test/extension/pictures.ts")]));
