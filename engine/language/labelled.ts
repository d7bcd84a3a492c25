/** What a label before a colon, an arrow or a bare «ut av» says without a verb: «Inndekning: A», «A → B», «Høringsuttalelse: …». */
import { isFiniteVerb } from "./clause.ts";
import { type Draft, draft, fill, role } from "./draft.ts";
import { isSted, type Sted } from "./mention.ts";
import type { View } from "./view.ts";

/** Places that hold money of the project. */
export const lines: ReadonlySet<Sted["slag"]> = new Set(["delprosjekt", "fond", "prosjekt", "tiltak"]);

/** «Høringsuttalelse til forslaget om …: Regionen mener at …»: what stands after the colon is stated. */
export function declared({ reading, clause, mentions }: View): Draft | null {
  const { tokens, eier } = reading;
  const [first] = clause.tokens;
  const [statement, whose] = mentions;
  if (/^innspe?l/.test(tokens[statement?.from ?? 0]!.lower)) return null;
  if (whose && /^(?:fra|frå)$/.test(tokens[whose.from - 1]?.lower ?? "") && whose.slag !== "organ") return null;
  if (first === undefined || clause.kind !== "hoved" || statement?.slag !== "uttalelse" || statement.from > first + 1)
    return null;
  for (const i of clause.tokens) {
    if (tokens[i]!.lower === ":") return draft("uttalelse", statement.start, tokens[i]!.start);
    if (tokens[i]!.ord.kjenne.includes("utkast") || (eier[i] === -1 && isFiniteVerb(tokens[i]!))) return null;
  }
  return null;
}

/** «Inndekning: A», «A → B: kr 50 000», «A ut av prosjektet». */
export function labelled(view: View, first: number): Draft | null {
  const { tokens } = view.reading;
  const [one, other] = view.mentions.filter((mention): mention is Sted => isSted(mention) && lines.has(mention.slag));
  if (!one) return null;
  const sums = view.mentions.filter((mention) => mention.slag === "penger");
  if (/^(?:inndek|dekning|dekking|finansiering|kilde|kjelde|motpost)/.test(tokens[first]!.lower) && !other) {
    if (tokens[first + 1]?.lower !== ":" || sums.length > 0) return null;
    const half = draft("pengeflyt", one.start, one.end, "kutt");
    fill(half, "fra", { ...role(one.value, one), slag: one.slag });
    return half;
  }
  // «Mottaker: A»
  if (/^mottak[ae]r/.test(tokens[first]!.lower) && !other && tokens[first + 1]?.lower === ":" && sums.length === 0) {
    const half = draft("pengeflyt", one.start, one.end, "flytt");
    fill(half, "til", { ...role(one.value, one), slag: one.slag });
    return half;
  }
  // «Avgiver: A»
  if (
    /^(?:av)?(?:giver|gjevar)/.test(tokens[first]!.lower) &&
    !other &&
    tokens[first + 1]?.lower === ":" &&
    sums.length === 0
  ) {
    const half = draft("pengeflyt", one.start, one.end, "flytt");
    fill(half, "fra", { ...role(one.value, one), slag: one.slag });
    return half;
  }
  const changed = newFrame(view, one);
  if (changed) return changed;
  const between = tokens.slice(one.to, other?.from ?? one.to).map((token) => token.lower);
  const [sum] = sums;
  if (other && sums.length === 1 && sum?.slag === "penger" && /^(?:[-–=]?>|→|⇒)$/.test(between.join(""))) {
    const flow = draft("pengeflyt", one.start, other.end, "flytt");
    fill(flow, "fra", { ...role(one.value, one), slag: one.slag });
    fill(flow, "til", { ...role(other.value, other), slag: other.slag });
    fill(flow, "beløp", role(sum.value, sum));
    return flow;
  }
  const project = view.kinds.has("prosjekt") || view.kinds.has("prosjektord");
  if (
    one.slag === "delprosjekt" &&
    one.from <= first + 1 &&
    project &&
    sums.length === 0 &&
    /^(?:ut|ut av)$/.test(tokens[one.to]?.lower ?? "")
  ) {
    const out = draft("uttak", one.start, one.end);
    fill(out, "delprosjekt", role(one.value, one));
    return out;
  }
  return null;
}

/** «A: ned fra 450 000 til 380 000», «Friske midler til A: kr 300 000». */
function newFrame({ clause, mentions, reading: { tokens } }: View, one: Sted): Draft | null {
  const sums = mentions.filter((mention) => mention.slag === "penger");
  const [from, to] = sums;
  const [first] = clause.tokens;
  const way = tokens[one.to]?.lower === ":" ? tokens[one.to + 1]?.lower : undefined;
  if (
    /^(?:ned|opp)$/.test(way ?? "") &&
    sums.length === 2 &&
    typeof from?.value === "number" &&
    typeof to?.value === "number"
  ) {
    const half = draft("pengeflyt", one.start, to.end, way === "ned" ? "kutt" : "øk");
    fill(half, way === "ned" ? "fra" : "til", { ...role(one.value, one), slag: one.slag });
    fill(half, "beløp", role(Math.abs(to.value - from.value), to));
    return half;
  }
  const fresh = first !== undefined && /^(?:nye|friske|ferske)$/.test(tokens[first]!.lower);
  if (!fresh || tokens[one.from - 1]?.lower !== "til" || way === undefined || sums.length !== 1) return null;
  const grant = draft("pengeflyt", one.start, sums[0]!.end, "bevilg");
  fill(grant, "til", { ...role(one.value, one), slag: one.slag });
  fill(grant, "beløp", role(from!.value, from!));
  return grant;
}
