/** A line of a list of receivers: «Norderhov sanitetsforening – kr 15 000» under «Støtte fordeles slik:». */
import { amountsOf } from "./amounts.ts";
import { isFiniteVerb } from "./clause.ts";
import { type Draft, draft, fill, role } from "./draft.ts";
import { rolle } from "./lexicon.ts";
import { isSted, type Penger } from "./mention.ts";
import { total } from "./tables.ts";
import { kind } from "./tokens.ts";
import type { View } from "./view.ts";

const sharing = new Set(["flytt", "bevilg", "tilfør", "settav"]);

/** The grant of a line whose words before the sum name its receiver; null where the line is another; none for a sum of nothing. */
export function listedReceiver(view: View, frame: string): Draft[] | null {
  const { tokens, text } = view.reading;
  const sums = view.mentions.filter((one): one is Penger => one.slag === "penger");
  const [first] = view.clause.tokens;
  if (!sharing.has(frame) || first === undefined || sums.length !== 1 || !tokens[first]!.stor) return null;
  if (tokens[first]!.ord.rolle & (rolle.fra | rolle.til)) return null;
  const money = sums[0]!;
  const known = view.mentions.find((one) => isSted(one) && one.from === first);
  const line = known?.slag === "delprosjekt" ? known : null;
  const stop = view.clause.tokens.findIndex(
    (i) =>
      i > first &&
      tokens[i]!.kind === kind.tegn &&
      (/^[-–—:]$/.test(tokens[i]!.lower) || (tokens[i]!.lower === "," && money.from === i + 1)),
  );
  // «A kr 60 000» needs no mark between.
  const last = isName(view, first, money.from) ? money.from - 1 : view.clause.tokens[stop - 1];
  if (last === undefined || last >= money.from || last < first) return null;
  if (money.value === 0 || total.test(tokens[first]!.lower)) return [];
  const end = tokens[last]!.end;
  const [before = ""] = grantFor.exec(text.slice(tokens[first]!.start, end)) ?? [];
  const at = { start: tokens[first]!.start + before.length, end };
  // «Midlene fordeles slik:» – those that were told of before; «Støtte fordeles slik:» gives anew.
  const shared = view.arv.find(
    (one) => one.slag === "middel" && /^(?:midl|peng|beløp|sum|løyving|bevilgning)/.test(one.value),
  );
  const moves = line !== null && frame === "flytt" && shared !== undefined;
  const flow = draft("pengeflyt", at.start, money.end, moves ? "flytt" : "bevilg");
  flow.deler = true;
  if (moves) flow.viser = { start: shared.start, end: shared.end, word: "dette" };
  fill(flow, "til", line ? { ...role(line.value, line), slag: line.slag } : role(text.slice(at.start, at.end), at));
  fill(flow, "beløp", amountsOf(view, [money])[0]?.role);
  const source = view.arv.find((one) => one.slag === "delprosjekt" || one.slag === "fond");
  if (source && isSted(source)) flow.roles["fra"] = { ...role(source.value, source), slag: source.slag };
  return [flow];
}

/** «Støtte til Vik pensjonistlag: kr 25 000» */
const grantFor = /^\p{Lu}?\p{L}*(?:tilskudd|tilskot|tilskott|støtte|stønad|bidrag) til (?=\p{Lu})/iu;

/** A delprosjekt, or a few words without a verb: «Vik pensjonistlag kr 25 000». */
function isName({ mentions, reading: { tokens } }: View, from: number, to: number): boolean {
  if (mentions.some((one) => one.slag === "delprosjekt" && one.from === from && one.to === to)) return true;
  return (
    to - from <= longest &&
    tokens
      .slice(from, to)
      .every((one) => one.kind === kind.ord && !(one.ord.rolle & ~(rolle.og | rolle.eier)) && !isFiniteVerb(one))
  );
}

const longest = 6;
