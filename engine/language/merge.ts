/** Joins drafts over the points of a sak: half flows meet, «midlene» and «beløpet» find what they stand for, flows become their type. */
import type { Draft, DraftRole } from "./draft.ts";
import { fill, unreadable } from "./draft.ts";
import type { EffektType, Kandidat } from "./effect.ts";

/** Three memories a sak, nothing more. */
interface Memory {
  uttak: DraftRole[];
  beløp: DraftRole | null;
  opprettet: DraftRole | null;
  /** The flow before, where it may still be completed. */
  halv: Draft | null;
  sist: DraftRole | null;
}

export interface Merged {
  readonly drafts: Draft[];
  /** By point. */
  readonly kandidat: readonly { readonly punkt: number; readonly kandidat: Kandidat }[];
}

/** Drafts of all points in order. Money flows that find no receiver become candidates. */
export function merge(drafts: readonly Draft[]): Merged {
  const memory: Memory = { uttak: [], beløp: null, opprettet: null, halv: null, sist: null };
  const kept: Draft[] = [];
  const kandidat: { punkt: number; kandidat: Kandidat }[] = [];
  for (const one of drafts) {
    pointBack(one, memory);
    if (one.type === "pengeflyt") {
      if (completes(one, memory, kept)) continue;
      refer(one, memory);
      memory.halv = one.roles["fra"] && one.roles["til"] ? null : one;
      if (one.roles["beløp"] && !one.roles["beløp"].uleselig) memory.beløp = one.roles["beløp"];
    }
    if (one.type === "uttak" && one.roles["delprosjekt"]) {
      const fresh =
        memory.uttak.length > 0 &&
        kept[kept.length - 1]?.type === "uttak" &&
        kept[kept.length - 1]?.start === one.start;
      memory.uttak = fresh ? [...memory.uttak, one.roles["delprosjekt"]] : [one.roles["delprosjekt"]];
      if (one.roles["beløp"]) memory.beløp = one.roles["beløp"];
    }
    if (one.type === "opprettelse" && one.roles["navn"]) memory.opprettet = one.roles["navn"];
    const before = kept[kept.length - 1];
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
      one.type === "utsettelse" &&
      before?.type === one.type &&
      before.punkt === one.punkt &&
      !(before.roles["til"] && one.roles["til"])
    ) {
      if (one.roles["til"]) fill(before, "til", one.roles["til"]);
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
      !created.roles["beløp"] &&
      !one.roles["fra"] &&
      one.roles["beløp"] &&
      one.roles["til"]?.value === created.roles["navn"]?.value
    ) {
      fill(created, "beløp", one.roles["beløp"]);
      continue;
    }
    const type = one.type === "pengeflyt" ? (spent(one) ?? flowType(one)) : one.type;
    if (type === null)
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

/** «Delprosjektet tildeles …»: the one just created or named. */
function pointBack(one: Draft, memory: Memory): void {
  for (const name of ["til", "fra", "delprosjekt"]) {
    const value = one.roles[name];
    if (value?.uleselig === "delprosjektet er ikke nevnt") {
      const known = memory.opprettet ?? (one.type === "uttak" ? null : memory.sist);
      if (known && !known.uleselig) one.roles[name] = { value: known.value, start: value.start, end: value.end };
    } else if (value && !value.uleselig && name !== "fra") memory.sist = value;
  }
}

/** The other half of the flow before: «G reduseres med 100 000. V økes tilsvarende.», «… Beløpet dekkes av K». */
function completes(one: Draft, memory: Memory, kept: readonly Draft[]): boolean {
  const before = memory.halv;
  if (!before || !kept.includes(before) || one.punkt - before.punkt > 1) return false;
  const sum = one.roles["beløp"];
  const had = before.roles["beløp"];
  const agree = !sum || !had || one.utenBeløp || same(sum, had) || isRest(sum);
  if (!agree) return false;
  if (before.roles["fra"] && !before.roles["til"] && one.roles["til"] && !one.roles["fra"]) {
    join(before, one, "til");
    memory.halv = null;
    return true;
  }
  if (before.roles["til"] && !before.roles["fra"] && one.roles["fra"] && !one.roles["til"] && !uttakGives(before)) {
    join(before, one, "fra");
    memory.halv = null;
    return true;
  }
  return false;
}

const uttakGives = (_before: Draft): boolean => false;
const isRest = (one: DraftRole): boolean =>
  typeof one.value === "object" && one.value !== null && "resten" in one.value;
const same = (a: DraftRole, b: DraftRole): boolean => JSON.stringify(a.value) === JSON.stringify(b.value);

function join(into: Draft, from: Draft, name: "fra" | "til"): void {
  const far = from.punkt !== into.punkt;
  // The words of another point keep their own place.
  const take = (role: string): void => {
    const value = from.roles[role];
    if (!value || (into.roles[role] && role !== name)) return;
    if (far) into.roles[role] = { ...value, punkt: value.punkt ?? from.punkt };
    else fill(into, role, value);
  };
  for (const role of [name, "beløp", "ansvarlig", "frist"]) take(role);
  if (!far) {
    into.start = Math.min(into.start, from.start);
    into.end = Math.max(into.end, from.end);
  }
  into.modus = "flytt";
  into.viser = null;
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

const sameOrSilent = (a: Draft, b: Draft, name: string): boolean =>
  !a.roles[name] || !b.roles[name] || a.roles[name].value === b.roles[name].value;

/** A sum taken out of a delprosjekt for no other line: «reduseres med kr …», «kostnaden på kr … tas fra X». */
function spent(one: Draft): EffektType | null {
  const fra = one.roles["fra"];
  const til = one.roles["til"];
  const sum = one.roles["beløp"];
  if (
    !fra ||
    fra.uleselig ||
    fra.slag !== "delprosjekt" ||
    (sum && isRest(sum)) ||
    !sum ||
    sum.uleselig ||
    fra.viser ||
    one.modus === "kutt" ||
    one.modus === "tilbake"
  )
    return null;
  if (til && (til.slag !== undefined || til.uleselig || !purpose.test(String(til.value)))) return null;
  one.roles["delprosjekt"] = fra;
  delete one.roles["fra"];
  delete one.roles["til"];
  return "uttak";
}

const purpose = /^\p{L}+(?:ing|inga|ingen|else|elsen|kjøp)\b|^(?:kjøp|innkjøp|drift|arbeid|leie|trykk|reise)/u;

/** What a finished flow is; null where it has no receiver. */
function flowType(one: Draft): EffektType | null {
  const til = one.roles["til"];
  const fra = one.roles["fra"];
  if (!til) return null;
  if (one.modus === "tilbake") return outside(til) ? "tilbakeføring" : "overføring";
  if (one.modus === "utbetal") return outside(til) ? "tilbakeføring" : null;
  if (one.modus === "innskudd") {
    if (fra?.slag === "fond" || fra?.slag === "mottaker" || fra?.slag === "kommune" || fra?.slag === "organ")
      return "bevilgning";
    return fra || one.viser ? "overføring" : one.roles["beløp"] ? "bevilgning" : null;
  }
  if (one.modus === "dekk") return fra ? "overføring" : null;
  if (one.modus === "kutt" && (fra?.slag === "mottaker" || fra?.slag === "kommune")) return "bevilgning";
  if (one.modus === "kutt") return fra && !fra.uleselig ? "overføring" : null;
  if (one.modus === "øk" || one.modus === "tilfør" || one.modus === "bevilg" || one.modus === "settav") {
    if (fra && !fra.uleselig)
      return (/fond/i.test(String(fra.value)) && !/reserve/i.test(String(fra.value))) ||
        fra.slag === undefined ||
        fra.slag === "organ" ||
        fra.slag === "mottaker" ||
        fra.slag === "kommune"
        ? fra.viser
          ? "overføring"
          : "bevilgning"
        : "overføring";
    if (one.modus === "settav" && one.viser) return "overføring";
    return one.roles["beløp"] || one.modus === "bevilg" ? "bevilgning" : null;
  }
  return "overføring";
}

/** The funder, the owner, the municipalities: money back to them leaves the project. */
function outside(til: DraftRole): boolean {
  if (til.slag === "mottaker" || til.slag === "kommune" || til.slag === "organ") return true;
  if (til.slag !== undefined) return false;
  return /kommune|fylke|eier|eigar|finansiør|stat|departement|giver|gjevar|deltaker|deltakar|partner/i.test(
    String(til.value),
  );
}

function settle(one: Draft, type: EffektType): Draft {
  one.type = type;
  if (type === "bevilgning" && one.roles["fra"]) {
    one.roles["kilde"] = one.roles["fra"];
    delete one.roles["fra"];
  }
  return one;
}
