/** Prepositions: which one leads to a mention, and which mention stands left of it. */
import type { Reading } from "./clause.ts";
import { rolle, slag } from "./lexicon.ts";
import { isSted, type Mention } from "./mention.ts";
import { kind, type Token } from "./tokens.ts";

export type Forhold = "fra" | "til" | "eier" | "av" | "mellom" | "under" | "bar";

export interface Preposition {
  readonly forhold: Forhold;
  /** Token of the preposition, or the place where the phrase begins. */
  readonly at: number;
}

export const skipped =
  slag.delprosjektord | slag.prosjektord | slag.tiltakord | slag.navneord | slag.ny | slag.rest | slag.tittel;

const numbered = slag.delprosjektord | slag.tiltakord | slag.prosjektord;

/** «mellom «Reiseliv» og «Sentrum»»: a quoted name that no list knows, too. */
const isPlace = (one: Mention): boolean => isSted(one) || (one.slag === "sitat" && one.navn);

/** The preposition that leads to a mention, past articles, nouns that announce it, and earlier members of its list. */
export function prepositionOf(reading: Reading, mention: Mention): Preposition {
  const { tokens, eier, mentions } = reading;
  let adjectives = 0;
  let right = mention.from;
  let i = mention.from - 1;
  for (let steps = 0; i >= 0 && steps < 14; steps++, i--) {
    const token = tokens[i]!;
    if (token.kind === kind.linje) break;
    const owner = eier[i]!;
    if (owner >= 0) {
      const before = mentions[owner]!;
      // A list: «til A og B»; otherwise another mention ends the phrase.
      if (isPlace(before) && joined(tokens, before.to, right) && isPlace(mention)) {
        i = before.from;
        right = before.from;
        continue;
      }
      if (
        before.slag === "tittel" ||
        (before.slag === "middel" && before.to >= right - 1 && /post|konto|pott/.test(before.value)) ||
        (before.slag === "utfører" && mention.slag === "person") ||
        (before.slag === "delprosjekt" && before.value === "")
      )
        continue;
      // «omdisponering fra A»: one unit that ends in a preposition.
      if (before.slag === "kutt" && / (?:fra|frå)$/.test(tokens[before.to - 1]!.lower))
        return { forhold: "fra", at: before.to - 1 };
      break;
    }
    // «delprosjekt 1 Regionalt klyngeprosjekt», «tiltak 2 Bolig».
    if (token.kind === kind.tall && token.lower.length < 3 && (tokens[i - 1]?.ord.slag ?? 0) & numbered) continue;
    const { ord } = token;
    if (ord.rolle & rolle.under) return { forhold: "under", at: i };
    if (ord.rolle & rolle.fra) return { forhold: "fra", at: i };
    if (ord.rolle & rolle.til) return { forhold: "til", at: i };
    if (ord.rolle & rolle.mellom) return { forhold: "mellom", at: i };
    if (ord.rolle & rolle.eier) return { forhold: "eier", at: i };
    // «til hver av A og B»
    if (ord.rolle & rolle.av && (tokens[i - 1]?.ord.rolle ?? 0) & rolle.hver) {
      i--;
      if (tokens[i]!.lower.startsWith("til ")) return { forhold: "til", at: i };
      continue;
    }
    if (ord.rolle & rolle.av) return { forhold: "av", at: i };
    if (ord.slag & skipped || ord.rolle & (rolle.artikkel | rolle.hver | rolle.likt)) continue;
    if (token.lower === "." && (tokens[i - 1]?.ord.slag ?? 0) & slag.delprosjektord) continue;
    if (token.lower === ":" || token.lower === "«" || (token.lower === "(" && mention.slag !== "penger")) {
      // «på følgende måte: A kr 250 000»: the words before a colon are no adjectives of the name.
      if (token.lower === ":") adjectives = 1;
      continue;
    }
    if (ord.rolle & rolle.og || token.lower === ",") {
      // Only as a list member, handled through the mention before.
      const previous = i > 0 ? eier[beforeSum(reading, i)]! : -1;
      if (previous >= 0 && tokens[i - 1]!.lower === ")" && isPlace(mentions[previous]!) && isPlace(mention)) {
        i = mentions[previous]!.from;
        right = i;
        continue;
      }
      if (previous >= 0 && isPlace(mentions[previous]!) && isPlace(mention)) continue;
      break;
    }
    // «av det utbetalte tilskuddet»
    if (ord.verb.some((one) => one.form === "perf") && (tokens[i - 1]?.ord.rolle ?? 0) & rolle.artikkel) continue;
    if (
      token.kind === kind.ord &&
      !token.stor &&
      ord.rolle === 0 &&
      ord.slag === 0 &&
      ord.verb.length === 0 &&
      adjectives++ < 1 &&
      /[etag]$/.test(token.lower)
    )
      continue;
    break;
  }
  return { forhold: "bar", at: Math.max(0, i + 1) };
}

/** The token before «(kr 150 000)» where a parenthesis ends before `at`, else the one before it. */
function beforeSum({ tokens, eier, mentions }: Reading, at: number): number {
  if (tokens[at - 1]?.lower !== ")") return at - 1;
  const sum = mentions[eier[at - 2] ?? -1];
  return sum?.slag === "penger" && tokens[sum.from - 1]?.lower === "(" ? sum.from - 2 : at - 1;
}

/** Between two members of a list stand only «og», commas and articles. */
export function joined(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 6) return false;
  let link = false;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.lower === "," || (token.ord.rolle & rolle.og && token.lower !== "men" && token.lower !== "mens"))
      link = true;
    else if (!(token.ord.rolle & (rolle.artikkel | rolle.adverb)) && !(token.ord.slag & skipped)) return false;
  }
  return link;
}

export const assigned = new Set(["settav", "bevilg", "flytt", "tilfør"]);

/** The mention just left of a preposition, past «på kr 100 000», parentheses and «avsatt». */
export function leftOf(reading: Reading, at: number): Mention | null {
  const { tokens, eier, mentions } = reading;
  for (let i = at - 1, steps = 0; i >= 0 && steps < 12; i--, steps++) {
    const owner = eier[i]!;
    const token = tokens[i]!;
    if (owner >= 0) {
      const mention = mentions[owner]!;
      if (mention.slag !== "penger") return mention;
      i = mention.from;
      continue;
    }
    if (
      token.lower === "(" ||
      token.lower === ")" ||
      token.lower === "," ||
      token.lower === "på" ||
      token.ord.slag & slag.rest ||
      /^(?:som|var|er|ble|vart|opprinnelig|tidligere|på)$/.test(token.lower) ||
      token.ord.rolle & rolle.eier ||
      token.ord.rolle & rolle.adverb ||
      token.ord.rolle & rolle.inntil ||
      token.lower === "av" ||
      token.ord.verb.some((one) => one.form === "perf" && assigned.has(one.verb.rammenavn))
    )
      continue;
    return null;
  }
  return null;
}
