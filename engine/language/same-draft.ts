/** Whether two drafts, or two roles of drafts, say the same. */
import type { Draft, DraftRole } from "./draft.ts";

export const isRest = (one: DraftRole): boolean =>
  typeof one.value === "object" && one.value !== null && "resten" in one.value;
export const same = (a: DraftRole, b: DraftRole): boolean => JSON.stringify(a.value) === JSON.stringify(b.value);

/** «A stanses og tas ut av porteføljen»: it leaves once. */
export const sameLeaves = (a: Draft, b: Draft): boolean =>
  a.type === "uttak" &&
  a.punkt === b.punkt &&
  b.roles["delprosjekt"]?.value != null &&
  a.roles["delprosjekt"]?.value === b.roles["delprosjekt"].value;

export const sameOrSilent = (a: Draft, b: Draft, name: string): boolean =>
  !a.roles[name] || !b.roles[name] || a.roles[name].value === b.roles[name].value;
