/** Leadership that rotates and money that is conserved: worked cases, each judged with the rules of the repository. */
import assert from "node:assert/strict";
import { check } from "../../engine/check/check.ts";
import { pipelineWith, repositoryReader, rulesOnDisk } from "./rules-on-disk.ts";

const { rulebook } = rulesOnDisk();
const pipeline = pipelineWith(repositoryReader());
const nothing = { navn: "", dato: null, alvorlighet: null, merket: null, uavgjort: false };

/** Findings of the families named on the first document: «rule severity». */
async function fired(
  families: RegExp,
  dokument: string,
  more: { config?: string; psd?: string; andre?: readonly string[] } = {},
): Promise<readonly string[]> {
  const { config = null, psd = null, andre = [] } = more;
  const [first] = await check(pipeline({ ...nothing, dokument, andre, config, psd }, null), rulebook);
  return first!.findings.filter(({ rule }) => families.test(rule)).map(({ rule, severity }) => `${rule} ${severity}`);
}

/** All findings on a PSD alone. */
async function ofPsd(psd: string): Promise<readonly string[]> {
  const [only] = await check(pipeline({ ...nothing, dokument: null, andre: [], config: null, psd }, null), rulebook);
  return only!.findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

const sak = (points: readonly string[], date = "14. mars 2022", kind = "Saksframlegg", nr = "5/22"): string => `${kind}
Møte: Representantskapet
Møtedato: ${date}

Sak ${nr} Prosjektet «Levende bygder»

${kind === "Saksframlegg" ? "Forslag til vedtak" : "Vedtak"}:
${points.map((one, index) => `${index + 1}. ${one}`).join("\n")}
${kind === "Saksframlegg" ? "" : "\nEnstemmig vedtatt.\n"}`;

describe("the leadership", () => {
  const council = (log: string, rullering = "årlig"): string => `versjon: 1
råd:
  navn: Interkommunalt politisk råd for Ringeriksregionen
  deltakere: [Krødsherad, Hole, Modum, Jevnaker, Ringerike]
  ledelse: { rullering: ${rullering}, krav: ordfører, logg: [${log}] }
organer: { representantskapet: { type: representantskap } }
`;
  const hole = "{ kommune: Hole, person: Ola Berg, fra: 2021-01-01, til: 2021-12-31 }";
  const krødsherad = "{ kommune: Krødsherad, person: Kari Nes, fra: 2022-01-01, til: 2022-12-31 }";
  const elects = (who: string, year: number): string => `${who}, velges til leder av rådet for ${year}.`;
  const cases: readonly (readonly [string, string, string, string, readonly string[]])[] = [
    ["another municipality", council(hole), elects("Kari Nes, ordfører i Krødsherad", 2022), "20. januar 2022", []],
    [
      "the same municipality",
      council(hole),
      elects("Ola Berg, ordfører i Hole", 2022),
      "20. januar 2022",
      ["ledelse/rullerer-arlig error"],
    ],
    [
      "a log left open",
      council("{ kommune: Hole, person: Ola Berg, fra: 2021-01-01 }"),
      elects("Ola Berg, ordfører i Hole", 2022),
      "20. januar 2022",
      ["ledelse/rullerer-arlig error"],
    ],
    [
      "a new mayor for the rest of the term",
      council(`${hole}, ${krødsherad}`),
      elects("Tor Dahl, ordfører i Krødsherad", 2022),
      "20. oktober 2022",
      [],
    ],
    [
      "no participant",
      council(hole),
      elects("Per Ås, ordfører i Sigdal", 2022),
      "20. januar 2022",
      ["ledelse/er-ordforer error"],
    ],
    [
      "two years by the agreement",
      council(hole, "{ år: 2 }"),
      elects("Ola Berg, ordfører i Hole", 2022),
      "20. januar 2022",
      [],
    ],
    [
      "a third year by that agreement",
      council(`${hole}, { kommune: Hole, person: Ola Berg, fra: 2022-01-01, til: 2022-12-31 }`, "{ år: 2 }"),
      elects("Ola Berg, ordfører i Hole", 2023),
      "20. januar 2023",
      ["ledelse/rullerer-arlig error"],
    ],
    [
      "one who led two years ago, before others had their turn",
      council(`${hole}, ${krødsherad}`),
      elects("Ola Berg, ordfører i Hole", 2023),
      "20. januar 2023",
      ["ledelse/alle-far-tur hint"],
    ],
    [
      "one who has not led yet",
      council(`${hole}, ${krødsherad}`),
      elects("Tor Dahl, ordfører i Modum", 2023),
      "20. januar 2023",
      [],
    ],
  ];
  for (const [name, config, point, date, expected] of cases)
    it(name, async () => assert.deepEqual(await fired(/^ledelse/, sak([point], date), { config }), expected));
});

describe("the budget", () => {
  const psd = (more = ""): string => `prosjekt: Levende bygder
ramme: 800000
delprosjekter:
  - { navn: Regionalt klyngeprosjekt, budsjett: 200000${more} }
  - { navn: Vertskapsattraktivitet, budsjett: 500000 }
  - { navn: Bolyst, budsjett: 100000 }
`;
  const out = (amount: string): string =>
    `Delprosjekt «Regionalt klyngeprosjekt» tas ut, og ${amount} overføres til delprosjekt «Vertskapsattraktivitet».`;
  const from = (amount: string, source: string, to: string): string =>
    `${amount} overføres fra delprosjekt «${source}» til delprosjekt «${to}».`;
  const budget = /^budsjett/;

  it("moves all of a line", async () =>
    assert.deepEqual(await fired(budget, sak([out("kr 200 000")]), { psd: psd() }), []));
  it("misses what is left behind", async () =>
    assert.deepEqual(await fired(budget, sak([out("kr 150 000")]), { psd: psd() }), [
      "budsjett/restbelop-uplassert warning",
    ]));
  it("tells one fault where more comes in than goes out", async () =>
    assert.deepEqual(
      await fired(
        budget,
        sak([
          "Delprosjekt «Regionalt klyngeprosjekt» tas ut (kr 200 000).",
          from("Kr 120 000", "Regionalt klyngeprosjekt", "Vertskapsattraktivitet"),
          from("Kr 100 000", "Regionalt klyngeprosjekt", "Bolyst"),
        ]),
        { psd: psd() },
      ),
      ["budsjett/omdisponering-nullsum error"],
    ));
  it("knows what is spent", async () =>
    assert.deepEqual(await fired(budget, sak([out("kr 200 000")]), { psd: psd(", forbruk: 30000") }), [
      "budsjett/kilde-har-dekning error",
    ]));
  it("moves nothing twice", async () => {
    const before = sak([out("kr 200 000")], "7. februar 2022", "Møteprotokoll", "6/22");
    assert.deepEqual(await fired(budget, sak([out("kr 200 000")]), { psd: psd(), andre: [before] }), [
      "budsjett/dobbel-overforing error",
    ]);
  });
  it("follows money from sak to sak", async () => {
    const before = sak(
      [from("Kr 200 000", "Regionalt klyngeprosjekt", "Vertskapsattraktivitet")],
      "7. februar 2022",
      "Møteprotokoll",
      "6/22",
    );
    const moves = (amount: string) =>
      fired(budget, sak([from(amount, "Vertskapsattraktivitet", "Bolyst")]), { psd: psd(), andre: [before] });
    assert.deepEqual(await moves("Kr 650 000"), []);
    assert.deepEqual(await moves("Kr 700 000"), []);
    assert.deepEqual(await moves("Kr 700 001"), ["budsjett/kilde-har-dekning error"]);
  });
  it("keeps the funder's share when lines with money of their own change", async () => {
    const financed = (ramme: number, own: number): string => `prosjekt: Levende bygder
finansiør: { fylkeskommune: Viken, andel: 50 }
ramme: ${ramme}
delprosjekter: [{ navn: Stier, budsjett: 200000 }, { navn: Bolyst, budsjett: ${ramme - 200000} }]
finansiering: [{ kilde: Viken fylkeskommune, beløp: 200000 }, { kilde: Kommunene, beløp: ${own} }]
`;
    assert.deepEqual(await ofPsd(financed(400000, 200000)), []);
    assert.deepEqual(await ofPsd(financed(350000, 150000)), ["budsjett/egenfinansiering-minsteandel warning"]);
  });
  it("keeps the total when an amount is spread over years", async () => {
    const spread = (years: string): string => `prosjekt: Levende bygder
periode: { fra: 2022-01-01, til: 2023-12-31 }
delprosjekter: [{ navn: Stier, budsjett: 200000, perÅr: ${years} }]
`;
    assert.deepEqual(await ofPsd(spread("{ 2022: 120000, 2023: 80000 }")), []);
    assert.deepEqual(await ofPsd(spread("{ 2022: 120000, 2023: 70000 }")), ["budsjett/arsfordeling warning"]);
    assert.deepEqual(await ofPsd(spread("{ 2022: 200000 }")), ["budsjett/arsfordeling warning"]);
  });
  it("reads the same amount in every spelling", async () => {
    for (const amount of ["kr 200 000,-", "kr. 200 000,-", "200.000 kr", "0,2 mill. kr", "kr 200\u00a0000"])
      assert.deepEqual(await fired(budget, sak([out(amount)]), { psd: psd() }), [], amount);
  });
  it("takes «inntil» for a bound", async () => {
    const most = from("Inntil kr 200 000", "Regionalt klyngeprosjekt", "Bolyst");
    assert.deepEqual(await fired(budget, sak([most]), { psd: psd() }), []);
  });
  it("takes a share of the line", async () => {
    const half = from("Halvparten av midlene", "Regionalt klyngeprosjekt", "Bolyst")
      .replace("overføres fra delprosjekt", "i delprosjekt")
      .replace(" til", " overføres til");
    const rest = from("Kr 100 001", "Regionalt klyngeprosjekt", "Vertskapsattraktivitet");
    assert.deepEqual(await fired(budget, sak([half]), { psd: psd() }), []);
    assert.deepEqual(await fired(budget, sak([half, rest]), { psd: psd() }), ["budsjett/kilde-har-dekning error"]);
  });
});

describe("the period", () => {
  const period = /^(?:periode|finansior\/riktig|budsjett\/arsfordeling)/;
  const psd = (til: string, more = ""): string => `prosjekt: Levende bygder
eier: Ringerike kommune
finansiør: { fylkeskommune: Viken, andel: 50, tilsagn: { hjemmel: distriktsforskriften } }
periode: { fra: 2020-01-01, til: ${til} }
${more}`;
  const answer = (result: string, day: string, end: string): string =>
    `godkjenninger: [{ fra: Viken, gjelder: periodeutvidelse, sak: 5/22, dato: ${day}, resultat: ${result}, til: ${end} }]\n`;
  const changed = (day: string): string =>
    `endringslogg: [{ versjon: "2.0", dato: ${day}, sak: 5/22, felt: periode/til, fra: "2022-12-31", til: "2023-12-31" }]\n`;
  const applies =
    "Prosjektleder søker Viken fylkeskommune innen 1. april 2022 om å utvide prosjektperioden fra 31. desember 2022 til 31. desember 2023.";
  const decides = "Prosjektperioden utvides fra 31. desember 2022 til 31. desember 2023.";
  const effect = "periode/virkning-etter-godkjenning error";

  it("is not made longer without asking the funder", async () => {
    const now = { psd: psd("2022-12-31") };
    assert.deepEqual(await fired(period, sak([decides]), now), ["periode/utvidelse-krever-soknad error"]);
    assert.deepEqual(await fired(period, sak([applies]), now), []);
  });
  it("is the project's own where nobody outside pays", async () => {
    const own = "prosjekt: Levende bygder\nperiode: { fra: 2020-01-01, til: 2022-12-31 }\n";
    assert.deepEqual(await fired(period, sak([decides]), { psd: own }), []);
  });
  it("is asked of a county that is there on the day", async () => {
    const late = "Prosjektleder søker Viken fylkeskommune om å utvide prosjektperioden til 30. juni 2024.";
    const found = await fired(period, sak([late], "5. januar 2024"), { psd: psd("2024-03-31") });
    assert.ok(found.includes("finansior/riktig-fylke error"), String(found));
  });
  it("is no longer than five years under the regulation", async () => {
    assert.deepEqual(await ofPsd(psd("2024-12-31", "versjonsdato: 2022-01-01\n")), []);
    assert.deepEqual(await ofPsd(psd("2025-12-31", "versjonsdato: 2022-01-01\n")), ["periode/maks-fem-ar error"]);
  });

  const afterwards: readonly (readonly [string, string, readonly string[]])[] = [
    ["asked, not yet answered", psd("2022-12-31"), []],
    ["changed before it was asked", psd("2023-12-31", "versjonsdato: 2022-03-10\n"), [effect]],
    [
      "changed, no answer recorded",
      psd("2023-12-31", "versjonsdato: 2022-05-02\n"),
      ["periode/virkning-etter-godkjenning warning"],
    ],
    [
      "changed before the answer",
      psd("2023-12-31", changed("2022-04-27") + answer("godkjent", "2022-04-28", "2023-12-31")),
      [effect],
    ],
    [
      "changed on the day of the answer",
      psd("2023-12-31", changed("2022-04-28") + answer("godkjent", "2022-04-28", "2023-12-31")),
      [],
    ],
    ["approved in part, changed in full", psd("2023-12-31", answer("delvis", "2022-04-28", "2023-06-30")), [effect]],
    ["approved in part, changed in part", psd("2023-06-30", answer("delvis", "2022-04-28", "2023-06-30")), []],
    ["refused and changed all the same", psd("2023-12-31", answer("avslått", "2022-04-28", "2023-12-31")), [effect]],
    ["refused and left as it was", psd("2022-12-31", answer("avslått", "2022-04-28", "2023-12-31")), []],
    [
      "refused, with milestones after the end",
      psd(
        "2022-12-31",
        `milepæler: [{ navn: Åpning, dato: 2023-05-01 }]\n${answer("avslått", "2022-04-28", "2023-12-31")}`,
      ),
      ["periode/aktivitet-utenfor warning"],
    ],
    [
      "changed, but not the years of the budget",
      psd(
        "2023-12-31",
        `delprosjekter: [{ navn: Stier, budsjett: 200, perÅr: { 2020: 50, 2021: 50, 2022: 100 } }]\n${answer("godkjent", "2022-04-28", "2023-12-31")}`,
      ),
      ["budsjett/arsfordeling warning"],
    ],
  ];
  for (const [name, text, expected] of afterwards)
    it(`in the PSD: ${name}`, async () => {
      const minutes = sak([applies], "15. mars 2022", "Møteprotokoll");
      const checked = await check(
        pipeline({ ...nothing, dokument: minutes, andre: [], config: null, psd: text }, null),
        rulebook,
      );
      const ofPsdAlone = checked.at(-1)!.findings.filter(({ rule }) => period.test(rule));
      assert.deepEqual(
        ofPsdAlone.map(({ rule, severity }) => `${rule} ${severity}`),
        expected,
      );
    });
});
