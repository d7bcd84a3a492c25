/** Torn lines: whether a line goes on where the one before broke off, as text pasted from Word and PDF does. */
import { pattern } from "../text/pattern.ts";
import type { Flow } from "./flow.ts";
import type { Line } from "./lines.ts";
import { isSectionHeading } from "./section-heading.ts";

/**
 * Whether `next` continues `line`. Structure never continues; an open line goes on in lower case always,
 * and in upper case only where the line is full or its last word or quote asks for more.
 */
export function continues({ words }: Line, { words: next }: Line, apart: boolean, flow: Flow): boolean {
  if (dayAndMonth(words, next)) return true;
  if (!isOpen(words) || opensBlock(next) || isStructure(words) || endsRow(words)) return false;
  if (next.charCodeAt(0) === 64 || isContact(next)) return false;
  if (!apart && words.length >= 50 && startsWithDay(next) && runs.test(words)) return true;
  if (startsLower(next)) return apart ? flow.torn || words.length > 60 : !isNameAlone(words, flow);
  if (apart && !flow.torn) return words.endsWith(",");
  if (asksForMore(words)) return true;
  if (isSectionHeading(words)) return false;
  if (bareSak.test(next)) return false;
  const full = sakLine.test(words) ? 0.95 : 0.78;
  return words.length >= flow.width * full && !words.endsWith(")") && !isShortTitle(words);
}

/** «… i møtet» above «12. juni 2025.»: running text, not a title or a row. */
const runs = /\p{Ll},? \p{Ll}\p{L}* \p{Ll}+$/u;

/** «Elin Sørstraumen» above «ordfører»: cells on lines of their own, far from as wide as the text. */
const isNameAlone = (words: string, flow: Flow): boolean =>
  words.length <= 32 && words.length < flow.width * 0.45 && /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}.-]*){1,3}$/u.test(words);

/** A line that numbers a sak is its title: it goes on only where it fills the width. */
const sakLine = /^(?:\p{L}{1,6}[- ]?)?(?:sak|saknr|saksnr|ps|rs)\.?\s?(?:nr\.?\s?)?\d{1,4}/iu;

/** «… til 31. / desember 2022» and «… fra 1. mars / 2023» are torn inside a date. */
const dayAndMonth = (words: string, next: string): boolean => {
  const dot = words.charCodeAt(words.length - 1) === 46;
  const digit = next.charCodeAt(0) >= 48 && next.charCodeAt(0) <= 57;
  if (!dot && !digit) return false;
  const tail = words.slice(-14);
  return (
    (/(?:^|\s)\d{1,2}\.$/.test(tail) && monthAhead.test(next)) || (monthBehind.test(tail) && /^\d{4}(?!\d)/.test(next))
  );
};
const months = "(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)";
const monthAhead = pattern(`^${months}(?!\\p{L})`, "iu");
const monthBehind = pattern(`(?<!\\p{L})${months}$`, "iu");

export function startsLower(words: string): boolean {
  const first = words.charCodeAt(0);
  if (first < 97 && first !== 40) return false;
  return /^[\p{Ll}(]/u.test(words) && !/^[a-zæøå]\)(?:\s|$)/.test(words);
}

/** «Eventuelt ......... 6», a line of a table of contents; «Formannskapet 12/25 19.11.2025», a row that lost its cells; an organ's heading with its day. */
const endsRow = (words: string): boolean => {
  const last = words.charCodeAt(words.length - 1);
  if (last !== 46 && (last < 48 || last > 57)) return false;
  const tail = words.slice(-24);
  if (ofOrganAndDay.test(words)) return true;
  return (
    /(?:\.{4,}|…{2,}|(?:\. ){4,})\s?\d{0,3}$/.test(tail) ||
    /(?:\d\/\d{2,4}|\s\/|\sPS) \d\d?\.\d\d?\.\d{4}$|\.\d{4} \d{1,4}\/\d{2,4}$/.test(tail)
  );
};

/** «Vedtak i Samferdselsutvalet - 02.04.2020» */
const ofOrganAndDay = /^\p{Lu}\p{Ll}{5,30}\s(?:i|fra|frå|av)\s.{4,100}\s[-–]\s\d{1,2}\.\s?\d{1,2}\.\s?\d{4}$/u;

/** No mark ends the sentence here. */
export function isOpen(words: string): boolean {
  const last = words.at(-1) ?? "";
  if (last === ":") return false;
  if (last === "." || last === "!" || last === "?" || last === ";")
    return /(?:^|\s)(?:kr|jf|ca|nr|pkt|bl\.a|mill|f\.eks|st|dr)\.$/i.test(words.slice(-8));
  return !/[.!?]["»”)]$/.test(words.slice(-2));
}

/** The line begins an item, a row, a heading, a label or a sak; the first character rules most of them out. */
function opensBlock(words: string): boolean {
  const head = words.slice(0, 24);
  const first = head.charCodeAt(0);
  const letter = (first >= 97 && first <= 122) || first >= 0xe0;
  if (letter && first < 0x2000 && /^\p{Ll}/u.test(head))
    return smallMarker.test(head) || numbersSak.test(head) || words.includes("\t");
  if (
    markerHead.test(head) ||
    (first >= 48 && first <= 57 && /^\d{1,3}[.)](?:\s|$)/.test(head) && !startsWithDay(head))
  )
    return true;
  if (numbersSak.test(head) || words.includes("\t")) return true;
  const label = words.slice(0, 100);
  return (first === 42 && /^\*\*[^*]{1,80}\*\*:?$/.test(label)) || (label.includes(":") && labelHead.test(label));
}

const smallMarker = /^(?:[a-zæøå]\)\s|o\s|[ivx]{1,4}\)\s)/;
const markerHead =
  /^(?:#{1,6}\s|\||<!--|```|[-*+•·–—▪‣\uf000-\uf0ff]\s|\(?[a-zæøåA-H]\)\s|\(?[ivx]{1,4}\)\s|[IVX]{1,4}[.)]\s|[IVX]{1,4}\s\s|§\s?\d|\d{1,2}\.\d{1,2}\s\s|\d{1,2}\s[-–]\s|(?:Pkt|PKT|Punkt|PUNKT)\.?\s?\d)/;
const numbersSak = /^(?:sak|saknr|saksnr|ps|rs|fs|ks)\.?\s?(?:nr\.?\s?)?\d{1,4}\/\d/i;
/** «17/24 Godkjenning av innkalling»: an agenda that numbers its saker without a word before. */
const bareSak = /^\d{1,4}\/\d{2}(?:\d{2})?:?(?:\s+[\p{Lu}«]|$)/u;
const labelHead = /^[*_]{0,3}\p{Lu}[\p{L}\s/-]{1,40}:[*_]{0,3}(?:\s|$)/u;

/**
 * «1. juli 2024 …», «2.3.2022» and «22. - 23. februar» begin with a day, not with the number of an item; «1. 1. tertialrapport …» does, and
 * so does «1. Jan Lund velges …».
 */
export const startsWithDay = (text: string): boolean =>
  !/^\d{1,2}\.\s(?:Jan|Mars|Mai|Juni|Juli|August|Des)\s\p{Lu}\p{Ll}/u.test(text) &&
  /^\d{1,2}\.(?:\d{1,2}\.|\s\d{1,2}\.\s?(?:19|20)?\d{2}(?!\d))|^\d{1,2}\.\s?(?:(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|des)(?!\p{L})|(?:[-–]|og)\s?\d{1,2}\.)/iu.test(
    text,
  );

/** «Fjordsenteret     200 000»; what parts a bullet from its words, as Word pastes it, parts no cells. */
export const hasSpacedCells = (words: string): boolean =>
  words.includes("   ") && /\S {3,}\S/.test(words.replace(/^\s*[-*•·–▪‣]\s+/u, ""));

function isStructure(line: string): boolean {
  const words = line.slice(0, 300);
  if (words.includes("\t") || hasSpacedCells(words)) return true;
  const first = words.charCodeAt(0);
  if (first > 127 || (first >= 65 && first <= 90) || (first >= 97 && first <= 122)) return false;
  return /^(?:#{1,6}\s|\||```)/.test(words) || /^(?:[-*_=:|+]\s*){3,}$/.test(words);
}

/** The last word or an open quote or bracket asks for a continuation. */
function asksForMore(line: string): boolean {
  const words = line.slice(-400);
  if (/[,–(«"/&-]$/.test(words.slice(-1))) return true;
  if (unclosed(words, 0xab, 0xbb) || unclosed(words, 40, 41)) return true;
  return line.length >= 20 && open.has(words.slice(words.lastIndexOf(" ") + 1).toLowerCase());
}

/** More opening than closing marks. */
function unclosed(words: string, opening: number, closing: number): boolean {
  let open = 0;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code === opening) open++;
    else if (code === closing) open--;
  }
  return open > 0;
}

const open = new Set(
  "og eller samt i på til for fra frå av med om å at som den det de ei en et ein eit under over ved etter mot mellom er blir vert skal kan har vil var ble vart kr nr pkt jf sak".split(
    " ",
  ),
);

/** Short lines in title case are labels and names, not full lines. */
const isShortTitle = (words: string): boolean => words.length < 45 && !/\p{Ll}\s\p{Ll}/u.test(words);

const isContact = (words: string): boolean => /^\S{1,60}@\S{1,60}/.test(words.slice(0, 130));
