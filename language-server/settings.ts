/** The reader's settings: from initializationOptions, and from the section `saksvakt` whenever it changes. */
import { type Language, languages, type Severity, severities } from "../engine/index.ts";

export interface Settings {
  /** Milliseconds from the last keystroke until diagnostics are pushed. */
  readonly debounceMs: number;
  /** null: that of saksvakt.yaml, else the document's own. */
  readonly språk: Language | null;
  /** The mildest level shown; null: that of saksvakt.yaml. */
  readonly visning: Severity | null;
  readonly undecided: boolean;
  /** Inlay hints, each of which can be switched off. */
  readonly hint: { readonly ukedag: boolean; readonly varsel: boolean; readonly saldo: boolean };
}

export const usualSettings: Settings = {
  debounceMs: 100,
  språk: null,
  visning: null,
  undecided: false,
  hint: { ukedag: true, varsel: true, saldo: true },
};

/** What is written wrongly is as if it were not written. */
export function settingsIn(written: unknown, before: Settings = usualSettings): Settings {
  const { debounceMs, språk, visning, undecided, hint } = objectOf(written);
  const hints = objectOf(hint);
  const yes = (value: unknown, otherwise: boolean): boolean => (typeof value === "boolean" ? value : otherwise);
  return {
    debounceMs: typeof debounceMs === "number" && debounceMs >= 0 ? Math.min(debounceMs, 10_000) : before.debounceMs,
    språk: språk === undefined ? before.språk : (languages.find((one) => one === språk) ?? null),
    visning: visning === undefined ? before.visning : (severities.find((one) => one === visning) ?? null),
    undecided: yes(undecided, before.undecided),
    hint: {
      ukedag: yes(hints["ukedag"], before.hint.ukedag),
      varsel: yes(hints["varsel"], before.hint.varsel),
      saldo: yes(hints["saldo"], before.hint.saldo),
    },
  };
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
