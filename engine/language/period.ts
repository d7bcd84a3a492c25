/** Periodeutvidelse: the project's period gets a new last day, or some months more. */
import { type Draft, draft, fill, role, unreadable } from "./draft.ts";
import { rolle } from "./lexicon.ts";
import type { Dato, Ting, År } from "./mention.ts";
import { ofOthers } from "./period-of-others.ts";
import type { View } from "./view.ts";

const weak = new Set([
  "være-periode",
  "gå",
  "løpe",
  "vare",
  "pågå",
  "slutte",
  "fullføre",
  "ferdigstille",
  "få-tid",
  "gi-tid",
  "avslutte",
  "sette-slutt",
  "fastsette",
  "holde-fram",
  "videreføre-periode",
  "fortsette-til",
  "føre-videre-periode",
]);
const stative = new Set(["være-periode", "gå", "løpe", "vare", "pågå"]);
const any = new Set([
  ...weak,
  "endre-periode",
  "justere-periode",
  "flytte-slutt",
  "skyve",
  "forskyve",
  "utsette-slutt",
]);

/** The extension a clause decides, or null: where a weak verb only tells of the period there is as it is. */
export function extension(view: View, lemma: string, at: number): Draft | null {
  const { tokens, mentions } = view.reading;
  const dates = view.mentions.filter((one): one is Dato => one.slag === "dato");
  const end = endDate(view, dates);
  const months = view.mentions.find((one): one is Ting => one.slag === "måneder");
  const year = view.mentions.find((one): one is År => one.slag === "år");
  const { prosjektslutt } = view;
  if (ofOthers(view, weak.has(lemma), stative.has(lemma))) return null;
  if (!end && !months && !year) return null;
  if (any.has(lemma) && end?.value && prosjektslutt !== null && end.value <= prosjektslutt) return null;
  if (stative.has(lemma) && (!end?.value || prosjektslutt === null) && !turning(view)) return null;
  // «Ny prosjektperiode blir 2020–2023»
  const years = lemma === "være-periode" && year && through(view, year) ? `${year.siste}-12-31` : null;
  if (years && (prosjektslutt === null || years <= prosjektslutt)) return null;
  if (weak.has(lemma) && !end && !years && !(months && /^(?:få|gi|videreføre|føre-videre|fortsette|holde)/.test(lemma)))
    return null;
  if (lemma === "få-tid" || lemma === "gi-tid") {
    const extra = view.clause.tokens.some((i) => tokens[i]!.ord.kjenne.includes("ekstra")) || view.kinds.has("periode");
    if (!extra) return null;
  }
  if (!end && !months && year && !through(view, year)) {
    const vague = draft("periodeutvidelse", tokens[at]!.start, tokens[at]!.end);
    fill(vague, "tilDato", unreadable("datoen er ikke entydig", year));
    return weak.has(lemma) ? null : vague;
  }
  const found = draft("periodeutvidelse", tokens[at]!.start, tokens[at]!.end);
  const subject = mentions.find(
    (one) => (one.slag === "periode" || one.slag === "prosjekt") && view.mentions.includes(one),
  );
  if (subject) {
    found.start = Math.min(found.start, subject.start);
    found.end = Math.max(found.end, subject.end);
  }
  if (end) fill(found, "tilDato", end.value ? role(end.value, end) : unreadable("datoen er ikke entydig", end));
  else if (year) fill(found, "tilDato", role(`${year.siste}-12-31`, year));
  if (months && months.tall !== null) fill(found, "måneder", role(months.tall, months));
  return found;
}

/** The date the period runs to: led by «til», «ut»; else the last that is no deadline and no beginning. */
function endDate(view: View, dates: readonly Dato[]): Dato | null {
  const { tokens } = view.reading;
  dates = dates.filter(
    (one) =>
      // «… til 31. mars i staden for til 31. desember», «… og ikke 31. desember»
      ![1, 2].some((step) =>
        /^i sta?[de]d?en? for|^i stedet for|^ik[kj]e$/.test(tokens[one.from - step]?.lower ?? ""),
      ) &&
      !((tokens[one.from - 1]?.ord.rolle ?? 0) & rolle.fra && !(one.slutt && tokens[one.from]!.kind === 2)) &&
      !((tokens[one.from - 2]?.ord.rolle ?? 0) & rolle.fra && tokens[one.from - 1]?.lower === "ved"),
  );
  const led = dates.filter(
    (one) =>
      one.slutt ||
      tokens[one.from - 1]?.lower === "til" ||
      /(?:^| )(?:til|ut)$/.test(tokens[one.from - 1]?.lower ?? ""),
  );
  if (led.length > 0) return led[led.length - 1]!;
  const open = dates.filter((one) => {
    const before = tokens[one.from - 1];
    return (
      !(before && before.ord.rolle & (rolle.fradato | rolle.frist)) &&
      !/^(?:møte|møtet|av|den|vedtak)$/.test(before?.lower ?? "")
    );
  });
  return open[open.length - 1] ?? null;
}

const turning = (view: View): boolean =>
  view.clause.tokens.some((i) => /^(?:nå|no|heretter|ny|nytt|skal|blir|vert)$/.test(view.reading.tokens[i]!.lower));

/** «med hele 2023», «gjennom 2023»: the whole of the year; a bare year does not tell the day. */
const through = (view: View, year: År): boolean =>
  /^(?:hele|heile|gjennom|ut)$/.test(view.reading.tokens[year.from - 1]?.lower ?? "") ||
  (year.value.length > 4 &&
    /^(?:til|er|blir|vert|være|vere|nå|no|:)$/.test(view.reading.tokens[year.from - 1]?.lower ?? ""));
