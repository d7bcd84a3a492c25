/** A proviso in the words of a point: «under forutsetning av …», whether anyone can tell when it is met, and what happens else. */
import { type Passage, spanIn } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import { sentencesOf } from "./sentences.ts";

export interface Proviso {
  readonly span: Span;
  /** It names someone who decides, a day, an amount, or something that happens on a day. */
  readonly isCheckable: boolean;
  /** What waits is the decision, or what it gives: «Vedtas …», «Vedtaket gjelder …». */
  readonly isOfDecision: boolean;
}

/** The first of the point; «dersom» and «når» open everyday rules too, and are left alone but for «dersom økonomien tillater det». */
export function provisoIn(passage: Passage): Proviso | null {
  const loose = asFarAs.exec(passage.text);
  if (loose) {
    const span = spanIn(passage, loose.index, loose.index + loose[0].length);
    return { span, isCheckable: false, isOfDecision: true };
  }
  for (const sentence of opener.test(passage.text) ? sentencesOf(passage) : []) {
    const match = opener.exec(sentence.text);
    if (!match) continue;
    const before = sentence.text.slice(0, match.index);
    const after = sentence.text.slice(match.index + match[0].length);
    const rest = /^[^.;\n]*/u
      .exec(after)![0]
      .slice(0, before.trim() === "" ? lengthInFront(match[0], after) : undefined);
    const to = match.index + match[0].length + rest.trimEnd().length;
    return {
      span: spanIn(sentence, match.index, to),
      isCheckable: checkable.test(rest) || actor.test(rest),
      isOfDecision: decided.test(before + sentence.text.slice(to)),
    };
  }
  return null;
}

/** «Under forutsetning av finansiering vedtas tiltaket»: a proviso in front ends where the decision begins, with «at» by a comma. */
function lengthInFront(opening: string, after: string): number {
  const end = after.search(/ at$/iu.test(opening) || /^ at /iu.test(after) ? /,/u : decided);
  return end < 0 ? after.length : end;
}

/** What happens if it is not met. */
export const saysElse = (text: string): boolean =>
  /(?<!\p{L})(?:ellers|elles|i mots(?:att|ett) (?:fall|tilfelle)|(?:hvis|dersom|om|viss) (?:\p{L}+ ){0,4}?(?:ikke|ikkje)|på nytt|ny sak|(?:faller|fell) (?:\p{L}+ ){0,3}?(?:bort|vekk)|bortfaller|bortfell|oppheves|opphevast)(?!\p{L})/iu.test(
    text,
  );

/** What nobody can tell when is met. */
const asFarAs =
  /(?<!\p{L})(?:dersom|hvis|viss|om|så langt|så fremt|såfremt|såframt|så framt|når) (?:økonomien (?:tillater|tillèt|tillet|gir rom|gjev rom|tilsier|tilseier)(?: (?:for )?det)?|det (?:er|blir|vert) (?:mulig|mogleg|(?:økonomisk )?rom|økonomi|midler|midlar|penger|pengar)(?: (?:til|for) det)?(?=[.,;]|\s*$)|det (?:lar|lèt|let) seg (?:gjøre|gjere|finansiere)|(?:finansiering(?:en|a)|økonomien|midlene|midlane) (?:kommer|kjem|er) på plass|det (?:finnes|finst|fins|er) (?:midler|midlar|penger|pengar)(?: til det)?|(?:vi|kommunen|prosjektet) (?:har|får) råd)(?!\p{L})/iu;
const opener =
  /(?<!\p{L})(?:under (?:den |det |ein |en )?(?:forutsetning|føresetnad)(?:en)?(?: av| om)?(?: at)?|med (?:det |eit |et )?(?:forbehold|atterhald|etterhald)(?:et)?(?: om| for)?(?: at)?|på (?:det )?(?:vilkår|betingelse)(?: av)?(?: at)?|betinget av(?: at)?|betinga av(?: at)?|forutsatt(?: at)?|føresett at)(?!\p{L})/iu;
const decided =
  /(?<!\p{L})(?:vedta[sr]|vedtakast|vedtek|(?:blir|vert) (?:vedtatt|vedteke[nt]?|godkjen[dt]|innvilg[ea]t?|støtt[ea]t?|gjennomført)|godkjennes|godkjennast|innvilges|innvilgast|støttes|støttast|tiltres|tiltredes|gjennomføres|gjennomførast|iverksettes|(?:settes|setjast) i (?:gang|verk)|vedtaket gjeld(?:er)?|(?:trer|trår) i kraft|tek til å gjelde|gis|får|ansetter|anset|tilset|inngår|kjøper|kjøpes|kjøpast|bestiller|starter|startar|oppretter|opprettar|søker|søkjer|bevilger|løyver|setter i gang|set i gang)(?!\p{L})/iu;
const checkable =
  /\d|dokumenter|godkjen|godta|godtek|vedta|vedtek|innvilg|bevilg|løyv|samtykk|slut\p{L}* seg|stadfest|tilsagn|tilsegn|sign|underskr|undertegn|inngå|foreligg|føreligg|ligg føre|mott[ae]|tinglys|aksept|bekreft|betal|registrer|avklar|enig|samd|oppnå|(?<!\p{L})(?:får|gir|gjev|sier|seier|tar|tek|bidrar|bidreg|deltar|deltek|går inn|oppfyll\p{L}*|fullfør\p{L}*|ferdig\p{L}*)(?!\p{L})/iu;
const actor =
  /(?<!\p{L})\p{Lu}{2,}|\s\p{Lu}\p{Ll}+|kommun|styre|ting(?:et|a)?(?!\p{L})|departement|staten|direktorat|representantskap|utvalg|utval(?!\p{L})|partner|eier|eigar|grunneier|råd(?:et)?(?!\p{L})|lag(?:et)?(?!\p{L})|klubb|forening/u;
