/** Ends of a money flow that are told without a name: «til samme», «dit», «prosjektet», what the clause above covers. */
import { mentionsBefore } from "./clause.ts";
import { role, unreadable } from "./draft.ts";
import { rolle } from "./lexicon.ts";
import { isSted } from "./mention.ts";
import type { Place } from "./money-places.ts";
import { surplusOf } from "./surplus.ts";
import { kind, type Token } from "./tokens.ts";
import type { View } from "./view.ts";

/** «B gir 15 000 til samme»: the receiver told of before. */
export function sameReceiver({ clause, reading: { tokens } }: View): Place[] {
  const at = clause.tokens.at(-1) ?? -1;
  const end = /^[.;]$/.test(tokens[at]?.lower ?? "") ? at - 1 : at;
  const again = tokens[end];
  if (!again || !/^(?:same|samme)$/.test(again.lower) || tokens[end - 1]?.lower !== "til") return [];
  return [{ role: unreadable("delprosjektet er ikke nevnt", again), at: end, mention: null }];
}

/** «… tas fra denne og legges til B»: what was just spoken of. */
export const thence = ({ clause, reading: { tokens, eier } }: View): Place[] =>
  clause.tokens.flatMap((at) => {
    const next = tokens[at + 2];
    const alone = !next || next.kind !== kind.ord || (next.ord.rolle !== 0 && eier[at + 2] === -1);
    return /^(?:fra|frå)$/.test(tokens[at]!.lower) &&
      /^(?:denne|denna|dette)$/.test(tokens[at + 1]?.lower ?? "") &&
      alone
      ? { role: unreadable("delprosjektet er ikke nevnt", tokens[at + 1]!), at, mention: null }
      : [];
  });

/** «A har et overskudd på kr 60 000, som overføres til B» */
export function ofSurplus({ clause }: View): Place[] {
  const line = clause.kind === "som" && clause.parent ? surplusOf(clause.parent) : null;
  return line ? [{ role: { ...role(line.value, line), slag: line.slag }, at: line.from, mention: line }] : [];
}

/** «kr 55 000 overføres dit fra A»: what was just spoken of; not «dit de kom fra». */
export const thither = ({ clause, reading: { tokens } }: View): Place[] =>
  clause.tokens.flatMap((at) =>
    tokens[at]!.lower === "dit" && !/^(?:de|dei|det|den|som)$/.test(tokens[at + 1]?.lower ?? "")
      ? { role: unreadable("delprosjektet er ikke nevnt", tokens[at]!), at, mention: null }
      : [],
  );

/** «Rammen for A dekkes ved at kr 50 000 overføres fra B»: what the clause above covers. */
export function covered({ clause, reading: { tokens } }: View): Place[] {
  const above = clause.kind === "følge" ? clause.parent : null;
  const covers = above?.verb.some((i) =>
    tokens[i]!.ord.verb.some((one) => one.verb.rammenavn === "dekk" || one.verb.styring === "lett"),
  );
  const lines = above?.mentions.filter((one) => isSted(one) && one.slag === "delprosjekt") ?? [];
  const [line] = lines;
  if (!covers || lines.length !== 1 || !line || !isSted(line) || line.viser) return [];
  return [{ role: { ...role(line.value, line), slag: line.slag }, at: line.from, mention: line }];
}

/** «Prosjektet får ei løyving på …», «Rammen for prosjektet økes …»: the project as a whole, without its name. */
export function theProject({ reading: { tokens, eier, mentions }, clause }: View, at: number): Place[] {
  const token = clause.tokens.find((i) => i < at && tokens[i]!.lower === "prosjektet" && eier[i] === -1);
  if (token === undefined) return [];
  const frame =
    /^(?:for|til|i)$/.test(tokens[token - 1]?.lower ?? "") && mentions[eier[token - 2] ?? -1]?.slag === "middel";
  if (!frame && (tokens[token - 1]?.ord.rolle ?? 0) & ~rolle.artikkel) return [];
  return [{ role: { ...role("prosjektet", tokens[token]!), slag: "prosjekt" }, at: token, mention: null }];
}

/** «Prosjektet betaler tilbake …», «prosjektets ubrukte midler», «mindreforbruket i prosjektet», «ubrukte prosjektmidler». */
export function ofProject({ reading: { tokens, eier }, clause }: View, at: number): Place[] {
  const token = clause.tokens.find(
    (i) =>
      i < at &&
      (/^prosjektmid/.test(tokens[i]!.lower) || (eier[i] === -1 && /^prosjektets?$/.test(tokens[i]!.lower))) &&
      !/^(?:til|for)$/.test(tokens[i - 1]?.lower ?? ""),
  );
  if (token === undefined || isOfNamed(clause.tokens, tokens, token, at)) return [];
  return [{ role: { ...role("prosjektet", tokens[token]!), slag: "prosjekt" }, at: token, mention: null }];
}

/** «Ubrukte prosjektmidler, kr 87 500, tilbakeføres fra Ulvesenteret», «prosjektmidler i Ulvesenteret»: a name tells whose they are. */
const isOfNamed = (own: readonly number[], tokens: readonly Token[], money: number, verb: number): boolean =>
  own.some(
    (i) =>
      i > money &&
      tokens[i + 1]?.stor === true &&
      (/^(?:fra|frå)$/.test(tokens[i]!.lower) || (i < verb && /^i$/.test(tokens[i]!.lower))),
  );

/** «Av tilskuddet for 2024 betales kr 85 000 tilbake», «Av overskuddet på kr 210 000 …»: the money it is taken of, as it is told. */
export function ofGrant({ reading, clause }: View, at: number): Place[] {
  const { tokens, text, eier, mentions } = reading;
  const [of = at] = clause.tokens;
  if (of >= at || tokens[of]!.lower !== "av") return [];
  const first = (tokens[of + 1]?.ord.rolle ?? 0) & rolle.artikkel ? of + 2 : of + 1;
  const money = mentions[eier[first] ?? -1] ?? mentions[eier[first + 1] ?? -1];
  if (money?.slag !== "middel" || money.to > at) return [];
  const year = /^(?:for|i|fra|frå)$/.test(tokens[money.to]?.lower ?? "")
    ? mentions[eier[money.to + 1] ?? -1]
    : undefined;
  // «av midlene», «av beløpet» point back.
  if (year?.slag !== "år" && !/^(?:tilsk|tilsagn|oversk|støtt|stønad|mindreforbruk)/.test(money.value)) return [];
  if (mentionsBefore(reading, of).some(({ slag }) => slag === "delprosjekt")) return [];
  const { end } = year?.slag === "år" ? year : money;
  const { start } = tokens[first]!;
  return [{ role: role(text.slice(start, end), { start, end }), at: first, mention: null }];
}

/** «Kommunene øker bidraget sitt til prosjektet med kr 10 000»: who gives more is no receiver. */
export function givenToProject({ reading: { tokens, eier, mentions }, clause }: View, at: number): Place[] {
  // «prosjektet «Ny jobb»»: the name says which.
  const isNamed = (i: number): boolean =>
    tokens[i + 1]?.lower === "«" || /^(?:delprosjekt|prosjekt|tiltak)$/.test(mentions[eier[i + 1] ?? -1]?.slag ?? "");
  const token = clause.tokens.find(
    (i) =>
      i > at &&
      tokens[i]!.lower === "prosjektet" &&
      eier[i] === -1 &&
      // «gir prosjektet kr 200 000»
      (tokens[i - 1]!.lower === "til" || i === at + 1) &&
      !isNamed(i),
  );
  if (token === undefined) return [];
  return [{ role: { ...role("prosjektet", tokens[token]!), slag: "prosjekt" }, at: token, mention: null }];
}
