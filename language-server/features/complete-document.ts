/** Completion while a sak is written: its headings and fields, names with what is left, amounts, dates, phrases for punkter. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from "vscode-languageserver";
import { addDays, addMonths, dateWords, kronerWords, numberWords, span } from "../../engine/index.ts";
import { balanceOf, balancesAt } from "../balances.ts";
import { type Named, namesIn } from "../names.ts";
import { rangeAt } from "../positions.ts";
import type { Session, View } from "../session.ts";
import { fields } from "./complete-fields.ts";
import { headings, numbers } from "./complete-headings.ts";
import { phrases } from "./phrases.ts";
import type { Suggestion } from "./suggestion.ts";
import { featureWords } from "./words.ts";

type Balances = ReturnType<typeof balancesAt>;

export function completeDocument(view: View, offset: number, session: Session): CompletionItem[] {
  const { source } = view;
  const start = source.text.lastIndexOf("\n", offset - 1) + 1;
  const before = source.text.slice(start, offset);
  const after = source.text.slice(offset, offset + 1);
  return itemsOf(suggestionsAt(view, offset, { before, after }, session), view, offset);
}

function suggestionsAt(
  view: View,
  offset: number,
  { before, after }: { readonly before: string; readonly after: string },
  session: Session,
): readonly Suggestion[] {
  const balances = balancesAt(view, offset);
  return [
    ...headings(view, offset, before, session),
    ...numbers(view, before, session),
    ...fields(view, before, session),
    ...names(view, before, after, balances),
    ...amounts(view, before, balances),
    ...dates(view, before, session),
    ...points(view, before),
  ];
}

/** As the protocol has them. */
export const itemsOf = (
  suggestions: readonly Suggestion[],
  { source, client }: View,
  offset: number,
): CompletionItem[] =>
  suggestions.map(({ label, text, kind, detail, over }, index) => ({
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

/** By what is typed of them; all after «. */
function names(view: View, before: string, after: string, balances: Balances): readonly Suggestion[] {
  const quoted = /«[^»]*$/.test(before);
  const wanted = wantedAt(before);
  return namesIn(view.reading).flatMap((named) => {
    if (wanted !== null && named.slag !== wanted) return [];
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

/** What kind of name the words before a quote call for: «fra «», «til «», «delprosjektet «», «prosjektet «»; null for any. */
function wantedAt(before: string): Named["slag"] | null {
  const [, lead = ""] = /(\p{L}+)\s+«[^»]*$/u.exec(before) ?? [];
  if (/^(?:fra|frå|til|posten?|delprosjekt\p{L}*)$/iu.test(lead)) return "delprosjekt";
  return /^(?:hoved)?prosjekt(?:et|ets)?$/iu.test(lead) ? "prosjekt" : null;
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
  const typed = /(?<!\p{L})(?:innen|innan|frist|fristen|senest|seinast|til)\s+([\d. ]*)$/iu.exec(before)?.[1];
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

/** A snippet as text: its suggestions stand, its stops do not. */
const plain = (text: string): string => text.replace(/\$\{\d+:([^}]*)\}/g, "$1").replace(/\$\d/g, "");

const kinds = {
  delprosjekt: CompletionItemKind.Class,
  tiltak: CompletionItemKind.Class,
  prosjekt: CompletionItemKind.Module,
  organ: CompletionItemKind.Interface,
  person: CompletionItemKind.Variable,
} as const;
