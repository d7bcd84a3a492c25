/** Headings of a sak: «Forslag til vedtak:», «Kommunedirektøren si tilråding», «Vedtak i styringsgruppen», «Forslag fra Sp:». */
import { type Passage, part } from "../text/passage.ts";
import { type DocumentLexicon, fold, type Overskriftsslag } from "./lexicon.ts";
import { organIn } from "./organ-text.ts";

export interface Overskrift {
  readonly slag: Overskriftsslag;
  /** Whose it is: «kommunedirektøren», «Sp»; null where nobody is named. */
  readonly eier: string | null;
  /** The owner lays saker before organs («prosjektleder», «rådmann»). */
  readonly forslagsstiller: boolean;
  readonly overskrift: Passage;
  /** Words after the colon on the same line. */
  readonly rest: Passage | null;
}

/** The heading that a block of words is, or null. `marked` tells that the block is formatted as a heading. */
export function headingIn(passage: Passage, lexicon: DocumentLexicon, marked: boolean): Overskrift | null {
  const { text } = passage;
  if (text.length === 0 || !/^[\p{L}«(*\d]/u.test(text)) return null;
  const colon = text.indexOf(":");
  if (colon > 0 && colon <= 110) {
    const found = match(text.slice(0, colon), lexicon, true);
    if (found) {
      const from = afterSpace(text, colon + 1);
      return {
        ...found,
        overskrift: part(passage, 0, colon),
        rest: from < text.length ? part(passage, from, text.length) : null,
      };
    }
  }
  if (text.length > 90 || /[.!?;,]$/.test(text)) return null;
  const found = match(colon === text.length - 1 ? text.slice(0, -1) : text, lexicon, marked);
  return found && { ...found, overskrift: passage, rest: null };
}

type Match = Pick<Overskrift, "slag" | "eier" | "forslagsstiller">;

/** Remembered by its words: the same headings stand in every document. */
function match(text: string, lexicon: DocumentLexicon, certain: boolean): Match | null {
  const known = remembered.get(lexicon) ?? new Map<string, Match | null>();
  remembered.set(lexicon, known);
  const key = certain ? `${text}:` : text;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = readMatch(text, lexicon, certain);
  if (known.size < mostRemembered) known.set(key, found);
  return found;
}

const mostRemembered = 20_000;
const remembered = new WeakMap<DocumentLexicon, Map<string, Match | null>>();

function readMatch(text: string, lexicon: DocumentLexicon, certain: boolean): Match | null {
  const bare = closedUp(text).replace(/^\p{Lu}{2,6}\s?[-–]\s?(?:\d{1,4}\/\d{2,4}\s)?/u, "");
  const words = fold(bare.replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zæøåA-ZÆØÅ]\)|[IVX]{1,4}\.)\s+/u, ""));
  const whole = lexicon.seksjon.get(words);
  if (whole) return { slag: whole, eier: null, forslagsstiller: false };
  return (
    owned(words, lexicon) ??
    followed(words, text, lexicon, certain) ??
    invited(text, certain) ??
    treatedOn(text, lexicon) ??
    announced(text, lexicon, certain)
  );
}

/** «V e d t a k» is «Vedtak». */
const closedUp = (text: string): string =>
  /^(?:\p{L}\s){3,}/u.test(text) ? text.replace(/(?<=\p{L})\s(?=\p{L}(?:\s|$))/gu, "").replace(/\s{2,}/g, " ") : text;

/** «Styringsgruppa vert invitert til å gjere slikt vedtak», «Styret blir tilrådd å fatte følgende vedtak». */
const invited = (text: string, certain: boolean): Match | null =>
  certain &&
  /(?:invitere[st]|inviterast|invitert|innby[sr]|tilrå\p{L}*|rår|anbefale[rs]|bes\s|bedt|bedd|foreslå[rs]|føreslå[rs]|legge[rs]|legg|lagt).{0,70}(?:slikt|følgende|følgjande)\s(?:forslag til\s|framlegg til\s)?(?:vedtak|forslag|framlegg|innstilling)$/iu.test(
    text.trim(),
  )
    ? { slag: "forslag", eier: null, forslagsstiller: false }
    : null;

/** «19.06.2018 Formannskapet» above what that organ did. */
const treatedOn = (text: string, lexicon: DocumentLexicon): Match | null =>
  /^saksprotokoll (?:i|frå|fra|for) /i.test(text) ||
  (/^\d{1,2}\.\d{1,2}\.\d{4}\s+\p{L}/u.test(text) && text.length <= 60 && organIn(text, lexicon)?.bareRåd === false)
    ? { slag: "behandling", eier: null, forslagsstiller: false }
    : null;

/** «kommunedirektørens forslag til vedtak», «rådmannen si tilråding», «styringsgruppens vedtak». */
function owned(words: string, lexicon: DocumentLexicon): Match | null {
  for (let space = words.indexOf(" "), n = 0; space > 0 && n < 6; space = words.indexOf(" ", space + 1), n++) {
    const before = words.slice(0, space);
    const possessive = /^(.{2,60}?)(?:s| sin| sitt| si| sine)$/.exec(before);
    const tail = words.slice(space + 1);
    const slag = possessive && (lexicon.seksjon.get(tail) ?? lexicon.seksjon.get(withoutPlace(tail)));
    if (slag) return { slag, eier: possessive[1]!.trim(), forslagsstiller: laysSaker(possessive[1]!.trim(), lexicon) };
  }
  return null;
}

/** «vedtak i representantskapet», «forslag til vedtak fra ordføreren», «alternativt forslag (Sp)», «forslag fra Kari Nordmann». */
function followed(words: string, text: string, lexicon: DocumentLexicon, certain: boolean): Match | null {
  for (let space = words.lastIndexOf(" "); space > 0; space = words.lastIndexOf(" ", space - 1)) {
    const slag = lexicon.seksjon.get(words.slice(0, space).replace(/[ ,–-]+$/, ""));
    if (!slag) continue;
    const tail = words.slice(space + 1);
    const open = /\s(?:av|fra|frå)$/.test(words.slice(0, space));
    if (!open && !/^(?:\(|[–-]|(?:i|fra|frå|av|til|for|ved|v\/|over|om|på|nr|\d)(?:\s|$|\/))/.test(tail)) continue;
    if (
      tail.split(" ").length > (certain ? 12 : 5) ||
      /(?:^|\s)(?:\p{L}{3,}es|\p{L}{3,}ast|er|blir|vert|ble|vart|skal|har|kan)(?:\s|$)/u.test(tail)
    )
      continue;
    const named = slag === "alternativ" || open || /^(?:\(|fra |frå |av |v\/)/.test(tail);
    const eier = named ? ownerWords(text, tail) : null;
    const other =
      slag === "forslag" &&
      /^(?:forslag|framlegg)/.test(words) &&
      eier !== null &&
      !laysSaker(fold(eier), lexicon) &&
      /^(?:fra|frå|av|\()/.test(tail);
    const own =
      slag === "alternativ" &&
      /^(?:forslag|framlegg) (?:fra|frå)/.test(words) &&
      eier !== null &&
      laysSaker(fold(eier), lexicon);
    return {
      slag: own ? "forslag" : other ? "alternativ" : slag,
      eier,
      forslagsstiller: eier !== null && laysSaker(fold(eier), lexicon),
    };
  }
  return null;
}

/** «Kari Nordmann (H) fremmet følgende forslag», «Rådet gjorde slikt vedtak». */
function announced(text: string, lexicon: DocumentLexicon, certain: boolean): Match | null {
  if (!certain || text.length > 110) return null;
  const forslag =
    /^(.{2,80}?)\s(?:fremmet|fremma|fremja|fremjet|la (?:fram|frem)|sett[ei]? (?:fram|frem)|satte (?:fram|frem)|foreslo|kom med|gjorde|ønsket å fremme)\s.{0,40}(?:forslag|framlegg|tillegg|vedtak)/u.exec(
      text,
    );
  if (!forslag || /\bvedtak$/.test(fold(text))) {
    const vedtak =
      /^(.{0,60}?)\s?(?:fattet|fatta|gjorde|gjør|gjer|vedtok)\s(?:følgende|følgjande|slikt|dette|samrøystes|enstemmig)[\p{L}\s]{0,30}(?:vedtak)?$/iu.test(
        text.trim(),
      );
    return vedtak ? { slag: "vedtak", eier: null, forslagsstiller: false } : null;
  }
  const eier = forslag[1]!.trim();
  return { slag: "alternativ", eier, forslagsstiller: laysSaker(fold(eier), lexicon) };
}

/** «ordførerens», «regionsjefen», «prosjektleiaren» all lay saker before an organ. */
function laysSaker(owner: string, lexicon: DocumentLexicon): boolean {
  const last = owner.split(" ").at(-1) ?? "";
  const first = owner.split(" ")[0] ?? "";
  return [owner, last, first].some((word) =>
    [
      word,
      word.replace(/(?:en|a|an|et|s)$/, ""),
      word.replace(/n$/, ""),
      word.replace(/mannen$/, "mann"),
      word.replace(/(?:eren|aren)$/, (end) => end.slice(0, 2)),
    ].some((form) => lexicon.forslagsstillere.has(form)),
  );
}

const withoutPlace = (tail: string): string => tail.replace(/ (?:i|til|fra|frå) [^ ]+(?: [^ ]+){0,3}$/, "");

/** The owner as the heading writes it, without the preposition and brackets. */
function ownerWords(text: string, tail: string): string | null {
  const at = fold(text).indexOf(tail);
  const raw =
    at < 0 ? tail : text.slice(-(text.trimEnd().length - Math.max(0, text.toLowerCase().indexOf(tail.slice(0, 6)))));
  const words = raw
    .replace(/^(?:fra|frå|av|v\/|for|til)\s+/i, "")
    .replace(/^\(|\)?[\s:]*$/g, "")
    .replace(/\s+(?:til sak|i møtet).*$/i, "");
  return words.trim() || null;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s*]/.test(text[at]!)) at++;
  return at;
}
