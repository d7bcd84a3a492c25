/** «Rådet vedtok denne uttalen: Rådet ber fylkeskommunen …»: what stands after the colon is stated to others, not decided. */
import type { Draft } from "./draft.ts";

/** Takes away what was read of the words of the statement. */
export function withoutStated(text: string, drafts: Draft[]): void {
  const announced = announcing.exec(text);
  if (!announced) return;
  const end = announced.index + announced[0].length;
  const said = drafts.some(({ type, start }) => type === "uttalelse" && start < end);
  if (said) drafts.splice(0, drafts.length, ...drafts.filter(({ start }) => start < end));
}

const announcing =
  /(?<!\p{L})(?:denne|følgende|følgjande|slik) (?:\p{L}+ )?(?:\p{L}*uttale\p{L}*|\p{L}*fråsegna?|\p{L}*resolusjon(?:en)?):/iu;
