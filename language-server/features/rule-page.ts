/** A rule's page: what it says, its law with dates, its conditions, two examples. From the rulebook alone. */
import {
  type Example,
  explainedRule,
  type RuleExamples,
  ruleMarkdown,
  type ShownExample,
} from "../../engine/explaining.ts";
import type { RulePageParams } from "../protocol.ts";
import type { Session } from "../session.ts";

export const rulePage =
  (session: Session, examples: () => Promise<Readonly<Record<string, RuleExamples>>>) =>
  async ({ rule: id }: RulePageParams): Promise<string> => {
    await session.desk.ready();
    for (const room of session.desk.rooms) await room.current();
    const books = [...session.desk.rooms.flatMap(({ latest }) => latest?.rules ?? []), session.desk.rules];
    const book = books.find(({ rulebook }) => rulebook.rules.some((one) => one.id === id));
    const rule = book?.rulebook.rules.find((one) => one.id === id);
    if (!book || !rule) return "";
    const own = book.examples.get(id) ?? (await examples())[id];
    const told = explainedRule(rule, book.rulebook, {
      language: session.language,
      examples: {
        fires: shown(own?.brudd[0]),
        silent: shown(own?.stille.find((one) => !one.uavgjort)),
      },
      override: null,
    });
    return ruleMarkdown(told, session.language);
  };

const shown = (example: Example | undefined): ShownExample | null => (example ? { ...example, finding: null } : null);
