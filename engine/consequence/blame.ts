/** Who decided each value of a PSD: from its own change log, then from the vedtak that it does not have yet. */
import type { Endring } from "../project/psd.ts";
import { type FieldValue, fieldValues } from "../project/psd-fields.ts";
import { type PsdValue, psdValue } from "../project/psd-value.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Span } from "../text/span.ts";
import type { ProjectSak } from "./history.ts";
import { lineNamed } from "./purse.ts";
import type { Because, Change } from "./state.ts";
import type { Timeline } from "./timeline.ts";

export interface Blame {
  readonly field: string;
  /** As the PSD has it; null for what a vedtak adds. */
  readonly value: FieldValue | null;
  /** Latest first; empty when nobody says. */
  readonly set: readonly SetBy[];
}

export interface SetBy {
  readonly sak: string | null;
  readonly punkt: number | null;
  readonly organ: string | null;
  readonly dato: CalendarDate | null;
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
  /** In the change log of the PSD; null for what it does not have yet. */
  readonly logged: Span | null;
  /** The words of the vedtak; null where no document of the workspace has them. */
  readonly because: Because | null;
}

/** All fields in the order of the file, then those that adopted vedtak add. */
export function blameOf({ psd, history, saker }: Timeline): readonly Blame[] {
  const values = fieldValues(psdValue(psd));
  const set = new Map<string, Change[]>();
  for (const one of history.state.log) set.set(one.field, [...(set.get(one.field) ?? []), one]);
  const now = psdValue(psd);
  const logged = new Map<string, SetBy[]>();
  for (const entry of psd.endringslogg) {
    const field = entry.felt && currentField(entry.felt.value, now);
    if (field) logged.set(field, [...(logged.get(field) ?? []), ofLog(entry, saker)]);
  }
  const fields = new Set([...values.keys(), ...set.keys(), ...logged.keys()]);
  return [...fields].map((field) => ({
    field,
    value: values.get(field) ?? null,
    set: [...(logged.get(field) ?? []), ...(set.get(field) ?? []).map(ofChange)].reverse(),
  }));
}

/** A delprosjekt that has another name now is found by the alias it had. */
function currentField(field: string, psd: PsdValue): string {
  const match = /^delprosjekter\/([^/]+)(.*)$/su.exec(field);
  const line = match && lineNamed(psd, match[1]!);
  return line ? `delprosjekter/${line.navn}${match[2]}` : field;
}

function ofLog({ sak, punkt, organ, dato, fra, til, span }: Endring, saker: readonly ProjectSak[]): SetBy {
  const known = saker.find(
    (one) => sak !== null && one.nr === sak.value && (dato === null || one.dato === null || one.dato === dato.value),
  );
  const adopted = known?.punkter.find(({ because }) => punkt === null || because.punkt === punkt.value);
  return {
    sak: sak?.value ?? null,
    punkt: punkt?.value ?? null,
    organ: organ?.value ?? known?.organ ?? null,
    dato: dato?.value ?? null,
    before: typed(fra?.value),
    after: typed(til?.value),
    logged: span,
    because: adopted?.because ?? null,
  };
}

const ofChange = ({ because, before, after }: Change): SetBy => ({
  sak: because.sak,
  punkt: because.punkt,
  organ: because.organ,
  dato: because.dato,
  before,
  after,
  logged: null,
  because,
});

/** The log has texts; amounts are numbers. */
const typed = (text: string | undefined): FieldValue | null =>
  text === undefined ? null : /^-?\d{1,15}(?:\.\d{1,2})?$/.test(text) ? Number(text) : text;
