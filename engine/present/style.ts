/** Colours and weights of a terminal, or none of them. */
import type { Severity } from "../workspace/config.ts";

export interface Style {
  readonly heading: (text: string) => string;
  readonly dim: (text: string) => string;
  /** The words a finding marks. */
  readonly mark: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

const plainly = (text: string): string => text;

export const plain: Style = { heading: plainly, dim: plainly, mark: plainly, severity: (_, text) => text };

const code = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
const bySeverity = { error: code(31, 39), warning: code(33, 39), information: code(36, 39), hint: code(90, 39) };

export const coloured: Style = {
  heading: code(1, 22),
  dim: code(2, 22),
  mark: code(4, 24),
  severity: (severity, text) => bySeverity[severity](text),
};
