/** All mentions of a point, in order, none overlapping. */
import { isLeading } from "./lead-verb.ts";
import { slag, type Word } from "./lexicon.ts";
import type { Mention, Scan, Sted, Ting } from "./mention.ts";
import { isOwnReserve, ownedPurse, withOwner } from "./mention-fund.ts";
import { giversAt } from "./mention-givers.ts";
import { hyphenedAt } from "./mention-hyphened.ts";
import { knownMention, quoteMention, recipientMention } from "./mention-names.ts";
import { numberedAt } from "./mention-numbered.ts";
import { numberMention } from "./mention-numbers.ts";
import { municipalityAt, personMention, quarter } from "./mention-people.ts";
import { unnamedAt } from "./mention-unnamed.ts";
import { namedBefore } from "./named-before.ts";
import { kind, type Token } from "./tokens.ts";

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
    noun(scan, at, token) ??
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

/** Nouns of the lexicon that are mentions by themselves. */
function noun(scan: Scan, at: number, token: Token): Mention | null {
  const { ord } = token;
  if (ord.slag === 0) return null;
  const base = { from: at, to: at + 1, start: token.start, end: token.end };
  const thing = (of: Ting["slag"], value = token.lower): Ting => ({ ...base, slag: of, value, tall: null });
  if (ord.slag & slag.verv && typeof ord.verdi === "string")
    return isLeading(scan.tokens, at) ? null : office(scan, at, ord, token);
  if (ord.slag & slag.psd) return thing("psd");
  if (ord.slag & slag.avtale) return thing("avtale");
  if (ord.slag & slag.periodeord) return thing("periode");
  if (ord.slag & slag.delprosjektord && pointsBack(scan, at))
    return { ...base, slag: "delprosjekt", value: "", kjent: false, genitiv: false, viser: true };
  // «Prosjektadministrasjonen bes …» is who, «fra prosjektadministrasjonen» may be a line.
  const acts = (ord.slag & slag.utfører) !== 0 && (scan.tokens[at + 1]?.ord.verb.length ?? 0) > 0;
  if (ord.slag & slag.fond && !acts) return here(scan, at, "fond");
  if (ord.slag & slag.behov) return thing("behov");
  if (ord.slag & slag.kutt) return thing("kutt");
  if (ord.slag & slag.økning) return thing("økning");
  // «Rådet vil uttale følgende: …»
  const says = token.lower === "uttale" && /^(?:vil|skal|å|bes|må|kan)$/.test(scan.tokens[at - 1]?.lower ?? "");
  if (ord.slag & slag.uttalelse && !says) return thing("uttalelse");
  if (ord.slag & slag.søknadsord) return thing("søknad");
  if (ord.slag & slag.samtykke) return thing("samtykke");
  if (ord.slag & slag.middel) return isOfTime(scan, at) ? null : thing("middel");
  if (ord.slag & slag.organ) return here(scan, at, "organ");
  if (ord.slag & slag.tittel) return thing("tittel");
  if (ord.slag & slag.utfører) return thing("utfører");
  if (ord.slag & slag.vedtakord) return thing("vedtak");
  if (ord.slag & slag.sakord) return caseNumber(scan, at) ?? thing("sak", "");
  if (ord.slag & slag.valgord) return thing("valg");
  if (ord.slag & slag.dokument) return thing("dokument");
  return null;
}

/** «resten av valgperioden», «resten av året»: no money. */
const isOfTime = ({ tokens }: Scan, at: number): boolean =>
  tokens[at + 1]?.lower === "av" &&
  tokens.slice(at + 2, at + 4).some((one) => /(?:år|året|perioden|perioda|tiden|tida|møtet|sesongen)$/.test(one.lower));

/** «dette delprosjektet», «delprosjektet avsluttes»: the definite noun without a name after it. */
function pointsBack(scan: Scan, at: number): boolean {
  const { tokens } = scan;
  const token = tokens[at]!;
  if (at > 0 && isThis(tokens[at - 1]!)) return true;
  if (at > 1 && tokens[at - 1]!.ord.slag & slag.ny && isThis(tokens[at - 2]!)) return true;
  if (!/et$/.test(token.lower)) return false;
  const next = tokens[at + 1];
  if (!next || next.kind === kind.linje || /^[.,;:)]$/.test(next.lower))
    return next === undefined || next.lower !== ":";
  if (next.kind !== kind.ord) return false;
  return (
    !next.stor &&
    (next.ord.rolle !== 0 || next.ord.verb.length > 0) &&
    !(next.ord.slag & slag.navneord) &&
    knownMention(scan, at + 1) === null
  );
}

const isThis = (token: Token): boolean => /^(?:dette|det|same|samme|nevnte|nemnde)$/.test(token.lower);

function here(scan: Scan, at: number, of: Sted["slag"]): Sted {
  const token = scan.tokens[at]!;
  const genitiv = token.lower.endsWith("s") && !scan.lexicon.ord.has(token.lower);
  const end = token.end - (genitiv ? 1 : 0);
  const written = scan.text.slice(token.start, end);
  const previous = scan.tokens[at - 1];
  const owner =
    of === "fond" && previous && /s$/.test(previous.lower) && previous.ord.slag & slag.prosjektord ? previous : null;
  const start = owner ? owner.start : token.start;
  const value = owner
    ? scan.text.slice(start, end)
    : token.akronym || /^[A-ZÆØÅ]{2}/.test(written)
      ? written
      : written.toLowerCase();
  return {
    slag: of,
    from: at,
    to: at + 1,
    start,
    end,
    value: owner ? value.charAt(0).toLowerCase() + value.slice(1) : value,
    kjent: true,
    genitiv,
    viser: false,
  };
}

function office(scan: Scan, at: number, ord: Word, token: Token): Mention {
  const value = String(ord.verdi);
  const listed = scan.lexicon.ord.get(token.lower);
  const prefix =
    /^(.*?(?:gruppe|utvalg|utval|råd|styre|nemnd|skap|komite|komité))s?-?(?:nest)?(?:leder|leiar|leier)/.exec(
      token.lower,
    );
  let ny = false;
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) if (scan.tokens[i]!.ord.slag & slag.ny) ny = true;
  return {
    slag: "verv",
    from: at,
    to: at + 1,
    start: token.start,
    end: token.end,
    value,
    organ: listed && !prefix ? null : (prefix?.[1] ?? null),
    ny,
  };
}

/** «sak 06/22», «Sak nr. 6/2022», «PS 12/22»: the number without leading zero, the year in two digits. */
function caseNumber(scan: Scan, at: number): Ting | null {
  const { tokens, text } = scan;
  for (let i = at + 1; i <= at + 4; i++) {
    const token = tokens[i];
    if (!token) return null;
    if (token.kind === kind.tall) {
      const match = caseWritten.exec(text.slice(token.start, token.start + 16));
      if (!match) return null;
      const end = token.start + match[0].length;
      let to = i;
      while (tokens[to] && tokens[to]!.start < end) to++;
      const [number, year] = (match[1] ?? "").length === 4 ? [match[2], match[1]] : [match[1], match[2]];
      return {
        slag: "sak",
        from: at,
        to,
        start: token.start,
        end,
        value: `${Number(number)}/${(year ?? "").slice(-2)}`,
        tall: null,
      };
    }
    if (token.kind === kind.ord && !/^(?:nr|nummer|ks|ps|sr|k|fs|rs|saksnr)$/.test(token.lower)) return null;
  }
  return null;
}

const tokenIsDash = ({ tokens }: Scan, at: number): boolean => /^[-–]$/.test(tokens[at]?.lower ?? "");

/** The number alone: the word before it is a mention of its own. */
const standing = (found: Ting | null, at: number): Ting | null => (found ? { ...found, from: at } : null);

const caseWritten = /^(\d{1,4})\s?\/\s?(\d{2,4})(?!\d)/;
