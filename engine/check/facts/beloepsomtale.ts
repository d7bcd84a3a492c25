/** Facts of a beløpsomtale: an amount the text gives a line, beside the PSD's and the one the points move. */

import { moneyIn } from "../../document/written-money.ts";
import type { Delprosjekt, Psd } from "../../project/psd.ts";
import type { CalendarDate } from "../../text/calendar-date.ts";
import { isReadable } from "../../text/fact.ts";
import { inKroner } from "../../text/money.ts";
import { type Passage, part, spanIn } from "../../text/passage.ts";
import { movedSpan, type Span } from "../../text/span.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, unknown, value } from "../subject.ts";
import { adviceIn } from "../words/advice.ts";
import { foldName } from "../words/names.ts";
import { sentencesOf } from "../words/sentences.ts";
import { bevegelserIn, lineNamed, removedIn } from "./bevegelse.ts";
import { onceForSak } from "./once-for-sak.ts";

export interface Beløpsomtale {
  /** `psd`: said to stand in the PSD; `anbefaling`: what is recommended moved. */
  readonly slag: "psd" | "anbefaling";
  readonly post: string;
  readonly beløp: number;
  readonly span: Span;
  /** What the points move from that line; null where they do not say one amount. */
  readonly vedtak: { readonly beløp: number; readonly span: Span } | null;
  readonly prosjekt: Psd | null;
  readonly dato: CalendarDate | null;
}

export const beløpsomtaleFacts: FactTable<Beløpsomtale> = {
  "beløpsomtale.slag": ({ slag }) => value(slag),
  "beløpsomtale.post": ({ post }) => value(post),
  "beløpsomtale.beløp": ({ beløp, span }) => value(beløp, span),
  "beløpsomtale.vedtak": ({ vedtak }) => (vedtak ? value(vedtak.beløp, vedtak.span) : absent),
  /** The budget in the version that held on the day; a later version tells nothing. */
  "beløpsomtale.psd": ({ prosjekt, post, dato }) => {
    if (!prosjekt) return unknown("psd");
    if (prosjekt.versjonsdato && dato && dato < prosjekt.versjonsdato.value) return unknown("psd.versjon");
    const line = lineNamed(prosjekt, post);
    return line?.budsjett ? value(inKroner(line.budsjett.value)) : absent;
  },
};

export function beløpsomtalerIn(context: SakInContext, dato: CalendarDate | null): readonly Beløpsomtale[] {
  const { sak, prosjekt, punkter } = context;
  const common = { prosjekt, dato };
  const { it: statements, by } = statementsIn(sak);
  const moved = movedLines(context);
  const lines = [...moved.keys(), ...(prosjekt?.delprosjekter.map(({ navn }) => foldName(navn.value)) ?? [])];
  const own = lines.filter((name) => foldName(sak.tittel?.value ?? "").includes(name));
  const named = [...new Set(own.length > 0 ? own : removedIn(punkter).map(({ navn }) => foldName(navn)))];
  const found: Beløpsomtale[] = [];
  for (const { beløp, span, text, isTotal, isWhole } of statements.ofPsd) {
    const said = [...new Set(lines.filter((name) => text.includes(name)))];
    const line = said.length === 1 ? said[0]! : said.length === 0 && named.length === 1 && isWhole ? named[0]! : null;
    if (line === null || isTotal || (!isWhole && !isNamedFirst(text, line))) continue;
    if (isOfMeasure(text, beløp, lineNamed(prosjekt, line))) continue;
    const amount = { beløp, span: movedSpan(span, by) };
    found.push({ ...common, ...amount, slag: "psd", post: display(line, context), vedtak: null });
  }
  for (const { beløp, span, text } of statements.recommended) {
    const said = [...moved].filter(([name]) => text.includes(name));
    const only = said.length === 1 ? said[0]! : null;
    const amount = { beløp, span: movedSpan(span, by) };
    if (only?.[1])
      found.push({ ...common, ...amount, slag: "anbefaling", post: display(only[0], context), vedtak: only[1] });
  }
  return found;
}

/** «kr 200 000 er satt av til tiltaket Gründerleir»: a part of the line, not the line. */
const isOfMeasure = (text: string, beløp: number, line: Delprosjekt | null): boolean =>
  /(?<!\p{L})tiltak(?:et|a|ene)?(?!\p{L})/u.test(text) ||
  (line?.tiltak.some(
    ({ navn, budsjett }) => text.includes(foldName(navn.value)) || (budsjett && inKroner(budsjett.value) === beløp),
  ) ??
    false);

/** Of several amounts one is a line's where its name stands close before it: «der kr 120 000 er til kurs» is a part. */
const isNamedFirst = (text: string, line: string): boolean =>
  /^[»”"]?(?: har| er(?: på)?| på)?(?: kr\.?)? \d/u.test(text.slice(text.lastIndexOf(line) + line.length));

/** A sentence that tells one amount. */
interface Statement {
  readonly beløp: number;
  readonly span: Span;
  /** Folded, as names are. */
  readonly text: string;
  readonly isTotal: boolean;
  /** The sentence tells no other amount. */
  readonly isWhole: boolean;
}

/** What is said to stand in the PSD, and what is recommended moved. */
const statementsIn = onceForSak((sak) => {
  const inText = sak.seksjoner
    .filter(({ slag }) => !["forslag", "vedtak", "behandling", "protokolltilførsel", "vedlegg"].includes(slag))
    .map(({ tekst }) => tekst)
    .filter(({ text }) => mayTell.test(text));
  const statement = (sentence: Passage, isWhole = true): readonly Statement[] => {
    const amount = onlyAmount(sentence);
    const text = foldName(sentence.text);
    const isTotal = /(?:til sammen|totalt|i alt|til saman)/iu.test(text);
    return amount ? [{ ...amount, text, isTotal, isWhole }] : [];
  };
  const eachStatement = (sentence: Passage): readonly Statement[] => {
    const parts = upToEachAmount(sentence);
    return parts.flatMap((one) => statement(one, parts.length === 1));
  };
  return {
    ofPsd: inText
      .flatMap(sentencesOf)
      .filter(({ text }) => inPsd.test(text) && setAside.test(text) && !about.test(text) && !changing.test(text))
      .flatMap(eachStatement),
    recommended: adviceIn(sak)
      .filter(({ text }) => moves.test(text) && !about.test(text))
      .flatMap((one) => statement(one)),
  };
});

/** What `inPsd` needs in a section, before it is cut into sentences. */
const mayTell = /psd|styringsdokument|prosjektplan/i;
const inPsd =
  /(?<!\p{L})(?:PSD|prosjektstyringsdokument\p{L}*|(?<=(?:etter|i|ifølge|i følge|ifølgje|i følgje|iflg\.) )styringsdokumentet(?! (?:for|til|i))|prosjektplan\p{L}*)(?!\p{L})/iu;
const setAside =
  /(?:satt|sett) av|avsatt|avsett|budsjetter|(?:har|med)(?:,? (?:ifølge|i følge|ifølgje|etter|i) (?:PSD|prosjekt\p{L}+),?)? (?:et |eit )?budsjett|har (?:kr )?[\d .\u00a0]+ (?:kr|kroner) i (?:PSD|prosjekt)|er (?:[^.;,\d]{1,60} )?(?:lagt inn|ført opp|oppført|sett opp|satt opp)(?!\p{L})|(?:har|med) (?:[^.;,\d]{2,60} )?(?:en |ei |et |eit )(?:budsjett|budsjettramm|ramm)|(?:har|med) (?:budsjett)?ramm|(?<!\p{L})(?:ramm(?:en|a)|budsjett(?:et|ramm(?:en|a))) (?:til|for|på) [^.;]{2,60} (?:er|var) |(?:er|var) (?:ramm(?:en|a)|budsjettet) (?:til|for|på) /iu;
/** The amount is to become so: what the PSD has is not told. */
const changing =
  /(?<!\p{L})(?:øk(?:es|ast)?|auk(?:a|ast|es)?|reduser\p{L}*|endr\p{L}*|foresl\p{L}*|føresl\p{L}*|juster\p{L}*|sett(?:es|ast)? (?:til|ned|opp)|ny(?:tt|e)? (?:ramme|budsjett\p{L}*)|etter (?:dette|overføring\p{L}*|omdisponering\p{L}*))(?!\p{L})/iu;
const about =
  /(?<!\p{L})(?:pr\.?|per|årlig|årleg|rest\p{L}*|gjenst\p{L}*|attverande|(?:for)?brukt?|påløp\p{L}*|tilskudd\p{L}*|tilskot\p{L}*)(?!\p{L})/iu;
const vague =
  /\d av (?:de |dei )?(?:totalt |i alt )?$|(?<!\p{L})(?:ca\.?|omtrent|om lag|omlag|rundt|cirka|inntil|opptil|opp til|minst|over|under|nær)\s+$/iu;
const moves =
  /overfør|flytt|omdisponer|omfordel|disponer|(?:brukes?|brukt|brukte|nyttes|nyttast|nytta) (?:på|til)|går (?:fra|frå) /iu;

/** «… er budsjettet for A 450 000 kroner, og B har 300 000»: a part for each amount, from the one before it. */
function upToEachAmount(sentence: Passage): readonly Passage[] {
  const ends = moneyIn(sentence.text).map(({ end }) => end);
  if (ends.length < 2) return [sentence];
  return ends.map((end, index) => part(sentence, index === 0 ? 0 : ends[index - 1]!, end));
}

/** The one amount of a sentence; two say too much, a range too little, and «350 000 av de 800 000 kronene» is two. */
function onlyAmount(sentence: Passage): { readonly beløp: number; readonly span: Span } | null {
  const amounts = moneyIn(sentence.text);
  const [one] = amounts;
  if (!one?.money || amounts.length > 1 || vague.test(sentence.text.slice(0, one.start))) return null;
  return { beløp: inKroner(one.money), span: spanIn(sentence, one.start, one.end) };
}

/** What the points move out of each line, where that is one exact amount. */
function movedLines({ punkter }: SakInContext): ReadonlyMap<string, { beløp: number; span: Span } | null> {
  const lines = new Map<string, { beløp: number; span: Span } | null>();
  const spans = punkter.flatMap(({ effekter }) =>
    effekter.flatMap(({ beløp }) => (isReadable(beløp) ? [beløp.span] : [])),
  );
  for (const { fra, beløp, span } of bevegelserIn(punkter)) {
    if (fra === null) continue;
    const exact = beløp !== null && typeof beløp === "object" && "minst" in beløp && beløp.minst === beløp.høyst;
    const at = spans.find((one) => one.start >= span.start && one.end <= span.end) ?? span;
    const key = foldName(fra);
    lines.set(key, lines.has(key) || !exact ? null : { beløp: beløp.høyst, span: at });
  }
  return lines;
}

const display = (line: string, { prosjekt, punkter }: SakInContext): string =>
  lineNamed(prosjekt, line)?.navn.value ??
  removedIn(punkter).find(({ navn }) => foldName(navn) === line)?.navn ??
  bevegelserIn(punkter).find(({ fra }) => fra !== null && foldName(fra) === line)?.fra ??
  line;
