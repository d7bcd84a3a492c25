/** Facts of a søknad alone: whether the one who is to answer also takes part in the decision to ask. */
import { isReadable } from "../../text/fact.ts";
import { movedSpan, type Span } from "../../text/span.ts";
import { absent, type FactTable, found, type Known, unknown, value } from "../subject.ts";
import { samePlace } from "../words/names.ts";
import { tookNoPart } from "../words/took-no-part.ts";
import { ask } from "./asked.ts";
import type { EffektInSak } from "./effekt.ts";

export const søknadFacts: FactTable<EffektInSak> = {
  "søknad.mottakersDeltaker": representative,
  /** The document speaks of the role, or the sak says that whoever has it took no part. */
  "søknad.rolleErOmtalt": (of) => found(ask("rolle", of.context) ?? absentIn(of)),
};

function absentIn(of: EffektInSak): Span | null {
  const who = representative(of);
  if (who.is !== "stated") return null;
  const { start, end } = of.sak.sak.span;
  const told = tookNoPart(of.context.document.source.text.slice(start, end), String(who.value));
  return told && movedSpan(told, start);
}

/** Someone at the table, else among the organ's members, who represents the receiver. */
function representative({ effekt: { mottaker }, sak, prosjekt, context }: EffektInSak): Known {
  if (mottaker && !isReadable(mottaker)) return unknown("søknad.mottaker");
  const named = mottaker?.value ?? "finansiøren";
  const receiver = /^(?:fylkeskommunen?|finansiøren|tilskudds?giver\p{L}*|tilskotsgjevar\p{L}*)$/iu.test(named)
    ? (prosjekt?.finansiør?.fylkeskommune?.value ?? null)
    : named;
  if (receiver === null) return unknown("psd");
  const deltakere = ask("deltakere", context);
  const there = deltakere.find(
    ({ representerer, medlem, status }) =>
      medlem &&
      !["forfall", "inhabil", "permisjon"].includes(status.value) &&
      representerer &&
      samePlace(representerer.value, receiver),
  );
  if (there) return value(there.navn.value, there.navn.span);
  if (deltakere.length > 0) return absent;
  const member = sak.organ?.medlemmer.find(
    ({ representerer }) => representerer && samePlace(representerer.value, receiver),
  );
  return member ? value(member.navn.value) : absent;
}
