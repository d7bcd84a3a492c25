/** The next version of a PSD as text: the fields that changed are edited in place, each change is logged, the rest stays as it is. */
import { addItems, type Item, type Path, removeItem, type Scalar, setValue } from "../syntax/yaml-edit.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { sourceText } from "../text/source-text.ts";
import type { Psd } from "./psd.ts";
import { changesBetween, type FieldChange } from "./psd-fields.ts";
import { type DelprosjektValue, type EndringValue, type PsdValue, psdValue } from "./psd-value.ts";
import { readPsd } from "./read-psd.ts";

/**
 * `after` has the changes to make, without versjon, versjonsdato and endringslogg; `version` and `log` are those. Null when
 * the file is written in a way that cannot be edited safely: what is written is read again, and must be what was meant.
 */
export function writePsd(psd: Psd, after: PsdValue, version: Version, log: readonly EndringValue[]): string | null {
  const before = psdValue(psd);
  let text: string | null = psd.source.text;
  const edit = (change: (text: string) => string | null): void => {
    if (text !== null) text = change(text);
  };
  for (const change of changesBetween(before, after)) edit((now) => written(now, change, before, after));
  const { versjon, versjonsdato } = version;
  if (versjon !== undefined && versjon !== before.versjon) edit((now) => setValue(now, ["versjon"], versjon));
  if (versjonsdato !== undefined && versjonsdato !== before.versjonsdato)
    edit((now) => setValue(now, ["versjonsdato"], versjonsdato, "versjon"));
  edit((now) => addItems(now, ["endringslogg"], log.map(logItem)));
  if (text === null) return null;
  const read = psdValue(readPsd(sourceText(psd.source.path, text)).psd);
  const wanted: PsdValue = { ...after, ...(said(version) as Partial<PsdValue>), ...logged(before, log) };
  return sameFields(read, wanted) ? text : null;
}

export interface Version {
  readonly versjon: string | undefined;
  readonly versjonsdato: CalendarDate | undefined;
}

/** «1.0» is followed by «1.1», «2021-9» by «2021-10»; a version without a number stays. */
export const nextVersion = (versjon: string | undefined): string | undefined =>
  versjon?.replace(/\d+(?=\D*$)/u, (last) => String(Number(last) + 1));

function written(
  text: string,
  { field, before: was, after: is }: FieldChange,
  before: PsdValue,
  after: PsdValue,
): string | null {
  const keys = field.split("/");
  if (keys[0] === "delprosjekter") return delprosjektWritten(text, field, is === null, was === null, before, after);
  if (field.startsWith("organisering/styringsgruppe/medlemmer/")) {
    const medlem = after.organisering.styringsgruppe?.medlemmer?.find((one) => field.endsWith(`/${one.navn}`));
    return medlem ? addItems(text, ["organisering", "styringsgruppe", "medlemmer"], [said(medlem) as Item]) : null;
  }
  return is === null ? null : setValue(text, keys, is);
}

function delprosjektWritten(
  text: string,
  field: string,
  isGone: boolean,
  isNew: boolean,
  before: PsdValue,
  after: PsdValue,
): string | null {
  const own = (line: DelprosjektValue): boolean =>
    field === `delprosjekter/${line.navn}` || field.startsWith(`delprosjekter/${line.navn}/`);
  const path: Path = ["delprosjekter"];
  const now = linesIn(text);
  const [was, is] = [before.delprosjekter.find(own), after.delprosjekter.find(own)];
  const navn = (is ?? was)?.navn;
  if (navn === undefined) return null;
  const at = now.indexOf(navn);
  if (field === `delprosjekter/${navn}`) {
    if (isGone) return at < 0 ? null : removeItem(text, path, at);
    if (!isNew || !is) return text;
    const added = addItems(text, path, [said({ navn: is.navn, budsjett: is.budsjett }) as Item]);
    return (is.tiltak ?? []).reduce<string | null>(
      (made, one) =>
        made &&
        addItems(made, [...path, now.length, "tiltak"], [said({ navn: one.navn, budsjett: one.budsjett }) as Item]),
      added,
    );
  }
  if (at < 0 || !is) return null;
  const rest = field.slice(`delprosjekter/${navn}/`.length);
  const line: Path = [...path, at];
  if (rest === "budsjett") return is.budsjett === undefined ? null : setValue(text, [...line, "budsjett"], is.budsjett);
  const year = /^perÅr\/(\d{4})$/u.exec(rest)?.[1];
  if (year) return setValue(text, [...line, "perÅr", year], is.perÅr?.[year] ?? 0);
  const tiltak = is.tiltak ?? [];
  const index = tiltak.findIndex((one) => rest === `tiltak/${one.navn}` || rest === `tiltak/${one.navn}/budsjett`);
  const one = tiltak[index];
  if (!one) return null;
  return rest.endsWith("/budsjett") && one.budsjett !== undefined && was?.tiltak?.some((it) => it.navn === one.navn)
    ? setValue(text, [...line, "tiltak", index, "budsjett"], one.budsjett)
    : addItems(text, [...line, "tiltak"], [said({ navn: one.navn, budsjett: one.budsjett }) as Item]);
}

const linesIn = (text: string): readonly string[] =>
  readPsd(sourceText("", text)).psd.delprosjekter.map(({ navn }) => navn.value);

function logItem({ fra, til, ...entry }: EndringValue): Item {
  return said({ ...entry, fra: plain(fra), til: plain(til) }) as Item;
}

/** Amounts are logged as numbers. */
const plain = (value: string | undefined): Scalar | undefined =>
  value !== undefined && /^-?\d{1,15}(?:\.\d{1,2})?$/.test(value) ? Number(value) : value;

const logged = (before: PsdValue, log: readonly EndringValue[]): Pick<PsdValue, "endringslogg"> =>
  log.length > 0 ? { endringslogg: [...(before.endringslogg ?? []), ...log] } : {};

const said = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

const sameFields = (one: PsdValue, other: PsdValue): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(
    ([, one]) => one !== undefined && !(Array.isArray(one) && one.length === 0),
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
}
