/** Who meets without a vote, told beside a name or of several in a sentence: «Kommunedirektørene møter uten stemmerett». */
import { type Block, passageIn } from "../syntax/blocks.ts";
import { isEmployedRole } from "./attendance-role.ts";
import { fold } from "./lexicon.ts";
import type { Deltaker } from "./meeting-document.ts";
import { sentencesOf } from "./votering.ts";

/** «uten stemmerett», «har ikkje røysterett», «med møte- og talerett»; with «møte-, tale- og stemmerett» they vote. */
export const hasNoVote = (words: string): boolean =>
  withoutVote.test(words) || (mayOnlySpeak.test(words) && !/(?:stemme|røyste)rett/iu.test(words));

/** «har ikke stemmerett i sak 2/25» is of that sak alone. */
const withoutVote =
  /(?:ut[ae]n|ikk?j?e|ingen|inga)\s(?:\p{L}+\s)?(?:stemme|røyste)rett(?!\p{L}|\s(?:i|under|ved|for|til|på)\s)/iu;
const mayOnlySpeak = /(?<!\p{L})tale(?:rett|-\s?(?:og|,)\s)/iu;

/** The people, of whom those that a sentence takes the vote from are no members. */
export function votersOnly(people: readonly Deltaker[], blocks: readonly Block[]): readonly Deltaker[] {
  const told = blocks.flatMap((block) => {
    const words = passageIn(block);
    return words && mayTell.test(words.text) ? sentencesOf(words) : [];
  });
  const subjects = told.flatMap(({ text }) => {
    const verb = verbs.exec(text);
    const subject = verb ? text.slice(0, verb.index) : "";
    // «Medlemmer som er inhabile, har ikke stemmerett» is of no one in particular.
    return verb && !some.test(subject) && hasNoVote(text.slice(verb.index))
      ? [` ${fold(subject).replace(/rådmenn/g, "rådmann")} `]
      : [];
  });
  if (subjects.length === 0) return people;
  return people.map((one) => {
    const role = roleOf(one);
    const meant = subjects.some(
      (words) => words.includes(` ${fold(one.navn.value)}`) || (role !== null && words.includes(` ${role}`)),
    );
    return meant ? { ...one, medlem: false } : one;
  });
}

/** Only of those who may meet beside the members: «representantene for ungdomsrådet» says nothing of the other representatives. */
const roleOf = ({ rolle }: Deltaker): string | null =>
  rolle && (isEmployedRole(rolle.value) || /^(?:observatør|varaord|opposisjon)/iu.test(rolle.value))
    ? fold(rolle.value)
    : null;

const some = /(?<!\p{L})(?:som|når|dersom|hvis|viss)(?!\p{L})/iu;
const mayTell = /(?:stemme|røyste|tale)rett|tale-/iu;
const verbs = /\s(?:møter|møtte|deltar|deltek|deltok|har|hadde|er|var)(?!\p{L})/iu;
