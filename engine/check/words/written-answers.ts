/** Answers to a written procedure, a member a line: «Anne Vik: enig», «Ola Berg<tab>Nei», «| Kari Nes | ikke svart |». */
import type { Span } from "../../text/span.ts";

export interface WrittenAnswers {
  readonly ja: number;
  /** Those who said no, wanted a meeting, or did not answer. */
  readonly andre: readonly Span[];
}

/** Null where no such list stands: at least two lines must be a yes, since lists of who met look alike. */
export function writtenAnswersIn(text: string): WrittenAnswers | null {
  let run: { ja: number; andre: Span[]; end: number } | null = null;
  for (const match of text.matchAll(line)) {
    const [words, , answer] = match;
    const said = isNotYes(answer!) ? "andre" : yes.test(answer!) ? "ja" : null;
    if (said === null) continue;
    // The header of a table, its ruler or an empty line may stand between.
    const isNext: boolean = run !== null && text.slice(run.end, match.index).split("\n").length <= 3;
    if (!run || !isNext) {
      if (run && run.ja > 1) return run;
      run = { ja: 0, andre: [], end: 0 };
    }
    const start = match.index + words.length - words.trimStart().length;
    run.end = match.index + words.length;
    if (said === "ja") run.ja++;
    else run.andre.push({ start, end: match.index + words.trimEnd().length });
  }
  return run && run.ja > 1 ? run : null;
}

/** A full name, perhaps with an office or a municipality, and what stands after a colon, a dash or a cell. */
const line =
  /^[ \t|*•·-]{0,6}(\p{Lu}[\p{L}'’.-]{1,30}(?: (?:\p{Lu}[\p{L}'’.-]{0,30})){1,3})(?: ?\([^()\n]{1,40}\)|, [^:\t|\n]{1,40})?[ ]?(?::|\t|\||[–-](?= ))[ \t|]{0,8}([^\n|\t]{0,160})[ \t|]*$/gmu;

const yes =
  /^(?:ja|enige?|einige?|samde?|støtter|støttar|for|godkjenn?er|godkjent|ok|tilslutning|tilslutnad|slutter seg til|sluttar seg til|tiltrer|samtykke[rt]?|samtykkjer)(?!\p{L})/iu;
const no =
  /^(?:nei|[–—-]$|(?:har |svarte |svara |svart )?(?:ikke|ikkje)(?: (?:har |gitt |gjeve )?sva\p{L}*| enige?| einig| samd)?[ .]*$|(?:har |er )?(?:ikke|ikkje) (?:svart|enig|einig|samd)|svarte ikke|svara ikkje|ikke svar|ikkje svar|intet svar|inkje svar|ingen svar|uenig|ueinig|usamd|i ?mot|stemte (?:i?mot|nei)|røysta (?:i?mot|nei)|avst(?:o|å)r?(?!\p{L}))/iu;
/** «enig i forslaget, men mener saken burde vært tatt i møte»: agreement is needed to the procedure as well. */
const meeting =
  /(?<!\p{L})(?:men|ønsker|ønskjer|ynskjer|ønsket|krever|krev|mener|meiner|vil ha|burde|bør)(?!\p{L}).{0,80}(?<!\p{L})møtet?(?!\p{L})|(?<!\p{L})(?:ikke|ikkje)(?: \p{L}+){0,4} (?:skriftlig|skriftleg)/iu;

const isNotYes = (answer: string): boolean => no.test(answer.trim()) || meeting.test(answer);
