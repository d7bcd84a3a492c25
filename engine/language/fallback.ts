/** What mentions alone decide: the verb is unknown, or there is none. Marked `tolket` where a verb was not understood. */

import { isFiniteVerb, isGuessedVerb } from "./clause.ts";
import { creations } from "./creation.ts";
import type { Draft } from "./draft.ts";
import { draft, fill, role } from "./draft.ts";
import type { Kandidat } from "./effect.ts";
import { election } from "./election.ts";
import { labelled, lines } from "./labelled.ts";
import { rolle } from "./lexicon.ts";
import { isSted, type Mention } from "./mention.ts";
import { moneyFlow } from "./money-flow.ts";
import { extension } from "./period.ts";
import { agreementChange, psdChange } from "./plain-effects.ts";
import { prepositionOf } from "./prepositions.ts";
import type { View } from "./view.ts";

/** A clause with a verb that no frame explains. */
export function fallback(view: View, kandidat: Kandidat[]): Draft[] {
  const { clause, reading } = view;
  if (clause.kind === "som") return [];
  const predicate = unknownPredicate(view);
  if (predicate === null) return [];
  const word = reading.tokens[predicate]!.lower;
  const flow = transfer(view, predicate);
  if (flow) return [flow];
  const elected = view.kinds.has("verv") && asLeader(view) ? election(view, predicate, false) : [];
  if (elected.length > 0) {
    if (inTime(view)) return elected.map((one) => ({ ...one, tolket: true }));
    kandidat.push({ type: "ledervalg", grunn: `ukjent verb «${word}»` });
    return [];
  }
  if (
    (view.kinds.has("periode") || view.kinds.has("prosjekt") || view.kinds.has("prosjektord")) &&
    view.kinds.has("dato") &&
    view.prosjektslutt !== null &&
    !view.kinds.has("delprosjekt") &&
    reading.tokens[predicate]!.ord.verb.length === 0
  ) {
    const longer = extension(view, "være-periode", predicate);
    const spoken =
      view.mentions.some(
        (one) =>
          (one.slag === "periode" || one.slag === "prosjekt") &&
          /^(?:om|av)$/.test(reading.tokens[one.from - 1]?.lower ?? ""),
      ) || view.clause.tokens.some((i) => reading.tokens[i]!.lower === "om");
    if (
      !spoken &&
      longer &&
      "value" in (longer.roles["tilDato"] ?? {}) &&
      !longer.roles["tilDato"]?.uleselig &&
      led(view)
    )
      return [{ ...longer, tolket: true }];
  }
  if (reading.tokens[predicate]!.ord.verb.length === 0 && view.mentions.some((one) => one.slag === "delprosjekt"))
    kandidat.push({ type: "uttak", grunn: `ukjent verb «${word}»` });
  return [];
}

/** Money, a known source and a known receiver, and nothing that speaks against it. */
function transfer(view: View, predicate: number): Draft | null {
  const { reading } = view;
  if (!view.kinds.has("penger") && !view.kinds.has("middel")) return null;
  const money = view.mentions.find((one) => one.slag === "penger" || one.slag === "middel");
  if (!money) return null;
  const before = reading.tokens[money.from - 1]?.lower ?? "";
  if (before === "om" || before === "for") return null;
  const places = view.mentions.filter(isSted).filter((one) => lines.has(one.slag) || one.slag === "organ");
  const by = (forhold: string): boolean =>
    places.some((one) => prepositionOf(reading, one).forhold === forhold && lines.has(one.slag));
  if (!by("fra") && !by("av") && !by("eier")) return null;
  if (!by("til")) return null;
  const flows = moneyFlow(view, null, "flytt", predicate);
  const whole = flows.filter(
    (one) =>
      readable(one.roles["fra"]) && readable(one.roles["til"]) && (one.roles["beløp"] || view.kinds.has("middel")),
  );
  if (whole.length !== flows.length || whole.length !== 1) return null;
  return { ...whole[0]!, tolket: true };
}

const readable = (one: Draft["roles"][string] | undefined): boolean => one !== undefined && one.uleselig === undefined;

/** The clause's verb when no list knows it, or knows it as a neutral one; null where the verb is known to be something else. */
export function unknownPredicate(view: View): number | null {
  const { tokens, eier } = view.reading;
  let found: number | null = null;
  for (const i of view.clause.tokens) {
    if (eier[i] !== -1) continue;
    const token = tokens[i]!;
    if (token.ord.rolle & (rolle.skal | rolle.passiv | rolle.hjelpe)) continue;
    // «som står unytta i A»: «står» with none of its particles is a plain verb.
    const said = view.standings.readings(view.clause, i);
    const verb = said.length > 0 ? said : token.ord.verb;
    if (verb.length > 0) {
      if (verb.some((one) => one.verb.styring !== null && one.verb.partikkel === null && one.form !== "subst"))
        return null;
      if (verb.every((one) => one.verb.ramme.length === 0 && one.verb.partikkel === null)) return null;
      if (verb.some((one) => one.form !== "subst")) found ??= i;
    } else if (isGuessedVerb(token)) found ??= i;
    else if (
      found === null &&
      token.ord.slag === 0 &&
      token.ord.rolle === 0 &&
      !token.stor &&
      token.lower.length > 3 &&
      participle(token.lower) &&
      auxiliaryBefore(view, i)
    )
      found = i;
    else if (
      found === null &&
      token.ord.slag === 0 &&
      token.ord.rolle === 0 &&
      !token.stor &&
      /(?:er|ar)$/.test(token.lower) &&
      token.lower.length > 4 &&
      view.clause.finitt === 0 &&
      i > view.clause.tokens[0]!
    )
      found = i;
  }
  return found;
}

const participle = (lower: string): boolean => /(?:et|ete|te|a|t|d|de)$/.test(lower) || /(?:e|a)$/.test(lower);

function auxiliaryBefore(view: View, at: number): boolean {
  return (
    view.clause.verb.some((i) => i < at && (view.reading.tokens[i]!.ord.rolle & (rolle.passiv | rolle.skal)) !== 0) ||
    view.clause.kind === "å"
  );
}

const asLeader = (view: View): boolean =>
  view.mentions.some(
    (one) => one.slag === "verv" && /^(?:som|til)$/.test(view.reading.tokens[one.from - (one.ny ? 2 : 1)]?.lower ?? ""),
  );

const inTime = (view: View): boolean =>
  view.mentions.some((one) => (one.slag === "verv" && one.ny) || one.slag === "dato" || one.slag === "år") ||
  view.clause.tokens.some((i) => /^(?:etter|heretter|nyttår)$/.test(view.reading.tokens[i]!.lower));

const led = (view: View): boolean =>
  view.mentions.some((one) => one.slag === "dato" && (one.slutt || view.reading.tokens[one.from - 1]?.lower === "til"));

/** A clause without a verb: «Leder: Kari Moen», «Ny prosjektperiode: …», «kr 50 000 fra A til B», «Ny tekst i PSD …». */
export function verbless(view: View): Draft[] {
  const { tokens } = view.reading;
  const first = view.clause.tokens[0];
  if (first === undefined || view.clause.tokens.some((i) => isFiniteVerb(tokens[i]!) && view.reading.eier[i] === -1))
    return [];
  // «Tidligere: kr 50 000 fra A til B».
  if (tokens[first]!.ord.rolle & rolle.fortid) return [];
  if (/^til (?:orientering|etterretning|vitende|vitande)$/.test(tokens[first]!.lower) && view.clause.tokens.length <= 3)
    return [draft("orientering", tokens[first]!.start, tokens[first]!.end)];
  const noted = view.clause.tokens.find(
    (i) =>
      /^te?[ak](?:tt|en|e|ne) til (?:orientering|etterretning)/.test(tokens[i]!.lower) ||
      (tokens[i]!.ord.kjenne.includes("orientert") && /^(?:tatt|teken|teke|tekne)$/.test(tokens[i - 1]?.lower ?? "")),
  );
  if (noted !== undefined) return [draft("orientering", tokens[noted]!.start, tokens[noted]!.end)];
  if (
    view.kinds.has("ny") &&
    (view.kinds.has("delprosjektord") || view.kinds.has("tiltakord")) &&
    (view.kinds.has("navn") || view.kinds.has("tiltak") || view.mentions.some(isNew)) &&
    view.clause.tokens.some((i) => tokens[i]!.lower === ":")
  ) {
    const created = creations(view, first);
    if (created.length === 1) return created;
  }
  const statement = view.mentions[0];
  if (
    statement?.slag === "uttalelse" &&
    statement.from <= first + 2 &&
    (tokens[statement.to]?.lower === ":" || statement.to > view.clause.tokens.at(-1)!)
  )
    return [draft("uttalelse", statement.start, statement.end)];
  const told = labelled(view, first);
  if (told) return [told];
  const offices = view.mentions.filter((one) => one.slag === "verv");
  // «Val av leiar og nestleiar: Kari Moen (leiar) og Per Dahl (nestleiar)»
  const known = offices.filter((one) => announced(view, one)).map((one) => one.value);
  if (offices.length > 0 && offices.every((one) => known.includes(one.value))) {
    const elected = election(view, first, false);
    if (elected.length > 0) return elected;
  }
  const period = view.mentions.find((one) => one.slag === "periode");
  const months = view.mentions.find((one) => one.slag === "måneder");
  // «Prosjektperioden + 9 måneder.»
  if (period && months && /^(?:\+|pluss)$/.test(tokens[months.from - 1]?.lower ?? "")) {
    const found = draft("periodeutvidelse", period.start, months.end);
    fill(found, "måneder", role(months.value, months));
    return [found];
  }
  if (period && view.kinds.has("dato") && (tokens[period.to]?.lower === ":" || view.kinds.has("ny"))) {
    const dates = view.mentions.filter((one) => one.slag === "dato");
    const last = dates[dates.length - 1]!;
    if (
      last.slag === "dato" &&
      last.value &&
      (view.prosjektslutt === null ? view.kinds.has("ny") : last.value > view.prosjektslutt)
    ) {
      const found = draft("periodeutvidelse", period.start, last.end);
      fill(found, "tilDato", role(last.value, last));
      return [found];
    }
  }
  if (
    view.kinds.has("psd") &&
    view.kinds.has("ny") &&
    tokens[view.clause.tokens.at(-1)!] &&
    view.clause.tokens.some(
      (i) => tokens[i]!.lower === ":" || /^(?:tekst|ordlyd|formulering|punkt|kapittel|versjon)/.test(tokens[i]!.lower),
    )
  )
    return psdChange(view, first);
  // «Ny bokstav h i samarbeidsavtalen: …».
  if (view.kinds.has("avtale") && view.kinds.has("bokstav") && /^(?:ny|nytt)$/.test(tokens[first]!.lower))
    return agreementChange(view, first);
  if (view.kinds.has("penger") && view.clause.tokens.some((i) => /^(?:tilbake|attende)$/.test(tokens[i]!.lower))) {
    const back = view.mentions.find((one) => one.slag === "kommune" || one.slag === "mottaker");
    const sums = view.mentions.filter((one) => one.slag === "penger");
    if (back && isSted(back) && sums.length === 1 && sums[0]?.slag === "penger") {
      const flow = draft("pengeflyt", back.start, back.end, "tilbake");
      fill(flow, "til", { ...role(back.value, back), slag: back.slag });
      fill(flow, "beløp", role(sums[0].value, sums[0]));
      return [flow];
    }
  }
  if (view.kinds.has("penger")) {
    const flows = moneyFlow(view, null, "flytt", first).filter(
      (one) => readable(one.roles["fra"]) && readable(one.roles["til"]),
    );
    const ends = (flow: Draft): boolean =>
      [...view.mentions, ...view.arv].some(
        (one) => isSted(one) && lines.has(one.slag) && one.start === flow.roles["fra"]?.start,
      ) && view.mentions.some((one: Mention) => one.start === flow.roles["til"]?.start);
    if (flows.length > 0 && flows.every(ends))
      return flows.map((one) => (one.roles["fra"]?.slag === "fond" ? { ...one, modus: "bevilg" } : one));
  }
  return [];
}

const isNew = (one: Mention): boolean => one.slag === "delprosjekt" && !one.kjent && !one.viser;

/** «Leder: X», «Ny leder, X»: the office opens the line. */
function announced(view: View, office: Mention): boolean {
  const { tokens } = view.reading;
  for (let i = office.to; i < office.to + 5; i++) if (/^[-–|]$/.test(tokens[i]?.lower ?? "")) return true;
  // «Ny leder i styringsgruppen fra 1.1.2022: …».
  for (let i = office.to; i < office.to + 12 && tokens[i]; i++) if (tokens[i]!.lower === ":") return true;
  return false;
}
