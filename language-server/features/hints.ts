/** Inlay hints: the weekday of a date, the notice given, what is left after a transfer. Each can be switched off. */
import { type InlayHint, InlayHintKind, type InlayHintParams } from "vscode-languageserver";
import { daysBetween, type Span, weekdayOf } from "../../engine/index.ts";
import { positionAt, spanAt } from "../positions.ts";
import type { View } from "../session.ts";
import { balanceHints } from "./balance.ts";
import { dayWords, featureWords } from "./words.ts";

export interface Hint {
  readonly at: Span;
  readonly label: string;
}

export function inlayHints(view: View, { range }: InlayHintParams): InlayHint[] {
  const { settings, source, client } = view;
  const wanted = spanAt(source, range, client.encoding);
  const found = [
    ...(settings.hint.ukedag ? weekdays(view) : []),
    ...(settings.hint.varsel ? notice(view) : []),
    ...(settings.hint.saldo ? balanceHints(view) : []),
  ];
  return found
    .filter(({ at }) => at.end >= wanted.start && at.end <= wanted.end)
    .map(({ at, label }) => ({
      position: positionAt(source, at.end, client.encoding),
      label,
      kind: InlayHintKind.Parameter,
      paddingLeft: true,
    }));
}

/** Where the document names no weekday itself. */
function weekdays({ document, language }: View): readonly Hint[] {
  const meeting = document?.document.møteDato;
  if (!document || !meeting || document.document.ukedag) return [];
  return [{ at: meeting.span, label: weekdayNames[language][weekdayOf(meeting.value)]! }];
}

/** After the date of an innkalling. */
function notice({ document, language }: View): readonly Hint[] {
  const meeting = document?.document.møteDato;
  const dated = document?.document.datert;
  if (document?.document.kind !== "innkalling" || !meeting || !dated) return [];
  const words = featureWords[language];
  const days = daysBetween(dated.value, meeting.value);
  return days < 0 ? [] : [{ at: dated.span, label: words.noticeGiven.replace("{dager}", dayWords(days, words)) }];
}

const weekdayNames = {
  nb: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
  nn: ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const;
