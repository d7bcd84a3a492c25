/** What is missing for more rules to be decided, and where to write it. */
import type { Coverage } from "../check/coverage.ts";
import type { Vocabulary } from "../law/vocabulary.ts";
import { factWords } from "./finding.ts";

export interface MissingFact {
  readonly fact: string;
  readonly name: string;
  /** Where it can be written, in words. */
  readonly where: string;
  readonly rules: readonly string[];
}

interface Known {
  readonly organ: string | null;
  readonly organTekst: string | null;
  readonly psd: string | null;
  readonly projects: number;
}

/** What most rules lack stands first. */
export function doctorsMissing(
  coverage: readonly Coverage[],
  vocabulary: Vocabulary,
  known: Known,
): readonly MissingFact[] {
  const rules = new Map<string, string[]>();
  for (const { rule, missing } of coverage)
    for (const fact of missing) rules.set(fact, [...(rules.get(fact) ?? []), rule.id]);
  return [...rules]
    .map(([fact, ids]) => ({
      fact,
      name: `${factWords(fact, vocabulary, "nb")}${fact.startsWith("organ.") && known.organ ? ` for ${known.organ}` : ""}`,
      where: whereToWrite(fact, known),
      rules: ids,
    }))
    .sort((a, b) => b.rules.length - a.rules.length || (a.fact < b.fact ? -1 : 1));
}

function whereToWrite(fact: string, { organ, organTekst, psd, projects }: Known): string {
  const dot = fact.indexOf(".");
  const subject = dot < 0 ? fact : fact.slice(0, dot);
  const key = dot < 0 ? null : fact.slice(dot + 1);
  switch (subject) {
    case "organ":
      if (organ && key) return `organer.${organ}.${key} i saksvakt.yaml`;
      return organTekst
        ? `organer i saksvakt.yaml, så «${organTekst}» blir kjent igjen`
        : "navnet på organet i dokumentet";
    case "psd":
      if (psd && key) return `${key} i ${psd}`;
      return projects > 1
        ? "navnet på prosjektet i sakens tittel, i anførselstegn"
        : "prosjekter i saksvakt.yaml, eller --psd FIL";
    case "råd":
      return `råd${key === "ledelse" ? ".ledelse.logg" : ""} i saksvakt.yaml`;
    case "tidligere":
      return "protokollen fra det tidligere møtet, eller vedtakslogg i PSD";
    case "dokument":
      return fact === "dokument.saksdato" ? "møtedato eller dato i dokumentet, eller --as-of DATO" : "i dokumentet";
    default:
      return "i teksten; verdien står ikke der, eller kunne ikke leses sikkert";
  }
}
