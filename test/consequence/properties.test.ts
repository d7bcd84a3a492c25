/** What holds for every history of a project, whatever was decided in it. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { applySaker } from "../../engine/consequence/apply.ts";
import { type Event, fold, startOf } from "../../engine/consequence/fold.ts";
import { addsUp, ledgerOf } from "../../engine/consequence/ledger.ts";
import { orderOf } from "../../engine/consequence/order.ts";
import { previewAll, startOfPending } from "../../engine/consequence/preview.ts";
import { sumOf } from "../../engine/consequence/state.ts";
import { psdValue } from "../../engine/project/psd-value.ts";
import { readPsd } from "../../engine/project/read-psd.ts";
import { sourceText } from "../../engine/text/source-text.ts";
import { paper, project, protokoll } from "./project.ts";

const psd = `prosjekt: Levende bygder
versjon: "1.0"
periode: { fra: 2020-01-01, til: 2022-12-31 }
organisering: { styringsgruppe: { leder: Ola Berg } }
ramme: 1000000
delprosjekter:
  - { navn: Klyngeprosjekt, budsjett: 200000, forbruk: 20000 }
  - { navn: Reiseliv, budsjett: 500000 }
  - navn: Sentrum
    budsjett: 300000
`;
const names = ["Klyngeprosjekt", "Reiseliv", "Sentrum"] as const;
const name = fc.constantFrom(...names);
const amount = fc.integer({ min: 1, max: 40 }).map((one) => `kr ${one * 10} 000`);
const inside = fc.oneof(
  fc
    .tuple(name, name, amount)
    .filter(([a, b]) => a !== b)
    .map(([a, b, kr]) => `${kr[0]!.toUpperCase()}${kr.slice(1)} overføres fra «${a}» til «${b}».`),
  fc
    .tuple(name, name)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => `Delprosjekt «${a}» tas ut av PSD, og midlene overføres til «${b}».`),
  fc
    .tuple(name, name)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => `Halvparten av midlene i «${a}» overføres til «${b}».`),
  name.map((a) => `Delprosjekt «${a}» tas ut av PSD.`),
  fc.constantFrom(
    "Prosjektperioden utvides til 31. desember 2023.",
    "Prosjektperioden forlenges med seks måneder.",
    "Anne Vik, Modum, velges til leder av styringsgruppen.",
    "Saken tas til orientering.",
    "Det opprettes et nytt delprosjekt «Natur».",
    "Prosjektleder søker Viken fylkeskommune om å utvide prosjektperioden til 30. juni 2024.",
    "Kr 30 000 overføres fra «Reiseliv» til «Sentrum» under forutsetning av at Viken fylkeskommune godkjenner endringen.",
  ),
);
const across = fc.oneof(
  amount.map((kr) => `Det bevilges ${kr} til «Reiseliv» fra disposisjonsfondet.`),
  amount.map((kr) => `K${kr.slice(1)} fra «Sentrum» tilbakeføres til Viken fylkeskommune.`),
);
const saker = (point: fc.Arbitrary<string>) =>
  fc.array(fc.array(point, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
const runs = { numRuns: 25 };

const day = (at: number): string => `${at + 1}. februar 2022`;
const decided = (all: readonly (readonly string[])[]) =>
  project(psd, ...all.map((points, at) => protokoll({ date: day(at), nr: `${at + 1}/22` }, ...points)));
const eventsIn = (own: ReturnType<typeof decided>): readonly Event[] =>
  own.timeline.history.steps.map(({ event }) => event);

describe("any history", () => {
  it("conserves money when no punkt brings or returns any", () => {
    fc.assert(
      fc.property(saker(inside), (all) => {
        const { start, state } = decided(all).timeline.history;
        assert.equal(sumOf(state.psd) + state.unplaced, sumOf(start.psd) + start.unplaced);
        assert.equal(state.psd.ramme, start.psd.ramme);
      }),
      runs,
    );
  });

  it("has a ledger that adds up in every step, also with money from outside", () => {
    fc.assert(
      fc.property(saker(fc.oneof(inside, across)), (all) => {
        for (const { before, after, flows } of decided(all).timeline.history.steps)
          assert.ok(addsUp(ledgerOf(before, after, flows)));
      }),
      runs,
    );
  });

  it("is the same folded in one go or in two, at any meeting", () => {
    fc.assert(
      fc.property(saker(fc.oneof(inside, across)), fc.nat(4), (all, cut) => {
        const own = decided(all);
        const events = eventsIn(own);
        const twice = fold(fold(startOf(own.psd), events.slice(0, cut)), events.slice(cut));
        assert.deepEqual(twice.state, own.timeline.history.state);
      }),
      runs,
    );
  });

  it("applied and read again is what was folded, and applying again changes nothing", () => {
    fc.assert(
      fc.property(saker(fc.oneof(inside, across)), (all) => {
        const own = decided(all);
        const first = applySaker(own.psd, own.timeline.saker, []);
        if (first.text === null) {
          assert.ok(
            first.points.some(({ result }) => result === "uklart" || result === "mangler"),
            "refuses for a reason",
          );
          return;
        }
        const read = psdValue(readPsd(sourceText("p", first.text)).psd);
        const { state } = own.timeline.history;
        const bare = ({ versjon: _, versjonsdato: __, endringslogg: ___, ...rest }: typeof read) => rest;
        assert.deepEqual(bare(read), bare(state.psd));
        const again = project(first.text, ...own.workspace.dokumenter.map(({ document }) => document.source.text));
        const second = applySaker(again.psd, again.timeline.saker, []);
        assert.equal(second.text ?? first.text, first.text);
      }),
      runs,
    );
  });

  it("lets saker that commute be swapped", () => {
    fc.assert(
      fc.property(saker(inside), (all) => {
        const own = project(psd, ...all.map((points, at) => paper({ date: day(0), nr: `${at + 1}/22` }, ...points)));
        const { timeline } = own;
        const { pairs } = orderOf(startOfPending(timeline), timeline.pending);
        const [one, other] = timeline.pending;
        if (
          !one ||
          !other ||
          pairs.some(({ first, second }) => [first, second].includes(one) && [first, second].includes(other))
        )
          return;
        const state = (order: readonly (typeof one)[]) =>
          fold(
            startOf(own.psd),
            order.map(({ dato, punkter }): Event => ({ slag: "vedtak", dato, punkter })),
          ).state;
        const [ab, ba] = [state([one, other]), state([other, one])];
        const lines = ({ psd: { delprosjekter } }: typeof ab) =>
          [...delprosjekter].sort((a, b) => (a.navn < b.navn ? -1 : 1));
        assert.deepEqual([lines(ab), ab.psd.periode, ab.unplaced], [lines(ba), ba.psd.periode, ba.unplaced]);
      }),
      runs,
    );
  });

  it("is not changed by looking ahead", () => {
    fc.assert(
      fc.property(saker(fc.oneof(inside, across)), (all) => {
        const own = project(psd, ...all.map((points, at) => paper({ date: day(at), nr: `${at + 1}/22` }, ...points)));
        const before = JSON.stringify([own.timeline.history.state.psd, own.psd.source]);
        const previews = previewAll(own.timeline);
        assert.equal(JSON.stringify([own.timeline.history.state.psd, own.psd.source]), before);
        for (const [at, { before: from }] of previews.entries())
          if (at > 0) assert.deepEqual(from.psd, previews[at - 1]!.after.psd, "each goes on from the one before");
      }),
      runs,
    );
  });
});
