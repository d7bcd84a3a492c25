/** Joins drafts over the points of a sak: half flows meet, «midlene» and «beløpet» find what they stand for, flows become their type. */
import { type Draft, type DraftRole, fill } from "./draft.ts";
import type { Kandidat } from "./effect.ts";
import { samePeriod } from "./election-period.ts";
import { flowType, settle, spent } from "./flow-type.ts";
import { oneEnded, overlooked } from "./merge-doubt.ts";
import { completes, markUnbalanced, sharedOut } from "./merge-halves.ts";
import { madeUp } from "./merge-parts.ts";
import { alsoBack, continueFrom, pointBack, refer, toCreated } from "./merge-references.ts";
import { completedAgain } from "./same-again.ts";
import { sameLeaves, sameOrSilent } from "./same-draft.ts";

/** What is remembered of the points before, nothing more. */
export interface Memory {
  uttak: DraftRole[];
  beløp: DraftRole | null;
  opprettet: DraftRole | null;
  /** The flow before, where it may still be completed. */
  halv: Draft | null;
  sist: DraftRole | null;
  /** The clause that is read, and what was spoken of last before it. */
  setning: { readonly punkt: number; readonly start: number; readonly sist: DraftRole | null } | null;
  /** The source of the last flow. */
  kilde: DraftRole | null;
  /** The organ of the last election. */
  organ: DraftRole | null;
  /** The period of the last election that told one. */
  periode: DraftRole | null;
  readonly nevnt: readonly Nevnt[];
  /** Who has been given money. */
  readonly fått: Set<unknown>;
  /** By point: the one amount it speaks of, where it does nothing else. */
  readonly omtalt: readonly (DraftRole | null)[];
  /** By point: how many amounts it tells. */
  readonly amounts: readonly number[];
}

/** A delprosjekt spoken of: where, and which. */
export interface Nevnt {
  readonly punkt: number;
  readonly start: number;
  readonly navn: string;
}

export interface Merged {
  readonly drafts: Draft[];
  /** By point. */
  readonly kandidat: readonly { readonly punkt: number; readonly kandidat: Kandidat }[];
}

/** Drafts of all points in order, `amounts` how many each point tells. Money flows that find no receiver become candidates. */
export function merge(
  drafts: readonly Draft[],
  nevnt: readonly Nevnt[],
  amounts: readonly number[],
  omtalt: readonly (DraftRole | null)[],
): Merged {
  const memory: Memory = {
    uttak: [],
    beløp: null,
    opprettet: null,
    halv: null,
    sist: null,
    setning: null,
    kilde: null,
    organ: null,
    periode: null,
    nevnt,
    fått: new Set(),
    omtalt,
    amounts,
  };
  const kept: Draft[] = [];
  const kandidat: { punkt: number; kandidat: Kandidat }[] = [];
  markUnbalanced(drafts, amounts);
  for (const one of madeUp(sharedOut(drafts))) {
    if (one.igjen && !completedAgain(one, kept[kept.length - 1])) continue;
    pointBack(one, memory);
    if (one.type === "pengeflyt") {
      // Of several sources in one clause each stands beside the others.
      toCreated(
        one,
        memory,
        kept.findLast((had) => had.type !== "pengeflyt" || had.punkt !== one.punkt || had.start !== one.start),
      );
      if (completes(one, memory, kept)) continue;
      alsoBack(one, kept[kept.length - 1]);
      refer(one, memory);
      continueFrom(one, memory, kept[kept.length - 1]);
      if (one.roles["fra"] && !one.roles["fra"].uleselig) memory.kilde = one.roles["fra"];
      // What a line needs («treng ikkje meir enn kr 130 000») it is not given.
      if (one.roles["til"] && !one.roles["til"].uleselig && one.modus !== "dekk")
        memory.fått.add(one.roles["til"].value);
      memory.halv = one.roles["fra"] && one.roles["til"] ? null : one;
      if (one.roles["beløp"] && !one.roles["beløp"].uleselig)
        memory.beløp = { punkt: one.punkt, ...one.roles["beløp"] };
    }
    if (one.type === "uttak" && one.roles["delprosjekt"]) {
      const fresh =
        memory.uttak.length > 0 &&
        kept[kept.length - 1]?.type === "uttak" &&
        kept[kept.length - 1]?.punkt === one.punkt &&
        // «A og B avsluttes», «Det tas ut A og B»: of one verb.
        (kept[kept.length - 1]?.start === one.start || kept[kept.length - 1]?.end === one.end);
      const others = memory.uttak.filter((had) => had.value !== one.roles["delprosjekt"]!.value);
      memory.uttak = fresh ? [...others, one.roles["delprosjekt"]] : [one.roles["delprosjekt"]];
      if (one.roles["beløp"]) memory.beløp = { punkt: one.punkt, ...one.roles["beløp"] };
    }
    if (one.type === "ledervalg") {
      const organ = one.roles["organ"];
      if (organ) memory.organ = { ...organ, punkt: organ.punkt ?? one.punkt };
      else if (memory.organ && one.roles["verv"]?.value === "nestleder") one.roles["organ"] = memory.organ;
      const { periode } = one.roles;
      if (periode && !periode.uleselig) memory.periode = { ...periode, punkt: periode.punkt ?? one.punkt };
      else if (periode?.uleselig === samePeriod && memory.periode) one.roles["periode"] = memory.periode;
    }
    if (one.type === "opprettelse" && one.roles["navn"]) memory.opprettet = one.roles["navn"];
    const before = kept[kept.length - 1];
    const gone = one.type === "uttak" ? kept.find((had) => sameLeaves(had, one)) : undefined;
    if (gone) {
      if (one.roles["beløp"] && !gone.roles["beløp"]) fill(gone, "beløp", one.roles["beløp"]);
      continue;
    }
    if (
      one.type === "omgjøring" &&
      before?.type === one.type &&
      before.punkt === one.punkt &&
      sameOrSilent(before, one, "sak") &&
      sameOrSilent(before, one, "punkt")
    ) {
      for (const [name, value] of Object.entries(one.roles)) if (!before.roles[name]) fill(before, name, value);
      continue;
    }
    if (
      // «Avtalen endres slik at bokstav d får følgende ordlyd»: one change, told by two verbs.
      (one.type === "psd-endring" || one.type === "avtaleendring") &&
      before?.type === one.type &&
      before.punkt === one.punkt &&
      ["sted", "bokstav"].every((name) => before.roles[name]?.value === one.roles[name]?.value) &&
      one.start - before.end < sameBreath
    )
      continue;
    if (
      one.type === "utsettelse" &&
      before?.type === one.type &&
      before.punkt === one.punkt &&
      sameOrSilent(before, one, "til")
    ) {
      if (one.roles["til"] && !before.roles["til"]) fill(before, "til", one.roles["til"]);
      continue;
    }
    if (
      one.type === "søknad" &&
      before?.type === "søknad" &&
      before.punkt === one.punkt &&
      (!one.roles["gjelder"] ||
        /^(?:dette|det|saka|saken)$/.test(String(one.roles["gjelder"].value)) ||
        !before.roles["gjelder"] ||
        before.roles["gjelder"].value === one.roles["gjelder"].value) &&
      (!one.roles["mottaker"] ||
        !before.roles["mottaker"] ||
        before.roles["mottaker"].value === one.roles["mottaker"].value)
    ) {
      for (const [name, value] of Object.entries(one.roles)) if (!before.roles[name]) fill(before, name, value);
      continue;
    }
    if (
      one.type === "periodeutvidelse" &&
      before?.type === one.type &&
      before.punkt === one.punkt &&
      !(before.roles["tilDato"] && one.roles["tilDato"])
    ) {
      for (const [name, value] of Object.entries(one.roles)) if (!before.roles[name]) fill(before, name, value);
      continue;
    }
    kept.push(one);
  }
  const final: Draft[] = [];
  for (const one of kept) {
    const created = final[final.length - 1];
    if (
      one.type === "pengeflyt" &&
      created?.type === "opprettelse" &&
      created.punkt === one.punkt &&
      (!created.roles["beløp"] || created.roles["beløp"].value === one.roles["beløp"]?.value) &&
      !one.roles["fra"] &&
      one.roles["beløp"] &&
      one.roles["til"]?.value === created.roles["navn"]?.value
    ) {
      fill(created, "beløp", one.roles["beløp"]);
      continue;
    }
    if (created && coversPart(one, created)) continue;
    if (created?.type === "opprettelse" && isFor(one, created)) created.roles["beløp"] ??= one.roles["beløp"]!;
    if (one.type === "pengeflyt" && spent(one)) {
      kandidat.push({ punkt: one.punkt, kandidat: { type: "uttak", grunn: "bruk av delprosjektets egne midler" } });
      continue;
    }
    const type = one.type === "pengeflyt" ? flowType(one) : one.type;
    if (type === "overføring" && oneEnded(one))
      kandidat.push({
        punkt: one.punkt,
        kandidat: { type, grunn: one.roles["fra"] ? "mottakeren er ikke sagt" : "kilden er ikke sagt" },
      });
    else if (
      type === "bevilgning" &&
      !one.roles["fra"] &&
      (overlooked(one, kept, nevnt) || (one.stilles && memory.uttak.length > 0))
    )
      kandidat.push({
        punkt: one.punkt,
        kandidat: { type: "overføring", grunn: "et delprosjekt i setningen har ingen rolle" },
      });
    else if (type === null)
      kandidat.push({
        punkt: one.punkt,
        kandidat: {
          type: "overføring",
          grunn: one.roles["fra"] ? "mottakeren er ikke sagt" : "uten mottaker og kilde",
        },
      });
    else final.push(settle(one, type));
  }
  return { drafts: final, kandidat };
}

/** «X opprettes og får kr 90 000, som dekkes av A»: the sum is both the new line's and the one that is moved. */
const isFor = ({ type, punkt, roles: { fra, til, beløp } }: Draft, created: Draft): boolean =>
  type === "pengeflyt" &&
  punkt === created.punkt &&
  fra !== undefined &&
  beløp !== undefined &&
  til !== undefined &&
  til.value === created.roles["navn"]?.value;

/** «Det bevilges kr 2 500 000 til A. Beløpet finansieres med lån og kr 500 000 fra fondet»: part of what was granted, and no grant more. */
const coversPart = ({ type, modus, punkt, roles: { fra, til, beløp } }: Draft, grant: Draft): boolean =>
  type === "pengeflyt" &&
  modus === "dekk" &&
  fra !== undefined &&
  !til &&
  grant.type === "bevilgning" &&
  grant.punkt === punkt &&
  !grant.roles["kilde"] &&
  Number(grant.roles["beløp"]?.value) > Number(beløp?.value);

/** «Punkt 4 endres og skal heretter lyde: …», in characters. */
const sameBreath = 60;
