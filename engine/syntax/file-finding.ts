/** What is wrong with a file people write by hand (saksvakt.yaml, a PSD, a rule): a code, the values its words need, a place. */
import type { Span } from "../text/span.ts";

export interface FileFinding {
  readonly kode: string;
  readonly verdier: Readonly<Record<string, string>>;
  readonly span: Span;
}

export const fileFinding = (kode: string, span: Span, verdier: Readonly<Record<string, string>> = {}): FileFinding => ({
  kode,
  verdier,
  span,
});
