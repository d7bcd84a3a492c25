/** The line that introduces a list: what it lends the items below it. */
import { asked } from "./askers.ts";
import type { Clause, Reading } from "./clause.ts";
import { rolle, type VerbReading } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import type { Header, State } from "./sentence-state.ts";
import type { Standing } from "./standing.ts";
import type { Token } from "./tokens.ts";

/** «A settes ned med 200 000, og pengene fordeles slik:»: the last clause introduces the list. */
const sharesOut = ({ kind, tokens: own }: Clause, tokens: readonly Token[]): boolean =>
  kind === "hoved" && own.some((i) => tokens[i]!.ord.kjenne.includes("følgende"));

/** «Midlene brukes slik:» gives; «I 2021 ble midlene brukt slik:» and «hvordan midlene fordeles:» only tell. */
const lends = (frame: string, { holder, fortid }: Standing, isMain: boolean): boolean =>
  spends.has(frame) ? holder : shares.has(frame) && (isMain || holder || fortid);

const shares = new Set(["flytt", "tilfør", "øk", "kutt", "bevilg", "velg", "uttak", "avslutt", "opprett", "tilbake"]);
const spends = new Set(["bruk", "forbruk"]);

/** «Sekretariatet skal:» */
function toldToDo({ tokens }: Reading, { mentions, tokens: words }: Clause): Mention | null {
  const [skal, colon] = words.slice(-2);
  const [who] = mentions;
  if (colon === undefined || tokens[colon]!.lower !== ":" || !/^(?:skal|må)$/.test(tokens[skal!]!.lower)) return null;
  return who && mentions.length === 1 && /^(?:utfører|verv|person)$/.test(who.slag) ? who : null;
}

export function headerOf(state: State): Header {
  const { scope, standings, clauses } = state;
  const main = clauses[0]!;
  const standing = standings.of(main);
  let verb: VerbReading | null = null;
  let given: Mention | null = null;
  // «Rådet vedtar slik uttalelse: …»
  let swallows = state.drafts.some(({ type }) => type === "uttalelse");
  // «Disse søkerne får avslag:»
  let told = main.tokens.some((i) => /^avslag(?: på)?$/.test(scope.reading.tokens[i]!.lower));
  for (const clause of clauses) {
    given ??= toldToDo(scope.reading, clause);
    for (const at of clause.verb) {
      for (const one of standings.readings(clause, at)) {
        const noun = one.form === "perf" && at === clause.tokens[0];
        if (clause === main && !noun && (one.verb.styring === "omtale" || one.verb.styring === "stopp")) told = true;
        if (one.verb.styring === "oppdrag") given = asked(scope.reading, clause);
        if (
          one.verb.rammenavn === "orientering" ||
          one.verb.rammenavn === "uttal-selv" ||
          (one.verb.rammenavn.startsWith("uttal") && clause.mentions.some((mention) => mention.slag === "uttalelse"))
        )
          swallows = true;
        // «vert fordelte slik»: the participle tells what is done.
        const helps = (scope.reading.tokens[at]!.ord.rolle & rolle.passiv) !== 0 && clause.verb.length > 1;
        if (
          !helps &&
          lends(one.verb.rammenavn, standings.of(clause), clause === main) &&
          (one.verb.partikkel === null || one.verb.rammenavn === "opprett" || one.verb.lemma === "gå-slik")
        )
          verb = verb === null || sharesOut(clause, scope.reading.tokens) ? one : verb;
      }
    }
  }
  const arv = clauses.flatMap((clause) =>
    clause.mentions.filter(
      (mention) =>
        mention.slag === "delprosjekt" ||
        mention.slag === "fond" ||
        mention.slag === "organ" ||
        mention.slag === "verv" ||
        mention.slag === "psd" ||
        mention.slag === "bokstav" ||
        mention.slag === "plass" ||
        mention.slag === "år" ||
        mention.slag === "avtale" ||
        mention.slag === "middel",
    ),
  );
  if (verb && verb.verb.bar === null)
    verb = { ...verb, verb: { ...verb.verb, bar: verb.verb.rammenavn === "kutt" ? "fra" : "til" } };
  return {
    verb,
    arv,
    holder: (standing.holder || standing.fortid) && !told,
    grunn: told ? "stopp" : standing.grunn,
    oppdrag: given,
    svelger: swallows,
  };
}
