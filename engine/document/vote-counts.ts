/** Vote counts: «4 mot 2 stemmer», «fekk 3 røyster, og 4 røysta mot», «For: 5 Mot: 1», «17 stemmer for Støtt, 6 stemmer for Enga og 2 blanke». */
import { type Fact, fact } from "../text/fact.ts";
import type { Passage } from "../text/passage.ts";
import { pattern } from "../text/pattern.ts";
import { number, numberAt } from "./vote-number.ts";
import { opponentsIn } from "./vote-opponents.ts";
import { votersIn } from "./vote-voters.ts";

export interface Stemmetall {
  readonly for: Fact<number> | null;
  readonly mot: Fact<number> | null;
  readonly blanke: Fact<number> | null;
  /** Votes for names: the figure is the winner's. */
  readonly valg: boolean;
}

/** The counts of one sentence; null where none is told. */
export function countsIn(passage: Passage): Stemmetall {
  const { text } = passage;
  const none = { for: null, mot: null, blanke: null, valg: false };
  if (!/\d/.test(text) && !inWords.test(text)) return { ...none, mot: opponentsIn(passage) };
  // «Alle unntatt to stemte for»
  if (/(?<!\p{L})alle (?:unntatt|unnateke|minus|med unntak|uten|utan|utanom|utenom|bortsett|så nær)/iu.test(text))
    return none;
  // Of three motions the figures of two tell nothing.
  if ((text.match(/(?<!\p{L})(?:fikk|fekk)\s/gu)?.length ?? 0) > 2) return none;
  const blanke = numberAt(passage, blankVotes.exec(text));
  const contest = contested.exec(text);
  if (contest) {
    const [first, second] = [numberAt(passage, contest, 1), numberAt(passage, contest, 2)];
    if (first && second) return { for: first.value >= second.value ? first : second, mot: null, blanke, valg: true };
  }
  const even = numberAt(passage, evenly.exec(text));
  // A tie is no outcome: what broke it is told elsewhere.
  if (even) return { for: even, mot: null, blanke, valg: false };
  const alone = unopposed.exec(text);
  if (alone) return { for: numberAt(passage, alone), mot: null, blanke, valg: true };
  const each = numberAt(passage, tied.exec(text));
  if (each) return { for: each, mot: each, blanke, valg: false };
  const shared = shareOf(passage, blanke) ?? votersIn(passage, blanke);
  if (shared) return shared;
  for (const [pattern, roles] of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const of = (role: Side): Fact<number> | null =>
      roles.includes(role) ? numberAt(passage, match, roles.indexOf(role) + 1) : null;
    return { for: of("for"), mot: of("mot"), blanke, valg: false };
  }
  return { for: null, mot: opponentsIn(passage), blanke, valg: false };
}

type Side = "for" | "mot";

/** A figure in words, or people named: «Fire røysta for», «Per Vik stemte mot». */
const inWords = pattern(`(?<!\\p{L})${number}(?!\\p{L})|(?:stemte|stemde|røysta|røystet)\\si?mot`, "iu");
const word = "\\s(?:(?:stemme|røyst)(?:r|er)?|st\\.)";
const party = "(?:\\s?\\([^)]{1,80}\\))?";
/** «4 av 5 medlemmer» */
const ofThem = "(?:\\sav\\s(?:de\\s|dei\\s)?\\d{1,3}(?:\\s(?:medlem|representant)\\p{L}*)?)?";
/** «Fem medlemmer», «4 av 5 medlemmer» */
const voters = `(?:\\s(?:medlem|representant|utsending|delegat)\\p{L}*|${ofThem})`;
const motion = "(?:forslag|framlegg|innstilling|tilråding|alternativ)";

const abstained =
  "(?:avholdt\\sseg|avheldt\\sseg|avstod?\\sfr[aå]\\så|lot\\svære\\så|lét\\svere\\så|unnlot\\så)(?:\\s(?:stemme|røyste|avgi\\sstemme))?";

const ignoringCase = (source: string): RegExp => pattern(source, "iu");

/** The first that matches decides; each group is the count of the side named beside it. */
const patterns: readonly (readonly [RegExp, readonly Side[]])[] = [
  [ignoringCase(`(?<!\\p{L})alle\\s(?:stemmer|røyster)\\s(?:i?mot)\\s${number}(?![\\p{L}\\d])`), ["mot"]],
  [
    ignoringCase(
      `(?<![\\p{L}\\d]|\\d[.,/])${number}(?:${word})?${party},?\\s(?:mot|imot)\\s(?:\\p{L}{1,12}s\\s(?=\\d{1,3}(?:${word})?[.,]?$))?${number}(?![\\p{L}\\d/]|\\.\\s?\\d)`,
    ),
    ["for", "mot"],
  ],
  [
    ignoringCase(
      `(?:fikk|fekk|(?:tiltrådt|støttet|støtta)\\sav)\\s${number}(?:${word})?${party}\\s(?:og\\s)?(?:falt|fall|ble\\svedtatt|vart\\svedteken?)\\smot\\s${number}(?:${word}|(?=[.,]?$))`,
    ),
    ["for", "mot"],
  ],
  [
    ignoringCase(
      `(?:fikk|fekk)\\s${number}(?:${word})?${party}(?:\\sog\\s(?:falt|fall)(?=\\s\\())?[,\\s(]{1,2}(?:(?:og|mot|mens|medan)\\s)?${number}\\s(?:stemte|røysta|røystet|stemde|stemmer?|røyst|røyster)\\s(?:i?mot)`,
    ),
    ["for", "mot"],
  ],
  [
    ignoringCase(
      `(?:fikk|fekk)\\s${number}(?:${word})?${party}[,\\s]{1,2}(?:og\\s|mens\\s)?.{0,24}(?:${motion}|(?:sitt|sin)\\s).{0,50}?(?:(?:fikk|fekk)\\s)?(?<![\\p{L}\\d])${number}(?:${word}|(?=[.,]?$|\\sog\\s))`,
    ),
    ["for", "mot"],
  ],
  [
    ignoringCase(
      `(?<![\\p{L}\\d])${number}(?:${word})?${party}\\sfor(?!\\p{L}).{0,40}?(?<![\\p{L}\\d])${number}(?:${word})?${party}\\s?(?:i?mot)`,
    ),
    ["for", "mot"],
  ],
  [
    ignoringCase(`(?<!\\p{L})(?:for|ja):?\\s?${number}(?!\\p{L})[\\s,;.|]{1,4}(?:i?mot|nei):?\\s?${number}(?!\\p{L})`),
    ["for", "mot"],
  ],
  [
    ignoringCase(
      `(?<![\\p{L}\\d])${number}${voters}\\s(?:stemte|stemde|røysta|røystet)\\s(?:ja|for)(?!\\p{L}).{0,40}?(?<![\\p{L}\\d])${number}(?:\\s(?:medlem|representant|utsending|delegat)\\p{L}*)?\\s(?:stemte|stemde|røysta|røystet)?\\s?(?:i?mot|nei)(?!\\p{L})`,
    ),
    ["for", "mot"],
  ],
  // «8–3», but «punkt 1–3, som ble enstemmig vedtatt» tells what the vote was about.
  [
    /(?<![\d/.]|§\s?|§\s?\d|(?:punkt\p{L}*|pkt|alternativ\p{L}*|sak\p{L}*|side|nr|kapittel)\.?\s?)(\d{1,3})\s?[-–]\s?(\d{1,3})(?=(?:\s(?:stemmer|røyster)|\s?[()]|[.,]?\s?$|,))/iu,
    ["for", "mot"],
  ],
  [
    ignoringCase(
      `(?:fikk|fekk)\\s.{0,40}?${motion}\\p{L}*\\s(?:.{0,40}?\\s)?${number}${word}${party}[,\\s]{1,2}(?:og|mot|mens|medan)\\s.{0,30}?${motion}.{0,40}?\\s${number}(?:${word}|(?=[.,]?$))`,
    ),
    ["for", "mot"],
  ],
  [
    ignoringCase(
      `(?<![\\p{L}\\d])${number}${word}\\sfor\\s(?=.{0,40}${motion}).{0,160}?\\s(?:og|mot|mens|medan)\\s${number}${word}\\sfor(?!\\p{L})`,
    ),
    ["for", "mot"],
  ],
  // «Tre stemte for forslaget fra daglig leder og tre for forslaget fra Berg»
  [
    ignoringCase(
      `(?<![\\p{L}\\d])${number}\\s(?:stemte|stemde|røysta|røystet)\\sfor\\s(?=.{0,40}${motion}).{0,120}?(?:,|\\s(?:og|mot|mens|medan))\\s${number}\\s(?:(?:stemte|stemde|røysta|røystet)\\s)?for\\s(?=.{0,40}${motion})`,
    ),
    ["for", "mot"],
  ],
  [
    ignoringCase(`^\\W{0,4}(?:stemmer |røyster )?(?:for|ja)\\W{0,3}:?\\W{0,3}${number}(?:${word})?${party}\\W{0,3}$`),
    ["for"],
  ],
  [
    ignoringCase(
      `^\\W{0,4}(?:stemmer |røyster )?(?:i?mot|nei)\\W{0,3}:?\\W{0,3}${number}(?:${word})?${party}\\W{0,3}$`,
    ),
    ["mot"],
  ],
  // «FOR (2): Kari Nes, Per Vik»
  [ignoringCase(`^\\W{0,4}(?:for|ja)\\s?\\(${number}\\):`), ["for"]],
  [ignoringCase(`^\\W{0,4}(?:i?mot|nei)\\s?\\(${number}\\):`), ["mot"]],
  // «Arbeidsgiversiden stemte imot (3 stemmer)»
  [ignoringCase(`(?:stemte|stemde|røysta|røystet)\\si?mot\\s\\(${number}(?:${word})?\\)`), ["mot"]],
  // «For: Ap, Sp (4)»
  [ignoringCase(`^\\W{0,4}(?:for|ja):\\s[^\\d\\n]{1,80}\\(${number}(?:${word})?\\)\\W{0,3}$`), ["for"]],
  [ignoringCase(`^\\W{0,4}(?:i?mot|nei):\\s[^\\d\\n]{1,80}\\(${number}(?:${word})?\\)\\W{0,3}$`), ["mot"]],
  // «11 stemte mot forslaget og 4 stemte for»
  [
    ignoringCase(
      `(?<![\\p{L}\\d])${number}${voters}\\s(?:stemte|stemde|røysta|røystet)\\si?mot(?!\\p{L}).{0,40}?(?<![\\p{L}\\d])${number}\\s(?:stemte|stemde|røysta|røystet)?\\s?for(?!\\p{L})`,
    ),
    ["mot", "for"],
  ],
  // «For innstillingen stemte 8, for Moes forslag stemte 3»
  [
    ignoringCase(
      `(?<!\\p{L})for\\s[^.,;]{0,40}?${motion}\\p{L}*\\s(?:stemte|stemde|røysta|røystet)\\s${number}(?!\\p{L})[^.;]{0,12}?(?<!\\p{L})for\\s[^.,;]{0,40}?${motion}\\p{L}*\\s(?:stemte|stemde|røysta|røystet)\\s${number}(?!\\p{L})`,
    ),
    ["for", "mot"],
  ],
  // «For forslaget stemte 4, mot stemte 3»
  [
    ignoringCase(
      `(?<!\\p{L})for\\s(?:${motion}\\p{L}*\\s)?(?:stemte|stemde|røysta)\\s${number}(?!\\p{L}).{0,24}?(?<!\\p{L})i?mot\\s(?:stemte|stemde|røysta)\\s${number}(?!\\p{L})`,
    ),
    ["for", "mot"],
  ],
  // «vart vedteken mot 2 røyster (5 røysta for)»
  [
    ignoringCase(
      `(?<!\\p{L})mot\\s${number}${word}[^\\d.;]{0,12}${number}\\s(?:stemte|stemde|røysta|røystet)\\sfor(?!\\p{L})`,
    ),
    ["mot", "for"],
  ],
  // «Vedteke mot røystene frå Lid og Per Vik (4 røyster)»
  [
    ignoringCase(
      `(?<!\\p{L})mot\\s(?:røst|stemm|røyst)(?:ene|ane)\\s(?:til|fr[aå])\\s[^.;()]{2,80}\\s\\(${number}${word}\\)`,
    ),
    ["mot"],
  ],
  [ignoringCase(`(?<!\\p{L})(?:i?mot)\\s${number}${word}`), ["mot"]],
  [ignoringCase(`(?:vedt|godkj|tiltr)\\p{L}+\\smot\\s${number}\\s\\(`), ["mot"]],
  [
    ignoringCase(`(?<![\\p{L}\\d])${number}${voters}\\s(?:stemte|stemde|røysta|røystet)\\s(?:i?mot)(?!\\p{L})`),
    ["mot"],
  ],
  [
    ignoringCase(
      `(?<![\\p{L}\\d])${number}${voters}\\s(?:stemte|stemde|røysta|røystet)\\s(?:for|ja)(?=[.,;]?$|\\s${motion}\\p{L}*(?:\\s(?:fr[aå]|til)\\s\\p{L}+)?[.,;]?$)`,
    ),
    ["for"],
  ],
  // «10 stemte for, 1 stemte blankt»
  [
    ignoringCase(
      `(?<![\\p{L}\\d])${number}${voters}\\s(?:stemte|stemde|røysta|røystet)\\s(?:for|ja),?\\s(?=(?:og\\s|mens\\s|medan\\s)?[\\p{L}\\d]{1,8}\\s(?:(?:stemte|stemde|røysta|røystet)\\sblank|${abstained}))`,
    ),
    ["for"],
  ],
  [
    ignoringCase(
      `(?<!\\p{L})alle (?:de |dei )?${number}(?: (?:gjenværende|attverande|frammøtte))?(?: (?:medlem|representant)\\p{L}*)? (?:stemte|stemde|røysta|røystet) for(?!\\p{L})`,
    ),
    ["for"],
  ],
  [ignoringCase(`(?:enstemmig|samrøystes).{0,30}?(?<![\\d/])${number}${word}`), ["for"]],
  // «Enst. (5 voterende)», «Samrøystes vedteke (7 av 7)»
  [
    ignoringCase(
      `(?:enstemmig|enst\\.|samrøystes|einstemmig)(?:\\s(?:vedtatt|vedteken?|vedtekne|godkjent|godkjende?))?\\s\\(${number}(?:\\sav\\s\\d{1,3})?(?:\\s(?:voter|røyst|stemme|medlem|representant)\\p{L}*)?\\)`,
    ),
    ["for"],
  ],
  [
    ignoringCase(
      `(?:fikk|fekk)\\s(?:\\p{L}+\\s){0,2}?${motion}\\p{L}*(?:\\s(?:fr[aå]|til)\\s\\p{L}+)?\\s${number}${word}`,
    ),
    ["for"],
  ],
  [ignoringCase(`(?<!\\p{L})(?:fikk|fekk|med)\\s${number}(?:\\sav\\s\\d{1,3})?${word}`), ["for"]],
  // «Lis forslag fikk 2.»
  [
    ignoringCase(`^(?:[\\p{L}-]+\\s){0,3}${motion}\\p{L}*\\s(?:[\\p{L}-]+\\s){0,4}(?:fikk|fekk)\\s${number}[.!]?$`),
    ["for"],
  ],
];

/** «fikk 6 av 9 stemmer»: the others were not for it. */
function shareOf(passage: Passage, blanke: Stemmetall["blanke"]): Stemmetall | null {
  const match = ofAll.exec(passage.text);
  const [votes, all] = [numberAt(passage, match, 1), numberAt(passage, match, 2)];
  if (!votes || !all || all.value < votes.value) return null;
  return { for: votes, mot: fact(all.value - votes.value - (blanke?.value ?? 0), all.span), blanke, valg: false };
}

const ofAll = ignoringCase(`(?:fikk|fekk)\\s${number}\\sav\\s(?:de\\s|dei\\s)?(\\d{1,3})${word}`);

/** «2 stemmer for hvert av forslagene» */
const tied = ignoringCase(
  `(?<![\\p{L}\\d])${number}${word}\\s(?:for|på|til)\\s(?:hvert|kvart)(?:\\sav\\s(?:de\\s|dei\\s)?(?:to\\s)?${motion}\\p{L}*|\\s${motion})`,
);

/** Votes for two names: «Helleland fekk 5 røyster og Ogna 2 røyster», «17 stemmer for Støtt, 6 stemmer for Enga». */
const contested = pattern(
  `(?:(?:[Aa]lternativ|[Ff]orslag|[Ff]ramlegg) \\S{1,3}\\s(?:fikk|fekk)\\s${number}(?:${word})?[,\\s]{1,2}(?:(?:og|mens|medan)\\s)?(?:alternativ|forslag|framlegg) \\S{1,3}\\s(?:(?:fikk|fekk)\\s)?${number}(?:${word})?)|(?:\\p{Lu}\\p{L}+\\s(?:fikk|fekk)\\s${number}(?:${word})?[,\\s]{1,2}(?:(?:og|mens)\\s)?(?:\\p{Lu}\\p{L}+\\s){1,3}(?:fikk\\s|fekk\\s)?${number}(?:${word})?)|(?:${number}${word}\\s(?:for|på|til)\\s\\p{Lu}\\p{L}+[^.]{0,40}?[,\\s](?:og\\s)?${number}(?:${word})?\\s(?:for|på|til)\\s\\p{Lu})`,
  "u",
);

/** «Kari Moe og Per Vik fikk 9 stemmer hver» */
const evenly = ignoringCase(`(?:fikk|fekk)\\s${number}${word}\\s(?:hver|kvar)(?!\\p{L})`);

/** «10 røyster for Mjøs og 2 blanke»: one name, and those who left the ballot blank. */
const unopposed = pattern(
  `(?<![\\p{L}\\d])${number}${word}\\s(?:for|på|til)\\s\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+){0,2}(?:,|\\sog|\\s–)\\s(?:\\d{1,2}|\\p{Ll}+)\\sblank`,
  "u",
);

const blankVotes = ignoringCase(
  `${number}\\s(?:(?:stemte|stemde|røysta|røystet)\\s)?(?:blankt?e?|avholdende|avhaldande|${abstained})(?:${word})?(?!\\p{L}|:)|(?:blanke?(?:\\s(?:stemmer|røyster))?:?|(?:avholdende|avhaldande):)\\s?${number}(?!\\p{L})`,
);
