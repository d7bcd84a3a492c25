/** All pending saker of a project, for a terminal and as Markdown. */
import { dateWords, kronerWords } from "./format.ts";
import type { PreviewAllReport } from "./preview-all.ts";
import { previewMarkdown } from "./preview-markdown.ts";
import { previewText } from "./preview-text.ts";
import { say, previewWords as words } from "./preview-words.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";
import { wrap } from "./wrap.ts";

export function previewAllText(report: PreviewAllReport, style: Style, columns: number): string {
  const { language } = report;
  const lines = [
    style.heading(say(words.order, language)),
    ...orderLines(report).flatMap((line) => wrap(printable(line), columns, "  ", "    ")),
    "",
    style.heading(say(words.headroom, language)),
    ...headroomLines(report).flatMap((line) => wrap(printable(line), columns, "  ", "    ")),
  ];
  return `${report.saker.map((one) => previewText(one, style, columns)).join("\n")}\n${lines.join("\n")}\n`;
}

export function previewAllMarkdown(report: PreviewAllReport): string {
  const { language } = report;
  const list = (title: string, lines: readonly string[]): string =>
    `# ${title}\n\n${lines.map((line) => `- ${line}`).join("\n")}\n`;
  return [
    ...report.saker.map(previewMarkdown),
    list(say(words.order, language), orderLines(report)),
    list(say(words.headroom, language), headroomLines(report)),
  ].join("\n");
}

export function orderLines({ order, language }: PreviewAllReport): readonly string[] {
  const said = order.pairs.map(({ text }) => text);
  if (order.works === null) return [...said, say(words.orderNone, language)];
  if (!order.asPlanned) return [...said, say(words.orderGood, language, { saker: order.works.join(" → ") })];
  return said.length === 0 ? [say(words.orderFree, language)] : [...said, say(words.orderPlanned, language)];
}

export const headroomLines = ({ headroom, language }: PreviewAllReport): readonly string[] =>
  headroom.map(({ date, organ, lines }) => {
    const when = [date && dateWords(date, language), organ].filter(Boolean).join(", ");
    return `${when || "–"}: ${lines.map(({ navn, kroner }) => `${navn} ${kronerWords(kroner, language)}`).join(" · ")}`;
  });
