/** Completion while a sak is written: its headings, the next number, names with what is left, amounts, dates, phrases for punkter. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from "vscode-languageserver";
import { nextNumber, sakHeadings } from "../../engine/explaining.ts";
import {
  addDays,
  addMonths,
  dateWords,
  kronerWords,
  lineStarts,
  numberWords,
  span,
  yearOf,
} from "../../engine/index.ts";
import { balanceOf, balancesAt } from "../balances.ts";
import { type Named, namesIn } from "../names.ts";
import { rangeAt } from "../positions.ts";
import type { Session, View } from "../session.ts";
import { phrases } from "./phrases.ts";
import { featureWords } from "./words.ts";

type Balances = ReturnType<typeof balancesAt>;

interface Suggestion {
  readonly label: string;
  /** May hold `${1:…}` and `$0`. */
  readonly text: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  /** How much of what stands before the cursor it takes the place of. */
  readonly over: number;
}

export function completeDocument(view: View, offset: number, session: Session): CompletionItem[] {
  const { source, client } = view;
  const start = source.text.lastIndexOf("\n", offset - 1) + 1;
  const before = source.text.slice(start, offset);
  const after = source.text.slice(offset, offset + 1);
  const balances = balancesAt(view, offset);
  const suggestions = [
    ...headings(view, offset, before, session),
    ...numbers(view, before, session),
    ...names(view, before, after, balances),
    ...amounts(view, before, balances),
    ...dates(view, before, session),
    ...points(view, before),
  ];
  return suggestions.map(({ label, text, kind, detail, over }, index) => ({
    label,
    kind,
    ...(detail === undefined ? {} : { detail }),
    filterText: source.text.slice(offset - over, offset) + label,
    sortText: String(index).padStart(4, "0"),
    insertTextFormat: client.snippets && text.includes("$") ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: rangeAt(source, span(offset - over, offset), client.encoding),
      newText: client.snippets ? text : plain(text),
    },
  }));
}

/** Those the sak does not have, in their order; on an empty line or after `#`. */
function headings(view: View, offset: number, before: string, session: Session): readonly Suggestion[] {
  if (!/^#{0,6} ?[\p{L}]*$/u.test(before)) return [];
  const language = view.document?.document.language ?? "nb";
  const words = featureWords[view.language];
  const sak = view.document?.saker.find((one) => one.sak.span.start <= offset && offset <= one.sak.span.end)?.sak;
  const typed = /^#+/.exec(before)?.[0].length ?? 0;
  const level = levelOf(view, sak ? sak.span.start : 0);
  const has = new Set(sak?.seksjoner.map(({ overskrift }) => overskrift?.value.toLowerCase()));
  const list = sakHeadings(language);
  const marks = "#".repeat(typed || level + 1);
  const own = list.filter((one) => !has.has(one.toLowerCase()));
  const nr = nextNumber(view.reading.workspace, view.document?.organ?.nøkkel ?? null, yearNow(view, session));
  const whole = [
    `${"#".repeat(level)} Sak ${nr} \${1:Tittel}`,
    ...list.map(
      (one, index) => `${"#".repeat(level + 1)} ${one}\n\n${index === list.length - 1 ? "1. " : ""}\${${index + 2}:…}`,
    ),
  ].join("\n\n");
  return [
    ...(sak
      ? own.map((one) => ({
          label: `${marks} ${one}`,
          text: `${marks} ${one}\n\n`,
          kind: CompletionItemKind.Struct,
          detail: words.heading,
          over: before.length,
        }))
      : []),
    {
      label: `Sak ${nr}`,
      text: `${whole}\n`,
      kind: CompletionItemKind.Snippet,
      detail: words.newSak,
      over: before.length,
    },
  ];
}

/** After «Sak »: the next number of the organ's year. */
function numbers(view: View, before: string, session: Session): readonly Suggestion[] {
  const typed = /(?<!\p{L})[Ss]ak\s+(\d*\/?\d*)$/u.exec(before)?.[1];
  if (typed === undefined) return [];
  const nr = nextNumber(view.reading.workspace, view.document?.organ?.nøkkel ?? null, yearNow(view, session));
  return [
    {
      label: nr,
      text: nr,
      kind: CompletionItemKind.Constant,
      detail: featureWords[view.language].newSak,
      over: typed.length,
    },
  ];
}

/** By what is typed of them; all after «. */
function names(view: View, before: string, after: string, balances: Balances): readonly Suggestion[] {
  const quoted = /«[^»]*$/.test(before);
  return namesIn(view.reading).flatMap((named) => {
    const over = typedOf(named.navn, before);
    if (over < 2 && !before.endsWith("«") && !(quoted && over > 0)) return [];
    return [
      {
        label: named.navn,
        text: named.navn.replace(/[$}\\]/g, "\\$&") + (quoted && after !== "»" ? "»" : ""),
        kind: kinds[named.slag],
        detail: detailOf(named, view, balances),
        over: before.endsWith("«") ? 0 : over,
      },
    ];
  });
}

/** How many characters before the cursor are the beginning of a name. */
function typedOf(name: string, before: string): number {
  const low = name.toLowerCase();
  const typed = before.toLowerCase();
  for (let length = Math.min(low.length, typed.length); length > 0; length--)
    if (typed.endsWith(low.slice(0, length)) && !/[\p{L}\p{N}]/u.test(typed[typed.length - length - 1] ?? " "))
      return length;
  return 0;
}

function detailOf(named: Named, { language }: View, balances: Balances): string {
  const words = featureWords[language];
  if (named.slag !== "delprosjekt") return named.slag === "person" ? "" : words[named.slag];
  const left = balanceOf(balances(named.psd), named.navn)?.leftAfterSak ?? null;
  return left === null ? words.delprosjekt : `${words.left.toLowerCase()} ${kronerWords(left, language)}`;
}

/** After «kr »: what each delprosjekt has left to give. */
function amounts(view: View, before: string, balances: Balances): readonly Suggestion[] {
  const typed = /(?<!\p{L})kr\.?\s*([\d\s\u00a0]*)$/iu.exec(before)?.[1];
  if (typed === undefined) return [];
  const words = featureWords[view.language];
  return view.reading.psds.flatMap(({ psd }) =>
    balances(psd).flatMap(({ navn, leftAfterSak: left }) => {
      if (left === null || left <= 0) return [];
      const said = numberWords(left, "nb").replace(/\u00a0/g, " ");
      const space = /\s$/.test(before) || typed !== "" ? "" : " ";
      return [
        {
          label: said,
          text: space + said,
          kind: CompletionItemKind.Value,
          detail: `${words.amountLeft} ${navn}`,
          over: typed.trimStart().length,
        },
      ];
    }),
  );
}

/** After «innen », «frist » and the like: days that make sense from the meeting on. */
function dates(view: View, before: string, session: Session): readonly Suggestion[] {
  const typed = /(?<!\p{L})(?:innen|innan|frist|fristen|senest|seinast|dato:|til)\s+([\d. ]*)$/iu.exec(before)?.[1];
  if (typed === undefined || !view.document) return [];
  const from = view.document.dato ?? session.checkSettings.today;
  const ends = view.reading.psds.flatMap(({ psd }) => {
    const end = psd.periode.til?.value;
    return end ? [addDays(end, -30), end, addMonths(end, 12)] : [];
  });
  const days = [...new Set([addDays(from, 14), addMonths(from, 1), addMonths(from, 3), ...ends])];
  return days
    .filter((day) => day >= from)
    .map((day) => {
      const said = dateWords(day, "nb");
      return { label: said, text: said, kind: CompletionItemKind.Value, over: typed.length };
    });
}

/** At the beginning of a numbered punkt. */
function points(view: View, before: string): readonly Suggestion[] {
  const typed = /^\s*\d+[.)]\s+(\p{L}*)$/u.exec(before)?.[1];
  if (typed === undefined) return [];
  const language = view.document?.document.language ?? "nb";
  const psd = view.document?.saker.find(({ prosjekt }) => prosjekt)?.prosjekt ?? view.reading.psds[0]?.psd ?? null;
  const organ = view.document?.organ?.nøkkel ?? null;
  return phrases({ language, psd, organ }).map(({ label, text }) => ({
    label,
    text,
    kind: CompletionItemKind.Snippet,
    detail: featureWords[view.language].phrase,
    over: typed.length,
  }));
}

/** The level of the heading a sak begins with; 2 where there is none. */
function levelOf({ source }: View, start: number): number {
  const line = lineStarts(source).findLast((one) => one <= start) ?? 0;
  return /^#{1,5}(?= )/.exec(source.text.slice(line))?.[0].length ?? 2;
}

const yearNow = ({ document }: View, session: Session): number => yearOf(document?.dato ?? session.checkSettings.today);

/** A snippet as text: its suggestions stand, its stops do not. */
const plain = (text: string): string => text.replace(/\$\{\d+:([^}]*)\}/g, "$1").replace(/\$\d/g, "");

const kinds = {
  delprosjekt: CompletionItemKind.Class,
  tiltak: CompletionItemKind.Class,
  prosjekt: CompletionItemKind.Module,
  organ: CompletionItemKind.Interface,
  person: CompletionItemKind.Variable,
} as const;
