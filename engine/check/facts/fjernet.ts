/** Facts of a fjernet: a delprosjekt that was taken out by an adopted sak and is still there in a PSD, or in a later sak. */
import type { Psd } from "../../project/psd.ts";
import { isReadable } from "../../text/fact.ts";
import type { Span } from "../../text/span.ts";
import type { SakInContext, Workspace } from "../../workspace/workspace.ts";
import { type FactTable, type Known, unknown, value } from "../subject.ts";
import { foldName } from "../words/names.ts";
import { runningIn } from "../words/running.ts";
import { lineNamed, unspent } from "./bevegelse.ts";
import { isInPsd } from "./in-psd.ts";
import { passagesOf } from "./passages.ts";
import { stackOf } from "./workspace.ts";
import { type Fjerning, removalsIn } from "./workspace-removed.ts";

export interface Fjernet {
  readonly fjerning: Fjerning;
  readonly slag: "budsjett" | "milepæl" | "mottaker" | "omtale";
  readonly span: Span;
  readonly tolket: boolean;
  /** The PSD it stands in; null for a sak. */
  readonly psd: Psd | null;
}

export const fjernetFacts: FactTable<Fjernet> = {
  "fjernet.navn": ({ fjerning }) => value(fjerning.navn),
  "fjernet.slag": ({ slag }) => value(slag),
  "fjernet.ord": ({ span, tolket }) => value(true, span, tolket),
  "fjernet.erIBruk": isInUse,
};

/** A PSD older than the decision cannot know of it; money already spent may stand on its line. */
function isInUse({ fjerning, psd, slag }: Fjernet): Known {
  if (!psd) return value(true);
  const { kort, navn, delvisBrukt } = fjerning;
  const known = isInPsd(psd, kort);
  if (known === null) return unknown("psd.versjonsdato");
  // A version may have been laid before the same meeting.
  const isLogged = psd.endringslogg.some(({ sak }) => sak !== null && sak.value === kort.nr);
  if (!isLogged && psd.versjonsdato?.value === kort.dato) return unknown("psd.endringslogg");
  if (slag === "budsjett" && known && delvisBrukt && !lineNamed(psd, navn)?.forbruk)
    return unknown("delprosjekt.forbruk");
  return value(known);
}

/** Lines with money left and no end of their own, and milestones by name after the decision. */
export function fjernetInPsd(psd: Psd, workspace: Workspace): readonly Fjernet[] {
  const common = { psd, tolket: false };
  return removalsIn(stackOf(workspace))
    .filter(({ kort }) => kort.prosjekt === psd.source.path)
    .flatMap((fjerning): readonly Fjernet[] => {
      const line = lineNamed(psd, fjerning.navn);
      const left = line && !line.slutt ? unspent(line) : null;
      if (line?.budsjett && left !== null && left > 0)
        return [{ ...common, fjerning, slag: "budsjett", span: line.budsjett.span }];
      const milestone = psd.milepæler.find(
        ({ navn, dato }) =>
          foldName(navn.value).includes(foldName(fjerning.navn)) && dato !== null && dato.value > fjerning.kort.dato!,
      );
      return milestone ? [{ ...common, fjerning, slag: "milepæl", span: milestone.navn.span }] : [];
    });
}

/** One for each delprosjekt a sak gives money, or speaks of as going on. */
export const fjernetInSak = (sak: SakInContext, removed: readonly Fjerning[]): readonly Fjernet[] =>
  removed.flatMap((fjerning): readonly Fjernet[] => {
    const names = [fjerning.navn, ...fjerning.alias];
    const effects = sak.punkter.flatMap(({ effekter }) => effekter);
    if (effects.some(({ type, navn }) => type === "omgjøring" || (type === "opprettelse" && isOne(navn, names))))
      return [];
    const given = effects.find(
      ({ type, til }) => (type === "overføring" || type === "bevilgning") && isOne(til, names),
    );
    if (given) return [{ fjerning, slag: "mottaker", span: given.span, tolket: given.tolket, psd: null }];
    const said = runningIn(passagesOf(sak), names);
    return said ? [{ fjerning, slag: "omtale", span: said, tolket: false, psd: null }] : [];
  });

const isOne = (role: SakInContext["punkter"][number]["effekter"][number]["til"], names: readonly string[]): boolean =>
  isReadable(role) && names.some((name) => foldName(name) === foldName(role.value));
