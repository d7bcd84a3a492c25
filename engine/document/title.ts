/** Titles: of a document, and of the one sak that it is about where no number heads it. */
import { type Block, passageIn } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { spanIn, spanOf } from "../text/passage.ts";
import { type Felt, labelOf } from "./field.ts";
import { announcedKind, headsAgenda } from "./kind.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import { leadingNumber } from "./sak-number.ts";
import { fieldsOf, type Sakskontekst } from "./sak-part.ts";
import { datedLine } from "./signature.ts";
import { isTreatmentHeader, treatmentIn } from "./treatment.ts";

/** A Markdown title, else the line that announces the kind of document, else the first line. */
export function titleOf(blocks: readonly Block[], lexicon: DocumentLexicon): Fact<string> | null {
  const heading = blocks.find((block) => block.kind === "heading" && block.level > 0);
  const told = heading && passageIn(heading);
  const title = told && !headsSak.test(told.text) ? heading : titleLine(blocks, lexicon);
  const words = title ? passageIn(title) : null;
  return words && words.text.length <= 240 ? fact(words.text, spanOf(words)) : null;
}

function titleLine(blocks: readonly Block[], lexicon: DocumentLexicon): Block | undefined {
  const texts: Block[] = [];
  for (const block of blocks) {
    if (block.kind === "text" || block.kind === "heading") texts.push(block);
    if (texts.length === 8) break;
  }
  const titles = texts.filter((block) => !isSentence(passageIn(block)?.text ?? ""));
  const announcing = titles.find((block) => announcedKind([block], lexicon) !== null);
  // «MØTE I REGIONRÅDET 5. MARS 2026» says more than «SAKLISTE» below it.
  const called = announcing && headsAgenda(passageIn(announcing)?.text ?? "") ? titles.find(callsMeeting) : undefined;
  return called ?? announcing ?? titles[0] ?? texts[0];
}

const callsMeeting = (block: Block): boolean => /^\p{L}*møte(?!\p{L}).{0,60}\d/iu.test(passageIn(block)?.text ?? "");

const headsSak = /^(?:sak|ps|rs|os)\s(?:nr\.?\s)?\d{1,4}\/\d/iu;
/** «Leiaren svara i møtet, sjå møteprotokoll.»: six words or more with a stop behind them. */
const isSentence = (text: string): boolean => /[.!?:]$/.test(text) && text.split(/\s+/).length > 5;

/** «Sak: 16/23 Delprosjekt Biogass avsluttes» and «Sak: Nordfjord i utvikling» hold the title too. */
export function titleField(field: Felt | undefined, context: Sakskontekst): Fact<string> | null {
  if (!field) return null;
  const number = leadingNumber(field.verdi.text, context.year);
  const words = /^[\s:–-]*(\p{Lu}\S*\s.*)$/u.exec(field.verdi.text.slice(number?.end ?? 0));
  if (!words) return null;
  const from = field.verdi.text.length - words[1]!.length;
  return fact(words[1]!, spanIn(field.verdi, from, field.verdi.text.length));
}

/** «Gjelder: Sak 7/25 i møtet 10. april» tells which sak, not what it is about. */
export const isOnlyNumber = (field: Felt | undefined): boolean =>
  field !== undefined &&
  /^(?:\p{L}+-?)?sak\s\d{1,4}\/\d{2,4}(?:\s(?:i|på)\s(?:møte|styringsgrupp).*)?$/iu.test(field.verdi.text);

/** A heading of the head, else a line in capitals, else its last short line; «Vedlegg» and what it lists only where nothing stands above. */
export function headTitle(head: readonly Block[], context: Sakskontekst): Fact<string> | null {
  const list = head.findIndex((block) => context.headings(block, context.kind === "protokoll") !== null);
  return (list < 0 ? null : titleAmong(head.slice(0, list), context)) ?? titleAmong(head, context);
}

function titleAmong(head: readonly Block[], context: Sakskontekst): Fact<string> | null {
  const lines = head.filter(
    (block, at) =>
      (block.kind === "heading" || block.kind === "text") &&
      block.passage.text.length <= 200 &&
      !isAddressee(head, at) &&
      !datedLine(block, 0, context.lexicon),
  );
  const candidates = lines.filter(
    (block) =>
      passageIn(block) &&
      !/[.:;]$/.test(passageIn(block)!.text) &&
      fieldsOf([block], context.lexicon).size === 0 &&
      labelOf(passageIn(block)!.text, context.lexicon) === null &&
      !announcesPaper(block, context) &&
      treatmentIn(block, context.year, context.lexicon) === null &&
      !isTreatmentHeader(block, context.lexicon) &&
      // A date, or a numbered section of the paper.
      !/^(?:\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}(?:\.\d)?\.?\s+\p{Lu})/u.test(passageIn(block)!.text),
  );
  const best =
    candidates.findLast((block) => block.kind === "heading") ??
    candidates.findLast((block) => isTitleInCapitals(block)) ??
    candidates.at(-1);
  const words = best ? passageIn(best) : null;
  return words ? fact(words.text, spanOf(words)) : null;
}

/** «NOTAT» says what the paper is; «Søknad om støtte til leskur» what its sak is about. */
function announcesPaper(block: Block, { lexicon }: Sakskontekst): boolean {
  const announced = announcedKind([block], lexicon);
  return announced !== null && announced !== "søknad";
}

/** The heading that a paper without a title begins with, in words of its own: «Status for beredskap i mars» tells more than «Status». */
export function openingTitle(body: readonly Block[], { lexicon }: Sakskontekst): Fact<string> | null {
  const [first, next] = body;
  if (first?.kind !== "heading" || !next?.gap) return null;
  const { passage } = first;
  return passage.text.split(" ").length >= 4 && !passage.text.endsWith(":") && !lexicon.seksjon.has(fold(passage.text))
    ? fact(passage.text, spanOf(passage))
    : null;
}

/** «KLIMA- OG MILJØDEPARTEMENTET» above «Postboks 8013 DEP»: whom a letter goes to. */
function isAddressee(head: readonly Block[], at: number): boolean {
  for (let below = at; below < head.length && below < at + 4; below++) {
    const line = head[below]!;
    if (below > at && line.gap) return false;
    if (line.kind === "text" && address.test(line.passage.text)) return true;
  }
  return false;
}

const address = /^(?:postboks|pb\.?\s\d|boks\s\d|(?!(?:19|20)\d\d\s)\d{4}\s\p{Lu}[\p{L} -]{1,25}$)/iu;

/** «LEVENDE SENTRUM – NYTT DELPROSJEKT»; the name of a municipality or a council is no title. */
const isTitleInCapitals = (block: Block): boolean => {
  const { text } = passageIn(block);
  return (
    text.length >= 20 && !/\p{Ll}/u.test(text) && !/(?:KOMMUNE|RÅD|RÅDET|STYRE|STYRET|UTVALG|UTVALET)$/u.test(text)
  );
};
