/** Votering: «Enstemmig vedtatt», «vedteke med 4 mot 2 røyster», «falt mot 2 stemmer (Sp)», «3–3, møteleders dobbeltstemme». */
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, part, spanIn, spanOf } from "../text/passage.ts";
import { castingVoteIn } from "./casting-vote.ts";
import type { Votering } from "./meeting-document.ts";
import { countsIn, type Stemmetall } from "./vote-counts.ts";
import { hasExceptions, hasOpponents } from "./vote-opponents.ts";
import { postponesSak, resultIn, secondWins, sidesOf, supported, tellsOfThings } from "./vote-result.ts";
import { joinedVotering } from "./votering-join.ts";
import { isOfOthers } from "./votes-elsewhere.ts";

/** The voteringer of a passage, one a sentence that tells of a vote; those of others than `body`, whose minutes it is, are left out. */
export function voteringerIn(passage: Passage, body: string | null = null): readonly Votering[] {
  if (!mayTell(passage.text) || !tells.test(passage.text)) return [];
  const found: Votering[] = [];
  let postponed = false;
  let words = "";
  for (const sentence of sentencesOf(passage).flatMap(votesApart)) {
    const own = isOfOthers(sentence.text, body) ? null : voteringIn(sentence);
    const votering =
      own && postponed && own.gjelder === null && sentence.text.length <= 40
        ? { ...own, resultat: "utsatt" as const }
        : own;
    const last = found.at(-1);
    postponed = postponesSak(sentence.text);
    if (!votering) continue;
    const joined = last && joinedVotering(last, votering, words, sentence.text);
    if (joined) found[found.length - 1] = joined;
    else found.push(votering);
    words = joined ? `${words} ${sentence.text}` : sentence.text;
  }
  return found;
}

/** «Vedtatt enstemmig etter at tilleggsforslaget falt med 4 mot 5 stemmer»: two votes in a sentence, one counted and one not. */
function votesApart(sentence: Passage): readonly Passage[] {
  const joint = apart.exec(sentence.text);
  if (!joint) return [sentence];
  const [before, after] = [sentence.text.slice(0, joint.index), sentence.text.slice(joint.index + joint[0].length)];
  const isAll = (text: string): boolean => /enstemmig|samrøystes|einstemmig/iu.test(text);
  const isCounted = (text: string): boolean => /\d\s?(?:stemmer\s|røyster\s)?(?:mot|[-–])\s?\d/iu.test(text);
  if (!(isAll(before) && isCounted(after) && !isAll(after)) && !(isCounted(before) && isAll(after) && !isAll(before)))
    return [sentence];
  return [part(sentence, 0, joint.index), part(sentence, joint.index + joint[0].length, sentence.text.length)];
}

const apart =
  /,?\s(?:etter at|etter å ha|mens|medan|men|og deretter|deretter|med unntak av|med unnatak av|bortsett fr[aå])\s|,\sog\s/u;

/** The whole passage only tells how the vote went: it is no punkt of the vedtak. */
export function isOnlyVotering(passage: Passage): boolean {
  const { text } = passage;
  return (
    text.length <= 260 &&
    mayTell(text) &&
    tells.test(text) &&
    (only.test(text) || /^\(\d{1,2}\s?[-–]\s?\d{1,2}[,)]/.test(text)) &&
    !/\bvalgt?e?\b.{0,40}\b(?:leder|leiar|nestleder|nestleiar)\b/i.test(text)
  );
}

/** A quick look for what `tells` looks for: most passages hold none of these. */
const mayTell = (text: string): boolean =>
  stems.some((stem) => text.includes(stem)) || (/\d/.test(text) && besideFigures.some((stem) => text.includes(stem)));

const stems = [
  "stemm",
  "stemt",
  "stemd",
  "røyst",
  "edt",
  "fal",
  "Fal",
  "orkast",
  "tsa",
  "tse",
  "truk",
  "trek",
  "lodd",
  "lank",
  "var for",
  "ighe",
  "semje",
  "Semje",
  "ENSTEMMIG",
  "SAMRØYSTES",
  "nst.",
];
const besideFigures = [" for", " mot ", "-", "–", "For", "FOR", "Mot", "MOT", "Ja"];

const tells =
  /enstemmig|enst\.|samrøystes|einstemmig|einrøystes|alle var for|(?<!\p{L})alle (?!unntatt|unnateke|minus|med unntak|uten|utan|utanom|utenom|bortsett|så nær)(?:de |dei )?(?:[\p{L}\d]+ ){0,3}(?:stemte|stemde|røysta|røystet) for(?!\p{L})|(?:stemte|stemde|røysta|røystet) alle for(?!\p{L})|(?:stemme|røyst)(?:r|er|ene|ane)?(?!\p{L})|\si?mot\s(?:stemm|røst|røyst)(?:en|a|ene|ane)\s(?:til|fr[aå])\s\p{Lu}|(?:vedtatt|vedteken?|vedtatte|vedtekne|falt|fall|nedstemt|nedrøysta|forkasta|forkastet|utsatt|utsett|trukket|trekt|dobbeltstemmen?|dobbeltrøyst[ai]?|loddtrekning|loddtrekking|(?:stemt|stemd|røysta|røystet|gikk|gjekk)\sned)(?!\p{L})|(?:\d|(?<!\p{L})(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|\p{L}{2,4}ten|tjue))(?:\s(?:medlem|representant|utsending|delegat)\p{L}*)?\s(?:stemte|stemde|røysta|røystet)\s(?:for|i?mot)|\p{Lu}\p{L}+(?:\s\([^)]{1,24}\))?\s(?:stemte|stemde|røysta|røystet)\si?mot[.!]?$|(?:stemte|røysta)\s\d{1,3}(?!\d)|\d\sfor(?:\s\([^)]{1,80}\))?,?\s(?:(?:og|[-–])\s)?\d{1,3}\s(?:i?mot)(?!\p{L})|\)\s(?:stemte|stemde|røysta|røystet)\s(?:for|i?mot)(?!\p{L})|(?:avholdt|avheldt)\sseg(?!\p{L})|(?:stemte|stemde|røysta|røystet)\si?mot\s\(\d|(?:endte|enda|ende|stod|sto)\s(?:likt|uavgjort)(?!\p{L})|^(?:full\s)?(?:enighet|semje|einigheit)\s(?:om|i)\s|(?:^|\n)\W{0,4}(?:for|mot|ja|nei)(?!\p{L})(?:\W{0,4}\d|:\s[^\d\n]{1,80}\(\d{1,3}\))|^(?:[\p{L}-]+\s){0,3}(?:forslag|framlegg|innstilling|tilråding|alternativ)\p{L}*\s(?:[\p{L}-]+\s){0,4}(?:fikk|fekk)\s\d{1,3}[.!]?$|\d\s?[-–]\s?\d\s?\(|(?:^|\s)\(\d{1,2}\s?[-–]\s?\d{1,2}[,)]|^.{0,24}\d\s?[-–]\s?\d\.?$|^(?:(?:votering|avstemn?m?ing|røysting|avrøysting|resultat)\p{L}*:?\s)?\d{1,2}\s(?:mot|imot)\s\d{1,2}(?:\s\([^)]{1,60}\))?[.,]?$|(?:leder|leiar|ordfør[ae]r)\p{L}*\s(?:stemte|røysta)\spå\s/iu;

const only =
  /^[\s("«*–-]*(?:(?:enstemmig|enst\.|alle var for|(?:full\s)?(?:enighet|semje|einigheit)\s(?:om|i)|samrøystes|einstemmig|vedtatt|vedteken?|vedtatte|vedtekne|godkjent|godkjend|falt|votering|avstemn?m?ing|røysting|avrøysting|resultat|for|mot|ja|nei|med\s\d+|endring(?:en|a)\s(?:ble|vart|blei|fikk|fekk)(?=\s[^.]{0,60}\d)|(?:ein|én|en|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|\p{L}{2,4}ten|tjue|\d{1,3})(?:\s(?:medlem|representant|utsending|delegat)\p{L}*)?\s(?:stemte|stemde|røysta|røystet)\s(?:for|i?mot)|\d{1,3}\s(?:stemte|stemde|røysta|stemmer?|røyst|røyster|for|mot))(?!\p{L})|(?:[\p{L}-]+(?:s|\ssitt|\ssi|\ssin)\s)?(?:\p{L}*(?:innstilling|tilråding|forslag|framlegg)|vedtak|uttal|fråsegn|punkt|pkt|alternativ)\p{L}*\.?(?:\s(?:til\s(?:vedtak|innstilling)|fra|frå|punkt|pkt\.?|nr\.?|\d{1,2}|[A-ZÆØÅ]\p{L}*|\([^)]*\)|i|sak|og|slik|det|føre?l[åi]g?))*[\s,]*(?:ble|vart|blei|er|fikk|fekk|falt|fall|vedtatt|vedteken?|vedtas|vert|enstemmig|samrøystes|godkjent|satt|sett)(?!\p{L}))/iu;

function voteringIn(passage: Passage): Votering | null {
  const { text } = passage;
  if (
    !tells.test(text) ||
    longAgo.test(text) ||
    earlier.test(text) ||
    supposed.test(text) ||
    concluded.test(text) ||
    /^(?:dermed|med dette|såleis|således|dimed)\s/i.test(text) ||
    ofOthersThanSak.test(text) ||
    (/\s(?:framlegg|forslag) om (?:at|å)\s/.test(text) && !/\d\s(?:stemmer|røyster)/.test(text))
  )
    return null;
  const { valg, ...counts } = sidesOf(text, countsIn(passage));
  const allButSome = hasExceptions(text);
  const unanimous =
    !allButSome &&
    /(?<!\p{L})(?<!ikk?j?e )(?:enstemmig|enst\.(?=[\s)]|$)|alle var for|alle (?!unntatt|unnateke|minus|med unntak|uten|utan|utanom|utenom|bortsett|så nær)(?:de |dei )?(?:[\p{L}\d]+ ){0,3}(?:stemte|stemde|røysta|røystet) for(?!\p{L})|(?:stemte|stemde|røysta|røystet) alle for(?!\p{L})|^(?:full\s)?(?:enighet|semje|einigheit)\s(?:om|i)|samrøystes|einstemmig|einrøystes|enstemt|med alle (?:stemmer|røyster)(?!\s(?:i?mot|unntatt|unnateke|utanom|minus|bortsett|så nær)))(?!\p{L})/iu.test(
      text,
    );
  const figures = counts.for ?? counts.mot ?? counts.blanke;
  if (!figures && !unanimous && tellsOfThings(text)) return null;
  const read = resultIn(text, counts.for?.value ?? null, counts.mot?.value ?? null, unanimous || allButSome);
  const decider = castingVoteIn(text);
  if (read === "ukjent" && !unanimous && !counts.for && !counts.mot && !counts.blanke && !decider) return null;
  const against = counts.mot ?? (unanimous && counts.for ? fact(0, counts.for.span) : null);
  const lot = /lodd(?:trekning|trekking|kast)\p{L}*/iu.exec(text);
  return {
    gjelder: secondWins.test(text) ? null : (supportedIn(passage, counts) ?? subjectIn(passage)),
    ...counts,
    mot: against,
    resultat: read === "ukjent" && valg ? "vedtatt" : read,
    enstemmig: unanimous
      ? true
      : counts.mot
        ? counts.mot.value === 0
        : valg || hasOpponents(text) || allButSome || (read === "falt" && (counts.for?.value ?? 0) > 0)
          ? false
          : null,
    dobbeltstemme: decider && spanIn(passage, decider.start, decider.end),
    loddtrekning: lot && spanIn(passage, lot.index, lot.index + lot[0].length),
    span: spanOf(passage),
  };
}

/** Whether somebody may sit, whether the doors are shut: voted on in the sak, and not the sak; «Vedtatt budsjett» heads a column. */
const ofOthersThanSak =
  /habil|(?<!\p{L})u?gilde?(?!\p{L})|gildskap|forvaltningslov\p{L}*\s§+\s?[68](?!\d)|(?:lukke|lukka|stenge|stengje|åpne|opne)\s(?:møtet|dørene|dørane)|^(?:vedtatte?|vedteken?|vedtekne)\s(?:budsjett|økonomiplan|plan|ramme|beløp|løyving|bevilgning|tiltak|prosjekt)\p{L}*$/iu;

/** «… er på kr 6 150 000 om innstillingen blir vedtatt» */
const supposed =
  /(?<!\p{L})(?:om|dersom|hvis|viss|når)\s(?:\p{L}+\s){1,4}(?:blir|vert)\s(?:vedtatt|vedteken?|vedtekne)(?!\p{L})/iu;

/** «Styringsgruppen kom enstemmig til at hun ikke er det» */
const concluded = /(?<!\p{L})kom (?:samrøystes|enstemmig|einstemmig) (?:fram )?til at/iu;

/** «Energiplanen ble vedtatt i kommunestyret før sommeren»: news, no vote of this meeting. */
const longAgo =
  /(?:vedtatt|vedteken?|vedtekne|godkjent|godkjend)\s(?:i|av)\s\p{Ll}+\s(?:før|sist|tidligere|tidlegare|i (?:fjor|går|vår|haust|høst|sommer|sommar|vinter|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember))(?!\p{L})/iu;

/** «Saken var oppe første gang 1. mars (sak 6/23) og ble da utsatt»: nor is what an earlier meeting did. */
const earlier =
  /(?<!\p{L})(?:første gang|fyrste gong)(?!\p{L})|\((?:jf\.?\s)?sak\s\d{1,4}\/\d{2,4}\)\s(?:og\s)?(?:ble|vart|blei)\s|(?<!\p{L})(?:ble|vart|blei)\s(?:den gangen|den gongen|då|da)\s(?:utsatt|utsett|vedt|enstemmig|samrøystes|avvist)/iu;

function supportedIn(passage: Passage, counts: Pick<Stemmetall, "for" | "mot">): Fact<string> | null {
  const winner = supported(passage.text, counts);
  return winner && fact(winner.words, spanIn(passage, winner.at, winner.at + winner.words.length));
}

/** The words before the verb, where they name a forslag: «Forslaget fra Sp», «Ordførerens innstilling». */
function subjectIn(passage: Passage): Fact<string> | null {
  const match =
    /^[\s–-]*((?!ved\s)(?:[\p{L}-]+\s){0,4}?(?:innstilling|tilråding|forslag|framlegg|fellesforslag|endringsforslag|tilleggsforslag|alternativ)\p{L}*(?:\s(?!ble|vart|blei|fikk|fekk|falt|fall|er|vert|blir|vedtatt|vedteken?)[\p{L}().,/\d]+){0,6}?)\s(?:ble|vart|blei|fikk|fekk|falt|fall|er|vert|blir|vedtatt|vedteke)(?!\p{L})/iu.exec(
      passage.text,
    );
  const whose =
    /(?:stemte|stemde|røysta|røystet)\sfor\s((?:forslag|framlegg)\p{L}*\s(?:fra|frå|til)\s\p{Lu}[\p{L}-]+)/u.exec(
      passage.text,
    );
  if (!match && whose) {
    const at = whose.index + whose[0].length - whose[1]!.length;
    return fact(whose[1]!, spanIn(passage, at, at + whose[1]!.length));
  }
  if (!match) return null;
  const start = match.index + match[0].indexOf(match[1]!);
  return fact(match[1]!, spanIn(passage, start, start + match[1]!.length));
}

/** Sentences of a passage; «kl. 10.00», «pkt. 2» and dates end none. */
export function sentencesOf(passage: Passage): readonly Passage[] {
  const { text } = passage;
  const found: Passage[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!;](?=\s+(?:[\p{Lu}«(]|\d{1,3}\s(?:stem|røyst|mot\s)))|\n/gu)) {
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    if (match[0] === "." && /(?:^|\s)(?:kl|nr|pkt|jf|kr)$/i.test(before)) continue;
    if (
      match[0] === "." &&
      /(?:^|\W)enst$/i.test(before) &&
      /^\s\(\d/.test(text.slice(match.index + 1, match.index + 4))
    )
      continue;
    // «1. Forslaget …», not «… 4 stemmer mot 3. Punkt 3 …»
    if (match[0] === "." && /^\s*\d{1,2}$/.test(text.slice(start, match.index))) continue;
    found.push(part(passage, start, match.index + 1));
    start = match.index + match[0].length;
    while (start < text.length && /\s/.test(text[start]!)) start++;
  }
  if (start < text.length) found.push(part(passage, start, text.length));
  return found;
}
