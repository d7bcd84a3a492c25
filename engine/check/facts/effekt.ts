/** Facts of each effect of a punkt: the type of the effect is the kind of subject, its roles are the facts. */
import type { Punkt } from "../../document/meeting-document.ts";
import { type Effekt, type EffektRoller, type EffektType, effektTyper } from "../../language/effect.ts";
import type { Psd } from "../../project/psd.ts";
import { isReadable, type Role } from "../../text/fact.ts";
import { inKroner } from "../../text/money.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, type Known, role, stated, unknown, value } from "../subject.ts";
import type { SakContext } from "./dokument.ts";
import { ledervalgFacts } from "./ledervalg.ts";
import { mottakerFacts } from "./mottaker.ts";
import { søknadFacts } from "./soeknad.ts";

const roles: readonly Exclude<keyof EffektRoller, "beløp">[] = [
  "fra",
  "til",
  "delprosjekt",
  "navn",
  "under",
  "kilde",
  "verv",
  "organ",
  "person",
  "kommune",
  "periode",
  "tilDato",
  "måneder",
  "mottaker",
  "gjelder",
  "hva",
  "sted",
  "bokstav",
  "sak",
  "punkt",
  "ansvarlig",
  "frist",
];

/** Roles that name a line of the PSD. */
const places = ["fra", "til", "delprosjekt"] as const;

export interface EffektInSak {
  readonly effekt: Effekt;
  readonly punkt: Punkt;
  readonly sak: SakInContext;
  readonly prosjekt: Psd | null;
  readonly context: SakContext;
}

/** Facts that one type of effect alone has. */
const ofOneType: Readonly<Partial<Record<EffektType, FactTable<EffektInSak>>>> = {
  overføring: mottakerFacts,
  ledervalg: ledervalgFacts,
  søknad: søknadFacts,
};

/** `overføring.fra`, `ledervalg.person`, …: made once for every type. */
export const effektFacts: Readonly<Record<EffektType, FactTable<EffektInSak>>> = Object.fromEntries(
  effektTyper.map((type) => [type, { ...factsOfType(type), ...(ofOneType[type] ?? {}) }]),
) as Record<EffektType, FactTable<EffektInSak>>;

function factsOfType(type: EffektType): FactTable<EffektInSak> {
  const table: Record<string, (of: EffektInSak) => Known> = {
    [`${type}.beløp`]: ({ effekt }) => amount(effekt, `${type}.beløp`),
    [`${type}.vilkår`]: ({ effekt }) => stated(effekt.vilkår[0]),
    [`${type}.tolket`]: ({ effekt }) => value(effekt.tolket),
    [`${type}.ord`]: ({ effekt }) => value(true, effekt.span),
  };
  for (const name of roles)
    table[`${type}.${name}`] = ({ effekt }) =>
      role(`${type}.${name}`, effekt[name] as Role<string | number> | undefined, effekt.tolket);
  for (const name of places) {
    table[`${type}.${name}IPsd`] = ({ effekt, prosjekt }) => isInPsd(effekt[name], prosjekt, `${type}.${name}`);
    table[`${type}.${name}Budsjett`] = ({ effekt, prosjekt }) => budgetOf(effekt[name], prosjekt);
  }
  return table;
}

/** Whether the PSD has a delprosjekt or tiltak of that name; nobody can say without a PSD. */
function isInPsd(it: Role<string> | undefined, psd: Psd | null, name: string): Known {
  if (!it) return absent;
  if (!isReadable(it) || !psd) return unknown(psd ? name : "psd");
  const names = psd.delprosjekter.flatMap((one) => [
    one.navn.value,
    ...one.alias,
    ...one.tiltak.map(({ navn }) => navn.value),
  ]);
  return value(names.map(fold).includes(fold(it.value)), it.span);
}

/** What the PSD sets aside for the delprosjekt named, in kroner. */
function budgetOf(it: Role<string> | undefined, psd: Psd | null): Known {
  if (!it) return absent;
  if (!isReadable(it) || !psd) return unknown("psd");
  const line = psd.delprosjekter.find((one) => [one.navn.value, ...one.alias].map(fold).includes(fold(it.value)));
  return line?.budsjett ? value(inKroner(line.budsjett.value)) : absent;
}

const fold = (name: string): string => name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/** Kroner; an upper bound, a share or the rest is no number to compare. */
function amount({ beløp, tolket }: Effekt, name: string): Known {
  if (!beløp) return absent;
  if (!isReadable(beløp) || typeof beløp.value !== "number") return unknown(name);
  return value(beløp.value, beløp.span, tolket);
}
