/** `saksvakt apply`: writes the next version of the PSD from the vedtak of a protokoll. */
import {
  type Application,
  applicationLines,
  applySaker,
  isNothing,
  isRefused,
  type ProjectSak,
  sakerIn,
  unifiedDiff,
} from "../engine/consequences.ts";
import { replaceText } from "../engine/node/replace-text.ts";
import { textFlag, told, UsageFault } from "./arguments.ts";
import { type Exit, exit, gravest } from "./exit.ts";
import { problemLine } from "./problems.ts";
import { openSession, type Session, tellProblems } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import type { Arguments } from "./verbs.ts";

export async function run(arguments_: Arguments, terminal: Terminal): Promise<Exit> {
  const skip = skipIn(arguments_);
  if (skip instanceof UsageFault) return told(skip, terminal);
  if (arguments_.positionals.length !== 1)
    return told(new UsageFault("Hvilken protokoll? Bruk: saksvakt apply PROTOKOLL [--dry-run]"), terminal);
  const session = await openSession(arguments_, terminal);
  if (session instanceof UsageFault) return told(session, terminal);
  const saker = decidedIn(session);
  if (saker instanceof UsageFault) return gravest(told(saker, terminal), tellProblems(session, terminal));
  const numbers = saker.flatMap(({ sak }) => sak.punkter.map(({ punkt }) => punkt.nr));
  const unknown = skip.find((one) => !numbers.includes(one));
  if (unknown !== undefined) return gravest(told(noPunkt(unknown, numbers), terminal), tellProblems(session, terminal));
  const projects = [...new Set(saker.map(({ sak }) => sak.prosjekt!))];
  const applications = projects.map((psd) =>
    applySaker(
      psd,
      saker.filter(({ sak }) => sak.prosjekt === psd),
      skip,
    ),
  );
  const language = session.language ?? saker[0]!.document.document.language;
  // One project that refuses refuses the file: half a protokoll is nobody's wish.
  const stopped = applications.some(isRefused);
  for (const line of applications.flatMap((one) => applicationLines(one, language, stopped))) terminal.err(`${line}\n`);
  if (stopped) return gravest(exit.findings, tellProblems(session, terminal));
  const written = applications
    .filter((one) => !isNothing(one))
    .map((one) => write(one, arguments_.flags["dry-run"] === true, session, terminal));
  return gravest(...written, tellProblems(session, terminal));
}

function write({ psd, text }: Application, isDry: boolean, session: Session, terminal: Terminal): Exit {
  if (isDry) {
    terminal.out(unifiedDiff(psd.source.path, psd.source.text, text!));
    return exit.ok;
  }
  const fault = replaceText(session.files.place.root, psd.source, text!);
  if (!fault) {
    terminal.err(`${psd.source.path}: skrevet.\n`);
    return exit.ok;
  }
  const problem = { path: psd.source.path, gravity: "unreadable", funn: fault, source: null } as const;
  terminal.err(`${problemLine(problem, session.language ?? "nb", session.rulebook.vocabulary)}\n`);
  return exit.failure;
}

/** The saker of the document that are decided and about a project. */
function decidedIn({ files, workspace }: Session): readonly ProjectSak[] | UsageFault {
  const document = workspace.dokumenter.find((one) => files.asked.has(one.document.source.path));
  if (!document) return new UsageFault("Fant ingen protokoll.");
  const { path } = document.document.source;
  if (!document.saker.some(({ sak }) => sak.form === "behandlet"))
    return new UsageFault(
      `${path} er ingen protokoll: ingen saker er behandlet der. Bruk saksvakt preview for et forslag.`,
    );
  if (workspace.prosjekter.length === 0)
    return new UsageFault(
      "Fant ikke noe styringsdokument (PSD). List det under prosjekter: i saksvakt.yaml, eller bruk --psd FIL.",
    );
  const saker = sakerIn(workspace, document).filter(({ sak }) => sak.sak.form === "behandlet");
  return saker.length > 0
    ? saker
    : new UsageFault(
        `Sakene i ${path} sier ikke hvilket prosjekt de gjelder. Nevn prosjektet i tittelen eller i hermetegn.`,
      );
}

const noPunkt = (nr: number, numbers: readonly number[]): UsageFault => {
  const known = [...new Set(numbers)].sort((a, b) => a - b);
  return new UsageFault(
    known.length === 0
      ? "--skip: protokollen har ingen punkter om prosjektet."
      : `--skip: ingen av sakene har noe punkt ${nr}. De har ${known.length === 1 ? "punkt" : "punktene"} ${known.join(", ")}.`,
  );
};

function skipIn(arguments_: Arguments): readonly number[] | UsageFault {
  const written = textFlag(arguments_, "skip")?.replace(/\s/g, "");
  if (written === undefined) return [];
  return /^\d{1,4}(?:,\d{1,4})*$/.test(written)
    ? written.split(",").map(Number)
    : new UsageFault(`--skip kan ikke være «${written}». Skriv punktene med komma mellom: --skip 2,3`);
}
