/** Joins drafts over the points of a sak: half flows meet, «midlene» and «beløpet» find what they stand for, flows become their type. */
import type { Draft, DraftRole } from "./draft.ts";
import { fill, unreadable } from "./draft.ts";
import type { Kandidat } from "./effect.ts";
import { flowType, isOutsideFund, settle, spent } from "./flow-type.ts";
import { oneEnded, overlooked } from "./merge-doubt.ts";
import { completes, sharedOut } from "./merge-halves.ts";
import { sameLeaves, sameOrSilent } from "./same-draft.ts";

/** Three memories a sak, nothing more. */
export interface Memory {
  uttak: DraftRole[];
  beløp: DraftRole | null;
  opprettet: DraftRole | null;
  /** The flow before, where it may still be completed. */
  halv: Draft | null;
  sist: DraftRole | null;
  /** The source of the last flow. */
  kilde: DraftRole | null;
  /** The organ of the last election. */
  organ: DraftRole | null;
  readonly nevnt: readonly Nevnt[];
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

/** Drafts of all points in order. Money flows that find no receiver become candidates. */
export function merge(drafts: readonly Draft[], nevnt: readonly Nevnt[] = []): Merged {
  const memory: Memory = {
    uttak: [],
    beløp: null,
    opprettet: null,
    halv: null,
    sist: null,
    kilde: null,
    organ: null,
    nevnt,
  };
  const kept: Draft[] = [];
  const kandidat: { punkt: number; kandidat: Kandidat }[] = [];
  for (const one of sharedOut(drafts)) {
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
      memory.halv = one.roles["fra"] && one.roles["til"] ? null : one;
      if (one.roles["beløp"] && !one.roles["beløp"].uleselig) memory.beløp = one.roles["beløp"];
    }
    if (one.type === "uttak" && one.roles["delprosjekt"]) {
      const fresh =
        memory.uttak.length > 0 &&
        kept[kept.length - 1]?.type === "uttak" &&
        kept[kept.length - 1]?.start === one.start;
      const others = memory.uttak.filter((had) => had.value !== one.roles["delprosjekt"]!.value);
      memory.uttak = fresh ? [...others, one.roles["delprosjekt"]] : [one.roles["delprosjekt"]];
      if (one.roles["beløp"]) memory.beløp = one.roles["beløp"];
    }
    if (one.type === "ledervalg") {
      const organ = one.roles["organ"];
      if (organ) memory.organ = { ...organ, punkt: organ.punkt ?? one.punkt };
      else if (memory.organ && one.roles["verv"]?.value === "nestleder") one.roles["organ"] = memory.organ;
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
      one.type === "psd-endring" &&
      before?.type === one.type &&
      before.punkt === one.punkt &&
      before.roles["sted"]?.value === one.roles["sted"]?.value &&
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
    else if (type === "bevilgning" && !one.roles["fra"] && overlooked(one, kept, nevnt))
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

/** «Punkt 4 endres og skal heretter lyde: …», in characters. */
const sameBreath = 60;

/** «Halvparten betales tilbake til fylkeskommunen, og halvparten settes inn på næringsfondet»: both leave the project. */
function alsoBack(one: Draft, before: Draft | undefined): void {
  const til = one.roles["til"];
  if (before?.type !== "pengeflyt" || before.modus !== "tilbake" || one.modus !== "innskudd" || one.roles["fra"])
    return;
  if (before.punkt !== one.punkt || !til || !isOutsideFund(til)) return;
  one.modus = "tilbake";
  fill(one, "fra", before.roles["fra"]);
}

/** «Delprosjektet tildeles …»: the one just created or named. */
function pointBack(one: Draft, memory: Memory): void {
  for (const name of ["fra", "til", "delprosjekt"]) {
    const value = one.roles[name];
    if (value?.uleselig === "delprosjektet er ikke nevnt") {
      const known = (name === "fra" ? memory.kilde : memory.opprettet) ?? (one.type === "uttak" ? null : memory.sist);
      if (known && !known.uleselig) one.roles[name] = { value: known.value, start: value.start, end: value.end };
    } else if (value && !value.uleselig && name !== "fra") memory.sist = value;
  }
}

/** «midlene», «beløpet», «disse»: the source is what was last taken out; the sum the last one said. */
function refer(one: Draft, memory: Memory): void {
  const { viser } = one;
  if (!viser) return;
  if (!one.roles["fra"] && one.roles["til"]) {
    if (memory.uttak.length === 1) {
      const source = memory.uttak[0]!;
      if (source.value !== one.roles["til"].value && !source.uleselig)
        fill(one, "fra", { value: source.value, start: viser.start, end: viser.end, slag: "delprosjekt", viser: true });
    } else if (memory.uttak.length === 0 && known(one, memory)) {
      const name = known(one, memory)!;
      if (name !== one.roles["til"].value)
        fill(one, "fra", { value: name, start: viser.start, end: viser.end, slag: "delprosjekt", viser: true });
    } else if (one.modus === "flytt" || one.modus === "settav" || one.modus === "bruk" || one.modus === "innskudd")
      fill(
        one,
        "fra",
        unreadable(memory.uttak.length > 1 ? "flere mulige kilder" : "det er ikke sagt hvilke midler", viser),
      );
  }
  if (!one.roles["beløp"] && memory.beløp && /^(?:beløp|sum|bevilgning|løyving)/.test(viser.word))
    fill(one, "beløp", { value: memory.beløp.value, start: viser.start, end: viser.end });
}

/** «Delprosjektet X opprettes, og det tildeles kr 100 000 fra Y»: the receiver is what was just created. */
function toCreated(one: Draft, memory: Memory, before: Draft | undefined): void {
  const name = memory.opprettet;
  if (before?.type !== "opprettelse" || !name || name.uleselig) return;
  const follows = one.punkt === before.punkt || (one.punkt === before.punkt + 1 && one.omDelprosjektet);
  if (!follows) return;
  const funding =
    (one.omDelprosjektet && ["dekk", "kutt"].includes(one.modus)) ||
    (one.modus === "dekk" && one.punkt === before.punkt && one.roles["fra"]?.slag === "delprosjekt");
  if (
    (!funding && !["tilfør", "bevilg", "settav", "flytt"].includes(one.modus)) ||
    one.roles["til"] ||
    !one.roles["fra"]
  )
    return;
  const far = one.punkt !== before.punkt;
  one.roles["til"] = { ...name, slag: "delprosjekt", ...(far && { punkt: name.punkt ?? before.punkt }) };
  // «Ramma blir i sin heilskap dekt …»
  const whole = before.roles["beløp"];
  if (whole && !one.roles["beløp"] && funding)
    one.roles["beløp"] = { ...whole, ...(far && { punkt: whole.punkt ?? before.punkt }) };
  if (one.roles["beløp"] && !before.roles["beløp"] && !far) before.roles["beløp"] = one.roles["beløp"];
}

/** «A tas ut (kr 200 000). Kr 120 000 går til B og kr 100 000 til C.»: what follows a withdrawal comes from it. */
function continueFrom(one: Draft, memory: Memory, before: Draft | undefined): void {
  const source = memory.uttak[0];
  const sum = one.roles["beløp"];
  if (!before || !source || source.uleselig || memory.uttak.length !== 1 || one.roles["fra"] || one.viser) return;
  // «A avsluttes, og kr 40 000 betales tilbake til …»: what A has left.
  const back = one.modus === "tilbake" && before.type === "uttak" && before.punkt === one.punkt;
  const goesOn = ["flytt", "bruk", "innskudd"].includes(one.modus) && isLine(one.roles["til"]);
  if (!(back || goesOn) || !sum) return;
  const follows =
    before.type === "uttak"
      ? before.roles["beløp"] || before.punkt === one.punkt
      : before.roles["fra"]?.value === source.value;
  if (follows && source.value !== one.roles["til"]?.value)
    fill(one, "fra", { value: source.value, start: sum.start, end: sum.end, slag: "delprosjekt", viser: true });
}

const isLine = (one: DraftRole | undefined): boolean => one?.slag === "delprosjekt" || one?.slag === "tiltak";

/** The one delprosjekt a sak has spoken of before a flow, besides its receivers. */
function topic(one: Draft, memory: Memory): string | null {
  const before = memory.nevnt.filter(
    ({ punkt, start }) => punkt < one.punkt || (punkt === one.punkt && start < (one.viser?.start ?? one.start)),
  );
  const names = new Set(before.map(({ navn }) => navn));
  return names.size === 1 ? [...names][0]! : null;
}

function known(one: Draft, memory: Memory): string | null {
  const word = one.viser?.word ?? "";
  const part = leftover.test(word);
  const money = one.modus === "tilfør" && /^(?:peng|midl|kron)/.test(word);
  if (!part && !money && !["flytt", "settav", "bruk", "innskudd", "tilbake"].includes(one.modus)) return null;
  if (part && memory.kilde?.slag === "delprosjekt") return String(memory.kilde.value);
  return topic(one, memory);
}

/** Words for a part of what was spoken of: «Av dette …», «Resten …», «De øvrige …». */
const leftover =
  /^(?:(?:det|de|dei) )?(?:differans|rest|gjenst|gjenv|overskyt|attst|attver|mellomlegg|siste|øvrige|andre|dette|disse|desse|dem|dei)(?!\p{L}*verande)/u;
