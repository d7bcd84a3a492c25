/** Which sentences of a vedtak tell of their own vote, and which of another's. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";

const votes = (vedtak: string): readonly string[] =>
  read(
    `Møteprotokoll\nUtvalg: Formannskapet\nMøtedato: 12.03.2025\n\nSak 4/25 Ny gangbru\n\nVedtak:\n${vedtak}\n`,
  ).saker[0]!.voteringer.map(({ resultat, enstemmig }) => `${resultat}${enstemmig ? " enstemmig" : ""}`);

describe("a vedtak that tells of its vote", () => {
  for (const text of [
    "Innkalling og sakliste vert samrøystes godkjende",
    "Protokollen enstemmig godkjent.",
    "Sakene vert samrøystes tekne til orientering",
    "Saken ble enstemmig tatt til etterretning.",
    "Formannskapet tar enstemmig saken til orientering.",
    "Formannskapet vedtok enstemmig å bygge brua i 2026.",
    "Rådet godkjenner samrøystes rekneskapen.",
    "Kari Moe ble enstemmig valgt til leder.",
    "Siv Lunde vart samrøystes attvald.",
  ])
    it(text, () => assert.deepEqual(votes(text), ["vedtatt enstemmig"]));

  it("may put the sak off", () => assert.deepEqual(votes("Saken ble enstemmig utsatt."), ["utsatt enstemmig"]));

  for (const text of [
    "Innkallingen ble ikke enstemmig godkjent.",
    "Planen som ble enstemmig vedtatt i fjor, videreføres.",
    "Planen ble enstemmig vedtatt av kommunestyret i 2022 og videreføres.",
    "Planen videreføres slik den ble enstemmig vedtatt.",
    "Formannskapet ber om at protokollen blir enstemmig godkjent før den sendes.",
    "Dersom planen vert samrøystes vedteken, vert stillinga lyst ut.",
    "Styret har enstemmig godkjent regnskapet, og formannskapet tar det til orientering.",
  ])
    it(`not ${text}`, () => assert.deepEqual(votes(text), []));
});
