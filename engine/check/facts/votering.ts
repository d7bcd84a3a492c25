/** Facts of a votering, and of a sak as it was voted on: whether enough members voted, and what the figures give. */

import { castingVoteIn, lotsDrawnIn } from "../../document/casting-vote.ts";
import type { Votering } from "../../document/meeting-document.ts";
import { kept } from "../../text/kept.ts";
import type { Span } from "../../text/span.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, found, type Known, plain, stated, unknown, value } from "../subject.ts";
import { agreementSaysMajority, asksForMore } from "../words/majority.ts";
import { type Miscalled, miscalledIn } from "../words/miscalled.ts";
import { foldName } from "../words/names.ts";
import { type Tally, tallyOf } from "../words/tally.ts";
import { tieBefore } from "../words/tie.ts";
import type { AskedDocument } from "./asked.ts";
import { type Oppmøte, oppmøteIn } from "./oppmote.ts";

export interface VoteringInSak extends Votering {
  readonly sak: SakInContext;
  readonly context: AskedDocument;
}

export const voteringFacts: FactTable<VoteringInSak> = {
  "votering.gjelder": ({ gjelder }) => stated(gjelder),
  "votering.for": (of) => stated(of.for),
  "votering.mot": ({ mot }) => stated(mot),
  "votering.blanke": ({ blanke }) => stated(blanke),
  "votering.avgitte": (of) => (of.for && of.mot ? value(of.for.value + of.mot.value, of.span) : absent),
  /** By the figures, or in words of its own right before the result. */
  "votering.likhet": (of) => (of.for || of.mot ? value(isTie(of), of.span) : found(toldTie(of))),
  "votering.resultat": ({ resultat, span }) => value(resultat, span),
  "votering.enstemmig": ({ enstemmig }) => plain(enstemmig),
  "votering.dobbeltstemme": (of) =>
    found(lotsDrawnIn(textOf(of.sak, of.context)) ? null : (of.dobbeltstemme ?? castingVote(of))),
  "votering.loddtrekning": ({ loddtrekning }) => found(loddtrekning),
  /** Somewhere in the sak it is told how a tie was settled. */
  "votering.likhetErAvgjort": ({ sak, context, dobbeltstemme, loddtrekning }) =>
    value(
      dobbeltstemme !== null ||
        loddtrekning !== null ||
        /dobbelt(?:stemme|røyst)|(?:møteleder|møteleiar|leder|leiar|ordfører|ordførar)\p{L}*(?: sin?| si)? (?:stemme|røyst)|avgjørende stemme|avgjerande røyst|lodd/iu.test(
          textOf(sak, context),
        ),
    ),
  "votering.erValg": ({ sak, span, context }) =>
    value(isElection(sak, context.document.source.text.slice(span.start, span.end))),
  "votering.erLedervalg": ({ sak: { sak, punkter } }) =>
    value(
      punkter.some(({ effekter }) => effekter.some(({ type }) => type === "ledervalg")) ||
        /(?<!\p{L})valg? av (?:\p{L}+ (?:og )?){0,2}(?:(?:nest|møte)?(?:leder|leiar)|(?:vara)?ordfør[ae]r)(?!\p{L})/iu.test(
          sak.tittel?.value ?? "",
        ),
    ),
  "votering.stemmeberettigede": eligible,
  /** The seats of the organ, where more votes are told than it has: then no list of those present is needed. */
  "votering.færreSeter": (of) => {
    const { medlemmer } = oppmøteOf(of.sak, of.context);
    const cast = of.for && of.mot ? of.for.value + of.mot.value : 0;
    return medlemmer !== null && cast > medlemmer ? value(medlemmer, of.span) : absent;
  },
  "votering.motsigelse": contradiction,
  "votering.ordMotTall": (of) => contradictionIn(of, "written"),
  "votering.ordSomTallene": (of) => contradictionIn(of, "right"),
  "votering.færreEnnTilStede": (of) => {
    const could = eligible(of);
    const cast = of.for && of.mot && of.for.value + of.mot.value + (of.blanke?.value ?? 0);
    return cast !== null && could.is === "stated" && cast < Number(could.value) ? value(cast, of.span) : absent;
  },
  "votering.gjelderAvtaleendring": ({ sak }) => value(changesAgreement(sak)),
  "votering.avtalenHarFlertallskrav": ({ sak, context }) => value(agreementSaysMajority(textOf(sak, context))),
  /** As told, or reckoned where the rest of those present are told. */
  "votering.regnetFor": (of) => reckoned(of, (tally) => tally.for),
  "votering.regnetMot": (of) => reckoned(of, (tally) => tally.mot),
  "votering.regnetAvgitte": (of) => reckoned(of, (tally) => tally.for + tally.mot),
  "votering.toTredeler": (of) => reckoned(of, (tally) => tally.for * 3 >= (tally.for + tally.mot) * 2),
};

/** Those present in the sak, where all of them must have voted; unknown where someone came or went, or nobody is listed. */
function eligible({ sak, context, span }: VoteringInSak): Known {
  const oppmøte = oppmøteOf(sak, context);
  if (oppmøte.tilStede === null) return unknown("dokument.antallTilStede");
  // Three proposals against each other: the figures of two of them are no sum.
  const words = context.document.source.text.slice(span.start, span.end);
  if (!oppmøte.fast || (words.match(/(?:stemme|røyst)(?:r|er)?(?!\p{L})/giu) ?? []).length > 2)
    return unknown("votering.stemmeberettigede");
  return value(oppmøte.tilStede, oppmøte.span);
}

function reckoned(of: VoteringInSak, give: (tally: Tally) => number | boolean): Known {
  const words = of.context.document.source.text.slice(of.span.start, of.span.end);
  const tally = tallyOf(of, words, () => {
    const there = eligible(of);
    return there.is === "stated" ? Number(there.value) : null;
  });
  if (tally === "ukjent") return unknown("dokument.antallTilStede");
  return tally ? value(give(tally), of.span) : absent;
}

/** How words and figures contradict each other; absent where they agree. */
function contradiction(of: VoteringInSak): Known {
  const { for: ayes, mot: noes, resultat, enstemmig, span, sak, context } = of;
  const words = context.document.source.text.slice(span.start, span.end);
  const says = (pattern: RegExp): boolean => pattern.test(words);
  if (
    noes &&
    noes.value > 0 &&
    enstemmig === true &&
    says(/enstemmig|samrøystes|einstemmig/iu) &&
    !says(/[;]|\d\.\d|pkt|punkt/iu)
  )
    return value("enstemmig", span);
  if (noes && !ayes && resultat === "vedtatt" && !isElection(sak, words))
    return mostWereAgainst(of) ? value("vedtatt", span) : absent;
  if (!ayes || !noes || ayes.value === noes.value) return absent;
  if (isElection(sak, words)) return absent;
  const told = toldApart(of);
  if (told === "vedtatt" && ayes.value < noes.value) return value(told, span);
  if (told === "falt" && ayes.value > noes.value && !neededMore(of)) return value(told, span);
  if (resultat === "vedtatt" && ayes.value < noes.value && says(/vedt|godkjen|tiltråd/iu))
    return value("vedtatt", span);
  if (
    resultat === "falt" &&
    ayes.value > noes.value &&
    !neededMore(of) &&
    says(/(?<!\p{L})(?:falt|fall|ikke vedtatt|ikkje vedteke|nedstemt|nedrøysta)(?!\p{L})/iu)
  )
    return value("falt", span);
  return absent;
}

/** «Vedtatt mot 3 stemmer» where five met, and the minutes account for every seat: two were for. */
function mostWereAgainst(of: VoteringInSak): boolean {
  const there = eligible(of);
  if (there.is !== "stated" || !oppmøteOf(of.sak, of.context).telt) return false;
  const words = of.context.document.source.text.slice(of.span.start, of.span.end);
  // «3 røysta mot framlegget frå Aase, og tilrådinga vart vedteken»: the figures are of the other.
  if (!adoptedAgainst.test(words)) return false;
  const tally = tallyOf(of, words, () => Number(there.value));
  return tally !== null && tally !== "ukjent" && tally.for < tally.mot;
}

const adoptedAgainst = /(?:vedt|godkjen|tiltråd|tilråd)\p{L}*(?: \p{L}+){0,2} mot [\p{L}\d]+ (?:stemme|røyst)/iu;

/** «Innstillingen fikk 4 stemmer, 6 stemte imot.» Then, apart from the figures: «Innstillingen ble vedtatt.» */
function toldApart({ gjelder, span, sak: { sak }, context }: VoteringInSak): string | null {
  const words = context.document.source.text.slice(span.start, span.end);
  if (!gjelder || /vedt|godkjen|tiltråd|(?<!\p{L})(?:falt|fall|nedstemt|nedrøysta)(?!\p{L})/iu.test(words)) return null;
  const others = sak.voteringer.filter((one) => one.span.start !== span.start);
  const [other] = others;
  const isSame = other?.gjelder && foldName(other.gjelder.value) === foldName(gjelder.value);
  return others.length === 1 && isSame && !other.for && !other.mot ? other.resultat : null;
}

/** Most were for, and that was not enough: a change of the agreement takes two thirds, and the minutes may tell of other demands. */
function neededMore({ for: ayes, mot, sak, context }: VoteringInSak): boolean {
  if (!ayes || !mot || ayes.value * 3 >= (ayes.value + mot.value) * 2) return false;
  const text = textOf(sak, context);
  if (agreementSaysMajority(text)) return false;
  return changesAgreement(sak) || isOfAgreement(sak.sak.tittel?.value ?? "") || asksForMore(text);
}

const changesAgreement = ({ punkter }: SakInContext): boolean =>
  punkter.some(({ effekter }) => effekter.some(({ type }) => type === "avtaleendring"));

/** A proposal that falls changes nothing: then the title tells what it was about. */
const isOfAgreement = (title: string): boolean =>
  /avtale|vedtekt/iu.test(title) && /endr|revi[ds]|justering|oppdatering|tillegg/iu.test(title);

/** The word that the figures contradict, where it stands; or what they say instead. */
function contradictionIn(of: VoteringInSak, which: keyof Miscalled): Known {
  const known = contradiction(of);
  if (known.is !== "stated") return absent;
  const words = of.context.document.source.text.slice(of.span.start, of.span.end);
  const miscalled = miscalledIn(words, known.value as string);
  if (!miscalled) return absent;
  const start = of.span.start + miscalled.start;
  return value(miscalled[which], { start, end: start + miscalled.written.length });
}

/** Of people; «Valg av leverandør» is a choice like any other. */
const electionTitle =
  /(?<!\p{L})(?:valg?(?!\p{L})(?! av (?:\p{L}+ ){0,2}?(?:leverandør|løsning|løysing|modell|alternativ|tras[eé]|konsept|sted|stad|lokal|lokasjon|tomt|system|metode|strategi|na[vm]n|logo|konsulent|entreprenør|tilby|tilbud|tilbod|område|tema|dato|tidspunkt|arkitekt|rådgiv|rådgjev|tjeneste|teneste|plattform|verktøy|profil|form|prosjekt|delprosjekt|tiltak)\p{L}*)|ansettelse(?!\p{L})|tilsetting(?!\p{L})|tilsetjing(?!\p{L})|konstituering(?!\p{L}))/iu;

/** Elections and appointments have rules of their own: §§ 7-4, 7-8 and 8-1. */
function isElection({ sak, punkter }: SakInContext, words: string): boolean {
  return (
    punkter.some(({ effekter }) => effekter.some(({ type }) => type === "ledervalg")) ||
    electionTitle.test(sak.tittel?.value ?? "") ||
    /(?<!\p{L})(?:valgt|vald|valde|kandidat)/iu.test(words)
  );
}

const isTie = ({ for: ayes, mot }: Votering): boolean => ayes !== null && ayes.value > 0 && ayes.value === mot?.value;

function toldTie({ sak, span: { start, end }, context }: VoteringInSak): Span | null {
  const { start: from } = sak.sak.span;
  const tie = tieBefore(textOf(sak, context), { start: start - from, end: end - from });
  return tie && { start: from + tie.start, end: from + tie.end };
}

/** Told beside a tie, or beside votes for names, in a sentence of its own. */
function castingVote({ for: ayes, mot, enstemmig, sak, context }: VoteringInSak): Span | null {
  if (!ayes || enstemmig === true || (mot && ayes.value !== mot.value)) return null;
  let start = sak.sak.span.start;
  for (const sentence of textOf(sak, context).split(/(?<=[.!?]\s|\n)/u)) {
    const vote = ofTheChair.test(sentence) ? castingVoteIn(sentence) : null;
    if (vote) return { start: start + vote.start, end: start + vote.end };
    start += sentence.length;
  }
  return null;
}

const ofTheChair = /dobbelt(?:stemme|røyst)|utslagsgivende|utslagsgjevande|avgjørende|avgjerande/iu;

const textOf = ({ sak }: SakInContext, { document }: AskedDocument): string =>
  document.source.text.slice(sak.span.start, sak.span.end);

/** Once for each sak in this version of its document: a sak that nobody touched is the same value in the next, among others who were there. */
export function oppmøteOf(sak: SakInContext, context: AskedDocument): Oppmøte {
  const known = remembered.get(context);
  if (known?.sak === sak) return known.oppmøte;
  const oppmøte = oppmøteIn(sak, context);
  remembered.set(context, { sak, oppmøte });
  return oppmøte;
}

const remembered = kept<AskedDocument, { readonly sak: SakInContext; readonly oppmøte: Oppmøte }>();
