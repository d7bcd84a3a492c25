/** Effects whose roles stand plainly in the clause: uttak, opprettelse, changes of documents and decisions, postponement. */

import { amountsOf } from "./amounts.ts";
import { isClearlyFinite, mentionsBefore } from "./clause.ts";
import { type Draft, type DraftRole, draft, fill, role, unreadable } from "./draft.ts";
import type { EffektType } from "./effect.ts";
import { rolle } from "./lexicon.ts";
import type { Mention, Penger, Sitat, Sted, Ting } from "./mention.ts";
import { isDeadline } from "./mention-dates.ts";
import { pointed } from "./money-places.ts";
import { leftOf, prepositionOf } from "./prepositions.ts";
import type { View } from "./view.ts";

const at = (view: View, type: EffektType, token: number): Draft =>
  draft(type, view.reading.tokens[token]!.start, view.reading.tokens[token]!.end);

export const named = (one: Mention): one is Sted | Sitat =>
  one.slag === "delprosjekt" || one.slag === "tiltak" || (one.slag === "sitat" && one.navn);

/** Each delprosjekt that leaves; «fra X» and «til X» name where from, not what. */
export function withdrawals(view: View, token: number, modus: string): Draft[] {
  const { reading } = view;
  // «Arbeidet stanses inntil videre»: it rests.
  if (view.clause.tokens.some((i) => resting.test(`${reading.tokens[i]!.lower} ${reading.tokens[i + 1]?.lower}`)))
    return [];
  const own = view.mentions.filter(named);
  const unled = own.filter((one) => {
    const way = prepositionOf(reading, one);
    const left = leftOf(reading, way.at);
    if (one.slag !== "sitat" && one.genitiv && ownsMoney(view, one)) return false;
    if (way.forhold === "bar") return true;
    if (way.forhold === "fra" || way.forhold === "under") return false;
    if (left?.slag === "middel") return modus === "tilbaketrekk";
    // «Omtalen av A i kapittel 4 strykes»
    if (reading.tokens[way.at - 1]?.ord.kjenne.includes("tekstord")) return false;
    return way.forhold === "av" && left === null;
  });
  const bare = unled.filter((one) => prepositionOf(reading, one).forhold === "bar");
  const chosen = bare.length > 0 ? bare : unled;
  if (chosen.length === 0) {
    if (own.length > 0) return [];
    return view.mentions.length === 0 ? [] : [];
  }
  // «X: Det tas ut kr 35 000 til …»: the sum is what is taken out.
  const sumOut = view.clause.tokens.some((i) => reading.tokens[i]!.lower === "det" && i < token);
  if (sumOut && view.kinds.has("penger") && modus !== "tilbaketrekk") return [];
  const sums = view.mentions.filter((one): one is Penger => one.slag === "penger");
  const money = modus === "tilbaketrekk" || (chosen.length === 1 && sums.length === 1) ? sums[0] : undefined;
  return chosen.map((one) => {
    const found = at(view, "uttak", token);
    fill(found, "delprosjekt", leaving(view, one));
    if (money && typeof money.value === "number") fill(found, "beløp", amountsOf(view, [money])[0]?.role);
    return found;
  });
}

const resting = /^(?:inntil vid[ea]re|midlertidig|mellombels|førebels|foreløpig)/;

/** «As opprinnelige ramme» */
const ownsMoney = ({ reading: { eier, mentions } }: View, { to }: Sted): boolean =>
  [0, 1, 2].some((step) => mentions[eier[to + step] ?? -1]?.slag === "middel");

function leaving(view: View, one: Sted | Sitat): DraftRole {
  if (one.slag === "sitat" || !one.viser) return role(one.value, one);
  const target = pointed(view, one);
  return target ? role(target.value, one) : unreadable("delprosjektet er ikke nevnt", one);
}

/** The steering document changes; `sted` is the page, chapter or point. */
export function psdChange(view: View, token: number): Draft[] {
  const places = view.mentions.filter((one): one is Ting => one.slag === "plass");
  // «side 6 rettes i samsvar med punkt 1 og 2»: the points are only referred to.
  const before = ({ from }: Ting): string => [2, 1].map((step) => view.reading.tokens[from - step]?.lower).join(" ");
  const cited = places.findIndex((one, i) =>
    i > 0 ? /(?:^| )(?:med|av)(?: |$)/.test(before(one)) : follows.test(before(one)),
  );
  const named = (cited >= 0 ? places.slice(0, cited) : places).filter((one, i, all) => !within(all[i - 1], one));
  return each(named, (place) => psdChanged(view, token, place));
}

/** «i samsvar med punkt 1», «det som følger av punkt 1», «i tråd med vedtakets punkt 1»: why it is changed, not where. */
const follows =
  /(?:tråd|samsvar|henhold|henhald) (?:med|til)$|f[øy]l(?:ge|gje|ger|gjer)r? av$|fram(?:går|kommer) av$|(?:vedtak|sak)ets$|sakens$/;

/** «side 10, tabell 3»: the table is on the page. */
const within = (outer: Ting | undefined, inner: Ting): boolean =>
  outer !== undefined && inner.from - outer.to <= 1 && outer.value.split(" ")[0] !== inner.value.split(" ")[0];

/** One draft for each thing named, or one where none is. */
const each = <T>(all: readonly T[], make: (one: T | undefined) => Draft): Draft[] =>
  all.length === 0 ? [make(undefined)] : all.map(make);

function psdChanged(view: View, token: number, place: Ting | undefined): Draft {
  const found = at(view, "psd-endring", token);
  const psd = view.mentions.find((one) => one.slag === "psd");
  if (psd) widen(found, psd);
  if (place) fill(found, "sted", role(place.value, place));
  return found;
}

export function agreementChange(view: View, token: number): Draft[] {
  if (isOfSupplier(view)) return [];
  const letters = view.mentions.filter((one): one is Ting => one.slag === "bokstav");
  return each(letters, (letter) => agreementChanged(view, token, letter));
}

/** «avtalen med Snekkerlaget», «avtalen om leie»: bought from somebody, not what the council rests on. */
function isOfSupplier({ kinds, mentions, reading: { tokens } }: View): boolean {
  const agreement = mentions.find((one) => one.slag === "avtale");
  if (!agreement || kinds.has("rådsavtale") || kinds.has("bokstav") || kinds.has("plass")) return false;
  const [next, after] = [tokens[agreement.to], tokens[agreement.to + 1]];
  if (next?.lower === "med") return after?.stor === true && !/^(?:rådet|ipr|kommun\p{L}*)$/u.test(after.lower);
  return (
    next?.lower === "om" &&
    /^(?:leie|leige|kjøp|drift|bruk|levering|vedlikehald|vedlikehold|konsulent\p{L}*|tenester|tjenester)$/u.test(
      after?.lower ?? "",
    )
  );
}

function agreementChanged(view: View, token: number, letter: Ting | undefined): Draft {
  const found = at(view, "avtaleendring", token);
  const agreement = view.mentions.find((one) => one.slag === "avtale");
  if (agreement) widen(found, agreement);
  if (letter) fill(found, "bokstav", role(letter.value, letter));
  return found;
}

/** A decision is changed or set aside: which sak, which point of it. */
export function reversal(view: View, token: number): Draft[] {
  const points = all(view).filter(
    (one, i, list): one is Ting =>
      one.slag === "plass" && one.value.startsWith("punkt") && one.tall !== null && list.indexOf(one) === i,
  );
  return each(points, (point) => reversed(view, token, point));
}

function reversed(view: View, token: number, point: Ting | undefined): Draft {
  const found = at(view, "omgjøring", token);
  const decision = view.mentions.find((one) => one.slag === "vedtak");
  if (decision) widen(found, decision);
  const sak = all(view).find((one): one is Ting => one.slag === "sak" && one.value !== "");
  if (sak) fill(found, "sak", role(sak.value, sak));
  else if (decision && /^(?:dette|det|nevnte|nemnde)$/.test(view.reading.tokens[decision.from - 1]?.lower ?? "")) {
    const last = mentionsBefore(view.reading, decision.from).findLast((one) => one.slag === "sak" && one.value !== "");
    if (last && "value" in last) fill(found, "sak", role(last.value, last));
  }
  if (point) fill(found, "punkt", role(point.tall, point));
  return found;
}

export function postponement(view: View, token: number): Draft {
  const found = at(view, "utsettelse", token);
  const { tokens, text } = view.reading;
  const what = view.mentions.find((one) =>
    ["sak", "valg", "vedtak", "søknad", "uttalelse", "dokument"].includes(one.slag),
  );
  if (what) widen(found, what);
  for (const i of view.clause.tokens) {
    if (
      !/^(?:til|til og med|inntil|fram til|frem til|ut til|over til|i påvente av)$/.test(tokens[i]!.lower) ||
      i <= token - 9
    )
      continue;
    if (/^(?:då|da)$/.test(tokens[i + 1]?.lower ?? "")) continue;
    if (
      ["delprosjekt", "utfører", "verv", "person"].includes(
        view.reading.mentions[view.reading.eier[i + 1] ?? -1]?.slag ?? "",
      )
    )
      continue;
    // «Stillingtaken til søknaden utsettes»
    if (
      i < token &&
      /^(?:søknad|sak|dokument)$/.test(view.reading.mentions[view.reading.eier[i + 1] ?? -1]?.slag ?? "")
    )
      continue;
    const rest = view.clause.tokens.filter((j) => j > i && j <= i + 7);
    const stop = rest.findIndex((j) => isClearlyFinite(tokens[j]!) && view.reading.eier[j] === -1);
    // «til økonomien er avklart»: a clause without «at»
    const state = stop > 0 && stays.test(tokens[rest[stop]!]!.lower) ? untilMark(view, rest[0]!) : null;
    if (state) fill(found, "til", state);
    if (state) break;
    const last = (stop > 0 ? rest.slice(0, stop) : rest).findLast(
      (j) => tokens[j]!.lower !== "," && tokens[j]!.lower !== ")",
    );
    if (last === undefined) {
      const after = untilMark(view, i + 1);
      if (after) fill(found, "til", after);
      if (after) break;
      continue;
    }
    if (last === rest[0] && tokens[last]!.ord.rolle & rolle.artikkel) continue;
    const date = view.mentions.find((one) => one.slag === "dato" && one.from >= i && one.value !== null);
    if (date) fill(found, "til", when(view, date));
    else
      fill(
        found,
        "til",
        role(text.slice(tokens[rest[0]!]!.start, tokens[last]!.end), {
          start: tokens[rest[0]!]!.start,
          end: tokens[last]!.end,
        }),
      );
    break;
  }
  const day = view.mentions.find(
    (one) =>
      one.slag === "dato" &&
      one.value !== null &&
      one.from > token &&
      !isDeadline(tokens, one) &&
      !/^(?:av|fra|frå)$/.test(tokens[one.from - 1]?.lower ?? ""),
  );
  if (!found.roles["til"] && day) fill(found, "til", when(view, day));
  if (!found.roles["til"]) fill(found, "til", nextMeeting(view, token));
  return found;
}

const stays = /^(?:er|har|foreligger|ligger|ligg)$/;

/** A day as a date; a month as it is written, since its last day is not what is meant. */
export function when(view: View, date: Mention): DraftRole {
  const { tokens, text } = view.reading;
  const day = tokens.slice(date.from, date.to).filter((one) => one.kind === 2).length > 1;
  return day && "value" in date ? role(date.value, date) : role(text.slice(date.start, date.end), date);
}

/** «… og legges fram på nytt i neste møte», «… og settes opp i februar 2023». */
export function nextMeeting(view: View, token: number): DraftRole | null {
  const { tokens, text, eier, mentions } = view.reading;
  for (let i = token + 1; tokens[i] && tokens[i]!.lower !== "." && i < token + 25; i++) {
    if (tokens[i]!.lower === "neste" && tokens[i + 1]?.ord.kjenne.includes("møte")) {
      const at = { start: tokens[i]!.start, end: tokens[i + 1]!.end };
      return role(text.slice(at.start, at.end), at);
    }
    // «… og kommer opp igjen i novembermøtet»
    if (namedMeeting.test(tokens[i]!.lower) && /^(?:i|på|til)$/.test(tokens[i - 1]!.lower))
      return role(text.slice(tokens[i]!.start, tokens[i]!.end), tokens[i]!);
    const date = eier[i]! >= 0 ? mentions[eier[i]!]! : null;
    // «… og bes om et nytt forslag innen 1. mai» is when something else is done.
    if (date?.slag === "dato" && date.value !== null && !isDeadline(tokens, date)) return when(view, date);
  }
  return null;
}

const namedMeeting =
  /^(?:jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des|vår|haust|høst|vinter|sommar|sommer)\p{L}*møtet$/u;

/** The words from a token to the next mark: «til etter at fylkestinget har konstituert seg». */
export function untilMark(view: View, from: number): DraftRole | null {
  const { tokens, text } = view.reading;
  let to = from;
  while (tokens[to] && to < from + 12 && !/^[.,;:|]$/.test(tokens[to]!.lower) && tokens[to]!.kind !== 4) to++;
  if (to === from) return null;
  const at = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
  return role(text.slice(at.start, at.end), at);
}

export const bare = (view: View, type: EffektType, token: number): Draft => at(view, type, token);

function all(view: View): readonly Mention[] {
  return [...view.mentions, ...(view.clause.parent?.mentions ?? []), ...(view.clause.bror?.mentions ?? [])];
}

function widen(found: Draft, one: { readonly start: number; readonly end: number }): void {
  found.start = Math.min(found.start, one.start);
  found.end = Math.max(found.end, one.end);
}
