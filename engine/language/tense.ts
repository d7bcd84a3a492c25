/** Whether a clause by itself decides: negation, past tense, what may or ought to be done. */
import type { Clause, Reading } from "./clause.ts";
import { isParticiple } from "./clause.ts";
import { rolle } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** Why what the clause says by itself is not decided: nektet, fortid, kan, bør; null where it is. */
export function heldBack(reading: Reading, clause: Clause): string | null {
  const { tokens } = reading;
  if (citesRule(reading, clause) || rulesFor(reading, clause)) return "bakgrunn";
  let past = false;
  let present = false;
  let participle = false;
  let is = false;
  const compared = comparison(reading, clause);
  for (const i of clause.tokens) {
    if (i >= compared) break;
    const token = tokens[i]!;
    const free = reading.eier[i] === -1;
    if (
      free &&
      token.ord.rolle & rolle.negasjon &&
      token.lower !== "ei" &&
      !told(reading, clause, token) &&
      !contrasts(reading, clause, i)
    )
      return "nektet";
    // «Et mindretall ville …»: what was wanted; «vedtok at … ville» is the past of «vil».
    if (free && token.lower === "ville" && clause.kind === "hoved") return "bør";
    if (free && token.ord.rolle & rolle.kan && clause.verb.length > 0) return "kan";
    if (free && token.ord.rolle & rolle.bør) return "bør";
    // «Valgkomiteen vil ha A som leder»: a wish.
    if (free && token.lower === "vil" && tokens[i + 1]?.lower === "ha" && clause.finitt <= 1) return "bør";
    // «vil i samband med økonomimeldinga vurdere å …»
    if (free && token.lower === "vil" && weighs(reading, clause, i)) return "bør";
    if (!free) continue;
    if (token.ord.rolle & rolle.hjelpe) {
      if (token.lower === "er") is ||= !present;
      else if (!/^(?:har|hev)$/.test(token.lower) || didBefore(reading, clause, i)) past = true;
    } else if (token.ord.rolle & (rolle.passiv | rolle.skal)) present = true;
    else if (token.ord.verb.some((one) => one.form === "pres" || one.form === "s")) present = true;
    else if (isParticiple(token)) participle = true;
  }
  if (past || (is && participle && !performs(reading, clause))) return "fortid";
  if (!present && preterite(reading, clause)) return "fortid";
  return null;
}

/** «har overført», «har styringsgruppa vedtatt»; «har et overskudd på kr 60 000», «har ledelsen i 2025» tell what is. */
const didBefore = ({ tokens, eier, mentions }: Reading, { tokens: words }: Clause, at: number): boolean => {
  const next = tokens[at + 1];
  const holdsOffice = mentions[eier[at + 1] ?? -1]?.slag === "verv";
  const owns = holdsOffice || (next !== undefined && /^(?:et|eit|ein|en|ei|kr)$/.test(next.lower));
  return !owns || words.some((i) => i > at && eier[i] === -1 && isParticiple(tokens[i]!));
};

/** «Etter tilsagnsbrevet punkt 5 skal …»: what a rule says anyway. «Etter vedtektene velges A» decides. */
function citesRule({ tokens }: Reading, clause: Clause): boolean {
  let first = clause;
  while (first.bror) first = first.bror;
  const [at, next] = first.tokens;
  return (
    at !== undefined &&
    next !== undefined &&
    first.tokens.some((i) => /^(?:skal|må)$/.test(tokens[i]!.lower)) &&
    /^(?:etter|ifølge|i følge|ifølgje|i følgje)$/.test(tokens[at]!.lower) &&
    /^(?:tilsagns?|regelverk|forskrift|vilkår|retningslin|reglement|økonomireglement|kommunelov|vedtekt|statutt)/.test(
      tokens[next]!.lower,
    )
  );
}

/** «… slik arbeidsutvalget har foreslått»: what was recommended is decided; from where the clause tells so. */
function comparison({ tokens }: Reading, { tokens: words }: Clause): number {
  const at = words.find((i) => tokens[i]!.lower === "slik" && i > words[0]!);
  const told = at !== undefined && words.some((i) => i > at + 1 && i < at + 8 && tokens[i]!.ord.rolle & rolle.bør);
  return told ? at : Number.POSITIVE_INFINITY;
}

/** «Kommuner som trekker seg, skal betale tilbake …»: a rule for whom it may come to concern. */
const rulesFor = ({ tokens }: Reading, { kind, tokens: [first], verb }: Clause): boolean =>
  kind === "hoved" &&
  first !== undefined &&
  tokens[first + 1]?.lower === "som" &&
  anyone.test(tokens[first]!.lower) &&
  verb.some((i) => i > first && /^(?:skal|må|pliktar|plikter)$/.test(tokens[i - 1]!.lower));

const anyone =
  /^(?:kommun(?:er|ar)|deltak(?:ere|arar|ere?)|bedrift(?:er|ar)|verksemder|virksomheter|aktør(?:er|ar)|lag|medlem(?:mer|er|mar)|part(?:er|ar)|søk(?:ere|jarar|arar)|mottak(?:ere|arar)|den|de|dei|alle)$/u;

const weighs = ({ tokens, eier }: Reading, { verb }: Clause, at: number): boolean =>
  verb.some((i) => i > at && eier[i] === -1 && tokens[i]!.ord.verb.some((one) => one.verb.lemma === "vurdere"));

/** «har ikke tatt stilling til», «har anbefalt å …»: told of what was. */
export const hasDone = ({ tokens, eier }: Reading, clause: Clause): boolean =>
  clause.tokens.some((i) => eier[i] === -1 && /^(?:har|hadde|hev)$/.test(tokens[i]!.lower));

/** «Vedtaket er med dette opphevet»: said and done. */
export function performs(reading: Reading, clause: Clause): boolean {
  return clause.tokens.some((i) => reading.tokens[i]!.ord.kjenne.includes("performativ"));
}

/** «…: summen er kr 60 000, ikke 80 000», «får ikke 90 000, men 40 000», «A, og ikke B, får …», «til 30. juni og ikke 31. desember»: only that is put right. */
function contrasts({ tokens, eier, mentions }: Reading, clause: Clause, at: number): boolean {
  const til = tokens[at + 1]?.lower === "til" ? 1 : 0;
  const denied = mentions[eier[at + 1 + til] ?? -1];
  const [next, after] = [tokens[denied?.to ?? -1]?.lower, mentions[eier[(denied?.to ?? 0) + 2] ?? -1]];
  if (denied?.slag === "penger" && next === "," && tokens[denied.to + 1]?.lower === "men" && after?.slag === "penger")
    return true;
  if (denied?.slag === "delprosjekt" && next === "," && /^(?:og|,)$/.test(tokens[at - 1]?.lower ?? "")) return true;
  // «…, ikke kr 170 000 som tidligere bestemt»
  const told = clause.tokens.find((i) => i > at && tokens[i]!.lower === "som") ?? Number.POSITIVE_INFINITY;
  if (!/^(?:,|og)$/.test(tokens[at - 1]?.lower ?? "") || clause.verb.some((i) => i > at && i < told)) return false;
  return denied !== undefined && /^(?:penger|delprosjekt|dato)$/.test(denied.slag) && clause.verb.some((i) => i < at);
}

/** «tar avslag på søknaden til orientering»: the refusal is what is told. */
function told(reading: Reading, clause: Clause, token: Token): boolean {
  return token.lower === "avslag på" && clause.tokens.some((i) => reading.tokens[i]!.ord.kjenne.includes("orientert"));
}

function preterite(reading: Reading, clause: Clause): boolean {
  if (clause.arver || clause.kind === "å") return false;
  // «Søknaden som vi sende i fjor»: in nynorsk the same word is the infinitive.
  const before = clause.kind === "som" && isPastTime(reading, clause);
  return clause.verb.some((i) => {
    const { verb } = reading.tokens[i]!.ord;
    return (
      reading.eier[i] === -1 &&
      verb.some((one) => one.form === "pret") &&
      (before ||
        didSo(reading, clause, i) ||
        !verb.some((one) => one.form === "inf" || one.form === "pres" || one.form === "s" || one.form === "subst"))
    );
  });
}

/** «Styringsgruppa flytta kr 50 000»: after who acts, a verb whose past is spelt as its infinitive and participle. */
const didSo = ({ mentions, eier, tokens }: Reading, { kind, tokens: words, verb }: Clause, at: number): boolean =>
  kind === "hoved" &&
  at === verb[0] &&
  mentions[eier[words[0]!] ?? -1]?.to === at &&
  /^(?:organ|utfører|verv)$/.test(mentions[eier[words[0]!]!]!.slag) &&
  tokens[at]!.ord.verb.every(({ form }) => form !== "pres" && form !== "s" && form !== "subst");

const isPastTime = ({ tokens, eier }: Reading, clause: Clause): boolean =>
  clause.tokens.some((i) => tokens[i]!.ord.rolle & rolle.fortid && eier[i] === -1);

/** A decision in the past tense that tells of an older time. */
export function longAgo(reading: Reading, clause: Clause): boolean {
  const { tokens } = reading;
  if (isPastTime(reading, clause)) return true;
  return clause.mentions.some(
    (mention) =>
      (mention.slag === "sak" && mention.value !== "" && tokens[mention.from - 1]?.lower === "i") ||
      ((mention.slag === "år" || mention.slag === "dato") &&
        /^(?:i|den|møte|møtet)$/.test(tokens[mention.from - 1]?.lower ?? "")),
  );
}
