/** Where a text speaks of something by name as going on or about to begin. */
import { type Passage, spanIn } from "../../text/passage.ts";
import { literal, pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";
import { sentencesOf } from "./sentences.ts";

/** The sentence; one that also tells of an end, of the past or of a change says nothing of the kind. */
export function runningIn(passages: readonly Passage[], names: readonly string[]): Span | null {
  const named = names.map(namingOf);
  for (const passage of passages)
    for (const sentence of running.test(passage.text) ? sentencesOf(passage) : []) {
      const { text } = sentence;
      if (!named.some((naming) => naming.test(text)) || !running.test(text) || over.test(text)) continue;
      const lead = text.length - text.trimStart().length;
      return spanIn(sentence, lead, text.trimEnd().length);
    }
  return null;
}

/** A name of one word may be any word, unless it is quoted, called a delprosjekt, or has its capital where no other word has. */
function namingOf(name: string): RegExp {
  const word = literal(name.normalize("NFC"));
  if (/[\s-]/u.test(name.trim())) return pattern(`(?<!\\p{L})${word}(?!\\p{L})`, "iu");
  // «Arbeidet med Markedsføring»: a capital within the sentence.
  const bare = `|(?<=\\p{Ll} )${word}(?!\\p{L})`;
  return pattern(`[«“"”]${word}[»”"]|[Dd]elprosjekt\\p{L}* ${word}(?!\\p{L})${bare}`, "u");
}

const running =
  /(?<!\p{L})(?:skal|starte[rs]?|startar|startast|pågår|(?:er|vert|blir) (?:\p{L}+ )?i (?:gang|rute)|(?:går|gjeng) (?:\p{L}+ ){0,2}?(?:etter planen|som planlagt|som (?:den|det) skal|bra|godt|fint|framover|fremover)|følger planen|følgjer planen|har (?:god )?(?:fremdrift|framdrift)|gjennomføres|gjennomførast|videreføres|vidareførast|fortsetter|fortset|held fram|settes i gang|setjast i gang|iverksettes|setjast i verk)(?!\p{L})/iu;
const over =
  /(?<!\p{L})(?:uttak\p{L}*|tas|tatt|ta|teke|teken|takast|tek|fjern\p{L}*|utgå\p{L}*|utgjekk|går ut|avslutt\p{L}*|slutt\p{L}*|(?:lagt|legges?|leggjast) ned|opphør\p{L}*|opphøyr\p{L}*|avvikl\p{L}*|stans\p{L}*|ikke|ikkje|ingen|uten|utan|ble|blei|vart|var|hadde|skulle|tidligere|tidlegare|opprinnelig|opphavleg|i stedet|i staden|istedenfor|overfør\p{L}*|flytt\p{L}*|ta(?:r|tt)? opp igjen|gjenoppt\p{L}*|opprett\p{L}*|etter(?:folger|følger)|erstatt\p{L}*|evaluer\p{L}*|rapport\p{L}*)(?!\p{L})/iu;
