/** What `apply` is asked to go past: a punkt of all saker, of one sak, or a whole sak. */
import type { Because } from "./state.ts";

export interface Skip {
  /** «11/24»; null is every sak. */
  readonly sak: string | null;
  /** Null is every punkt. */
  readonly punkt: number | null;
}

export const isSkipped = (skip: readonly Skip[], { sak, punkt }: Pick<Because, "sak" | "punkt">): boolean =>
  skip.some((one) => (one.sak === null || one.sak === sak) && (one.punkt === null || one.punkt === punkt));

/** As it is written on the command line: «2», «11/24:2», «11/24». */
export const skipWords = ({ sak, punkt }: Skip): string => [sak, punkt].filter((one) => one !== null).join(":");

/** Null where it is none of them. «011/2024» is 11/24. */
export function skipOf(written: string): Skip | null {
  const match = /^(?:(\d{1,4})\/(?:\d\d)?(\d\d)(?::(\d{1,4}))?|(\d{1,4}))$/.exec(written);
  if (!match) return null;
  const [, number, year, of, punkt] = match;
  if (number === undefined) return { sak: null, punkt: Number(punkt) };
  return { sak: `${Number(number)}/${year}`, punkt: of === undefined ? null : Number(of) };
}
