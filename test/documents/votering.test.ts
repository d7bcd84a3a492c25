/** How a vote is told: figures, result and unanimity of sentences as minutes write them. */
import assert from "node:assert/strict";
import { voteringerIn } from "../../engine/document/votering.ts";
import { bodyOf } from "../../engine/document/votes-elsewhere.ts";
import { passageOf } from "../../engine/text/passage.ts";

/** «vedtatt 8–3 blanke 1 enstemmig», one part for each votering; «?» where a figure is not told. */
const told = (text: string): string =>
  voteringerIn(passageOf(text))
    .map(({ for: ayes, mot, blanke, resultat, enstemmig }) =>
      [
        resultat,
        ayes || mot ? `${ayes?.value ?? "?"}–${mot?.value ?? "?"}` : "",
        blanke ? `blanke ${blanke.value}` : "",
        enstemmig ? "enstemmig" : "",
      ]
        .filter((part) => part !== "")
        .join(" "),
    )
    .join("; ");

describe("a votering", () => {
  for (const [text, expected] of [
    ["Innstillingen ble enstemmig vedtatt.", "vedtatt enstemmig"],
    ["Enst.", "vedtatt enstemmig"],
    ["Samrøystes tilrådd.", "vedtatt enstemmig"],
    ["Enstemmig vedtatt (8).", "vedtatt 8–0 enstemmig"],
    ["Samrøystes (11 røyster).", "vedtatt 11–0 enstemmig"],
    ["Rådmannens forslag ble vedtatt mot 3 stemmer (Sp, V).", "vedtatt ?–3"],
    ["Kommunedirektørens innstilling vedtatt med 15 mot 8 stemmer (H, FrP).", "vedtatt 15–8"],
    ["Vedtatt m/ 9 mot 2 st.", "vedtatt 9–2"],
    ["Tilrådinga vart vedteken med 8 røyster mot 3 (Ap og SV).", "vedtatt 8–3"],
    ["Vedteke med 10 av 11 røyster.", "vedtatt 10–?"],
    ["Avstemning: 6 for, 1 mot.", "vedtatt 6–1"],
    ["For: 7 Mot: 2 Avholdende: 0", "vedtatt 7–2 blanke 0"],
    ["7 stemte for, 4 stemte imot, 1 blank.", "vedtatt 7–4 blanke 1"],
    ["Med 6 stemmer for og 5 stemmer mot ble forslaget vedtatt.", "vedtatt 6–5"],
    ["Innstillinga vedteken. 11 røyster for, ingen mot.", "vedtatt 11–0 enstemmig"],
    ["Forslaget ble nedstemt (3-8).", "falt 3–8"],
    ["Tilleggsframlegget frå BYL fekk 7 røyster (BYL, KRF og AP) og fall mot 8 røyster.", "falt 7–8"],
    ["Framlegget frå Ap fekk 4 røyster og fall.", "falt 4–?"],
    // Two motions in one sentence: the figures are those of the one that was adopted.
    ["Innstillingen fikk 5 stemmer, Høyres forslag fikk 3 stemmer og falt.", "vedtatt 5–3"],
    ["Framlegget frå Sp fekk 2 røyster, tilrådinga fekk 7 og vart vedteken.", "vedtatt 7–2"],
    ["Saka vert utsett til neste møte. 4 røyster mot 1 (Li).", "utsatt 4–1"],
    [
      "Det vart 6 røyster for tilrådinga og 6 røyster for framlegget frå Li. Tilrådinga vart vedteken med dobbeltrøysta til møteleiaren, jf. kommunelova § 11-9.",
      "vedtatt 6–6",
    ],
    ["Vedtatt med alle stemmer mot én (Foss).", "vedtatt ?–1"],
    ["Vedteke med alle røyster mot 1.", "vedtatt ?–1"],
    ["Vedtatt med alle stemmer.", "vedtatt enstemmig"],
    ["Enstemmig, med unntak av punkt 2, som ble vedtatt med 4 mot 1 stemme.", "vedtatt enstemmig; vedtatt 4–1"],
    // Told by whose votes they were; a party's votes have no number.
    ["Vedtatt mot røsten til Per Vik.", "vedtatt ?–1"],
    ["Tilrådinga vart vedteken mot røysta til Per Vik (Sp).", "vedtatt ?–1"],
    ["Godkjent mot stemmene til Per Vik og Anne Li.", "vedtatt ?–2"],
    ["Vedtatt mot Per Viks stemme.", "vedtatt ?–1"],
    ["Vedtatt mot Høyres 3 stemmer.", "vedtatt ?–3"],
    ["Vedtatt med 12 stemmer mot SVs 3.", "vedtatt 12–3"],
    ["Fem medlemer røysta for og fire imot. Vedteke.", "vedtatt 5–4"],
    ["5 medlemmer stemte for og 4 imot.", "vedtatt 5–4"],
    ["Fem representantar røysta for endringa og fire imot.", "vedtatt 5–4"],
    ["To medlemmer stemte for innstillingen, og tre representanter stemte imot.", "falt 2–3"],
    ["Sju utsendingar røysta imot og åtte for.", "vedtatt 8–7"],
    ["Tre representanter stemte imot.", "ukjent ?–3"],
    ["Vedteke mot røystene frå Lid og Per Vik (4 røyster).", "vedtatt ?–4"],
    ["Ola Berg ble valgt, da møtelederen stemte på ham.", "vedtatt"],
    ["Leiaren nytta dobbeltrøysta, og framlegget vart vedteke.", "vedtatt"],
    ["Vedtatt mot 2 (Vik, Li).", "vedtatt ?–2"],
    ["Vedtatt mot stemmene fra Høyre og Frp.", "vedtatt"],
    ["(Enst.)", "vedtatt enstemmig"],
    ["Enst. (5 voterende)", "vedtatt 5–0 enstemmig"],
    ["Samrøystes vedteke (7 av 7).", "vedtatt 7–0 enstemmig"],
    ["Innstillingen fikk 3 stemmer og ble vedtatt. Lis forslag fikk 2.", "vedtatt 3–2"],
    ["Saken ble utsatt.", "utsatt"],
    ["Forslaget falt.", "falt"],
    // What is told of things, or of an earlier meeting, is no vote.
    ["Saken var oppe første gang 1. mars 2023 (sak 6/23) og ble da utsatt.", ""],
    ["Saka var oppe 1. mars (sak 6/23) og vart då vedteken mot 2 røyster.", ""],
    ["Oppstarten av ladepunktene er utsatt til høsten.", ""],
    ["Arbeidet har vært utsatt i ett år.", ""],
    ["Prosjektet falt utenfor ordningen.", ""],
    ["Det ble votert punktvis. Punkt 1: enstemmig. Punkt 2: 8–1.", "vedtatt enstemmig; vedtatt 8–1"],
    ["Forslaget ble trukket.", "trukket"],
    ["Tilrådinga fekk 4 røyster. Framlegget frå Våg fekk 6 røyster og vart vedteke.", "vedtatt 6–4"],
    [
      "Tre stemte for forslaget fra lederen og tre for forslaget fra Berg. Forslaget fra lederen ble vedtatt med leders dobbeltstemme.",
      "vedtatt 3–3",
    ],
    ["Det ble 2 stemmer for hvert av forslagene.", "ukjent 2–2"],
    // Many minutes put the majority first, also where it was against.
    ["Forslaget falt med 12 mot 5 stemmer.", "falt 5–12"],
    ["Forslaget falt med 5 mot 12 stemmer.", "falt 5–12"],
    // Told in two sentences, on two lines, or by name.
    ["4 stemte for og 3 mot. Forslaget falt.", "falt 4–3"],
    ["Forslaget ble vedtatt. 3 stemte for, 4 stemte mot.", "vedtatt 3–4"],
    ["Forslag 1 ble vedtatt. Forslag 2: 3 stemte for, 5 mot.", "vedtatt; falt 3–5"],
    ["For: 5\nMot: 2", "vedtatt 5–2"],
    ["For: Ap, Sp (4)\nMot: H, V (2)", "vedtatt 4–2"],
    ["Fire røysta for, medan Terje Losna og Anne Li røysta imot.", "vedtatt 4–2"],
    ["Enstemmig. Per Vik (H) stemte mot.", "vedtatt ?–1 enstemmig"],
    ["Framlegget vart vedteke mot éi røyst. 6 røysta for.", "vedtatt 6–1"],
    ["Forslaget fikk 6 av 9 stemmer og falt.", "falt 6–3"],
    ["Forslaget fikk 6 stemmer og falt (3 stemte mot).", "falt 6–3"],
    ["Innstillingen fikk 8 stemmer og ble vedtatt. Forslaget fra Sp fikk 11 stemmer.", "vedtatt 8–11"],
    ["Framlegget frå H fekk 3 røyster og fall. Tilrådinga fekk 3 røyster og vart vedteken.", "vedtatt 3–3"],
    ["Det fekk éi røyst. Framlegget frå leiar vart vedteke med 3 mot 1 røyst.", "vedtatt 3–1"],
    ["Alle fem stemte for forslaget.", "vedtatt 5–0 enstemmig"],
    ["Alle unntatt to stemte for. Utsettelse ble avvist med 9 stemmer mot 3.", "avvist 3–9"],
    // Two votes in a sentence, or in two.
    ["Vedtatt enstemmig etter at tilleggsforslaget falt med 4 mot 5 stemmer.", "vedtatt enstemmig; falt 4–5"],
    ["Punkt 2 fikk 4 stemmer mot 3. Punkt 3 ble enstemmig vedtatt.", "vedtatt 4–3; vedtatt enstemmig"],
    ["Alternativ A fikk 3 stemmer, alternativ B fikk 6 stemmer.", "vedtatt 6–?"],
    ["Utvalgets tilleggsforslag ble ikke tiltrådt mot 3 stemmer (Sp).", "falt 3–?"],
    ["Framlegget fall mot éi røyst.", "falt 1–?"],
    ["Forslaget ble ikke vedtatt, 2 mot 7 stemmer.", "falt 2–7"],
    ["Framlegget frå Li vart røysta ned med 4 mot 1 røyst.", "falt 1–4"],
    ["Framlegget gjekk ned med 3 mot 2.", "falt 2–3"],
    ["Forslaget ble stemt ned.", "falt"],
    ["Forslaget ble nedstemt med 11 mot 1 stemme.", "falt 1–11"],
    ["Forslaget fra Li ble tiltrådt av 5 (Sp, V) og falt mot 10 stemmer.", "falt 5–10"],
    ["4 av 5 røysta for tilrådinga.", "ukjent 4–?"],
    ["4 av 5 medlemmer stemte for, 1 stemte mot.", "vedtatt 4–1"],
    ["Framlegget fekk 5 røyster, 1 røyst mot.", "vedtatt 5–1"],
    ["Rådet vedtek fråsegna mot 1 røyst.", "vedtatt ?–1"],
    ["Innstillinga vart vedteken med 6 mot 1 røyst. Anne Li røysta imot.", "vedtatt 6–1"],
    ["Utsettelsesforslaget fikk 3 stemmer og falt.", "falt 3–?"],
    [
      "Utsetjingsframlegget fekk 3 røyster og 3 røyster imot. Framlegget fall med dobbeltrøysta til leiaren.",
      "falt 3–3",
    ],
    ["Utsettelsesforslaget ble vedtatt med 6 mot 3 stemmer.", "utsatt 6–3"],
    ["Saken utsatt. Enstemmig.", "utsatt; utsatt enstemmig"],
    ["Vedtatt\nFOR 9\nMOT 0", "vedtatt 9–0 enstemmig"],
    ["Falt\nFOR 2\nKari Moe Høyre\nPer Vik Venstre\nMOT 7\nAnne Li Rødt", "falt 2–7"],
    // Another thing is put off, or it was done before.
    ["Saken var utsatt fra møtet 15. februar.", ""],
    // Told by party, by motion, and with those who gave no vote.
    ["Sp (3), Ap (4) og H (1) stemte for, SV (2) og R (1) stemte mot.", "vedtatt 8–3"],
    ["For innstillingen stemte 8, for Vangens forslag stemte 3.", "vedtatt 8–3"],
    ["2 røysta for innstillinga og 3 røysta for framlegget frå Vangen.", "vedtatt 3–2"],
    ["Votering: 8 for – 3 mot.", "vedtatt 8–3"],
    ["Det ble først stemt over punkt 1–3, som ble enstemmig vedtatt.", "vedtatt enstemmig"],
    ["Det vart røysta over pkt. 1-3, som alle vart samrøystes vedtekne.", "vedtatt enstemmig"],
    ["Punkt 1–3, samrøystes vedteke.", "vedtatt enstemmig"],
    ["Punkt 2 ble vedtatt 8–3.", "vedtatt 8–3"],
    ["Ved votering falt forslaget fra Vik med 5 mot 2 stemmer.", "falt 2–5"],
    ["Forslaget ble ikke vedtatt (5 mot 2 stemmer).", "falt 2–5"],
    ["Forslaget fikk 5 mot 2 stemmer og falt.", "falt 5–2"],
    ["Tilrådinga fekk 3 røyster, mot 2 (Dal og Haug).", "vedtatt 3–2"],
    ["Oppstarten av bygginga vert utsett til 1. september 2025. Vedteke med 3 mot 1 røyst.", "vedtatt 3–1"],
    ["Saken utsettes til neste møte. Vedtatt med 3 mot 1 stemmer.", "utsatt 3–1"],
    ["For: 8 (Ap, Sp). Mot: 3 (SV).", "vedtatt 8–3"],
    ["Innstillingen ble vedtatt, 10 stemte for og 1 avholdt seg.", "vedtatt 10–? blanke 1"],
    ["Alle stemte for, unntatt Per Vik.", "vedtatt"],
    ["Vangens tilleggsforslag falt med 6 (Ap, SV) mot 3 (H) stemmer.", "falt 3–6"],
    ["Forslaget fikk 4 stemmer (arbeidstakersiden). Arbeidsgiversiden stemte imot (3 stemmer).", "vedtatt 4–3"],
    // Each of its own motion, in a sentence of its own.
    ["Forslag om utsettelse: 1 for, 3 mot. Innstillingen ble enstemmig vedtatt.", "falt 1–3; vedtatt enstemmig"],
    ["Sp sitt framlegg: 2 røyster for, 3 mot. Tilrådinga vart vedteken.", "falt 2–3; vedtatt"],
    ["Innstillingen fikk 4 stemmer. 6 stemte imot. Innstillingen ble vedtatt.", "vedtatt 4–6"],
    ["Avstemningen endte likt, 2–2. Innstillingen er vedtatt.", "vedtatt 2–2"],
    ["Tilrådinga vart vedteken mot 2 røyster (5 røysta for).", "vedtatt 5–2"],
    ["Styret ber departementet om utsatt frist. Enstemmig vedtatt.", "vedtatt enstemmig"],
    ["Området er utsatt for flom. Enstemmig vedtatt.", "vedtatt enstemmig"],
    // Not the vote of the sak.
    ["Ho gjekk ut og vart samrøystes kjend gild.", ""],
    ["Rådet sluttet seg enstemmig til vurderingen, jf. forvaltningsloven § 6.", ""],
    ["Styret vedtok enstemmig å lukke møtet under saken.", ""],
    ["Vedtatt budsjett", ""],
    ["Sjukefråværet gjekk ned med 3 prosent.", ""],
    // No votes of this meeting.
    ["Ordføreren viste til at bystyret vedtok saken med 20 mot 19 stemmer.", ""],
    ["Kommunestyret i Nes behandlet saken 7. juni og vedtok den med 20 mot 7 stemmer.", ""],
    [
      "Innstillingen ble vedtatt med 7 mot 2 stemmer. Protokolltilførsel fra Li: «I fjor ble det vedtatt med 7 mot 11 stemmer.»",
      "vedtatt 7–2",
    ],
    ["Kommunedirektøren opplyste at sak 94/25 er trukket.", ""],
    // The council's own minutes may name it so.
    ["Hole kommunestyre vedtok innstillingen med 20 mot 5 stemmer.", "vedtatt 20–5"],
    // No votes.
    ["Utleieren har trukket tilbudet.", ""],
    ["Protokollen er sendt medlemmene, jf. kommuneloven § 11-4.", ""],
    ["Energiplanen ble vedtatt i kommunestyret før sommeren.", ""],
  ] as const)
    it(text, () => assert.equal(told(text), expected));
});

/** Whose minutes it is decides which organs' votes are its own. */
describe("the vote of another organ", () => {
  const count = (text: string, organ: string): number => voteringerIn(passageOf(text), bodyOf(organ)).length;
  for (const text of [
    "Ungdomsrådet gikk inn for forslaget med 7 mot 2 stemmer.",
    "I kommunestyret i Osen ble saken vedtatt med 9 mot 6 stemmer.",
    "Saken ble behandlet i representantskapet 20. juni, der den ble vedtatt med 11 mot 1 stemme.",
    "Hadsel kommunestyre (21 for, 6 mot) sa ja.",
  ])
    it(text, () => assert.equal(count(text, "arbeidsutvalget"), 0));

  it("is its own in its own minutes", () => {
    assert.equal(count("Ungdomsrådet gikk inn for forslaget med 7 mot 2 stemmer.", "Ungdomsrådet"), 1);
    assert.equal(count("Formannskapets innstilling ble vedtatt med 7 mot 2 stemmer.", "kommunestyret"), 1);
  });
});
