/** «Per Dal fremmet følgende forslag: …», «Forslag fra Hole: …», «Alternativt forslag: …»: what one of several wants is no decision. */
import type { Reading } from "./clause.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

const longest = 16;
const proposal = /^(?:\p{L}{0,12}forslag|\p{L}{0,12}forslaget|framlegg|framlegget)$/u;
const advice = /^(?:tilråding|tilrådning|innstilling|anbefaling|råd|framlegg|forslag)$/;
const ends = /^(?:lyder|lyd|lydde|lød|er|var|:)$/;
const putForward = /^(?:fremmet|fremma|fremja|foreslo|føreslo|framsatte|fremsatte|la|satte|sette)$/;

const party = /^(?:h|ap|sp|sv|v|r|frp|krf|mdg|pp|inp|høyre|høgre|venstre|rødt|raudt|\p{L}*partiet?|\p{L}*lista?e?n?)$/u;

/** «Forslag fra Hole: «…» Forslaget falt»; without a word of how it went it is what is put to the vote. */
const isVoted = (tokens: readonly Token[], from: number): boolean =>
  tokens
    .slice(from)
    .some(({ lower }) => /^(?:falt|fall|fikk|fekk|trukket|trekt|stemmer|røyster|nedstemt|nedrøysta)$/.test(lower));

/** Whether the words before the first colon say whose proposal follows, that others put. */
export function proposes({ tokens, eier, mentions }: Reading, { from, to }: Sentence): boolean {
  let named = -1;
  let whose = false;
  let others = false;
  let adopted = false;
  for (let i = from; i < Math.min(to, from + longest); i++) {
    const { lower } = tokens[i]!;
    if (lower === ":") return named >= 0 && (others || (whose && isVoted(tokens, i))) && !adopted;
    if (
      /^(?:vedtatt|vedteke|vedtekne|vedteken|slutter|sluttar|støtter|støttar|tiltrer|vedtar|vedtek|godkjenner|godkjenn)$/.test(
        lower,
      )
    )
      adopted = true;
    if (proposal.test(lower)) {
      named = i;
      const owner = mentions[eier[i + 2] ?? -1];
      const other = owner ? /^(?:kommune|person|mottaker)$/.test(owner.slag) : tokens[i + 2]?.stor;
      if (/^(?:fra|frå)$/.test(tokens[i + 1]?.lower ?? "") && other) {
        whose = true;
        // What a municipality or a person proposes is told; what a party puts is what is voted on.
        if (owner || !party.test(tokens[i + 2]!.lower)) others = true;
      }
    }
    // «Arbeidsgruppa si tilråding lyder: …»
    if (
      advice.test(lower) &&
      /^(?:si|sin|sitt)$|s$/.test(tokens[i - 1]?.lower ?? "") &&
      ends.test(tokens[i + 1]?.lower ?? "")
    )
      return true;
    // «Saken sendes kommunestyrene med slik innstilling: …»
    if (
      advice.test(lower) &&
      /^(?:slik|følgende|denne|dette|følgjande)$/.test(tokens[i - 1]?.lower ?? "") &&
      tokens[i - 2]?.lower === "med" &&
      tokens[i + 1]?.lower === ":"
    )
      return true;
    if (lower.startsWith("alternativ") || putForward.test(lower)) others = true;
  }
  return false;
}

/** «Tilleggsforslag fra H: A tilføres …»: what is put, without who puts it. */
export function withoutProposer({ tokens }: Reading, sentence: Sentence): Sentence {
  const { from, to } = sentence;
  if (!proposal.test(tokens[from]?.lower ?? "") || !/^(?:fra|frå)$/.test(tokens[from + 1]?.lower ?? ""))
    return sentence;
  const colon = tokens.findIndex(
    ({ lower }, i) => i > from + 1 && i < Math.min(to - 1, from + longest) && lower === ":",
  );
  return colon < 0 ? sentence : { ...sentence, from: colon + 1 };
}
