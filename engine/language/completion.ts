/** Who is responsible and by when, for a draft that is no oppdrag by itself. */

import { asked } from "./askers.ts";
import { type Clause, isInfinitive } from "./clause.ts";
import type { Draft } from "./draft.ts";
import { fill, type role } from "./draft.ts";
import { actor, deadline, executor } from "./duty.ts";
import type { Mention } from "./mention.ts";
import { onBehalf } from "./on-behalf.ts";
import type { State } from "./sentence-state.ts";
import type { View } from "./view.ts";

/** Responsible and deadline of a draft, from its clause and those above. */
export function complete(state: State, view: View, one: Draft): void {
  const { standing } = view;
  if (one.type === "orientering" || one.type === "uttalelse") return;
  if (one.type !== "oppdrag") {
    // «Prosjektleder bes om: – å søke fylkeskommunen om …»
    const above = view.clause.finitt === 0 ? state.header?.oppdrag : null;
    const who = named(view) ?? onBehalf(view) ?? executor(view) ?? standing.oppdrag?.til ?? told(state, view) ?? above;
    if (who && !(one.type === "ledervalg")) fillOnly(one, "ansvarlig", actor(view, who));
  }
  if (one.type === "periodeutvidelse" || one.type === "ledervalg") return;
  for (let clause: Clause | null = view.clause; clause; clause = clause.parent) {
    const date = deadline(
      view,
      clause === view.clause
        ? [
            ...view.clause.mentions,
            ...state.clauses
              .filter((inner) => inner.parent === view.clause)
              .flatMap((inner) => (one.type === "søknad" || one.type === "oppdrag" ? inner.mentions : [])),
          ]
        : clause.mentions,
      clause.tokens,
    );
    if (date) {
      fillOnly(one, "frist", date);
      break;
    }
    // «Det er prosjektleder som skal utarbeide rapporten, med frist 1. juni»
    if (!standing.oppdrag && clause.kind !== "å" && !(clause.kind === "som" && one.type === "oppdrag")) break;
  }
}

/** «Prosjektleder bes søke …», «Styringsgruppa ber prosjektlederen søke …»: one clause asks and says what. */
function told({ standings }: State, { clause, reading }: View): Mention | null {
  const asks = clause.verb.some(
    (i) => reading.eier[i] === -1 && standings.readings(clause, i).some(({ verb }) => verb.lemma === "be"),
  );
  const who = asks && clause.verb.some((i) => isInfinitive(reading.tokens[i]!)) ? asked(reading, clause) : null;
  return who && /^(?:utfører|verv|person)$/.test(who.slag) ? who : null;
}

/** «…, ansvarlig: prosjektleder». */
function named(view: View): Mention | null {
  const { tokens, eier, mentions } = view.reading;
  const at = view.clause.tokens.find(
    (i) => /^ansv(?:arl[ie].*)?$/.test(tokens[i]!.lower) && [1, 2].some((step) => tokens[i + step]?.lower === ":"),
  );
  const bare = view.clause.tokens.find(
    (i) => /^ansvarl[ie](?:g)?$/.test(tokens[i]!.lower) && /^[,(;–]$/.test(tokens[i - 1]?.lower ?? ""),
  );
  const after = mentions[eier[(bare ?? -2) + 1] ?? -1];
  if (at === undefined && after && /^(?:person|utfører|verv)$/.test(after.slag)) return after;
  const owner = at === undefined ? -1 : (eier[at + (tokens[at + 1]!.lower === ":" ? 2 : 3)] ?? -1);
  return owner >= 0 ? mentions[owner]! : asResponsible(view);
}

/** «…, med Eli Skogheim som ansvarlig» */
const asResponsible = ({ clause, reading: { tokens } }: View): Mention | null =>
  clause.mentions.find(
    (one) =>
      tokens[one.from - 1]?.lower === "med" &&
      tokens[one.to]?.lower === "som" &&
      /^ansvarl[ie]/.test(tokens[one.to + 1]?.lower ?? ""),
  ) ?? null;

export const fillOnly = (one: Draft, name: string, value: ReturnType<typeof role>): void => {
  if (!one.roles[name]) fill(one, name, value);
};
