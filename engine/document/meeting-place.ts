/** Where and how a meeting is held: the place, and whether it is a meeting, remote, by e-mail or in writing. */
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, spanIn, spanOf } from "../text/passage.ts";
import { pattern } from "../text/pattern.ts";
import type { Felt } from "./field.ts";
import { belowDay, type FoundDate } from "./meeting-date.ts";
import type { Møteform } from "./meeting-document.ts";
import { factOf } from "./sak-part.ts";

/** The place field, else the words before or after the date in the line that tells it. */
export const placeIn = (fields: ReadonlyMap<string, Felt>, date: FoundDate | null): Fact<string> | null =>
  placeOf(fields) ?? (date && (placeAfter(date.passage, date.start) ?? placeBefore(date.passage, date.start)));

/** «Møtet ble holdt på Brønnøy rådhus, 2. etasje, kl. 09:00», «Møtet vert halde på Ulvik hotell, sal Brakanes, fredag …». */
export function toldPlace(lines: readonly Passage[]): Fact<string> | null {
  for (const line of lines) {
    const match =
      /(?<!\p{L})[Mm]øtet (?:i \p{L}+ )?(?:ble|vart|blei|blir|vert|er|skal) (?:av)?(?:holdt|holdes|halde|haldast|halden|lagt til|lagd til)?\s?(?:på|i|ved)\s(\p{Lu}.{2,80}?)(?=,?\s(?:kl|den\s\d|frå\skl|fra\skl|(?:man|måndag|tirs|tys|ons|tors|fre|lør|laur|søn|sun)\p{L}*\s\d)|[.;]\s\p{Lu}|[.;]?$)/u.exec(
        line.text,
      );
    if (!match) continue;
    const start = match.index + match[0].length - match[1]!.length;
    return fact(match[1]!, spanIn(line, start, start + match[1]!.length));
  }
  return null;
}

/** «Havnekontoret, Storvik, kl. 17.00–19.30» below the day. */
export function placeBelowDay(lines: readonly Passage[]): Fact<string> | null {
  const line = belowDay(lines);
  const words = line && /^\p{Lu}.*?(?=,?\skl\.?\s?\d)/u.exec(line.text);
  return line && words && !/møte|protokoll|referat/i.test(words[0])
    ? fact(words[0], spanIn(line, 0, words[0].length))
    : null;
}

/** What is written where nobody knows the place or the time yet; without flags, to be put in a pattern that ignores case. */
export const notYet =
  "(?:(?:blir |vert |er )?(?:avklar(?:es|ast|a|t)?|avtal(?:es|ast|a|t)?|bestem(?:mes|mast|t)|fastset(?:tes|tast|t|jast)|meddel(?:es|ast|t)|annonser(?:es|ast|t)|oppgi(?:s|tt))(?!\\p{L})|(?:nærmere|nærare|nærmare) avklaring|kommer(?!\\p{L})|kjem|ik(?:ke|kje) (?:bestemt|fastsatt|fastsett|avklart|klart|kjent|kjend|avtalt)|(?:nærmere|nærare|nærmare) (?:beskjed|info\\p{L}*|melding)|sendes senere|(?:blir |vert )?(?:ettersend\\p{L}*|sendt (?:ut )?(?:senere|seinare))|TBA|TBD|uavklart|ukjent|ukjend)";
const notYetKnown = pattern(
  `^\\W*${notYet}(?:[\\s.,–-]+(?:senere|seinare|nærmere|nærare|nærmare|beskjed|informasjon|info|kommer|kjem|på e-post|ennå|enno|i innkallingen|ved|med|prosjektleder\\p{L}*|prosjektleiar\\p{L}*)){0,4}\\W*$`,
  "iu",
);

/** The place; of «Tid og sted: 2. mars kl. 10.00, Hole herredshus» the words after date and time. */
function placeOf(fields: ReadonlyMap<string, Felt>): Fact<string> | null {
  const own = fields.get("sted")?.verdi;
  // «Sted: …» and «Sted: avklares» have no place yet.
  if (own && /[\p{L}\d]/u.test(own.text) && !notYetKnown.test(own.text)) {
    const end = /(?<=\p{L}{4})\.\s+(?=\p{Lu}\p{Ll}*\s\p{Ll})/u.exec(own.text)?.index ?? own.text.length;
    return fact(own.text.slice(0, end), spanIn(own, 0, end));
  }
  const tid = fields.get("tid");
  if (!tid || !/st[ea]d/i.test(tid.etikett.text)) return null;
  const match =
    /(?:^|,\s?|\s[–-]\s?|kl\.?\s?[\d.:–-]+,?\s|\d{4},?\s)((?:på\s|i\s)?\p{Lu}[^,\d]*)$/u.exec(tid.verdi.text) ??
    /^(\p{Lu}[^,\d]+),/u.exec(tid.verdi.text);
  if (!match) return null;
  const start = match.index + match[0].indexOf(match[1]!);
  return fact(match[1]!, spanIn(tid.verdi, start, start + match[1]!.length));
}

export function formOf(
  place: Fact<string> | null,
  fields: ReadonlyMap<string, Felt>,
  lines: readonly Passage[],
): Fact<Møteform> | null {
  const named = factOf(fields.get("møteform"));
  if (place && !named && isBoth(place.value)) return fact("møte", place.span);
  for (const words of [place, named]) {
    const form = words
      ? (formNamed(words.value) ?? (words === named && /^skriftle?i?g/i.test(words.value) ? "skriftlig" : null))
      : null;
    if (words && form) return fact(form, words.span);
  }
  for (const line of lines)
    if (
      /innkalling|møte|protokoll|saksliste|referat|behandl|handsam|røyst|stemt?e|sirkul/i.test(line.text) &&
      line.text.length <= 120 &&
      !/meld|forfall|@|send|protokollen|referatet/i.test(line.text)
    ) {
      const form = formNamed(line.text.replace(oneBeside, " "));
      // Who meets in a house is not heard by mail, whatever the heading says of the papers.
      if (form && !(form === "e-post" && place && building.test(place.value))) return fact(form, spanOf(line));
    }
  return place ? fact("møte", place.span) : null;
}

/** «Kari Moe deltok digitalt på Teams»: one of those who met did so, and the others sat elsewhere. */
const oneBeside =
  /(?<!\p{L})\p{Lu}[\p{L}-]+\s(?:\p{Lu}[\p{L}-]+\s){1,3}(?:\([^)]{1,20}\)\s)?(?:og\s(?:\p{Lu}[\p{L}-]+\s){2,4})?(?:deltok|deltar|deltek|møtte|møter|var\smed|fulgte|fylgde|følgde)\s[^.]*/gu;

/** «Måndag 20. november 2023, kl. 18:00, Eigersund rådhus»: the capitalised words after the time. */
function placeAfter(passage: Passage, date: number): Fact<string> | null {
  const match = /kl(?:\.|okka|okken)?\s?[\d.:–\s-]+,?\s(?:på\s|i\s)?(\p{Lu}[^:;.]{2,60})$/iu.exec(
    passage.text.slice(date),
  );
  if (!match || !/^\p{Lu}/u.test(match[1]!)) return null;
  const start = date + match.index + match[0].indexOf(match[1]!);
  return fact(match[1]!, spanIn(passage, start, start + match[1]!.length));
}

/** «… møte i styringsgruppen, Farsund 28. februar 2023»: a place name between comma and date. */
function placeBefore(passage: Passage, date: number): Fact<string> | null {
  const match = /,\s(?:på\s|i\s)?(\p{Lu}\p{L}+(?:\s\p{L}+){0,3}?),?\s(?:den\s|\p{L}+dag\s)?$/u.exec(
    passage.text.slice(0, date),
  );
  if (!match) return null;
  const start = match.index + match[0].indexOf(match[1]!);
  return fact(match[1]!, spanIn(passage, start, start + match[1]!.length));
}

function formNamed(text: string): Møteform | null {
  if (round.test(text) || onlyMail.test(text)) return "e-post";
  if (
    /skriftlige?\s(?:behandling|saksbehandling|møte|votering)|skriftleg\s(?:handsaming|behandling|møte)|(?:behandlet|behandla|handsama|avgjort|avgjord|avgjorde)\sskriftle?i?g/i.test(
      text,
    )
  )
    return "skriftlig";
  // «Rådhuset (mulighet for å delta på Teams)»
  if (platform.test(text)) return optional.test(text) ? null : "fjernmøte";
  return mail.test(text) && !carried.test(text) && !building.test(text) ? "e-post" : null;
}

/** «Rådhuset / Teams», «Førde og Teams»: a meeting in a room, which some follow by screen. */
function isBoth(place: string): boolean {
  const parts = place.split(
    /\s?\/\s?|\s\+\s|\s(?:og|samt|eller)\s(?:på\s|via\s|over\s)?|,\s(?=(?:Teams|Zoom|Skype)\s(?:for|til)\s)/u,
  );
  return (
    parts.some((part) => platform.test(part)) &&
    parts.some(
      (part) => !platform.test(part) && !screen.test(part) && (/^\W*\p{Lu}/u.test(part) || building.test(part)),
    )
  );
}

const screen = /^\W*(?:microsoft|ms|google|nett|digital|online|e-?post|mail|lenk|fjern)/iu;

const platform =
  /(?<!\p{L})(?:(?:teams|zoom|skype|video|telefon)(?:-?(?:møte|konferanse)\p{L}*)?|(?:nett|fjern|hastefjern)møte\p{L}*|digitalt?|google meet|webex|whereby)(?!\p{L})/iu;

const optional =
  /(?<!\p{L})(?:mulig\p{L}*|mogleg\p{L}*|høve|evt\.?|ev\.|eventuelt|også|òg|alternativt|ønsker|ønskjer|kan (?:også |òg )?(?:delta|møte|følge|følgje))(?!\p{L}).{0,40}(?:teams|zoom|skype|nett|digital|video|webex|meet|fjernmøte)/iu;

/** A round of answers by mail, whatever else the words name. */
const round =
  /(?<!\p{L})(?:(?:e-?post|(?:e-?)?mail)-?(?:møte|runde|behandling|handsaming|sirkulasjon|votering|avstemm?ing|avrøysting)\p{L}*|sirkulasjon(?:ssak\p{L}*)?|sirkuler(?:es|ast|er|t)|(?:behandl|handsam|avgj[øeo]r|vedta|stem|røyst|avrøyst|(?:ga|gav) (?:sin|si|sine) (?:stemme|røyst))\p{L}* (?:(?:skriftlig|skriftleg|kun|bare|berre) )?(?:på|per|pr\.?|via|over|gjennom) (?:e-?post|(?:e-?)?mail)|send\p{L}* (?:ut )?(?:til [^.,;]{1,40} )?(?:på|per|pr\.?|via) e-?post(?=.{0,40}svar))(?!\p{L})/iu;
const mail = /(?<!\p{L})(?:e-?post(?:en)?|(?:e-?)?mail(?:en)?|sms|messenger)(?!\p{L})/iu;
/** «på mail – papirer vedlagt»: where it is held comes first. */
const onlyMail =
  /^\W{0,3}(?:(?:på|per|pr\.?|via|over) )?(?:e-?post|(?:e-?)?mail)(?!\p{L})(?!.*(?:len[kj]|link|(?:inn|på)logg|møterom|\p{L}hus))/iu;

/** What goes by mail to a meeting that is held elsewhere: a link, the papers, an answer to who comes. */
const carried =
  /(?<!\p{L})(?:(?:møte|innloggings|påloggings|deltaker|deltakar)?(?:len[kj]|link)\p{L}*|(?:inn|på)logg\p{L}*|kode|passord|\p{L}*papir\p{L}*|\p{L}*dokument\p{L}*|vedlegg\p{L}*|invitasjon\p{L}*|kalender\p{L}*|(?:på)?meld\p{L}*|forfall|kontakt|informasjon|info|beskjed|detaljer|opplys\p{L}*|sted|stad|send\p{L}*|(?:til|etter|ut)?send\p{L}*|kommer|kjem|følger|følgjer|mottatt|motteke|får|se|sjå|jf|jfr)(?!\p{L})/iu;

/** Somewhere people can come. */
const building =
  /(?:hus|kontor|senter|gård|gard|skole|skule|sal|bygg|bibliotek|museum|hotell?|stasjon|kro|møterom|rom)(?:et|en|a|na|ene|met)?(?!\p{L})/iu;
