/** Exit codes. Every run prints all it found and ends with the gravest that applies. */

export const exit = {
  ok: 0,
  /** Findings at or above the fail level. */
  findings: 1,
  /** A bad flag, a named PATH that isn't there, a config, PSD or rule file that can't be used. */
  usage: 2,
  nothing: 3,
  /** A crash, or a matched file that can't be read. */
  failure: 4,
} as const;
export type Exit = (typeof exit)[keyof typeof exit];

const byGravity: readonly Exit[] = [exit.failure, exit.usage, exit.nothing, exit.findings];

export const gravest = (...codes: readonly Exit[]): Exit => byGravity.find((code) => codes.includes(code)) ?? exit.ok;
