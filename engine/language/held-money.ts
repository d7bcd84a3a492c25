/** Where a relative clause tells that money lies: «som ligger inne hos A», «som var tenkt brukt i A», «som ble holdt igjen i A». */
import type { Clause, Reading } from "./clause.ts";
import { rolle } from "./lexicon.ts";
import type { Mention } from "./mention.ts";

/** A relative clause that only tells where money lies or what it was meant for. */
export function holds(reading: Reading, clause: Clause): boolean {
  if (clause.kind !== "som") return false;
  if (keeps(reading, clause) || received(reading, clause) || isMeant(reading, clause)) return true;
  return clause.verb.every((i) => {
    const { ord } = reading.tokens[i]!;
    if (ord.rolle & (rolle.hjelpe | rolle.passiv)) return true;
    return ord.verb.some(
      (one) => stative.has(one.verb.lemma) || (one.form === "perf" && assigning.has(one.verb.rammenavn)),
    );
  });
}

/** «de 15 000 kronene som A fikk i sak 9/23» */
const received = ({ tokens, eier }: Reading, { opener, mentions: [first], verb }: Clause): boolean =>
  first?.slag === "delprosjekt" &&
  first.from === opener + 1 &&
  verb.every(
    (i) =>
      eier[i] === -1 && tokens[i]!.ord.verb.every(({ verb: { lemma } }) => /^(?:få|motta|ha|rå|disponere)/.test(lemma)),
  );

/** «de 110 000 kronene som ble holdt igjen i A» */
const keeps = ({ tokens, eier }: Reading, { verb }: Clause): boolean =>
  verb.some(
    (i) => eier[i] === -1 && tokens[i]!.ord.verb.some((one) => one.verb.lemma === "holde" && one.form === "perf"),
  );

/** «pengene som ble flyttet fra A til B» lie in B. */
export function where({ tokens }: Reading, { mentions }: Clause): readonly Mention[] {
  const led = (one: Mention, by: RegExp): boolean =>
    one.slag === "delprosjekt" && by.test(tokens[one.from - 1]?.lower ?? "");
  return mentions.some((one) => led(one, /^til$/)) ? mentions.filter((one) => !led(one, /^fr[aå]$/)) : mentions;
}

/** «Kr 33 000 som var tenkt nytta i A», «midlene som skulle brukes i A»: what it was for, and has not been used. */
function isMeant({ tokens, eier, mentions }: Reading, { opener, tokens: words }: Clause): boolean {
  const money = mentions[eier[opener - (tokens[opener - 1]?.lower === "," ? 2 : 1)] ?? -1]?.slag;
  const said = words.filter((i) => eier[i] === -1).map((i) => tokens[i]!.lower);
  return (
    (money === "penger" || money === "middel") &&
    said.some((one) => meant.test(one)) &&
    said.some((one) => used.test(one))
  );
}

const meant = /^(?:tenkt|meint|ment|planlagt|skulle)$/;
const used =
  /^(?:brukt|bruka|brukes|brukast|nytta|nyttet|nyttes|nyttast|benyttet|benyttes|disponert|disponeres|gå|til)$/;

const stative = new Set(["ligge", "stå", "bestå", "være-ny", "være-periode"]);

const assigning = new Set(["settav", "bevilg", "flytt", "tilfør", "innskudd", "utbetal"]);
