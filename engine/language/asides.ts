/** Tests on the words that open a clause, or only refer: «(se vedlegg)», «, slik dei ligg føre», «som», «om». */
import { type Clause, isClearlyFinite, type Reading } from "./clause.ts";
import { rolle, slag } from "./lexicon.ts";
import { kind, type Token } from "./tokens.ts";

const longestAside = 30;

/** Index after a parenthesis that only refers («(se vedlegg)», «(hvorav kr 80 000 gjelder A)», «(av dette kr 50 000 til …)»), else `at`. */
export function asideEnd(tokens: readonly Token[], at: number, limit: number): number {
  if (tokens[at]!.lower !== "(") return at;
  const ofIt = tokens[at + 1]?.lower === "av" && /^(?:dette|det|desse|disse)$/.test(tokens[at + 2]?.lower ?? "");
  if (!ofIt && !tokens[at + 1]?.ord.kjenne.includes("henvisning")) return at;
  for (let i = at + 2; i < Math.min(limit, at + longestAside); i++) if (tokens[i]!.lower === ")") return i + 1;
  return at;
}

/** «slik dei ligg føre», «slik prosjektleder foreslår»: a subject and a verb follow before the next mark. */
export function compares({ tokens, eier }: Reading, at: number, limit: number): boolean {
  for (let i = at + 1; i < Math.min(limit, at + 5); i++) {
    if (tokens[i]!.kind === kind.tegn) return false;
    if (eier[i] === -1 && isClearlyFinite(tokens[i]!)) return i > at + 1;
  }
  return false;
}

/** A verb whose object is a question («utrede om …», «vurdere om …»). */
export const isWondering = (token: Token): boolean =>
  token.ord.verb.some((one) => one.verb.styring === "stopp") || token.ord.kjenne.includes("spør");

/** Conditions that hold a finite verb of their own («dersom …»), not a bare noun («med forbehold om …»). */
export const opensFinite = (token: Token): boolean =>
  !/(?:forbehold|atterhald|etterhald) om$/.test(token.lower) &&
  /(?:at|hvis|dersom|om|når|såfremt|såframt|med mindre|forutsatt|så snart|såvidt|viss)$/.test(token.lower);

/** «som» opens a relative clause when a finite verb follows soon; «som leder», «som innstilt» do not. */
export function opensRelative({ tokens, eier, mentions }: Reading, i: number, limit: number): boolean {
  // «En like stor sum som i punktet over går …»
  const like = [1, 2].some((step) => tokens[i - step]?.ord.kjenne.includes("tilsvarende"));
  if (like && /^(?:i|for|til|på|under)$/.test(tokens[i + 1]?.lower ?? "")) return false;
  for (let j = i + 1; j < Math.min(limit, i + 7); j++) {
    const token = tokens[j]!;
    if (eier[j] !== -1) {
      const mention = mentions[eier[j]!]!;
      // «som A ikke trenger»: the place is the subject of the verb after it.
      if (j === i + 1 && mention.slag === "delprosjekt") {
        const next = tokens[mention.to]?.ord.rolle ?? 0;
        const verb = tokens[mention.to + (next & rolle.negasjon ? 1 : 0)];
        return verb !== undefined && mention.to < limit && isClearlyFinite(verb);
      }
      if (j === i + 1 && mention.slag !== "dato" && mention.slag !== "år") return false;
      if (mention.slag === "verv") return false;
      continue;
    }
    // «A, som likevel ikke rekker å …»
    if (token.ord.rolle & rolle.negasjon && j <= i + 3 && tokens[i - 1]?.lower === ",") return true;
    if (j === i + 1 && (token.ord.slag & (slag.ny | slag.verv | slag.organ | slag.tilhører)) !== 0) return false;
    if (token.lower === "," || token.lower === ":" || token.ord.rolle & rolle.og) return false;
    if (isClearlyFinite(token)) return true;
  }
  return false;
}

/** An indirect question: «om midler kan flyttes», «hva som er brukt». */
export const isQuestion = (opener: Token): boolean => opener.lower === "om" || opener.ord.kjenne.includes("spørreord");

/** «jf. sak 3/22» refers, and holds no verb. */
export const isReference = (opener: Token): boolean => /^(?:jf|jfr|jamfør|kfr)$/.test(opener.lower);

/** «Når prosjektet nå viser seg …»: why, not when. */
export const isReason = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 1, at + 6).some((one) => /^(?:nå|no|allerede|allereie)$/.test(one.lower));

/** «Skulle delprosjektet bli avviklet, …», «Blir søknaden avslått, avsluttes …»: the verb first, and another after the comma. */
export function supposes({ tokens, eier }: Reading, at: number, limit: number): boolean {
  if (!/^(?:skulle|blir|vert|får|har|kan)$/.test(tokens[at]!.lower)) return false;
  for (let i = at + 2; i < Math.min(limit - 1, at + longestAside); i++) {
    if (tokens[i]!.lower !== "," || eier[i] !== -1) continue;
    const next = tokens[i + 1]!.lower === "så" ? i + 2 : i + 1;
    if (tokens[next] && eier[next] === -1 && isClearlyFinite(tokens[next]!)) return true;
  }
  return false;
}

/** «til styringsgruppen kan møtes igjen»: until when. */
export function untilSomeone({ tokens, eier, mentions }: Reading, at: number): boolean {
  const owner = eier[at + 1] ?? -1;
  const who = owner >= 0 ? mentions[owner]! : null;
  const next = who && tokens[who.to];
  return (
    who?.slag === "organ" && next !== undefined && next !== null && /^(?:kan|får|har|er|møtes|møtest)$/.test(next.lower)
  );
}

/** «utrede om midler kan flyttes», «oversikt over hva som er brukt»: an indirect question. */
export function asksWhether(tokens: readonly Token[], i: number): boolean {
  const [before, earlier] = [tokens[i - 1]!, tokens[i - 2]];
  if (tokens[i]!.lower !== "om") return tokens[i]!.ord.kjenne.includes("spørreord");
  // «komme tilbake til om …».
  return /(?:^| )(?:til|på|av)$/.test(before.lower) || isWondering(before) || isWondering(earlier ?? before);
}

/** «A styrkes med kr 100 000 (dekkes av B).»: behind a sum, whence it comes, as a sentence of its own that ends with the one around it. */
export function addsSource(tokens: readonly Token[], at: number, limit: number, { finitt, mentions }: Clause): boolean {
  const last = tokens.slice(at, limit).findIndex(({ lower }) => lower === ")") + at;
  const ends = last > at && last + 1 >= limit - (tokens[last + 1]?.lower === "." ? 1 : 0);
  const passive = tokens[at + 1]?.ord.verb.some(({ form }) => form === "s") ?? false;
  return finitt > 0 && ends && passive && mentions.some(({ slag }) => slag === "penger");
}
