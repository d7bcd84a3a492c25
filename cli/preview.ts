/** `saksvakt preview`: what a forslag, or chosen punkter of it, would do to the project. */
import {
  findingsOf,
  type PreviewReport,
  type ProjectSak,
  previewJson,
  previewReport,
  previewSak,
  previewText,
  sakerIn,
} from "../engine/consequences.ts";
import { coloured, isShown, plain, type Severity, severities } from "../engine/index.ts";
import { oneOf, textFlag, told, UsageFault } from "./arguments.ts";
import { type Exit, exit, gravest } from "./exit.ts";
import { emit } from "./output.ts";
import { openSession, type Session, tellProblems } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import type { Arguments } from "./verbs.ts";

export async function run(arguments_: Arguments, terminal: Terminal): Promise<Exit> {
  const format = oneOf(arguments_, "format", ["text", "json"]);
  const failLevel = oneOf(arguments_, "fail-level", severities);
  const adopted = adoptedIn(arguments_);
  if (format instanceof UsageFault) return told(format, terminal);
  if (failLevel instanceof UsageFault) return told(failLevel, terminal);
  if (adopted instanceof UsageFault) return told(adopted, terminal);
  if (arguments_.positionals.length !== 1)
    return told(new UsageFault("Hvilken fil? Bruk: saksvakt preview FIL [--sak 2/22]"), terminal);
  const session = await openSession(arguments_, terminal);
  if (session instanceof UsageFault) return told(session, terminal);

  const sak = sakOf(session, arguments_, adopted);
  if (sak instanceof UsageFault) return gravest(told(sak, terminal), tellProblems(session, terminal));
  const report = await reportOn(session, sak, adopted, terminal);
  const output = textFlag(arguments_, "output");
  const style = terminal.colour && !output ? coloured : plain;
  const text = format === "json" ? previewJson(report) : previewText(report, style, terminal.columns);
  const written = await emit(text, output, terminal);
  return gravest(written, tellProblems(session, terminal), verdict(report, failLevel ?? "error"));
}

async function reportOn(
  { workspace, surroundings, rulebook, asOf, language }: Session,
  sak: ProjectSak,
  adopted: readonly number[] | null,
  terminal: Terminal,
): Promise<PreviewReport> {
  const preview = previewSak(workspace, sak.sak.prosjekt!, sak, adopted);
  const options = { surroundings, rulebook, asOf, today: terminal.today() };
  const findings = await findingsOf(preview, workspace, options);
  return previewReport(preview, findings, workspace, { language, vocabulary: rulebook.vocabulary });
}

/** The sak that is asked for; the first with punkter when none is named. */
function sakOf(
  { files, workspace }: Session,
  arguments_: Arguments,
  adopted: readonly number[] | null,
): ProjectSak | UsageFault {
  const document = workspace.dokumenter.find((one) => files.asked.has(one.document.source.path));
  if (!document) return new UsageFault("Fant ikke noe dokument å forhåndsvise.");
  const { path } = document.document.source;
  const nr = textFlag(arguments_, "sak")
    ?.replace(/^0+/, "")
    .replace(/\/20(\d\d)$/, "/$1");
  const all = sakerIn(workspace, document);
  const found = all.filter((one) => nr === undefined || one.nr === nr);
  const sak = found.find(({ punkter }) => punkter.length > 0) ?? found[0];
  if (!sak) return new UsageFault(whyNone(path, nr, all, document.saker.length, workspace.prosjekter.length));
  const unknown = adopted?.find((one) => !sak.punkter.some(({ because }) => because.punkt === one));
  if (unknown !== undefined)
    return new UsageFault(
      `Sak ${sak.nr ?? ""} har ikke punkt ${unknown}. Den har ${sak.punkter.map(({ because }) => because.punkt).join(", ") || "ingen punkter"}.`,
    );
  return sak;
}

function whyNone(
  path: string,
  nr: string | undefined,
  all: readonly ProjectSak[],
  saker: number,
  projects: number,
): string {
  if (projects === 0)
    return "Fant ikke noe styringsdokument (PSD). List det under prosjekter: i saksvakt.yaml, eller bruk --psd FIL.";
  if (nr !== undefined && all.length > 0)
    return `${path} har ikke sak ${nr} med tekst. Den har ${all.map((one) => one.nr ?? "uten nummer").join(", ")}.`;
  return saker === 0
    ? `Fant ingen saker i ${path}.`
    : `Sakene i ${path} sier ikke hvilket prosjekt de gjelder, eller er bare listet. Nevn prosjektet i tittelen eller i hermetegn.`;
}

function adoptedIn(arguments_: Arguments): readonly number[] | null | UsageFault {
  const written = textFlag(arguments_, "adopt");
  if (written === undefined) return null;
  if (!/^\d+(?:,\d+)*$/.test(written.replace(/\s/g, "")))
    return new UsageFault(`--adopt kan ikke være «${written}». Skriv punktene med komma mellom: --adopt 1,2`);
  return written.replace(/\s/g, "").split(",").map(Number);
}

/** 1 when the vedtak brings a finding at the fail level. */
function verdict({ findings }: PreviewReport, failLevel: Severity): Exit {
  return findings.introduced.some((one) => isShown(one.severity, failLevel)) ? exit.findings : exit.ok;
}
