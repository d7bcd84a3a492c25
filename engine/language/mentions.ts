/** All mentions of a point, in order, none overlapping. */
import { slag } from "./lexicon.ts";
import type { Mention, Scan, Sted, Ting } from "./mention.ts";
import { isOwnReserve, ownedPurse, withOwner } from "./mention-fund.ts";
import { giversAt } from "./mention-givers.ts";
import { hyphenedAt } from "./mention-hyphened.ts";
import { knownMention, quoteMention, recipientMention } from "./mention-names.ts";
import { nounMention } from "./mention-nouns.ts";
import { numberedAt } from "./mention-numbered.ts";
import { numberMention } from "./mention-numbers.ts";
import { municipalityAt, personMention, quarter } from "./mention-people.ts";
import { caseNumber } from "./mention-sak.ts";
import { unnamedAt } from "./mention-unnamed.ts";
import { namedBefore } from "./named-before.ts";
import { kind } from "./tokens.ts";

export interface Found {
  readonly mentions: readonly Mention[];
  /** Token -> index of its mention, or -1. */
  readonly eier: Int32Array;
}

export function findMentions(scan: Scan): Found {
  const { tokens, found } = scan;
  const eier = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  while (at < tokens.length) {
    const owned = ownedPurse(scan, at);
    if (owned) {
      for (let i = owned.from; i < at; i++) eier[i] = -1;
      at = take(found, eier, owned);
      continue;
    }
    const givers = tokens[at]!.stor ? giversAt(scan, at) : [];
    if (givers.length > 0) {
      for (const one of givers) at = take(found, eier, one);
      continue;
    }
    const mention = mentionAt(scan, at);
    if (!mention || mention.to <= at || (mention.slag === "fond" && isOwnReserve(scan, mention))) {
      at++;
      continue;
    }
    at = take(found, eier, mention.slag === "fond" ? withOwner(scan, mention) : mention);
    if (mention.slag === "person" || mention.slag === "tittel") at = followers(scan, eier, at);
  }
  return { mentions: found, eier };
}

function take(found: Mention[], eier: Int32Array, mention: Mention): number {
  for (let i = mention.from; i < mention.to; i++) eier[i] = found.length;
  found.push(mention);
  return mention.to;
}

/** The municipality after a person or a title: «ordfører i Hole», «Morten Moen (Jevnaker)», «Kirsten Berg, Ringerike». */
function followers(scan: Scan, eier: Int32Array, from: number): number {
  const { tokens, found } = scan;
  const at = tokens[from]?.lower === "(" && parties.test(tokens[from + 1]?.lower ?? "") ? from + 3 : from;
  const next = tokens[at];
  const person = found[found.length - 1]?.slag === "person";
  const opens =
    next &&
    (next.lower === "i" ||
      next.lower === "for" ||
      next.lower === "frå" ||
      next.lower === "fra" ||
      (person && (next.lower === "(" || next.lower === ",")));
  // «Nils Aas (ordfører, Lyngdal)», «Nils Aas (Sp, Lyngdal)»
  const partied = at === from + 3 && tokens[from + 2]?.lower === ",";
  const titled =
    next?.lower === "," && found.at(-1)?.slag === "tittel" && tokens[found.at(-1)!.from - 1]?.lower === "(";
  if (partied || titled) {
    const beside = municipalityAt(scan, partied ? at : at + 1);
    if (beside && tokens[beside.to]?.lower === ")") return take(found, eier, beside);
  }
  // «Nils Aas (ordfører Lyngdal)»
  if (next?.stor && found.at(-1)?.slag === "tittel" && tokens[found.at(-1)!.from - 1]?.lower === "(") {
    const beside = tokens[at + 1]?.lower === ")" ? municipalityAt(scan, at) : null;
    return beside ? take(found, eier, beside) : at;
  }
  if (!next || !opens) return at;
  if (scan.lexicon.ord.get(tokens[at + 1]?.lower ?? "")?.slag) return at;
  const place = municipalityAt(scan, at + 1);
  if (!place) return at;
  const after = tokens[place.to];
  if (next.lower === "(" && after?.lower !== ")" && after?.lower !== ",") return at;
  if (next.lower === "," && after && after.kind === kind.ord && after.ord.verb.length === 0 && after.ord.rolle === 0)
    return at;
  const whole = place.kjent || (place.to - place.from === 2 && quarter.test(tokens[place.from]!.lower));
  if (next.lower === "," && place.to - place.from > 1 && !whole) return at;
  return take(found, eier, place);
}

const parties =
  /^(?:a|ap|arbeiderpartiet|arbeidarpartiet|h|høyre|høgre|sp|senterpartiet|frp|sv|krf|v|venstre|r|raudt|rødt|mdg|inp|pp|uavh|uavhengig|\p{L}*liste?[an]?)$/u;

function mentionAt(scan: Scan, at: number): Mention | null {
  const token = scan.tokens[at]!;
  if (token.kind === kind.tegn) return quoteMention(scan, at) ?? (token.lower === "§" ? numberMention(scan, at) : null);
  if (token.akronym && /^(?:ks|fs|ps|kst|fsk|rs|sr|hs)$/.test(token.lower) && tokenIsDash(scan, at + 1)) {
    const number = caseNumber(scan, at);
    if (number) return number;
  }
  if (token.kind === kind.tall)
    return (
      (at > 0 && scan.tokens[at - 1]!.ord.slag & slag.vedtakord ? standing(caseNumber(scan, at - 1), at) : null) ??
      numberMention(scan, at) ??
      numberedAt(scan, at)
    );
  if (token.kind !== kind.ord) return null;
  const left = leftover(scan, at) ?? namedBefore(scan, at);
  if (left) return left;
  const number = numberMention(scan, at);
  if (number) return number;
  const known = hyphenedAt(scan, at) ?? knownMention(scan, at) ?? numberedAt(scan, at);
  if (known) return known;
  if (token.stor || token.ord.slag & (slag.mottaker | slag.ekstern)) {
    const recipient = recipientMention(scan, at);
    if (recipient && recipient.from === at) return recipient;
  }
  return (
    nounMention(scan, at, token) ??
    unnamedAt(scan, at) ??
    (token.stor ? (represented(scan, at) ?? personMention(scan, at)) : null)
  );
}

/** «det som då står att», «alt som ikke er brukt»: what is left of some money. */
function leftover({ tokens, text }: Scan, at: number): Ting | null {
  const first = tokens[at]!;
  if (!/^(?:det|alt|hva|kva)$/.test(first.lower) || !/^som(?: |$)/.test(tokens[at + 1]?.lower ?? "")) return null;
  for (let i = at + 1; i < at + 6; i++) {
    const token = tokens[i];
    if (!token || token.kind !== kind.ord || token.stor) return null;
    if (token.ord.slag & slag.rest)
      return {
        slag: "middel",
        from: at,
        to: i + 1,
        start: first.start,
        end: token.end,
        value: text.slice(first.start, token.end).toLowerCase(),
        tall: null,
      };
    if (i > at + 1 && token.ord.rolle === 0 && token.ord.verb.length === 0) return null;
  }
  return null;
}

/** «Askvoll ved ordførar Oddny Grimset», «Hole v/ ordfører …». */
function represented(scan: Scan, at: number): Sted | null {
  const place = municipalityAt(scan, at);
  const [by, slash] = [scan.tokens[place?.to ?? -1]?.lower ?? "", scan.tokens[(place?.to ?? -1) + 1]?.lower];
  if (!place || !/^(?:ved|v|med)$/.test(by) || (by === "v" && slash !== "/")) return null;
  const title = scan.tokens[place.to + (by === "v" ? 2 : 1)];
  return title && (title.ord.slag & slag.tittel) !== 0 ? place : null;
}

const tokenIsDash = ({ tokens }: Scan, at: number): boolean => /^[-–]$/.test(tokens[at]?.lower ?? "");

/** The number alone: the word before it is a mention of its own. */
const standing = (found: Ting | null, at: number): Ting | null => (found ? { ...found, from: at } : null);
