/** One step: the punkter of a sak take effect as worded, or wait. A pure function from a state to the next. */
import { bevegelseOf } from "../check/facts/bevegelse.ts";
import type { DelprosjektValue } from "../project/psd-value.ts";
import { isReadable, type Unreadable } from "../text/fact.ts";
import { Draft } from "./draft.ts";
import { type Flow, isUnclear, type Note, note, type PointOutcome, type Purse } from "./outcome.ts";
import { lineNamed } from "./purse.ts";
import { type Because, type Change, minus, type ProjectState, type Waiting } from "./state.ts";
import type { Adopted, Item, Step, Undo } from "./step.ts";
import { takeCreation, takeMoney, takeRemoval } from "./take-money.ts";
import { takeOther, unread } from "./take-other.ts";
import { waitingOf } from "./waiting.ts";

/** Punkter in their order. Within a sak a delprosjekt may be overdrawn for a while; what counts is the end of it. */
export function takePunkter(state: ProjectState, adopted: readonly Adopted[], undo: Undo): Step {
  const waits = adopted.flatMap((one) => one.punkt.effekter.flatMap((effekt) => waitingOf(effekt, one) ?? []));
  const waiting = new Set(waits.map(({ effekt }) => effekt));
  const items = adopted.flatMap((one) =>
    one.punkt.effekter.filter((effekt) => !waiting.has(effekt)).map((effekt): Item => ({ ...one, effekt })),
  );
  return takeItems(state, adopted, items, waits, undo);
}

/** `adopted` are the punkter told of; `items` what takes place of them now. */
export function takeItems(
  state: ProjectState,
  adopted: readonly Adopted[],
  items: readonly Item[],
  waits: readonly Waiting[],
  undo: Undo,
): Step {
  const draft = new Draft(state);
  const notes = new Map<Because, Note[]>(adopted.map(({ because }) => [because, []]));
  const tell = (because: Because, more: readonly Note[]): void => {
    const told = notes.get(because);
    // Two effects of one punkt may lack the same.
    for (const one of more) if (!told?.some((it) => JSON.stringify(it) === JSON.stringify(one))) told?.push(one);
  };

  for (const { because, punkt } of adopted)
    if (punkt.effekter.length === 0) tell(because, [unread([], punkt.punkt, draft)]);
  for (const item of items) tell(item.because, revoke(item, draft, undo));
  for (const item of items)
    if (item.effekt.type === "opprettelse") tell(item.because, takeCreation(item, items, draft));
  for (const item of items) tell(item.because, takeItem(item, draft));
  for (const item of items) if (item.effekt.type === "uttak") tell(item.because, takeRemoval(item, draft));
  for (const [because, lacking] of overdrawn(state, draft)) tell(because, lacking);

  const last = adopted.at(-1)?.because;
  const changes = last ? draft.changes(last) : [];
  const after: ProjectState = {
    psd: draft.psd,
    unplaced: draft.unplaced,
    log: draft.log(),
    waiting: [...state.waiting, ...waits],
  };
  const points = adopted.map((one) => outcomeOf(one, notes.get(one.because)!, changes, draft.flows, waits));
  return { before: state, after, changes, flows: [...draft.returned, ...draft.flows], points, waits };
}

function takeItem(item: Item, draft: Draft): readonly Note[] {
  const { effekt, punkt, sak } = item;
  // When it is to be done, and by whom, moves nothing.
  const unreadable = Object.entries(effekt).find(([name, role]) => !asides.has(name) && isUnreadable(role))?.[1];
  if (unreadable && effekt.type !== "oppdrag" && effekt.type !== "søknad")
    return [note("flertydig", { grunn: unreadable.uleselig })];
  switch (effekt.type) {
    case "overføring":
    case "tilbakeføring":
    case "bevilgning":
      return takeMoney(item, bevegelseOf(effekt, punkt, sak), draft);
    case "opprettelse":
    case "uttak":
    case "omgjøring":
      return [];
    default:
      return takeOther(item, draft);
  }
}

const asides: ReadonlySet<string> = new Set(["frist", "ansvarlig"]);

function revoke({ effekt, because }: Item, draft: Draft, undo: Undo): readonly Note[] {
  if (effekt.type !== "omgjøring") return [];
  const sak = isReadable(effekt.sak) ? effekt.sak.value.replace(/^0+/, "").replace(/\/20(\d\d)$/, "/$1") : null;
  const punkt = isReadable(effekt.punkt) ? effekt.punkt.value : null;
  const without = sak === null ? null : undo(sak, punkt);
  if (!without) return [note("ukjent-vedtak", { sak: sak ?? "" })];
  draft.restart(without, because);
  return [note("omgjør", { sak: sak! })];
}

/** Lines that have less than is spent, and had not before: put where the last money left them. */
function overdrawn(state: ProjectState, draft: Draft): ReadonlyMap<Because, readonly Note[]> {
  const found = new Map<Because, Note[]>();
  const isOut = ({ fra, til }: Flow): boolean => fra.slag === "delprosjekt" && til.slag !== "uten post";
  for (const flow of new Map(draft.flows.filter(isOut).map((one) => [nameOf(one.fra), one])).values()) {
    const navn = nameOf(flow.fra);
    const [was, is] = [lineNamed(state.psd, navn), lineNamed(draft.psd, navn)];
    const mangler = is ? lacks(is) : Math.max(0, minus(was?.forbruk ?? 0, leftBy(navn, draft.flows)));
    if (mangler > 0 && (!was || lacks(was) < mangler))
      found.set(flow.because, [...(found.get(flow.because) ?? []), note("mangler-dekning", { navn, mangler })]);
  }
  return found;
}

const lacks = ({ budsjett, forbruk }: DelprosjektValue): number =>
  budsjett === undefined ? 0 : Math.max(0, minus(forbruk ?? 0, budsjett));

/** What a delprosjekt had when it was taken out. */
const leftBy = (navn: string, flows: readonly Flow[]): number =>
  flows.reduce((sum, { fra, til, beløp }) => {
    if (til.slag === "uten post" && nameOf(fra) === navn) return sum + beløp;
    return fra.slag === "uten post" && nameOf(til) === navn ? sum - beløp : sum;
  }, 0);

const nameOf = (purse: Purse): string => (purse.slag === "delprosjekt" ? purse.navn : "");

function outcomeOf(
  { because }: Adopted,
  notes: readonly Note[],
  changes: readonly Change[],
  flows: readonly Flow[],
  waits: readonly Waiting[],
): PointOutcome {
  const acts =
    [...changes, ...flows].some((one) => one.because === because) || notes.some(({ kode }) => kode === "omgjør");
  const result = notes.some(isUnclear)
    ? "uklart"
    : acts
      ? "virker"
      : waits.some((one) => one.because === because)
        ? "venter"
        : "ingen";
  return { because, result, notes: notes.filter(({ kode }) => kode !== "psd-uten-innhold" || !acts) };
}

const isUnreadable = (role: unknown): role is Unreadable =>
  typeof role === "object" && role !== null && "uleselig" in role;
