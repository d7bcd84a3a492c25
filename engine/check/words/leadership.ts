/** Words for who leads what: «Leder av styringsgruppen», «leder IPR», «Krødsherad fortsetter som leder av IPR i 2023». */
import { literal, pattern } from "../../text/pattern.ts";

export type Led = "råd" | "styringsgruppe" | "eget" | "annet";
export interface Office {
  readonly verv: "leder" | "nestleder";
  readonly av: Led;
}

const office =
  /(?<![\p{L}-])(?<!daglig |dagleg |faglig |fagleg |tidligere |tidlegare |påtroppende |påtroppande |avtroppende |avtroppande |fungerende |fungerande |konstituert |vara for )(nestleder|nestleiar|viseleder|leder|leiar)(?:en|n)?(?!\p{L})(?:\s+(?:av|i|for)(?!\p{L}))?\s*/iu;

/** The office a title or signature names; «eget» where it says no more than «leder». Null for «prosjektleder» and the like. */
export function officeIn(text: string, council: string | null): Office | null {
  const compound = inOneWord.exec(text);
  if (compound)
    return { verv: compound[2] ? "nestleder" : "leder", av: /^styr/i.test(compound[1]!) ? "styringsgruppe" : "råd" };
  const match = office.exec(text);
  if (!match) return null;
  const whose = genitive.exec(text.slice(0, match.index))?.[1];
  const rest = whose ?? text.slice(match.index + match[0].length).replace(/^[\s,;:()–-]+/u, "");
  return { verv: /^(?:nest|vise)/iu.test(match[1]!) ? "nestleder" : "leder", av: ledBy(rest, council) };
}

/** «styringsgruppens leder», «rådets leiar». */
const genitive = /(?<!\p{L})(\p{L}+(?:en|et|a))s\s$/u;

/** «rådsleiar», «styringsgruppeleder». */
const inOneWord = /(?<![\p{L}-])((?:region)?råds|styringsgruppe)(nest)?(?:leder|leiar)(?:en|n)?(?!\p{L})/iu;

/** What is led, by the first words after «leder av». */
export function ledBy(words: string, council: string | null): Led {
  const text = words.trim();
  if (text === "" || /^[),.;]/u.test(text)) return "eget";
  if (/^(?:\p{L}+ )?(?:prosjektets )?styringsgrupp/iu.test(text)) return "styringsgruppe";
  if (council && isCouncil(text, council)) return "råd";
  if (
    /^(?:IPR|interkommunalt politisk råd|det interkommunale politiske råd|(?:region)?rådet(?! for (?:eldre|ungdom|person|menneske|funksjon|likestilling|barn|unge|mangf))|representantskap|regionråd)/iu.test(
      text,
    )
  )
    return "råd";
  return /^(?:utvalget|utvalet|gruppen|gruppa|styret|organet|møtet)(?!\p{L})/iu.test(text) ? "eget" : "annet";
}

/**
 * By its whole name, or by what is its own in it: «Listerrådet», «Lister regionråd» for «Interkommunalt politisk råd for Lister», «Fjordarådet» for
 * «Fjordarådet IPR».
 */
function isCouncil(text: string, council: string): boolean {
  if (text.toLowerCase().startsWith(council.toLowerCase())) return true;
  return (council.match(/(?<!\p{L})\p{Lu}[\p{L}-]{3,}/gu) ?? [])
    .filter((word) => !/^(?:interkommunal|politisk|region|råd)/iu.test(word))
    .some((word) =>
      pattern(
        `^${literal(word)}(?:${namesCouncil.test(word) ? "|" : ""}s?-?råd(?:et)?|s? (?:regionråd(?:et)?|IPR|(?:interkommunale? )?politiske? råd(?:et)?))(?![\\p{L}-])`,
        "iu",
      ).test(text),
    );
}

const namesCouncil = /råde?t?$/iu;

/** «Fjordarådet»: a council by its name, though not by that of saksvakt.yaml. `words` as they are written. */
export const mayBeCouncil = (words: string): boolean =>
  /^\p{Lu}\p{Ll}+råde?t?(?!\p{L})/u.test(words) &&
  !/^(?:ungdom|eldre|bruker|brukar|elev|student|kultur|idrett|nærings|menighet|kyrkje|kirke|sokne|forlik|barn|lands|hoved|hovud|samarbeid|rå)/iu.test(
    words,
  );

/** The title a text gives a person: before the name, or after it and a comma or «som». */
export function titleOf(text: string, person: string): string | null {
  const at = text.indexOf(person);
  if (at < 0) return null;
  const match = titleBefore.exec(text.slice(0, at)) ?? titleAfter.exec(text.slice(at + person.length));
  return match?.[1]?.toLowerCase().replace("førar", "fører") ?? null;
}

/** The title of a row in a table: «Ordfører», «Varaordfører (H)». Null for «Leder» and «Medlem». */
export const titleIn = (text: string): string | null =>
  titleAnywhere.exec(text)?.[0].toLowerCase().replace("førar", "fører") ?? null;

const title =
  "(?:vara|fylkes)?ordfør[ae]r|kommunestyre(?:medlem|representant)|kommunedirektør|rådmann|(?:gruppe|opposisjons)(?:leder|leiar)|formannskapsmedlem";
const titleBefore = pattern(`(${title})\\s+(?:i \\p{Lu}\\p{L}+,? )?$`, "iu");
const titleAfter = pattern(`^,?\\s*(?:\\(|som )?(${title})(?!\\p{L})`, "iu");
const titleAnywhere = pattern(`(?<!\\p{L})${title}(?!\\p{L})`, "iu");
