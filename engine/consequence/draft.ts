/** A project while one sak takes effect: each change notes the words it comes of. The only mutable value; it never leaves a step. */

import { changesBetween, type FieldChange } from "../project/psd-fields.ts";
import type { DelprosjektValue, PsdValue, TiltakValue } from "../project/psd-value.ts";
import type { Flow, Purse } from "./outcome.ts";
import type { Named } from "./purse.ts";
import { lineNamed } from "./purse.ts";
import { type Because, minus, type Origin, type ProjectState, plus } from "./state.ts";

export interface Change extends FieldChange {
  readonly because: Because;
}

export class Draft {
  psd: PsdValue;
  readonly flows: Flow[] = [];
  readonly #before: PsdValue;
  readonly #touched = new Map<string, Because>();
  #unplaced: number;

  constructor(state: ProjectState) {
    this.psd = state.psd;
    this.#before = state.psd;
    this.#unplaced = state.unplaced;
  }

  /** Kroner a delprosjekt (or one of its tiltak) has left to give. */
  available({ navn, tiltak }: Named & { readonly slag: "delprosjekt" }): number | null {
    const line = lineNamed(this.psd, navn);
    if (tiltak !== null) return line?.tiltak?.find((one) => one.navn === tiltak)?.budsjett ?? null;
    return line?.budsjett === undefined ? null : minus(line.budsjett, line.forbruk ?? 0);
  }

  get unplaced(): number {
    return this.#unplaced;
  }

  move(fra: Named, til: Named, beløp: number, because: Because): void {
    this.#pay(fra, -beløp, because);
    this.#pay(til, beløp, because);
    this.flows.push({ because, fra: purse(fra), til: purse(til), beløp });
  }

  /** More, or less, for the project as a whole. */
  changeRamme(by: number, because: Because): void {
    if (this.psd.ramme === undefined) return;
    this.#put("ramme", because, { ...this.psd, ramme: plus(this.psd.ramme, by) });
  }

  create(line: DelprosjektValue, because: Because): void {
    const delprosjekter = [...this.psd.delprosjekter, line];
    this.#put(`delprosjekter/${line.navn}`, because, { ...this.psd, delprosjekter });
  }

  createTiltak(navn: string, tiltak: TiltakValue, because: Because): void {
    this.#line(navn, `tiltak/${tiltak.navn}`, because, (line) => ({
      ...line,
      tiltak: [...(line.tiltak ?? []), tiltak],
    }));
  }

  /** What it still has stays within the ramme, on no delprosjekt. */
  remove(navn: string, because: Because): void {
    const line = lineNamed(this.psd, navn);
    if (!line) return;
    const delprosjekter = this.psd.delprosjekter.filter((one) => one !== line);
    this.#put(`delprosjekter/${line.navn}`, because, { ...this.psd, delprosjekter });
    const beløp = line.budsjett ?? 0;
    if (beløp === 0) return;
    this.#unplaced = plus(this.#unplaced, beløp);
    this.flows.push({ because, fra: { slag: "delprosjekt", navn: line.navn }, til: { slag: "uten post" }, beløp });
  }

  setYears(navn: string, perÅr: Readonly<Record<string, number>>, because: Because): void {
    for (const year of Object.keys(perÅr)) this.#touched.set(`delprosjekter/${navn}/perÅr/${year}`, because);
    this.#line(navn, "perÅr", because, (line) => ({ ...line, perÅr }));
  }

  setEnd(til: NonNullable<PsdValue["periode"]["til"]>, because: Because): void {
    this.#put("periode/til", because, { ...this.psd, periode: { ...this.psd.periode, til } });
  }

  setPerson(role: "prosjektleder" | "prosjektansvarlig", person: string, because: Because): void {
    const organisering = { ...this.psd.organisering, [role]: person };
    this.#put(`organisering/${role}`, because, { ...this.psd, organisering });
  }

  setLeader(leder: string, because: Because): void {
    this.#group("leder", because, { leder });
  }

  addMember(medlem: { readonly navn: string; readonly representerer?: string }, because: Because): void {
    const medlemmer = [...(this.psd.organisering.styringsgruppe?.medlemmer ?? []), medlem];
    this.#group(`medlemmer/${medlem.navn}`, because, { medlemmer });
  }

  /** Goes on from what another history gives: a vedtak was revoked. */
  restart(state: ProjectState, because: Because): void {
    for (const { field } of changesBetween(this.psd, state.psd)) this.#touched.set(field, because);
    this.psd = state.psd;
    this.#unplaced = state.unplaced;
  }

  /** What differs from the state it began with, each with its words. `otherwise` for what several points made together. */
  changes(otherwise: Because): readonly Change[] {
    return changesBetween(this.#before, this.psd).map((change) => ({
      ...change,
      because: this.#touched.get(change.field) ?? otherwise,
    }));
  }

  #pay(purse: Named, by: number, because: Because): void {
    if (purse.slag === "uten post") this.#unplaced = plus(this.#unplaced, by);
    if (purse.slag !== "delprosjekt") return;
    const { navn, tiltak } = purse;
    this.#line(navn, "budsjett", because, (line) => ({ ...line, budsjett: plus(line.budsjett ?? 0, by) }));
    if (tiltak !== null)
      this.#line(navn, `tiltak/${tiltak}/budsjett`, because, (line) => ({
        ...line,
        tiltak: (line.tiltak ?? []).map((one) =>
          one.navn === tiltak ? { ...one, budsjett: plus(one.budsjett ?? 0, by) } : one,
        ),
      }));
  }

  #line(navn: string, field: string, because: Because, change: (line: DelprosjektValue) => DelprosjektValue): void {
    const delprosjekter = this.psd.delprosjekter.map((one) => (one.navn === navn ? change(one) : one));
    this.#put(`delprosjekter/${navn}/${field}`, because, { ...this.psd, delprosjekter });
  }

  #group(field: string, because: Because, group: NonNullable<PsdValue["organisering"]["styringsgruppe"]>): void {
    const { organisering } = this.psd;
    const styringsgruppe = { ...organisering.styringsgruppe, ...group };
    this.#put(`organisering/styringsgruppe/${field}`, because, {
      ...this.psd,
      organisering: { ...organisering, styringsgruppe },
    });
  }

  #put(field: string, because: Because, psd: PsdValue): void {
    this.psd = psd;
    this.#touched.set(field, because);
  }
}

const purse = (named: Named): Purse =>
  named.slag === "delprosjekt" ? { slag: "delprosjekt", navn: named.navn } : named;

/** The origins of a state, with those of the changes. */
export function withOrigins(
  origins: ReadonlyMap<string, readonly Origin[]>,
  changes: readonly Change[],
): ReadonlyMap<string, readonly Origin[]> {
  if (changes.length === 0) return origins;
  const all = new Map(origins);
  for (const { field, because, before, after } of changes)
    all.set(field, [...(all.get(field) ?? []), { because, before, after }]);
  return all;
}
