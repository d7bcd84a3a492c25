/** Two halves of one money flow, said apart: «G reduseres med 100 000. V økes tilsvarende.» */
import { type Draft, type DraftRole, fill } from "./draft.ts";
import { drawnOn, isOutsideFund } from "./flow-type.ts";
import type { Memory } from "./merge.ts";
import { isRest, same } from "./same-draft.ts";

/** The other half of the flow before: «G reduseres med 100 000. V økes tilsvarende.», «… Beløpet dekkes av K». */
export function completes(one: Draft, memory: Memory, kept: readonly Draft[]): boolean {
  if (one.omPunkter.some((number) => number <= one.punkt)) return covers(one, memory, kept);
  if (coversNamed(one, memory, kept)) return true;
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
  if (!agree || itself(before, one) || itself(one, before)) return false;
  // «Av As ramme trekkes kr 85 000 ut og legges til B»: the second verb shares the source.
  const shared =
    one.utenBeløp &&
    one.punkt === before.punkt &&
    [before, ...besides(before, kept)].some(({ roles }) => roles["fra"]?.value === one.roles["fra"]?.value);
  if (before.roles["fra"] && !before.roles["til"] && one.roles["til"] && (!one.roles["fra"] || shared)) {
    join(before, one, "til");
    memory.halv = null;
    if (one.utenBeløp) for (const half of besides(before, kept)) join(half, one, "til");
    return true;
  }
  if (before.roles["til"] && !before.roles["fra"] && one.roles["fra"] && !one.roles["til"]) {
    // «A og B gis kr 30 000 hver, som tas fra C»: the sum is the one of the clause before.
    const told = one.utenBeløp || (sum !== undefined && sum.start === had?.start);
    const others = told ? alsoGiven(before, kept) : [];
    join(before, one, "fra");
    memory.halv = null;
    for (const half of others) join(half, one, "fra");
    return true;
  }
  return false;
}

/** What is told of one line twice moves nothing to it from itself. */
const itself = ({ roles: { fra } }: Draft, { roles: { til } }: Draft): boolean =>
  fra !== undefined && til !== undefined && !fra.uleselig && fra.value === til.value;

/** «A avgir 35 000 og B 15 000. Begge beløp tilfaller C.»: the halves told in one breath with the last. */
function besides(last: Draft, kept: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (let i = kept.lastIndexOf(last) - 1; i >= 0 && found.length < inOneBreath; i--) {
    const { type, punkt, modus, roles } = kept[i]!;
    if (type !== "pengeflyt" || punkt !== last.punkt || modus !== "kutt" || !roles["fra"] || roles["til"]) break;
    found.push(kept[i]!);
  }
  return found;
}

/** «A får kr 30 000 og B kr 25 000. Midlene tas fra C.»: the receivers of one verb, whose words each of them holds. */
function alsoGiven(last: Draft, kept: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (let i = kept.lastIndexOf(last) - 1; i >= 0 && found.length < inOneBreath; i--) {
    const { type, punkt, end, roles } = kept[i]!;
    if (type !== "pengeflyt" || punkt !== last.punkt || end <= last.start || !roles["til"] || roles["fra"]) break;
    found.push(kept[i]!);
  }
  return found;
}

const inOneBreath = 8;
/** How many effects are looked back over for the grant that is covered. */
const lookBack = 50;

/** «Tilskuddene i punkt 1 og 2 dekkes av næringsfondet»: the grants of those points, and of no other. */
function covers(one: Draft, memory: Memory, kept: readonly Draft[]): boolean {
  const sum = one.roles["beløp"];
  if (!one.roles["fra"] || one.roles["til"]) return false;
  const halves = kept.filter(
    ({ type, punkt, roles }) =>
      type === "pengeflyt" && one.omPunkter.includes(punkt + 1) && roles["til"] && !roles["fra"],
  );
  if (halves.length === 0 || (sum && (halves.length > 1 || !same(sum, halves[0]!.roles["beløp"] ?? sum)))) return false;
  for (const half of halves) {
    if (memory.halv === half) memory.halv = null;
    join(half, one, "fra");
  }
  return true;
}

/** «A får kr 85 000. Løyvinga til A vert dekt av næringsfondet.»: the grant that was told, by whom it is for. */
function coversNamed(one: Draft, memory: Memory, kept: readonly Draft[]): boolean {
  const { fra, til, beløp: sum } = one.roles;
  if (one.modus !== "dekk" || !fra || !til) return false;
  const half = kept
    .slice(-lookBack)
    .findLast(
      ({ type, punkt, roles }) =>
        type === "pengeflyt" && one.punkt - punkt <= 1 && roles["til"]?.value === til.value && !roles["fra"],
    );
  const had = half?.roles["beløp"];
  if (!half || !had || (sum && !same(sum, had))) return false;
  if (memory.halv === half) memory.halv = null;
  join(half, one, "fra");
  return true;
}

function join(into: Draft, from: Draft, name: "fra" | "til"): void {
  const far = from.punkt !== into.punkt;
  if (far && name === "fra" && isGrant(into) && isGiver(from.roles["fra"])) {
    paidBy(into, from);
    return;
  }
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
  if (from.modus === "tilbake") into.modus = "tilbake";
  else if (!isGiver(into.roles["fra"])) into.modus = "flytt";
  into.viser = null;
}

const isGiver = (source: DraftRole | undefined): boolean =>
  source !== undefined && (isOutsideFund(source) || source.slag === "mottaker" || source.slag === "kommune");

const isGrant = ({ modus, roles }: Draft): boolean =>
  modus !== "flytt" && roles["til"] !== undefined && roles["beløp"] !== undefined;

/** «1. A gis kr 30 000. 2. Tilskuddet dekkes av næringsfondet.»: the first point gives, whatever the next one tells of who pays. */
function paidBy(grant: Draft, { punkt, roles: { fra } }: Draft): void {
  grant.roles["fra"] = { ...fra!, punkt: fra!.punkt ?? punkt };
  grant.viser = null;
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
    const fits = (part: Draft | undefined, last: Draft): part is Draft =>
      part !== undefined && isHalf(part, other, end) && Math.abs(part.punkt - last.punkt) <= 1;
    const parts: Draft[] = [];
    for (let at = i + 1; fits(drafts[at], drafts[at - 1]!); at++) parts.push(drafts[at]!);
    if (parts.length === 0) for (let at = i - 1; fits(drafts[at], drafts[at + 1]!); at--) parts.push(drafts[at]!);
    const sum = parts.reduce((total, part) => total + Number(part.roles["beløp"]!.value), 0);
    if (parts.length < 2 || sum !== one.roles["beløp"]!.value) continue;
    const shared = one.roles[end]!;
    for (const part of parts) {
      if (part.punkt === one.punkt) fill(part, end, shared);
      else part.roles[end] = { ...shared, punkt: shared.punkt ?? one.punkt };
      part.modus = "flytt";
    }
    gone.add(one);
  }
  return gone.size === 0 ? drafts : drafts.filter((one) => !gone.has(one));
}

/**
 * «A reduseres med kr 100 000 og B økes med kr 120 000»: money moved, where what goes out is not what comes in. Each half stands as it
 * is said. Only where the sak says nothing else of money, or its punkt does not and no other tells of the difference.
 */
export function markUnbalanced(drafts: readonly Draft[], amounts: readonly number[]): void {
  const flows = drafts.filter(({ type }) => type === "pengeflyt");
  const [first] = flows;
  if (!first || flows.length < 2) return;
  const isAlone = (of: readonly Draft[], difference: number): boolean =>
    of.length === flows.length
      ? flows.every((one, i) => i === 0 || one.punkt - flows[i - 1]!.punkt <= 1)
      : flows.every(
          (one) => of.includes(one) || (one.punkt !== of[0]!.punkt && one.roles["beløp"]?.value !== difference),
        );
  // Several halves within one punkt may as well be halves that were not read, unless each of its amounts is one.
  const isWhole = first.punkt !== flows.at(-1)!.punkt || amounts[first.punkt] === flows.length;
  if (isWhole && mark(flows, isAlone)) return;
  for (const [i, one] of flows.entries()) if (flows[i + 1]?.punkt === one.punkt) mark([one, flows[i + 1]!], isAlone);
}

/** Halves that go out of some lines and into others, and do not come to the same. */
function mark(halves: readonly Draft[], isAlone: (of: readonly Draft[], difference: number) => boolean): boolean {
  const out = halves.filter((one) => one.modus === "kutt" && isHalf(one, "fra", "til"));
  const into = halves.filter((one) => isHalf(one, "til", "fra"));
  if (out.length === 0 || into.length === 0 || out.length + into.length < halves.length) return false;
  const total = (of: readonly Draft[]): number => of.reduce((sum, one) => sum + Number(one.roles["beløp"]!.value), 0);
  const difference = Math.abs(total(out) - total(into));
  const lines = [...out.map((one) => one.roles["fra"]!), ...into.map((one) => one.roles["til"]!)];
  const distinct = new Set(lines.map(({ value }) => value)).size === lines.length;
  // «A og B reduseres med kr 50 000 hver. C økes med kr 70 000 og D med kr 30 000.»: which gives to which is not said.
  const among = out.length > 1 && into.length > 1;
  if (among !== (difference === 0) || (out.length > 1 && !among)) return false;
  if (!distinct || !isAlone(halves, difference)) return false;
  if (!lines.every(({ slag }) => slag === "delprosjekt" || slag === "tiltak" || slag === "navn")) return false;
  for (const one of halves) one.modus = "ulik";
  return true;
}

const isHalf = ({ type, roles }: Draft, told: string, open: string): boolean =>
  type === "pengeflyt" && roles[told] !== undefined && !roles[open] && typeof roles["beløp"]?.value === "number";
