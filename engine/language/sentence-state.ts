/** What the reading of one sentence keeps: its clauses, what was found, and what a list above lends it. */
import type { Clause, Reading } from "./clause.ts";
import type { Draft } from "./draft.ts";
import type { Kandidat } from "./effect.ts";
import type { VerbReading } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import type { Standings } from "./standing.ts";

export interface Vilkår {
  readonly start: number;
  readonly end: number;
}

export interface Scope {
  readonly reading: Reading;
  readonly prosjektslutt: string | null;
  readonly harNavn: boolean;
}

export interface State {
  readonly scope: Scope;
  readonly clauses: readonly Clause[];
  readonly standings: Standings;
  readonly header: Header | null;
  readonly swallowed: Set<Clause>;
  drafts: Draft[];
  readonly kandidat: Kandidat[];
  readonly vilkår: Vilkår[];
  /** A clause of the sentence speaks of a delprosjekt with a verb no frame explains. */
  ulest: boolean;
}

/** What a line that ends with a colon lends the items below it. */
export interface Header {
  readonly verb: VerbReading | null;
  readonly arv: readonly Mention[];
  readonly holder: boolean;
  readonly grunn: string;
  readonly oppdrag: Mention | null;
  readonly svelger: boolean;
}
