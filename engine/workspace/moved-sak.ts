/** A sak in its context further down: its effects at their new places. */

import type { Punkt, Sak } from "../document/meeting-document.ts";
import type { Effekt } from "../language/effect.ts";
import type { Psd } from "../project/psd.ts";
import { fact } from "../text/fact.ts";
import { movedSpan, type Span } from "../text/span.ts";
import type { Organ } from "./config.ts";
import type { PunktInContext, SakInContext, Unwritten } from "./workspace.ts";

/** The same sak in the same context where it was first read; itself where it has not moved since. */
export const originInContext = (sak: SakInContext): OriginInContext =>
  sak instanceof Moved ? sak.origin : { sak, by: 0 };

export interface OriginInContext {
  readonly sak: SakInContext;
  readonly by: number;
}

/** `sak` is the moved one. Its effects are placed when they are asked for: few ask for those of a sak that nobody touched. */
export const movedInContext = (first: SakInContext, sak: Sak, by: number): SakInContext => new Moved(first, sak, by);

class Moved implements SakInContext {
  readonly sak: Sak;
  readonly organ: Organ | null;
  readonly prosjekt: Psd | null;
  readonly av: SakInContext["av"];
  readonly #first: SakInContext;
  readonly #by: number;
  #punkter: readonly PunktInContext[] | undefined;
  constructor(first: SakInContext, sak: Sak, by: number) {
    this.sak = sak;
    this.organ = first.organ;
    this.prosjekt = first.prosjekt;
    this.av = first.av;
    this.#first = first;
    this.#by = by;
  }
  get origin(): OriginInContext {
    return { sak: this.#first, by: this.#by };
  }
  get punkter(): readonly PunktInContext[] {
    if (this.#punkter) return this.#punkter;
    this.#punkter = this.#placed(this.#first.punkter, this.sak[this.av]);
    return this.#punkter;
  }
  get tattOpp(): readonly PunktInContext[] {
    return this.#first.tattOpp;
  }
  get uskrevet(): Unwritten | null {
    const { uskrevet } = this.#first;
    return (
      uskrevet && {
        span: movedSpan(uskrevet.span, this.#by),
        punkter: this.#placed(uskrevet.punkter, this.sak.forslag),
      }
    );
  }
  get tilrådd(): readonly PunktInContext[] | null {
    const { tilrådd } = this.#first;
    return tilrådd && this.#placed(tilrådd, this.sak[this.av]);
  }
  #placed(punkter: readonly PunktInContext[], moved: readonly Punkt[]): readonly PunktInContext[] {
    return punkter.map(({ effekter }, index) => ({
      punkt: moved[index]!,
      effekter: effekter.map((effekt) => movedEffekt(effekt, this.#by)),
    }));
  }
}

/** Whatever in it has a place is a role, by whichever name. */
function movedEffekt(effekt: Effekt, by: number): Effekt {
  const roles: Record<string, unknown> = {};
  for (const [name, role] of Object.entries(effekt))
    if (hasPlace(role)) roles[name] = { ...role, span: movedSpan(role.span, by) };
  return {
    ...effekt,
    ...roles,
    span: movedSpan(effekt.span, by),
    vilkår: effekt.vilkår.map((one) => fact(one.value, movedSpan(one.span, by))),
  };
}

const hasPlace = (role: unknown): role is { readonly span: Span } =>
  typeof role === "object" && role !== null && "span" in role;
