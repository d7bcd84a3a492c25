/** The fields of a PSD that a vedtak may set, by path («delprosjekter/Reiseliv/budsjett»), and how two PSDs differ in them. */
import type { DelprosjektValue, PsdValue } from "./psd-value.ts";

export type FieldValue = string | number;

export interface FieldChange {
  readonly field: string;
  /** null: the field was not there, or is there no more. A delprosjekt as a whole has its budget for a value. */
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
}

interface Field {
  readonly value: FieldValue;
  /** A delprosjekt, tiltak or member as a whole: only its coming and going is a change. */
  readonly whole: boolean;
  /** The whole it is a part of. */
  readonly within: string | null;
}

/** What differs, in the order of the file; a delprosjekt or tiltak that comes or goes is told once, as a whole. */
export function changesBetween(before: PsdValue, after: PsdValue): readonly FieldChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const changes: FieldChange[] = [];
  for (const field of new Set([...was.keys(), ...is.keys()])) {
    const [one, other] = [was.get(field), is.get(field)];
    const { whole, within } = (other ?? one)!;
    if (one?.value === other?.value || (whole && one && other)) continue;
    if (within !== null && was.has(within) !== is.has(within)) continue;
    changes.push({ field, before: one?.value ?? null, after: other?.value ?? null });
  }
  return changes;
}

/** The value of every field, in the order of the file. */
export const fieldValues = (psd: PsdValue): ReadonlyMap<string, FieldValue> =>
  new Map([...fieldsOf(psd)].filter(([, { whole }]) => !whole).map(([field, { value }]) => [field, value]));

type Put = (field: string, value: FieldValue | undefined, more?: Partial<Field>) => void;

function fieldsOf(psd: PsdValue): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  const put: Put = (field, value, more) => {
    if (value !== undefined) fields.set(field, { value, whole: false, within: null, ...more });
  };
  put("versjon", psd.versjon);
  put("versjonsdato", psd.versjonsdato);
  put("periode/fra", psd.periode.fra);
  put("periode/til", psd.periode.til);
  put("organisering/prosjektleder", psd.organisering.prosjektleder);
  put("organisering/prosjektansvarlig", psd.organisering.prosjektansvarlig);
  const group = psd.organisering.styringsgruppe;
  put("organisering/styringsgruppe/leder", group?.leder);
  for (const { navn } of group?.medlemmer ?? [])
    put(`organisering/styringsgruppe/medlemmer/${navn}`, navn, { whole: true });
  put("ramme", psd.ramme);
  for (const one of psd.delprosjekter) delprosjektFields(one, put);
  for (const { kilde, beløp } of psd.finansiering ?? []) put(`finansiering/${kilde}/beløp`, beløp);
  return fields;
}

function delprosjektFields(one: DelprosjektValue, put: Put): void {
  const within = `delprosjekter/${one.navn}`;
  put(within, one.budsjett ?? one.navn, { whole: true });
  put(`${within}/budsjett`, one.budsjett, { within });
  for (const [year, amount] of Object.entries(one.perÅr ?? {})) put(`${within}/perÅr/${year}`, amount, { within });
  for (const { navn, budsjett } of one.tiltak ?? []) {
    const tiltak = `${within}/tiltak/${navn}`;
    put(tiltak, budsjett ?? navn, { whole: true, within });
    put(`${tiltak}/budsjett`, budsjett, { within: tiltak });
  }
}
