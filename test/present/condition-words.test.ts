/** Conditions in words. */
import assert from "node:assert/strict";
import type { Explained } from "../../engine/check/explain.ts";
import { unknown, value } from "../../engine/check/subject.ts";
import type { Condition, Leaf } from "../../engine/law/condition.ts";
import { leavesOf } from "../../engine/law/condition.ts";
import { leafWords, toldCondition, toldRemedy } from "../../engine/present/condition-words.ts";
import { languages } from "../../engine/present/language.ts";
import { rulesOnDisk } from "../check/rules-on-disk.ts";

const { vocabulary, rules } = rulesOnDisk().rulebook;
const nb = { language: "nb", vocabulary } as const;
const leaf = (fact: string, operator: Leaf["operator"], what: Leaf["value"]): Leaf => ({ fact, operator, value: what });

describe("a condition in words", () => {
  for (const [condition, said] of [
    [leaf("dokument.møteform", "equal", "e-post"), "møteform er «e-post»"],
    [leaf("dokument.varselDager", "lessThan", 7), "dager fra innkalling til møte er mindre enn 7 dager"],
    [leaf("dokument.varselDager", "equal", 1), "dager fra innkalling til møte er 1 dag"],
    [leaf("dokument.møteDato", "lessThan", "2022-01-01"), "møtedato er før 1. januar 2022"],
    [leaf("dokument.harSted", "notEqual", true), "har sted: nei"],
    [leaf("dokument.harSted", "equal", true), "har sted: ja"],
    [leaf("dokument.sted", "isStated", false), "møtested er ikke oppgitt"],
    [
      leaf("organ.antallMedlemmer", "lessThan", { fact: "organ.krav" }),
      "antall medlemmer er mindre enn medlemmer som må stemme",
    ],
  ] as const)
    it(said, () => assert.equal(leafWords(condition, nb), said));

  it("writes units in the language", () => {
    const condition = leaf("dokument.varselDager", "lessThan", 7);
    assert.match(leafWords(condition, { language: "nn", vocabulary }), /7 dagar$/);
    assert.match(leafWords(condition, { language: "en", vocabulary }), /7 days$/);
  });

  it("names every fact of every rule by its words, in every language", () => {
    for (const language of languages)
      for (const rule of rules)
        for (const one of [rule.når, ...rule.grader.map(({ når }) => når)].flatMap(leavesOf))
          assert.ok(!leafWords(one, { language, vocabulary }).includes(one.fact), `${rule.id}: ${one.fact}`);
  });

  it("joins a group in a group of its own kind", () => {
    const a = leaf("dokument.harSted", "equal", true);
    const nested: Condition = { all: [a, { all: [a, { any: [a] }] }] };
    assert.deepEqual(toldCondition(nested, nb), {
      group: "all",
      parts: Array.from({ length: 3 }, () => "har sted: ja"),
    });
  });
});

describe("what would satisfy a rule", () => {
  const was = (name: string, holds: boolean, operator = "equal"): Explained => ({
    fact: { name, known: holds ? value(true) : unknown(name), at: null },
    operator,
    value: true,
    other: null,
    holds,
  });

  it("undoes one of what all must hold, and all of what holds where one is enough", () => {
    const conditions: Explained = {
      group: "all",
      holds: true,
      parts: [
        was("dokument.harSted", true),
        {
          group: "any",
          holds: true,
          parts: [was("dokument.harKlokkeslett", true), was("dokument.harSaksliste", false)],
        },
      ],
    };
    assert.deepEqual(toldRemedy(conditions, nb), { group: "any", parts: ["har sted: nei", "har klokkeslett: nei"] });
  });

  it("does not bid anyone say less or drop the case", () => {
    const parts = [was("dokument.sted", true, "isStated"), was("sak.status", true), was("dokument.harSted", true)];
    assert.equal(toldRemedy({ group: "all", holds: true, parts }, nb), "har sted: nei");
    assert.equal(toldRemedy({ group: "all", holds: true, parts: parts.slice(0, 1) }, nb), "møtested er ikke oppgitt");
  });
});
