/** Delprosjekter that adopted saker have taken out, for those who still speak of them. */
import type { Psd } from "../../project/psd.ts";
import { kept } from "../../text/kept.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { isWhole, lineNamed } from "./bevegelse.ts";
import { mentions } from "./concerns.ts";
import { type Kort, type Kortstokk, projectOf } from "./workspace-cards.ts";
import { isSameSak, type Tidligere } from "./workspace-earlier.ts";
import type { Emne } from "./workspace-matters.ts";
import { statusOf } from "./workspace-status.ts";

export interface Fjerning extends Tidligere {
  readonly navn: string;
  /** Other names the PSD has for it. */
  readonly alias: readonly string[];
  /** Some of its money was spent: a line may stand for that. */
  readonly delvisBrukt: boolean;
}

/** Earliest first, each delprosjekt once; none that was made again, or whose removal was undone. Worked out once a workspace. */
export function removalsIn(stack: Kortstokk): readonly Fjerning[] {
  const known = remembered.get(stack);
  if (known) return known;
  const removals = [...stack.byEmne].flatMap(([key, cards]) => removalOf(key, cards, stack));
  remembered.set(stack, removals);
  return removals;
}

/** Those a sak of a later day speaks of. */
export const removedBefore = (kort: Kort, sak: SakInContext, stack: Kortstokk): readonly Fjerning[] =>
  kort.dato === null || kort.form === "listet"
    ? none
    : removalsIn(stack).filter(
        (one) =>
          one.kort.dato! < kort.dato! &&
          one.kort.prosjekt === kort.prosjekt &&
          !isSameSak(kort, one.kort) &&
          mentions(sak, [one.navn, ...one.alias]),
      );

function removalOf(key: string, cards: readonly Kort[], stack: Kortstokk): readonly Fjerning[] {
  const matter = (kort: Kort): Emne | undefined => kort.emner.find(({ nøkkel }) => nøkkel === key);
  const first = cards.find((kort) => {
    const emne = matter(kort);
    if (!emne || kort.dato === null || kort.form === "listet" || !takesOut(emne, projectOf(kort, stack.workspace)))
      return false;
    return statusOf(kort, stack, [emne]) === "vedtatt";
  });
  const emne = first && matter(first);
  if (!first || !emne?.navn || isUndone(first, cards, matter)) return none;
  const alias = lineNamed(projectOf(first, stack.workspace), emne.navn)?.alias ?? [];
  return [{ kort: first, emner: [emne], status: "vedtatt", navn: emne.navn, alias, delvisBrukt: first.delvisBrukt }];
}

const takesOut = ({ effekt, navn }: Emne, psd: Psd | null): boolean =>
  effekt.type === "uttak" && navn !== null && isWhole(effekt, lineNamed(psd, navn));

/** Made again, or the decision about it changed, on that day or later, whatever became of it. */
const isUndone = (first: Kort, cards: readonly Kort[], matter: (kort: Kort) => Emne | undefined): boolean =>
  cards.some(
    (kort) =>
      kort !== first &&
      (kort.dato === null || kort.dato >= first.dato!) &&
      (matter(kort)?.effekt.type === "opprettelse" || kort.effekter.includes("omgjøring")),
  );

const none: readonly never[] = [];
const remembered = kept<Kortstokk, readonly Fjerning[]>();
