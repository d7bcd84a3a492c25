/** Two «Dato:» in one head: the one with a clock or beside the place is the meeting's, the other dates the letter. */
import type { Block } from "../syntax/blocks.ts";
import { type Felt, fieldsIn } from "./field.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import { firstDate } from "./meeting-date.ts";

/** The fields, with each of two dates under the label that says what it is the date of; a label that says so itself wins. */
export function withTwoDates(
  fields: ReadonlyMap<string, Felt>,
  head: readonly Block[],
  lexicon: DocumentLexicon,
): ReadonlyMap<string, Felt> {
  if (fields.has("møtedato") || !fields.has("dato")) return fields;
  const told = head.map((block) => fieldsIn(block, lexicon));
  const dates = told.flatMap((line, at) =>
    line.flatMap((field) => {
      const found = field.felt === "dato" ? firstDate(field) : null;
      return found
        ? [{ field, value: found.fact.value, meets: clock.test(field.verdi.text) || besidePlace(told, at) }]
        : [];
    }),
  );
  const own = dates.find(({ meets }) => meets);
  const others = dates.filter(({ meets }) => !meets);
  if (!own || others.length === 0 || dates.filter(({ meets }) => meets).some(({ value }) => value !== own.value))
    return fields;
  const letter = others.find(({ value }) => value !== own.value);
  const found = new Map(fields).set("møtedato", { ...own.field, felt: "møtedato" });
  if (letter && !found.has("datert")) found.set("datert", { ...letter.field, felt: "datert" });
  return found;
}

const clock = /(?<!\p{L})kl(?:\.|okka|okken|\s)\s?\d/iu;

/** In the same line, or in the one above or below. */
const besidePlace = (told: readonly (readonly Felt[])[], at: number): boolean =>
  [told[at - 1], told[at], told[at + 1]].some((line) =>
    line?.some(({ felt }) => felt === "sted" || felt === "tid" || felt === "klokkeslett"),
  );
