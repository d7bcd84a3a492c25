/** Reads every document of a folder with all effects, as `check` does before it judges. For the benchmark. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { settle } from "../../cli/compiled.ts";
import { compileDocumentLexicon } from "../../engine/document/lexicon.ts";
import { readDocument } from "../../engine/document/read-document.ts";
import { compileLexicon } from "../../engine/language/compile-lexicon.ts";
import { utenNavneverk } from "../../engine/language/effect.ts";
import { readEffects } from "../../engine/language/read-effects.ts";

settle();
const { lexicon: data } = JSON.parse(readFileSync(process.env["SAKSVAKT_RULEBOOK"] ?? "", "utf8"));
const documents = compileDocumentLexicon(data.dokument);
const lexicon = compileLexicon(data);
const folder = join(process.argv[2] ?? ".", "saker");
let effects = 0;
for (const file of readdirSync(folder)) {
  const document = readDocument({ path: file, text: readFileSync(join(folder, file), "utf8") }, documents);
  for (const sak of document.saker)
    for (const points of [sak.forslag, sak.vedtak])
      effects += readEffects(
        points.map((punkt) => punkt.tekst),
        utenNavneverk,
        lexicon,
      ).flat().length;
}
process.stdout.write(`${effects} effects\n`);
