/** Effects that move no money: who leads, how long, what is asked of whom. */
import { wantedEnd } from "../check/facts/prosjektperiode.ts";
import { ledBy } from "../check/words/leadership.ts";
import { foldName } from "../check/words/names.ts";
import type { Punkt } from "../document/meeting-document.ts";
import { datesIn } from "../document/written-date.ts";
import type { Effekt, Kandidat } from "../language/effect.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { isReadable, type Role } from "../text/fact.ts";
import { contains, type Span } from "../text/span.ts";
import type { Draft } from "./draft.ts";
import { type Note, note } from "./outcome.ts";
import type { Item } from "./step.ts";

export function takeOther(item: Item, draft: Draft): readonly Note[] {
  const { effekt, punkt } = item;
  switch (effekt.type) {
    case "periodeutvidelse":
      return extend(item, draft);
    case "søknad":
      // Answered: what it asked for comes about. An answer about money moves nothing that no punkt moves.
      return isAboutPeriod(effekt) ? extend(item, draft) : [];
    case "ledervalg":
      return elect(item, draft);
    case "psd-endring":
      return [note("psd-uten-innhold")];
    case "avtaleendring":
      return [note("avtale")];
    case "oppdrag":
      return [note("oppdrag", { til: said(effekt.til) ?? said(effekt.ansvarlig) ?? "" })];
    case "orientering":
    case "uttalelse":
    case "utsettelse":
      return [note(effekt.type)];
    case "annet":
      return punkt.effekter.some(({ type }) => type !== "annet")
        ? []
        : [partOf(item) ?? unread(effekt.kandidat, punkt.punkt, draft)];
    default:
      return [];
  }
}

/** «2. Beløpet dekkes av disposisjonsfondet»: its words are a role of what another point does. */
function partOf({ punkt, sak }: Item): Note | null {
  const whole = sak.find(({ effekter }) =>
    effekter.some(
      (effekt) => effekt.type !== "annet" && Object.values(effekt).some((role) => isPlacedIn(role, punkt.punkt.span)),
    ),
  );
  return whole ? note("hører-til", { punkt: whole.punkt.nr }) : null;
}

const isPlacedIn = (role: unknown, place: Span): boolean =>
  typeof role === "object" && role !== null && "span" in role && contains(place, role.span as Span);

/** Why what is advised is no effect, as the reader says it (engine/language, engine/workspace/advised.ts). */
const forAnother = "tilrådd et annet organ";

/** Words nobody could carry out: unclear where they speak of what the PSD has, else none of its business. */
export function unread(kandidat: readonly Kandidat[], { tekst }: Punkt, { psd }: Draft): Note {
  if (kandidat.length > 0 && kandidat.every(({ grunn }) => grunn === forAnother)) return note("tilrådd");
  const text = foldName(tekst.text);
  const names = psd.delprosjekter.flatMap(({ navn, alias, tiltak }) => [
    navn,
    ...(alias ?? []),
    ...(tiltak ?? []).map((one) => one.navn),
  ]);
  const isAboutProject =
    kandidat.length > 0 || names.some((name) => text.includes(foldName(name))) || ofPsd.test(withoutDoer(tekst.text));
  if (isAboutProject) return note("ikke-forstått", { grunn: kandidat[0]?.grunn ?? "" });
  // «oppdaterer side 7 og 9 i PSD og sender ny versjon»: without a sum, a delprosjekt or a day there is nothing to enter.
  return note(namesPsd.test(tekst.text) ? "psd-uten-innhold" : "ingen-virkning");
}

const ofPsd =
  /(?<!\p{L})(?:kr\.?(?!\p{L})|kroner|delprosjekt|prosjektperiode|prosjektslutt|tiltaksmid|prosjektmid|styringsgruppelede|prosjektlede)/iu;

/** «Prosjektleder oppdaterer …» is not about who is project manager. */
const withoutDoer = (text: string): string =>
  text.replace(/^prosjektle(?:der|iar)(?:en)? (?=\p{Ll}+(?:er|ar|r) )/iu, "");

const namesPsd = /(?<!\p{L})(?:\p{L}*styringsdokument|prosjektstyring|PSD(?!\p{L}))/iu;

/** Whether an application asks for a longer period. */
export const isAboutPeriod = ({ gjelder }: Effekt): boolean =>
  isReadable(gjelder) &&
  /period|utvid|forleng|leng(?:je|e|re)|slutt(?:dato|frist)|prosjekttid|prosjektslutt/iu.test(gjelder.value);

/** Whether an application asks to move money. */
export const isAboutMoney = ({ gjelder }: Effekt): boolean =>
  isReadable(gjelder) && /omdispon|omprioriter|omfordel|overfør|flytt|endring|endre|budsjett/iu.test(gjelder.value);

/** The end that is asked for, where the project now ends at `now`. */
export const wantedEndOf = (effekt: Effekt, punkt: Punkt, now: CalendarDate | null): CalendarDate | null =>
  wantedEnd(effekt, punkt, now)?.date ?? null;

function extend({ effekt, punkt, because, til }: Item, draft: Draft): readonly Note[] {
  const end = til ?? wantedEndOf(effekt, punkt.punkt, draft.psd.periode.til ?? null);
  if (!end) return [note("ukjent-periode")];
  draft.setEnd(end, because);
  return [];
}

/** «… fra 1. april 2026»: a day after the meeting, in its own words. */
function laterStart(words: string, meeting: CalendarDate | null): string | null {
  const later = datesIn(words).find(
    ({ first, precision, start }) =>
      precision === "dag" &&
      meeting !== null &&
      first > meeting &&
      /(?:fra|frå)\s(?:og\smed\s)?$/iu.test(words.slice(0, start)),
  );
  return later ? words.slice(words.slice(0, later.start).search(/fr[aå]\s(?:og\smed\s)?$/iu), later.end) : null;
}

function elect({ effekt, because, punkt }: Item, draft: Draft): readonly Note[] {
  const verv = said(effekt.verv)?.toLowerCase() ?? "";
  const person = said(effekt.person);
  const organ = said(effekt.organ) ?? "";
  const led = ledBy(organ, null);
  if (/^prosjekt(?:leder|leiar)/u.test(verv)) return appoint("prosjektleder");
  if (/^prosjektansvarl/u.test(verv)) return appoint("prosjektansvarlig");
  if (led === "råd") return [note("leder-av-rådet", { navn: person ?? said(effekt.kommune) ?? "" })];
  if (led !== "styringsgruppe" && led !== "eget") return [note("verv-utenfor-psd", { verv })];
  const group = draft.psd.organisering.styringsgruppe;
  if (/^(?:leder|leiar)/u.test(verv)) {
    if (led === "eget" && !/styringsgrupp/iu.test(because.organ ?? "")) return [note("verv-utenfor-psd", { verv })];
    if (!person) return [note("ukjent-person", { verv })];
    draft.setLeader(person, because);
    const from = laterStart(punkt.punkt.tekst.text, because.dato);
    if (from) return [note("gjelder-fra", { periode: from })];
    const periode = said(effekt.periode);
    const year = /20\d\d/u.exec(periode ?? "")?.[0];
    return periode && year && because.dato && year > because.dato.slice(0, 4) ? [note("gjelder-fra", { periode })] : [];
  }
  if (/^medlem/u.test(verv) && led === "styringsgruppe" && group?.medlemmer && person) {
    const kommune = said(effekt.kommune);
    if (!group.medlemmer.some(({ navn }) => foldName(navn) === foldName(person)))
      draft.addMember(kommune ? { navn: person, representerer: kommune } : { navn: person }, because);
    return [];
  }
  return [note("verv-utenfor-psd", { verv })];

  function appoint(role: "prosjektleder" | "prosjektansvarlig"): readonly Note[] {
    if (!person) return [note("ukjent-person", { verv })];
    draft.setPerson(role, person, because);
    return [];
  }
}

const said = (role: Role<string> | undefined): string | null => (isReadable(role) ? role.value : null);
