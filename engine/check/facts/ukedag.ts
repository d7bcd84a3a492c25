/** Facts of the weekdays beside other dates than the meeting's own: «Neste møte er tysdag 7. april 2025». */
import type { MeetingDocument } from "../../document/meeting-document.ts";
import { readDateAt, weekdayNamed } from "../../document/written-date.ts";
import { type CalendarDate, weekdayOf } from "../../text/calendar-date.ts";
import { withoutGaps } from "../../text/gap.ts";
import type { Span } from "../../text/span.ts";
import { absent, type FactTable, value } from "../subject.ts";
import { weekdayNames } from "../words/weekday.ts";
import { ofEachPart } from "./document-parts.ts";

interface Wrong {
  readonly written: string;
  readonly span: Span;
  readonly date: CalendarDate;
}

type OfDocument = { readonly document: MeetingDocument };

export const ukedagFacts: FactTable<OfDocument> = {
  "dokument.annenUkedag": (of) => {
    const wrong = wrongIn(of);
    return wrong ? value(wrong.written, wrong.span) : absent;
  },
  "dokument.annenUkedagDato": (of) => {
    const wrong = wrongIn(of);
    return wrong ? value(wrong.date, wrong.span) : absent;
  },
  "dokument.annenRiktigUkedag": (of) => {
    const wrong = wrongIn(of);
    return wrong ? value(weekdayNames[of.document.language][weekdayOf(wrong.date)]!, wrong.span) : absent;
  },
};

/** The first; the meeting's own date has a rule of its own. */
function wrongIn({ document }: OfDocument): Wrong | null {
  for (const [index, found] of wrongInParts(document).entries())
    for (const { written, span, date } of found) {
      const from = document.saker[index - 1]?.span.start ?? 0;
      if (date !== document.møteDato?.value)
        return { written, date, span: { start: from + span.start, end: from + span.end } };
    }
  return null;
}

const wrongInParts = ofEachPart((words): readonly Wrong[] => {
  const text = withoutGaps(words);
  return [...text.matchAll(besideDate)].flatMap((match): readonly Wrong[] => {
    const written = match[1]!;
    const at = match.index + match[0].length;
    const date = readDateAt(text, at);
    // «torsdag og fredag 9.–10. mars 2022»: two days, of which one is named last.
    if (date?.precision !== "dag" || date.first !== date.last || !fullYear.test(text.slice(at, date.end))) return [];
    const start = match.index;
    return weekdayNamed(written) === weekdayOf(date.first)
      ? []
      : [{ written, date: date.first, span: { start, end: start + written.length } }];
  });
});

const besideDate =
  /(?<![\p{L}–-])(?<!(?:og|til) )((?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)(?:dag|\.))(?:,?(?: den)?) (?=\d)/giu;
const fullYear = /(?<!\d)(?:19|20)\d\d$/u;
