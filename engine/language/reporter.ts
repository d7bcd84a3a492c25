/** Who is to report by a day, told as the subject: «Prosjektet rapporterer til formannskapet innen 1. desember». */
import type { Mention } from "./mention.ts";
import { isDeadline } from "./mention-dates.ts";
import type { View } from "./view.ts";

/** An organ or «prosjektet» that begins the clause, right before the verb; null where no day is set. */
export function reporter({ clause, mentions, reading: { tokens, eier, mentions: all, text } }: View): Mention | null {
  const [first = 0] = clause.tokens;
  const word = tokens[first]!;
  const organ = all[eier[first] ?? -1];
  const subject: Mention | null =
    organ?.slag === "organ"
      ? organ
      : eier[first] === -1 && /^prosjektet$/.test(word.lower)
        ? {
            slag: "utfører",
            from: first,
            to: first + 1,
            start: word.start,
            end: word.end,
            value: word.lower,
            tall: null,
          }
        : null;
  if (clause.kind !== "hoved" || !subject || !mentions.some((one) => one.slag === "dato" && isDeadline(tokens, one)))
    return null;
  const [said, next] = [tokens[subject.to], tokens[subject.to + 1]];
  const reports = said && next && text.slice(said.start, said.lower === "skal" ? next.end : said.end);
  return /^(?:skal )?rapporter(?:er|ar|e)$/iu.test(reports ?? "") ? subject : null;
}
