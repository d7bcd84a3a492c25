/** A preview as HTML: the body of a page, which a panel can bring to life, and the whole page. */
import type { LedgerLine } from "../consequence/ledger.ts";
import type { Range } from "../text/source-text.ts";
import { changeWords, fieldWords } from "./field-words.ts";
import { dateWords, numberWords } from "./format.ts";
import { escaped as e, htmlPage } from "./html.ts";
import type { Language } from "./language.ts";
import {
  introducedWords,
  type PlacedFinding,
  type PreviewReport,
  type ShownCondition,
  type ShownPoint,
} from "./preview.ts";
import type { PreviewAllReport } from "./preview-all.ts";
import { headroomLines, orderLines } from "./preview-all-text.ts";
import { ledgerBars, periodPicture } from "./preview-pictures.ts";
import { adoptedWords, isEmpty, whereWords } from "./preview-text.ts";
import { resultWords, say, previewWords as words } from "./preview-words.ts";
import { severityWords } from "./text-words.ts";

/** What a live page links to: the URI of a file. A page that is saved has neither links nor switches. */
export interface Live {
  readonly uriOf: (path: string) => string;
}

export const previewHtml = (report: PreviewReport): string =>
  htmlPage(report.title, previewBody(report, null), report.language);

/** All pending saker on one page, then the order and what is left to give. */
export function previewAllHtml(report: PreviewAllReport): string {
  const { language, project } = report;
  const list = (title: string, lines: readonly string[]): string =>
    lines.length === 0
      ? ""
      : `<section>\n<h1>${e(title)}</h1>\n<ul class="plain">\n${lines.map((line) => `<li>${e(line)}</li>\n`).join("")}</ul>\n</section>\n`;
  const body = [
    ...report.saker.map((one) => `<article>\n${previewBody(one, null)}</article>\n`),
    list(say(words.order, language), orderLines(report)),
    list(say(words.headroom, language), headroomLines(report)),
  ].join("");
  return htmlPage(project.name, body, language);
}

export function previewBody(report: PreviewReport, live: Live | null): string {
  const { language } = report;
  const heading = (text: string): string => `<h2>${e(text)}</h2>\n`;
  return [
    `<header>\n<h1>${e(report.title)}</h1>\n<p class="dim">${e(whereWords(report))}</p>\n</header>\n`,
    ...report.reservations.map((one) => `<p class="fault">${e(one)}</p>\n`),
    `<section>\n${heading(say(words.points, language))}${points(report, live)}</section>\n`,
    `<section aria-live="polite">\n${heading(adoptedWords(report))}${changes(report.changes, report, live)}</section>\n`,
    report.conditions.length > 0
      ? `<section>\n${heading(say(words.conditions, language))}${conditions(report, live)}${granted(report, live)}</section>\n`
      : "",
    `<section>\n${heading(say(words.period, language))}${periodPicture(report)}</section>\n`,
    report.ledger.lines.length > 0
      ? `<section>\n${heading(say(words.budget, language))}${ledger(report)}</section>\n`
      : "",
    `<section>\n${heading(say(words.findings, language))}${findings(report, live)}</section>\n`,
  ].join("");
}

function points(report: PreviewReport, live: Live | null): string {
  const items = report.points.map((one) => {
    const result = one.adopted ? say(resultWords[one.result], report.language) : say(words.notAdopted, report.language);
    const text = `${one.punkt}. ${e(one.text)}`;
    const first = live
      ? `<label><input type="checkbox" data-punkt="${one.punkt}"${one.adopted ? " checked" : ""}> ${text}</label> ${link(one.path, one.range, say(words.goTo, report.language), live)}`
      : text;
    return `<li data-of-punkt="${one.punkt}">${first}\n<p><span class="result result-${one.result}">${e(result)}</span>${notesOf(one)}</p></li>\n`;
  });
  return `<ol class="points">\n${items.join("")}</ol>\n`;
}

const notesOf = ({ adopted, notes }: ShownPoint): string =>
  (adopted ? notes : []).map(({ text, fault }) => ` <span${fault ? ` class="fault"` : ""}>${e(text)}</span>`).join("");

function changes(changes: PreviewReport["changes"], { language }: PreviewReport, live: Live | null): string {
  if (changes.length === 0) return `<p>${e(say(words.nothing, language))}</p>\n`;
  const head = [words.field, words.changes, words.because].map(
    (one) => `<th scope="col">${e(say(one, language))}</th>`,
  );
  const rows = changes.map((one) => {
    const punkt = say(words.point, language, { nr: String(one.because.punkt) });
    return `<tr data-of-punkt="${one.because.punkt}"><th scope="row">${e(fieldWords(one.field, language))}</th><td>${e(changeWords(one, language))}</td><td>${link(one.because.path, one.because.range, punkt, live)}</td></tr>\n`;
  });
  return `<table>\n<thead><tr>${head.join("")}</tr></thead>\n<tbody>\n${rows.join("")}</tbody>\n</table>\n`;
}

function conditions({ conditions, language }: PreviewReport, live: Live | null): string {
  const item = (one: ShownCondition): string => {
    const frist = one.frist
      ? say(words.deadline, language, { dato: dateWords(one.frist, language) })
      : say(words.noDeadline, language);
    const punkt = say(words.point, language, { nr: String(one.because.punkt) });
    return `<li data-of-punkt="${one.because.punkt}"><strong>${e(one.hvem ?? say(words.whoUnknown, language))}</strong>: ${e(one.hva)} (${link(one.because.path, one.because.range, punkt, live)}, ${e(frist)})</li>\n`;
  };
  return `<ul class="plain">\n${conditions.map(item).join("")}</ul>\n`;
}

function granted(report: PreviewReport, live: Live | null): string {
  if (report.ifGranted.length === 0) return "";
  return `<p>${e(say(words.ifGranted, report.language))}:</p>\n${changes(report.ifGranted, report, live)}`;
}

function ledger({ ledger, language }: PreviewReport): string {
  const lines = [...ledger.lines, ...(isEmpty(ledger.unplaced) ? [] : [ledger.unplaced])];
  const most = Math.max(1, ...lines.flatMap(({ before, after }) => [before, after]));
  const head = [words.before, words.in, words.out, words.after].map(
    (one) => `<th scope="col" class="number">${e(say(one, language))}</th>`,
  );
  const row = (one: LedgerLine, name: string, kind: string): string =>
    `<tr${kind}><th scope="row">${e(name)}</th>${cells(one, language)}<td class="bars">${kind ? "" : ledgerBars(one, most)}</td></tr>\n`;
  const rows = [
    ...lines.map((one) => row(one, one.navn ?? say(words.unplaced, language), "")),
    row(ledger.total, say(words.total, language), ` class="total"`),
  ];
  return `<table>\n<thead><tr><th scope="col">${e(say(words.line, language))}</th>${head.join("")}<td></td></tr></thead>\n<tbody>\n${rows.join("")}</tbody>\n</table>\n`;
}

const cells = (one: LedgerLine, language: Language): string =>
  [
    numberWords(one.before, language),
    one.in === 0 ? "–" : numberWords(one.in, language),
    one.out === 0 ? "–" : numberWords(one.out, language),
    numberWords(one.after, language),
  ]
    .map((cell) => `<td class="number">${e(cell)}</td>`)
    .join("");

function findings({ findings, language }: PreviewReport, live: Live | null): string {
  const group = (title: string, found: readonly PlacedFinding[]): string =>
    `<h3>${e(title)}</h3>\n${
      found.length === 0
        ? `<p>${e(say(words.noFindings, language))}</p>\n`
        : `<ul class="plain">\n${found.map((one) => `<li><span class="severity severity-${one.severity}">${e(severityWords[language][one.severity])}</span> ${link(one.path, one.range, one.rule, live)}: ${e(one.message)}</li>\n`).join("")}</ul>\n`
    }`;
  return (
    group(introducedWords({ findings, language }), findings.introduced) +
    group(say(words.resolved, language), findings.resolved) +
    group(say(words.remaining, language), findings.remaining)
  );
}

/** To the words themselves, zero-based as editors count. */
function link(path: string, { start, end }: Range, text: string, live: Live | null): string {
  if (!live) return e(text);
  return `<a href="#" data-uri="${e(live.uriOf(path))}" data-start-line="${start.line - 1}" data-start-character="${start.column - 1}" data-end-line="${end.line - 1}" data-end-character="${end.column - 1}">${e(text)}</a>`;
}
