/** A clause and what its words are: types, and the tests that tell verbs, participles and guesses apart. */
import { rolle } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import { kind, type Token } from "./tokens.ts";

export type ClauseKind = "hoved" | "at" | "å" | "som" | "vilkår" | "bakgrunn" | "følge";

export interface Clause {
  readonly kind: ClauseKind;
  /** The clause that holds it. */
  readonly parent: Clause | null;
  /** The clause it is coordinated with. */
  readonly bror: Clause | null;
  /** The token that opened it, or its first. */
  readonly opener: number;
  readonly tokens: number[];
  readonly mentions: Mention[];
  /** Tokens that are verbs: finite, infinitive or participle. */
  readonly verb: number[];
  finitt: number;
  /** «vert flytta … og sette inn»: the participle shares the auxiliary of its brother. */
  readonly arver: boolean;
}

export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly eier: Int32Array;
}

/** Mentions that stand wholly between two tokens. */
export function mentionsBetween(reading: Reading, from: number, to: number): Mention[] {
  const found: Mention[] = [];
  for (let i = from; i < to; i++) {
    const mention = reading.eier[i]! >= 0 ? reading.mentions[reading.eier[i]!]! : null;
    if (mention && mention.from >= from && mention.to <= to && found[found.length - 1] !== mention) found.push(mention);
  }
  return found;
}

/** Mentions of the words before a token, as far as coreference looks back. */
export const mentionsBefore = (reading: Reading, at: number): Mention[] =>
  mentionsBetween(reading, Math.max(0, at - lookBack), at);

export const lookBack = 250;

export function isFiniteVerb(token: Token): boolean {
  const { ord } = token;
  if (ord.rolle & (rolle.kan | rolle.bør | rolle.skal | rolle.hjelpe)) return true;
  if (ord.rolle & rolle.passiv) return !/^(?:bli|verte|blitt|vorte)$/.test(token.lower);
  if (ord.verb.length > 0) {
    // «framlegg» is a proposal before it is a verb.
    if ((ord.slag !== 0 || ord.rolle & rolle.stopp) && ord.verb.every((one) => one.form !== "s")) return false;
    return ord.verb.some((one) => one.form === "pres" || one.form === "s" || one.form === "pret");
  }
  return isGuessedVerb(token);
}

/** A form that may be a participle («dekket», «utvidet») is a finite verb only where nothing else is. */
export const isClearlyFinite = (token: Token): boolean =>
  isFiniteVerb(token) &&
  (token.ord.rolle !== 0 ||
    token.ord.verb.length === 0 ||
    token.ord.verb.some((one) => one.form === "pres" || one.form === "s") ||
    !token.ord.verb.some((one) => one.form === "perf"));

/** A lower-case word no list knows that ends as the s-passive does. */
export const isGuessedVerb = (token: Token): boolean =>
  token.kind === kind.ord &&
  !token.stor &&
  token.ord.slag === 0 &&
  token.ord.rolle === 0 &&
  token.ord.verb.length === 0 &&
  token.lower.length > 4 &&
  /(?:[^aeiouyæøås]es|[rklmnv]es|[^e]ast|[tdrlkg]as)$/.test(token.lower);

export const isInfinitive = (token: Token): boolean => token.ord.verb.some((one) => one.form === "inf");

export function isParticiple(token: Token): boolean {
  if (token.ord.verb.length > 0)
    return (
      token.ord.verb.some((one) => one.form === "perf") &&
      !token.ord.verb.some((one) => one.form === "pres" || one.form === "s")
    );
  return (
    token.kind === kind.ord &&
    !token.stor &&
    token.ord.slag === 0 &&
    token.ord.rolle === 0 &&
    token.lower.length > 4 &&
    /(?:et|ete|te|de|[^e]d|dd|tt)$/.test(token.lower)
  );
}

/** «den reviderte utgåva», «dei frigjorde midlane»: after an article, what looks like a verb tells which. */
export function describes({ tokens, eier }: Reading, i: number): boolean {
  const token = tokens[i]!;
  if (!((tokens[i - 1]?.ord.rolle ?? 0) & rolle.artikkel)) return false;
  const past = eier[i + 1] !== -1 && token.ord.verb.every(({ form }) => form === "pret" || form === "perf");
  return !isClearlyFinite(token) || past;
}
