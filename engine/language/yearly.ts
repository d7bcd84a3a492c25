/** A sum told for each year of a period: «kr 120 000 årlig i perioden 2026–2028», «kr 120 000 per år i tre år». */
import type { Token } from "./tokens.ts";

/** Whether what follows a sum tells that it is each year's of several, so that it is not the whole. */
export function isYearly(tokens: readonly Token[], after: number): boolean {
  const following = tokens.slice(after, after + farthest).map(({ lower }) => lower);
  const [words = ""] = following
    .join(" ")
    .replace(/^pr \. /, "pr ")
    .split(" . ");
  return each.test(words) && years.test(words);
}

const farthest = 14;
const each = /^(?:årl(?:ig|eg)|pr år|per år|i året|hvert? år|kvart år|hver av årene|kvart av åra)(?: |$)/;
const years =
  /(?:^| )\d{4} ?(?:[–-]|til|til og med|t\.o\.m\.) ?\d{4}(?: |$)|(?:^| )(?:to|tre|fire|fem|seks|[2-9]) år(?: |$)/;
