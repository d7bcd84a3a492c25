/** A PSD as plain data in the shape of its file: what a project is at some moment. Amounts are kroner; an absent key is not said. */
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Fact } from "../text/fact.ts";
import { inKroner, type Money } from "../text/money.ts";
import type { Delprosjekt, Hjemmel, Psd, VedtakStatus } from "./psd.ts";

export interface PsdValue {
  readonly prosjekt: string;
  readonly alias?: readonly string[];
  readonly versjon?: string;
  readonly versjonsdato?: CalendarDate;
  readonly sider?: number;
  readonly eier?: string;
  readonly finansiør?: {
    readonly fylkeskommune?: string;
    readonly andel?: number;
    readonly tilsagn?: {
      readonly beløp?: number;
      readonly dato?: CalendarDate;
      readonly hjemmel?: Hjemmel;
      readonly gyldigTil?: CalendarDate;
    };
  };
  readonly periode: { readonly fra?: CalendarDate; readonly til?: CalendarDate };
  readonly organisering: {
    readonly side?: number;
    readonly prosjektleder?: string;
    readonly prosjektansvarlig?: string;
    readonly styringsgruppe?: {
      readonly leder?: string;
      readonly lederRegel?: "leder-av-råd" | "person";
      readonly medlemmer?: readonly {
        readonly navn: string;
        readonly rolle?: string;
        readonly representerer?: string;
      }[];
    };
  };
  readonly ramme?: number;
  readonly delprosjekter: readonly DelprosjektValue[];
  readonly finansiering?: readonly { readonly kilde: string; readonly beløp?: number; readonly perÅr?: ByYear }[];
  readonly milepæler?: readonly { readonly navn: string; readonly dato?: CalendarDate }[];
  readonly fullmakter?: readonly { readonly organ: string; readonly maksBeløp?: number }[];
  readonly vedtakslogg?: readonly {
    readonly organ?: string;
    readonly sak: string;
    readonly dato?: CalendarDate;
    readonly punkt?: number;
    readonly status: VedtakStatus;
  }[];
  readonly endringslogg?: readonly EndringValue[];
  readonly godkjenninger?: readonly GodkjenningValue[];
}

export interface DelprosjektValue {
  readonly navn: string;
  readonly alias?: readonly string[];
  readonly side?: number;
  readonly budsjett?: number;
  readonly forbruk?: number;
  readonly oppstart?: string;
  readonly slutt?: string;
  readonly perÅr?: ByYear;
  readonly tiltak?: readonly TiltakValue[];
}

export interface TiltakValue {
  readonly navn: string;
  readonly budsjett?: number;
}

/** Kroner by year. */
export type ByYear = Readonly<Record<string, number>>;

export interface EndringValue {
  readonly versjon?: string;
  readonly dato?: CalendarDate;
  readonly organ?: string;
  readonly sak?: string;
  readonly punkt?: number;
  readonly felt?: string;
  readonly fra?: string;
  readonly til?: string;
}

export interface GodkjenningValue {
  readonly fra?: string;
  readonly gjelder: "periodeutvidelse" | "omdisponering";
  readonly sak?: string;
  readonly dato?: CalendarDate;
  readonly resultat: "godkjent" | "delvis" | "avslått";
  readonly til?: CalendarDate;
  readonly beløp?: number;
}

export function psdValue(psd: Psd): PsdValue {
  const { finansiør } = psd;
  const tilsagn = said({
    beløp: amount(finansiør?.tilsagnsbeløp),
    dato: of(finansiør?.tilsagnsdato),
    hjemmel: of(finansiør?.hjemmel),
    gyldigTil: of(finansiør?.gyldigTil),
  });
  const styringsgruppe = said({
    leder: of(psd.styringsgruppeleder),
    lederRegel: of(psd.lederRegel),
    medlemmer: list(psd.styringsgruppemedlemmer, ({ navn, rolle, representerer }) =>
      said({ navn: navn.value, rolle: of(rolle), representerer: of(representerer) }),
    ),
  });
  return said({
    prosjekt: psd.prosjekt.value,
    alias: list(psd.alias, (one) => one),
    versjon: of(psd.versjon),
    versjonsdato: of(psd.versjonsdato),
    sider: of(psd.sider),
    eier: of(psd.eier),
    finansiør:
      finansiør &&
      said({ fylkeskommune: of(finansiør.fylkeskommune), andel: of(finansiør.andel), tilsagn: unlessEmpty(tilsagn) }),
    periode: said({ fra: of(psd.periode.fra), til: of(psd.periode.til) }),
    organisering: said({
      side: of(psd.organiseringSide),
      prosjektleder: of(psd.prosjektleder),
      prosjektansvarlig: of(psd.prosjektansvarlig),
      styringsgruppe: unlessEmpty(styringsgruppe),
    }),
    ramme: amount(psd.ramme),
    delprosjekter: psd.delprosjekter.map(delprosjekt),
    finansiering: list(psd.finansiering, ({ kilde, beløp, perÅr }) =>
      said({ kilde: kilde.value, beløp: amount(beløp), perÅr: byYear(perÅr) }),
    ),
    milepæler: list(psd.milepæler, ({ navn, dato }) => said({ navn: navn.value, dato: of(dato) })),
    fullmakter: list(psd.fullmakter, ({ organ, maksBeløp }) =>
      said({ organ: organ.value, maksBeløp: amount(maksBeløp) }),
    ),
    vedtakslogg: list(psd.vedtakslogg, ({ organ, sak, dato, punkt, status }) =>
      said({ organ: of(organ), sak: sak.value, dato: of(dato), punkt: of(punkt), status: status.value }),
    ),
    endringslogg: list(psd.endringslogg, ({ versjon, dato, organ, sak, punkt, felt, fra, til }) =>
      said({
        versjon: of(versjon),
        dato: of(dato),
        organ: of(organ),
        sak: of(sak),
        punkt: of(punkt),
        felt: of(felt),
        fra: of(fra),
        til: of(til),
      }),
    ),
    godkjenninger: list(psd.godkjenninger, ({ fra, gjelder, sak, dato, resultat, til, beløp }) =>
      said({
        fra: of(fra),
        gjelder,
        sak: sak ?? undefined,
        dato: of(dato),
        resultat,
        til: til ?? undefined,
        beløp: beløp === null ? undefined : inKroner(beløp),
      }),
    ),
  });
}

const delprosjekt = (one: Delprosjekt): DelprosjektValue =>
  said({
    navn: one.navn.value,
    alias: list(one.alias, (name) => name),
    side: of(one.side),
    budsjett: amount(one.budsjett),
    forbruk: amount(one.forbruk),
    oppstart: of(one.oppstart),
    slutt: of(one.slutt),
    perÅr: byYear(one.perÅr),
    tiltak: list(one.tiltak, ({ navn, budsjett }) => said({ navn: navn.value, budsjett: amount(budsjett) })),
  });

/** Without the keys that say nothing. */
function said<T extends Record<string, unknown>>(value: T): Said<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, one]) => one !== undefined && one !== null),
  ) as unknown as Said<T>;
}

type Sayable<T> = Exclude<T, null | undefined>;
type Said<T> = { [K in keyof T as undefined extends T[K] ? never : null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : null extends T[K] ? K : never]?: Sayable<T[K]>;
};

const of = <T>(fact: Fact<T> | null | undefined): T | undefined => fact?.value;
const amount = (fact: Fact<Money> | null | undefined): number | undefined => (fact ? inKroner(fact.value) : undefined);
const list = <T, V>(items: readonly T[], make: (item: T) => V): readonly V[] | undefined =>
  items.length > 0 ? items.map(make) : undefined;
const byYear = (years: ReadonlyMap<number, Fact<Money>>): ByYear | undefined =>
  years.size > 0
    ? Object.fromEntries([...years].map(([year, money]) => [String(year), inKroner(money.value)]))
    : undefined;
const unlessEmpty = <T extends object>(value: T): T | undefined => (Object.keys(value).length > 0 ? value : undefined);
