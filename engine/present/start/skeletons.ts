/** The text of a new sak and of a new PSD: headings in their order, and what is known already. */
import { type CalendarDate, yearOf } from "../../text/calendar-date.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { dateWords } from "../format.ts";
import { slug } from "./slug.ts";
import { yamlText } from "./yaml-text.ts";

export interface Skeleton {
  /** A file name. */
  readonly name: string;
  readonly text: string;
  /** Where writing begins, from 0. */
  readonly cursor: { readonly line: number; readonly character: number };
}

const headings = {
  nb: ["Bakgrunn", "Vurdering", "Økonomiske konsekvenser", "Anbefaling", "Forslag til vedtak"],
  nn: ["Bakgrunn", "Vurdering", "Økonomiske konsekvensar", "Tilråding", "Framlegg til vedtak"],
} as const;

/** Headings of a sak in their order, in the language of the document. */
export const sakHeadings = (language: "nb" | "nn"): readonly string[] => headings[language];

/** Numbered after the last sak of its organ in the year; in the workspace's language. */
export function sakSkeleton(
  { tittel, organ }: { readonly tittel: string; readonly organ: string | null },
  workspace: Workspace | null,
  today: CalendarDate,
): Skeleton {
  const language = workspace?.config.språk === "nn" ? "nn" : "nb";
  const nr = nextNumber(workspace, organ, yearOf(today));
  const [year, month, day] = today.split("-");
  const lines = [
    `# Saksframlegg${organ ? ` til ${organ}` : ""}`,
    "",
    `Datert: ${dateWords(today, "nb")}`,
    "",
    `## Sak ${nr} ${oneLine(tittel)}`,
    "",
    "Saksbehandler: ",
    "Arkivsak: ",
    "",
  ];
  const cursor = { line: lines.length + 2, character: 0 };
  for (const [index, one] of headings[language].entries())
    lines.push(`### ${one}`, "", ...(index === headings[language].length - 1 ? ["1. ", ""] : ["", ""]));
  return { name: `${year}-${month}-${day}-${slug(tittel, "ny")}.md`, text: `${lines.join("\n").trimEnd()}\n`, cursor };
}

/** «7/24»: one more than the highest the organ has that year. */
export function nextNumber(workspace: Workspace | null, organ: string | null, year: number): string {
  const short = String(year % 100).padStart(2, "0");
  const numbers = (workspace?.dokumenter ?? []).flatMap((document) =>
    document.saker
      .filter((one) => organ === null || one.organ === null || one.organ.nøkkel === organ)
      .flatMap(({ sak }) => {
        const match = /^(\d+)\/(\d\d)$/.exec(sak.nr ?? "");
        return match && match[2] === short ? [Number(match[1])] : [];
      }),
  );
  return `${Math.max(0, ...numbers) + 1}/${short}`;
}

export function psdSkeleton(
  { prosjekt, eier }: { readonly prosjekt: string; readonly eier: string },
  today: CalendarDate,
): Skeleton {
  const year = yearOf(today);
  const lines = [
    `prosjekt: ${yamlText(oneLine(prosjekt))}`,
    'versjon: "1.0"',
    `versjonsdato: ${today}`,
    `eier: ${yamlText(oneLine(eier))}`,
    `periode: { fra: ${year + 1}-01-01, til: ${year + 3}-12-31 }`,
    "organisering:",
    "  styringsgruppe: { lederRegel: leder-av-råd }",
    "ramme: 0",
    "delprosjekter:",
    "  - { navn: Delprosjekt 1, side: 1, budsjett: 0 }",
  ];
  return {
    name: `${slug(prosjekt, "ny")}.psd.yaml`,
    text: `${lines.join("\n")}\n`,
    cursor: { line: lines.length - 3, character: "ramme: ".length },
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
