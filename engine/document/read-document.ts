/** Reads a meeting document: source text in, facts with their places out. Never throws. */

import { type Block, blocksOf, passageIn } from "../syntax/blocks.ts";
import { yearOf } from "../text/calendar-date.ts";
import { type Fact, fact } from "../text/fact.ts";
import { kept } from "../text/kept.ts";
import { spanIn, spanOf } from "../text/passage.ts";
import type { SourceText } from "../text/source-text.ts";
import { movedSpan, type Span } from "../text/span.ts";
import { attendanceOfDocument } from "./attendance-place.ts";
import { divided } from "./divided.ts";
import { fieldsIn } from "./field.ts";
import { frontMatterIn, withFrontMatter } from "./front-matter.ts";
import { kindTold, languageOf, namesPaper } from "./kind.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import { meetingOf, writtenBasis } from "./meeting.ts";
import type { Deltaker, DocumentKind, MeetingDocument, Sak } from "./meeting-document.ts";
import { originOf } from "./moved-sak.ts";
import { readSak } from "./sak.ts";
import { leadingNumber, yearFirst } from "./sak-number.ts";
import { factOf, fieldsOf, type Sakskontekst } from "./sak-part.ts";
import { changedSak } from "./sak-read.ts";
import { readDel, type SakReader, type Saksdeling, sakerOf, type UntouchedAt } from "./saker.ts";
import { headingsOf } from "./sections.ts";
import { datedLine } from "./signature.ts";
import { isGreeting, signaturesIn } from "./signers.ts";
import { headTitle, isOnlyNumber, openingTitle, titleField, titleOf } from "./title.ts";
import { currentTreatment } from "./treatment.ts";
import { bodyOf } from "./votes-elsewhere.ts";
import { datesIn } from "./written-date.ts";

export function readDocument(source: SourceText, lexicon: DocumentLexicon): MeetingDocument {
  const forord = frontMatterIn(source);
  return withFrontMatter(documentOf(source, blocksOf(source.text, forord.end), lexicon).document, forord);
}

/** What a reading takes over of the version before. */
export interface TakenOver {
  readonly untouched: UntouchedAt | null;
  readonly read: SakReader;
}

/** A document, and how its blocks were divided into saker. */
export interface Divided {
  readonly document: MeetingDocument;
  readonly division: Saksdeling;
  readonly context: Sakskontekst;
}

export function documentOf(
  source: SourceText,
  blocks: readonly Block[],
  lexicon: DocumentLexicon,
  before: TakenOver = { untouched: null, read: readDel },
): Divided {
  const headings = headingsOf(lexicon, namesPaper(blocks, lexicon));
  const announced = kindTold(blocks, headings, lexicon);
  const year = yearIn(blocks);
  const first: Sakskontekst = { kind: announced, year, body: null, lexicon, headings };
  const division = divided(blocks, first, before.untouched);
  const numbered = division.deler.length > 0;
  const head = numbered ? division.head : blocks.slice(0, firstSection(blocks, first));
  const tail = blocks.slice(-14);
  const only = division.deler.length === 1 ? division.deler[0]!.blocks : [];
  const lead = numbered ? only.slice(0, firstSection(only, first)) : treatmentHead(blocks.slice(head.length), first);
  const meeting = meetingOf([...head, ...lead], blocks.slice(head.length), tail, announced, lexicon);
  const context: Sakskontekst = {
    ...first,
    body: meeting.organTekst && bodyOf(meeting.organTekst.value),
    year: meeting.møteDato ? yearOf(meeting.møteDato.value) : meeting.datert ? yearOf(meeting.datert.value) : year,
  };
  const final = context.year === year ? division : divided(blocks, context, before.untouched);
  const saker = numbered ? sakerOf(final, context, before.read) : wholeSak(blocks, head, context);
  const kind = kindOf(announced, saker, meeting.møteDato !== null || meeting.organTekst !== null);
  const people = attendanceOfDocument(kind, head, blocks, lexicon);
  const passages = head.flatMap((block) => passageIn(block) ?? []);
  const document: MeetingDocument = {
    source,
    kind,
    language: languageOf(source.text, lexicon),
    tittel: titleOf(blocks, lexicon),
    ...meeting,
    møteDato: meeting.møteDato ?? saker.find((sak) => sak.møteDato !== null)?.møteDato ?? null,
    møteleder: meeting.møteleder ?? chair(people, meeting.ledetAv),
    skriftligHjemmel: writtenBasis(passages) ?? firstOf(saker, basisInSak),
    signaturer: signatures(head, tail, lexicon),
    deltakere: people,
    saker:
      kind === "annet"
        ? []
        : saker.length === 1
          ? saker.map((sak) =>
              changedSak(sak, {
                saksbehandler: sak.saksbehandler ?? meeting.saksbehandler,
                arkivsak: sak.arkivsak ?? meeting.arkivsak,
              }),
            )
          : saker,
    lesefunn: [],
  };
  return { document, division: final, context };
}

function firstOf<T, R>(of: readonly T[], found: (one: T) => R | null): R | null {
  for (const one of of) {
    const it = found(one);
    if (it !== null) return it;
  }
  return null;
}

/** Looked for once in a sak that later versions take over. */
function basisInSak(sak: Sak): Span | null {
  const { sak: first, by } = originOf(sak) ?? { sak, by: 0 };
  let basis = bases.get(first);
  if (basis === undefined) {
    basis = writtenBasis(
      first.seksjoner.filter((one) => one.slag === "innledning" || one.slag === "behandling").map((one) => one.tekst),
    );
    bases.set(first, basis);
  }
  return basis && movedSpan(basis, by);
}

const bases = kept<Sak, Span | null>();

/** Whom the attendance list calls møteleder, or who holds the role that the text says led the meeting. */
function chair(people: readonly Deltaker[], role: Fact<string> | null): Fact<string> | null {
  const words = (one: Deltaker): string =>
    `${one.rolle?.value ?? ""} ${one.verv?.value ?? ""} ${one.merknad?.value ?? ""}`.toLowerCase();
  const called = people.find((one) => /møtele(?:der|iar)|ordstyr/.test(words(one)));
  const title = role?.value.toLowerCase().replace(/(?:en|n)$/, "");
  const held = title
    ? people.find((one) =>
        words(one)
          .split(/[\s,()]+/)
          .includes(title),
      )
    : undefined;
  return (called ?? held)?.navn ?? null;
}

/** Without case numbers a text with a forslag, a vedtak or a sak's sections is one sak. */
function wholeSak(blocks: readonly Block[], head: readonly Block[], context: Sakskontekst): readonly Sak[] {
  const rest = blocks.slice(head.length);
  const body = [...(context.kind === "protokoll" ? [] : introduction(head, context.lexicon)), ...rest];
  const kinds = new Set(rest.flatMap((block) => context.headings(block, context.kind === "protokoll")?.slag ?? []));
  const enough = kinds.has("forslag") || kinds.has("vedtak") || (context.kind === "saksframlegg" && kinds.size > 0);
  if (!enough) return [];
  const fields = fieldsOf(head, context.lexicon);
  const sak = readSak({ start: null, blocks: body, heading: null, last: true, organTekst: null }, context);
  const number = headNumber(head, rest, context);
  return [
    changedSak(sak, {
      ...number,
      tittel:
        sak.tittel ??
        (isOnlyNumber(fields.get("tittel")) ? null : factOf(fields.get("tittel"))) ??
        titleField(fields.get("saksnr"), context) ??
        headTitle(head, context) ??
        openingTitle(rest, context),
      saksbehandler: factOf(fields.get("saksbehandler")),
      arkivsak: factOf(fields.get("arkivsak")),
    }),
  ];
}

/** Prose and tables between the head and the first heading: the sak's own words, in papers that have no heading for them. */
function introduction(head: readonly Block[], lexicon: DocumentLexicon): readonly Block[] {
  let from = head.length;
  for (let at = head.length - 1; at > 0; at--) {
    const block = head[at]!;
    if (block.kind === "heading" || fieldsIn(block, lexicon).length > 0) break;
    // A row of headings belongs to the amounts below it.
    const tells =
      block.kind === "row"
        ? from === at + 1 || block.cells.some(({ text }) => /\d{3}/.test(text))
        : isProse(block.passage.text);
    if (tells) from = at;
    else if (block.kind !== "row" && !block.passage.text.endsWith(":")) break;
  }
  return head.slice(from);
}

const isProse = (text: string): boolean =>
  text.length >= 40 && /\p{Ll}[.!?:]$/u.test(text) && !/@|kl\.\s?\d/u.test(text);

/** «Saksnr.: 15/22», else the number of the treatment that the document is about. */
function headNumber(
  head: readonly Block[],
  body: readonly Block[],
  context: Sakskontekst,
): Pick<Sak, "nr" | "skrevet"> {
  const fields = fieldsOf(head, context.lexicon);
  // «Gjelder: Sak 7/24 Midlene i Jobbmesse»
  const about = fields.get("tittel")?.verdi;
  const words = fields.get("saksnr")?.verdi ?? (about && /^sak\s/i.test(about.text) ? about : undefined);
  // «Utvalsaksnr.: 26/47» is sak 47 of the organ; without the organ it may be the archive's.
  const ofOrgan = /utval/iu.test(fields.get("saksnr")?.etikett.text ?? "");
  const number =
    words && !/^\d{4}\/|-\d+$|^\d{2}\/\d{3,}/.test(words.text)
      ? (leadingNumber(words.text, context.year) ?? (ofOrgan ? yearFirst(words.text, context.year) : null))
      : null;
  const protocol = headed(head, context);
  if (protocol) return protocol;
  const treatment = currentTreatment(head, body, context.year, context.lexicon);
  if (treatment?.nr) return { nr: treatment.nr, skrevet: treatment.skrevet };
  return number && words ? { nr: number.nr, skrevet: fact(words.text, spanOf(words)) } : { nr: null, skrevet: null };
}

/** «Saksprotokoll saksnr. 30/2024 i Formannskapet - 02.04.2024» */
function headed(head: readonly Block[], { year }: Sakskontekst): Pick<Sak, "nr" | "skrevet"> | null {
  for (const block of head.slice(0, 4)) {
    const words = block.kind === "row" ? null : block.passage;
    const at = words ? /^saksprotokoll\s(?=sak)/iu.exec(words.text)?.[0].length : undefined;
    const number = words && at !== undefined ? leadingNumber(words.text.slice(at), year) : null;
    if (words && at !== undefined && number)
      return {
        nr: number.nr,
        skrevet: fact(words.text.slice(at, at + number.end), spanIn(words, at, at + number.end)),
      };
  }
  return null;
}

function firstSection(blocks: readonly Block[], context: Sakskontekst): number {
  const at = blocks.findIndex((block, index) => {
    const heading = context.headings(block, context.kind === "protokoll");
    // «Status for samarbeidet» above «Bakgrunn» is the title.
    if (heading?.slag === "saksopplysninger" && heading.rest === null && isTitle(blocks, index, context)) return false;
    return heading !== null && heading.slag !== "saksliste" && heading.slag !== "vedlegg";
  });
  return at < 0 ? blocks.length : at;
}

/** A heading of several words with nothing of its own under it: the next is one of the paper's sections. */
function isTitle(blocks: readonly Block[], at: number, context: Sakskontekst): boolean {
  const [block, next] = [blocks[at]!, blocks[at + 1]];
  const words = passageIn(block).text;
  if (!next?.gap || !words.includes(" ") || words.endsWith(":") || context.lexicon.seksjon.has(fold(words)))
    return false;
  return context.headings(next, false) !== null && (block.kind !== "heading" || block.level === 1);
}

/** «Kommunestyret 18.06.2025» above the paper of one sak, and what stands under it of that meeting. */
function treatmentHead(body: readonly Block[], context: Sakskontekst): readonly Block[] {
  const [first, ...rest] = body;
  const heading = first && context.headings(first, context.kind === "protokoll");
  if (context.kind !== "protokoll" || heading?.slag !== "behandling" || !/\d{4}:?$/.test(heading.overskrift.text))
    return [];
  return rest.slice(0, firstSection(rest, context));
}

/** The announced kind; without one, what the saker show; a text without saker, date and organ is no meeting document. */
function kindOf(announced: DocumentKind | null, saker: readonly Sak[], meets: boolean): DocumentKind {
  if (announced === "innkalling" || announced === "protokoll" || announced === "annet") return announced;
  if (saker.some((sak) => sak.form === "behandlet")) return "protokoll";
  if (announced === "saksframlegg") return saker.length > 0 || meets ? "saksframlegg" : "annet";
  if (saker.some((sak) => sak.forslag.length > 0)) return saker.length > 1 ? "innkalling" : "saksframlegg";
  if (announced) return announced;
  if (saker.filter((sak) => sak.nr !== null).length > 1 && meets) return "innkalling";
  return saker.some((sak) => sak.nr !== null && sak.form === "lagt fram") ? "saksframlegg" : "annet";
}

/** Below the line of place and date, else below a greeting: in the head of a letter the first may stand alone. */
function signatures(head: readonly Block[], tail: readonly Block[], lexicon: DocumentLexicon) {
  const isDated = (block: Block, at: number): boolean => datedLine(block, at, lexicon) !== null;
  for (const opens of [isDated, isGreeting])
    for (const blocks of [head, tail])
      for (let at = 0; at < blocks.length; at++) {
        const found = opens(blocks[at]!, at) ? signaturesIn(blocks, at + 1, lexicon) : [];
        if (found.length > 0) return found;
      }
  return [];
}

/** The year that the document's first dates agree on. */
function yearIn(blocks: readonly Block[]): number | null {
  for (const block of blocks.slice(0, 30)) {
    const words = passageIn(block);
    const date = words ? datesIn(words.text.slice(0, 300)).find((one) => one.precision === "dag") : undefined;
    if (date) return yearOf(date.first);
  }
  return null;
}
