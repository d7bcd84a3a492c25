/** Søknad: someone outside is asked for leave or money. */
import { recipient } from "./applied-to.ts";
import type { Clause } from "./clause.ts";
import { isClearlyFinite } from "./clause.ts";
import { type Draft, type DraftRole, draft, fill, role } from "./draft.ts";
import { rolle } from "./lexicon.ts";
import type { Mention, Sted } from "./mention.ts";
import { isDeadline } from "./mention-dates.ts";
import type { View } from "./view.ts";

/** The applications a clause sends; `inner` are the clauses it governs («om å utvide …»). */
export function applications(view: View, at: number, inner: readonly Clause[], modus: string): Draft[] {
  const first = application(view, at, inner, modus);
  if (!first?.roles["mottaker"] || modus !== "søk") return first ? [first] : [];
  const { tokens, text } = view.reading;
  // «søker A om kr 20 000 til benker, og B om kr 40 000 til skilt»
  return [
    first,
    ...view.mentions.flatMap((one) => {
      if (one.slag !== "mottaker" || !isNext(view, one) || one.start <= first.roles["mottaker"]!.start) return [];
      const words = view.clause.tokens.filter((i) => i > one.to);
      const also = draft("søknad", one.start, one.end);
      fill(also, "mottaker", role(one.value, one));
      if (words.length > 0)
        fill(also, "gjelder", roleOf(text, tokens[words[0]!]!.start, tokens[trim(view, words)]!.end));
      return [also];
    }),
  ];
}

/** «…, og Sparebankstiftelsen om …» */
const isNext = ({ reading: { tokens } }: View, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  ((tokens[from - 1]?.ord.rolle ?? 0) & rolle.og) !== 0 && tokens[to]?.lower === "om";

function application(view: View, at: number, inner: readonly Clause[], modus: string): Draft | null {
  const { tokens, mentions } = view.reading;
  const found = draft("søknad", tokens[at]!.start, tokens[at]!.end);
  const word = view.mentions.find((one) => one.slag === "søknad");
  if (word) {
    if (!decidesToSend(view, word, modus)) return null;
    found.start = Math.min(found.start, word.start);
    found.end = Math.max(found.end, word.end);
  }
  if (modus === "søk" && (othersApply(view, at) || isApplicant(view, at) || onOccasion(view, at))) return null;
  const mottaker = recipient(view, at, modus);
  if (modus === "forelegg" && !mottaker) return null;
  if (modus === "be-ytre" && mottaker?.kjent) return null;
  if (mottaker) fill(found, "mottaker", role(mottaker.value, mottaker));
  const about = aboutOf(view, at, inner, mottaker, modus);
  if (about) fill(found, "gjelder", about);
  if (!mottaker && !about && !word) return null;
  if (!mottaker && !word && modus === "søk" && !ours(view, at)) return null;
  const before = mentions.find((one) => one.slag === "sitat" && one.from === at + 1);
  if (before && !mottaker) return null;
  return found;
}

/** Without a recipient: only where we are the ones who apply («det søkes om», «prosjektleder søker»), not «søke å finne», «den som vil …, må søke». */
function ours(view: View, at: number): boolean {
  const { tokens } = view.reading;
  if (!view.clause.tokens.some((i) => i > at && tokens[i]!.lower === "om")) return false;
  // «Det vert søkt om …»
  const passive = view.clause.tokens.some((i) => i < at && (tokens[i]!.ord.rolle & rolle.passiv) !== 0);
  if (passive && tokens[at]!.ord.verb.some((one) => one.form === "perf")) return true;
  if (tokens[at]!.ord.verb.some((one) => one.form === "s") || view.clause.kind === "å" || view.clause.kind === "at")
    return true;
  return (
    view.mentions.some((one) => ["organ", "utfører", "verv", "person", "prosjekt"].includes(one.slag)) ||
    view.kinds.has("prosjektord")
  );
}

/** «Kommuner som ønsker egne kampanjer, må selv søke …»: a duty on whom it concerns. */
const othersApply = ({ clause, reading: { tokens } }: View, at: number): boolean =>
  clause.tokens.some((i) => i < at && /^(?:selv|sjølv|sjølve)$/.test(tokens[i]!.lower)) ||
  (/^(?:den|de|dei)$/.test(tokens[clause.tokens[0]!]!.lower) &&
    tokens.slice(clause.tokens[0], at).some((one) => one.lower === "som"));

/** «Dersom prosjektet senere skal forlenges, må det søkes», «Ved eventuell forlengelse må det søkes»: what is to be done then. */
const onOccasion = ({ avhenger, clause, mentions, reading: { tokens } }: View, at: number): boolean => {
  // «Prosjektleder må søke innen 1. mai dersom …»: a task, with a day.
  if (mentions.some((one) => one.slag === "dato" && isDeadline(tokens, one))) return false;
  const before = clause.tokens.filter((i) => i < at).map((i) => tokens[i]!.lower);
  const maybe = avhenger || before.some((word) => /^(?:eventuel|ev|evt|event)/.test(word));
  return maybe && before.some((word) => /^(?:må|lyt)$/.test(word));
};

/** «står som søker», «er søker på vegne av»: who applies, when somebody does. */
const isApplicant = ({ reading: { tokens, eier } }: View, at: number): boolean => {
  const [before, earlier] = [tokens[at - 1]?.lower ?? "", tokens[at - 2]];
  if (!/^søk(?:er|jar)$/.test(tokens[at]!.lower)) return false;
  // «Søker er Hole kommune», «felles søker for kommunene»
  const named = /^(?:|[.:]|felles|formell|ansvarlig|ansvarleg)$/.test(before);
  if (named && /^(?:er|blir|vert|for|skal)$/.test(tokens[at + 1]?.lower ?? "")) return true;
  if (before === "som") return eier[at - 2] === -1 && (earlier?.ord.verb.length ?? 0) > 0;
  return /^(?:er|blir|vert|være|vere|bli|verte)$/.test(before);
};

/** «Søknaden fra Hole avslås», «Søknaden trekkes» are not sent by us. */
function decidesToSend(view: View, word: Mention, modus: string): boolean {
  const { tokens } = view.reading;
  const next = tokens[word.to];
  if (/^(?:eventuell|mogleg|mulig)/.test(tokens[word.from - 1]?.lower ?? "")) return false;
  const ours = /^(?:midl|prosjekt|oss)/.test(tokens[word.to + 1]?.lower ?? "");
  if (next && /^(?:fra|frå)$/.test(next.lower) && modus !== "søk" && !ours) return false;
  return true;
}

/** What it is about: after «om», «til», «på» (the words of a governed clause), or what is laid before someone. */
export function aboutOf(
  view: View,
  at: number,
  inner: readonly Clause[],
  mottaker: Sted | null,
  modus: string,
): DraftRole | null {
  const { tokens, text } = view.reading;
  const first = inner.find((clause) => clause.kind === "å" || clause.kind === "at");
  if (first && first.tokens.length > 1 && modus !== "forelegg") {
    const to = trim(view, first.tokens);
    return to > first.tokens[0]! ? roleOf(text, tokens[first.tokens[0]! + 1]!.start, tokens[to]!.end) : null;
  }
  for (const i of view.clause.tokens) {
    const token = tokens[i]!;
    if (!/^(?:om|vedrørende|gjeldende|ang|angående|med|for|på|til)$/.test(token.lower) || i + 1 >= tokens.length)
      continue;
    if (token.lower !== "om" && view.clause.tokens.some((j) => j > i && tokens[j]!.lower === "om")) continue;
    if (
      /^(?:med|for|på|til)$/.test(token.lower) &&
      (view.reading.eier[i - 1] === -1 ||
        (view.reading.mentions[view.reading.eier[i - 1]!]?.slag !== "søknad" &&
          view.reading.mentions[view.reading.eier[i - 1]!]?.slag !== "samtykke"))
    )
      continue;
    let end = i;
    for (const j of view.clause.tokens) {
      if (j <= i || j !== end + 1) continue;
      const one = tokens[j]!;
      if (
        ((one.lower === "," || one.lower === ".") && view.reading.eier[j] === -1) ||
        (one.ord.rolle & (rolle.frist | rolle.vilkår | rolle.slutt) && !isAskedTime(tokens, j)) ||
        (isClearlyFinite(one) && view.reading.eier[j] === -1 && !isPutOff(tokens, j))
      )
        break;
      const other = view.reading.mentions[view.reading.eier[j + 1] ?? -1];
      if (other?.slag === "mottaker" && isNext(view, other)) break;
      if (mottaker && (j === mottaker.from || (j === mottaker.from - 1 && /^(?:til|hos|fra|frå|hjå)$/.test(one.lower))))
        break;
      end = j;
    }
    if (end > i && !(mottaker && mottaker.from === i + 1)) return roleOf(text, tokens[i + 1]!.start, tokens[end]!.end);
  }
  const leave = view.mentions.find((one) => one.slag === "samtykke");
  if (leave && modus === "innhent") {
    const from = mottaker && mottaker.from - leave.to <= 1 && mottaker.from >= leave.to ? mottaker.to : leave.to;
    const after = view.clause.tokens.filter((i) => i >= from);
    while (after[0] !== undefined && tokens[after[0]]!.ord.rolle & (rolle.eier | rolle.til)) after.shift();
    const end = after.length > 0 ? trim(view, after) : 0;
    if (end > 0 && after[0] !== undefined && tokens[after[0]]!.kind === 1)
      return roleOf(text, tokens[after[0]]!.start, tokens[end]!.end);
  }
  if (modus === "forelegg" || modus === "send" || modus === "innhent") {
    const doers = new Set(["utfører", "person", "verv", "organ"]);
    const matter = view.clause.tokens.filter(
      (i) => !tokens[i]!.ord.rolle && !doers.has(view.reading.mentions[view.reading.eier[i]!]?.slag ?? ""),
    );
    const before = matter.filter((i) => i < at);
    // «Prosjektleder legger endringen fram for Viken fylkeskommune»: not who does it, but what.
    const after = matter.filter(
      (i) => i > at && i < (mottaker?.from ?? 0) && tokens[i]!.ord.verb.every(({ form }) => form === "subst"),
    );
    const subject = before.length > 0 ? before : after;
    const object = view.mentions.find(
      (one) =>
        one !== mottaker &&
        !["utfører", "verv", "person", "samtykke", "dato", "organ", "søknad"].includes(one.slag) &&
        one.slag !== "sitat",
    );
    if (object && modus === "forelegg") return role(text.slice(object.start, object.end), object);
    const start = subject[0];
    if (modus === "forelegg" && start !== undefined && !(mottaker && start >= mottaker.from && start < mottaker.to)) {
      const last = subject[subject.length - 1]!;
      return roleOf(text, tokens[start]!.start, tokens[last]!.end);
    }
  }
  return null;
}

/** «utsatt frist for bruk av tilskuddet»: what is asked for, not by when. */
export const isAskedTime = (tokens: View["reading"]["tokens"], at: number): boolean =>
  /^frist/.test(tokens[at]!.lower) &&
  /^(?:utsatt|utsett|utvidet|utvida|forlenget|forlenga|lengre|lengere|ny)$/.test(tokens[at - 1]?.lower ?? "");

/** «utsett frist», «utsett sluttdato»: the participle, spelt as the present is. */
const isPutOff = (tokens: View["reading"]["tokens"], at: number): boolean =>
  tokens[at]!.lower === "utsett" && /^(?:\p{L}*frist|slutt|prosjekt|gjennomføring)/u.test(tokens[at + 1]?.lower ?? "");

export const roleOf = (text: string, start: number, end: number): DraftRole =>
  role(text.slice(start, end), { start, end });

/** The last token of what is asked for, without a deadline or a stop. */
export function trim(view: View, of: readonly number[]): number {
  const { tokens } = view.reading;
  let last = of[0]!;
  for (const i of of) {
    const token = tokens[i]!;
    if (token.ord.rolle & (rolle.frist | rolle.vilkår) && i > of[0]! + 1 && !isAskedTime(tokens, i)) break;
    if (view.reading.eier[i] !== -1 || (token.lower !== "," && token.lower !== ".")) last = i;
    else if (token.lower === ".") break;
  }
  return last;
}
