/** «Per Dal fremmet følgende forslag: …», «Forslag fra Hole: …», «Alternativt forslag: …»: what one of several wants is no decision. */
import type { Reading } from "./clause.ts";
import type { Sentence } from "./sentences.ts";

const longest = 16;
const proposal = /^(?:\p{L}{0,12}forslag|\p{L}{0,12}forslaget|framlegg|framlegget)$/u;
const advice = /^(?:tilråding|tilrådning|innstilling|anbefaling|råd|framlegg|forslag)$/;
const ends = /^(?:lyder|lyd|lydde|lød|er|var|:)$/;
const putForward = /^(?:fremmet|fremma|fremja|foreslo|føreslo|framsatte|fremsatte|la|satte|sette)$/;

/** Whether the words before the first colon say whose proposal follows. */
export function proposes({ tokens, eier, mentions }: Reading, { from, to }: Sentence): boolean {
  let named = -1;
  let whose = false;
  let adopted = false;
  for (let i = from; i < Math.min(to, from + longest); i++) {
    const { lower } = tokens[i]!;
    if (lower === ":") return named >= 0 && whose && !adopted;
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
      if (/^(?:fra|frå)$/.test(tokens[i + 1]?.lower ?? "") && other) whose = true;
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
    if (lower.startsWith("alternativ") || putForward.test(lower)) whose = true;
  }
  return false;
}
