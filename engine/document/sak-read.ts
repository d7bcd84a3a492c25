/** A sak as it was read, with what is worked out of its words when it is asked for: few rules do, and all words are looked through. */
import { type Fact, fact } from "../text/fact.ts";
import { join, type Passage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Sak, Seksjon, Seksjonsslag } from "./meeting-document.ts";
import { referencesIn } from "./references.ts";
import { type Avsnitt, headingSpan, joined, partsOf } from "./sections.ts";

/** What is read at once. */
export type SakFields = Omit<Sak, "anbefaling" | "henvisninger">;
export type SakWords = Pick<Sak, "anbefaling" | "henvisninger">;

/** Classes, since an object literal with getters costs a kilobyte and its own shape. */
export class SakRead implements Sak {
  readonly nr: Sak["nr"];
  readonly skrevet: Sak["skrevet"];
  readonly tittel: Sak["tittel"];
  readonly form: Sak["form"];
  readonly organTekst: Sak["organTekst"];
  readonly møteDato: Sak["møteDato"];
  readonly saksbehandler: Sak["saksbehandler"];
  readonly arkivsak: Sak["arkivsak"];
  readonly seksjoner: Sak["seksjoner"];
  readonly forslag: Sak["forslag"];
  readonly alternativer: Sak["alternativer"];
  readonly vedtak: Sak["vedtak"];
  readonly tilOrgan: Sak["tilOrgan"];
  readonly voteringer: Sak["voteringer"];
  readonly inhabile: Sak["inhabile"];
  readonly span: Span;
  readonly #words: SakWords;
  constructor(fields: SakFields, words: SakWords) {
    this.nr = fields.nr;
    this.skrevet = fields.skrevet;
    this.tittel = fields.tittel;
    this.form = fields.form;
    this.organTekst = fields.organTekst;
    this.møteDato = fields.møteDato;
    this.saksbehandler = fields.saksbehandler;
    this.arkivsak = fields.arkivsak;
    this.seksjoner = fields.seksjoner;
    this.forslag = fields.forslag;
    this.alternativer = fields.alternativer;
    this.vedtak = fields.vedtak;
    this.tilOrgan = fields.tilOrgan;
    this.voteringer = fields.voteringer;
    this.inhabile = fields.inhabile;
    this.span = fields.span;
    this.#words = words;
  }
  get anbefaling(): Passage | null {
    return this.#words.anbefaling;
  }
  get henvisninger(): Sak["henvisninger"] {
    return this.#words.henvisninger;
  }
}

/** Every field by its name; what is worked out of the words stays with the sak. */
const fieldsOfSak = (sak: Sak): SakFields => ({
  nr: sak.nr,
  skrevet: sak.skrevet,
  tittel: sak.tittel,
  form: sak.form,
  organTekst: sak.organTekst,
  møteDato: sak.møteDato,
  saksbehandler: sak.saksbehandler,
  arkivsak: sak.arkivsak,
  seksjoner: sak.seksjoner,
  forslag: sak.forslag,
  alternativer: sak.alternativer,
  vedtak: sak.vedtak,
  tilOrgan: sak.tilOrgan,
  voteringer: sak.voteringer,
  inhabile: sak.inhabile,
  span: sak.span,
});

export const changedSak = (sak: Sak, changes: Partial<SakFields>): Sak =>
  new SakRead({ ...fieldsOfSak(sak), ...changes }, sak);

/** What the sections of a sak say when their words are looked through. */
export class WordsOfSak implements SakWords {
  readonly #sections: readonly Seksjon[];
  readonly #year: number | null;
  readonly #nr: string | null;
  #references: Sak["henvisninger"] | null = null;
  constructor(sections: readonly Seksjon[], year: number | null, nr: string | null) {
    this.#sections = sections;
    this.#year = year;
    this.#nr = nr;
  }
  get anbefaling(): Passage | null {
    const own = this.#sections.filter((one) => one.slag === "anbefaling");
    return own.length > 0
      ? join(
          own.map(({ tekst }) => tekst),
          "\n",
        )
      : null;
  }
  get henvisninger(): Sak["henvisninger"] {
    this.#references ??= this.#sections.flatMap((one) => referencesIn(one.tekst, this.#year, this.#nr));
    return this.#references;
  }
}

/** Of its blocks it keeps the words: what kinds they were, and their own places, nobody asks any more, and they are a fourth of a document. */
export class Section implements Seksjon {
  readonly slag: Seksjonsslag;
  readonly overskrift: Fact<string> | null;
  readonly span: Span;
  readonly #parts: readonly Passage[];
  readonly #end: number;
  constructor(of: Avsnitt) {
    this.slag = of.slag === "saksliste" ? "annet" : of.slag === "alternativ" ? "forslag" : of.slag;
    this.overskrift = headingFact(of);
    this.span = of.span;
    this.#parts = partsOf(of);
    this.#end = of.span.end;
  }
  get tekst(): Passage {
    return joined(this.#parts, this.#end);
  }
}

const headingFact = (section: Avsnitt): Fact<string> | null => {
  const at = headingSpan(section);
  return at && section.overskrift ? fact(section.overskrift.overskrift.text, at) : null;
};
