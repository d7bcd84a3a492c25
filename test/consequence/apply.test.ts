/** The next version of a PSD: edited in place, logged, whole or not at all; and who decided what in it. */
import assert from "node:assert/strict";
import { type Application, applySaker } from "../../engine/consequence/apply.ts";
import { blameOf } from "../../engine/consequence/blame.ts";
import { sakerIn } from "../../engine/consequence/history.ts";
import type { Skip } from "../../engine/consequence/skip.ts";
import { applicationLines, isNothing, isRefused } from "../../engine/present/apply-text.ts";
import { unifiedDiff } from "../../engine/present/diff.ts";
import { lines, project, protokoll } from "./project.ts";

const psd = `# Styringsdokument
prosjekt: Levende bygder
versjon: '1.9'   # vedtatt i 2021
eier: Modum kommune
periode:
  fra: 2020-01-01   # oppstart
  til: 2022-12-31
organisering: { styringsgruppe: { leder: Ola Berg } }
ramme: 1000000
delprosjekter:
  # de små
  - { navn: Reiseliv,  side: 5, budsjett: 300000 }
  - navn: Sentrum
    budsjett: 400000   # mest til torget
    side: 6
  # den store
  - { navn: Klyngeprosjekt, side: 7, budsjett: 300000 }

# slutt
`;
const day = { date: "16. mars 2022", nr: "4/22" };

function applied(
  text: string,
  points: readonly string[],
  skip: readonly number[] = [],
  more: readonly string[] = [],
): Application {
  const { workspace, psd: own } = project(text, ...more, protokoll(day, ...points));
  const skips = skip.map((punkt) => ({ sak: null, punkt }));
  return applySaker(own, sakerIn(workspace, workspace.dokumenter.at(-1)!), skips);
}

const results = ({ points }: Application) => points.map(({ result }) => result);

describe("applying a protokoll", () => {
  const move = "Delprosjekt «Klyngeprosjekt» tas ut av PSD, og kr 300 000 overføres til «Sentrum».";

  it("goes on past what is to be done with the PSD, and past days that are no dates", () => {
    const todo = "Prosjektleder oppdaterer side 7 og 9 i PSD og sender ny versjon til kommunene.";
    const soon = "Prosjektleder oppdaterer PSD innen 14 dager.";
    const own = applied(psd, [move, todo, soon]);
    assert.ok(own.text !== null && !isRefused(own));
    assert.deepEqual(results(own), ["ført", "ingen", "ingen"]);
  });

  it("edits values in place and keeps every other byte", () => {
    const { text } = applied(psd, [move, "Anne Vik, Modum, velges til leder av styringsgruppen."]);
    assert.equal(
      unifiedDiff("p", psd, text!),
      `--- p
+++ p
@@ -1,10 +1,11 @@
 # Styringsdokument
 prosjekt: Levende bygder
-versjon: '1.9'   # vedtatt i 2021
+versjon: '1.10'   # vedtatt i 2021
+versjonsdato: 2022-03-16
 eier: Modum kommune
 periode:
   fra: 2020-01-01   # oppstart
   til: 2022-12-31
-organisering: { styringsgruppe: { leder: Ola Berg } }
+organisering: { styringsgruppe: { leder: Anne Vik } }
 ramme: 1000000
 delprosjekter:
@@ -12,8 +13,11 @@
   - { navn: Reiseliv,  side: 5, budsjett: 300000 }
   - navn: Sentrum
-    budsjett: 400000   # mest til torget
+    budsjett: 700000   # mest til torget
     side: 6
   # den store
-  - { navn: Klyngeprosjekt, side: 7, budsjett: 300000 }
 
 # slutt
+endringslogg:
+  - { versjon: "1.10", dato: 2022-03-16, organ: styringsgruppen, sak: 4/22, punkt: 1, felt: delprosjekter/Sentrum/budsjett, fra: 400000, til: 700000 }
+  - { versjon: "1.10", dato: 2022-03-16, organ: styringsgruppen, sak: 4/22, punkt: 1, felt: delprosjekter/Klyngeprosjekt, fra: 300000 }
+  - { versjon: "1.10", dato: 2022-03-16, organ: styringsgruppen, sak: 4/22, punkt: 2, felt: organisering/styringsgruppe/leder, fra: Ola Berg, til: Anne Vik }
`,
    );
  });

  it("has nothing left to do the second time", () => {
    const again = applied(applied(psd, [move]).text!, [move]);
    assert.deepEqual([results(again), isNothing(again)], [["alt ført"], true]);
  });

  it("lists what waits, and goes on", () => {
    const wait = "Prosjektleder søker Viken fylkeskommune om å utvide prosjektperioden til 31. desember 2023.";
    const own = applied(psd, [wait, move, "Saken tas til orientering."]);
    assert.deepEqual([results(own), isRefused(own)], [["venter", "ført", "ingen"], false]);
  });

  it("writes what waited when the answer is in the PSD, with the punkt that asked in the log", () => {
    const wait = "Prosjektleder søker Viken fylkeskommune om å utvide prosjektperioden til 31. desember 2023.";
    const first = applied(psd, [wait, move]).text!;
    const answered = `${first}godkjenninger: [{ fra: Viken, gjelder: periodeutvidelse, sak: 4/22, dato: 2022-05-20, resultat: godkjent }]\n`;
    const second = applied(answered, [wait, move]);
    assert.deepEqual(
      [results(second), second.changes.map(({ field }) => field)],
      [["ført", "alt ført"], ["periode/til"]],
    );
    assert.match(second.text!, /til: 2023-12-31\n/);
    assert.match(second.text!, /versjon: "1\.11".*sak: 4\/22, punkt: 1, felt: periode\/til/);
    assert.match(second.text!, /versjonsdato: 2022-05-20\n/);
    assert.match(second.text!, /dato: 2022-05-20.*felt: periode\/til/, "no PSD had the end before the answer");
    const third = applied(second.text!, [wait, move]);
    assert.deepEqual([results(third), isNothing(third)], [["alt ført", "alt ført"], true]);
  });

  it("refuses the whole file when a punkt is not understood, unless it is skipped", () => {
    const unclear = "Saken om Reiseliv parkeres inntil videre i skuffen.";
    const own = applied(psd, [move, unclear]);
    assert.deepEqual([results(own), own.text], [["ført", "uklart"], null]);
    assert.deepEqual(results(applied(psd, [move, unclear], [2])), ["ført", "hoppet over"]);
    assert.match(applicationLines(own, "nb").at(-1)!, /--skip 4\/22:2\.$/, "the punkt of that sak alone");
  });

  it("takes the forslag for the vedtak where it alone was adopted as it stands, and else refuses", () => {
    const told = (decided: string, skip: readonly Skip[] = []): Application => {
      const text = protokoll(day, move).replace("### Vedtak", "### Innstilling").replace("Enstemmig vedtatt.", decided);
      const { workspace, psd: own } = project(psd, text);
      return applySaker(own, sakerIn(workspace, workspace.dokumenter[0]!), skip);
    };
    assert.deepEqual(results(told("Innstillingen ble enstemmig vedtatt.")), ["ført"]);
    const changed = told("Innstillingen ble vedtatt med endring av beløpet til kr 200 000.");
    assert.deepEqual([results(changed), isRefused(changed)], [["uskrevet"], true]);
    assert.match(applicationLines(changed, "nb").at(-1)!, /--skip 4\/22\.$/);
    const past = told("Innstillingen ble vedtatt med endring.", [{ sak: "4/22", punkt: null }]);
    assert.deepEqual([results(past), isNothing(past)], [["hoppet over"], true]);
    assert.deepEqual(results(told("Innstillingen falt.")), []);
  });

  it("refuses money that is not there", () => {
    const own = applied(psd, ["Kr 900 000 overføres fra «Klyngeprosjekt» til «Sentrum»."]);
    assert.deepEqual([results(own), isRefused(own)], [["mangler"], true]);
  });

  it("refuses a vedtak older than the version that the log does not tell of", () => {
    const newer = psd.replace("eier:", "versjonsdato: 2022-04-01\neier:");
    assert.deepEqual(results(applied(newer, [move])), ["eldre"]);
    assert.deepEqual(results(applied(newer, ["Saken tas til orientering."])), ["ingen"]);
  });

  it("refuses rather than write something else than it meant", () => {
    const anchored = psd
      .replace("budsjett: 300000 }\n  - navn", "budsjett: &a 300000 }\n  - navn")
      .replace("side: 7, budsjett: 300000", "side: 7, budsjett: *a");
    const own = applied(anchored, ["Kr 100 000 overføres fra «Reiseliv» til «Sentrum»."]);
    assert.ok(own.uneditable && own.text === null);
  });

  it("makes new delprosjekter and keeps the line breaks of the file", () => {
    const crlf = psd.replaceAll("\n", "\r\n");
    const { text } = applied(crlf, [
      "Det opprettes et nytt delprosjekt «Ung: bygd».",
      "Kr 50 000 overføres fra «Sentrum» til «Ung: bygd».",
    ]);
    assert.ok(text!.includes('  - { navn: "Ung: bygd", budsjett: 50000 }\r\n'), text!);
    assert.ok(!/[^\r]\n/.test(text!));
  });

  it("does not adopt what was voted down", () => {
    const fallen = protokoll(day, move).replace("Enstemmig vedtatt.", "Forslaget falt med 3 mot 1 stemmer.");
    const { workspace, psd: own } = project(psd, fallen);
    const application = applySaker(own, sakerIn(workspace, workspace.dokumenter[0]!), []);
    assert.deepEqual([results(application), isNothing(application)], [["ikke vedtatt"], true]);
  });
});

describe("a vedtak that the PSD has already", () => {
  const move = "Delprosjekt «Klyngeprosjekt» tas ut av PSD, og kr 300 000 overføres til «Sentrum».";
  const later = { date: "20. april 2022", nr: "9/22" };
  const revoke = (text: string, ...documents: readonly string[]) => {
    const own = project(text, ...documents, protokoll(later, "Vedtaket i sak 4/22 omgjøres."));
    return applySaker(own.psd, sakerIn(own.workspace, own.workspace.dokumenter.at(-1)!), []);
  };

  it("is taken back by what the change log tells of it", () => {
    const own = revoke(applied(psd, [move]).text!, protokoll(day, move));
    assert.deepEqual(results(own), ["ført"]);
    assert.deepEqual(
      lines(project(own.text!).timeline.history.state),
      "Reiseliv 300000, Sentrum 400000, Klyngeprosjekt 300000",
    );
  });

  it("is not taken back where the log does not tell of it, or the value was set anew", () => {
    assert.deepEqual(results(revoke(psd.replace("eier:", "versjonsdato: 2022-04-01\neier:"))), ["uklart"]);
    const extend = "Prosjektperioden utvides til 31. desember 2023.";
    const anew = applied(psd, [extend]).text!.replace("til: 2023-12-31\n", "til: 2024-06-30\n");
    assert.deepEqual(results(revoke(anew, protokoll(day, extend))), ["uklart"]);
  });
});

describe("who decided each value", () => {
  const move = "Kr 100 000 overføres fra «Reiseliv» til «Sentrum».";
  const first = protokoll({ date: "10. januar 2022", nr: "1/22" }, move);
  const blame = (text: string, ...documents: readonly string[]) => {
    const all = blameOf(project(text, ...documents).timeline);
    return (field: string) => all.find((one) => one.field === field)!;
  };

  it("tells the vedtak that the PSD does not have yet, with what was before", () => {
    const of = blame(psd, first);
    const [set, ...others] = of("delprosjekter/Sentrum/budsjett").set;
    assert.deepEqual(
      [set?.sak, set?.punkt, set?.before, set?.after, set?.logged, set?.because?.source.path, others],
      ["1/22", 1, 400_000, 500_000, null, "saker/eksempel-1.md", []],
    );
    assert.deepEqual(of("ramme").set, []);
  });

  it("tells the vedtak in the PSD's own log, and where its words are", () => {
    const next = applied(psd, [move]).text!;
    const [set] = blame(next, protokoll(day, move))("delprosjekter/Sentrum/budsjett").set;
    assert.deepEqual([set?.sak, set?.before, set?.after, set?.because?.punkt], ["4/22", 400_000, 500_000, 1]);
    assert.ok(set?.logged);
  });

  it("knows who made a tiltak when asked for its budget", () => {
    const made = "Det opprettes et nytt tiltak «Torget» under delprosjekt «Sentrum» med kr 50 000.";
    const own = blame(applied(psd, [made]).text!, protokoll(day, made));
    assert.deepEqual(
      own("delprosjekter/Sentrum/tiltak/Torget/budsjett").set.map(({ sak, before, after }) => [sak, before, after]),
      [["4/22", null, 50_000]],
    );
    assert.equal(own("delprosjekter/Sentrum/tiltak/Torget"), undefined);
  });

  it("says that the document is not here", () => {
    const next = applied(psd, [move]).text!;
    const [set] = blame(next, first)("delprosjekter/Sentrum/budsjett").set.slice(-1);
    assert.deepEqual([set?.sak, set?.because], ["4/22", null]);
  });

  it("follows a delprosjekt that has another name now", () => {
    const renamed = applied(psd, [move]).text!.replace("navn: Sentrum", "navn: Torget\n    alias: [Sentrum]");
    assert.equal(blame(renamed, first)("delprosjekter/Torget/budsjett").set.at(-1)?.sak, "4/22");
  });

  it("knows lines by name whatever happened to them", () => {
    assert.equal(lines(project(psd).timeline.history.state), "Reiseliv 300000, Sentrum 400000, Klyngeprosjekt 300000");
  });
});
