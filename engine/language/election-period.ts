/** The time an office is held, in the words of the point: «2023», «2022 og 2023», «to år». */
import { type DraftRole, role, unreadable } from "./draft.ts";
import { rolle } from "./lexicon.ts";
import type { År } from "./mention.ts";
import type { View } from "./view.ts";

/** From the year found, and those joined to it; else «for to år». */
export function period(view: View, year: År | null): DraftRole | null {
  const { tokens, text } = view.reading;
  if (year) {
    const next = view.mentions.find((one) => one.slag === "år" && one.from === year.to + 1);
    const joined = next && (tokens[year.to]!.ord.rolle & rolle.og) !== 0 ? next : year;
    return role(text.slice(year.start, joined.end), { start: year.start, end: joined.end });
  }
  const time = view.mentions.find(
    (one) =>
      one.slag === "måneder" &&
      one.tall !== null &&
      one.tall >= 6 &&
      /^(?:for|i|på)$/.test(tokens[one.from - 1]?.lower ?? ""),
  );
  if (time) return role(text.slice(time.start, time.end), time);
  const dates = view.clause.mentions.filter((one) => one.slag === "dato");
  const from = dates.find((one, i) => {
    const next = dates[i + 1];
    return next?.from === one.to + 1 && /^(?:[-–—]|til)$/.test(tokens[one.to]!.lower);
  });
  // «for perioden 1.1.2024–31.12.2024», «fra 1. januar til 31. desember 2024»
  if (from) {
    const to = dates[dates.indexOf(from) + 1]!;
    return role(text.slice(from.start, to.end), { start: from.start, end: to.end });
  }
  // «fram til 30.06.2023»
  const last = view.clause.mentions.find(
    (one) => one.slag === "dato" && (one.slutt || /(?:^| )(?:til|ut|t\.o\.m)$/.test(tokens[one.from - 1]?.lower ?? "")),
  );
  if (last) return role(text.slice(last.start, last.end), last);
  const rest = term(view);
  if (rest) return rest;
  const same = view.clause.tokens.find(
    (i) => /^samm?e$/.test(tokens[i]!.lower) && /^periode/.test(tokens[i + 1]?.lower ?? ""),
  );
  return same === undefined ? null : unreadable(samePeriod, { start: tokens[same]!.start, end: tokens[same + 1]!.end });
}

/** «ut valgperioden», «for resten av valgperioden», «ut inneværende valgperiode» */
function term({ clause, reading: { tokens, text } }: View): DraftRole | null {
  const last = clause.tokens.find((i) => /^(?:valg|val|kommunestyre|funksjons)periode[na]?$/.test(tokens[i]!.lower));
  const first = clause.tokens.findLast(
    (i) => last !== undefined && i < last && last - i <= 3 && /^(?:ut|resten)(?: |$)/.test(tokens[i]!.lower),
  );
  if (last === undefined || first === undefined) return null;
  const at = { start: tokens[first]!.start, end: tokens[last]!.end };
  return role(text.slice(at.start, at.end), at);
}

/** «for samme periode»: the one of the election before. */
export const samePeriod = "perioden er ikke sagt";
