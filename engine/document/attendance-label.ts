/** Labels of attendance: «Til stede:», «Følgende medlemmer hadde forfall:», and the status that they give to a list of people. */
import type { Block, Row } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, part, spanIn } from "../text/passage.ts";
import { flatColumns, isFlatHeader } from "./attendance-columns.ts";
import { toldLabel } from "./attendance-told-label.ts";
import { fieldsIn } from "./field.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import type { DeltakerStatus } from "./meeting-document.ts";
import { namesIn } from "./person.ts";

export interface Etikett {
  readonly felt: string;
  readonly etikett: Passage;
  readonly verdi: Passage;
  /** Of «Ordførere: A, B» the role that each has. */
  readonly rolle?: Fact<string> | null;
}

/** The block opens a list of people. */
export const isAttendance = (block: Block, lexicon: DocumentLexicon): boolean =>
  openingLabels(block, lexicon).length > 0;

export const openingLabel = (block: Block, lexicon: DocumentLexicon): Etikett | null =>
  openingLabels(block, lexicon)[0] ?? null;

/** The labels of attendance in a line, in order: «Forfall: Kari Nordmann. Vara: Ola Nordmann» has two. */
export function openingLabels(block: Block, lexicon: DocumentLexicon): readonly Etikett[] {
  const over = block.kind === "text" ? labelOverColumns(block.passage, lexicon) : null;
  if (over) return [over];
  const fields = fieldsIn(block, lexicon).filter((field) => field.felt in statusOf);
  if (fields.length > 0) return fields;
  if (block.kind === "row") {
    const [label, value] = block.cells.filter((cell) => cell.text.length > 0);
    // «Til stades | » over the rows of its table.
    if (label && !value) {
      const alone = block.cells.length === 2 ? labelInCell(label, lexicon) : null;
      return alone ? [alone] : [];
    }
    const felt = label && value && label.text.endsWith(":") ? describedLabel(label.text) : null;
    return felt && label && value ? [{ felt, etikett: label, verdi: value }] : [];
  }
  const { passage } = block;
  const told = toldLabel(passage.text, lexicon);
  if (told) return [opening(passage, told.felt, told.end)];
  const closing = closingLabel(passage);
  if (closing) return [closing];
  const colon = passage.text.indexOf(":");
  const words =
    colon > 0 && colon <= 70
      ? passage.text.slice(0, colon)
      : passage.text.length <= 60 && (!/[.;,]$/.test(passage.text) || shortened.test(passage.text))
        ? passage.text
        : "";
  const described = colon > 0 || block.kind === "heading" || (block.gap && (isCapitals(words) || pointing.test(words)));
  const felt = lexicon.felt.get(unlettered(words)) ?? (described ? describedLabel(words) : null);
  if (!felt || !(felt in statusOf)) return [];
  const end = colon > 0 ? colon : passage.text.length;
  const from = Math.min(passage.text.length, end + (/^:\s*/.exec(passage.text.slice(end))?.[0].length ?? 0));
  return [{ felt, etikett: part(passage, 0, end), verdi: part(passage, from, passage.text.length) }];
}

/** «Møtet ble holdt på rådhuset. Til stede under behandlingen var sju medlemmer:» ends with the label of the list under it. */
function closingLabel(passage: Passage): Etikett | null {
  const { text } = passage;
  if (!text.endsWith(":")) return null;
  // «Møtet holdes i representantskapet med disse innkalt:»
  if (text.length <= 160 && /\s(?:innkalt|innkalla|kalt inn|kalla inn):$/iu.test(text))
    return opening(passage, "tilstede", text.length);
  const stop = text.lastIndexOf(". ");
  const words = text.slice(stop + 2, -1);
  if (stop < 0 || !/^(?:til stede|til stades|tilstede|følgende|følgjande|disse|desse|møtte|frammøtte)\s/i.test(words))
    return null;
  const felt = words.length <= 90 ? describedLabel(words.split(" ").slice(0, 8).join(" ")) : null;
  return felt && felt in statusOf
    ? { felt, etikett: part(passage, stop + 2, text.length - 1), verdi: part(passage, text.length, text.length) }
    : null;
}

/** «Desse medlemmene møtte: Parti», «Forfall Parti Møtande varamedlem»: a label, and in the same line the headings of its columns. */
function labelOverColumns(passage: Passage, lexicon: DocumentLexicon): Etikett | null {
  const { text } = passage;
  if (isFlatHeader(text)) return null;
  for (const start of flatColumns(text).starts.toReversed()) {
    const words = text.slice(0, start).replace(/:?\s*$/, "");
    const felt = lexicon.felt.get(fold(words)) ?? describedLabel(words);
    if (felt && felt in statusOf && namesIn(words, lexicon).length === 0)
      return { felt, etikett: part(passage, 0, words.length), verdi: part(passage, text.length, text.length) };
  }
  return null;
}

/** «Vararepr.» alone in a line. */
const shortened = /^\p{L}+repr\.$|^\p{L}+medl\.$/iu;

/** «Forfall meldt frå følgjande medlemmer i utvalet» points at the lines below it. */
const pointing = /(?:^|\s)(?:følgende|følgjande|fylgjande|disse|desse)\s\p{Ll}/iu;

const isCapitals = (words: string): boolean => words.length >= 6 && !/\p{Ll}/u.test(words);

/** «Desse møtte: | Forfall:», «Til stades | Forfall»: two lists beside each other, a label over each column. */
export function labelsBeside(row: Row, lexicon: DocumentLexicon): readonly Etikett[] | null {
  const labels = row.cells.map((cell) => labelInCell(cell, lexicon));
  if (labels.length < 2 || !labels.every((label) => label !== null)) return null;
  // Without colons «Forfall | Vara» heads a table: each deputy beside the one who was away.
  const marked = row.cells.every(({ text }) => text.endsWith(":"));
  const lists = labels.some(({ felt }) => felt === "tilstede") && labels.every(({ felt }) => felt !== "vara");
  return marked || lists ? labels : null;
}

/** A cell that is a label and nothing else; in words that no list knows only with a colon. */
export function labelInCell(cell: Passage, lexicon: DocumentLexicon): Etikett | null {
  const known = lexicon.felt.get(fold(cell.text)) ?? null;
  const colon = cell.text.endsWith(":");
  const felt = known ?? (colon ? describedLabel(cell.text) : null);
  if (!felt || !(felt in statusOf)) return null;
  const end = cell.text.length;
  return { felt, etikett: part(cell, 0, colon ? end - 1 : end), verdi: part(cell, end, end) };
}

/** The words before `end` are the label, without the space they close with. */
const opening = (passage: Passage, felt: string, end: number): Etikett => ({
  felt,
  etikett: part(passage, 0, end - 1),
  verdi: part(passage, end, passage.text.length),
});

export const statusFor = (label: Etikett, announced: boolean): DeltakerStatus =>
  announced && label.felt !== "forfall" && !isCalledIn(label) ? "ukjent" : (statusOf[label.felt] ?? "ukjent");

/** «Innkalla vara»: before the meeting it is known who comes in whose place. */
const isCalledIn = ({ felt, etikett }: Etikett): boolean =>
  felt === "vara" && /innkal|kal[lt]+a? inn/i.test(etikett.text);

/** Labels of people who count in no quorum. */
export const guests: ReadonlySet<string> = new Set(["administrasjon", "observatør", "sekretær"]);

/** «B. Forfall» is one of a lettered row of labels. */
const unlettered = (words: string): string => fold(words).replace(/^[a-h][.)] /, "");

/** «Følgende medlemmer hadde forfall», «Desse varamedlemene møtte», «Frå kommunane møtte»: labels told in a few words. */
export function describedLabel(words: string): string | null {
  const text = unlettered(words)
    .replace(/\s*\([^)]*\)/g, "")
    .replace(/(^| )(adm|vara(?:medl|repr|m)|medl|repr)\./g, "$1$2");
  if (
    text.length === 0 ||
    text.split(" ").length > 8 ||
    /innkalling|protokoll|sak(?:s|er)?(?:\s|$)|dato|[.,]/.test(text)
  )
    return null;
  if (/forfall|fråfall|ikke møt|ikkje møt|fravær|fråvær/.test(text)) return "forfall";
  if (both.test(text)) return "tilstede";
  if (/vara/.test(text)) return "vara";
  if (/administrasjon|sekretariat|tilsette|ansatte|(?:^| )adm(?: |$)/.test(text) || fromOutside.test(text))
    return "administrasjon";
  if (
    /observatør|gjest|andre|øvrige(?! medlem)|i tillegg|(?:^| )(?:også|elles|ellers)(?: |$)|talerett|tale- /.test(text)
  )
    return "observatør";
  // «Orienteringer: Trygghetsalarmer v/ Kari Nordmann» is an agenda.
  if (/^til orientering|^orientering(?: er| til| sendt)/.test(text)) return "observatør";
  return /(?:^|\s)(?:medl|repr|medlem\p{L}*|innkal\p{L}*|møtte|møtende|møtande|til stede|tilstede|til stades|deltok|oppmøte|frammøtt\p{L}*|fremmøtt\p{L}*|innkalt\p{L}*)(?:\s|$)/u.test(
    text,
  )
    ? "tilstede"
    : null;
}

/** «Følgende medlemmer/varamedlemmer møtte»: each is told beside the name which of the two they are. */
const both =
  /(?:^|[\s/])medlem\p{L}*\s?(?:\/|og|eller|samt|inkludert)\s?vara|(?:^|[\s/])vara\p{L}*\s?(?:\/|og|eller|samt)\s?(?:faste )?medlem/u;

/** «Frå prosjektet», «Til stede fra fylkeskommunen»: those who come from elsewhere than the members. */
const fromOutside =
  /^(?:(?:til stede|tilstede|til stades|møtte?) )?fr[aå] (?:rådmann|kommunedirektør|fylkeskommun|prosjekt|selskap|revisjon|konsulent|næringshag|statsforvalt|nav|kommunen$|kommunen )\p{L}*(?: ?(?:møtte|møter|deltok|deltar|deltek))?$/u;

/** Labels that open a list of people, with the status they give and the group they name. */
export const statusOf: Readonly<Record<string, DeltakerStatus>> = {
  tilstede: "til stede",
  forfall: "forfall",
  vara: "vara",
  inhabil: "inhabil",
  permisjon: "permisjon",
  administrasjon: "til stede",
  observatør: "til stede",
  sekretær: "til stede",
};

/** «Sak 28 og 29/22 (kl 10-12):», «Fra sak 30/22:» above those who were there for them. */
export function sakerAbove(block: Block): Fact<string> | null {
  if (block.kind === "row" || !isForSaker(block.passage.text)) return null;
  const end = block.passage.text.length - 1;
  return fact(block.passage.text.slice(0, end), spanIn(block.passage, 0, end));
}

const isForSaker = (text: string): boolean =>
  /^(?:fr[aå]\s|til\s|under\s|i\s)?(?:sak|sakene|sakane|kl\.?)\s\d.{0,60}:$/iu.test(text);
