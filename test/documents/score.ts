/** `npm run documents`: how much of the documents by another hand is read as their writer reads them. `--misses` lists the rest. */
import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { documentsIn, folders, read } from "./documents.ts";
import { compare } from "./expectations.ts";

const misses = process.argv.includes("--misses");
for (const folder of folders) {
  let [right, all] = [0, 0];
  for (const document of documentsIn(folder)) {
    const file = document.file.replace(/\.\w+$/, ".expected.yaml");
    if (!existsSync(file)) continue;
    const compared = compare(parse(readFileSync(file, "utf8")), read(document.text, document.file));
    right += compared.right;
    all += compared.right + compared.wrong.length;
    if (misses) for (const wrong of compared.wrong) console.log(`${document.name}: ${wrong}`);
  }
  console.log(`${folder}: ${right} of ${all} facts, ${((100 * right) / all).toFixed(1)} %`);
}
