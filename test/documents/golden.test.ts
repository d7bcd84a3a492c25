/** Golden documents by shape: each with its facts as markers in the text. `npm run golden` renews them; read the diff. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { documentsIn, folders, read } from "./documents.ts";
import { withMarkers } from "./markers.ts";

const renew = process.env["SAKSVAKT_RENEW"] === "1";

describe("golden documents", () => {
  for (const document of documentsIn(...folders)) {
    it(document.name, () => {
      const file = `${document.file}.golden`;
      const marked = withMarkers(read(document.text, document.name));
      if (renew) writeFileSync(file, marked);
      assert.ok(existsSync(file), `${file} is not there: npm run golden`);
      assert.equal(marked, readFileSync(file, "utf8"), "read otherwise than before: look at it, then npm run golden");
    });
  }
});
