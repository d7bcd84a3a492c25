/** What a text says of the one who funds a project: that there is one, that it was asked, that it said yes. */
import type { Fact } from "../../text/fact.ts";
import { type Passage, spanIn } from "../../text/passage.ts";
import { literal, pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";
import { sentencesOf } from "./sentences.ts";

/** What the funder is asked about. */
export type Matter = "endring" | "periode";

const county = "(?:Nord-|Sør-|Aust-|Vest-)?\\p{Lu}\\p{L}+(?: og \\p{Lu}?\\p{L}+)*(?: [Ff]ylkeskommune)(?:ns?|n sin)?";
const givers = `${county}|Innovasjon Norge|Siva|SIVA|(?:Norges )?[Ff]orskningsråd(?:et)?|[Ss]tatsforvaltaren|[Ss]tatsforvalteren|(?:\\p{L}+)departementet`;
const grant =
  "tilskudd\\p{L}*|tilskot\\p{L}*|tilsagn\\p{L}*|tilsegn\\p{L}*|støtte|stønad|prosjektmidler|prosjektmidlar|midler|midlar|finansiering";

const giver = /fylkeskommune|Innovasjon Norge|siva|forskningsråd|statsforvalt|departementet/iu;

/** «tilskudd fra Viken fylkeskommune», «finansieres av …», «… har gitt tilsagn», «tilskuddsgiver: …». */
const namings = [
  pattern(
    `(?:${grant})(?: på (?:inntil |opptil )?(?:kr\\.? ?)?[\\d .]{1,14}(?:,-| kroner| kr)?)? (?:fra|frå) (${givers})`,
    "u",
  ),
  pattern(
    `(?:[Ff]inansier(?:t|es|ast|a)|[Dd]elfinansier(?:t|es|ast|a)|[Ss]tøtt(?:es|ast|et|a)?)(?: \\p{L}+){0,3}? av (${givers})`,
    "u",
  ),
  pattern(
    `(${givers})(?: \\p{L}+){0,2}? (?:finansierer|delfinansierer|medfinansierer|gir tilskudd|gjev tilskot|har (?:gitt|gjeve|løyvd|bevilget|innvilget|innvilga))`,
    "u",
  ),
  pattern(`(?:[Tt]ilskudds?giver\\p{L}*|[Tt]ilskots?gjevar\\p{L}*|[Ff]inansiør\\p{L}*)(?: er|:|,)? (${givers})`, "u"),
];

/** The funder a text names as such; being asked for something new does not make one a funder. */
export function namedFunder(passages: readonly Passage[]): Fact<string> | null {
  for (const passage of passages)
    for (const sentence of giver.test(passage.text) ? sentencesOf(passage) : [])
      for (const naming of namings) {
        const match = naming.exec(sentence.text);
        if (
          !match ||
          isDenied(sentence.text) ||
          /(?:^|\s)(?:søk|Søk|vil|kan|bør|skal)\p{L}*\s/u.test(sentence.text.slice(0, match.index))
        )
          continue;
        const at = match.index + match[0].indexOf(match[1]!);
        return { value: match[1]!.replace(/n$|ns$|n sin$/, ""), span: spanIn(sentence, at, at + match[1]!.length) };
      }
  return null;
}

/** «Viken» and its kin in a sentence: the name, «fylkeskommunen», «tilskuddsgiver», «finansiøren». */
export function mentionsFunder(text: string, name: string | null): boolean {
  if (
    /(?:fylkeskommun|tilskudds?giv|tilskots?gjev|tilsagnsgiv|finansiør|finansieringskjeld|innovasjon norge)/iu.test(
      text,
    )
  )
    return true;
  const short = name?.replace(/ fylkeskommune$/u, "");
  return short ? pattern(`(?<!\\p{L})${literal(short)}(?!\\p{L})`, "iu").test(text) : false;
}

/** A condition in the words of the point itself: «under forutsetning av at fylkeskommunen godkjenner endringen». */
export function waitsForFunder(text: string, name: string | null): boolean {
  const condition =
    /(?:forutsetning|føresetnad|forutsatt|føresett|forbehold|atterhald|vilkår|dersom|hvis|viss|såfremt|så framt|så snart|etter at|når|på betingelse)/iu;
  return sentences(text).some(
    (sentence) =>
      condition.test(sentence) &&
      (/(?:godkjen|godta|godtek|samtykk|aksept|innvilg|imøtekom|imøtekjem)/iu.test(sentence) ||
        mentionsFunder(sentence, name)),
  );
}

/** Where a point asks or tells the funder about the matter; an application about the period alone says nothing of the rest. */
export function asksFunder(passage: Passage, name: string | null, matter: Matter): Span | null {
  for (const sentence of sentencesOf(passage)) {
    const { text } = sentence;
    const match = asking.exec(text);
    if (!match || isDenied(text)) continue;
    if (!mentionsFunder(text, name) && !/søknad|søke[rs]?|søkjer|søkjast/iu.test(text)) continue;
    if (matter === "periode" || concernsChange(text, match.index))
      return spanIn(sentence, match.index, match.index + match[0].length);
  }
  return null;
}

const asking =
  /(?<!\p{L})(?:søk(?:er|es|jer|jast|ast|e|je|t)?|søknad(?:en|a)?|meld(?:er|es|ast|e|ing)?|rapporter(?:er|es|ast|e|a)?|varsl?(?:er|es|ast|e|el|a)?|orienter(?:er|es|ast|e|a)?|informer(?:er|es|ast|e|a)?|forelegg(?:er|es|ast|e)?|fore(?:legges|leggast)|legg(?:er|es|ast|e|jast|jer|je)?(?: \p{L}+){0,5} fr[ae]m|send(?:er|es|ast|e)?|oversend(?:er|es|ast|e)?|innhent(?:er|es|ast|e|a)?|avklar(?:er|es|ast|e|a)?|be(?:r|s|dt|des)? (?:\p{L}+ ){0,3}om)(?!\p{L})/iu;

const period =
  /(?:å )?(?:utvid|forleng|leng)\p{L}*[^.;]{0,60}?(?:period|prosjekttid|prosjektslutt|sluttdato|tilsagn|tilsegn|frist)\p{L}*|(?:utvide[dt]|forlenge[dt]|utvida|forlenga|endre[dt]|endra|ny)\p{L}* (?:prosjekt)?period\p{L}*|forlenging|forlengelse\p{L}*/giu;
const change = /endring|omdisponer|omprioriter|omfordel|budsjettendr|revidert (?:budsjett|plan)|(?:pkt\.?|punkt) ?\d/iu;
const move = /overfør|flytt|uttak|tas ut|takast ut|disponer/iu;
const newMoney = /om (?:\p{L}+ ){0,2}(?:tilskudd|tilskot|støtte|midler|midlar|finansiering)/iu;

function concernsChange(text: string, from: number): boolean {
  const rest = text.replace(period, " ");
  if (change.test(rest) || move.test(text.slice(from).replace(period, " "))) return true;
  return rest === text && !newMoney.test(text);
}

/** Where the text says that the funder already knows, was asked or has agreed. */
export function settledWithFunder(passages: readonly Passage[], name: string | null, matter: Matter): Span | null {
  for (const passage of passages)
    for (const sentence of settled.test(passage.text) ? sentencesOf(passage) : []) {
      const { text } = sentence;
      const match = settled.exec(text);
      if (
        !match ||
        isDenied(text) ||
        /(?<!\p{L})(?:må|skal|bør|kan|vil|lyt) (?:\p{L}+ ){0,3}?(?:være|vere|vera|bli|verte|ha) /iu.test(text)
      )
        continue;
      const about =
        matter === "periode"
          ? /period|forleng|utvid/iu.test(text)
          : change.test(text.replace(period, " ")) || move.test(text);
      const informed =
        /meld|varsl|orienter|informer|avklar|drøft/iu.test(match[0]) && matter === "endring" && text.search(period) < 0;
      if ((about || informed) && (mentionsFunder(text, name) || (matter === "periode" && /søk/iu.test(text))))
        return spanIn(sentence, match.index, match.index + match[0].length);
    }
  return null;
}

const settled =
  /(?<!\p{L})(?:godkjen[dt]e?|godtatt|godteke|godtok|akseptert|samtykket|samtykka|samtykt|innvilget|innvilga|meldt|varslet|varsla|orientert|informert|avklart|avklara|drøftet|drøfta|forelagt|lag[dt] fr[ae]m for|søkt|sendt|(?:er|ble|blei|vart|har) send|sende søknad)(?!\p{L})/iu;

/** A denial anywhere in the sentence is enough to say less. */
const isDenied = (text: string): boolean =>
  /(?<!\p{L})(?:ikke|ikkje|ingen|inga|verken|uten|utan|aldri)(?!\p{L})/iu.test(text);

const sentences = (text: string): readonly string[] => text.split(/(?<=[.;!?])\s+(?=\p{Lu})|\n/u);
