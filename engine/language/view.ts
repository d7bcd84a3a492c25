/** A clause as the frames see it: what stands in it. */

import { numberWords } from "../document/written-money.ts";
import { antecedent, inherited, office, pointsToSak } from "./borrowed.ts";
import { type Clause, isClearlyFinite, type Reading } from "./clause.ts";
import { hasCounterpart } from "./counterpart.ts";
import { holds, where } from "./held-money.ts";
import { rolle, slag } from "./lexicon.ts";
import { isSted, type Mention, type Sted } from "./mention.ts";

import type { Standing, Standings } from "./standing.ts";
import { kind } from "./tokens.ts";

export interface View {
  readonly reading: Reading;
  readonly clause: Clause;
  readonly standing: Standing;
  readonly standings: Standings;
  /** Own mentions, then those of clauses joined to it (relative, brother's subject). */
  readonly mentions: readonly Mention[];
  readonly kinds: ReadonlySet<string>;
  /** What the intro of a list lends its items. */
  readonly arv: readonly Mention[];
  /** Mentions of relative clauses that say where the money is («som ligger inne hos X»). */
  readonly hos: ReadonlySet<Mention>;
  /** What the money is to strengthen («brukes til å styrke X»). */
  readonly mål: readonly Mention[];
  /** Hangs on «dersom …»: on what may come, not on when it comes. */
  readonly avhenger: boolean;
  readonly prosjektslutt: string | null;
  readonly harNavn: boolean;
}

export function viewOf(
  reading: Reading,
  clause: Clause,
  standings: Standings,
  prosjektslutt: string | null,
  harNavn: boolean,
  arv: readonly Mention[] = [],
  barn: readonly Clause[] = [],
  søsken: readonly Clause[] = [],
): View {
  const hos = barn.filter((one) => holds(reading, one)).flatMap((one) => where(reading, one));
  const mål = barn
    .filter(
      (one) =>
        (one.kind === "bakgrunn" || one.kind === "å") &&
        / å$/.test(reading.tokens[one.opener]!.lower) &&
        (strengthens(reading, one) ||
          balances(reading, one) ||
          one.mentions.some((mention) => mention.slag === "behov")),
    )
    .flatMap((one) => one.mentions.filter((mention) => mention.slag === "delprosjekt"));
  const hentet = barn
    .filter(
      (one) =>
        one.kind === "som" && one.finitt === 1 && one.verb.every((i) => reading.tokens[i]!.ord.verb.length === 0),
    )
    .flatMap((one) =>
      one.mentions.filter(
        (mention) =>
          mention.slag === "delprosjekt" && /^(?:fra|frå)$/.test(reading.tokens[mention.from - 1]?.lower ?? ""),
      ),
    );
  const frem = barn
    .filter((one) => one.kind === "bakgrunn" && /^til(?: å)?$/.test(reading.tokens[one.opener]!.lower))
    .flatMap((one) => one.mentions.filter((mention) => mention.slag === "dato"));
  const deler = clause.mentions.some((one) => one.slag === "plass" || one.slag === "bokstav")
    ? []
    : barn
        .filter((one) => one.kind === "følge")
        .flatMap((one) => one.mentions.filter((mention) => mention.slag === "plass" || mention.slag === "bokstav"));
  const vedtatt = barn.filter((one) => decides(reading, one)).flatMap((one) => one.mentions);
  const mentions = [
    ...office(reading, clause),
    ...antecedent(reading, clause),
    ...inherited(reading, clause),
    ...clause.mentions,
    ...hos,
    ...hentet,
    ...frem,
    ...vedtatt,
    ...(clause.mentions.some((one) => one.slag === "avtale" || one.slag === "psd") ? deler : []),
  ];
  const kinds = kindsOf(reading, clause, [
    ...mentions,
    ...partOf(mentions, [...arv, ...(clause.bror?.mentions ?? [])]),
  ]);
  if (hasCounterpart(reading, clause, søsken)) kinds.add("motpart");
  return {
    hos: new Set(hos),
    mål,
    reading,
    clause,
    standing: standings.of(clause),
    standings,
    mentions,
    kinds,
    arv,
    avhenger: barn.some((one) => one.kind === "vilkår" && !inTime.test(reading.tokens[one.opener]!.lower)),
    prosjektslutt,
    harNavn,
  };
}

const inTime = /(?:^| )(?:når|snart|etter at|lenge)(?: |$)/;

/** «Dette blir nytt i samarbeidsavtalen: – Bokstav c får …»: the document whose part a line names. */
const partOf = (own: readonly Mention[], arv: readonly Mention[]): readonly Mention[] =>
  own.some((one) => one.slag === "plass" || one.slag === "bokstav")
    ? arv.filter((one) => one.slag === "psd" || one.slag === "avtale")
    : [];

/** «Det som ble vedtatt i sak 21/21 punkt 4, …»: the decision that is spoken of. */
const decides = (reading: Reading, clause: Clause): boolean =>
  clause.kind === "som" &&
  clause.mentions.every((one) => one.slag === "sak" || one.slag === "plass" || one.slag === "organ") &&
  clause.verb.some((i) =>
    reading.tokens[i]!.ord.verb.some((one) => one.verb.styring === "sanksjon" && one.form === "perf"),
  );

const strengthens = (reading: Reading, clause: Clause): boolean =>
  clause.verb.some((i) =>
    reading.tokens[i]!.ord.verb.some((one) => ["øk", "dekk", "tilfør"].includes(one.verb.rammenavn)),
  );

/** «for å få A i balanse» */
const balances = ({ tokens }: Reading, clause: Clause): boolean =>
  clause.tokens.some((i) => /^(?:balanse|havn|hamn|mål)$/.test(tokens[i]!.lower) && tokens[i - 1]!.lower === "i");

function kindsOf(reading: Reading, clause: Clause, mentions: readonly Mention[]): Set<string> {
  const kinds = new Set<string>();
  for (const mention of mentions) {
    if (mention.slag === "uttalelse" && sought(reading, mention)) continue;
    if (mention.slag === "sak" && mention.value === "" && inThis(reading, mention)) continue;
    if (mention.slag === "søknad" && granted(reading, mention)) continue;
    kinds.add(mention.slag);
    if (mention.slag === "sitat" && mention.navn) kinds.add("navn");
    if (isSted(mention) && mention.viser) kinds.add("viser");
    if (mention.slag === "prosjekt" && !mention.kjent) kinds.add("navn");
    if (mention.slag === "valg") kinds.add("behandling");
    if (mention.slag === "sak" && mention.value !== "") kinds.add("saksnr");
    if (mention.slag === "avtale" && /samarbeidsavtal|vedtekt|rådsavtal/.test(mention.value)) kinds.add("rådsavtale");
    if (mention.slag === "samtykke") kinds.add("godkjenning");
    if (mention.slag === "verv" && asOffice(reading, mention)) kinds.add("som-verv");
  }
  for (const i of clause.tokens) {
    const { ord, lower } = reading.tokens[i]!;
    const owner = reading.eier[i]! >= 0 ? reading.mentions[reading.eier[i]!]! : null;
    // The words of a quote are not the clause's own.
    if (owner?.slag === "sitat" && !owner.navn) continue;
    if (ord.slag & slag.delprosjektord) kinds.add("delprosjektord");
    if (ord.slag & slag.prosjektord) kinds.add("prosjektord");
    if (ord.slag & slag.tiltakord) kinds.add("tiltakord");
    // «delprosjektet Ny næring»: a name may begin so.
    if (ord.slag & slag.ny && !(owner && isSted(owner) && reading.tokens[i]!.stor)) kinds.add("ny");
    if (ord.rolle & rolle.viser && lower !== "det" && lower !== "den" && !counts(reading, i)) kinds.add("viser");
    if (lower === ":" && i === clause.tokens[clause.tokens.length - 1]) kinds.add("følgende");
    // «i tråd med utkastet»: a statement like it, no draft of one.
    const like = /^(?:med(?: det)?|av)$/.test(tokenBefore(reading, pastAdjectives(reading, i)));
    // «Det resterende går inn i A»
    if (ord.slag & slag.rest && tokenBefore(reading, i) === "det") kinds.add("viser");
    for (const mark of ord.kjenne) if (!(mark === "utkast" && like)) kinds.add(mark);
    if (ord.verb.some((one) => one.verb.lemma === "godkjenne")) kinds.add("godkjenning");
  }
  if (pointsToSak(reading, clause)) kinds.add("sak").add("den-sak");
  // «Utsettes.»
  if (mentions.length === 0 && clause.tokens.length <= 2 && clause.kind === "hoved") kinds.add("alene");
  if (passedOn(reading, clause)) kinds.add("viser");
  if (
    clause.bror?.mentions.some((mention) => mention.slag === "penger") &&
    !kinds.has("penger") &&
    !kinds.has("middel")
  )
    kinds.add("viser");
  if (
    clause.bror &&
    clause.mentions.every((mention) => mention.slag === "dato" || mention.slag === "måneder" || mention.slag === "år")
  )
    for (const i of clause.bror.tokens) if (reading.tokens[i]!.ord.slag & slag.prosjektord) kinds.add("prosjektord");
  if (clause.kind === "følge" && clause.parent && !clause.mentions.some((mention) => mention.slag === "delprosjekt"))
    for (const i of clause.parent.tokens) if (reading.tokens[i]!.ord.slag & slag.prosjektord) kinds.add("prosjektord");
  return kinds;
}

/** «får Kari Moen som (ny) leder». */
const asOffice = ({ tokens }: Reading, { from }: Mention): boolean =>
  tokens[from - 1]?.lower === "som" ||
  (tokens[from - 2]?.lower === "som" && (tokens[from - 1]!.ord.slag & slag.ny) !== 0);

/** «de fem kommunene»: they are named. */
const counts = ({ tokens, eier }: Reading, at: number): boolean =>
  /^(?:de|dei|disse|desse)$/.test(tokens[at]!.lower) &&
  eier[at + 1] === -1 &&
  (numberWords.has(tokens[at + 1]!.lower) || tokens[at + 1]!.kind === kind.tall);

/** «med (det) vedlagte utkastet». */
const pastAdjectives = ({ tokens }: Reading, at: number): number => {
  let i = at;
  while (
    i > at - 2 &&
    /^(?:(?:ved|fram|frem)lag[td]e?|føreliggjande|foreliggende|det)$/.test(tokens[i - 1]?.lower ?? "")
  )
    i--;
  return i;
};

const tokenBefore = ({ tokens }: Reading, at: number): string => tokens[at - 1]?.lower ?? "";

/** «frå A blir det teke 85 000 kroner, som B får»: the sum before «som», with a source. */
function passedOn({ tokens }: Reading, { kind, parent, opener }: Clause): boolean {
  if (kind !== "som" || !parent) return false;
  return (
    parent.mentions.some((one) => one.slag === "penger" && one.to <= opener && opener - one.to <= 1) &&
    (gives(tokens, parent) ||
      parent.mentions.some(
        (one) => one.slag === "delprosjekt" && /^(?:fra|frå|av)$/.test(tokens[one.from - 1]?.lower ?? ""),
      ))
  );
}

/** «A gir fra seg kr 95 000, som …» */
const gives = (tokens: Reading["tokens"], { verb, mentions }: Clause): boolean =>
  mentions.some((one) => one.slag === "delprosjekt") &&
  verb.some((i) => tokens[i]!.ord.verb.some((one) => one.verb.rammenavn === "kutt"));

/** «… tas det ikke stilling til i denne saken»: where, not what. */
const inThis = ({ tokens }: Reading, { from }: Mention): boolean =>
  /^(?:denne|den)$/.test(tokens[from - 1]?.lower ?? "") && tokens[from - 2]?.lower === "i";

/** «sendes kommunene til uttalelse»: others are to state. */
const sought = ({ tokens }: Reading, { from, to }: Mention): boolean =>
  to - from === 1 &&
  !/(?:en|a|et|ane|ene)$/.test(tokens[from]!.lower) &&
  /^(?:til|på|for)$/.test(tokens[from - 1]?.lower ?? "") &&
  !/^(?:forslag|framlegg|utkast|innspill?)/.test(tokens[from - 2]?.lower ?? "");

/** «Etter søknad får Vang idrettslag kr 25 000»: it has been sent. */
const granted = ({ tokens }: Reading, { from, to }: Mention): boolean =>
  !/^(?:fra|frå)$/.test(tokens[to]?.lower ?? "") &&
  /^(?:etter|ifølge|ifølgje)$|(?:tråd|samsvar) med$/.test(
    /^(?:med|den|framlagt|framlagd|innkommet|innkomen)$/.test(tokens[from - 1]?.lower ?? "")
      ? `${tokens[from - 2]?.lower} ${tokens[from - 1]!.lower}`
      : (tokens[from - 1]?.lower ?? ""),
  );

/** Whether every requirement is there; «a|b» asks for one of them. */
export function satisfies(view: View, krev: readonly string[], uten: readonly string[]): boolean {
  return (
    krev.every((need) => need.split("|").some((one) => view.kinds.has(one))) && !uten.some((one) => view.kinds.has(one))
  );
}

/** Whether a clause's own finite verb stands before a token. */
export function verbBefore(view: View, at: number): boolean {
  return view.clause.verb.some((i) => i < at && view.reading.eier[i] === -1);
}

/** The clause's first finite verb; far away where there is none. */
export function firstFinite(view: View): number {
  return (
    view.clause.tokens.find((i) => view.reading.eier[i] === -1 && isClearlyFinite(view.reading.tokens[i]!)) ??
    Number.POSITIVE_INFINITY
  );
}

export const places = (view: View): Sted[] => view.mentions.filter(isSted);
