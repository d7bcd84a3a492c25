/** The next version of a PSD from the vedtak of a protokoll, and from answers that have come: what is applied, what waits, what refuses. */
import { namesProject } from "../check/facts/concerns.ts";
import type { EffektType } from "../language/effect.ts";
import type { Psd } from "../project/psd.ts";
import { changesBetween, type FieldChange } from "../project/psd-fields.ts";
import { psdValue } from "../project/psd-value.ts";
import { fold, type History, startOf } from "./fold.ts";
import { adoptedOf, isAdopted, isInPsd, type ProjectSak } from "./history.ts";
import { nextPsdText } from "./next-psd.ts";
import { isUnclear, type Note } from "./outcome.ts";
import { isSkipped, type Skip } from "./skip.ts";
import { type Because, type Change, initialState, type Waiting } from "./state.ts";
import type { Adopted } from "./step.ts";
import { takePunkter } from "./take.ts";
import { eventsOf } from "./timeline.ts";

export interface Application {
  readonly psd: Psd;
  /** The text of the next version; the same text when nothing is left to do; null when it refuses. */
  readonly text: string | null;
  readonly changes: readonly FieldChange[];
  readonly points: readonly AppliedPoint[];
  /** The file is written in a way that cannot be edited safely. */
  readonly uneditable: boolean;
}

/**
 * `ført`: written now · `alt ført`: the PSD has it · `venter`: on an answer · `ingen`: changes no PSD · `hoppet over`: asked to ·
 * `uskrevet`: adopted, and nobody wrote what, which refuses · `uklart`: not understood, which refuses · `mangler`: a delprosjekt would have less than nothing, which refuses ·
 * `eldre`: older than the PSD's version and not in its log, which refuses · `ikke vedtatt`.
 */
export type Applied =
  | "ført"
  | "alt ført"
  | "venter"
  | "ingen"
  | "hoppet over"
  | "uskrevet"
  | "uklart"
  | "mangler"
  | "eldre"
  | "ikke vedtatt";

export interface AppliedPoint {
  readonly because: Because;
  readonly result: Applied;
  readonly notes: readonly Note[];
  readonly waits: readonly Waiting[];
}

/** Results that refuse the file. */
export const refusing: ReadonlySet<Applied> = new Set<Applied>(["uskrevet", "uklart", "mangler", "eldre"]);

/** `saker` are those of the protokoll about this project; `skip` is what to leave out. */
export function applySaker(psd: Psd, saker: readonly ProjectSak[], skip: readonly Skip[]): Application {
  const taken = saker.map((sak) => ({ ...sak, punkter: isAdopted(sak) ? adoptedOf(sak, psd) : [] }));
  const points = (sak: ProjectSak): readonly Adopted[] =>
    sak.punkter.filter(({ because }) => !isSkipped(skip, because)).filter((one) => !isOlder(psd, one));
  const events = eventsOf(
    psd,
    taken.map((sak) => ({ ...sak, punkter: points(sak) })),
  );
  const history = fold(startOf(psd), events);
  const results = saker.flatMap((sak, at) => [
    ...unwrittenIn(sak, skip),
    ...sak.punkter.map((one) => {
      const isTaken = taken[at]!.punkter.some(({ because }) => because.punkt === one.because.punkt);
      return isTaken ? pointOf(one, psd, skip, history) : plain(one, "ikke vedtatt");
    }),
  ]);
  const changes = changesBetween(psdValue(psd), history.state.psd);
  const refuses = results.some(({ result }) => refusing.has(result));
  const { state } = history;
  const text = refuses ? null : nextPsdText(psd, state, [...movedNothing(history), ...state.log]);
  return { psd, text, changes, points: results, uneditable: !refuses && text === null };
}

/** «Halvparten av midlene i A» of a line that has nothing left: logged as it is, or the next version would be asked for half of what it has got since. */
const movedNothing = ({ steps, state }: History): readonly Change[] =>
  steps.flatMap(({ flows, changes }) =>
    flows.flatMap(({ beløp, fra, because }) => {
      const line =
        fra.slag === "delprosjekt" ? state.psd.delprosjekter.find(({ navn }) => navn === fra.navn) : undefined;
      if (beløp !== 0 || line?.budsjett === undefined || changes.some((one) => one.because === because)) return [];
      return [{ field: `delprosjekter/${line.navn}/budsjett`, before: line.budsjett, after: line.budsjett, because }];
    }),
  );

function pointOf(one: Adopted, psd: Psd, skip: readonly Skip[], { steps, state }: History): AppliedPoint {
  const { because } = one;
  if (isSkipped(skip, because)) return plain(one, "hoppet over");
  if (isOlder(psd, one)) return plain(one, "eldre");
  const notes = steps.flatMap(({ points }) =>
    points.filter((it) => isSame(it.because, because)).flatMap((it) => it.notes),
  );
  const waits = state.waiting.filter((it) => isSame(it.because, because));
  const changed = steps.some(({ changes, flows }) => [...changes, ...flows].some((it) => isSame(it.because, because)));
  const result = ((): Applied => {
    if (notes.some(isUnclear)) return "uklart";
    if (notes.some(({ kode }) => kode === "mangler-dekning")) return "mangler";
    if (changed) return "ført";
    if (waits.length > 0) return "venter";
    return isInPsd(psd, because) && one.punkt.effekter.some(({ type }) => changing.has(type)) ? "alt ført" : "ingen";
  })();
  return { because, result, notes, waits };
}

/** A sak that adopted something of the project without writing out what; its punkt is none, so that only the whole sak is skipped. */
function unwrittenIn(sak: ProjectSak, skip: readonly Skip[]): readonly AppliedPoint[] {
  const { uskrevet } = sak.sak;
  if (!uskrevet || !isAdopted(sak)) return [];
  const { span, punkter } = uskrevet;
  const mayChange = punkter.some(({ effekter }) =>
    effekter.some(({ type, kandidat }) => changing.has(type) || kandidat.length > 0),
  );
  if (punkter.length > 0 ? !mayChange : !namesProject(sak.sak)) return [];
  const { source } = sak.document.document;
  const because = { source, span, sak: sak.nr, punkt: 0, organ: sak.organ, dato: sak.dato };
  return [{ because, result: isSkipped(skip, because) ? "hoppet over" : "uskrevet", notes: [], waits: [] }];
}

/** Of an earlier day than the version, not in its log, and would change it: nobody knows whether the version has it. */
function isOlder(psd: Psd, one: Adopted): boolean {
  const { dato } = one.because;
  if (psd.versjonsdato === null || dato === null || dato >= psd.versjonsdato.value) return false;
  if (isInPsd({ ...psd, versjonsdato: null }, one.because)) return false;
  return takePunkter(initialState(psd), [one], () => null).changes.length > 0;
}

const changing: ReadonlySet<EffektType> = new Set<EffektType>([
  "overføring",
  "uttak",
  "opprettelse",
  "bevilgning",
  "tilbakeføring",
  "ledervalg",
  "periodeutvidelse",
  "søknad",
  "omgjøring",
]);

const isSame = (a: Because, b: Because): boolean => a.source === b.source && a.span.start === b.span.start;

const plain = ({ because }: Adopted, result: Applied): AppliedPoint => ({ because, result, notes: [], waits: [] });
