/** The same sak further down: what was read of its words, placed when it is asked for. An edit moves all saker after it, and few are looked into. */

import { type Fact, fact, movedFact } from "../text/fact.ts";
import { kept } from "../text/kept.ts";
import { movedPassage, type Passage } from "../text/passage.ts";
import { movedSpan, type Span } from "../text/span.ts";
import type { Alternativ, Deltaker, Punkt, Sak, Seksjon, Votering } from "./meeting-document.ts";

/** The sak as first read, which all versions share that have it unchanged; null for one that no reading remembers. */
export const originOf = (sak: Sak): Origin | null =>
  sak instanceof MovedSak ? sak.origin : (firstReadings.get(sak) ?? null);

export interface Origin {
  readonly sak: Sak;
  /** How far it has moved since. */
  readonly by: number;
}

/** From now on a reading remembers it. */
export const rememberSak = (sak: Sak): void => void firstReadings.set(sak, { sak, by: 0 });

const firstReadings = kept<Sak, Origin>();

/** `organTekst` may stand before the sak, and is given as it stands now. */
export const movedSak = (sak: Sak, by: number, organTekst: Sak["organTekst"]): Sak => new MovedSak(sak, by, organTekst);

class MovedSak implements Sak {
  readonly nr: Sak["nr"];
  readonly form: Sak["form"];
  readonly organTekst: Sak["organTekst"];
  readonly span: Span;
  readonly #of: Sak;
  readonly #by: number;
  /** The same values each time, by the name of the field. */
  #placed: { -readonly [Field in keyof Sak]?: Sak[Field] } = {};
  constructor(of: Sak, by: number, organTekst: Sak["organTekst"]) {
    this.nr = of.nr;
    this.form = of.form;
    this.organTekst = organTekst;
    this.span = movedSpan(of.span, by);
    this.#of = of;
    this.#by = by;
  }
  get origin(): Origin {
    return { sak: this.#of, by: this.#by };
  }
  get skrevet(): Fact<string> | null {
    return movedFact(this.#of.skrevet, this.#by);
  }
  get tittel(): Fact<string> | null {
    return movedFact(this.#of.tittel, this.#by);
  }
  get møteDato(): Sak["møteDato"] {
    return movedFact(this.#of.møteDato, this.#by);
  }
  get saksbehandler(): Fact<string> | null {
    return movedFact(this.#of.saksbehandler, this.#by);
  }
  get arkivsak(): Fact<string> | null {
    return movedFact(this.#of.arkivsak, this.#by);
  }
  get seksjoner(): readonly Seksjon[] {
    this.#placed.seksjoner ??= this.#of.seksjoner.map((one) => new MovedSection(one, this.#by));
    return this.#placed.seksjoner;
  }
  get anbefaling(): Passage | null {
    const { anbefaling } = this.#of;
    return anbefaling && movedPassage(anbefaling, this.#by);
  }
  get forslag(): readonly Punkt[] {
    this.#placed.forslag ??= this.#of.forslag.map((one) => movedPunkt(one, this.#by));
    return this.#placed.forslag;
  }
  get alternativer(): readonly Alternativ[] {
    this.#placed.alternativer ??= this.#of.alternativer.map(({ fra, punkter, span }) => ({
      fra: movedFact(fra, this.#by),
      punkter: punkter.map((one) => movedPunkt(one, this.#by)),
      span: movedSpan(span, this.#by),
    }));
    return this.#placed.alternativer;
  }
  get vedtak(): readonly Punkt[] {
    this.#placed.vedtak ??= this.#of.vedtak.map((one) => movedPunkt(one, this.#by));
    return this.#placed.vedtak;
  }
  get tilOrgan(): Fact<string> | null {
    return movedFact(this.#of.tilOrgan, this.#by);
  }
  get voteringer(): readonly Votering[] {
    this.#placed.voteringer ??= this.#of.voteringer.map((one) => movedVotering(one, this.#by));
    return this.#placed.voteringer;
  }
  get inhabile(): readonly Deltaker[] {
    this.#placed.inhabile ??= this.#of.inhabile.map((one) => movedDeltaker(one, this.#by));
    return this.#placed.inhabile;
  }
  get henvisninger(): Sak["henvisninger"] {
    this.#placed.henvisninger ??= this.#of.henvisninger.map(({ slag, til, span }) => ({
      slag,
      til,
      span: movedSpan(span, this.#by),
    }));
    return this.#placed.henvisninger;
  }
}

class MovedSection implements Seksjon {
  readonly slag: Seksjon["slag"];
  readonly overskrift: Fact<string> | null;
  readonly span: Span;
  readonly #of: Seksjon;
  readonly #by: number;
  constructor(of: Seksjon, by: number) {
    this.slag = of.slag;
    this.overskrift = movedFact(of.overskrift, by);
    this.span = movedSpan(of.span, by);
    this.#of = of;
    this.#by = by;
  }
  get tekst(): Passage {
    return movedPassage(this.#of.tekst, this.#by);
  }
}

const movedPunkt = ({ nr, tekst, span }: Punkt, by: number): Punkt => ({
  nr,
  tekst: movedPassage(tekst, by),
  span: movedSpan(span, by),
});

const movedVotering = (one: Votering, by: number): Votering => ({
  gjelder: movedFact(one.gjelder, by),
  for: movedFact(one.for, by),
  mot: movedFact(one.mot, by),
  blanke: movedFact(one.blanke, by),
  resultat: one.resultat,
  enstemmig: one.enstemmig,
  dobbeltstemme: one.dobbeltstemme && movedSpan(one.dobbeltstemme, by),
  loddtrekning: one.loddtrekning && movedSpan(one.loddtrekning, by),
  span: movedSpan(one.span, by),
});

const movedDeltaker = (one: Deltaker, by: number): Deltaker => ({
  navn: fact(one.navn.value, movedSpan(one.navn.span, by)),
  rolle: movedFact(one.rolle, by),
  verv: movedFact(one.verv, by),
  representerer: movedFact(one.representerer, by),
  status: fact(one.status.value, movedSpan(one.status.span, by)),
  varaFor: movedFact(one.varaFor, by),
  merknad: movedFact(one.merknad, by),
  medlem: one.medlem,
  span: movedSpan(one.span, by),
});
