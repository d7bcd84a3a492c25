/** A project while one sak takes effect: each change notes the words it comes of. The only mutable value; it never leaves a step. */

import { changesBetween } from "../project/psd-fields.ts";
import type { DelprosjektValue, PsdValue, TiltakValue } from "../project/psd-value.ts";
import type { Flow, Purse } from "./outcome.ts";
import type { Named } from "./purse.ts";
import { lineNamed } from "./purse.ts";
import { flowsBetween } from "./purse-flows.ts";
import { type Because, type Change, minus, type ProjectState, plus } from "./state.ts";

export class Draft {
  psd: PsdValue;
  readonly flows: Flow[] = [];
  /** What goes back where a vedtak is revoked; no punkt has these in its words. */
  readonly returned: Flow[] = [];
  readonly #before: PsdValue;
  readonly #touches: Change[] = [];
  #log: readonly Change[];
  #unplaced: number;

  constructor(state: ProjectState) {
    this.psd = state.psd;
    this.#before = state.psd;
    this.#log = state.log;
    this.#unplaced = state.unplaced;
  }

  /** Kroner a delprosjekt (or one of its tiltak) has left to give. */
  available({ navn, tiltak }: Named & { readonly slag: "delprosjekt" }): number | null {
    const line = lineNamed(this.psd, navn);
    if (tiltak !== null) return line?.tiltak?.find((one) => one.navn === tiltak)?.budsjett ?? null;
    return line?.budsjett === undefined ? null : minus(line.budsjett, line.forbruk ?? 0);
  }

  /** Kroner that a punkt has moved so far out of a delprosjekt, or of what is on none. */
  taken(navn: string | null, { punkt }: Because): number {
    return this.flows
      .filter(({ because, fra }) => because.punkt === punkt && (fra.slag === "delprosjekt" ? fra.navn : null) === navn)
      .filter(({ fra }) => fra.slag !== "utenfor")
      .reduce((sum, { beløp }) => plus(sum, beløp), 0);
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
    this.#put(because, { ...this.psd, ramme: plus(this.psd.ramme, by) });
  }

  create(line: DelprosjektValue, because: Because): void {
    const delprosjekter = [...this.psd.delprosjekter, line];
    this.#put(because, { ...this.psd, delprosjekter });
  }

  createTiltak(navn: string, tiltak: TiltakValue, because: Because): void {
    this.#line(navn, because, (line) => ({
      ...line,
      tiltak: [...(line.tiltak ?? []), tiltak],
    }));
  }

  /** What it still has stays within the ramme, on no delprosjekt. */
  remove(navn: string, because: Because): void {
    const line = lineNamed(this.psd, navn);
    if (!line) return;
    const delprosjekter = this.psd.delprosjekter.filter((one) => one !== line);
    this.#put(because, { ...this.psd, delprosjekter });
    const beløp = line.budsjett ?? 0;
    if (beløp === 0) return;
    this.#unplaced = plus(this.#unplaced, beløp);
    const [own, none]: readonly Purse[] = [{ slag: "delprosjekt", navn: line.navn }, { slag: "uten post" }];
    this.flows.push(
      beløp > 0 ? { because, fra: own!, til: none!, beløp } : { because, fra: none!, til: own!, beløp: -beløp },
    );
  }

  setYears(navn: string, perÅr: Readonly<Record<string, number>>, because: Because): void {
    this.#line(navn, because, (line) => ({ ...line, perÅr }));
  }

  setEnd(til: NonNullable<PsdValue["periode"]["til"]>, because: Because): void {
    this.#put(because, { ...this.psd, periode: { ...this.psd.periode, til } });
  }

  setPerson(role: "prosjektleder" | "prosjektansvarlig", person: string, because: Because): void {
    const organisering = { ...this.psd.organisering, [role]: person };
    this.#put(because, { ...this.psd, organisering });
  }

  setLeader(leder: string, because: Because): void {
    this.#group(because, { leder });
  }

  addMember(medlem: { readonly navn: string; readonly representerer?: string }, because: Because): void {
    const medlemmer = [...(this.psd.organisering.styringsgruppe?.medlemmer ?? []), medlem];
    this.#group(because, { medlemmer });
  }

  /** Goes on from what another history gives: a vedtak was revoked, and its money goes back. */
  restart(state: ProjectState, because: Because): void {
    this.returned.push(...flowsBetween({ psd: this.psd, unplaced: this.#unplaced }, state, because));
    this.#put(because, state.psd);
    this.#log = state.log;
    this.#unplaced = state.unplaced;
  }

  /** What differs from the state it began with, each with the words that set it last. */
  changes(otherwise: Because): readonly Change[] {
    return changesBetween(this.#before, this.psd).map((change) => ({
      ...change,
      because: this.#touches.findLast(({ field }) => field === change.field)?.because ?? otherwise,
    }));
  }

  /** All that was set so far, by each punkt for itself. */
  log(): readonly Change[] {
    return [...this.#log, ...settled(this.#touches)];
  }

  #pay(purse: Named, by: number, because: Because): void {
    if (purse.slag === "uten post") this.#unplaced = plus(this.#unplaced, by);
    if (purse.slag !== "delprosjekt") return;
    const { navn, tiltak } = purse;
    this.#line(navn, because, (line) => ({ ...line, budsjett: plus(line.budsjett ?? 0, by) }));
    if (tiltak !== null)
      this.#line(navn, because, (line) => ({
        ...line,
        tiltak: (line.tiltak ?? []).map((one) =>
          one.navn === tiltak ? { ...one, budsjett: plus(one.budsjett ?? 0, by) } : one,
        ),
      }));
  }

  #line(navn: string, because: Because, change: (line: DelprosjektValue) => DelprosjektValue): void {
    const delprosjekter = this.psd.delprosjekter.map((one) => (one.navn === navn ? change(one) : one));
    this.#put(because, { ...this.psd, delprosjekter });
  }

  #group(because: Because, group: NonNullable<PsdValue["organisering"]["styringsgruppe"]>): void {
    const { organisering } = this.psd;
    const styringsgruppe = { ...organisering.styringsgruppe, ...group };
    this.#put(because, {
      ...this.psd,
      organisering: { ...organisering, styringsgruppe },
    });
  }

  #put(because: Because, psd: PsdValue): void {
    this.#touches.push(...changesBetween(this.psd, psd).map((change) => ({ ...change, because })));
    this.psd = psd;
  }
}

/** What each punkt set in all: from what was there before its first touch to what was there after its last. */
function settled(touches: readonly Change[]): readonly Change[] {
  const byPunkt = new Map<Because, Map<string, Change>>();
  for (const touch of touches) {
    const fields = byPunkt.get(touch.because) ?? new Map<string, Change>();
    byPunkt.set(touch.because, fields);
    const first = fields.get(touch.field);
    fields.set(touch.field, first ? { ...touch, before: first.before } : touch);
  }
  return [...byPunkt.values()].flatMap((fields) => [...fields.values()].flatMap((one) => whole(one, fields)));
}

/** A delprosjekt that comes or goes is told as a whole, with the budget it came with or had. */
function whole(one: Change, fields: ReadonlyMap<string, Change>): readonly Change[] {
  const within = /^(.*)\/(?:budsjett|perÅr\/\d{4})$/u.exec(one.field)?.[1];
  const parent = within === undefined ? undefined : fields.get(within);
  if (parent && (parent.before === null) !== (parent.after === null)) return [];
  const budget = fields.get(`${one.field}/budsjett`);
  if (!budget || (one.before === null) === (one.after === null)) return one.before === one.after ? [] : [one];
  return [one.before === null ? { ...one, after: budget.after } : { ...one, before: budget.before }];
}

const purse = (named: Named): Purse =>
  named.slag === "delprosjekt" ? { slag: "delprosjekt", navn: named.navn } : named;
