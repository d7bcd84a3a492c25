/** What is missing for more rules to be decided, and where to write it. */
import type { Coverage } from "../check/coverage.ts";
import type { Vocabulary } from "../law/vocabulary.ts";
import { factWords } from "./finding.ts";
import type { Language } from "./language.ts";
import { type Texts, messages as t } from "./messages.ts";

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
  language: Language,
): readonly MissingFact[] {
  const rules = new Map<string, string[]>();
  for (const { rule, missing } of coverage)
    for (const fact of missing) rules.set(fact, [...(rules.get(fact) ?? []), rule.id]);
  return [...rules]
    .map(([fact, ids]) => ({
      fact,
      name: `${factWords(fact, vocabulary, language)}${fact.startsWith("organ.") && known.organ ? ` for ${known.organ}` : ""}`,
      where: whereToWrite(fact, known)[language],
      rules: ids,
    }))
    .sort((a, b) => b.rules.length - a.rules.length || (a.fact < b.fact ? -1 : 1));
}

function whereToWrite(fact: string, { organ, organTekst, psd, projects }: Known): Texts {
  const dot = fact.indexOf(".");
  const subject = dot < 0 ? fact : fact.slice(0, dot);
  const key = dot < 0 ? null : fact.slice(dot + 1);
  const same = (nb: string): Texts => t(nb, nb, nb.replace(/ i (?=\S+$)/, " in "));
  switch (subject) {
    case "organ":
      if (organ && key) return same(`organer.${organ}.${key} i saksvakt.yaml`);
      return organTekst
        ? t(
            `organer i saksvakt.yaml, så «${organTekst}» blir kjent igjen`,
            `organer i saksvakt.yaml, så «${organTekst}» blir kjend att`,
            `organer in saksvakt.yaml, so that «${organTekst}» is recognised`,
          )
        : t("navnet på organet i dokumentet", "namnet på organet i dokumentet", "the name of the body in the document");
    case "psd":
      if (psd && key) return same(`${key} i ${psd}`);
      return projects > 1
        ? t(
            "navnet på prosjektet i sakens tittel, i anførselstegn",
            "namnet på prosjektet i tittelen på saka, i hermeteikn",
            "the name of the project in the title of the sak, in quotes",
          )
        : t(
            "prosjekter i saksvakt.yaml, eller --psd FIL",
            "prosjekter i saksvakt.yaml, eller --psd FIL",
            "prosjekter in saksvakt.yaml, or --psd FILE",
          );
    case "råd":
      return same(`råd${key === "ledelse" ? ".ledelse.logg" : ""} i saksvakt.yaml`);
    case "tidligere":
      return t(
        "protokollen fra det tidligere møtet, eller vedtakslogg i PSD",
        "protokollen frå det tidlegare møtet, eller vedtakslogg i PSD",
        "the minutes of the earlier meeting, or vedtakslogg in the PSD",
      );
    case "dokument":
      return fact === "dokument.saksdato"
        ? t(
            "møtedato eller dato i dokumentet, eller --as-of DATO",
            "møtedato eller dato i dokumentet, eller --as-of DATO",
            "a date in the document, or --as-of DATE",
          )
        : t("i dokumentet", "i dokumentet", "in the document");
    default:
      return t(
        "i teksten; verdien står ikke der, eller kunne ikke leses sikkert",
        "i teksten; verdien står ikkje der, eller kunne ikkje lesast sikkert",
        "in the text; the value is not there, or could not be read with certainty",
      );
  }
}
