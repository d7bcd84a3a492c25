/** Checking again after an edit: a sak nobody touched keeps its verdict, and the whole is what a fresh check says. */
import assert from "node:assert/strict";
import { documentsIn, folders } from "../documents/documents.ts";
import { editsFrom } from "../documents/edits.ts";
import { desk, psd } from "./desk.ts";

const innkalling = [
  "# Innkalling til styringsgruppen\n\nMøtedato: 12.06.2024\n\nDatert 01.06.2024\n",
  ...["Lokal mat", "Sirkulære bygg", "Elbil i distriktet", "Administrasjon"].map(
    (name, index) =>
      `\n## Sak ${index + 5}/24 ${name} i Grønn region\n\nBakgrunn:\n\nDelprosjektet ${name} har midler igjen.\n\n` +
      `Forslag til vedtak:\n\n1. Delprosjektet ${name} tas ut av prosjektet.\n2. Kr 50 000 overføres fra ${name} til delprosjektet «Nye bygg».\n`,
  ),
].join("");

describe("checking again", () => {
  it("judges the sak that was edited and no other, and moves what was found in the others", async () => {
    const one = desk();
    const before = await one.write(innkalling);
    assert.deepEqual(before.judged, [0, 1, 2, 3]);
    assert.ok(before.checked.findings.length >= 4, "there is something to move");
    const after = await one.write(innkalling.replace("Sirkulære bygg har midler", "Sirkulære bygg har ingen midler"));
    assert.deepEqual(after.judged, [1]);
    assert.deepEqual(after.checked, (await one.fresh()).checked);
    assert.notDeepEqual(after.checked.findings.at(-1), before.checked.findings.at(-1));
  });

  it("judges them all when the day of the meeting is another, or the PSD", async () => {
    const one = desk();
    await one.write(innkalling);
    const later = await one.write(innkalling.replace("12.06.2024", "13.06.2024"));
    assert.deepEqual(later.judged, [0, 1, 2, 3]);
    one.setPsd(psd.replace("budsjett: 600000", "budsjett: 700000"));
    const richer = await one.write(innkalling.replace("12.06.2024", "13.06.2024 "));
    assert.deepEqual(richer.judged, [0, 1, 2, 3]);
    assert.deepEqual(richer.checked, (await one.fresh()).checked);
  });

  it("keeps what is found of a number while the sak before it is left alone, and judges both when that is edited", async () => {
    const one = desk();
    const gap = innkalling.replace("Sak 8/24", "Sak 9/24");
    const before = await one.write(gap);
    assert.ok(before.checked.findings.some(({ rule }) => rule === "sak/nummer-rekkefolge"));
    const elsewhere = await one.write(gap.replace("Lokal mat har", "Lokal mat har fremdeles"));
    assert.deepEqual(elsewhere.judged, [0]);
    assert.deepEqual(elsewhere.checked, (await one.fresh()).checked);
    const beside = await one.write(gap.replace("Elbil i distriktet har", "Elbil i distriktet har ikke"));
    assert.ok(beside.judged.includes(3), "the number of the last follows on that of the one edited");
    assert.deepEqual(beside.checked, (await one.fresh()).checked);
  });

  it("asks anew who was there, in a sak before the words that make the list unsure", async () => {
    const one = desk();
    const members = ["Ola Nordmann", "Kari Nordmann", "Per Eksempel"]
      .map((name) => `| ${name} | Ordfører |`)
      .join("\n");
    const minutes = [
      `# Protokoll fra møte i styringsgruppen\n\nMøtedato: 12.06.2024\n\nTil stede:\n\n| Navn | Verv |\n|---|---|\n${members}\n`,
      "\n## Sak 5/24 Budsjett\n\n### Vedtak\n\n1. Budsjettet vedtas.\n\nVedtatt med 2 mot 0 stemmer.\n",
      "\n## Sak 6/24 Rapport\n\n### Vedtak\n\n1. Rapporten tas til orientering.\n\nEnstemmig vedtatt.\n",
    ].join("");
    const before = await one.write(minutes);
    const after = await one.write(`${minutes}\nMøtet var beslutningsdyktig.\n`);
    assert.deepEqual(after.checked, (await one.fresh()).checked);
    assert.notDeepEqual(after.checked, before.checked, "the list is no longer trusted");
  });

  it("judges a sak again when what it takes from the rest of the document is no longer told", async () => {
    const one = desk();
    const told = innkalling.replace(
      "Bakgrunn:\n\n",
      "Bakgrunn:\n\n«Nye bygg» er en ny satsing. ".padEnd(400, "Det er mye å si om den. "),
    );
    await one.write(told);
    const silent = await one.write(told.replace("«Nye bygg» er", "Dette er"));
    assert.deepEqual(silent.checked, (await one.fresh()).checked);
  });

  it("asks anew whether the saker beside it propose anything", async () => {
    const one = desk();
    const prose =
      "Sekretariatet har gått gjennom tilbudene fra leverandørene og ringt dem opp. Svarene er entydige og prisene er gode. ";
    const papers = (first: string) =>
      `# Innkalling til styringsgruppen\n\nMøtedato: 12.06.2024\n\n## Sak 5/24 Lokal mat\n\n${prose}\n\n${first}## Sak 6/24 Elbil\n\n${prose}\n`;
    const lacks = async (text: string) =>
      (await one.write(text)).checked.findings.filter(({ rule }) => rule === "sak/forslag-til-vedtak-mangler").length;
    assert.equal(await lacks(papers("")), 0, "nobody proposes anything");
    assert.equal(await lacks(papers("Forslag til vedtak:\n\n1. Tilbudet godtas.\n\n")), 1);
    assert.equal(await lacks(papers("")), 0);
  });

  it("says what a fresh check says, whatever is written in whichever document", async () => {
    const edits = editsFrom(3);
    const texts = [innkalling, ...documentsIn(...folders).map(({ text }) => text)];
    const text = () => texts[edits.random(texts.length)]!;
    for (let n = 0; n < 250; ) {
      const one = desk([innkalling]);
      await one.write(edits.random(4) > 0 ? text() : `${text()}\n\n${text()}`);
      for (let nth = 0; nth < 10; nth++, n++) {
        if (edits.random(12) === 0) one.setPsd(psd.replace(/\d00000/, `${edits.random(9)}00000`));
        const after = await one.write(edits.next(one.text()));
        assert.deepEqual(after.checked, (await one.fresh()).checked, `edit ${n}`);
      }
    }
  });
});
