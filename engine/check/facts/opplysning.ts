/** Facts of an opplysning: a name or an amount in a forslag, and whether the rest of the document speaks of it. */

import { moneyIn } from "../../document/written-money.ts";
import type { Psd } from "../../project/psd.ts";
import { isReadable } from "../../text/fact.ts";
import { kept } from "../../text/kept.ts";
import { inKroner } from "../../text/money.ts";
import { type Passage, spanIn } from "../../text/passage.ts";
import { movedSpan, type Span } from "../../text/span.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { type FactTable, unknown, value } from "../subject.ts";
import { foldName } from "../words/names.ts";
import type { AskedDocument } from "./asked.ts";
import { beløpsomtalerIn } from "./beloepsomtale.ts";
import { onceForSak } from "./once-for-sak.ts";
import { amountsOf, type Counts, count, stemsOf, toldOutside } from "./told.ts";

export interface Opplysning {
  readonly navn: string;
  readonly slag: "navn" | "beløp";
  /** Null where the sak says too little to tell: a few words may lean on what is attached. */
  readonly erOmtalt: boolean | null;
  readonly span: Span;
}

export const opplysningFacts: FactTable<Opplysning> = {
  "opplysning.navn": ({ navn, span }) => value(navn, span),
  "opplysning.slag": ({ slag }) => value(slag),
  "opplysning.erOmtalt": ({ erOmtalt }) => (erOmtalt === null ? unknown("opplysning.erOmtalt") : value(erOmtalt)),
};

/** Names first, then amounts; each once, where the forslag has it first. None where the sak is its forslag alone. */
export function opplysningerIn(of: SakInContext, context: AskedDocument): readonly Opplysning[] {
  const { sak, prosjekt, punkter } = of;
  if (sak.form !== "lagt fram" || sak.forslag.length === 0) return [];
  const { text } = context.document.source;
  const written = sak.forslag.map(({ span }) => text.slice(span.start, span.end)).join("\n");
  const { it, by } = proposalOf(sak, written);
  const { names, amounts, proposed, title, makesNew, isShort } = it;
  const told = toldOutside(proposed, context);
  const elsewhere = (stem: string): boolean => title.has(stem) || (prosjekt !== null && stemsIn(prosjekt).has(stem));
  return [
    ...names.map(({ navn, stems, span }) => ({
      navn,
      slag: "navn" as const,
      erOmtalt:
        stems.every((stem) => told.hasStem(stem) || elsewhere(stem)) ||
        (makesNew && makes(navn, punkter)) ||
        (isShort ? null : false),
      span: movedSpan(span, by),
    })),
    ...amounts.map(({ navn, amount, follows, span }) => ({
      navn,
      slag: "beløp" as const,
      erOmtalt: told.hasAmount(amount) || follows || isToldOtherwise(movedSpan(span, by), of),
      span: movedSpan(span, by),
    })),
  ];
}

/** What the forslag of a sak names, and what its own words tell of that: the same in all versions that have the sak. */
interface Proposal {
  readonly names: readonly { readonly navn: string; readonly stems: readonly string[]; readonly span: Span }[];
  /** `follows`: from the amounts that the sak gives outside the forslag. */
  readonly amounts: readonly {
    readonly navn: string;
    readonly amount: number;
    readonly follows: boolean;
    readonly span: Span;
  }[];
  readonly proposed: Counts;
  readonly title: ReadonlySet<string>;
  /** The text says that something new is made. */
  readonly makesNew: boolean;
  /** A sentence or two beside the forslag. */
  readonly isShort: boolean;
}

/** `written`: the forslag as it stands in the text. */
const proposalOf = onceForSak((sak, written: string): Proposal => {
  const title = sak.tittel?.value ?? "";
  const outside = sak.seksjoner.filter(({ slag }) => slag !== "forslag").map(({ tekst }) => tekst.text);
  const own = [title, ...outside].join("\n");
  const words = (text: string): number => text.split(/\s+/).filter((one) => one !== "").length;
  const isShort = words(own) < 40;
  const points = sak.forslag.map(({ tekst }) => tekst);
  return {
    names: isShort && words(outside.join("\n")) < 10 ? [] : namesIn(points),
    amounts: isShort ? [] : amountsIn(points, own),
    isShort,
    proposed: count(written),
    title: new Set(stemsOf(title)),
    makesNew: newThing.test(own),
  };
});

const quoted = /[«“"]([^«»“”"\n]{3,70})[»”"]/gu;
/** What is quoted after these is wording, not a name. */
const wording =
  /(?:lyde[rt]?|lyd|slik|ordlyd\p{L}*|tekst\p{L}*|formulering\p{L}*|setning\p{L}*|setningen|strykes?|erstattes? med|endres til|endrast til|ordet|ordene|orda)\W{0,3}$/iu;

function namesIn(points: readonly Passage[]): Proposal["names"] {
  const seen = new Set<string>();
  return points.flatMap((point) =>
    [...point.text.matchAll(quoted)].flatMap((match): Proposal["names"] => {
      const navn = match[1]!.trim();
      const key = foldName(navn);
      const before = point.text.slice(0, match.index);
      if (seen.has(key) || !/^[\p{Lu}\d]/u.test(navn) || /[.!?:;]$/.test(navn) || wording.test(before)) return [];
      seen.add(key);
      return [{ navn, stems: stemsOf(navn), span: firstPlace(navn, points) }];
    }),
  );
}

/** The recommendation says another amount of it: that is told there. */
const isToldOtherwise = (span: Span, of: SakInContext): boolean =>
  beløpsomtalerIn(of, null).some(
    ({ vedtak, beløp }) => vedtak !== null && vedtak.beløp !== beløp && overlaps(vedtak.span, span),
  );

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Of all words of a PSD. */
function stemsIn(psd: Psd): ReadonlySet<string> {
  const known = stemsOfPsds.get(psd) ?? new Set(stemsOf(psd.source.text));
  stemsOfPsds.set(psd, known);
  return known;
}

const stemsOfPsds = kept<Psd, ReadonlySet<string>>();

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
function amountsIn(points: readonly Passage[], text: string): Proposal["amounts"] {
  const own = points.length === 0 ? [] : amountsOf(text);
  if (own.length === 0) return [];
  const written = points.flatMap((point) =>
    moneyIn(point.text).flatMap(({ money, start, end }) =>
      money === null || inKroner(money) <= 1000
        ? []
        : [{ amount: inKroner(money), words: point.text.slice(start, end), span: spanIn(point, start, end) }],
    ),
  );
  const isDerived = derived(
    own,
    written.map(({ amount }) => amount),
    text,
  );
  const digits = text.replace(/[ .\u00a0\u202f]/g, "");
  const seen = new Set<number>();
  return written.flatMap(({ amount, words, span }): Proposal["amounts"] => {
    if (seen.has(amount)) return [];
    seen.add(amount);
    const follows = isDerived(amount) || figures(amount).some((one) => digits.includes(one));
    return [{ navn: words.trim(), amount, follows, span }];
  });
}

/** «1 986 000» and «1 986» (in thousands), as digits; a small number stands in too many places to tell anything. */
const figures = (amount: number): readonly string[] => [
  String(amount),
  ...(amount % 1000 === 0 && amount >= 100_000 ? [String(amount / 1000)] : []),
];

/** Whether an amount is a sum, a difference, months of a year, an equal part or a percentage of what the text gives. */
function derived(given: readonly number[], proposed: readonly number[], own: string): (amount: number) => boolean {
  const known = new Set([...new Set(given)].slice(0, 60));
  const shares = [...own.matchAll(/(\d{1,2})\s?(?:%|prosent)/giu)].map((match) => Number(match[1]) / 100);
  const total = proposed.reduce((sum, one) => sum + one, 0);
  // What is shared out or added up in the forslag itself is told when its total is.
  const shared = proposed.some((one) => known.has(total - one) || known.has(total) || total === 2 * one);
  return (amount) => {
    if (shared || proposed.some((one) => known.has(amount + one))) return true;
    for (const one of known) {
      if (known.has(amount - one) || known.has(one - amount) || known.has(amount / one)) return true;
      for (let part = 2; part <= 12; part++) if (amount === one * part || amount === one / part) return true;
      for (const share of shares)
        if (amount === Math.round(one * share) || amount === Math.round(one * (1 - share))) return true;
    }
    return false;
  };
}
