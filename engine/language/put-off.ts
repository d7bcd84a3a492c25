/** A decision that is put off, told by what is to wait: «utset å ta stilling til saka til neste møte», «venter med å avgjøre budsjettet». */
import { type Clause, isClearlyFinite, type Reading } from "./clause.ts";
import { type Draft, draft, fill, role } from "./draft.ts";
import type { VerbReading } from "./lexicon.ts";
import { nextMeeting, untilMark, when } from "./plain-effects.ts";
import type { View } from "./view.ts";

/** The postponement, where a verb of waiting governs a clause that decides; null where it governs any other, or others wait. */
export function putOff(view: View, at: number, { verb, form }: VerbReading, inner: readonly Clause[]): Draft | null {
  if (!/^(?:utsett|vent-med|utsett-neste)$/.test(verb.rammenavn) || form === "subst" || othersWait(view, at))
    return null;
  const waits = inner.find((one) => one.kind === "å" && one.opener > at && one.opener - at <= 3 && decides(view, one));
  if (!waits) return null;
  const { tokens } = view.reading;
  const found = draft("utsettelse", tokens[at]!.start, tokens[waits.tokens.at(-1)!]!.end);
  fill(found, "til", untilOf(view, waits) ?? untilOf(view, view.clause) ?? nextMeeting(view, at));
  return found;
}

/** «Fylkeskommunen venter med å …» */
const othersWait = ({ mentions }: View, at: number): boolean =>
  mentions.some(({ slag, to }) => to <= at && /^(?:mottaker|kommune|person|utfører)$/.test(slag));

/** «ta stilling til», «avgjøre», «gjere vedtak i saka» */
function decides({ reading: { tokens } }: View, { tokens: words }: Clause): boolean {
  const said = words.map((i) => tokens[i]!.lower).join(" ");
  return deciding.test(said);
}

const deciding =
  /^(?:å )?(?:endelig |endeleg )?(?:(?:ta|take) (?:endelig |endeleg )?stilling|(?:ta|take|treffe|fatte|gjøre|gjere) (?:endelig |endeleg |eit |et |ein |en )?(?:vedtak|avgjerd|avgjørelse|beslutning)|(?:realitets)?(?:behandle|handsame)|avgjøre|avgjere|vedta|konkludere|stemme over|votere)(?!\p{L})/u;

/** The last «til» that leads to a day, a meeting or what someone is to answer. */
function untilOf(view: View, { tokens: words }: Clause): ReturnType<typeof role> | null {
  const { tokens, eier, mentions, text } = view.reading;
  const own = words.filter((i) => !/^[.,;]$/.test(tokens[i]!.lower));
  const from = own.findLast(
    (i) =>
      until.test(tokens[i]!.lower) && (answers(view, i) || isTime(view.reading, i + 1) || isTime(view.reading, i + 2)),
  );
  if (from === undefined) return null;
  if (answers(view, from)) return untilMark(view, from + 1);
  const date = mentions[eier[from + 1] ?? -1];
  if (date?.slag === "dato" && date.value !== null) return when(view, date);
  const stop = own.find((i) => i > from && eier[i] === -1 && isClearlyFinite(tokens[i]!)) ?? Number.POSITIVE_INFINITY;
  const rest = own.filter((i) => i > from && i < stop);
  const [first] = rest;
  if (first === undefined) return null;
  const at = { start: tokens[first]!.start, end: tokens[rest.at(-1)!]!.end };
  return role(text.slice(at.start, at.end), at);
}

const isTime = ({ tokens, eier, mentions }: Reading, i: number): boolean =>
  /^(?:dato|år)$/.test(mentions[eier[i] ?? -1]?.slag ?? "") ||
  times.test(tokens[i]?.lower ?? "") ||
  (tokens[i]?.ord.kjenne.some((mark) => mark === "møte" || mark === "neste") ?? false);

/** «til fylkeskommunen har svart» */
function answers({ reading: { tokens, eier, mentions } }: View, at: number): boolean {
  const who = mentions[eier[at + 1] ?? -1];
  return who !== undefined && /^(?:har|er|får|kan)$/.test(tokens[who.to]?.lower ?? "");
}

const until = /^(?:til|inntil|fram til|frem til|til etter)$/;
const times =
  /^(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|våren|høsten|hausten|sommeren|sommaren|vinteren|nyttår|årsskiftet|\p{L}+møtet)$/u;
