/** Who funds a project by the words of a text, and whether a point waits for them. What they are asked is in funder-asked.ts, what they answer in funder-answered.ts. */
import type { Fact } from "../../text/fact.ts";
import { type Passage, spanIn } from "../../text/passage.ts";
import { literal, pattern } from "../../text/pattern.ts";
import { sentencesOf } from "./sentences.ts";

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
    /(?:fylkeskommun|tilskudds?(?:giv|forvalt|yt)|tilskots?(?:gjev|forvalt|yt)|tilsagnsgiv|finansiør|finansieringskjeld|innovasjon norge)/iu.test(
      text,
    )
  )
    return true;
  return name !== null && isNamed(text, name);
}

/** The same, and nobody else: one that is known by name is not Innovasjon Norge. A county may have a new name by now. */
export const isFunder = (words: string, name: string | null): boolean =>
  name === null ||
  isNamed(words, name) ||
  (mentionsFunder(words, null) && (/norge/iu.test(name) || !/innovasjon norge/iu.test(words)));

function isNamed(text: string, name: string): boolean {
  const short = name.replace(/ fylkeskommune$/u, "");
  return pattern(`(?<!\\p{L})${literal(short)}(?:s|en|et)?(?!\\p{L})`, "iu").test(text);
}

/** A condition in the words of the point itself: «under forutsetning av at fylkeskommunen godkjenner endringen». */
export function waitsForFunder(text: string, name: string | null): boolean {
  const condition =
    /(?:forutsetning|føresetnad|forutsatt|føresett|forbehold|atterhald|vilkår|dersom|hvis|viss|såfremt|så framt|så snart|etter at|når|(?:fra|frå) (?:og med )?(?:den|det) (?:dagen|dag|tidspunktet|tidspunkt)|på betingelse|må (?:\p{L}+ ){0,3}?(?:godkjen|godta|samtykk|innvilg)|ved (?:\p{L}+ )?godkjenning|trer i kraft|tek til å gjelde)/iu;
  return sentences(text).some(
    (sentence) =>
      condition.test(sentence) &&
      (/(?:godkjen|godta|godtek|samtykk|aksept|innvilg|imøtekom|imøtekjem)/iu.test(sentence) ||
        mentionsFunder(sentence, name)),
  );
}

/** A denial anywhere in the sentence is enough to say less. */
export const isDenied = (text: string): boolean =>
  /(?<!\p{L})(?:ikke|ikkje|ingen|inga|verken|uten|utan|aldri)(?!\p{L})/iu.test(text);

const sentences = (text: string): readonly string[] => text.split(/(?<=[.;!?])\s+(?=\p{Lu})|\n/u);
