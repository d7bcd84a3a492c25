/** Two halves of one money flow, said apart: «G reduseres med 100 000. V økes tilsvarende.» */
import { type Draft, fill } from "./draft.ts";
import { drawnOn, isOutsideFund } from "./flow-type.ts";
import type { Memory } from "./merge.ts";
import { isRest, same } from "./same-draft.ts";

/** The other half of the flow before: «G reduseres med 100 000. V økes tilsvarende.», «… Beløpet dekkes av K». */
export function completes(one: Draft, memory: Memory, kept: readonly Draft[]): boolean {
  if (drawnOn(kept[kept.length - 1], one)) {
    // «Inndekking: næringsfondet» below a list of grants covers them all.
    if (!one.roles["beløp"]) for (const grant of kept.slice(0, -1)) drawnOn(grant, one);
    return true;
  }
  const before = memory.halv;
  if (!before || !kept.includes(before) || one.punkt - before.punkt > 1) return false;
  const sum = one.roles["beløp"];
  const had = before.roles["beløp"];
  const agree = !sum || !had || one.utenBeløp || same(sum, had) || isRest(sum);
  if (!agree) return false;
  // «Av As ramme trekkes kr 85 000 ut og legges til B»: the second verb shares the source.
  const shared = one.utenBeløp && one.punkt === before.punkt && one.roles["fra"]?.value === before.roles["fra"]?.value;
  if (before.roles["fra"] && !before.roles["til"] && one.roles["til"] && (!one.roles["fra"] || shared)) {
    join(before, one, "til");
    memory.halv = null;
    return true;
  }
  if (before.roles["til"] && !before.roles["fra"] && one.roles["fra"] && !one.roles["til"]) {
    join(before, one, "fra");
    memory.halv = null;
    return true;
  }
  return false;
}

function join(into: Draft, from: Draft, name: "fra" | "til"): void {
  const far = from.punkt !== into.punkt;
  const take = (role: string): void => {
    const value = from.roles[role];
    if (!value || (into.roles[role] && role !== name)) return;
    if (far) into.roles[role] = value;
    else fill(into, role, value);
  };
  // The point that says the other end decides the transfer; the words before keep their place.
  if (far) {
    for (const [key, value] of Object.entries(into.roles))
      into.roles[key] = { ...value, punkt: value.punkt ?? into.punkt };
    Object.assign(into, { punkt: from.punkt, start: from.start, end: from.end });
  }
  for (const role of [name, "beløp", "ansvarlig", "frist"]) take(role);
  if (!far) {
    into.start = Math.min(into.start, from.start);
    into.end = Math.max(into.end, from.end);
  }
  const source = into.roles["fra"];
  const granted =
    (source !== undefined && isOutsideFund(source)) || source?.slag === "mottaker" || source?.slag === "kommune";
  if (from.modus === "tilbake") into.modus = "tilbake";
  else if (!granted) into.modus = "flytt";
  into.viser = null;
}

/**
 * «A tilføres kr 60 000. Beløpet tas med kr 30 000 fra B og C hver», «B og C gir fra seg kr 30 000 hver. Heile summen, kr 60 000, går til A»:
 * a half that the halves after or before it share out.
 */
export function sharedOut(drafts: readonly Draft[]): readonly Draft[] {
  const gone = new Set<Draft>();
  for (const [i, one] of drafts.entries()) {
    const [end, other] = one.roles["til"] ? (["til", "fra"] as const) : (["fra", "til"] as const);
    if (!isHalf(one, end, other)) continue;
    const fits = (part: Draft | undefined): part is Draft =>
      part !== undefined && isHalf(part, other, end) && part.punkt === one.punkt;
    const parts: Draft[] = [];
    for (let at = i + 1; fits(drafts[at]); at++) parts.push(drafts[at]!);
    if (parts.length === 0) for (let at = i - 1; fits(drafts[at]); at--) parts.push(drafts[at]!);
    const sum = parts.reduce((total, part) => total + Number(part.roles["beløp"]!.value), 0);
    if (parts.length < 2 || sum !== one.roles["beløp"]!.value) continue;
    for (const part of parts) {
      fill(part, end, one.roles[end]);
      part.modus = "flytt";
    }
    gone.add(one);
  }
  return gone.size === 0 ? drafts : drafts.filter((one) => !gone.has(one));
}

/**
 * «A reduseres med kr 100 000 og B økes med kr 120 000»: money moved, where what goes out is not what comes in. Each half stands as it
 * is said. Only where the punkt says nothing else of money, and no other punkt tells of the difference.
 */
export function markUnbalanced(drafts: readonly Draft[]): void {
  for (const [i, one] of drafts.entries()) {
    const next = drafts[i + 1];
    if (!next) return;
    const [out, into] = one.roles["fra"] ? [one, next] : [next, one];
    if (out.modus !== "kutt" || !isHalf(out, "fra", "til") || !isHalf(into, "til", "fra")) continue;
    const [from, to] = [out.roles["fra"]!, into.roles["til"]!];
    const difference = Math.abs(Number(out.roles["beløp"]!.value) - Number(into.roles["beløp"]!.value));
    const alone = drafts.every(
      (other) =>
        other === out ||
        other === into ||
        other.type !== "pengeflyt" ||
        (other.punkt !== out.punkt && other.roles["beløp"]?.value !== difference),
    );
    const lines = [from, to].every(({ slag }) => slag === "delprosjekt" || slag === "navn") && from.value !== to.value;
    if (!alone || !lines || out.punkt !== into.punkt || same(out.roles["beløp"]!, into.roles["beløp"]!)) continue;
    out.modus = "ulik";
    into.modus = "ulik";
  }
}

const isHalf = ({ type, roles }: Draft, told: string, open: string): boolean =>
  type === "pengeflyt" && roles[told] !== undefined && !roles[open] && typeof roles["beløp"]?.value === "number";
