/** Facts of a søknad alone: whether the one who is to answer also takes part in the decision to ask. */
import { isReadable } from "../../text/fact.ts";
import { absent, type FactTable, found, type Known, unknown, value } from "../subject.ts";
import { samePlace } from "../words/names.ts";
import type { EffektInSak } from "./effekt.ts";

export const søknadFacts: FactTable<EffektInSak> = {
  "søknad.mottakersDeltaker": representative,
  /** The document speaks of the role: someone observes, left, or was judged. */
  "søknad.rolleErOmtalt": ({ context: { document } }) => {
    const match =
      /observatør|(?<!\p{L})(?:in)?habil|ugild|fratr[åe]dte|fråtredde|dobbeltroll|(?:uten|utan) (?:stemmerett|røysterett)/iu.exec(
        document.source.text,
      );
    return found(match && { start: match.index, end: match.index + match[0].length });
  },
};

/** Someone at the table, else among the organ's members, who represents the receiver. */
function representative({ effekt: { mottaker }, sak, prosjekt, context: { document } }: EffektInSak): Known {
  if (mottaker && !isReadable(mottaker)) return unknown("søknad.mottaker");
  const named = mottaker?.value ?? "finansiøren";
  const receiver = /^(?:fylkeskommunen?|finansiøren|tilskudds?giver\p{L}*|tilskotsgjevar\p{L}*)$/iu.test(named)
    ? (prosjekt?.finansiør?.fylkeskommune?.value ?? null)
    : named;
  if (receiver === null) return unknown("psd");
  const there = document.deltakere.find(
    ({ representerer, medlem, status }) =>
      medlem &&
      !["forfall", "inhabil", "permisjon"].includes(status.value) &&
      representerer &&
      samePlace(representerer.value, receiver),
  );
  if (there) return value(there.navn.value, there.navn.span);
  if (document.deltakere.length > 0) return absent;
  const member = sak.organ?.medlemmer.find(
    ({ representerer }) => representerer && samePlace(representerer.value, receiver),
  );
  return member ? value(member.navn.value) : absent;
}
