/** The meeting: date, time, place, form, organ and dating, from the words before the saker. */
import { type Block, passageIn } from "../syntax/blocks.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { type Fact, fact } from "../text/fact.ts";
import { withoutGaps } from "../text/gap.ts";
import { type Passage, spanIn, spanOf } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import { reportsOther } from "./earlier-meeting.ts";
import { type Felt, labelOf } from "./field.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import { dateIn, type FoundDate, firstDate, meetingDate, nextAfter, timeOf, weekdayBeside } from "./meeting-date.ts";
import type { DocumentKind, Møteform } from "./meeting-document.ts";
import { formOf, placeBelowDay, placeIn, toldPlace } from "./meeting-place.ts";
import { dayInNumberedYear } from "./numbered-meeting.ts";
import { organIn } from "./organ-text.ts";
import { namesIn } from "./person.ts";
import { factOf, fieldsOf } from "./sak-part.ts";
import { datedLine, loneDate, signedDate } from "./signature.ts";
import { currentTreatment, treatmentIn } from "./treatment.ts";
import { withTwoDates } from "./two-dates.ts";

export interface Møte {
  readonly møteDato: Fact<CalendarDate> | null;
  readonly møteSlutt: Fact<CalendarDate> | null;
  readonly ukedag: Fact<number> | null;
  readonly klokkeslett: Fact<string> | null;
  readonly sted: Fact<string> | null;
  readonly møteform: Fact<Møteform> | null;
  readonly datert: Fact<CalendarDate> | null;
  readonly organTekst: Fact<string> | null;
  readonly prosjektTekst: Fact<string> | null;
  readonly forfatter: Fact<string> | null;
  readonly saksbehandler: Fact<string> | null;
  readonly arkivsak: Fact<string> | null;
  readonly møteleder: Fact<string> | null;
  /** The role that the text says led the meeting: «Styreleder ledet møtet». */
  readonly ledetAv: Fact<string> | null;
}

/** `body` are the blocks after the head; `tail` the last blocks of the document, where a dating may stand. */
export function meetingOf(
  head: readonly Block[],
  body: readonly Block[],
  tail: readonly Block[],
  kind: DocumentKind | null,
  lexicon: DocumentLexicon,
): Møte {
  const fields = withTwoDates(fieldsOf(head, lexicon), head, lexicon);
  const lines = head
    .slice(0, 40)
    .filter((block) => !reportsOther(block))
    .flatMap((block) => (block.kind === "row" ? block.cells : (passageIn(block) ?? [])))
    .filter((line) => line.text.length <= 240);
  const treatment = currentTreatment(head, body, null, lexicon);
  const written = treatment?.dato ? null : meetingDate(fields, lines, kind, lexicon);
  const dating =
    [...head, ...tail]
      .map((block, index) => datedLine(block, index, lexicon))
      .find((found) => found !== null && !(found.ukedag && found.dato.value === written?.fact.value)) ??
    signedDate(head, lexicon) ??
    signedDate(body, lexicon) ??
    tail
      .map((block, index) => (goesOnIn(tail[index - 1], block) ? null : loneDate(block, index)))
      .find((found) => found !== null && found.dato.value !== written?.fact.value);
  const announces = kind === "innkalling";
  const sent =
    firstDate(fields.get("utsendt")) ??
    (announces ? toldSent([...lines, ...tail.flatMap((block) => passageIn(block) ?? [])]) : null);
  // When a letter was printed or filed tells nothing of when the members got it.
  const treatments = head.filter((block) => treatmentIn(block, null, lexicon) !== null);
  const own =
    firstDate(fields.get("datert")) ??
    sent ??
    (announces ? null : firstDate(fields.get("arkivert"))) ??
    outsideOf(treatments, firstDate(fields.get("dato")));
  const usedOwn = own !== null && written !== null && own.fact.span.start === written.fact.span.start;
  const sentOn = (sent?.fact ?? dating?.dato ?? firstDate(fields.get("datert"))?.fact)?.value;
  const yearless =
    announces && written === null && !treatment?.dato && sentOn ? nextAfter(sentOn, fields, lines) : null;
  const date = written ?? yearless ?? (treatment?.dato ? null : dayInNumberedYear(fields));
  const place = placeIn(fields, date) ?? toldPlace(lines) ?? placeBelowDay(lines);
  return {
    møteDato: treatment?.dato ?? date?.fact ?? null,
    møteSlutt: date && date.last !== date.fact.value ? fact(date.last, date.fact.span) : null,
    ukedag: date ? weekdayBeside(date) : null,
    klokkeslett: timeOf(fields, lines),
    sted: place,
    møteform: formOf(place, fields, lines),
    datert:
      (announces ? sent?.fact : null) ??
      dating?.dato ??
      (usedOwn && kind !== "saksframlegg" ? null : (own?.fact ?? null)),
    organTekst: treatment?.organTekst ?? organOf(fields, lines, lexicon),
    prosjektTekst: factOf(fields.get("prosjekt")) ?? quotedProject(lines),
    forfatter: factOf(fields.get("forfatter")),
    saksbehandler: factOf(fields.get("saksbehandler") ?? fields.get("saksansvarlig")),
    arkivsak: factOf(fields.get("arkivsak")) ?? archiveNumber(fields.get("saksnr")),
    møteleder: nameOf(fields.get("møteleder"), lexicon) ?? leads(lines, lexicon),
    ledetAv: leadingRole(lines),
  };
}

/** «… legges fram i møtet» above «12. juni 2025.» */
const goesOnIn = (before: Block | undefined, { gap }: Block): boolean =>
  !gap && before?.kind === "text" && /\p{Ll} \p{Ll}+$/u.test(before.passage.text);

/** Under «Saksnr | Utval | Type | Dato» each date is that of a treatment. */
const outsideOf = (rows: readonly Block[], date: FoundDate | null): FoundDate | null =>
  date && rows.some(({ span }) => span.start <= date.fact.span.start && date.fact.span.end <= span.end) ? null : date;

/** «Innkallingen er sendt 28. april 2025.», «Utsendt per e-post 15.11.2024» */
function toldSent(lines: readonly Passage[]): FoundDate | null {
  const line = lines.find(({ text }) => tellsSent.test(text));
  return line ? dateIn(line) : null;
}

const tellsSent =
  /^(?:(?:møte)?innkalling(?:en|a)?\s(?:(?:er|ble|blei|vart)\s)?(?:ut)?sendt?\s(?:ut\s)?(?:den\s)?\d|(?:ut)?sendt?\s(?:ut\s)?(?:(?:per|pr\.?|på|som|med)\s(?:e-?post|brev|post)\s)?(?:den\s)?\d[^:]{0,20}$)/iu;

/** «2023/3377-1» under «Saksnr.» is the archive's number, not the organ's. */
const archiveNumber = (field: Felt | undefined): Fact<string> | null =>
  field && /^(?:\d{4}\/\d+|\d{2}\/\d{3,})(?:-\d+)?$/.test(field.verdi.text) ? factOf(field) : null;

/** The name in a field, or its words where it holds none. */
function nameOf(field: Felt | undefined, lexicon: DocumentLexicon): Fact<string> | null {
  const name = field ? namesIn(field.verdi.text, lexicon)[0] : undefined;
  return field && name
    ? fact(field.verdi.text.slice(name.start, name.end), spanIn(field.verdi, name.start, name.end))
    : factOf(field);
}

/** «Representantskapets leder, Kari Nordmann, ønsket velkommen og ledet møtet.» */
function leads(lines: readonly Passage[], lexicon: DocumentLexicon): Fact<string> | null {
  for (const line of lines) {
    if (
      !/(?:ledet|leda|leidde|leia|styrte)\s(?:av\s)?(?:møtet|forhandlingene)|møtet\s(?:ble|vart|blei)\s(?:ledet|leidd|leda|leia|styrt)\s|^(?:møteleder|møteleiar|ordstyrer|ordstyrar)\svar\s/i.test(
        line.text,
      )
    )
      continue;
    const name = namesIn(line.text, lexicon)[0];
    if (name) return fact(line.text.slice(name.start, name.end), spanIn(line, name.start, name.end));
  }
  return null;
}

function leadingRole(lines: readonly Passage[]): Fact<string> | null {
  for (const line of lines) {
    const match =
      /(?:^|[.!]\s)(\p{Lu}\p{Ll}+)\s(?:ledet|leda|leidde|leia|styrte)\smøtet/u.exec(line.text) ??
      /(?<!\p{L})[Mm]øtet\s(?:ble|vart|blei)\s(?:ledet|leidd|leda|leia|styrt)\sav\s(\p{Ll}{4,}(?:en|n))(?!\p{L})/u.exec(
        line.text,
      ) ??
      /(?:^|[.!]\s)(?:[Mm]øtele(?:der|iar)|[Oo]rdstyra?e?r)\svar\s(\p{Ll}{4,}(?:en|n))(?!\p{L})/u.exec(line.text);
    if (!match) continue;
    const at = match.index + match[0].lastIndexOf(match[1]!);
    return fact(match[1]!, spanIn(line, at, at + match[1]!.length));
  }
  return null;
}

/** The organ field, else the organ of the line that announces the meeting, else any organ, else the council's name. */
function organOf(
  fields: ReadonlyMap<string, Felt>,
  lines: readonly Passage[],
  lexicon: DocumentLexicon,
): Fact<string> | null {
  const field = fields.get("organ")?.verdi;
  const named = field ? organIn(field.text, lexicon) : null;
  if (field && !named && isBodyLabel(fields.get("organ")!) && isBodyName(field.text, fields.get("organ")!, lexicon))
    return fact(field.text, spanOf(field));
  // «Til: Gry Fosse (leder av styringsgruppa), Tom Li» are people.
  if (
    field &&
    named &&
    !ofPerson.test(field.text) &&
    !/medlem\p{L}*$/iu.test(field.text) &&
    (named.start === 0 || namesIn(field.text, lexicon).length < 2)
  ) {
    const from = /^(?:medlem|\d)/i.test(field.text)
      ? named.start
      : (/^møte(?:t)?\si\s/iu.exec(field.text)?.[0].length ?? 0);
    // «Prosjektgruppa, møte nr. 4»
    const stop = field.text
      .slice(named.end)
      .search(/:\s|,?\s(?:[-–]\s)?(?:møte\s)?(?:nr\.?\s)?\d{1,2}(?:\/\d{2,4})?$/iu);
    const to = stop < 0 ? field.text.length : named.end + stop;
    return fact(field.text.slice(from, to), spanIn(field, from, to));
  }
  let best: { readonly weight: number; readonly fact: Fact<string> } | null = null;
  const others = inTurn(lines.slice(0, 30), lexicon);
  for (const line of lines.slice(0, 30)) {
    if (others.some((one) => one.line === line)) continue;
    if (/forfall|meld|kopi|vedlegg|saksbehandl/i.test(line.text) || line.text.length > 160) continue;
    if (ofPerson.test(line.text) || ofTimetable.test(line.text)) continue;
    const organ = organIn(line.text, lexicon);
    // «Saken ble sendt ut til utvalgets medlemmer»
    if (!organ || /^\smedlem/iu.test(line.text.slice(organ.end))) continue;
    // «Utvalg» is a label.
    if (labelOf(line.text.slice(organ.start, organ.end), lexicon) === "organ") continue;
    const weight = organ.bareRåd
      ? 0
      : (organ.egetNavn ? 1 : 2) +
        (/innkalling|protokoll|møtebok|referat|møte(?!leder|leiar|sted|stad|form)/i.test(line.text) &&
        !/\p{Ll} \p{Ll}+[.]$/u.test(line.text)
          ? 2
          : 0);
    if (best && best.weight >= weight) continue;
    best = {
      weight,
      fact: organ.bareRåd
        ? fact(line.text, spanOf(line))
        : fact(line.text.slice(organ.start, organ.end), spanIn(line, organ.start, organ.end)),
    };
  }
  return best?.fact ?? others.at(-1)?.organ ?? byLetters(lines, lexicon);
}

/** «Leder i rådmannsforum, Per Lia» among the addressees. */
const ofPerson =
  /^(?:Leder|Leiar|Nestleder|Nestleiar)\s(?:i|av|for)\s[\p{L} -]{4,60}[,:]\s?\p{Lu}\p{Ll}+(?:[ -]\p{Lu}[\p{Ll}.]*){1,3}$/u;
/** «(08:00 Formannskapsmøte)» in the plan of the day: in brackets it is another's. */
const ofTimetable = /^\((?:kl\.?\s?)?\d{1,2}[:.]\d{2}(?:\s?[-–]\s?\d{1,2}[:.]\d{2})?:?\s[^()]{4,60}\)$/iu;

/** «Referat frå møte i SU/SMU ved Vik skule»: an organ that goes by its letters, and no word of it is told. */
function byLetters(lines: readonly Passage[], lexicon: DocumentLexicon): Fact<string> | null {
  for (const line of lines.slice(0, 3)) {
    const match =
      /(?:^|\s)møte\si\s(\p{Lu}{2,4}(?:\/\p{Lu}{2,4})?(?:\sved\s\p{Lu}[\p{L} -]{2,40})?)(?=\s*$|[,.]?\s(?:den\s)?\d)/u.exec(
        line.text,
      );
    if (!match || organIn(match[1]!, lexicon)) continue;
    const start = match.index + match[0].length - match[1]!.length;
    return fact(match[1]!, spanIn(line, start, start + match[1]!.length));
  }
  return null;
}

interface Turn {
  readonly line: Passage;
  readonly organ: Fact<string>;
}

/** «Formannskapet 12.03.2025» and «Kommunestyret 26.03.2025»: the organs that a sak goes through, the last of which decides. */
function inTurn(lines: readonly Passage[], lexicon: DocumentLexicon): readonly Turn[] {
  const rows = lines.flatMap((line): Turn[] => {
    const organ = line.text.length <= 80 && dateIn(line) ? organIn(line.text, lexicon) : null;
    if (!organ || /\p{Ll}/u.test(line.text.slice(0, organ.start) + line.text.slice(organ.end))) return [];
    return [{ line, organ: fact(line.text.slice(organ.start, organ.end), spanIn(line, organ.start, organ.end)) }];
  });
  return new Set(rows.map(({ organ }) => organ.value.toLowerCase())).size > 1 ? rows : [];
}

/** «Utvalg: Sandnes Havn KF», «Organ: Region Lågendal»: a name that holds no word for an organ. */
const isBodyLabel = ({ etikett }: Felt): boolean => /^(?:utvalg|utval|organ|styre|råd|møteorgan)/iu.test(etikett.text);
const isBodyName = (text: string, { etikett }: Felt, lexicon: DocumentLexicon): boolean =>
  bodyName.test(text) ||
  (/^(?:utval|organ|møteorgan)/iu.test(etikett.text) &&
    plainName.test(text) &&
    !/(?:kommune|fylke|møte|sak)$/iu.test(text) &&
    labelOf(text, lexicon) === null &&
    namesIn(text, lexicon).length === 0);
/** «Rådmannsforum», «Fagforum oppvekst»: what stands under «Utvalg:» is the organ, whatever it is called. */
const plainName = /^\p{Lu}[\p{L}, -]{3,70}$/u;
const bodyName = /^Region\s\p{Lu}[\p{L} -]{2,40}$|^\p{Lu}[\p{L} .&-]{2,60}\s(?:AS|IKS|KF|FKF|HF|SA|KO)$/u;

function quotedProject(lines: readonly Passage[]): Fact<string> | null {
  for (const line of lines) {
    const match = /prosjekt(?:et|ets)?\s«([^»]{2,80})»/iu.exec(line.text);
    if (match) {
      const start = match.index + match[0].indexOf(match[1]!);
      return fact(match[1]!, spanIn(line, start, start + match[1]!.length));
    }
  }
  return null;
}

/** Where the words invoke written procedure or say that all agree to it. */
export function writtenBasis(passages: readonly Passage[]): Span | null {
  for (const passage of passages) {
    const match =
      /§\s?11-8|(?:koml\.?|kommuneloven|kommunelova).{0,20}11-8|samtlige\s.{0,60}(?:slutte[rt]? seg|enige|samtykke)|alle (?:medlemmer|medlemmene|medlemer|medlemene)\s.{0,60}slutt[ea]/iu.exec(
        withoutGaps(passage.text),
      );
    if (match) return spanIn(passage, match.index, match.index + match[0].length);
  }
  return null;
}
