/** Facts of an opplysning: a name or an amount in a forslag, and whether the rest of the document speaks of it. */
import { moneyIn } from "../../document/written-money.ts";
import { isReadable } from "../../text/fact.ts";
import { inKroner } from "../../text/money.ts";
import { type Passage, spanIn } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { type FactTable, value } from "../subject.ts";
import { foldName } from "../words/names.ts";
import type { AskedDocument } from "./asked.ts";
import { amountsOf, stemsOf, type Told, toldOutside } from "./told.ts";

export interface Opplysning {
  readonly navn: string;
  readonly slag: "navn" | "beløp";
  readonly erOmtalt: boolean;
  readonly span: Span;
}

export const opplysningFacts: FactTable<Opplysning> = {
  "opplysning.navn": ({ navn, span }) => value(navn, span),
  "opplysning.slag": ({ slag }) => value(slag),
  "opplysning.erOmtalt": ({ erOmtalt }) => value(erOmtalt),
};

/** Names first, then amounts; each once, where the forslag has it first. None where the sak is hardly more than its forslag. */
export function opplysningerIn(of: SakInContext, context: AskedDocument): readonly Opplysning[] {
  const { sak } = of;
  if (sak.form !== "lagt fram" || sak.forslag.length === 0) return [];
  const told = toldOutside(of, context);
  if (told.own.split(/\s+/).length < 40) return [];
  const points = sak.forslag.map(({ tekst }) => tekst);
  return [...namesIn(points, told, of), ...amountsIn(points, told)];
}

const quoted = /[«“"]([^«»“”"\n]{3,70})[»”"]/gu;
/** What is quoted after these is wording, not a name. */
const wording =
  /(?:lyde[rt]?|lyd|slik|ordlyd\p{L}*|tekst\p{L}*|formulering\p{L}*|setning\p{L}*|setningen|strykes?|erstattes? med|endres til|endrast til|ordet|ordene|orda)\W{0,3}$/iu;

function namesIn(
  points: readonly Passage[],
  told: Told,
  { prosjekt, sak, punkter }: SakInContext,
): readonly Opplysning[] {
  const elsewhere = new Set(stemsOf(`${prosjekt?.source.text ?? ""}\n${sak.tittel?.value ?? ""}`));
  const seen = new Set<string>();
  return points.flatMap((point) =>
    [...point.text.matchAll(quoted)].flatMap((match): readonly Opplysning[] => {
      const name = match[1]!.trim();
      const key = foldName(name);
      const before = point.text.slice(0, match.index);
      if (seen.has(key) || !/^[\p{Lu}\d]/u.test(name) || /[.!?:;]$/.test(name) || wording.test(before)) return [];
      seen.add(key);
      const words = stemsOf(name);
      const erOmtalt =
        words.every((stem) => told.hasStem(stem) || elsewhere.has(stem)) ||
        (makes(name, punkter) && newThing.test(told.own));
      return [{ navn: name, slag: "navn", erOmtalt, span: firstPlace(name, points) }];
    }),
  );
}

/** What the sak itself makes and names; the text need only say that something new is made. */
const makes = (name: string, punkter: SakInContext["punkter"]): boolean =>
  punkter.some(({ effekter }) =>
    effekter.some(
      ({ type, navn }) => type === "opprettelse" && isReadable(navn) && foldName(navn.value) === foldName(name),
    ),
  );
const newThing = /opprett|(?<!\p{L})(?:nytt|nye|eget|eige|eigne|egne) (?:\p{L}+ )?delprosjekt/iu;

/** The name may stand without quotes before it stands with them. */
function firstPlace(name: string, points: readonly Passage[]): Span {
  const words = name.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}]/gu, "."));
  const pattern = new RegExp(words.join("\\s+"), "iu");
  for (const point of points) {
    const match = pattern.exec(point.text);
    if (match) return spanIn(point, match.index, match.index + match[0].length);
  }
  return spanIn(points[0]!, 0, 0);
}

/**
 * Only where the sak's own words give amounts, and this is none of them and follows from none of them:
 * a sak that gives none may have its figures in an attachment.
 */
function amountsIn(points: readonly Passage[], told: Told): readonly Opplysning[] {
  const own = amountsOf(told.own);
  if (own.length === 0) return [];
  const written = points.flatMap((point) =>
    moneyIn(point.text).flatMap(({ money, start, end }) =>
      money === null || inKroner(money) <= 1000
        ? []
        : [{ amount: inKroner(money), words: point.text.slice(start, end), span: spanIn(point, start, end) }],
    ),
  );
  const sums = derived(
    own,
    written.map(({ amount }) => amount),
    told.own,
  );
  const digits = told.own.replace(/[ .\u00a0\u202f]/g, "");
  const seen = new Set<number>();
  return written.flatMap(({ amount, words, span }): readonly Opplysning[] => {
    if (seen.has(amount)) return [];
    seen.add(amount);
    const erOmtalt = told.hasAmount(amount) || sums.has(amount) || figures(amount).some((one) => digits.includes(one));
    return [{ navn: words.trim(), slag: "beløp", erOmtalt, span }];
  });
}

/** «1 986 000» and «1 986» (in thousands), as digits; a small number stands in too many places to tell anything. */
const figures = (amount: number): readonly string[] => [
  String(amount),
  ...(amount % 1000 === 0 && amount >= 100_000 ? [String(amount / 1000)] : []),
];

/** Sums, differences, months of a year, equal parts and the percentages the text gives. */
function derived(given: readonly number[], proposed: readonly number[], own: string): ReadonlySet<number> {
  const known = [...new Set(given)].slice(0, 60);
  const parts = Array.from({ length: 11 }, (_, index) => index + 2);
  const shares = [...own.matchAll(/(\d{1,2})\s?(?:%|prosent)/giu)].map((match) => Number(match[1]) / 100);
  const sums = new Set<number>(
    known.flatMap((one) => [
      ...parts.flatMap((part) => [one * part, one / part]),
      ...shares.flatMap((share) => [Math.round(one * share), Math.round(one * (1 - share))]),
    ]),
  );
  for (const a of known) for (const b of known) for (const one of [a + b, a - b, a * b]) sums.add(one);
  // What is shared out or added up in the forslag itself is told when its total is.
  for (const a of proposed) {
    const total = proposed.reduce((sum, one) => sum + one, 0) - a;
    if (known.includes(total) || known.includes(total + a) || total === a) for (const one of proposed) sums.add(one);
    for (const b of proposed) if (known.includes(a + b)) sums.add(a).add(b);
  }
  return sums;
}
