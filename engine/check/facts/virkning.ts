/** Facts of a virkning: a later end of the project that a PSD has, or a sak writes into it, beside the funder's answer. */
import type { Godkjenning, Psd } from "../../project/psd.ts";
import type { CalendarDate } from "../../text/calendar-date.ts";
import { isReadable } from "../../text/fact.ts";
import type { Span } from "../../text/span.ts";
import type { SakInContext, Workspace } from "../../workspace/workspace.ts";
import { absent, type FactTable, plain, value } from "../subject.ts";
import { waitsForFunder } from "../words/funder.ts";
import type { Prosjektperiode } from "./prosjektperiode.ts";
import { isUnmet } from "./vilkaar.ts";
import { stackOf } from "./workspace.ts";
import type { Kort } from "./workspace-cards.ts";
import { statusOf } from "./workspace-status.ts";

export interface Virkning {
  readonly feil: "avslått" | "kortere" | "før svaret" | "før søknaden" | "uten svar" | "i samme sak";
  readonly span: Span;
  /** The point that writes the end into the PSD. */
  readonly punkt: Span | null;
  /** The day of the answer, or of the application. */
  readonly dato: CalendarDate | null;
  /** The end the funder has approved. */
  readonly godkjentTil: CalendarDate | null;
  readonly tolket: boolean;
}

export const virkningFacts: FactTable<Virkning> = {
  "virkning.feil": ({ feil, span, tolket }) => value(feil, span, tolket),
  "virkning.punkt": ({ punkt }) => (punkt ? value(true, punkt) : absent),
  "virkning.dato": ({ dato }) => plain(dato),
  "virkning.godkjentTil": ({ godkjentTil }) => (godkjentTil ? value(godkjentTil) : absent),
};

/** A project nobody else pays for asks nobody. */
export function virkningInPsd(psd: Psd, workspace: Workspace): Virkning | null {
  const til = psd.periode.til;
  if (!psd.finansiør || !til) return null;
  const answers = psd.godkjenninger.filter(({ gjelder }) => gjelder === "periodeutvidelse");
  const approved = answers.filter(({ resultat }) => resultat !== "avslått");
  const entry =
    psd.endringslogg.find((one) => one.felt?.value === "periode/til" && one.til?.value === til.value) ?? null;
  const common = { span: til.span, punkt: null, dato: null, godkjentTil: null, tolket: false };
  if (approved.length > 0) {
    const ends = approved.map((one) => one.til);
    const last = ends.includes(null) ? null : (ends as readonly CalendarDate[]).toSorted().at(-1)!;
    if (last !== null && til.value > last) return { ...common, feil: "kortere", godkjentTil: last };
    const answered = approved.find((one) => one.til === null || one.til >= til.value)?.dato?.value ?? null;
    return entry?.dato && answered && entry.dato.value < answered
      ? { ...common, feil: "før svaret", span: entry.span, dato: answered }
      : null;
  }
  const asked = applicationFor(til.value, psd, workspace);
  const refused = answers.find((one) => refuses(one, til.value, asked));
  if (refused) return { ...common, feil: "avslått", dato: refused.dato?.value ?? null };
  if (answers.length > 0 || (!asked && !entry)) return null;
  // The decision waits for something, and its change is in the PSD: that is told of the change.
  if (entry && isUnmet(psd, entry, workspace)) return null;
  const made = entry?.dato?.value ?? psd.versjonsdato?.value ?? null;
  return made && asked?.dato && made < asked.dato
    ? { ...common, feil: "før søknaden", dato: asked.dato }
    : { ...common, feil: "uten svar", dato: asked?.dato ?? null };
}

/** The points ask the funder, and write the new end into the PSD at once. */
export function virkningInSak({ punkter, prosjekt }: SakInContext, periode: Prosjektperiode | null): Virkning | null {
  if (!periode || !asksForMore(punkter) || (prosjekt && (!prosjekt.finansiør || isApproved(prosjekt, periode))))
    return null;
  for (const { punkt, effekter } of punkter) {
    const { text } = punkt.tekst;
    const change = effekter.find(({ type }) => type === "psd-endring" || type === "periodeutvidelse");
    if (
      !change ||
      !namesPsd.test(text) ||
      !end.test(text) ||
      waiting.test(text) ||
      effekter.some(({ vilkår }) => vilkår.length > 0)
    )
      continue;
    if (waitsForFunder(text, prosjekt?.finansiør?.fylkeskommune?.value ?? null)) continue;
    return {
      feil: "i samme sak",
      span: change.span,
      punkt: punkt.span,
      dato: null,
      godkjentTil: null,
      tolket: change.tolket,
    };
  }
  return null;
}

/** A sak of the workspace that decides or asks for just that end, unless it fell. */
function applicationFor(til: CalendarDate, psd: Psd, workspace: Workspace): Kort | null {
  const stack = stackOf(workspace);
  return (
    stack.etterDokument.find(
      (kort) =>
        kort.prosjekt === psd.source.path &&
        kort.form !== "listet" &&
        kort.dato !== null &&
        kort.nySlutt === til &&
        !["falt", "utsatt", "trukket", "avvist"].includes(statusOf(kort, stack)),
    ) ?? null
  );
}

const refuses = ({ resultat, til, sak }: Godkjenning, end: CalendarDate, asked: Kort | null): boolean =>
  resultat === "avslått" && (til === end || (asked !== null && (sak === null || sak === asked.nr)));

const isApproved = ({ godkjenninger }: Psd, { til }: Prosjektperiode): boolean =>
  godkjenninger.some(
    (one) =>
      one.gjelder === "periodeutvidelse" &&
      one.resultat !== "avslått" &&
      (one.til === null || til === null || one.til >= til.date),
  );

const asksForMore = (punkter: SakInContext["punkter"]): boolean =>
  punkter.some(({ effekter }) =>
    effekter.some(
      ({ type, gjelder }) => type === "søknad" && isReadable(gjelder) && /utvid|leng/iu.test(gjelder.value),
    ),
  );

const namesPsd = /(?<!\p{L})(?:PSD|(?:prosjekt)?styringsdokument)/iu;
const end = /sluttdato|prosjektslutt|period/iu;
const waiting = /(?<!\p{L})(?:når|etter at|så snart|dersom|hvis|viss|godkjen\p{L}*|svar\p{L}*) ?/iu;
