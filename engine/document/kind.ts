/** The kind and the language of a document, from the words it opens with and the shape of what follows. */
import { type Block, passageIn } from "../syntax/blocks.ts";
import { fieldsIn, labelOf } from "./field.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import type { DocumentKind, DocumentLanguage } from "./meeting-document.ts";
import { leadingNumber } from "./sak-number.ts";
import type { Headings } from "./sections.ts";

/**
 * The kind that a document announces, where the text does not tell otherwise. Who met and what they decided is told in minutes, whatever
 * their title; so is how a sak was treated and decided, and several vedtak without a forslag. What calls itself an innkalling is one,
 * though earlier minutes are enclosed.
 */
export function kindTold(blocks: readonly Block[], headings: Headings, lexicon: DocumentLexicon): DocumentKind | null {
  const { kind, sure } = announcement(blocks, lexicon);
  if (sure && kind !== "saksframlegg") return kind;
  const slag = blocks.map((block) => headings(block, false)?.slag);
  const decided = slag.filter((one) => one === "vedtak").length;
  if (decided === 0) return kind;
  const head = blocks
    .slice(
      0,
      slag.findIndex((one) => one === "forslag" || one === "vedtak"),
    )
    .slice(0, 60);
  if (head.some((block) => tellsWhoMet(block, lexicon))) return "protokoll";
  if (kind === "innkalling") return kind;
  if (slag.includes("behandling")) return "protokoll";
  return kind === null && decided > 1 && !slag.includes("forslag") ? "protokoll" : kind;
}

/** «Til stades: …», «Desse møtte»; «Innkalte» and «Medlemmer» do not tell who came. */
const tellsWhoMet = (block: Block, lexicon: DocumentLexicon): boolean =>
  fieldsIn(block, lexicon).some(({ felt, etikett }) => felt === "tilstede" && presence.test(etikett.text)) ||
  (block.kind !== "row" && presence.test(block.passage.text) && labelOf(block.passage.text, lexicon) === "tilstede");

const presence = /til\s?st[ae]d|møtte|m[øo]tt?[ae]nde|fr[ae]mmøt|oppmøt|deltok/iu;

/** The kind that a title or an opening line announces; null when none does. */
export const announcedKind = (blocks: readonly Block[], lexicon: DocumentLexicon): DocumentKind | null =>
  announcement(blocks, lexicon).kind;

/** «Saksliste:» heads the agenda of minutes as well as that of an innkalling. */
export const headsAgenda = (line: string): boolean => agendaOnly.has(fold(line));

/** «SAKSUTGREIING» over the fields of the paper names it, and heads no section; null where nothing does. */
export function namesPaper(blocks: readonly Block[], lexicon: DocumentLexicon): Block | null {
  const at = blocks.slice(0, 6).findIndex((block) => {
    const words = block.kind === "row" ? "" : fold(block.passage.text);
    return lexicon.slag.get(words) === "saksframlegg" && lexicon.seksjon.has(words);
  });
  const next = blocks[at + 1];
  return at >= 0 && next && fieldsIn(next, lexicon).length > 0 ? blocks[at]! : null;
}

interface Announcement {
  readonly kind: DocumentKind | null;
  /** By more than the heading of an agenda. */
  readonly sure: boolean;
}

function announcement(blocks: readonly Block[], lexicon: DocumentLexicon): Announcement {
  let weak: DocumentKind | null = null;
  let numbered = false;
  const unsure = (): Announcement => ({ kind: weak, sure: false });
  for (const block of blocks.slice(0, 24)) {
    const lines = block.kind === "row" ? block.cells : [passageIn(block)];
    for (const line of lines) {
      if (!line || line.text.length > 140) continue;
      const words = fold(line.text).replace(/ ?[!?]+$/, "");
      if (/^sak(?:er)? \d/.test(words)) return unsure();
      // «SR-sak 1/26 | Referat fra forrige møte»: from here on the words are of saker, or of the paper of one.
      numbered ||= isNumbered(line.text);
      const kind = kindOf(words, lexicon);
      if (numbered && (kind !== "saksframlegg" || weak)) continue;
      if (kind === "annet" && weak) continue;
      if (!kind && ends.has(lexicon.seksjon.get(words) ?? "")) return unsure();
      if (!kind || (kind === "søknad" && block.kind !== "heading")) continue;
      if (kind !== "innkalling" || !agendaOnly.has(words)) return { kind: strengthened(kind, words), sure: true };
      weak ??= kind;
    }
  }
  return unsure();
}

/** «Saksnummer: DS 18/24» is told of the paper itself, «PS 18/24 …» heads a sak. */
const isNumbered = (text: string): boolean => {
  const number = leadingNumber(text, null);
  return number !== null && number.prefiks !== "" && !/^saks?n/iu.test(number.prefiks);
};

/** Under these the text speaks of other documents. */
const ends: ReadonlySet<string> = new Set(["vedlegg", "bakgrunn", "vurdering"]);

const agendaOnly = new Set(["saksliste", "sakliste", "dagsorden", "agenda", "sakskart"]);

/** «Særutskrift av møtebok», «Innkalling og saksliste», «Møteprotokoll fra …», «Styringsgruppen – protokoll». */
function kindOf(words: string, lexicon: DocumentLexicon): DocumentKind | null {
  const exact = lexicon.slag.get(words);
  if (exact) return exact;
  const tokens = words.split(/[\s:–,!/-]+/).filter((word) => word.length > 0);
  for (let n = Math.min(4, tokens.length); n > 0; n--) {
    const head = lexicon.slag.get(tokens.slice(0, n).join(" "));
    if (head && (n > 1 || !startsSentence(words))) return head;
  }
  for (let n = Math.min(3, tokens.length); n > 0; n--) {
    const tail = lexicon.slag.get(tokens.slice(-n).join(" "));
    if (tail && tail !== "søknad" && tail !== "annet") return tail;
  }
  const inside =
    tokens.length <= 12 &&
    tokens
      .slice(1)
      .map((word) => lexicon.slag.get(word))
      .find((kind) => kind === "protokoll" || kind === "innkalling");
  return inside && !startsSentence(words) ? inside : null;
}

const strengthened = (kind: DocumentKind, words: string): DocumentKind =>
  kind === "saksframlegg" && /(?:^|\s)(?:protokoll|særutskrift|møtebok)(?:\s|$)/.test(words) ? "protokoll" : kind;

/** «Protokollen ble godkjent …», «Innkallingen er sendt …», «Referat fra … tas til orientering». */
const startsSentence = (words: string): boolean =>
  /(?:^|\s)(?:er|ble|blir|vart|vert|var|tas|takast|godkjennes|skal|har|kan|som|vil|må|godkjent|godkjend)(?:\s|$)/.test(
    words,
  );

/** Told by its first words. */
export function languageOf(text: string, lexicon: DocumentLexicon): DocumentLanguage {
  const words = text.slice(0, 2500);
  if (latest?.words !== words || latest.lexicon !== lexicon)
    latest = { words: ` ${words}`.slice(1), lexicon, language: languageIn(words, lexicon) };
  return latest.language;
}

/** Most edits leave the first words of a document as they are. */
let latest: { readonly words: string; readonly lexicon: DocumentLexicon; readonly language: DocumentLanguage } | null =
  null;

function languageIn(text: string, lexicon: DocumentLexicon): DocumentLanguage {
  let nynorsk = 0;
  let bokmål = 0;
  for (const match of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (lexicon.nynorsk.has(match[0])) nynorsk++;
    else if (lexicon.bokmål.has(match[0])) bokmål++;
  }
  return nynorsk > bokmål ? "nn" : "nb";
}
