/** The languages a finding can be told in. */

export const languages = ["nb", "nn", "en"] as const;
export type Language = (typeof languages)[number];
