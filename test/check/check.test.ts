/** Verdicts, severities and dates, with rules made for the purpose and effects made by hand. */
import assert from "node:assert/strict";
import { check } from "../../engine/check/check.ts";
import type { Rulebook } from "../../engine/law/rulebook.ts";
import { slice } from "../../engine/text/source-text.ts";
import { brief, first, innkalling, rulebookOf, saksframlegg, words, workspace } from "./by-hand.ts";
import { rulesOnDisk } from "./rules-on-disk.ts";

describe("check", () => {
  it("gives a finding as data, at the fact the rule points to", async () => {
    const of = workspace(innkalling);
    const { findings, path } = await first(
      of,
      rulebookOf({ "mote/a": { kilder: '["kommuneloven#11-3"]', gyldig: "{ fra: 2019-11-01 }" } }),
    );
    const [one] = findings;
    assert.equal(path, "saker/eksempel-1.md");
    assert.deepEqual(one?.place, { path, subject: "dokument", fact: "dokument.møteDato" });
    assert.match(slice(of.dokumenter[0]!.document.source, one!.at.span), /2\. mars 2022/);
    assert.deepEqual(one?.values, { "dokument.møteDato": "2022-03-02" });
    assert.deepEqual(
      one?.sources.map(({ url }) => url),
      ["https://lovdata.no/lov/2018-06-22-83/§11-3"],
    );
    assert.equal(one?.outcome?.holds, true);
  });

  it("softens by the organ's standing, and lets the workspace decide", async () => {
    const rulebook = rulebookOf({
      "mote/a": { alvorlighet: "error", folkevalgt: "mildere" },
      "mote/b": { folkevalgt: "kreves" },
    });
    const organ = (grunnlag: string, more = ""): string =>
      `{ versjon: 1, organer: { styringsgruppen: { type: styringsgruppe, rettsgrunnlag: ${grunnlag} } }${more} }`;
    const under = async (config?: string) =>
      brief(await first(workspace(innkalling, config ? { config } : {}), rulebook));
    assert.deepEqual(await under(), ["mote/a warning"]);
    for (const grunnlag of ["ukjent", "prosjekt", "avtale"])
      assert.deepEqual(await under(organ(grunnlag)), ["mote/a warning"]);
    for (const grunnlag of ["kl-18-3", "kl-5-1", "kl-5-7"])
      assert.deepEqual(await under(organ(grunnlag)), ["mote/a error", "mote/b warning"]);
    assert.deepEqual(await under(organ("ukjent", ", regler: { alvorlighet: { mote/a: hint } }")), ["mote/a hint"]);
    assert.deepEqual(await under(organ("kl-18-3", ", regler: { alvorlighet: { mote/a: av } }")), ["mote/b warning"]);
    assert.deepEqual(await under(organ("kl-18-3", ", regler: { pakker: [kommuneloven] }")), []);
  });

  it("lets a hint stay a hint", async () => {
    const rulebook = rulebookOf({ "mote/a": { alvorlighet: "hint", folkevalgt: "mildere" } });
    assert.deepEqual(brief(await first(workspace(innkalling), rulebook)), ["mote/a hint"]);
  });

  it("takes the first grade that holds", async () => {
    const grade = (severity: string, count: number): string =>
      `{ alvorlighet: ${severity}, når: { all: [{ fact: dokument.antallSaker, operator: greaterThanInclusive, value: ${count} }] } }`;
    const rulebook = rulebookOf({
      "mote/a": { alvorlighet: "hint", grader: `[${grade("error", 3)}, ${grade("warning", 2)}]` },
    });
    const count = async (saker: string) => brief(await first(workspace(innkalling + saker), rulebook));
    assert.deepEqual(await count(""), ["mote/a hint"]);
    assert.deepEqual(await count("\nSak 2/22 Valg\n"), ["mote/a warning"]);
    assert.deepEqual(await count("\nSak 2/22 Valg\n\nSak 3/22 Eventuelt\n"), ["mote/a error"]);
  });

  it("cannot decide a dated rule without a date, and says so only where it would fire", async () => {
    const undated = innkalling.replace("Tid: Onsdag 2. mars 2022\n", "");
    const rulebook = rulebookOf({
      "mote/a": { gyldig: "{ fra: 2019-11-01 }", sted: "dokument.sted", tekst: words("Ja.") },
      "mote/b": {
        gyldig: "{ fra: 2019-11-01 }",
        når: "{ all: [{ fact: dokument.antallSaker, operator: lessThan, value: 0 }] }",
      },
    });
    assert.deepEqual((await first(workspace(undated), rulebook)).undecided, [
      { rule: "mote/a", missing: ["dokument.saksdato"] },
    ]);
    assert.deepEqual(brief(await first(workspace(undated), rulebook, "2022-01-01")), ["mote/a warning"]);
    assert.deepEqual(brief(await first(workspace(undated), rulebook, "2019-10-31")), []);
  });

  it("names what is missing, each once", async () => {
    const rulebook = rulebookOf({
      "psd/a": {
        gjelder: "sak",
        når: "{ all: [{ fact: psd.periode.til, operator: lessThan, value: 2022-01-01 }] }",
        sted: "sak.tittel",
        tekst: words("Ja."),
      },
    });
    const { findings, undecided } = await first(workspace(saksframlegg("1. Ja.")), rulebook);
    assert.deepEqual([findings, undecided], [[], [{ rule: "psd/a", missing: ["psd"] }]]);
  });

  it("applies by how the sak stands in the document", async () => {
    const rulebook = rulebookOf({
      "sak/framlagt": { gjelder: "sak", dokumenter: "[saksframlegg]", sted: "sak.tittel", tekst: words("Ja.") },
      "sak/behandlet": { gjelder: "sak", dokumenter: "[protokoll]", sted: "sak.tittel", tekst: words("Ja.") },
      "sak/listet": {
        gjelder: "sak",
        dokumenter: "[innkalling]",
        listet: "true",
        sted: "sak.tittel",
        tekst: words("Ja."),
      },
    });
    assert.deepEqual(brief(await first(workspace(innkalling), rulebook)), ["sak/listet warning"]);
    assert.deepEqual(brief(await first(workspace(saksframlegg("1. Ja.")), rulebook)), ["sak/framlagt warning"]);
  });

  it("gives one finding for one fault", async () => {
    const rulebook = rulebookOf({ "mote/a": { viker_for: "[mote/b]" }, "mote/b": {} });
    assert.deepEqual(brief(await first(workspace(innkalling), rulebook)), ["mote/b warning"]);
  });

  it("softens what was read without knowing its verb", async () => {
    const rulebook = rulebookOf({
      "sak/a": {
        gjelder: "uttak",
        når: "{ all: [{ fact: uttak.delprosjekt, operator: equal, value: Sti }] }",
        sted: "uttak.delprosjekt",
        tekst: words("Ja."),
      },
    });
    assert.deepEqual(brief(await first(workspace(saksframlegg("1. uttak av Sti")), rulebook)), ["sak/a warning"]);
    assert.deepEqual(brief(await first(workspace(saksframlegg("1. kanskje av Sti")), rulebook)), ["sak/a information"]);
  });

  it("says which sak and punkt, and is remedied in that punkt", async () => {
    const psd = "prosjekt: Budsjett\nfinansiør: { fylkeskommune: Viken }\n";
    const of = workspace(saksframlegg("1. Saken er kjent.\n2. uttak av Sti\n3. Takk."), { psd });
    const { findings } = await first(of, rulesOnDisk().rulebook);
    const [one] = findings;
    assert.deepEqual([one?.rule, one?.sak, one?.punkt], ["finansior/godkjenning-omdisponering", "1/22", 2]);
    assert.deepEqual(one?.values, { "sak.finansiør": "Viken fylkeskommune" });
    const { source } = of.dokumenter[0]!.document;
    assert.match(source.text.slice(0, one!.fix!.edit!.span.end), /2\. uttak av Sti$/);
  });

  it("turns a rule that crashes into a finding about that rule", async () => {
    const rulebook = rulebookOf({ "mote/a": {}, "mote/b": {} });
    const broken: Rulebook = {
      ...rulebook,
      rules: rulebook.rules.map((one) => (one.id === "mote/a" ? { ...one, når: { all: null } as never } : one)),
    };
    const { findings } = await first(workspace(innkalling), broken);
    assert.deepEqual(
      findings.map((one) => [one.rule, one.values["regel"]]),
      [
        ["regelverk/regel-feilet", "mote/a"],
        ["mote/b", undefined],
      ],
    );
  });

  it("remembers a document as long as nothing it was judged by changes", async () => {
    const rulebook = rulebookOf({ "mote/a": {} });
    const of = workspace(innkalling);
    const before = await first(of, rulebook);
    assert.equal(await first(of, rulebook), before);
    assert.equal((await check({ ...of, prosjekter: [] }, rulebook))[0], before);
    assert.notEqual(await first(of, rulebook, "2022-01-01"), before);
    assert.notEqual(await first({ ...of, config: { ...of.config } }, rulebook), before);
  });

  it("is the same when many run at once", async () => {
    const { rulebook } = rulesOnDisk();
    const of = () => workspace(innkalling.replace("Hole herredshus", "på e-post"));
    const runs = await Promise.all(Array.from({ length: 20 }, () => first(of(), rulebook)));
    for (const run of runs)
      assert.deepEqual(brief(run), ["mote/innkalling-minsteinnhold hint", "mote/pa-epost warning"]);
  });

  it("leaves a file that is no meeting document in peace", async () => {
    const web = "Hopp til innhold\n\nKlynger er viktige for næringslivet, sier statsråden.\n";
    const { findings, undecided } = await first(workspace(web), rulesOnDisk().rulebook);
    assert.deepEqual([findings, undecided], [[], []]);
  });
});
