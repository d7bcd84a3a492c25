/** References: other saker, pages of the PSD, paragraphs of law and earlier meetings that the words of a sak point to. */
import { type Passage, spanIn } from "../text/passage.ts";
import { pattern } from "../text/pattern.ts";
import type { Henvisning } from "./meeting-document.ts";
import { normalised } from "./sak-number.ts";
import { datesIn } from "./written-date.ts";

/** In order of place; `own` is the sak's own number, which is no reference. */
export function referencesIn(passage: Passage, year: number | null, own: string | null): readonly Henvisning[] {
  const found: Henvisning[] = [];
  const add = (slag: Henvisning["slag"], til: string, start: number, end: number): void => {
    found.push({ slag, til, span: spanIn(passage, start, end) });
  };
  saker(passage.text, year, own, add);
  pages(passage.text, add);
  paragraphs(passage.text, add);
  meetings(passage.text, add);
  return found.sort((a, b) => a.span.start - b.span.start);
}

type Add = (slag: Henvisning["slag"], til: string, start: number, end: number) => void;

/** «sak 06/22», «PS 12/22», and each number of «sakene 4/22 og 5/22». */
function saker(text: string, year: number | null, own: string | null, add: Add): void {
  if (!text.includes("/")) return;
  let last = -100;
  for (const match of text.matchAll(/(?<![\d/])(\d{1,4})\s?\/\s?(\d{2,4})(?![\d/])/g)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const named =
      /(?:(?<!\p{L})(?:[A-ZÆØÅ]{1,5}[- ])?sak(?:a|en|ene|ane|er|snr\.?|snummer)?\s(?:nr\.?\s?)?|(?<!\p{L})(?:PS|RS)\s?|utvalgssak\s)$/iu.exec(
        before,
      );
    const listed = match.index - last < 8 && /^\s?(?:,|og)\s?$/.test(text.slice(last, match.index));
    if (!named && !listed) continue;
    last = match.index + match[0].length;
    const nr = normalised(match[1]!, match[2]!, year);
    if (nr && nr !== own) add("sak", nr, match.index - (named?.[0].length ?? 0), last);
  }
}

function pages(text: string, add: Add): void {
  if (!/psd|prosjektstyringsdokument|styringsdokument|\(se s/i.test(text)) return;
  for (const match of text.matchAll(/(?<!\p{L})(?:se\s)?(?:s\.|side)\s?(\d{1,3}(?:\s?[–-]\s?\d{1,3})?)(?!\d)/giu)) {
    const end = match.index + match[0].length;
    if (isOfPsd(text.slice(Math.max(0, match.index - 200), match.index), text.slice(end, end + 80)))
      add("psd-side", match[1]!, match.index, end);
  }
}

/** «s. 6 i PSD», else a page of what was named last before it, else of what the sentence names after it; where nothing is named, of the PSD. */
function isOfPsd(before: string, after: string): boolean {
  if (/^(?:\s?\([^)]{0,30}\))? (?:i|av) (?:\p{L}+ ){0,2}?(?:psd|\p{L}*styringsdokument)/iu.test(after)) return true;
  if (/^ (?:i|av) (?:\p{L}+ ){0,2}?\p{L}{4,}/iu.test(after) && otherPapers.test(/^[^.;\n]*/.exec(after)![0]))
    return false;
  const last = [...before.matchAll(papers)].at(-1)?.[0] ?? papersOnce.exec(/^[^.;\n]*/.exec(after)![0])?.[0];
  return last === undefined || thePsd.test(last);
}

const thePsd = /psd|styringsdokument/iu;
const other =
  "\\p{L}*(?:rapport|studi[ea]|vedlegg|notat|utredning|utgreiing|avtale|protokoll|strategi|årsmelding|veileder|rettleiar|innkalling|søknad|brev|hefte)\\p{L}*|(?:handlings|økonomi|kommune|regional|nærings)plan\\p{L}*|(?:St\\.)?(?:Meld|Prop)\\.|NOU";
const papers = pattern(`(?<!\\p{L})(?:psd|\\p{L}*styringsdokument\\p{L}*|${other})`, "giu");
const papersOnce = pattern(papers.source, "iu");
const otherPapers = pattern(`(?<!\\p{L})(?:${other})`, "iu");

/** «kommuneloven § 11-3», «fvl. § 6», «§ 8». */
function paragraphs(text: string, add: Add): void {
  for (let at = text.indexOf("§"); at >= 0; at = text.indexOf("§", at + 1)) {
    const after = /^§{1,2}\s?(\d{1,3}(?:-\d{1,3})?(?:\s?[a-z](?!\p{L}))?)/u.exec(text.slice(at, at + 16));
    if (!after) continue;
    const law = /(?:\p{L}*(?:loven|lova)|koml\.?|fvl\.?|offl\.?|forskrift\p{L}*)\s$/iu.exec(
      text.slice(Math.max(0, at - 40), at),
    );
    add("paragraf", `${law?.[0] ?? ""}§ ${after[1]}`, at - (law?.[0].length ?? 0), at + after[0].length);
  }
}

function meetings(text: string, add: Add): void {
  if (!/møte|vedtatt|vedteke|behandl|handsam|protokoll/i.test(text)) return;
  for (const date of datesIn(text)) if (date.precision === "dag") add("møte", date.first, date.start, date.end);
}
