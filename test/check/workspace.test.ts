/** What documents are told of each other, and that nobody is told or judged again without need. */
import assert from "node:assert/strict";
import { check } from "../../engine/check/check.ts";
import { omlandOf } from "../../engine/check/facts/workspace.ts";
import { cardsOf } from "../../engine/check/facts/workspace-cards.ts";
import { compileDocumentLexicon } from "../../engine/document/lexicon.ts";
import { readDocument } from "../../engine/document/read-document.ts";
import { readPsd } from "../../engine/project/read-psd.ts";
import { sourceText } from "../../engine/text/source-text.ts";
import { buildWorkspace } from "../../engine/workspace/build-workspace.ts";
import { readConfig } from "../../engine/workspace/read-config.ts";
import { lexiconData, repositoryReader, rulesOnDisk } from "./rules-on-disk.ts";

const { rulebook } = rulesOnDisk();
const readEffects = repositoryReader();
const words = compileDocumentLexicon(lexiconData()["dokument"] as never);
const { config } = readConfig(
  sourceText(
    "saksvakt.yaml",
    "versjon: 1\norganer: { styringsgruppen: { type: styringsgruppe }, representantskapet: { type: representantskap } }\n",
  ),
);
const psdWith = (more = "") => [readPsd(sourceText("a.psd.yaml", `prosjekt: Levende bygder\n${more}`)).psd!];
const document = (path: string, text: string) => readDocument(sourceText(path, text), words);
const paper = (organ: string, date: string, sak: string, punkt: string): string =>
  `Saksframlegg\nMøte: ${organ}\nMøtedato: ${date}\n\nSak ${sak}\n\nBakgrunn:\nArbeidet er forsinket.\n\nForslag til vedtak:\n1. ${punkt}\n`;
const out = "Delprosjekt «Sti» tas ut av PSD.";

const february = document("a.md", paper("Representantskapet", "7. februar 2022", "6/22 Sti", out));
const march = document("b.md", paper("Styringsgruppen", "2. mars 2022", "1/22 Sti", out));
const other = document("c.md", paper("Styringsgruppen", "2. mars 2022", "2/22 Turkart", "Turkartet trykkes."));
const surroundings = { config, prosjekter: psdWith(), readEffects };
const put = (...documents: readonly (typeof march)[]) => buildWorkspace(surroundings, documents);
const status = (psd: string, ...documents: readonly (typeof march)[]) => {
  const workspace = buildWorkspace({ ...surroundings, prosjekter: psdWith(psd) }, documents);
  const at = workspace.dokumenter.findIndex((one) => one.document === march);
  return omlandOf(workspace.dokumenter[at]!, workspace)[0]!.tidligere.map((one) => one.status);
};

describe("the documents of a workspace", () => {
  it("are told of earlier saker on the same matter, and only of those", () => {
    const workspace = put(march, february, other);
    const told = workspace.dokumenter.map((one) => omlandOf(one, workspace)[0]!.tidligere.map(({ kort }) => kort.nr));
    assert.deepEqual(told, [["6/22"], [], []]);
  });

  it("are told the outcome from the PSD's log or from a protokoll, never from a forslag", () => {
    const minutes = document(
      "d.md",
      `Møteprotokoll\nRepresentantskapet\n\nMøtedato: 7. februar 2022\n\nSak 6/22 Sti\n\nVedtak:\n1. ${out}\n\nEnstemmig vedtatt.\n`,
    );
    assert.deepEqual(status("", march, february), ["ukjent"]);
    assert.deepEqual(status("", march, february, minutes), ["vedtatt"]);
    const log = (organ: string, result: string) =>
      `vedtakslogg: [{ organ: ${organ}, sak: 6/22, dato: 2022-02-07, status: ${result} }]\n`;
    assert.deepEqual(status(log("representantskapet", "avvist"), march, february), ["avvist"]);
    assert.deepEqual(status(log("styringsgruppen", "avvist"), march, february), ["ukjent"]);
  });

  it("are told the outcome point by point", () => {
    const two = document(
      "e.md",
      paper("Representantskapet", "7. februar 2022", "6/22 Sti", `${out}\n2. Turkartet trykkes.`),
    );
    const log = (...points: readonly string[]) =>
      `vedtakslogg: [${points.map((one) => `{ sak: 6/22, dato: 2022-02-07, ${one} }`).join(", ")}]\n`;
    assert.deepEqual(status(log("punkt: 1, status: utsatt", "punkt: 2, status: vedtatt"), march, two), ["utsatt"]);
    assert.deepEqual(status(log("punkt: 1, status: betinget", "status: vedtatt"), march, two), ["betinget"]);
    assert.deepEqual(status(log("punkt: 2, status: vedtatt"), march, two), ["ukjent"]);
  });

  it("are told what a protokoll decided, whatever was proposed", () => {
    const decided = (words: string) =>
      document(
        "d.md",
        `Møteprotokoll\nRepresentantskapet\n\nMøtedato: 7. februar 2022\n\nSak 6/22 Sti\n\nVedtak:\n${words}\n`,
      );
    const outcome = (words: string, psd = "") => status(psd, march, february, decided(words));
    const met = (result: string) =>
      `godkjenninger: [{ gjelder: omdisponering, sak: 6/22, dato: 2022-02-20, resultat: ${result} }]\n`;
    const waiting = `1. ${out.replace(".", ", under forutsetning av at Innlandet fylkeskommune godkjenner det.")}`;
    assert.deepEqual(outcome("Saken utsettes til neste møte."), ["utsatt"]);
    assert.deepEqual(outcome("Saken tas til orientering."), ["falt"]);
    assert.deepEqual(outcome("Innstillingen ble enstemmig vedtatt."), ["vedtatt"]);
    assert.deepEqual(outcome(waiting), ["betinget"]);
    assert.deepEqual(outcome(waiting, met("godkjent")), ["vedtatt"]);
    assert.deepEqual(outcome(waiting, met("avslått")), ["avvist"]);
  });

  it("are told what was taken out before them, if they speak of it", () => {
    const minutes = document(
      "d.md",
      `Møteprotokoll\nRepresentantskapet\n\nMøtedato: 7. februar 2022\n\nSak 6/22 Sti\n\nVedtak:\n1. ${out}\n`,
    );
    const told = (...documents: readonly (typeof march)[]) => {
      const workspace = put(...documents);
      return workspace.dokumenter.map((one) => omlandOf(one, workspace)[0]!.fjernet.map(({ navn }) => navn));
    };
    assert.deepEqual(told(march, other, minutes), [["Sti"], [], []]);
    assert.deepEqual(told(march, other, february), [[], [], []]);
    const again = document(
      "f.md",
      paper("Representantskapet", "20. februar 2022", "9/22 Sti", "Delprosjekt «Sti» opprettes."),
    );
    assert.deepEqual(told(march, other, minutes, again), [[], [], [], []]);
  });

  it("keep what they are told while nothing that concerns them changes", async () => {
    const before = put(february, march, other);
    const known = before.dokumenter.map((one) => omlandOf(one, before));
    const checked = await check(before, rulebook);

    const edited = put(february, march, document("c.md", `${other.source.text}2. Kartet deles ut.\n`));
    assert.equal(omlandOf(edited.dokumenter[1]!, edited), known[1]);
    const again = await check(edited, rulebook);
    assert.deepEqual(
      again.slice(0, 3).map((one, index) => one === checked[index]),
      [true, true, false],
    );

    const moved = put(document("a.md", `\n\n${february.source.text}`), march, other);
    assert.notEqual(omlandOf(moved.dokumenter[1]!, moved), known[1]);
    const after = await check(moved, rulebook);
    assert.deepEqual(
      after.slice(0, 3).map((one, index) => one === checked[index]),
      [false, false, true],
    );
  });

  it("give their cards once", () => {
    const workspace = put(february, march);
    const cards = cardsOf(workspace.dokumenter[0]!);
    omlandOf(workspace.dokumenter[1]!, workspace);
    assert.equal(cardsOf(put(february, march, other).dokumenter[0]!), cards);
  });

  it("point to each other's words", async () => {
    const findings = (await check(put(february, march), rulebook)).flatMap((one) => one.findings);
    const one = findings.find(({ rule }) => rule === "sak/tidligere-behandling-utelatt");
    assert.deepEqual(
      one?.related.map(({ path, fact }) => [path, fact]),
      [["a.md", "tidligere.tittel"]],
    );
    assert.equal(one?.at.path, "b.md");
  });

  it("are put in order in time near linear in their number", () => {
    const many = Array.from({ length: 1500 }, (_, index) =>
      document(`m/${index}.md`, paper("Styringsgruppen", "2. mars 2022", `${index + 1}/22 Sti`, out)),
    );
    const seconds = (count: number): number => {
      const workspace = put(...many.slice(0, count));
      workspace.dokumenter.forEach(cardsOf);
      const start = performance.now();
      for (const one of workspace.dokumenter) omlandOf(one, workspace);
      return performance.now() - start;
    };
    seconds(200);
    const [few, all] = [seconds(300), seconds(1500)];
    assert.ok(all < few * 40 + 200, `${few} ms, ${all} ms`);
  });
});
