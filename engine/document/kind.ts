/** The kind and the language of a document, from the words it opens with and the shape of what follows. */
import { type Block, passageIn } from "../syntax/blocks.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import type { DocumentKind, DocumentLanguage } from "./meeting-document.ts";

/** The kind that a title or an opening line announces; null when none does. */
export function announcedKind(blocks: readonly Block[], lexicon: DocumentLexicon): DocumentKind | null {
  let weak: DocumentKind | null = null;
  for (const block of blocks.slice(0, 24)) {
    const lines = block.kind === "row" ? block.cells : [passageIn(block)];
    for (const line of lines) {
      if (!line || line.text.length > 140) continue;
      const words = fold(line.text);
      if (/^sak(?:er)? \d/.test(words)) return weak;
      const kind = kindOf(words, lexicon);
      if (!kind && ends.has(lexicon.seksjon.get(words) ?? "")) return weak;
      if (!kind || (kind === "søknad" && block.kind !== "heading")) continue;
      if (kind !== "innkalling" || !agendaOnly.has(words)) return strengthened(kind, words);
      weak ??= kind;
    }
  }
  return weak;
}

/** Under these the text speaks of other documents. */
const ends: ReadonlySet<string> = new Set(["vedlegg", "bakgrunn", "vurdering"]);

/** Words that head the agenda of minutes as well as that of an innkalling. */
const agendaOnly = new Set(["saksliste", "sakliste", "dagsorden", "agenda", "sakskart"]);

/** «Særutskrift av møtebok», «Innkalling og saksliste», «Møteprotokoll fra …», «Styringsgruppen – protokoll». */
function kindOf(words: string, lexicon: DocumentLexicon): DocumentKind | null {
  const exact = lexicon.slag.get(words);
  if (exact) return exact;
  const tokens = words.split(/[\s:–,/-]+/).filter((word) => word.length > 0);
  for (let n = Math.min(4, tokens.length); n > 0; n--) {
    const head = lexicon.slag.get(tokens.slice(0, n).join(" "));
    if (head && (n > 1 || !startsSentence(words))) return head;
  }
  for (let n = Math.min(3, tokens.length); n > 0; n--) {
    const tail = lexicon.slag.get(tokens.slice(-n).join(" "));
    if (tail && tail !== "søknad") return tail;
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
