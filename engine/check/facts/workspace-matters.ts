/** What a sak decides about: by that, saker of other documents on the same matter are found. */
import type { Effekt } from "../../language/effect.ts";
import type { Psd } from "../../project/psd.ts";
import { isReadable } from "../../text/fact.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { foldName } from "../words/names.ts";

/** A delprosjekt, or the period of a project, that an effect of the sak is about. */
export interface Emne {
  /** The same matter has the same key in every document. */
  readonly nøkkel: string;
  /** As the PSD or the text names it; null for the period of a project. */
  readonly navn: string | null;
  readonly effekt: Effekt;
  /** The number of the point it stands in. */
  readonly punkt: number;
}

/** What is taken out, emptied, made, prolonged or asked to be longer; whoever receives money is no matter of the sak. */
export function mattersOf({ punkter, prosjekt }: Pick<SakInContext, "punkter" | "prosjekt">): readonly Emne[] {
  const all = punkter.flatMap(({ punkt, effekter }) =>
    effekter.flatMap((effekt) => matterOf(effekt, punkt.nr, prosjekt)),
  );
  // Where the sak both prolongs and applies, what it does itself stands first.
  const emner = [...all.filter((one) => !isApplication(one)), ...all.filter(isApplication)];
  return emner.filter(({ nøkkel }, index) => emner.findIndex((one) => one.nøkkel === nøkkel) === index);
}

export const isApplication = ({ effekt }: Emne): boolean => effekt.type === "søknad";

function matterOf(effekt: Effekt, punkt: number, prosjekt: Psd | null): readonly Emne[] {
  const project = prosjekt ? foldName(prosjekt.prosjekt.value) : "";
  const asks = effekt.type === "søknad" && isReadable(effekt.gjelder) && asksForTime.test(effekt.gjelder.value);
  if (effekt.type === "periodeutvidelse" || asks)
    return prosjekt ? [{ nøkkel: `periode ${project}`, navn: null, effekt, punkt }] : [];
  const role =
    effekt.type === "uttak"
      ? effekt.delprosjekt
      : effekt.type === "opprettelse"
        ? effekt.navn
        : effekt.type === "overføring" || effekt.type === "tilbakeføring"
          ? effekt.fra
          : undefined;
  if (!role || !isReadable(role)) return [];
  const inPsd = delprosjektIn(prosjekt, role.value);
  // Money from a fund may be moved many times; only a delprosjekt is emptied once.
  if (!inPsd && effekt.type !== "uttak" && effekt.type !== "opprettelse") return [];
  const navn = inPsd ?? role.value;
  return [{ nøkkel: `delprosjekt ${project} ${foldName(navn)}`, navn, effekt, punkt }];
}

const asksForTime = /(?:utvid|leng).*(?:period|prosjekt|sluttdato|tilsagn|tilsegn)/iu;

function delprosjektIn(prosjekt: Psd | null, name: string): string | null {
  const wanted = foldName(name);
  const line = prosjekt?.delprosjekter.find((one) =>
    [one.navn.value, ...one.alias].some((it) => foldName(it) === wanted),
  );
  return line?.navn.value ?? null;
}
