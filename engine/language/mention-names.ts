/** Mentions that are names: quotes, known names, «delprosjekt(et) X», organs, recipients, municipalities and persons. */
import { rolle, slag } from "./lexicon.ts";

import type { Mention, Scan, Sted } from "./mention.ts";

import { isCompanyForm } from "./mention-people.ts";
import { type KjentNavn, nameAt, nameOfWords, uniquePart, uniqueStart } from "./names.ts";

import { kind, type Token } from "./tokens.ts";

const longestQuote = 40;

/** A quoted text between « and » may run over lines. */
const longestText = 300;

const longestName = 8;

/** A quote as one mention: a name known or not, or a text. */
export function quoteMention(scan: Scan, at: number): Mention | null {
  const { tokens } = scan;
  const close = closing.get(tokens[at]?.lower ?? "");
  if (close === undefined) return null;
  let i = at + 1;
  const angled = tokens[at]!.lower === "«";
  while (
    i < tokens.length &&
    i - at <= (angled ? longestText : longestQuote) &&
    !close.includes(tokens[i]!.lower) &&
    (angled ? tokens[i]!.lower !== "«" : tokens[i]!.kind !== kind.linje)
  )
    i++;
  const last = tokens[i];
  if (!last || !close.includes(last.lower) || i === at + 1) return null;
  const known = nameOfWords(tokens, at + 1, i, scan.names);
  const start = tokens[at + 1]!.start;
  const end = tokens[i - 1]!.end;
  if (known) return placeOf(scan, known, at, i + 1, start, end);
  const value = scan.text.slice(start, end);
  const of = kindBefore(scan, at);
  const short = i - at - 1 <= longestName && !/[.!?:;]$/.test(value);
  if (of && short)
    return { slag: of, from: at, to: i + 1, start, end, value, kjent: false, genitiv: false, viser: false };
  return { slag: "sitat", from: at, to: i + 1, start, end, value, navn: short };
}

const closing = new Map([
  ["«", "»"],
  ["“", "”“"],
  ["„", "“”"],
  ["”", "”"],
  ["‘", "’"],
  ['"', '"'],
  ["»", "«"],
]);

/** What the noun before a name says it is: «delprosjektet «X»», «prosjektet «X»», «tiltaket «X»». */
function kindBefore(scan: Scan, at: number): Sted["slag"] | null {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const { ord, lower } = scan.tokens[i]!;
    if (ord.slag & slag.delprosjektord) return "delprosjekt";
    if (ord.slag & slag.tiltakord) return "tiltak";
    if (ord.slag & slag.prosjektord) return "prosjekt";
    if (!(ord.slag & slag.navneord) && lower !== ":" && lower !== "," && !(ord.rolle & rolle.artikkel)) return null;
  }
  return null;
}

/** A name of the project or the workspace at `at`. */
export function knownMention(scan: Scan, at: number): Mention | null {
  const { tokens, names } = scan;
  const token = tokens[at]!;
  if (token.ord.rolle !== 0 && !token.stor) return null;
  const afterNoun = at > 0 && (tokens[at - 1]!.ord.slag & slag.delprosjektord) !== 0;
  const hit = nameAt(tokens, at, Math.min(tokens.length, at + 14), names, token.stor || afterNoun);
  if (hit && (hit.name.slag === "delprosjekt" || token.stor)) {
    if (hit.name.slag === "kommune" && !inElection(scan, at)) return null;
    return placeOf(scan, hit.name, at, hit.to, token.start, tokens[hit.to - 1]!.end);
  }
  const part =
    afterNoun || isProjectWord(token)
      ? uniquePart(tokens, at, at + 1, names)
      : led(tokens[at - 1]) || inList(scan, at) || takesOrGives(tokens, at)
        ? token.stor
          ? uniqueStart(token, names)
          : definite(scan, at)
        : null;
  return part ? placeOf(scan, part, at, at + 1, token.start, token.end) : null;
}

/** «Hole beholder ledervervet», «Ledelsen går over til Hole»: a municipality by its bare name, where an office is told of. */
function inElection({ tokens }: Scan, at: number): boolean {
  const ends = ({ kind: of, lower }: Token): boolean => of === kind.linje || lower === "." || lower === ";";
  let from = at;
  while (from > 0 && at - from < nearOffice && !ends(tokens[from - 1]!)) from--;
  for (let i = from; i < tokens.length && i - at < nearOffice && !ends(tokens[i]!); i++)
    if (tokens[i]!.ord.slag & slag.verv || tokens[i]!.ord.verb.some(({ verb }) => verb.rammenavn === "led"))
      return true;
  return false;
}

/** In words: as far as an office stands from who takes it. */
const nearOffice = 14;

/** «klyngeprosjektet»: its own words say that it is one. */
const isProjectWord = ({ lower, ord }: Token): boolean =>
  lower.length > 11 &&
  /(?:prosjekt(?:et)?|sdelen|satsinga|satsingen|satsningen|satsninga)$/.test(lower) &&
  (ord.slag & slag.delprosjektord) === 0;

/** «til reiselivet»: the word in its definite form, and no place after it. */
const definite = ({ tokens, names }: Scan, at: number): KjentNavn | null =>
  tokens[at]!.lower.length > 7 &&
  /(?:et|en|a)$/.test(tokens[at]!.lower) &&
  !/^(?:i|på)$/.test(tokens[at + 1]?.lower ?? "")
    ? uniquePart(tokens, at, at + 1, names)
    : null;

/** «fra Bosted til Reiseliv»: a short form is a name only where a place is told. */
const led = (before: Token | undefined): boolean =>
  before !== undefined && (before.ord.rolle & (rolle.fra | rolle.til | rolle.mellom)) !== 0;

/** «Grønn omstilling, Reiseliv og Kompetanse»: after one that is known. */
function inList({ tokens, found }: Scan, at: number): boolean {
  const before = found.at(-1);
  return before?.slag === "delprosjekt" && before.to === at - 1 && /^(?:og|,)$/.test(tokens[at - 1]!.lower);
}

/** «av disse skal reiselivet ha 25 000» */
const takesOrGives = (tokens: readonly Token[], at: number): boolean => {
  const [before, next] = [tokens[at - 1]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
  // «at fagskulen får tilført kr 45 000»
  if (/^(?:får|avgir|avgjev|avstår|mister)$/.test(next)) return true;
  return /^(?:skal|får)$/.test(before) && /^(?:ha|få|avstå|avgi|gi)$/.test(next);
};

function placeOf(scan: Scan, known: KjentNavn, from: number, to: number, start: number, end: number): Sted {
  const next = scan.tokens[to];
  const last = scan.tokens[to - 1]!;
  const genitiv =
    (last.lower.endsWith("s") && !known.navn.toLowerCase().endsWith("s") && last.kind === kind.ord) ||
    (next !== undefined && /^(?:sin|si|sitt|sine)$/.test(next.lower));
  return { slag: known.slag, from, to, start, end, value: known.navn, kjent: !known.lært, genitiv, viser: false };
}

/** Index after a name that begins with a capital and goes on with words no list knows («Kunst, kultur og opplevelser»). */
export function endOfName(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  const continues = (token: Token | undefined): boolean =>
    token !== undefined &&
    token.kind === kind.ord &&
    token.ord.rolle === 0 &&
    !/^(?:kr|nok|etter)$/.test(token.lower) &&
    (token.stor ||
      (token.ord.verb.every((one) => one.form === "subst" || one.form === "perf") &&
        (token.ord.slag & ~(slag.prosjektord | slag.tiltakord)) === 0)) &&
    // «Valdres» is no passive.
    (token.stor || !/(?:es|ast)$/.test(token.lower));
  while (to < from + longestName) {
    const token = tokens[to];
    if (continues(token)) to++;
    // «Skole/Ungdom»
    else if (token?.lower === "/" && token.start === tokens[to - 1]!.end && isBeside(token, tokens[to + 1])) to += 2;
    else if ((token?.lower === "og" || token?.lower === "&") && continues(tokens[to + 1]) && !tokens[to + 1]!.stor)
      to += 2;
    else if (
      (token?.lower === "i" || (token?.lower === "på" && tokens[to + 1]?.stor)) &&
      !accords.test(tokens[to + 1]?.lower ?? "") &&
      continues(tokens[to + 1]) &&
      tokens[to + 1]!.ord.verb.length === 0
    )
      to += 2;
    else if (
      token?.lower === "," &&
      continues(tokens[to + 1]) &&
      (tokens[to + 2]?.lower === "og" || tokens[to + 2]?.lower === ",")
    )
      to += 2;
    else break;
  }
  return to;
}

/** «Vik turlag i samsvar med …»: by what rule, and no place. */
const accords = /^(?:henhold|henhald|samsvar|tråd|medhold|medhald|tillegg)$/;

const isBeside = (mark: Token, next: Token | undefined): boolean =>
  next?.kind === kind.ord && next.stor && next.start === mark.end;

/** The token after «AS», «IKS» where a name of words from `from` ends with one; else null. */
export function afterCompany(tokens: readonly Token[], from: number): number | null {
  for (let i = from + 1; i <= from + 3; i++) {
    const token = tokens[i];
    if (token?.kind !== kind.ord) return null;
    if (isCompanyForm(token)) return i + 1;
    if (token.ord.rolle !== 0 || token.ord.verb.some(({ form }) => form !== "subst")) return null;
  }
  return null;
}

/** «Viken fylkeskommune», «Innovasjon Norge», «Statsforvalteren»: someone outside who grants or is repaid. */
export function recipientMention(scan: Scan, at: number): Mention | null {
  const { tokens } = scan;
  const token = tokens[at]!;
  let i = at;
  while (
    i < at + 5 &&
    tokens[i]?.kind === kind.ord &&
    (tokens[i]!.stor || (i > at && tokens[i]!.lower === "og" && tokens[i + 1]?.stor)) &&
    !/^(?:fylkes)?kommune/.test(tokens[i]!.lower)
  )
    i++;
  const end = tokens[i];
  if (end && i > at && end.kind === kind.ord && /^(?:fylkeskommune|kommune)(?:n|s|ns)?$/.test(end.lower)) {
    const from = skipLeading(scan, at, i);
    const genitive = end.lower.endsWith("s") ? 1 : 0;
    if (from < i) {
      const of = end.lower.startsWith("fylkes") ? "mottaker" : "kommune";
      const start = tokens[from]!.start;
      const stop = of === "kommune" ? tokens[i - 1]!.end : end.end - genitive;
      return {
        slag: of,
        from,
        to: i + 1,
        start,
        end: stop,
        value: scan.text.slice(start, stop),
        kjent: false,
        genitiv: genitive === 1 || /^(?:si|sin|sitt|sine)$/.test(tokens[i + 1]?.lower ?? ""),
        viser: false,
      };
    }
  }
  if (!(token.ord.slag & (slag.mottaker | slag.ekstern))) return null;
  // «Vestland revisjon IKS» is no county.
  const company = afterCompany(tokens, at);
  if (company) {
    const { end } = tokens[company - 1]!;
    const value = scan.text.slice(token.start, end);
    const name = { from: at, to: company, start: token.start, end, value };
    return { ...name, slag: "mottaker", kjent: true, genitiv: false, viser: false };
  }
  const genitive = token.lower.endsWith("s") && !scan.lexicon.ord.has(token.lower) ? 1 : 0;
  if (tokens[at + 1]?.lower === "i" && tokens[at + 2]?.stor && /(?:en|et|an|ar)$/.test(token.lower)) {
    let to = at + 3;
    while (to < at + 6 && (tokens[to]?.stor || (tokens[to]?.lower === "og" && tokens[to + 1]?.stor))) to++;
    return {
      slag: "mottaker",
      from: at,
      to,
      start: token.start,
      end: tokens[to - 1]!.end,
      value: scan.text.slice(token.start, tokens[to - 1]!.end),
      kjent: false,
      genitiv: false,
      viser: false,
    };
  }
  return {
    slag: "mottaker",
    from: at,
    to: at + 1,
    start: token.start,
    end: token.end - genitive,
    value: scan.text.slice(token.start, token.end - genitive),
    kjent: (token.ord.slag & slag.ekstern) !== 0,
    genitiv: genitive === 1,
    viser: false,
  };
}

/** Words before a municipality's name that only begin the sentence: «Dersom Viken …», «Ordfører Hole …». */
function skipLeading(scan: Scan, at: number, end: number): number {
  let from = at;
  while (from < end - 1) {
    const { ord } = scan.tokens[from]!;
    if (ord.rolle === 0 && ord.verb.length === 0 && !(ord.slag & ~slag.mottaker)) break;
    from++;
  }
  return from === end - 1 && scan.tokens[from]!.ord.rolle !== 0 ? end : from;
}
