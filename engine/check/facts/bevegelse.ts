/** What the points of one sak move in and out of the lines of a PSD, in kroner. */

import type { Beløp, Effekt } from "../../language/effect.ts";
import type { Delprosjekt, Psd } from "../../project/psd.ts";
import { isReadable, type Role } from "../../text/fact.ts";
import { kept } from "../../text/kept.ts";
import { inKroner } from "../../text/money.ts";
import type { Span } from "../../text/span.ts";
import type { PunktInContext } from "../../workspace/workspace.ts";
import { foldName } from "../words/names.ts";
import { statedOut } from "../words/stated-out.ts";

/** What one point moves from a line, to a line, or both. */
export interface Bevegelse {
  /** As written; null where the money comes from elsewhere. */
  readonly fra: string | null;
  readonly til: string | null;
  readonly beløp: Moved;
  readonly span: Span;
  readonly tolket: boolean;
}

/** Least and most; `resten` is all there is; null cannot be known. */
export type Moved = { readonly minst: number; readonly høyst: number } | Andel | "resten" | null;

/** Of what is left of a line; `ofBudget` of what was set aside for it. */
export interface Andel {
  readonly andel: number;
  readonly ofBudget: boolean;
}

export const lineNamed = (psd: Psd | null, name: string): Delprosjekt | null =>
  psd?.delprosjekter.find((one) => [one.navn.value, ...one.alias].some((it) => foldName(it) === foldName(name))) ??
  null;

/** The delprosjekter that are taken out, by the words that say so. */
export const removedIn = (
  punkter: readonly PunktInContext[],
): readonly { readonly navn: string; readonly effekt: Effekt }[] =>
  punkter.flatMap(({ effekter }) =>
    effekter.flatMap((effekt) =>
      effekt.type === "uttak" && isReadable(effekt.delprosjekt) ? [{ navn: effekt.delprosjekt.value, effekt }] : [],
    ),
  );

/** Remembered by the identity of the points. */
export function bevegelserIn(punkter: readonly PunktInContext[]): readonly Bevegelse[] {
  const known = remembered.get(punkter);
  if (known) return known;
  const moves = punkter.flatMap((punkt) => {
    const only = emptiedBy(punkt, punkter);
    return punkt.effekter.flatMap((effekt) => moveOf(effekt, punkt, only));
  });
  remembered.set(punkter, moves);
  return moves;
}

/** What one effect of a punkt moves; null where it moves nothing, or from nobody knows where. */
export const bevegelseOf = (
  effekt: Effekt,
  punkt: PunktInContext,
  punkter: readonly PunktInContext[],
): Bevegelse | null => moveOf(effekt, punkt, emptiedBy(punkt, punkter))[0] ?? null;

/** The delprosjekt whose money «midlene» are: the only one that the punkt takes out, else the only one of the sak. */
function emptiedBy(punkt: PunktInContext, punkter: readonly PunktInContext[]): string | null {
  const own = removedIn([punkt]);
  const removed = own.length === 1 ? own : removedIn(punkter);
  return removed.length === 1 ? removed[0]!.navn : null;
}

function moveOf(effekt: Effekt, punkt: PunktInContext, only: string | null): readonly Bevegelse[] {
  const { type, span, tolket } = effekt;
  const name = (role: Role<string> | undefined): string | null => (isReadable(role) ? role.value : null);
  const written = { span, tolket, beløp: amountOf(effekt.beløp) };
  switch (type) {
    case "overføring": {
      if ((effekt.fra && !isReadable(effekt.fra)) || !effekt.til) return [];
      const fra = name(effekt.fra) ?? only;
      const beløp = effekt.beløp ? written.beløp : fra === null ? null : besideIt(punkt, fra);
      return [{ ...written, fra, til: name(effekt.til), beløp }];
    }
    case "tilbakeføring":
      return [{ ...written, fra: name(effekt.fra) ?? only, til: null, beløp: effekt.beløp ? written.beløp : "resten" }];
    case "bevilgning":
      return [{ ...written, fra: name(effekt.kilde), til: name(effekt.til) }];
    case "opprettelse":
      return effekt.kilde && effekt.beløp ? [{ ...written, fra: name(effekt.kilde), til: null }] : [];
    default:
      return [];
  }
}

/** «midlene (kr 200 000) overføres»: the amount stands beside; without one it is all there is. */
function besideIt({ punkt, effekter }: PunktInContext, fra: string): Moved {
  const taken = effekter.flatMap(({ beløp }) => (isReadable(beløp) ? [beløp.span] : []));
  const said = statedOut(punkt.tekst, fra, taken);
  return said.length === 0 ? "resten" : said.length === 1 ? amountOf(said[0]) : null;
}

function amountOf(role: Role<Beløp> | undefined): Moved {
  if (!isReadable(role)) return null;
  const it = role.value;
  if (typeof it === "number") return { minst: it, høyst: it };
  if ("høyst" in it) return { minst: 0, høyst: it.høyst };
  return "resten" in it ? "resten" : { andel: it.andel, ofBudget: it.av === "budsjettet" };
}

/** In kroner, where a line has `there` to give, and `spent` is gone of its budget. */
export function inMoney(
  moved: Moved,
  there: number,
  spent: number,
): { readonly minst: number; readonly høyst: number } | null {
  if (moved === null || moved === "resten") return null;
  if (!("andel" in moved)) return moved;
  const amount = moved.andel * (there + (moved.ofBudget ? spent : 0));
  return { minst: amount, høyst: amount };
}

/** What the PSD says is spent of a line, in kroner. */
export const spentOf = (line: Delprosjekt | null): number => (line?.forbruk ? inKroner(line.forbruk.value) : 0);

/** Whether an uttak takes all of a line: «redusert med kr 100 000» and «halvparten» do not. */
export function isWhole({ beløp }: Effekt, line: Delprosjekt | null): boolean {
  if (!beløp) return true;
  if (!isReadable(beløp) || typeof beløp.value !== "number") return false;
  return !line?.budsjett || beløp.value >= inKroner(line.budsjett.value);
}

/** What the PSD sets aside for a line, less what is spent. */
export const unspent = ({ budsjett, forbruk }: Delprosjekt): number | null =>
  budsjett ? inKroner(budsjett.value) - (forbruk ? inKroner(forbruk.value) : 0) : null;

const remembered = kept<readonly PunktInContext[], readonly Bevegelse[]>();
