/** A project with its documents for tests: papers and protokoller written out, read as the command line reads them. */

import { type ProjectSak, sakerIn } from "../../engine/consequence/history.ts";
import { type Preview, previewSak } from "../../engine/consequence/preview.ts";
import { type Timeline, timelineOf } from "../../engine/consequence/timeline.ts";
import type { Psd } from "../../engine/project/psd.ts";
import type { Surroundings } from "../../engine/workspace/build-workspace.ts";
import type { Workspace } from "../../engine/workspace/workspace.ts";
import { exampleOf, pipelineWith, repositoryReader } from "../check/rules-on-disk.ts";

const reader = repositoryReader();
const pipeline = pipelineWith(reader);

export const council = `versjon: 1
råd:
  navn: Regionrådet
  deltakere: [Hole, Modum, Krødsherad]
  ledelse: { rullering: årlig, logg: [{ kommune: Hole, person: Ola Berg, fra: 2021-01-01, til: 2021-12-31 }, { kommune: Modum, person: Anne Vik, fra: 2022-01-01 }] }
organer:
  styringsgruppen: { type: styringsgruppe, innkallingsfrist: 7 }
  representantskapet: { type: representantskap }
`;

/** With these lines at the end. */
export const psd = (more = ""): string => `prosjekt: Levende bygder
versjon: "1.0"
eier: Modum kommune
finansiør: { fylkeskommune: Viken, andel: 50 }
periode: { fra: 2020-01-01, til: 2022-12-31 }
organisering: { prosjektleder: Per Dahl, styringsgruppe: { leder: Ola Berg } }
ramme: 700000
delprosjekter:
  - { navn: Klyngeprosjekt, budsjett: 200000 }
  - { navn: Reiseliv, budsjett: 500000 }
${more}`;

export interface Project {
  readonly workspace: Workspace;
  readonly psd: Psd;
  readonly timeline: Timeline;
}

/** Documents in the order given: `saker/eksempel-1.md` and on. */
export function project(psd: string, ...documents: readonly string[]): Project {
  const [first = "", ...andre] = documents;
  const workspace = pipeline({ ...exampleOf(first, { psd, config: council }), andre }, null);
  const own = workspace.prosjekter[0]!;
  return { workspace, psd: own, timeline: timelineOf(workspace, own) };
}

/** What its documents were put in context with. */
export const surroundingsOf = ({ workspace }: Pick<Project, "workspace">): Surroundings => ({
  config: workspace.config,
  prosjekter: workspace.prosjekter,
  readEffects: reader,
});

interface Meeting {
  readonly date: string;
  readonly nr?: string;
  readonly organ?: string;
  readonly title?: string;
}

const head = (kind: string, { date, organ = "Styringsgruppen" }: Meeting): string =>
  `# ${kind} ${organ.toLowerCase()} for «Levende bygder»\n\nOrgan: ${organ}\nMøtedato: ${date}\nSted: Hole herredshus\n`;

const listed = (points: readonly string[]): string =>
  points.length === 1 ? points[0]! : points.map((one, at) => `${at + 1}. ${one}`).join("\n");

/** A paper with one sak that proposes these punkter. */
export const paper = (meeting: Meeting, ...points: readonly string[]): string =>
  `${head("Saksframlegg til", meeting)}\n## Sak ${meeting.nr ?? "1/22"} ${meeting.title ?? "Prosjektet «Levende bygder»"}\n\n### Forslag til vedtak\n\n${listed(points)}\n`;

/** A protokoll with one sak in which these punkter were adopted. */
export const protokoll = (meeting: Meeting, ...points: readonly string[]): string =>
  `${head("Protokoll fra møte i", meeting)}Til stede: Anne Vik (Modum), Ola Berg (Hole), Kari Nes (Krødsherad)\n\n## Sak ${meeting.nr ?? "1/22"} ${meeting.title ?? "Prosjektet «Levende bygder»"}\n\n### Vedtak\n\n${listed(points)}\n\nEnstemmig vedtatt.\n`;

/** The last sak of the project's documents, previewed. */
export function previewed({ workspace, psd }: Project, adopted: readonly number[] | null = null): Preview {
  return previewSak(workspace, psd, lastSak({ workspace }), adopted);
}

export function lastSak({ workspace }: Pick<Project, "workspace">): ProjectSak {
  return sakerIn(workspace, workspace.dokumenter.at(-1)!).at(-1)!;
}

/** «Reiseliv 300000, Sentrum 400000». */
export const lines = ({
  psd,
}: {
  readonly psd: { readonly delprosjekter: readonly { readonly navn: string; readonly budsjett?: number }[] };
}): string => psd.delprosjekter.map(({ navn, budsjett }) => `${navn} ${budsjett}`).join(", ");

/** Codes of the notes on every punkt. */
export const notesOf = ({ points }: Preview): readonly string[] =>
  points.flatMap(({ notes }) => notes.map(({ kode }) => kode));
