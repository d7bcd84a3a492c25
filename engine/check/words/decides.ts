/** Whether a point only states how things are, and decides nothing. */
import { type Passage, spanOf } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import { sentencesOf } from "./sentences.ts";

/** Where the point states only; null where any sentence may decide something. */
export function statesOnly(passage: Passage): Span | null {
  const sentences = sentencesOf(passage).filter(({ text }) => /\p{L}{3}/u.test(text));
  return sentences.length > 0 && sentences.every(({ text }) => isStatement(text)) ? spanOf(passage) : null;
}

/** «er prioritert», «er viktig», «har vært forsinket»: a state, in the present or the past. */
const state =
  /(?<!\p{L})(?:er|har vært|har vore|var)\s+(?:\p{L}+\s+){0,2}?(?:\p{L}{3,}(?:ert|et|elt|ført|vd|bygd|viktig|nødvendig|stor|god|bra|krevende|krevjande|forsink\p{L}+|prioriter\p{L}*|planlag\p{L}+|omtal\p{L}+|beskrev\p{L}+)|viktig|stort?|god|bra)(?!\p{L})|(?<!\p{L})har (?:\p{L}+ )?(?:stor|god|særlig|særleg|mye|mykje)\p{L}* (?:verdi|nytte|betydning|betyding|tydnad|interesse|effekt)(?!\p{L})/iu;

/** Words that make a sentence a decision, or tell of one: an active or passive verb of deciding, a duty, a judgement of the organ. */
const deciding =
  /(?<!\p{L})(?:skal|må|bør|kan|vil|får|lyt|slutt\p{L}*|godkjen\p{L}*|godta\p{L}*|vedt\p{L}*|bevilg\p{L}*|løyv\p{L}*|val[gd]t?|vel[gj]\p{L}*|oppnevn\p{L}*|oppnemn\p{L}*|tilsett\p{L}*|ansatt\p{L}*|enig\p{L}*|einig\p{L}*|samde?|positiv\p{L}*|negativ\p{L}*|kjent|kjend|orienter\p{L}*|tilfreds|nøgd|forutsetning\p{L}*|føresetnad\p{L}*|vilkår\p{L}*|gjelder|gjeld|åpen|open|lukket|lukka|betinget|betinga|avhengig|unntatt|unnateke|innvilg\p{L}*|avsl\p{L}*|utsatt|utsett|trukket|trekt|ferdigbehandl\p{L}*|behandl\p{L}*|handsam\p{L}*|vert|verte|blir|bli|ble|blei|vart)(?!\p{L})/iu;
/** «prioriteres», «takast»: a passive is a decision. */
const passive = /(?<!\p{L})\p{Ll}{3,}(?:es|ast|ås|as)(?!\p{L})/u;
/** An organ that is something has taken a stand: «Rådet er …». */
const organ =
  /^\W*(?:Vi|Styringsgrupp\p{L}*|\p{L}*[Rr]ådet|\p{L}*[Uu]tval\p{L}*|[Ss]tyret|[Rr]epresentantskap\p{L}*|Kommunestyret|Formannskapet|IPR\p{L}*|\p{Lu}\p{L}+ kommune)(?!\p{L})/u;

/** What is so in a clause of its own is not what the sentence says. */
const subordinate = /(?<!\p{L})(?:som|at|dersom|når|hvis|viss|om|fordi|der|etter|inntil|til)(?!\p{L})/iu;

function isStatement(text: string): boolean {
  const bare = text.replace(/[«"“][^»"”]*[»"”]/gu, " ");
  const match = state.exec(bare);
  if (!match || organ.test(bare) || subordinate.test(bare.slice(0, match.index))) return false;
  return !deciding.test(bare) && !passive.test(bare);
}
