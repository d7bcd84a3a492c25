/** Amounts out and in, with effects made by hand. */
import assert from "node:assert/strict";
import { first, saksframlegg, workspace } from "./by-hand.ts";
import { rulesOnDisk } from "./rules-on-disk.ts";

describe("sums of an omdisponering", () => {
  const { rulebook } = rulesOnDisk();
  const judged = async (punkter: string) => {
    const { findings, undecided } = await first(workspace(saksframlegg(punkter)), rulebook);
    const found = findings.find((one) => one.rule === "budsjett/omdisponering-nullsum");
    if (found) return found.values["omdisponering.differanse"];
    return undecided.some((one) => one.rule === "budsjett/omdisponering-nullsum") ? "uavgjort" : "stille";
  };
  it("compares what is said with what is said", async () => {
    assert.equal(
      await judged("1. uttak av Sti, 200\n2. overføring fra Sti til By, 120\n3. overføring fra Sti til Bygd, 100"),
      20,
    );
    assert.equal(
      await judged("1. uttak av Sti, 200\n2. overføring fra Sti til By, 120\n3. overføring fra Sti til Bygd, 80"),
      "stille",
    );
    assert.equal(await judged("1. uttak av Sti, 200\n2. overføring fra Sti til By, 150"), 50);
    assert.equal(await judged("1. overføring fra Sti, 200\n2. overføring til By, 150"), 50);
    assert.equal(await judged("1. uttak av Sti\n2. overføring fra Sti til By, 150"), "stille");
    assert.equal(await judged("1. overføring fra Sti til By, 200\n2. overføring fra By til Bygd, 50"), "stille");
  });
  it("takes «inntil» for a bound, and compares no rest", async () => {
    assert.equal(await judged("1. uttak av Sti, inntil 200\n2. overføring fra Sti til By, 150"), "stille");
    assert.equal(await judged("1. uttak av Sti, inntil 200\n2. overføring fra Sti til By, 210"), 10);
    assert.equal(await judged("1. uttak av Sti, 200\n2. overføring fra Sti til By, inntil 220"), "stille");
    assert.equal(await judged("1. uttak av Sti, 200\n2. overføring fra Sti til By, inntil 120"), 80);
    assert.equal(
      await judged("1. uttak av Sti, 200\n2. overføring fra Sti til By, 150\n3. overføring fra Sti til Bygd, resten"),
      "uavgjort",
    );
  });
  it("cannot tell whose money it is with two sources", async () => {
    assert.equal(await judged("1. uttak av Sti, 200\n2. uttak av Vei, 100\n3. overføring til By, 300"), "stille");
    assert.equal(
      await judged(
        "1. uttak av Sti, 200\n2. overføring fra Sti til By, 100\n3. uttak av Vei, 100\n4. overføring til By, 300",
      ),
      "uavgjort",
    );
  });
});
