/** A sak in its context further down: its effects at their new places. */

import type { Sak } from "../document/meeting-document.ts";
import type { Effekt } from "../language/effect.ts";
import { fact } from "../text/fact.ts";
import { movedSpan, type Span } from "../text/span.ts";
import type { SakInContext } from "./workspace.ts";

/** `sak` is the moved one. */
export function movedInContext({ organ, prosjekt, punkter }: SakInContext, sak: Sak, by: number): SakInContext {
  const moved = sak.form === "behandlet" ? sak.vedtak : sak.forslag;
  return {
    sak,
    organ,
    prosjekt,
    punkter: punkter.map(({ effekter }, index) => ({
      punkt: moved[index]!,
      effekter: effekter.map((effekt) => movedEffekt(effekt, by)),
    })),
  };
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
