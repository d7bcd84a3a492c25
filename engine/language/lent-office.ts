/** What the line above a list of offices lends each of them: «Rådet velger følgende for 2025:» the year and the organ. */
import { mentionsBetween, type Reading } from "./clause.ts";
import { type Draft, role } from "./draft.ts";
import { isSted } from "./mention.ts";
import type { Header } from "./sentence-state.ts";
import type { Sentence } from "./sentences.ts";

export function lendOffice({ text, tokens }: Reading, header: Header | null, drafts: readonly Draft[]): void {
  const elections = drafts.filter(({ type }) => type === "ledervalg");
  if (!header || elections.length === 0) return;
  const year = header.arv.find(({ slag }) => slag === "år");
  // «Valgkomiteens innstilling vedtas: Leder: Kari Moen»: who advised is not who is led.
  const organs = header.arv.filter(
    ({ slag, from }) => slag === "organ" && !tokens[from]!.ord.kjenne.includes("rådgivende"),
  );
  // «Styret velger følgende til verv i rådet:»
  const organ = organs.find(({ from }) => tokens[from - 1]?.lower === "i") ?? organs[0];
  for (const { roles } of elections) {
    if (year) roles["periode"] ??= role(text.slice(year.start, year.end), year);
    if (organ && isSted(organ)) roles["organ"] ??= role(organ.value, organ);
  }
}

/** «Leder | Kari Moen | Hole»; «Leder | Hole» where the line above elects. */
export function officeRow(reading: Reading, { from, to }: Sentence, header: Header | null): boolean {
  const [first, ...rest] = mentionsBetween(reading, from, to);
  const elects = header?.verb?.verb.rammenavn === "velg" && header.holder;
  return (
    first?.slag === "verv" &&
    first.from <= from + 1 &&
    rest.some(({ slag }) => slag === "person" || (elects && slag === "kommune"))
  );
}
