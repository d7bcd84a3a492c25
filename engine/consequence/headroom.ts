/** What each delprosjekt has left to give after each meeting. */
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Preview } from "./preview.ts";
import { minus } from "./state.ts";

export interface Headroom {
  readonly dato: CalendarDate | null;
  readonly organ: string | null;
  readonly lines: readonly { readonly navn: string; readonly kroner: number }[];
}

/** `previews` in meeting order, each from the state that the one before leaves. */
export function headroomOf(previews: readonly Preview[]): readonly Headroom[] {
  const last = previews.filter(({ sak }, at) => {
    const next = previews[at + 1]?.sak;
    return !next || next.dato !== sak.dato || next.organ !== sak.organ;
  });
  return last.map(({ sak, after }) => ({
    dato: sak.dato,
    organ: sak.organ,
    lines: after.psd.delprosjekter.map(({ navn, budsjett, forbruk }) => ({
      navn,
      kroner: minus(budsjett ?? 0, forbruk ?? 0),
    })),
  }));
}
