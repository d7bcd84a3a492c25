/** Whether a nominalised effect («omfordeling av …», «oppheving av …») counts: who governs it, and what it is hidden under. */
import { isFiniteVerb } from "./clause.ts";
import { procedure } from "./frames.ts";
import { rolle, slag } from "./lexicon.ts";
import type { Standings } from "./standing.ts";
import type { View } from "./view.ts";

/** Nominalised effects count only under a governor we know, or where there is no verb at all. */
export function governed(view: View, standings: Standings): boolean {
  const { clause, reading } = view;
  if (clause.finitt === 0 && clause.kind === "hoved") return !unknownFinite(view);
  let known = false;
  let asked = view.standing.oppdrag !== null;
  for (const at of clause.verb) {
    if (reading.eier[at] !== -1 || comesBefore(view, at)) continue;
    for (const { verb, form } of standings.readings(clause, at)) {
      // «bes utarbeide forslag til ny fordeling»: a draft is asked for.
      if (verb.rammenavn === "gjør" && asked && form === "inf") return false;
      if (form === "subst" || verb.styring === null) continue;
      // «bes foreslå endringer»: a proposal is asked for.
      if (verb.styring === "råd" && asked) return false;
      if (verb.styring === "oppdrag") asked = true;
      if (verb.styring === "oppdrag" && paperAfter(view, at)) return false;
      if (verb.styring === "sanksjon" && procedure(view)) return false;
      if (
        verb.styring === "sanksjon" ||
        verb.styring === "lett" ||
        verb.styring === "råd" ||
        verb.styring === "oppdrag"
      )
        known = true;
      else if (verb.styring === "stopp" || verb.styring === "kan") return false;
    }
  }
  return known;
}

/** «Endringer i PSD skal legges fram … før de iverksettes»: what is done then is not what is decided. */
export const comesBefore = ({ reading: { tokens } }: View, at: number): boolean =>
  /^(?:de|dei|den|det|ho|han)$/.test(tokens[at - 1]?.lower ?? "") && tokens[at - 2]?.lower === "før";

/** «ber prosjektleder om (et nytt) forslag til fordeling»: the paper is asked for. */
const paperAfter = ({ clause, reading: { tokens } }: View, asks: number): boolean =>
  clause.tokens.some(
    (i) =>
      i > asks &&
      tokens[i]!.lower === "om" &&
      [1, 2, 3].some((step) => tokens[i + step] && (tokens[i + step]!.ord.rolle & rolle.stopp) !== 0),
  );

/** «Rapport om bruk av …», «Søknad om overføring …»: the noun is hidden under another. */
export function hidden(view: View, at: number): boolean {
  const { tokens, eier, mentions } = view.reading;
  if (ofRules(view, at)) return true;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const token = tokens[i]!;
    if (token.lower === "om" || token.lower === "for" || token.lower === "på") {
      const owner = eier[i - 1] ?? -1;
      const before = tokens[i - 1];
      if (owner >= 0 && ["søknad", "dokument", "sak"].includes(mentions[owner]!.slag)) return true;
      return (
        before !== undefined &&
        (before.ord.rolle & rolle.stopp) !== 0 &&
        (before.ord.slag & slag.vedtakord) === 0 &&
        !/^(?:forslag|framlegg)/.test(before.lower)
      );
    }
    if (
      !(token.ord.rolle & rolle.artikkel) &&
      (token.ord.slag !== 0 || token.ord.verb.length > 0 || token.ord.rolle !== 0)
    )
      break;
  }
  return false;
}

/** «Retningslinjer for tilskudd til private veier», «Kriterier for tildeling av støtte»: how it is given, before any sum or verb. */
function ofRules({ clause, reading: { tokens, eier, mentions } }: View, at: number): boolean {
  const own = clause.tokens.filter((i) => i < at);
  const head = own.findLast((i) => tokens[i]!.ord.kjenne.includes("regelverk"));
  return (
    head !== undefined &&
    /^(?:for|om|til)$/.test(tokens[head + 1]?.lower ?? "") &&
    !own.some(
      (i) => i > head && (mentions[eier[i] ?? -1]?.slag === "penger" || (eier[i] === -1 && isFiniteVerb(tokens[i]!))),
    )
  );
}

/** «Styringsgruppen avventer …»: after its subject stands a word no list knows that may well be the verb. */
function unknownFinite(view: View): boolean {
  const { tokens, eier, mentions } = view.reading;
  return view.clause.tokens.some((i) => {
    const token = tokens[i]!;
    const { ord } = token;
    if (eier[i] !== -1 || i === 0 || token.stor || ord.slag !== 0 || ord.rolle !== 0 || ord.verb.length > 0)
      return false;
    if (!/(?:er|ar|te|de)$/.test(token.lower) || token.lower.length < 5) return false;
    const before = eier[i - 1]! >= 0 ? mentions[eier[i - 1]!]!.slag : "";
    return (
      /^(?:organ|utfører|person|verv|kommune|mottaker)$/.test(before) ||
      /^(?:det|ein|en|man|vi)$/.test(tokens[i - 1]!.lower)
    );
  });
}
