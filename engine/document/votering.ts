/** Votering: «Enstemmig vedtatt», «vedteke med 4 mot 2 røyster», «falt mot 2 stemmer (Sp)», «3–3, møteleders dobbeltstemme». */
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, part, spanIn, spanOf } from "../text/passage.ts";
import type { Resultat, Votering } from "./meeting-document.ts";

/** The voteringer of a passage, one a sentence that tells of a vote. */
export function voteringerIn(passage: Passage): readonly Votering[] {
  if (!tells.test(passage.text)) return [];
  return sentences(passage).flatMap((sentence) => voteringIn(sentence) ?? []);
}

/** The whole passage only tells how the vote went: it is no punkt of the vedtak. */
export function isOnlyVotering(passage: Passage): boolean {
  const { text } = passage;
  return (
    text.length <= 260 &&
    tells.test(text) &&
    only.test(text) &&
    !/\bvalgt?e?\b.{0,40}\b(?:leder|leiar|nestleder|nestleiar)\b/i.test(text)
  );
}

const tells =
  /enstemmig|samrøystes|einstemmig|einrøystes|(?:stemme|røyst)(?:r|er|ene|ane)?(?!\p{L})|(?:vedtatt|vedteke|vedtatte|vedtekne|falt|fall|nedstemt|nedrøysta|forkasta|forkastet|utsatt|utsett|trukket|trekt|dobbeltstemme|dobbeltrøyst|loddtrekning|loddtrekking)(?!\p{L})|^(?:for|mot|ja|nei):?\s?\d/iu;

const only =
  /^[\s("«*–-]*(?:(?:enstemmig|samrøystes|einstemmig|vedtatt|vedteke|vedtatte|vedtekne|godkjent|godkjend|falt|votering|avstemn?m?ing|røysting|avrøysting|resultat|for|mot|ja|nei|saken|saka|med\s\d+)(?!\p{L})|(?:[\p{L}-]+(?:s|\ssitt|\ssi|\ssin)\s)?(?:innstilling|tilråding|forslag|framlegg|fellesforslag|endringsforslag|tilleggsforslag|vedtak|punkt|pkt|alternativ)\p{L}*(?:\s(?:til\s(?:vedtak|innstilling)|fra|frå|punkt|pkt\.?|nr\.?|\d{1,2}|[A-ZÆØÅ]\p{L}*|\([^)]*\)|i|sak|og|slik|det|føre?l[åi]g?))*[\s,]*(?:ble|vart|blei|er|fikk|fekk|falt|fall|vedtatt|vedteke|vedtas|vert|enstemmig|samrøystes|godkjent|satt|sett)(?!\p{L}))/iu;

function voteringIn(passage: Passage): Votering | null {
  const { text } = passage;
  if (!tells.test(text)) return null;
  const at = (match: RegExpExecArray, group: number): Fact<number> | null => {
    const words = match[group];
    const value = words === undefined ? null : numberOf(words);
    if (words === undefined || value === null) return null;
    const start = match.index + match[0].indexOf(words);
    return fact(value, spanIn(passage, start, start + words.length));
  };
  const counts = countsIn(text, at);
  const unanimous =
    /(?<!\p{L})(?:enstemmig|samrøystes|einstemmig|einrøystes|enstemt|med alle (?:stemmer|røyster))(?!\p{L})/iu.exec(
      text,
    );
  const resultat = resultIn(text, counts.for?.value ?? null, counts.mot?.value ?? null, unanimous !== null);
  if (resultat === "ukjent" && !unanimous && !counts.for && !counts.mot) return null;
  const place = (pattern: RegExp) => {
    const match = pattern.exec(text);
    return match ? spanIn(passage, match.index, match.index + match[0].length) : null;
  };
  return {
    gjelder: subjectIn(passage),
    ...counts,
    resultat,
    enstemmig: unanimous ? true : counts.mot ? counts.mot.value === 0 : null,
    dobbeltstemme: place(
      /(?:dobbelt(?:stemme|røyst)\p{L}*|(?:møteleder|møteleiar|leder|leiar)(?:s|en|ens|eren|aren|erens)?(?:\ssi)?\s(?:stemme|røyst)\s(?:avgj|gj|var))/iu,
    ),
    loddtrekning: place(/lodd(?:trekning|trekking|kast)\p{L}*/iu),
    span: spanOf(passage),
  };
}

type Reader = (match: RegExpExecArray, group: number) => Fact<number> | null;
interface Counts {
  readonly for: Fact<number> | null;
  readonly mot: Fact<number> | null;
  readonly blanke: Fact<number> | null;
}

const n = "(\\d{1,3}|en|én|ein|éin|ei|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten)";
const party = "(?:\\s?\\([^)]{1,80}\\))?";
const votes = "(?:\\s(?:stemme|røyst)(?:r|er)?)?";
const patterns: readonly [RegExp, ("for" | "mot")[]][] = [
  [new RegExp(`(?<![\\p{L}\\d])${n}${votes}${party}\\s(?:mot|imot)\\s${n}(?![\\p{L}\\d/.])`, "iu"), ["for", "mot"]],
  [
    new RegExp(
      `(?<![\\p{L}\\d])${n}(?:\\s(?:stemme|røyst)(?:r|er)?)?${party}\\sfor\\b.{0,40}?(?<![\\p{L}\\d])${n}(?:\\s(?:stemme|røyst)(?:r|er)?)?${party}\\s?(?:i?mot)`,
      "iu",
    ),
    ["for", "mot"],
  ],
  [
    new RegExp(`(?<!\\p{L})(?:for|ja):?\\s?${n}(?!\\p{L})[\\s,;.|]{1,4}(?:i?mot|nei):?\\s?${n}(?!\\p{L})`, "iu"),
    ["for", "mot"],
  ],
  [/(?<![\d/.])(\d{1,3})\s?[-–]\s?(\d{1,3})(?=(?:\s(?:stemmer|røyster)|\s?\)|[.,]?\s?$|,))/iu, ["for", "mot"]],
  [new RegExp(`(?<!\\p{L})(?:i?mot)\\s${n}\\s(?:stemme|røyst)(?:r|er)?`, "iu"), ["mot"]],
  [new RegExp(`(?<!\\p{L})(?:fikk|fekk|med)\\s${n}\\s(?:stemme|røyst)(?:r|er)?`, "iu"), ["for"]],
];

function countsIn(text: string, read: Reader): Counts {
  const blank = new RegExp(
    `${n}\\s(?:blanke?|avholdende|avhaldande)(?:\\s(?:stemme|røyst)(?:r|er)?)?|blanke?(?:\\sstemmer)?:?\\s?${n}(?!\\p{L})`,
    "iu",
  ).exec(text);
  const blanke = blank ? (read(blank, 1) ?? read(blank, 2)) : null;
  for (const [pattern, roles] of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const values = roles.map((_, index) => read(match, index + 1));
    const of = (role: "for" | "mot"): Fact<number> | null =>
      roles.includes(role) ? (values[roles.indexOf(role)] ?? null) : null;
    return { for: of("for"), mot: of("mot"), blanke };
  }
  return { for: null, mot: null, blanke };
}

function resultIn(text: string, votesFor: number | null, against: number | null, unanimous: boolean): Resultat {
  const has = (pattern: RegExp): boolean => pattern.test(text);
  if (
    has(
      /(?<!\p{L})(?:falt|fall|nedstemt|nedrøysta|forkasta|forkastet|ikke vedtatt|ikkje vedteke|fikk ikke flertall|fekk ikkje fleirtal|oppnådde ikke)(?!\p{L})/iu,
    )
  )
    return "falt";
  if (has(/(?<!\p{L})(?:utsatt|utsett|utsettes|utsetjast|utsatte)(?!\p{L})/iu)) return "utsatt";
  if (has(/(?<!\p{L})(?:trukket|trekt|trakk|drog)(?!\p{L})/iu)) return "trukket";
  if (has(/(?<!\p{L})(?:avvist|avslått|avslege)(?!\p{L})/iu)) return "avvist";
  if (
    has(
      /(?<!\p{L})(?:vedtatt|vedtatte|vedteke|vedtekne|vedtatt|godkjent|godkjende?|bifalt|tiltrådt|tilrådd|valgt|valde?|vedtak|vedtok|vedtas|tatt til orientering|tatt til etterretning|teke til)(?!\p{L})/iu,
    )
  )
    return "vedtatt";
  if (unanimous) return "vedtatt";
  if (votesFor !== null && against !== null && votesFor !== against) return votesFor > against ? "vedtatt" : "falt";
  return "ukjent";
}

/** The words before the verb, where they name a forslag: «Forslaget fra Sp», «Ordførerens innstilling». */
function subjectIn(passage: Passage): Fact<string> | null {
  const match =
    /^[\s–-]*((?:[\p{L}-]+\s){0,4}?(?:innstilling|tilråding|forslag|framlegg|fellesforslag|endringsforslag|tilleggsforslag|alternativ)\p{L}*(?:\s(?!ble|vart|blei|fikk|fekk|falt|fall|er|vert|blir|vedtatt)[\p{L}().,/\d]+){0,6}?)\s(?:ble|vart|blei|fikk|fekk|falt|fall|er|vert|blir|vedtatt|vedteke)(?!\p{L})/iu.exec(
      passage.text,
    );
  if (!match) return null;
  const start = match.index + match[0].indexOf(match[1]!);
  return fact(match[1]!, spanIn(passage, start, start + match[1]!.length));
}

function sentences(passage: Passage): readonly Passage[] {
  const { text } = passage;
  const found: Passage[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!;](?=\s+[\p{Lu}«])|\n/gu)) {
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    if (match[0] === "." && /(?:^|\s)(?:kl|nr|pkt|jf|kr|\d{1,2})$/i.test(before)) continue;
    found.push(part(passage, start, match.index + 1));
    start = match.index + match[0].length;
    while (start < text.length && /\s/.test(text[start]!)) start++;
  }
  if (start < text.length) found.push(part(passage, start, text.length));
  return found;
}

const words = "null en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten".split(" ");
function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const word = text
    .toLowerCase()
    .replace(/^(?:én|ein|éin|ei)$/, "en")
    .replace("syv", "sju");
  const index = words.indexOf(word);
  return index < 0 ? null : index;
}
