/** What a delprosjekt has left where something is being written or pointed at. */
import { leftAt, lineNamed, type ProjectSak, sakerIn, unspentOf } from "../engine/consequences.ts";
import type { Psd } from "../engine/index.ts";
import type { View } from "./session.ts";

export interface Balance {
  readonly navn: string;
  readonly alias: readonly string[];
  /** In kroner, after the vedtak of earlier days, whether the PSD has them yet or not. */
  readonly budsjett: number | null;
  readonly left: number | null;
  /** What is left when the other punkter of the sak are adopted too. */
  readonly leftAfterSak: number | null;
}

/** Of every delprosjekt there then is; worked out once for each PSD that is asked about. */
export function balancesAt(view: View, offset: number): (psd: Psd) => readonly Balance[] {
  const { workspace } = view.reading;
  const known = new Map<Psd, readonly Balance[]>();
  return (psd) => {
    const before = known.get(psd);
    if (before) return before;
    const here = sakAt(view, offset);
    const sak = here?.sak.prosjekt === psd ? here : null;
    const dato = view.document?.dato ?? null;
    const { decided, left } = leftAt(workspace, psd, { dato, sak, except: sak ? punktAt(sak, offset, view) : null });
    const made = left.delprosjekter.filter(({ navn }) => !lineNamed(decided, navn));
    const balances = [...decided.delprosjekter, ...made].map((line): Balance => {
      const after = lineNamed(left, line.navn);
      return {
        navn: line.navn,
        alias: line.alias ?? [],
        budsjett: line.budsjett ?? null,
        left: made.includes(line) ? null : unspentOf(line),
        leftAfterSak: after && unspentOf(after),
      };
    });
    known.set(psd, balances);
    return balances;
  };
}

/** By the name or an alias of a delprosjekt; null where it is taken out. */
export const balanceOf = (balances: readonly Balance[], name: string): Balance | null =>
  balances.find(({ navn, alias }) => [navn, ...alias].some((one) => one.toLowerCase() === name.toLowerCase())) ?? null;

/** The sak that was begun last: what is being written behind its last word is of it too. */
function sakAt({ document, reading }: View, offset: number): ProjectSak | null {
  const sak = document?.saker.findLast(({ sak: { span } }) => span.start <= offset);
  return (document && sakerIn(reading.workspace, document).find((one) => one.sak === sak)) ?? null;
}

/** The punkt at a place, also where its line is still being written. */
function punktAt({ punkter }: ProjectSak, offset: number, { source: { text } }: View): number | null {
  const here = punkter.find(
    ({
      punkt: {
        punkt: { span },
      },
    }) => span.start <= offset && !/[\r\n]/.test(text.slice(span.end, Math.max(span.end, offset))),
  );
  return here?.because.punkt ?? null;
}
