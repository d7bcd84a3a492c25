/** The effects of one clause: its best verb, its nominalised effect, its task, or what its mentions alone decide. */

import { dutyOf } from "./asked.ts";
import { decidedByOthers } from "./askers.ts";
import { type Clause, isClearlyFinite } from "./clause.ts";
import { complete } from "./completion.ts";
import { listedCreation } from "./creation.ts";
import type { Draft } from "./draft.ts";
import { fallback, verbless } from "./fallback.ts";
import { fromVerb } from "./frames.ts";
import { declared } from "./labelled.ts";
import { rolle, type VerbReading } from "./lexicon.ts";
import { listedReceiver } from "./listed.ts";
import { moneyFlow } from "./money-flow.ts";
import { comesBefore, governed, hidden } from "./nominal.ts";
import { demands, petition } from "./petition.ts";
import { bare } from "./plain-effects.ts";
import { isPutOut } from "./put-out.ts";
import type { State } from "./sentence-state.ts";
import type { Standings } from "./standing.ts";
import { hasDone, longAgo } from "./tense.ts";
import { kind } from "./tokens.ts";
import type { View } from "./view.ts";

export interface Found {
  readonly draft: Draft;
  /** The past tense is the decision («ble valgt», «ble godkjent»). */
  readonly tillattFortid: boolean;
}

export const asking = /^(?:be|anmode|oppmode|oppfordre)$/;

/** «X fungerte som leder», «Y overtok»: in the past they tell who had the office, not who is elected. */
const tookOffice: ReadonlySet<string> = new Set([
  "ansette",
  "avløse",
  "bekle",
  "erstatte",
  "etterfølge",
  "fungere",
  "gå-inn",
  "komme-inn-som",
  "overta",
  "rykke",
  "rykke2",
  "ta-over",
  "tiltre",
  "tre-inn",
]);

export const decidedInPast = new Set(["velg", "orientering", "godkjenn", "utsett", "uttal", "uttal-selv"]);

export function effectsOf(state: State, view: View, inner: readonly Clause[]): Found[] {
  const { reading, clause, standings } = { reading: view.reading, clause: view.clause, standings: state.standings };
  if (ofAnyone(view)) return [];
  const candidates = verbsOf(view, standings);
  const asksAt = (i: number): boolean =>
    reading.eier[i] === -1 && standings.readings(clause, i).some((one) => asking.test(one.verb.lemma));
  // «Prosjektleder bes be fylkeskommunen om …»
  const asks = clause.verb.find((i) => asksAt(i) && !(clause.verb.includes(i + 1) && asksAt(i + 1)));
  const asked = asks === undefined ? null : petition(view, asks, inner);
  if (asked) return [{ draft: asked, tillattFortid: false }];
  // «Rådet oppmodar Stortinget om å …»: what the organ thinks ought to be done.
  if (asks !== undefined && demands(view, inner))
    return view.mentions.some((one) => one.slag === "organ" && one.to <= asks)
      ? [{ draft: bare(view, "uttalelse", asks), tillattFortid: false }]
      : [];
  const statement = declared(view);
  if (statement) {
    for (const one of state.clauses) state.swallowed.add(one);
    return accept(state, view, [statement]);
  }
  const nominals = governed(view, standings);
  let best: { readonly drafts: Draft[]; readonly rank: number; readonly past: boolean } | null = null;
  let particled = -1;
  for (const { at, one } of candidates) {
    // «stilles i bero» is no «stille».
    if (at === particled && one.verb.partikkel === null) continue;
    const nominal = one.form === "subst" || (reading.eier[at] !== -1 && (one.form !== "perf" || afterOf(view, at)));
    if (nominal && !nominals) continue;
    if (nominal && hidden(view, at)) continue;
    if (deadlineFor(view, at) || comesBefore(view, at) || (one.form === "perf" && addsWhence(view, at))) continue;
    // «slutter seg til «Fosen 2030»», «sluttar opp om»
    if (one.verb.lemma === "avslutte" && /^(?:seg|opp)(?: |$)/.test(reading.tokens[at + 1]?.lower ?? "")) continue;
    if (one.verb.rammenavn === "gjør" || passesOn(view, one)) continue;
    if (one.verb.nektet && (!negated(view) || one.form === "pret" || (one.form === "perf" && hasDone(reading, clause))))
      continue;
    if ((one.form === "perf" && attributive(view, at)) || (/^(?:pret|inf)$/.test(one.form) && describes(view, at)))
      continue;
    const drafts = fromVerb(view, at, one, inner);
    if (drafts.length === 0 || isNoDecision(view, drafts[0]!)) continue;
    if (one.verb.partikkel !== null) particled = at;
    const rank =
      rankOf(drafts[0]!) +
      (one.verb.partikkel ? -0.5 : 0) +
      (nominal ? 0.3 : 0) +
      drafts.filter((draft) => draft.type === "pengeflyt" && !(draft.roles["fra"] && draft.roles["til"])).length * 0.1;
    if (!best || rank < best.rank)
      best = {
        drafts: one.verb.nektet ? drafts.map((draft) => ({ ...draft, modus: "nektet" })) : drafts,
        rank,
        past:
          (nominal && sanctioned(view, standings)) ||
          (clause.kind === "hoved" &&
            !tookOffice.has(one.verb.lemma) &&
            decidedInPast.has(one.verb.rammenavn) &&
            !longAgo(reading, clause) &&
            (one.verb.rammenavn === "orientering" || !decidedByOthers(reading, clause))),
      };
  }
  if (best) {
    const { past } = best;
    if (best.drafts[0]!.modus === "nektet" && view.standing.nektet) return accept(state, view, best.drafts);
    return best.drafts.map((draft) => ({ draft, tillattFortid: past }));
  }
  const changed = nominals ? nominalChange(view) : [];
  if (changed.length > 0) return changed.map((draft) => ({ draft, tillattFortid: false }));
  const task = dutyOf(state, view, candidates, inner);
  if (task) return [{ draft: task, tillattFortid: false }];
  const { header } = state;
  if (header?.verb && clause.finitt === 0 && clause.kind === "hoved" && says(header.verb, clause)) {
    const listed = listedReceiver(view, header.verb.verb.rammenavn);
    if (listed) return listed.map((draft) => ({ draft, tillattFortid: true }));
    const drafts = fromVerb(view, clause.tokens[0]!, header.verb, inner);
    if (drafts.length === 0 && header.verb.verb.rammenavn === "opprett") drafts.push(...listedCreation(view));
    if (drafts.length > 0) return drafts.map((draft) => ({ draft, tillattFortid: true }));
  }
  if (clause.verb.every((i) => reading.eier[i] !== -1) || clause.finitt === 0) {
    const drafts = verbless(view);
    if (drafts.length > 0) return drafts.map((draft) => ({ draft, tillattFortid: false }));
  }
  const guessed = fallback(view, state.kandidat);
  return guessed.map((draft) => ({ draft, tillattFortid: false }));
}

/** «Bedrifter som får støtte fra A, må …»: whom a rule is for, no decision. */
const ofAnyone = ({ clause, reading: { tokens, eier } }: View): boolean => {
  const at = clause.opener - 1;
  const head = clause.kind === "som" && clause.parent?.tokens[0] === at ? tokens[at] : undefined;
  return head !== undefined && eier[at] === -1 && head.kind === kind.ord && !head.ord.slag && !head.ord.rolle;
};

/** «A får fritak fra vervet som leder» elects nobody; «… godkjennes med den endring at sak 9/25 utgår» is of the agenda. */
const isNoDecision = (view: View, one: Draft): boolean => isPutOut(view, one.type) || onlyTold(view, one);

const onlyTold = ({ clause, reading: { tokens } }: View, { type, roles }: Draft): boolean =>
  (type === "ledervalg" &&
    clause.tokens.some((i) => /^(?:fritak|fritas|fritatt|friteken|avløysing)$/.test(tokens[i]!.lower))) ||
  (type === "omgjøring" &&
    !roles["punkt"] &&
    clause.parent?.mentions.some(
      ({ slag, from }) => slag === "dokument" && /^(?:innkall|saks?list|dagsorden|sakskart)/.test(tokens[from]!.lower),
    ) === true);

/** «Uttalelsen sendes stortingsbenken»: what has been said before is passed on. «Rådet sender denne fråsegna: …» says it. */
const passesOn = ({ mentions, reading: { tokens } }: View, { verb }: VerbReading): boolean =>
  /^(?:over)?sende(?:-uttalelse)?$/.test(verb.lemma) &&
  mentions.some(
    ({ slag, from }) =>
      slag === "uttalelse" &&
      /(?:uttalen|uttalelsen|fråsegna)$/u.test(tokens[from]!.lower) &&
      !/^(?:denne|vedlagte|vedlagde|framlagte|framlagde)$/.test(tokens[from - 1]?.lower ?? ""),
  );

/** «Fristen for å søke … er 1. oktober»: when, not that. */
const deadlineFor = ({ reading }: View, at: number): boolean => {
  const before = reading.tokens[at - 1];
  return before !== undefined && (before.ord.rolle & rolle.frist) !== 0 && before.lower.endsWith(" å");
};

/** «Rammen blir økt med kr 10 000, tatt fra A»: whence, beside the clause's own verb. */
const addsWhence = ({ clause, reading: { tokens, eier } }: View, at: number): boolean =>
  tokens[at - 1]?.lower === "," &&
  /^(?:fra|frå)$/.test(tokens[at + 1]?.lower ?? "") &&
  clause.verb.some((i) => i < at && eier[i] === -1 && tokens[i]!.ord.verb.some(({ verb }) => verb.ramme.some(isMoney)));

const isMoney = ({ effekt }: { readonly effekt: string }): boolean => effekt === "pengeflyt";

/** An item of sums without a sum or name of its own says nothing; what is created has no name before. */
const says = ({ verb }: VerbReading, { mentions }: Clause): boolean =>
  mentions.length > 0 || verb.rammenavn === "opprett";

/** «den reviderte avtalen legges fram», «de avsatte midlene blir stående»: which one, not what is done. */
function describes({ clause, reading: { tokens, eier, mentions } }: View, at: number): boolean {
  const described = mentions[eier[at + 1] ?? -1]?.slag ?? "";
  // «Reviderte vedtekter legges fram …»
  const first = clause.tokens[0] === at || tokens[at - 1]?.lower === "til";
  const own = clause.verb.some((i) => i > at && eier[i] === -1 && isClearlyFinite(tokens[i]!));
  if (first && own && /^(?:avtale|psd|dokument)$/.test(described)) return true;
  return /^(?:den|det|de|dei)$/.test(tokens[at - 1]?.lower ?? "") && /^(?:avtale|psd|dokument|middel)$/.test(described);
}

/** «midlene avsatt til A overføres»: a participle beside the clause's own verb only describes. */
export function attributive(view: View, at: number): boolean {
  const { tokens, eier } = view.reading;
  if (describes(view, at)) return true;
  if (tokens[at]!.ord.verb.some((one) => one.form === "s" || one.form === "pres" || one.form === "inf")) return false;
  let own = false;
  for (const i of view.clause.verb) {
    if (eier[i] !== -1) continue;
    const { ord } = tokens[i]!;
    if (i < at && ord.rolle & (rolle.passiv | rolle.hjelpe | rolle.skal)) return false;
    if (
      i < at &&
      ord.verb.some((one) => one.form === "s" && (one.verb.styring === "råd" || one.verb.styring === "sanksjon"))
    )
      return false;
    if (
      i !== at &&
      ord.verb.some(
        (one) => (one.form === "s" || one.form === "pres") && (one.verb.ramme.length > 0 || one.verb.styring !== null),
      )
    )
      own = true;
  }
  return own;
}

/** «Reduksjon i A med kr 50 000 og tilsvarende økning i B vedtas». */
export function nominalChange(view: View): Draft[] {
  const first = view.mentions.find((one) => one.slag === "kutt" || one.slag === "økning");
  if (!first || !view.kinds.has("penger")) return [];
  const modus = /^bruk/.test(first.slag === "kutt" ? first.value : "")
    ? "bruk"
    : view.kinds.has("kutt")
      ? "flytt"
      : "øk";
  const flows = moneyFlow(view, null, modus, first.from);
  return flows.filter(
    (one) => one.roles["til"] && !one.roles["til"].uleselig && (one.roles["fra"] || !view.kinds.has("kutt")),
  );
}

/** «Styringsgruppen godkjente overføring av …», «Overføring av … ble vedtatt»: decided in this meeting. */
const sanctioned = ({ clause, reading }: View, standings: Standings): boolean =>
  clause.kind === "hoved" &&
  clause.verb.some(
    (i) =>
      reading.eier[i] === -1 &&
      standings
        .readings(clause, i)
        .some((one) => one.verb.styring === "sanksjon" && (one.form === "pret" || one.form === "perf")),
  ) &&
  !longAgo(reading, clause) &&
  !decidedByOthers(reading, clause);

/** A negated «videreføres»: the negation is the effect. */
export function accept(state: State, view: View, drafts: Draft[]): Found[] {
  for (const one of drafts) complete(state, view, one);
  state.drafts.push(...drafts);
  return [];
}

export const negated = (view: View): boolean =>
  view.standing.nektet &&
  view.clause.tokens.some((i) => view.reading.tokens[i]!.ord.rolle & rolle.negasjon && view.reading.eier[i] === -1);

export const ranks: Partial<Record<Draft["type"], number>> = {
  orientering: 0,
  søknad: 1,
  uttalelse: 2,
  utsettelse: 3,
  omgjøring: 4,
  ledervalg: 5,
  opprettelse: 6,
  periodeutvidelse: 7,
  uttak: 8,
  pengeflyt: 8.5,
  avtaleendring: 9,
  "psd-endring": 10,
};

export const rankOf = (one: Draft): number => ranks[one.type] ?? 11;

/** «å la A avgi …»: what follows «å» is no past tense. */
const afterTo = ({ reading }: View, at: number): boolean =>
  at > 0 && (reading.tokens[at - 1]!.ord.rolle & rolle.å) !== 0;

/** «en søknad om støtte», «arbeidet med overføring»: a noun, whatever participle is spelt as it. */
const afterOf = ({ reading }: View, at: number): boolean =>
  /^(?:om|med|for|på)$/.test(reading.tokens[at - 1]?.lower ?? "");

const moves = ({ verb }: VerbReading): boolean => verb.ramme.some((one) => one.effekt === "pengeflyt");

export function verbsOf(view: View, standings: Standings): { at: number; one: VerbReading }[] {
  const found: { at: number; one: VerbReading }[] = [];
  for (const at of view.clause.verb)
    for (const one of standings.readings(view.clause, at))
      if (one.verb.ramme.length > 0 && !(one.form === "pret" && moves(one) && afterTo(view, at)))
        found.push({ at, one });
  return found;
}
