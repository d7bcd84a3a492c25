/** A state as a PSD of its own: the file as it would be written, read again, with its change log. */
import type { Psd } from "../project/psd.ts";
import { changesBetween, type FieldChange } from "../project/psd-fields.ts";
import { type EndringValue, psdValue } from "../project/psd-value.ts";
import { readPsd } from "../project/read-psd.ts";
import { nextVersion, writePsd } from "../project/write-psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { sourceText } from "../text/source-text.ts";
import type { Because, ProjectState } from "./state.ts";

/** The text of the next version; null when the file cannot be edited safely, the text as it is when nothing differs. */
export function nextPsdText(psd: Psd, state: ProjectState): string | null {
  const changes = changesBetween(psdValue(psd), state.psd);
  if (changes.length === 0) return psd.source.text;
  const versjon = nextVersion(psd.versjon?.value);
  const sources = changes.map((change) => causeOf(change, state));
  const versjonsdato = latest([psd.versjonsdato?.value, ...sources.map((one) => one?.dato ?? undefined)]);
  const log = changes.map((change, at) => entry(change, sources[at] ?? null, versjon));
  return writePsd(psd, state.psd, { versjon, versjonsdato }, log);
}

/** The PSD that a state would be; the same PSD where nothing differs, null where the file cannot be edited safely. */
export function nextPsd(psd: Psd, state: ProjectState): Psd | null {
  const text = nextPsdText(psd, state);
  if (text === null) return null;
  return text === psd.source.text ? psd : readPsd(sourceText(psd.source.path, text)).psd;
}

/** Who set a field last. */
export const causeOf = ({ field }: Pick<FieldChange, "field">, { origins }: ProjectState): Because | null =>
  origins.get(field)?.at(-1)?.because ?? null;

function entry(
  { field, before, after }: FieldChange,
  because: Because | null,
  versjon: string | undefined,
): EndringValue {
  return Object.fromEntries(
    Object.entries({
      versjon,
      dato: because?.dato ?? undefined,
      organ: because?.organ ?? undefined,
      sak: because?.sak ?? undefined,
      punkt: because?.punkt,
      felt: field,
      fra: before === null ? undefined : String(before),
      til: after === null ? undefined : String(after),
    }).filter(([, value]) => value !== undefined),
  );
}

const latest = (dates: readonly (CalendarDate | undefined)[]): CalendarDate | undefined =>
  dates
    .flatMap((one) => (one ? [one] : []))
    .sort()
    .at(-1);
