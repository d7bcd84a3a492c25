/** The forms that headings of a sak take around a known phrase: whose it is, where, and sentences that announce it. */
import { by, type Match, nobodys } from "./heading-owner.ts";
import { type DocumentLexicon, fold, type Overskriftsslag } from "./lexicon.ts";
import { organIn } from "./organ-text.ts";

/** What a folded phrase announces; of two with a stroke between the first decides: «vedtak/innstilling». */
export function slagOf(phrase: string, lexicon: DocumentLexicon): Overskriftsslag | undefined {
  const known = lexicon.seksjon.get(phrase);
  if (known || !phrase.includes("/")) return known;
  const parts = phrase.split("/").map((one) => lexicon.seksjon.get(one.trim()));
  return parts.includes(undefined) ? undefined : parts[0];
}

/**
 * «kommunedirektørens forslag til vedtak», «rådmannen si tilråding», «styringsgruppens vedtak», «formannskapet - vedtak»,
 * where it is certainly a heading also «kommunestyrets vedtak 14.12.2022». `words` are folded.
 */
export function owned(words: string, lexicon: DocumentLexicon, certain: boolean): Match | null {
  for (let space = words.indexOf(" "), n = 0; space > 0 && n < 6; space = words.indexOf(" ", space + 1), n++) {
    const before = words.slice(0, space);
    const owner = /^(.{2,60}?)(?:s| sin| sitt| si| sine)$/.exec(before)?.[1] ?? organBeforeDash(before, lexicon);
    // «Rådmannen foreslår at det gjøres følgende vedtak» is nobody's of that name.
    if (!owner || /\s(?:at|å|det)\s/u.test(owner)) continue;
    const tail = words.slice(space + 1);
    const slag =
      slagOf(tail, lexicon) ??
      slagOf(withoutPlace(tail), lexicon) ??
      (certain ? slagOf(withoutPlace(tail.replace(onDay, "")), lexicon) : undefined);
    if (slag) return by(owner.trim(), slag, lexicon);
  }
  return null;
}

const organBeforeDash = (words: string, lexicon: DocumentLexicon): string | undefined => {
  const name = /^(\p{L}[\p{L} ]{2,50}) [–-]$/u.exec(words)?.[1];
  return name && organIn(name, lexicon)?.bareRåd === false ? name : undefined;
};

/** «14.12.2022», «den 14. desember 2022» at the end. */
const onDay = /,? (?:av |den )?\d{1,2}\. ?(?:\d{1,2}\.|\p{Ll}{3,9}) ?\d{2,4}$/u;

/** «vedtak i representantskapet», «forslag til vedtak fra ordføreren», «alternativt forslag (Sp)», «forslag fremmet av Kari Nordmann». */
export function followed(words: string, text: string, lexicon: DocumentLexicon, certain: boolean): Match | null {
  for (let space = words.lastIndexOf(" "); space > 0; space = words.lastIndexOf(" ", space - 1)) {
    const phrase = words.slice(0, space);
    const slag = slagOf(phrase.replace(/[ ,–-]+$/, ""), lexicon);
    const tail = words.slice(space + 1);
    if (!slag || !isAddition(phrase, tail, text, certain) || ofSomething.test(words)) continue;
    const named = slag === "alternativ" || asksWho.test(phrase) || /^(?:\(|fra |frå |av |v\/)/.test(tail);
    const eier = named ? ownerIn(text, tail) : null;
    return eier === null ? { slag, eier: null, forslagsstiller: false } : putBy(eier, slag, phrase, tail, lexicon);
  }
  return null;
}

/** «Forslag til navn: …» proposes no decision. */
const ofSomething =
  /^(?:forslag|framlegg|forslaget|framlegget) til (?!vedtak|innstil|uttal|fråseg|nytt? |nye |punkt|endr|tillegg|høring|høyring|svar|orden|avgjerd|beslutning|protokoll)/u;

/** «Kari Nordmann (H) fremmet følgende forslag», «Rådet gjorde slikt vedtak». */
export function announced(text: string, lexicon: DocumentLexicon): Match | null {
  if (text.length > 110) return null;
  if (recorded.test(text)) return nobodys("protokolltilførsel");
  const put =
    /^(.{2,80}?)\s(?:fremmet|fremma|fremmer|fremja|fremjar|fremjet|la (?:fram|frem)|(?:sett[ei]?|satte) (?:på veg(?:ner|ne) av .{1,40}? )?(?:fram|frem)|foreslo|kom med|gjorde|ønsket å fremme)\s(?:på veg(?:ner|ne) av .{1,40}? )?.{0,40}(?:forslag|framlegg|tillegg|vedtak|alternativ)/u.exec(
      text,
    );
  const barely = putBarely.exec(text)?.[1];
  if (barely) return by(barely, "alternativ", lexicon);
  const passively = putBySomeone.exec(text)?.[1];
  if (passively) return by(passively.trim(), "alternativ", lexicon);
  if (put && !/(?:^|\s)vedtak$/.test(fold(text))) return by(put[1]!.trim(), "alternativ", lexicon);
  const organ = organVedtok.exec(text.trim())?.[1];
  const decided = organ !== undefined && organIn(organ, lexicon)?.bareRåd === false;
  return decided || decides.test(text.trim()) || passive.test(text.trim()) || adopted.test(text.trim())
    ? nobodys("vedtak")
    : null;
}

/** «Kari Nordmann (H) foreslo på vegne av H og FrP», «Per Li foreslo følgende», «Kari Nordmann (H) på vegne av H og FrP» */
const putBarely =
  /^(\p{Lu}[^.,:]{2,60}?)(?:\s(?:foreslo|føreslo)(?:\spå\sveg(?:ne|ner)\sav\s.{1,40}?)?(?:\s(?:følgende|følgjande|slikt|dette))?|(?<=\([^)]{1,30}\))\spå\sveg(?:ne|ner)\sav\s.{1,40})$/u;

/** «Det ble fremmet følgende forslag fra Kari Nordmann (H)» */
const putBySomeone =
  /^det (?:ble|vart|blei) (?:fremmet|fremja|fremma|lagt (?:fram|frem)|(?:satt|sett) (?:fram|frem)) [^.]{0,40}(?:forslag|framlegg|tillegg)\p{L}* (?:fra|frå|av) (.{2,80})$/iu;

/** «Valnemnda si innstilling vart samrøystes vedteken» above its words; a forslag that was added is not all that was decided. */
const adopted =
  /^(?:\p{Lu}[\p{L} ]{2,40}?(?:s|\ssi|\ssitt|\ssin)\s)?(?:innstilling|tilråding|forslag|framlegg)(?:en|a|et)?\s(?:vart|ble|blei)\s(?:(?:samrøystes|enstemmig|einstemmig)\s)?(?:vedtatt|vedteken?)(?:\s(?:samrøystes|enstemmig|einstemmig))?$/iu;

const decides =
  /^(?:.{0,60}?)\s?(?:fattet|fatta|gjorde|gjør|gjer|vedtok)\s(?:følgende|følgjande|slikt|dette|samrøystes|enstemmig)[\p{L}\s]{0,30}(?:vedtak)?$/iu;

/** «Eit samrøystes utval vedtok», «Styret vedtok med 5 mot 2 stemmer (H)» */
const organVedtok = /^(.{3,60}?)\svedtok(?:\s(?:med|mot)\s\d.{1,50})?$/iu;

/** «Slikt vedtak vart gjort», «Slik vart det vedteke», «Følgende ble enstemmig vedtatt» */
const passive =
  /^(?:(?:slikt|følgende|følgjande|dette)\s(?:vedtak(?:et)?\s)?|slik\s|det\s)(?:ble|vart|blei)\s(?:det\s|då\s|da\s)?(?:samrøystes\s|enstemmig\s)?(?:vedtatt|vedteke|(?:gjort|fattet|fatta)(?:\s(?:slikt|følgende|følgjande|dette)(?:\s\p{L}+)?\svedtak)?)$/iu;

/** «Frå FrP ved Gisle Moen, nytt punkt 2:» above what is put. */
export function putForParty(text: string, lexicon: DocumentLexicon): Match | null {
  const put = /^fr[aå] (.{1,40}?) (?:ved|v\/) ?(\p{Lu}\p{L}+(?: \p{Lu}[\p{L}-]+){1,3})(?:, .{1,40})?$/iu.exec(text);
  return put && lexicon.partier.has(fold(put[1]!)) ? by(put[2]!, "alternativ", lexicon) : null;
}

/** «Kari Nordmann ba om å få følgende protokollert», «Sp ønskte ført i møteboka». */
const recorded =
  /(?<!\p{L})(?:protokolltilf(?:ørs|øy)\p{L}*|protokollert|protokollført|ført (?:inn )?(?:i|til) (?:protokollen|møteboka?|møteboken))$/iu;

/**
 * «Vedtak i Hovedutvalg for oppvekst og kultur - 02.04.2020», «Fråsegn frå Rådet for eldre – 11.03.2024»: the archive's own heading, whatever the
 * organ is called. What an advisory organ states is what it decided.
 */
export function ofOrgan(text: string, lexicon: DocumentLexicon): Match | null {
  const phrase = archived.exec(text)?.[1];
  if (phrase === undefined) return null;
  const words = fold(phrase).replace(/^(?:samrøystes|enstemmig|einstemmig) /, "");
  if (/^(?:høringsutt|høyringsutt|utt|fråsegn)/u.test(words)) return nobodys("vedtak");
  const slag = slagOf(words, lexicon);
  return slag ? nobodys(slag) : null;
}

/** A heading with organ and day: a line of its own, however long. */
export const isOfOrgan = (text: string): boolean => archived.test(text);

const archived =
  /^((?:\p{L}+\s)?(?:vedtak|innstilling|tilråding|behandling|handsaming|møtebehandling|votering|(?:hø[yr]\p{L}*)?uttalelse|(?:hø[yr]\p{L}*)?uttale|(?:hø[yr]\p{L}*)?fråsegn))\s(?:i|fra|frå|av)\s[\p{L}\d][^:.;]{3,90}?\s[-–]\s(?:den\s)?\d{1,2}\.\s?\d{1,2}\.\s?\d{4}$/iu;

/** «HOVOP-041/26 - 26.05.2026», «ELD-034/26 Uttalelse»: the archive's stamp above what an organ did with the sak, which begins no new one. */
export function stamped(text: string): Match | null {
  const stamp = stampOfOrgan.exec(text.trim())?.groups;
  return stamp ? nobodys(stamp["day"] ? "behandling" : "vedtak") : null;
}

/** With its two numbers. */
export const stampOfOrgan =
  /^\p{Lu}{2,6}\s?[-–]\s?(?:sak\s)?(\d{1,4})\/(\d{2,4})\s(?:[-–]\s)?(?:(?<day>\d{1,2}\.\s?\d{1,2}\.\s?\d{4})|(?:hø[yr]\p{L}*)?(?:uttalelse|uttale|fråsegn|merknad)\p{L}*)$/iu;

/** «KOMMUNESTYRET 029/25 VEDTAK», «029/25 Vedtak», «KOMMUNESTYRET HANDSAMING»: what an organ did with a sak of that number. */
export function ofNumberedSak(text: string, lexicon: DocumentLexicon): Match | null {
  const act = numberedAct.exec(text.trim())?.groups;
  if (!act) return null;
  const { organ, nr, did } = act;
  // Without a number or an organ it is «Vedtak», and words before it in running text are no name.
  if (!nr && (!organ || /\p{Ll}/u.test(text))) return null;
  if (organ && organIn(organ, lexicon)?.bareRåd !== false) return null;
  const slag = slagOf(fold(did!), lexicon);
  return slag ? nobodys(slag) : null;
}

const numberedAct =
  /^(?:(?<organ>\p{L}[\p{L} ]{3,60}?)\s)?(?:[-–]\s)?(?:(?:sak\s)?(?<nr>\d{1,4})\/(?<year>\d{2,4})\s)?(?:[-–]\s)?(?<did>vedtak|behandling|handsaming|møtebehandling|avgjerd|innstilling|tilråding):?$/iu;

/** The two numbers of the sak in one organ that a heading names, «Kommunestyret – sak 22/2025», «FORMANNSKAPET 61/25 VEDTAK». */
export function numbersIn(text: string): readonly [string, string] | null {
  const [, first, second] = numberedOrgan.exec(text) ?? [];
  if (first && second) return [first, second];
  const { nr, year } = numberedAct.exec(text.trim())?.groups ?? {};
  return nr && year ? [nr, year] : null;
}

/** «Uttale», «Råda si uttale»: what an advisory organ decides; in a paper it is another's (`announces` in sections.ts). */
export const stated = (text: string): Match | null => (ownStatement.test(text.trim()) ? nobodys("vedtak") : null);

/** «Kontrollutvalets fråsegn» on a line of its own. */
export function statedByOrgan(text: string, lexicon: DocumentLexicon): Match | null {
  const [owner, phrase] = text.trim().split(/(?<=s)\s(?=\p{Ll}+$)/u);
  return phrase && ownStatement.test(phrase) && organIn(owner!, lexicon)?.bareRåd === false ? nobodys("vedtak") : null;
}

export const ownStatement = /^(?:\p{L}[\p{L} ]{2,40}(?:\s(?:si|sin)|s)\s)?(?:uttale|uttalelse|fråsegn)$/iu;

/** «19.06.2018 Formannskapet», «Saksprotokoll i formannskapet» and «Formannskapet har behandlet saken i møte …» above what that organ did. */
export function treatedOn(text: string, lexicon: DocumentLexicon): Match | null {
  const dated =
    text.length <= 60 &&
    // The header of a page.
    !/^(?:møte)?(?:protokoll|bok|innkalling)(?!\p{L})/iu.test(text) &&
    /^(?:\d{1,2}\.\d{1,2}\.\d{4}\s+\p{L}|\p{L}[\p{L} ]{3,40}\s\d{1,2}\.\d{1,2}\.\d{4}:?$)/u.test(text) &&
    organIn(text, lexicon)?.bareRåd === false;
  // «Kommunestyret – sak 22/2025»
  const numbered = text.length <= 60 && numberedOrgan.test(text) && organIn(text, lexicon)?.bareRåd === false;
  const has = text.length <= 90 && hasTreated.test(text);
  return dated || numbered || has || protocolOf.test(text) ? nobodys("behandling") : null;
}

/** The two numbers of «Kommunestyret – sak 22/2025». */
export const numberedOrgan =
  /^(?:\d{1,2}\.\d{1,2}\.\d{4}\s+)?\p{L}[\p{L} ]{3,40}\s[-–]\s(?:sak\s|\p{L}{2}\s)?(\d{1,4})\/(\d{2,4}):?$/iu;

/** «Kommunestyret har behandlet saken i møte 17.12.2025 sak 88/25», «Formannskapet behandlet saken 26.10.2023, saksnr. 105/23» */
const hasTreated =
  /^\p{Lu}[\p{L} ]{3,40} (?:har )?(?:behandl\p{L}+|handsama) sak(?:en|a) (?:i møte\s|(?:den )?\d{1,2}\.\d{1,2}\.\d{4}(?:,? sak(?:snr)?\.? ?\d{1,4}\/\d{2,4})?:?$)/u;

/** The same, or the minutes of one organ in the paper of the sak. */
export const tellsOfMeeting = (text: string): boolean =>
  hasTreated.test(text) ||
  protocolOf.test(text) ||
  inMeeting.test(text) ||
  (archived.test(text) && /behandling|handsaming|vedtak/iu.test(text));

/** «Saksprotokoll i Formannskapet - 07.11.2023», «Behandling/vedtak i Formannskapet den 07.09.2018 sak 61/18» */
const protocolOf =
  /^(?:saksprotokoll (?:i|frå|fra|for) |(?:behandling|handsaming)\/vedtak i \p{Lu}[\p{L} ]{3,60} (?:den )?\d{1,2}\.\d{1,2}\.\d{4})/iu;

/** «FORMANNSKAPETS BEHANDLING I MØTE 08.06.2021:» */
const inMeeting = /\s(?:behandling|handsaming|vedtak)\s(?:i\smøtet?\s)?(?:den\s)?\d{1,2}\.\s?\d{1,2}\.\s?\d{4}:?$/iu;

/** «forslag fra Sp» stands beside the main one; «forslag fra sekretariatet» is the main one. */
function putBy(eier: string, slag: Overskriftsslag, phrase: string, tail: string, lexicon: DocumentLexicon): Match {
  const match = by(eier, slag, lexicon);
  if (!/^(?:forslag|framlegg)/.test(phrase)) return match;
  if (match.forslagsstiller && /^(?:forslag|framlegg) (?:fra|frå)$/.test(phrase)) return { ...match, slag: "forslag" };
  return !match.forslagsstiller && slag === "forslag" && /^(?:fra|frå|av|\()/.test(tail)
    ? { ...match, slag: "alternativ" }
    : match;
}

/** A few words that begin with a preposition, a bracket or a dash, and hold no verb. */
const isAddition = (phrase: string, tail: string, text: string, certain: boolean): boolean =>
  howVoted.test(tail) ||
  ofNumber.test(tail) ||
  ((asksWho.test(phrase) || /^(?:\(|[–-]|(?:i|fra|frå|av|til|for|ved|v\/|over|om|på|nr|\d)(?:\s|$|\/))/.test(tail)) &&
    tail.split(" ").length <= (certain ? (asksWho.test(phrase) ? 16 : 12) : 5) &&
    !holdsVerb(tail, text));

/** «Vedtak 22/26», «Vedtak sak 22/26», «Vedtak nr. 4», «Beslutning 7.1». */
const ofNumber =
  /^(?:(?:i )?sak(?:snr)?\.? )?(?:nr\.? |\p{L}{1,4}[ -])?\d{1,4}(?:[/.–-]\d{1,4})?(?:,? \([^)]{3,60}\))?$/u;

/** «Vedtak, enstemmig», «Vedtak 5 mot 2 stemmer». */
const howVoted =
  /^(?:enstemmig|samrøystes|einstemmig|enst|(?:med |mot )?\d{1,3}(?:\s?(?:mot|-|–)\s?\d{1,3})?(?: (?:stemmer?|røyst(?:er)?))?)$/;

/** «Risnes» ends as a verb does, but is written as a name. */
const holdsVerb = (tail: string, text: string): boolean => {
  const verb = /(?:^|\s)(\p{L}{3,}es|\p{L}{3,}ast|er|blir|vert|ble|vart|skal|har|kan)(?:\s|$)/u.exec(tail)?.[1];
  return verb !== undefined && text.includes(verb);
};

const asksWho = /\s(?:av|fra|frå)$/;

const withoutPlace = (tail: string): string =>
  tail
    .replace(/ \([^)]{1,30}\)$/, "")
    .replace(/ (?:i )?(?:sak )?\d{1,4}\/\d{2,4}$/, "")
    .replace(/ (?:i|til|fra|frå) [^ ]+(?: [^ ]+){0,3}$/, "");

/** The owner as the heading writes it: the end of `text` from where the folded `tail` begins, without preposition and brackets. */
function ownerIn(text: string, tail: string): string | null {
  const lower = text.toLowerCase();
  // «frå H ved Hilde Haug»: the words together, a letter alone is found anywhere.
  const whole = lower.lastIndexOf(` ${tail.slice(0, 12)}`);
  const from = whole >= 0 ? whole + 1 : lower.lastIndexOf(tail.split(" ")[0] ?? "");
  const words = (from < 0 ? tail : text.slice(from))
    .replace(/^(?:fra|frå|av|v\/|for|til)\s+/i, "")
    .replace(/[\s:]+$/, "")
    // «alternativt forslag (Sp)»; the party of «Kari Vik (Sp)» is hers.
    .replace(/^(?:\d{1,2}\s)?\((.*)\)$/, "$1")
    .replace(/^\(|(?<!\([^)]*)\)$/g, "")
    .replace(/\s+(?:til sak|i møtet).*$/i, "")
    .trim();
  return words || null;
}
