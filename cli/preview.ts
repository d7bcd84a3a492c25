/** `saksvakt preview`: what a forslag, chosen punkter of it, or all that is pending, would do to the project. */
import {
  findingsOf,
  orderOf,
  type Preview,
  type PreviewAllReport,
  type PreviewReport,
  type ProjectSak,
  previewAll,
  previewAllHtml,
  previewAllMarkdown,
  previewAllReport,
  previewAllText,
  previewHtml,
  previewJson,
  previewMarkdown,
  previewReport,
  previewSak,
  previewText,
  sakerIn,
  startOfPending,
  timelineOf,
} from "../engine/consequences.ts";
import { coloured, isShown, type Psd, plain, type Severity } from "../engine/index.ts";
import { told, UsageFault } from "./arguments.ts";
import { type Exit, exit, gravest } from "./exit.ts";
import { emit } from "./output.ts";
import { type PreviewOptions, previewOptions } from "./preview-options.ts";
import { openSession, type Session, tellProblems } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import type { Arguments } from "./verbs.ts";

export async function run(arguments_: Arguments, terminal: Terminal): Promise<Exit> {
  const options = previewOptions(arguments_);
  if (options instanceof UsageFault) return told(options, terminal);
  const files = arguments_.positionals.length;
  if (files > 1 || (files === 0 && !options.all))
    return told(
      new UsageFault("Hvilken fil? Bruk: saksvakt preview FIL [--sak 2/22], eller saksvakt preview --all"),
      terminal,
    );
  const session = await openSession(arguments_, terminal);
  if (session instanceof UsageFault) return told(session, terminal);
  const report = options.all
    ? await reportOnAll(session, files === 1, terminal)
    : await reportOnSak(session, options, terminal);
  if (report instanceof UsageFault) return gravest(told(report, terminal), tellProblems(session, terminal));
  if (report === null) {
    terminal.err("Ingen saker venter på vedtak.\n");
    return tellProblems(session, terminal);
  }
  const written = await emit(rendered(report, options, terminal), options.output, terminal, session.language);
  return gravest(written, tellProblems(session, terminal), verdict(report, options.failLevel));
}

async function reportOnSak(
  session: Session,
  { sak: nr, adopted }: PreviewOptions,
  terminal: Terminal,
): Promise<PreviewReport | UsageFault> {
  const sak = sakOf(session, nr, adopted, terminal);
  if (sak instanceof UsageFault) return sak;
  const preview = previewSak(session.workspace, sak.sak.prosjekt!, sak, adopted);
  const findings = await findingsIn(preview, session, terminal);
  return previewReport(preview, findings, session.workspace, wordsOf(session));
}

/** null when nothing is pending. */
async function reportOnAll(
  session: Session,
  isOfFile: boolean,
  terminal: Terminal,
): Promise<PreviewAllReport | UsageFault | null> {
  const psd = projectOf(session, isOfFile);
  if (psd instanceof UsageFault) return psd;
  const timeline = timelineOf(session.workspace, psd);
  const previews = previewAll(timeline);
  if (previews.length === 0) return null;
  const told: [Preview, Awaited<ReturnType<typeof findingsOf>>][] = [];
  for (const [done, preview] of previews.entries()) {
    if (done > 0 && done % 20 === 0) terminal.progress(`${done} av ${previews.length} saker …`);
    told.push([preview, await findingsIn(preview, session, terminal)]);
  }
  terminal.progress(null);
  const order = orderOf(startOfPending(timeline), timeline.pending);
  return previewAllReport(told, order, session.workspace, wordsOf(session));
}

const findingsIn = (preview: Preview, { workspace, surroundings, rulebook, asOf }: Session, terminal: Terminal) =>
  findingsOf(preview, workspace, { surroundings, rulebook, asOf, today: terminal.today() });

const wordsOf = ({ language, rulebook }: Session) => ({ language, vocabulary: rulebook.vocabulary });

/** The sak that is asked for; when none is named the first that does something to the project, else the first with punkter. */
function sakOf(
  { files, workspace }: Session,
  nr: string | null,
  adopted: readonly number[] | null,
  terminal: Terminal,
): ProjectSak | UsageFault {
  const document = workspace.dokumenter.find((one) => files.asked.has(one.document.source.path));
  if (!document) {
    const psd = workspace.prosjekter.find(({ source }) => files.asked.has(source.path))?.source.path;
    return new UsageFault(
      psd
        ? `${psd} er et styringsdokument. Bruk saksvakt preview --all ${psd} for sakene som venter, eller saksvakt blame ${psd}.`
        : "Fant ikke noe dokument å forhåndsvise.",
    );
  }
  const { path } = document.document.source;
  const all = sakerIn(workspace, document);
  const found = all.filter((one) => nr === null || one.nr === nr);
  const decides = found.filter(({ punkter }) => punkter.length > 0);
  const does = (one: ProjectSak) =>
    previewSak(workspace, one.sak.prosjekt!, one).points.some(({ result }) => result !== "ingen");
  const sak = (decides.length > 1 ? decides.find(does) : null) ?? decides[0] ?? found[0];
  if (!sak) return new UsageFault(whyNone(path, nr, all, document.saker.length, workspace.prosjekter.length));
  const others = all.filter((one) => one !== sak && one.punkter.length > 0).map((one) => one.nr ?? "en uten nummer");
  if (nr === null && others.length > 0)
    terminal.err(`Viser sak ${sak.nr ?? "uten nummer"}. Dokumentet har også ${others.join(", ")}: velg med --sak.\n`);
  const numbers = sak.punkter.map(({ because }) => because.punkt);
  const unknown = adopted?.find((one) => !numbers.includes(one));
  return unknown === undefined
    ? sak
    : new UsageFault(`Saken har ikke punkt ${unknown}. Den har ${numbers.join(", ") || "ingen punkter"}.`);
}

function whyNone(path: string, nr: string | null, all: readonly ProjectSak[], saker: number, projects: number): string {
  if (projects === 0)
    return "Fant ikke noe styringsdokument (PSD). List det under prosjekter: i saksvakt.yaml, eller bruk --psd FIL.";
  if (nr !== null && all.length > 0)
    return `${path} har ikke sak ${nr} med tekst. Den har ${all.map((one) => one.nr ?? "en uten nummer").join(", ")}.`;
  return saker === 0
    ? `Fant ingen saker i ${path}.`
    : `Sakene i ${path} sier ikke hvilket prosjekt de gjelder, eller er bare listet. Nevn prosjektet i tittelen eller i hermetegn.`;
}

/** Of the file that is named; else the only one. */
function projectOf({ files, workspace }: Session, isOfFile: boolean): Psd | UsageFault {
  const named = workspace.dokumenter
    .filter(({ document }) => files.asked.has(document.source.path))
    .flatMap(({ saker }) => saker.flatMap(({ prosjekt }) => prosjekt ?? []));
  const asked = workspace.prosjekter.filter(({ source }) => files.asked.has(source.path));
  const [psd, ...others] = isOfFile ? [...new Set([...asked, ...named])] : workspace.prosjekter;
  if (!psd) return new UsageFault(whyNone(".", null, [], isOfFile ? 1 : 0, workspace.prosjekter.length));
  return others.length === 0
    ? psd
    : new UsageFault(
        `Flere prosjekter: ${[psd, ...others].map((one) => `«${one.prosjekt.value}»`).join(", ")}. Velg ett med --psd FIL.`,
      );
}

function rendered(
  report: PreviewReport | PreviewAllReport,
  { format, output }: PreviewOptions,
  terminal: Terminal,
): string {
  const style = terminal.colour && !output ? coloured : plain;
  const isAll = "saker" in report;
  switch (format) {
    case "json":
      return previewJson(report);
    case "markdown":
      return isAll ? previewAllMarkdown(report) : previewMarkdown(report);
    case "html":
      return isAll ? previewAllHtml(report) : previewHtml(report);
    case "text":
      return isAll ? previewAllText(report, style, terminal.columns) : previewText(report, style, terminal.columns);
  }
}

/** 1 when a vedtak brings a finding at the fail level. */
function verdict({ findings }: Pick<PreviewReport, "findings">, failLevel: Severity): Exit {
  return findings.introduced.some((one) => isShown(one.severity, failLevel)) ? exit.findings : exit.ok;
}
