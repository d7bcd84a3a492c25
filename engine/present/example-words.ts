/** Words for examples of rules that are not as they say. */
import type { ExampleFault } from "../check/judge-examples.ts";
import type { Language } from "./language.ts";
import { type Texts, messages as t } from "./messages.ts";
import { severityWords } from "./text-words.ts";

export function exampleWords({ kode, verdier }: ExampleFault, language: Language): string {
  return words[kode][language].replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = verdier[name] ?? "";
    return Object.entries(severityWords[language]).find(([level]) => level === value)?.[1] ?? value;
  });
}

const words: Readonly<Record<ExampleFault["kode"], Texts>> = {
  feilet: t("Regelen feilet: {grunn}", "Regelen feila: {grunn}", "The rule failed: {grunn}"),
  "slår ikke til": t("Regelen slår ikke til.", "Regelen slår ikkje til.", "The rule does not fire."),
  "slår til": t(
    "Regelen slår til ({nivå}) på «{ord}», men skulle vært stille.",
    "Regelen slår til ({nivå}) på «{ord}», men skulle vore stille.",
    "The rule fires ({nivå}) at «{ord}», but should be silent.",
  ),
  "slår til flere ganger": t(
    "Regelen slår til {antall} ganger. Et eksempel skal vise ett funn.",
    "Regelen slår til {antall} gonger. Eit døme skal vise eitt funn.",
    "The rule fires {antall} times. An example should show one finding.",
  ),
  "annen alvorlighet": t(
    "Funnet er {nivå}. Eksemplet sier {ventet}.",
    "Funnet er {nivå}. Dømet seier {ventet}.",
    "The finding is {nivå}. The example says {ventet}.",
  ),
  "merker noe annet": t(
    "Funnet merker «{ord}». Eksemplet sier «{ventet}».",
    "Funnet merker «{ord}». Dømet seier «{ventet}».",
    "The finding marks «{ord}». The example says «{ventet}».",
  ),
  uavgjort: t(
    "Regelen kan ikke avgjøres: mangler {mangler}.",
    "Regelen kan ikkje avgjerast: manglar {mangler}.",
    "The rule cannot be decided: missing {mangler}.",
  ),
  "ikke uavgjort": t(
    "Eksemplet sier uavgjort, men regelen blir avgjort.",
    "Dømet seier uavgjort, men regelen blir avgjord.",
    "The example says undecided, but the rule is decided.",
  ),
  "rettelsen hjelper ikke": t(
    "Regelen slår fortsatt til når dens egen rettelse er gjort.",
    "Regelen slår framleis til når rettinga til regelen er gjord.",
    "The rule still fires when its own edit is made.",
  ),
  "rettelsen er ikke fylt ut": t(
    "Regelen tier når dens egen rettelse er gjort, enda ingen har skrevet det som mangler («…»).",
    "Regelen teier når rettinga til regelen er gjord, endå ingen har skrive det som manglar («…»).",
    "The rule is silent when its own edit is made, though nobody has written what is missing («…»).",
  ),
  "mangler stille utenfor": t(
    "Ingen stille eksempler på den andre siden av datoen.",
    "Ingen stille døme på den andre sida av datoen.",
    "No silent example on the other side of the date.",
  ),
  "stille innenfor": t(
    "«{navn}» er stille {dato}, mens regelen er i kraft.",
    "«{navn}» er stille {dato}, medan regelen er i kraft.",
    "«{navn}» is silent on {dato}, when the rule is in force.",
  ),
  "slår til utenfor": t(
    "«{navn}» slår til {dato}, da regelen ikke er i kraft.",
    "«{navn}» slår til {dato}, då regelen ikkje er i kraft.",
    "«{navn}» fires on {dato}, when the rule is not in force.",
  ),
};
