/** The same sak further down: what was read of its words, at their new places. */
import { fact, movedFact } from "../text/fact.ts";
import { movedPassage } from "../text/passage.ts";
import { movedSpan } from "../text/span.ts";
import type { Alternativ, Deltaker, Punkt, Sak, Seksjon, Votering } from "./meeting-document.ts";

/** The sak as first read, which all versions share that have it unchanged; null for one that no reading remembers. */
export const originOf = (sak: Sak): Origin | null => origins.get(sak) ?? null;

export const setOrigin = (sak: Sak, origin: Origin): void => void origins.set(sak, origin);

export interface Origin {
  readonly sak: Sak;
  /** How far it has moved since. */
  readonly by: number;
}

const origins = new WeakMap<Sak, Origin>();

/** `organTekst` may stand before the sak, and is given as it stands now. */
export function movedSak(sak: Sak, by: number, organTekst: Sak["organTekst"]): Sak {
  /** Placed when they are asked for: an edit moves all saker after it, and few are looked into. */
  let seksjoner: Sak["seksjoner"] | null = null;
  let forslag: Sak["forslag"] | null = null;
  return {
    nr: sak.nr,
    skrevet: movedFact(sak.skrevet, by),
    tittel: movedFact(sak.tittel, by),
    form: sak.form,
    organTekst,
    møteDato: movedFact(sak.møteDato, by),
    saksbehandler: movedFact(sak.saksbehandler, by),
    arkivsak: movedFact(sak.arkivsak, by),
    get seksjoner() {
      seksjoner ??= sak.seksjoner.map((one) => movedSection(one, by));
      return seksjoner;
    },
    get anbefaling() {
      return sak.anbefaling && movedPassage(sak.anbefaling, by);
    },
    get forslag() {
      forslag ??= sak.forslag.map((one) => movedPunkt(one, by));
      return forslag;
    },
    alternativer: sak.alternativer.map(
      (one): Alternativ => ({
        fra: movedFact(one.fra, by),
        punkter: one.punkter.map((punkt) => movedPunkt(punkt, by)),
        span: movedSpan(one.span, by),
      }),
    ),
    vedtak: sak.vedtak.map((one) => movedPunkt(one, by)),
    voteringer: sak.voteringer.map(
      (one): Votering => ({
        gjelder: movedFact(one.gjelder, by),
        for: movedFact(one.for, by),
        mot: movedFact(one.mot, by),
        blanke: movedFact(one.blanke, by),
        resultat: one.resultat,
        enstemmig: one.enstemmig,
        dobbeltstemme: one.dobbeltstemme && movedSpan(one.dobbeltstemme, by),
        loddtrekning: one.loddtrekning && movedSpan(one.loddtrekning, by),
        span: movedSpan(one.span, by),
      }),
    ),
    inhabile: sak.inhabile.map(
      (one): Deltaker => ({
        navn: fact(one.navn.value, movedSpan(one.navn.span, by)),
        rolle: movedFact(one.rolle, by),
        verv: movedFact(one.verv, by),
        representerer: movedFact(one.representerer, by),
        status: fact(one.status.value, movedSpan(one.status.span, by)),
        varaFor: movedFact(one.varaFor, by),
        merknad: movedFact(one.merknad, by),
        medlem: one.medlem,
        span: movedSpan(one.span, by),
      }),
    ),
    get henvisninger() {
      return sak.henvisninger.map(({ slag, til, span }) => ({ slag, til, span: movedSpan(span, by) }));
    },
    span: movedSpan(sak.span, by),
  };
}

const movedSection = (one: Seksjon, by: number): Seksjon => ({
  slag: one.slag,
  overskrift: movedFact(one.overskrift, by),
  get tekst() {
    return movedPassage(one.tekst, by);
  },
  span: movedSpan(one.span, by),
});

const movedPunkt = ({ nr, tekst, span }: Punkt, by: number): Punkt => ({
  nr,
  tekst: movedPassage(tekst, by),
  span: movedSpan(span, by),
});
