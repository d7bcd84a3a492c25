/** Facts of an omdisponering: what one sak says goes out of one source, and what it says comes in elsewhere from it. */
import { moneyIn } from "../../document/written-money.ts";
import type { Beløp, Effekt } from "../../language/effect.ts";
import { isReadable, type Role } from "../../text/fact.ts";
import { inKroner } from "../../text/money.ts";
import type { Span } from "../../text/span.ts";
import type { PunktInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, type Known, unknown, value } from "../subject.ts";
import { statedOut } from "../words/stated-out.ts";

export interface Omdisponering {
  /** The source, as written first. */
  readonly fra: string;
  readonly ut: Sum;
  readonly inn: Sum;
  readonly tolket: boolean;
}

/** Between the least and the most the words allow, in kroner; null where an amount cannot be compared. */
export interface Sum {
  readonly minst: number | null;
  readonly høyst: number | null;
  /** Of the last amount. */
  readonly span: Span;
  /** The last amount, where it is one number. */
  readonly last: number | null;
}

export const omdisponeringFacts: FactTable<Omdisponering> = {
  "omdisponering.fra": ({ fra }) => value(fra),
  "omdisponering.utMinst": ({ ut, tolket }) => bound(ut, "minst", tolket),
  "omdisponering.utHøyst": ({ ut, tolket }) => bound(ut, "høyst", tolket),
  "omdisponering.innMinst": ({ inn, tolket }) => bound(inn, "minst", tolket),
  "omdisponering.innHøyst": ({ inn, tolket }) => bound(inn, "høyst", tolket),
  "omdisponering.differanse": ({ ut, inn }) =>
    [ut.minst, ut.høyst, inn.minst, inn.høyst].includes(null)
      ? unknown("omdisponering.beløp")
      : value(Math.max(inn.minst! - ut.høyst!, ut.minst! - inn.høyst!, 0)),
  "omdisponering.sisteInn": ({ inn }) => (inn.last === null ? absent : value(inn.last, inn.span)),
  /** The last amount in, as it must be for all that goes out to come in. */
  "omdisponering.sisteInnSomGårOpp": ({ ut, inn }) => {
    if (inn.last === null || ut.minst === null || ut.minst !== ut.høyst || inn.minst !== inn.høyst) return absent;
    const right = inn.last + ut.minst - inn.minst!;
    return right > 0 ? value(right) : absent;
  },
};

/** One for each source that has an amount out and an amount in. Only amounts of the sak itself are compared. */
export function omdisponeringerIn(punkter: readonly PunktInContext[]): readonly Omdisponering[] {
  const effekter = punkter.flatMap((one) => one.effekter);
  const sources = new Map<string, { name: string; out: Effekt[]; in: Effekt[]; open: boolean }>();
  const source = (name: string) => {
    const key = fold(name);
    const known = sources.get(key) ?? { name, out: [], in: [], open: false };
    sources.set(key, known);
    return known;
  };
  for (const effekt of effekter) {
    const from = nameOf(
      effekt.type === "uttak"
        ? effekt.delprosjekt
        : effekt.type === "bevilgning" || effekt.type === "opprettelse"
          ? effekt.kilde
          : effekt.fra,
    );
    if (!from || !moving.includes(effekt.type)) continue;
    const toSomewhere = effekt.type !== "uttak" && (effekt.type !== "overføring" || effekt.til !== undefined);
    (toSomewhere ? source(from).in : source(from).out).push(effekt);
  }
  // Money that moves without a named source comes from the only source there is; with several, none can be compared.
  for (const effekt of effekter.filter(
    (one) => one.type === "overføring" && !nameOf(one.fra) && one.til && one.beløp,
  )) {
    const only = sources.size === 1 ? [...sources.values()][0] : undefined;
    if (only) only.in.push(effekt);
    else for (const one of sources.values()) one.open = true;
  }
  const spent = punkter.some(({ punkt }) =>
    /(?<!\p{L})(?:for)?bruk(?:t|te)(?!\p{L}| til(?!\p{L})| på(?!\p{L})| slik)|påløp|medgått/iu.test(punkt.tekst.text),
  );
  const unread = effekter.some(({ kandidat }) =>
    kandidat.some(({ type }) => ["overføring", "uttak", "tilbakeføring", "bevilgning"].includes(type)),
  );
  // «De resterende kr 50 000 settes av til evaluering.»
  const rest = punkter.some(
    (one) => one.effekter.every(({ type }) => !moving.includes(type)) && leftover.test(one.punkt.tekst.text),
  );
  return [...sources.values()].flatMap(({ name, out, in: into, open }) => {
    const amounts = { out: outOf(name, out, punkter), in: into.flatMap(amountOf) };
    if (amounts.out.length === 0 || amounts.in.length === 0) return [];
    const difference = Math.abs(kronerIn(amounts.out.slice(0, 1)) - kronerIn(amounts.in));
    // «der kr 90 000 er nye midler», «rammen reduseres tilsvarende, med kr 100 000»
    const isTold =
      difference > 0 &&
      punkter.some(({ punkt }) =>
        moneyIn(punkt.tekst.text).some(({ money }) => money !== null && inKroner(money) === difference),
      );
    const comparable =
      !open && !rest && !isTold && !unread && !spent && into.every((one) => one.beløp) && sameAmount(amounts.out);
    return [
      {
        fra: name,
        ut: sum(amounts.out.slice(0, 1), comparable),
        inn: sum(amounts.in, comparable),
        tolket: [...out, ...into].some(({ tolket }) => tolket),
      },
    ];
  });
}

const moving: readonly Effekt["type"][] = ["uttak", "overføring", "tilbakeføring", "bevilgning", "opprettelse"];
const leftover =
  /(?<!\p{L})(?:rest(?:en|erende|erande|beløp\p{L}*|midl\p{L}*)?|gjenstå\p{L}*|attstå\p{L}*|overskytende|overskytande|øvrige|differanse\p{L}*|mellomlegg\p{L}*)(?!\p{L})/iu;

/** As the effects say it; else as the points say it beside what is taken out. */
function outOf(name: string, out: readonly Effekt[], punkter: readonly PunktInContext[]): readonly Role<Beløp>[] {
  const amounts = out.flatMap(amountOf);
  if (amounts.length > 0) return amounts;
  return punkter
    .filter(({ effekter }) =>
      effekter.some((one) =>
        [nameOf(one.delprosjekt), nameOf(one.fra)].some((other) => other !== null && fold(other) === fold(name)),
      ),
    )
    .flatMap(({ punkt, effekter }) =>
      statedOut(
        punkt.tekst,
        name,
        effekter.flatMap(amountOf).map(({ span }) => span),
      ),
    );
}

/** The same amount out said twice is said once; two amounts out are too much to know. */
const sameAmount = (amounts: readonly Role<Beløp>[]): boolean =>
  amounts.every(
    (one) =>
      isReadable(one) && JSON.stringify(one.value) === JSON.stringify(isReadable(amounts[0]) && amounts[0].value),
  );

function sum(amounts: readonly Role<Beløp>[], comparable: boolean): Sum {
  let minst: number | null = comparable ? 0 : null;
  let høyst: number | null = comparable ? 0 : null;
  for (const one of amounts) {
    const amount = isReadable(one) ? one.value : null;
    const [least, most] =
      typeof amount === "number" ? [amount, amount] : amount && "høyst" in amount ? [0, amount.høyst] : [null, null];
    minst = minst === null || least === null ? null : minst + least;
    høyst = høyst === null || most === null ? null : høyst + most;
  }
  const last = amounts.at(-1)!;
  const number = isReadable(last) && typeof last.value === "number" ? last.value : null;
  return { minst, høyst, span: last.span, last: number };
}

const kronerIn = (amounts: readonly Role<Beløp>[]): number =>
  amounts.reduce((all, one) => all + (isReadable(one) && typeof one.value === "number" ? one.value : Number.NaN), 0);

const bound = (of: Sum, which: "minst" | "høyst", tolket: boolean): Known =>
  of[which] === null ? unknown("omdisponering.beløp") : value(of[which], of.span, tolket);

const amountOf = ({ beløp }: Effekt): readonly Role<Beløp>[] => (beløp ? [beløp] : []);
const nameOf = (it: Role<string> | undefined): string | null => (isReadable(it) ? it.value : null);
const fold = (name: string): string => name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
