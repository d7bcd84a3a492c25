/** Unntak: what they cover, what they must say, and what is told of them. */
import assert from "node:assert/strict";
import { check } from "../../engine/check/check.ts";
import type { CheckedDocument } from "../../engine/check/finding.ts";
import { suppress } from "../../engine/check/suppress.ts";
import type { CalendarDate } from "../../engine/text/calendar-date.ts";
import { slice } from "../../engine/text/source-text.ts";
import { brief, innkalling, rulebookOf, saksframlegg, words, workspace } from "./by-hand.ts";

const today = "2026-11-22" as CalendarDate;
const about = "grunn: avklart med alle; ansvarlig: Kari Nordmann; til: 2026-12-31";
const comment = (regel = "mote/a", more = about): string => `<!-- saksvakt: unntak ${regel}; ${more} -->`;
const beforeDate = (...lines: string[]): string => innkalling.replace("Tid:", `${lines.join("\n")}\nTid:`);
const rulebook = rulebookOf({ "mote/a": {} });

interface Case {
  readonly config?: string;
  readonly psd?: string;
  readonly asOf?: CalendarDate;
  readonly complete?: boolean;
}
async function checked(text: string, { asOf, complete = true, ...files }: Case = {}, rules = rulebook) {
  const of = workspace(text, { ...files, ...(asOf ? { asOf } : {}) });
  const before = await check(of, rules, { asOf: asOf ?? null });
  return { of, before, after: suppress(before, of, rules, { today, complete, asOf: asOf ?? null }) };
}
const counted = (one: CheckedDocument | undefined) =>
  one ? brief({ ...one, findings: one.findings.filter(({ unntak }) => unntak === null) }) : [];

describe("unntak in a document", () => {
  it("takes a finding out of the count, and says why, who and until when", async () => {
    const { after } = await checked(beforeDate(comment()));
    assert.deepEqual(counted(after[0]), []);
    assert.deepEqual(after[0]?.findings[0]?.unntak, {
      grunn: "avklart med alle",
      ansvarlig: "Kari Nordmann",
      til: "2026-12-31",
      path: "saker/eksempel-1.md",
    });
  });

  it("leaves everything as it is where there are none", async () => {
    const { before, after } = await checked(innkalling);
    assert.equal(after[0], before[0]);
  });

  it("stacks", async () => {
    const both = rulebookOf({ "mote/a": {}, "mote/b": {} });
    const { after } = await checked(beforeDate(comment("mote/a"), comment("mote/b")), {}, both);
    assert.deepEqual(counted(after[0]), []);
  });

  it("covers all lines of the next block, over blank lines, and no more", async () => {
    const sted = rulebookOf({ "mote/a": { sted: "dokument.sted", tekst: words("Ja.") } });
    const gap = await checked(innkalling.replace("Sted:", `${comment()}\n\nSted:`), {}, sted);
    assert.deepEqual(counted(gap.after[0]), []);
    const tooFar = await checked(
      innkalling.replace("Tid:", `${comment()}\nTid:`).replace("Sted:", "\nSted:"),
      {},
      sted,
    );
    assert.deepEqual(counted(tooFar.after[0]), ["unntak/ubrukt information", "mote/a warning"]);
  });

  it("covers a punkt of several lines", async () => {
    const transfer = rulebookOf({
      "sak/a": {
        gjelder: "uttak",
        når: "{ all: [{ fact: uttak.delprosjekt, operator: equal, value: Sti }] }",
        sted: "uttak.delprosjekt",
        tekst: words("Ja."),
      },
    });
    const points = `1. Takk.\n${comment("sak/a")}\n2. Styringsgruppen vedtar at det gjøres slik som her er skrevet,\n   med uttak av Sti\n3. Ja.`;
    const { before, after } = await checked(saksframlegg(points), {}, transfer);
    assert.deepEqual(counted(before[0]), ["sak/a warning"]);
    assert.deepEqual(counted(after[0]), []);
    assert.equal(after[0]?.findings[0]?.punkt, 2);
  });

  it("may stand over several lines, hold semicolons and use any case", async () => {
    const long = `<!-- Saksvakt: Unntak mote/a;\n  Grunn: først dette; så noe mer;\n  ansvarlig: Kari Nordmann;\n  til: 2026-12-31;\n-->`;
    const { after } = await checked(beforeDate(long));
    assert.equal(after[0]?.findings[0]?.unntak?.grunn, "først dette; så noe mer");
  });

  it("holds up to and including its last day", async () => {
    const until = (til: string) =>
      checked(beforeDate(comment("mote/a", `grunn: g; ansvarlig: Kari Nordmann; til: ${til}`)));
    assert.deepEqual(counted((await until("2026-11-22")).after[0]), []);
    const { after, of } = await until("2026-11-21");
    assert.deepEqual(counted(after[0]), ["unntak/utgatt warning", "mote/a warning"]);
    const [told] = after[0]!.findings;
    assert.deepEqual(told?.values, { regel: "mote/a", ansvarlig: "Kari Nordmann", til: "2026-11-21" });
    assert.match(slice(of.dokumenter[0]!.document.source, told!.at.span), /^<!--.*-->$/);
  });

  for (const [more, missing] of [
    ["ansvarlig: Kari Nordmann; til: 2026-12-31", ["grunn"]],
    ["grunn: ; ansvarlig: Kari Nordmann; til: 2026-12-31", ["grunn"]],
    ["grunn: g", ["ansvarlig", "til"]],
    ["grunn: g; ansvarlig: Kari Nordmann; til: i morgen", ["til"]],
    ["grunn: g; ansvarlig: Kari Nordmann; til: 2026-02-30", ["til"]],
  ] as const)
    it(`does not apply without ${missing.join(" and ")} («${more}»)`, async () => {
      const { after } = await checked(beforeDate(comment("mote/a", more)));
      assert.deepEqual(counted(after[0]), ["unntak/mangler-grunn warning", "mote/a warning"]);
      assert.deepEqual(after[0]?.findings[0]?.values["mangler"], missing);
    });

  it("tells of a rule that is not, and of the one that was meant", async () => {
    const { after, of } = await checked(beforeDate(comment("mote/as")));
    const [told] = after[0]!.findings;
    assert.equal(told?.rule, "unntak/ukjent-regel");
    assert.equal(slice(of.dokumenter[0]!.document.source, told!.at.span), "mote/as");
    assert.deepEqual(told?.fix?.edit?.tekst, { nb: "mote/a", nn: "mote/a" });
    assert.equal(told?.fix?.safe, false);
  });

  it("tells of no rule at all", async () => {
    const { after } = await checked(beforeDate("<!-- saksvakt: unntak -->"));
    assert.deepEqual(after[0]?.findings[0]?.values["mangler"], ["regel", "grunn", "ansvarlig", "til"]);
  });

  it("calls an unused one unused, and takes its line out", async () => {
    const { after, of } = await checked(innkalling.replace("Sakliste", `${comment()}\nSakliste`));
    const told = after[0]!.findings.find(({ rule }) => rule === "unntak/ubrukt");
    assert.equal(told?.severity, "information");
    assert.equal(slice(of.dokumenter[0]!.document.source, told!.fix!.edit!.span), `${comment()}\n`);
  });

  it("is not unused while its rule waits to be decided, nor when judged by another date", async () => {
    const waiting = rulebookOf({
      "psd/a": {
        gjelder: "sak",
        når: "{ all: [{ fact: psd.periode.til, operator: lessThan, value: 2022-01-01 }] }",
        sted: "sak.tittel",
        tekst: words("Ja."),
      },
    });
    const text = saksframlegg("1. Ja.").replace("Sak 1/22", `${comment("psd/a")}\nSak 1/22`);
    assert.deepEqual(counted((await checked(text, {}, waiting)).after[0]), []);
    const elsewhere = innkalling.replace("Sakliste", `${comment()}\nSakliste`);
    assert.deepEqual(counted((await checked(elsewhere, { asOf: "2022-01-01" as CalendarDate })).after[0]), [
      "mote/a warning",
    ]);
  });

  it("hides no rule that crashed", async () => {
    const broken = { ...rulebook, rules: rulebook.rules.map((one) => ({ ...one, når: { all: null } as never })) };
    const { after } = await checked(`${comment("regelverk/regel-feilet")}\n${innkalling}`, {}, broken);
    assert.deepEqual(counted(after[0]), ["regelverk/regel-feilet error", "unntak/ukjent-regel warning"]);
  });

  it("is another's comment, or no meeting document: nothing is told", async () => {
    assert.deepEqual(counted((await checked(beforeDate("<!-- saksvakt er fint -->"))).after[0]), ["mote/a warning"]);
    const web = `Hopp til innhold\n\n${comment("finnes/ikke")}\n\nKlynger er viktige, sier statsråden.\n`;
    assert.deepEqual((await checked(web)).after[0]?.findings, []);
  });
});

describe("unntak in saksvakt.yaml", () => {
  const config = (fields: string, more = ""): string =>
    `regler:\n  unntak:\n    - { regel: mote/a, ${fields} }\n${more}`;
  const full = "grunn: g, ansvarlig: Kari Nordmann, til: 2026-12-31";

  it("covers all files, or those its sti names", async () => {
    for (const [sti, expected] of [
      ["", []],
      [", sti: saker", []],
      [", sti: 'saker/*.md'", []],
      [", sti: 'notater/**'", ["mote/a warning"]],
    ] as const) {
      const { after } = await checked(innkalling, { config: config(full + sti) });
      assert.deepEqual(counted(after[0]), expected, sti);
    }
  });

  it("is told of in its own file", async () => {
    for (const [fields, expected] of [
      ["grunn: g", "unntak/mangler-grunn warning"],
      [full.replace("2026-12-31", "2020-01-01"), "unntak/utgatt warning"],
      [`${full}, sti: notater`, "unntak/ubrukt information"],
    ] as const) {
      const { after } = await checked(innkalling, { config: config(fields) });
      assert.deepEqual([after.at(-1)?.path, counted(after.at(-1))], ["saksvakt.yaml", [expected]]);
      assert.deepEqual(counted(after[0]), ["mote/a warning"]);
    }
  });

  it("is unused only when everything is checked", async () => {
    const { after } = await checked(innkalling, { config: config(`${full}, sti: notater`), complete: false });
    assert.equal(after.length, 1);
  });

  it("is as grave as the workspace says", async () => {
    const off = (level: string) => config(`${full}, sti: notater`, `  alvorlighet: { unntak/ubrukt: ${level} }\n`);
    assert.equal((await checked(innkalling, { config: off("av") })).after.length, 1);
    assert.deepEqual(counted((await checked(innkalling, { config: off("error") })).after[1]), ["unntak/ubrukt error"]);
  });
});

describe("unntak that are misspelt", () => {
  const told = async (line: string) => {
    const { after } = await checked(beforeDate(line));
    return after[0]!.findings.filter(({ rule }) => rule.startsWith("unntak/"));
  };
  for (const line of [
    `<!-- saksvakt: unntakk mote/a; ${about} -->`,
    `<!-- saksvakt unntak mote/a; ${about} -->`,
    `<!-- saksvakt: unnatak mote/a; ${about} -->`,
    `<!-- Saksvakt : unntatt mote/a; ${about} -->`,
  ])
    it(`is told, and covers nothing: ${line.slice(5, 35)}`, async () => {
      const { after } = await checked(beforeDate(line));
      assert.deepEqual(counted(after[0]), ["unntak/feil-start warning", "mote/a warning"]);
      const { fix, at } = after[0]!.findings.find(({ rule }) => rule === "unntak/feil-start")!;
      const text = beforeDate(line);
      const mended = text.slice(0, at.span.start) + fix!.edit!.tekst.nb + text.slice(at.span.end);
      assert.deepEqual(counted((await checked(mended)).after[0]), []);
    });
  for (const line of [
    "<!-- saksvakt: ingen feil her -->",
    "<!-- saksvakt fant to ting; grunn: travelt -->",
    "<!-- Saksvakt unntak skrives på linjen før -->",
    "<!-- unntak mote/a -->",
  ])
    it(`leaves what is a person's own: ${line}`, async () => assert.deepEqual(await told(line), []));

  it("a date in another form is told with the right one", async () => {
    const [found] = await told(comment("mote/a", about.replace("2026-12-31", "31.12.2026")));
    assert.equal(found?.rule, "unntak/feil-dato");
    assert.deepEqual([found.values["skrevet"], found.values["forslag"]], ["31.12.2026", "til: 2026-12-31"]);
    assert.deepEqual(found.fix?.edit?.tekst, { nb: "2026-12-31", nn: "2026-12-31" });
    assert.equal(
      slice(
        { path: "", text: beforeDate(comment("mote/a", about.replace("2026-12-31", "31.12.2026"))) },
        found.at.span,
      ),
      "31.12.2026",
    );
  });
  it("is told once in saksvakt.yaml, where the file is read", async () => {
    const unntak = "regler: { unntak: [{ regel: mote/a, grunn: g, ansvarlig: a, til: 31.12.2026 }] }\n";
    const { after } = await checked(innkalling, { config: unntak });
    assert.deepEqual(
      after.flatMap((one) => brief(one)),
      ["mote/a warning"],
    );
  });
});

describe("unntak in a PSD", () => {
  const rules = rulebookOf({
    "psd/a": {
      gjelder: "delprosjekt",
      dokumenter: "[psd]",
      når: "{ all: [{ fact: delprosjekt.budsjett, operator: greaterThan, value: 100 }] }",
      sted: "delprosjekt.budsjett",
      tekst: words("Ja."),
    },
  });
  const psd = (before: string, behind = ""): string =>
    `prosjekt: Budsjett\nversjonsdato: 2022-01-01\ndelprosjekter:\n  - navn: Sti\n${before}    budsjett: 200${behind}\n`;
  const line = `# saksvakt: unntak psd/a; ${about}`;

  for (const [name, text, expected] of [
    ["covers the line after it", psd(`    ${line}\n`), []],
    ["stacks, over blank lines", psd(`${line}\n# mer\n\n`), []],
    ["covers its own line", psd("", ` ${line}`), []],
    [
      "covers no more",
      psd("").replace("  - navn", `  ${line}\n  - navn`),
      ["unntak/ubrukt information", "psd/a warning"],
    ],
    ["is no text in quotes", psd(`    side: 4\n`).replace("Budsjett", `"${line}"`), ["psd/a warning"]],
  ] as const)
    it(name, async () => {
      const { after } = await checked(innkalling, { psd: text }, rules);
      assert.deepEqual(counted(after.find(({ path }) => path.endsWith(".psd.yaml"))), expected);
    });
});
