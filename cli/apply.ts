/** `saksvakt apply`: writes the next version of the PSD from the vedtak of a protokoll. */
import {
  type Application,
  applicationLines,
  applySaker,
  isNothing,
  isRefused,
  isSkipped,
  type ProjectSak,
  type Skip,
  sakerIn,
  skipOf,
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
  const unknown = skip.find((one) => !pointsOf(saker).some((point) => isSkipped([one], point)));
  if (unknown !== undefined) return gravest(told(noPunkt(unknown, saker), terminal), tellProblems(session, terminal));
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

/** What can be gone past; punkt 0 is what a sak adopted without writing it out. */
const pointsOf = (saker: readonly ProjectSak[]): readonly { readonly sak: string | null; readonly punkt: number }[] =>
  saker.flatMap(({ nr, sak }) => [
    ...sak.punkter.map(({ punkt }) => ({ sak: nr, punkt: punkt.nr })),
    ...(sak.uskrevet ? [{ sak: nr, punkt: 0 }] : []),
  ]);

function noPunkt(skip: Skip, saker: readonly ProjectSak[]): UsageFault {
  const all = pointsOf(saker).filter(({ punkt }) => punkt > 0);
  const inSak = all.filter(({ sak }) => skip.sak === null || sak === skip.sak);
  const known = [...new Set(inSak.map(({ punkt }) => punkt))].sort((a, b) => a - b).join(", ");
  if (all.length === 0) return new UsageFault("--skip: protokollen har ingen punkter om prosjektet.");
  if (skip.sak === null)
    return new UsageFault(`--skip: ingen av sakene har noe punkt ${skip.punkt}. De har ${pointsWord(known)}.`);
  if (inSak.length > 0)
    return new UsageFault(`--skip: sak ${skip.sak} har ikke noe punkt ${skip.punkt}. Den har ${pointsWord(known)}.`);
  const numbers = [...new Set(saker.flatMap(({ nr }) => nr ?? []))].join(", ");
  return new UsageFault(`--skip: protokollen har ingen sak ${skip.sak} om prosjektet. Den har ${numbers}.`);
}

const pointsWord = (numbers: string): string => `${numbers.includes(",") ? "punktene" : "punkt"} ${numbers}`;

function skipIn(arguments_: Arguments): readonly Skip[] | UsageFault {
  const written = textFlag(arguments_, "skip")?.replace(/\s/g, "");
  if (written === undefined) return [];
  const skips = written.split(",").map(skipOf);
  return skips.every((one) => one !== null)
    ? skips
    : new UsageFault(
        `--skip kan ikke være «${written}». Skriv punktene med komma mellom: --skip 2,3 (i alle sakene) eller --skip 11/24:2,12/24:1`,
      );
}
