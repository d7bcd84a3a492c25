/** What became of a sak, as its own document says. */
import type { Sak } from "../../document/meeting-document.ts";

/** forslag until a protokoll says more. */
export function sakStatus({ form, voteringer }: Sak): string {
  if (form !== "behandlet") return "forslag";
  const results = voteringer.map(({ resultat }) => resultat);
  if (results.includes("vedtatt") || results.length === 0) return "vedtatt";
  return results.find((one) => one !== "ukjent") ?? "ukjent";
}
