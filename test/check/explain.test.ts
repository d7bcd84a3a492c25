/** Explanations and coverage agree with the check, for every example of every rule. */
import assert from "node:assert/strict";
import { caseOfDocument, caseOfPsd } from "../../engine/check/case.ts";
import { check } from "../../engine/check/check.ts";
import { coverageOf } from "../../engine/check/coverage.ts";
import {
  type Explained,
  explainDocument,
  explainPsd,
  type LineExplained,
  touches,
} from "../../engine/check/explain.ts";
import type { Finding } from "../../engine/check/finding.ts";
import { toldRemedy } from "../../engine/present/condition-words.ts";
import { type CalendarDate, parseCalendarDate } from "../../engine/text/calendar-date.ts";
import { span } from "../../engine/text/span.ts";
import type { Workspace } from "../../engine/workspace/workspace.ts";
import { pipelineWith, repositoryReader, rulesOnDisk } from "./rules-on-disk.ts";

const { rulebook, examples } = rulesOnDisk();
const pipeline = pipelineWith(repositoryReader());
const today = "2022-01-01" as CalendarDate;

const explainAt = (path: string, at: Finding["at"]["span"], workspace: Workspace, asOf: CalendarDate | null) => {
  const document = workspace.dokumenter.find((one) => one.document.source.path === path);
  const options = { asOf, today };
  return document
    ? explainDocument(document, at, workspace, rulebook, options)
    : explainPsd(workspace.prosjekter.find((one) => one.source.path === path)!, at, workspace, rulebook, options);
};

const leaves = (it: Explained): readonly Exclude<Explained, { readonly group: string }>[] =>
  "group" in it ? it.parts.flatMap(leaves) : [it];

function assertExplained({ explanations }: LineExplained, finding: Finding, workspace: Workspace): void {
  const one = explanations.find(
    (it) => it.finding.rule === finding.rule && it.finding.at.span.start === finding.at.span.start,
  );
  assert.ok(one?.conditions, `${finding.rule} is not explained`);
  assert.equal(one.conditions.holds, true);
  const paths = new Set([
    ...workspace.dokumenter.map(({ document }) => document.source.path),
    ...workspace.prosjekter.map(({ source }) => source.path),
    workspace.config.source?.path,
  ]);
  for (const { holds, fact, other, operator } of leaves(one.conditions)) {
    if (holds && operator !== "isStated") assert.equal(fact.known.is, "stated", fact.name);
    for (const { at } of [fact, ...(other ? [other] : [])]) assert.ok(at === null || paths.has(at.path), fact.name);
  }
  assert.ok(toldRemedy(one.conditions, { language: "nb", vocabulary: rulebook.vocabulary }));
}

describe("explaining", () => {
  for (const [rule, { brudd, stille }] of examples)
    it(`tells every condition of ${rule}, and covers what check leaves undecided`, async () => {
      for (const example of [...brudd, ...stille]) {
        const asOf = example.dato === null ? null : parseCalendarDate(example.dato);
        const workspace = pipeline(example, asOf);
        for (const { path, findings, undecided } of await check(workspace, rulebook, { asOf })) {
          for (const finding of findings)
            if (finding.outcome)
              assertExplained(await explainAt(path, finding.at.span, workspace, asOf), finding, workspace);
          const document = workspace.dokumenter.find((one) => one.document.source.path === path);
          const file = document
            ? caseOfDocument(document, workspace, asOf)
            : caseOfPsd(workspace.prosjekter.find((one) => one.source.path === path)!, workspace, asOf);
          const open = coverageOf(file, rulebook, workspace.config).filter(({ standing }) => standing === "uavgjort");
          assert.deepEqual(
            open.map(({ rule: { id }, missing }) => ({ rule: id, missing })),
            undecided,
          );
        }
      }
    });

  it("touches a line with what begins, ends or stands empty on it", () => {
    const line = span(10, 20);
    for (const [start, end, expected] of [
      [0, 10, false],
      [0, 11, true],
      [10, 10, true],
      [20, 20, true],
      [20, 30, true],
      [21, 30, false],
      [0, 40, true],
    ] as const)
      assert.equal(touches(span(start, end), line), expected, `${start}–${end}`);
  });
});
