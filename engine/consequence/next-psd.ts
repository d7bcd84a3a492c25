/** A state as a PSD of its own: the file as it would be written, read again, with its change log. */
import type { Psd } from "../project/psd.ts";
import type { FieldChange } from "../project/psd-fields.ts";
import type { EndringValue } from "../project/psd-value.ts";
import { readPsd } from "../project/read-psd.ts";
import { nextVersion, writePsd } from "../project/write-psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { sourceText } from "../text/source-text.ts";
import type { Because, Change, ProjectState } from "./state.ts";

/**
 * The text of the next version; null when the file cannot be edited safely, the text as it is when nothing differs. `log` is
 * what its change log gets: all of it in a file that is kept, less in one that is only looked at.
 */
export function nextPsdText(psd: Psd, state: ProjectState, log: readonly Change[] = state.log): string | null {
  if (state.log.length === 0) return psd.source.text;
  const versjon = nextVersion(psd.versjon?.value);
  const versjonsdato = latest([psd.versjonsdato?.value, ...state.log.map(({ because }) => because.dato ?? undefined)]);
  return writePsd(
    psd,
    state.psd,
    { versjon, versjonsdato },
    log.map((change) => entry(change, versjon)),
  );
}

/** The PSD that a state would be; the same PSD where nothing differs, null where the file cannot be edited safely. */
export function nextPsd(psd: Psd, state: ProjectState, log: readonly Change[]): Psd | null {
  const text = nextPsdText(psd, state, log);
  if (text === null) return null;
  return text === psd.source.text ? psd : readPsd(sourceText(psd.source.path, text)).psd;
}

/** Who set a field last. */
export const causeOf = ({ field }: Pick<FieldChange, "field">, { log }: ProjectState): Because | null =>
  log.findLast((one) => one.field === field)?.because ?? null;

const entry = ({ field, before, after, because }: Change, versjon: string | undefined): EndringValue =>
  Object.fromEntries(
    Object.entries({
      versjon,
      dato: because.dato ?? undefined,
      organ: because.organ ?? undefined,
      sak: because.sak ?? undefined,
      punkt: because.punkt,
      felt: field,
      fra: before === null ? undefined : String(before),
      til: after === null ? undefined : String(after),
    }).filter(([, value]) => value !== undefined),
  );

const latest = (dates: readonly (CalendarDate | undefined)[]): CalendarDate | undefined =>
  dates
    .flatMap((one) => (one ? [one] : []))
    .sort()
    .at(-1);
