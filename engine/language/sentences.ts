/** Sentences of a point: between full stops, semicolons and line breaks; never inside a mention; at most 250 tokens. */
import { isFiniteVerb } from "./clause.ts";
import { slag } from "./lexicon.ts";
import { kind, type Token } from "./tokens.ts";

export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** Begins a line as an item of a list. */
  readonly punktliste: boolean;
  /** Ends with a colon: what follows are its items. */
  readonly innleder: boolean;
  /** Ends with its line, and a list follows. */
  readonly åpen: boolean;
  /** The line is a row of a table. */
  readonly rad: boolean;
  /** A question decides nothing. */
  readonly spør: boolean;
}

const longest = 250;

export function sentencesOf(tokens: readonly Token[], eier: Int32Array): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  let bullet = false;
  let lineStart = true;
  const listFollows = (to: number): boolean =>
    !bullet && tokens[to]?.kind === kind.linje && tokens[to + 1] !== undefined && marker(tokens, to + 1, eier) > to + 1;
  const close = (to: number): void => {
    if (to > from) {
      const first = tokens[from]!;
      const rad =
        first.lower === "|" || tokens.slice(from, to).some((one, i) => one.lower === "|" && eier[from + i] === -1);
      const spør = tokens[to]?.lower === "?" || tokens[to - 1]!.lower === "?";
      found.push({
        from,
        to,
        punktliste: bullet,
        innleder: tokens[to - 1]!.lower === ":",
        åpen: listFollows(to),
        rad,
        spør,
      });
    }
    bullet = false;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (lineStart && token.kind !== kind.linje) {
      lineStart = false;
      const skipped = marker(tokens, i, eier);
      if (skipped > i) {
        // «Prosjektleder bes om: a) å hente inn tilbud»
        from = tokens[skipped]!.lower === "å" ? skipped + 1 : skipped;
        bullet = true;
        i = from - 1;
        continue;
      }
    }
    if (token.kind === kind.linje && eier[i] === -1) {
      close(i);
      from = i + 1;
      lineStart = true;
    } else if (endsHere(tokens, i, eier) || introduces(tokens, from, i, eier)) {
      close(token.lower === ":" ? i + 1 : i);
      from = i + 1;
    } else if (i - from >= longest) {
      close(i);
      from = i;
    }
  }
  close(tokens.length);
  return found;
}

/** Index after «-», «•», «a)», «1.» at the start of a line. */
function marker(tokens: readonly Token[], at: number, eier: Int32Array): number {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.kind === kind.tegn && /^[-–—•*·▪o\uf0b7‣◦+]$/.test(token.lower) && next && next.kind !== kind.linje)
    return at + 1;
  const short =
    (token.kind === kind.ord && token.lower.length === 1) || (token.kind === kind.tall && token.lower.length <= 2);
  if (
    short &&
    eier[at] === -1 &&
    next &&
    (next.lower === ")" || next.lower === ".") &&
    next.start === token.end &&
    tokens[at + 2] &&
    tokens[at + 2]!.start > next.end
  )
    return at + 2;
  return at;
}

function endsHere(tokens: readonly Token[], at: number, eier: Int32Array): boolean {
  const token = tokens[at]!;
  if (token.kind !== kind.tegn) return false;
  const next = tokens[at + 1];
  // «… til delprosjektet Flytt hit! Tilskuddet dekkes …»: the name ends the sentence, too.
  if (eier[at] !== -1) return /^[!?]$/.test(token.lower) && eier[at + 1] !== eier[at] && next?.stor === true;
  if (token.lower === ";" || token.lower === "!" || token.lower === "?") return true;
  if (token.lower === ":") return next === undefined || next.kind === kind.linje;
  if (token.lower !== ".") return false;
  if (!next || next.kind === kind.linje) return true;
  if (next.start === token.end) return false;
  const before = tokens[at - 1];
  if (before && before.end === token.start && isAbbreviation(before) && eier[at - 1] === -1) return false;
  if (next.kind === kind.ord)
    return next.stor || (before !== undefined && before.kind === kind.ord && before.lower.length > 3);
  return true;
}

/** «… endres slik: Midlene overføres …»: a clause on both sides of the colon. */
function introduces(tokens: readonly Token[], from: number, at: number, eier: Int32Array): boolean {
  if (tokens[at]!.lower !== ":" || eier[at] !== -1 || !tokens[at + 1]?.stor) return false;
  const finite = (i: number): boolean => eier[i] === -1 && isFiniteVerb(tokens[i]!);
  if (namesOffice(tokens, at + 1)) return true;
  let before = false;
  for (let i = Math.max(from, at - 30); i < at; i++) if (finite(i)) before = true;
  if (!before) return false;
  for (
    let i = at + 1;
    i < Math.min(tokens.length, at + 30) && tokens[i]!.lower !== "." && tokens[i]!.kind !== kind.linje;
    i++
  )
    if (finite(i)) return true;
  return false;
}

/** «Valg for 2024–2025: Leder av regionrådet: Kari Moen. Nestleder: …» */
function namesOffice(tokens: readonly Token[], at: number): boolean {
  if (!((tokens[at]?.ord.slag ?? 0) & slag.verv)) return false;
  const colon = tokens.slice(at + 1, at + 6).findIndex(({ lower }) => /^[:.,]$/.test(lower));
  return tokens[at + 1 + colon]?.lower === ":";
}

/** A word that is written with a full stop: «kap.», «mill.». */
export const isAbbreviation = (token: Token | undefined): boolean =>
  token !== undefined && abbreviations.has(token.lower);

const abbreviations = new Set(
  "bokst pr gj mfl vedl tidl enst dok utg delprosj prosj saksutr saksfr innst årl forts skr kto rådh rv fv art kr nok mill nr pkt s sd kap ca jf jfr evt eks inkl tlf st dr v m bl pga mv osv dvs iht ift vedr avd adm dir hhv f red min maks ev tom fom kl ang resp ref jnr arkivnr".split(
    " ",
  ),
);
