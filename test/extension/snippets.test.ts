/** The snippets give what Saksvakt itself can read, without a fault of form. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readConfig, readPsd, sourceText } from "../../engine/index.ts";
import { folder as folderWith, saksvakt } from "../cli/saksvakt.ts";

const folder = fileURLToPath(new URL("../../extension/snippets", import.meta.url));

describe("the snippets", () => {
  it("write a config and a PSD without a fault", () => {
    const config = readConfig(sourceText("saksvakt.yaml", snippet("yaml.json", "saksvakt.yaml")));
    assert.deepEqual(config.funn, []);
    const psd = readPsd(sourceText("x.psd.yaml", snippet("yaml.json", "PSD")));
    assert.deepEqual(psd.funn, []);
    assert.equal(psd.psd.delprosjekter.length, 1);
  });

  it("write an innkalling with a sak whose points are read as what they are", () => {
    const points = ["Omdisponering", "Forlengelse"].map((name) => snippet("paper.json", name));
    const sak = snippet("paper.json", "Sak").replace(/1\. $/, `1. ${points[0]}\n2. ${points[1]}`);
    const cwd = folderWith({ "innkalling.md": `${snippet("paper.json", "Innkalling")}\n${sak}\n` });
    const { out } = saksvakt(["facts", "innkalling.md", "--format", "json"], { cwd });
    const [document] = JSON.parse(out).documents;
    assert.equal(document.kind, "innkalling");
    assert.equal(document.møteDato, "2024-05-15");
    const types = document.saker[0].forslag.map((punkt: { effekter: { type: string }[] }) =>
      punkt.effekter.map(({ type }) => type),
    );
    assert.deepEqual(types, [["overføring"], ["periodeutvidelse"]]);
  });
});

/** As the editor leaves it when every stop is passed over: the words of the stop, the first of its choices. */
function snippet(file: string, name: string): string {
  const { body } = JSON.parse(readFileSync(join(folder, file), "utf8"))[name];
  let text: string = body
    .join("\n")
    .replaceAll("\\}", "\u0001")
    .replace(/\$\{CURRENT_YEAR\}/g, "2024");
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1").replace(/\$\{\d+:([^${}]*)\}/g, "$1");
  }
  return text.replace(/\$\d/g, "").replaceAll("\u0001", "}");
}
