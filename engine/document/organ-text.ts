/** Organ words: the words of a text that name an organ, as written; the council's own name is none. */
import { type DocumentLexicon, fold } from "./lexicon.ts";
import { isPartOfLand } from "./person-name.ts";

export interface Organord {
  readonly start: number;
  readonly end: number;
  /** The council's name or a municipality stands there, but no organ. */
  readonly bareRåd: boolean;
  /** «Vestkystrådet»: a council by its own name, which an organ named beside it outweighs. */
  readonly egetNavn: boolean;
}

/** The first organ that the text names: «styringsgruppen», «Styringsgruppemøte», «Representantskapet i …», «ordførerutvalget». */
export function organIn(text: string, lexicon: DocumentLexicon): Organord | null {
  const council = councilIn(text.toLowerCase(), lexicon);
  for (const match of text.matchAll(/\p{L}[\p{L}-]{2,}/gu)) {
    if (council && match.index >= council.start && match.index < council.end) continue;
    if (isOrganWord(match[0].toLowerCase(), lexicon) && !ownsOrgan(text, match.index + match[0].length, lexicon))
      return {
        start: startOf(text, match.index),
        end: endOf(text, match[0], match.index),
        bareRåd: false,
        egetNavn: /råde?t?s?$/i.test(match[0]) && !/(?:eldre|ungdoms)råd/i.test(match[0]),
      };
  }
  return council;
}

/** «Vestlandsrådet sitt arbeidsutval», «Regionrådets arbeidsutvalg», «Indre Namdal regionråd – arbeidsutvalget»: the organ that another one has. */
function ownsOrgan(text: string, end: number, lexicon: DocumentLexicon): boolean {
  const next = /^s?(?:(?<=s)| sitt| si| sin) (\p{Ll}{5,})/u.exec(
    text.slice(text[end - 1] === "s" ? end - 1 : end, end + 60),
  );
  const part = next ?? partOf.exec(text.slice(end, end + 60));
  const name = part ? part[1]!.toLowerCase() : null;
  return name !== null && /^(?:arbeids|prosjekt|styrings|referanse)/u.test(name) && isOrganWord(name, lexicon);
}

const partOf = /^\s[–—-]\s(\p{L}{5,})(?=\s*(?:$|[,.:(\d]))/u;

function councilIn(text: string, lexicon: DocumentLexicon): Organord | null {
  for (const phrase of lexicon.ikkeOrgan) {
    const at = text.indexOf(phrase);
    if (at >= 0 && !/\p{L}/u.test(text[at - 1] ?? " "))
      return { start: at, end: at + phrase.length, bareRåd: true, egetNavn: true };
  }
  return null;
}

/** «styringsgruppen», «ordførerutvalgets», «formannskapsmøte». */
export function isOrganWord(word: string, lexicon: DocumentLexicon): boolean {
  const bare = word.endsWith("s") ? word.slice(0, -1) : word;
  if (!lexicon.organslutt.has(bare.slice(-3))) return false;
  if (
    lexicon.organmøter.some(
      (known) => bare.endsWith(known) || bare.endsWith(`${known}t`) || bare.endsWith(`${known}et`),
    )
  )
    return true;
  for (const { ord, form } of lexicon.organformer) {
    if (bare === form) return true;
    if (!bare.endsWith(form)) continue;
    const before = bare.slice(0, -form.length);
    if (
      ord === "råd" || ord === "ting"
        ? !noCouncil.test(before) && before.length >= 3
        : before.length >= 3 && ord.length >= 4
    )
      return true;
  }
  return false;
}

/** «Forskningsrådet», «Utdanningsrådet» and the like are bodies that no sak goes to. */
const noCouncil = /(?:forsknings|forskings|kultur|kirke|kyrkje|språk|medie|presse)$/;

/** «Formannskapet i Hole kommune», «Modum kommunestyre»: a capitalised word directly before belongs to the name. */
function startOf(text: string, at: number): number {
  // «FELLES LANDBRUKSNEMND FOR …»
  const shared = /(?:^|\s)(FELLES\s)$/u.exec(text.slice(0, at));
  if (shared) return at - shared[1]!.length;
  const match = /(?:^|\s)(\p{Lu}[\p{L}-]+\s)$/u.exec(text.slice(0, at));
  if (!match || !/^\p{Ll}/u.test(text.slice(at)) || notPart.has(fold(match[1]!))) return at;
  const start = at - match[1]!.length;
  // «Midtre Namdal regionråd»
  const before = /(?:^|\s)(\p{Lu}\p{Ll}+\s)$/u.exec(text.slice(0, start));
  return before && isPartOfLand(before[1]! + match[1]!) ? start - before[1]!.length : start;
}

/** «Utvalg for klima, miljø og byutvikling»: a word that every such organ goes by has its field behind it. */
function endOf(text: string, word: string, at: number): number {
  const end = at + word.length;
  const field = capitals.test(word)
    ? inCapitals.exec(text.slice(end))
    : /(?:utvalg|utval|råd|nemnd|komit[eé])$/iu.test(word)
      ? /^\sfor\s\p{Ll}[\p{L}, -]{2,90}?(?=\s*$|\s[–-]\s|\s?[(:;|]|,?\s\d)/u.exec(text.slice(end))
      : null;
  return field ? end + field[0].length : end;
}

const capitals = /^\p{Lu}{4,}$/u;
/** In capitals a line tells no field from a place: «HOVEDUTVALG FOR TEKNISK DRIFT», «REGIONRÅDET FOR HOLE», «REGIONRÅDET HOLE». */
const inCapitals =
  /^\s(?:(?:FOR|I)\s(?!PERIODE|ÅR|INNTIL|MØTE|SAK)\p{Lu}[\p{Lu}, -]{2,90}?|(?!INNKAL|HAR(?!\p{L})|HELD|HOLDE|MØTE|SAK|TIL(?!\p{L})|VEDTAK|DEN(?!\p{L}))\p{Lu}{4,}(?:-\p{Lu}+)?)(?=\s*$|\s[–-]\s|\s?[(:;|]|,?\s(?:DEN\s)?\d)/u;

const notPart = new Set(
  "innkalling møte møteinnkalling møtereferat møtekalling styreprotokoll møteutskrift utskrift saksframlegg saksfremlegg notat protokoll referat til fra i for møteprotokoll møtebok særutskrift saksliste sakliste saksprotokoll den det ved vedtak".split(
    " ",
  ),
);
