/** The words of --help. */
import type { Verb } from "./verbs.ts";

export function overview(verbs: readonly Verb[]): string {
  const width = Math.max(...verbs.map((verb) => verb.name.length));
  const lines = verbs.map((verb) => `  ${verb.name.padEnd(width)}  ${verb.summary}`);
  return `Saksvakt leser møtedokumenter og styringsdokumenter og sier fra om det som bryter lov, avtale eller regnestykker.

Bruk: saksvakt KOMMANDO [flagg]

${lines.join("\n")}

  saksvakt KOMMANDO --help   flaggene til en kommando
  saksvakt --version         hvilken versjon dette er

Avslutter med
  0  ingenting å rette fra nivået --fail-level: feil, når det ikke gis
  1  funn fra det nivået; apply som ikke kan føre alt; eksempler som ikke stemmer
  2  feil bruk, en sti som ikke finnes, eller en feil i saksvakt.yaml, en PSD eller en regel
  3  ingenting å kontrollere: ingen dokumenter eller regler ble funnet
  4  et dokument som ikke kunne leses, en rettelse som ikke kunne skrives, eller en programfeil
`;
}

export function helpFor(verb: Verb): string {
  const rows = Object.entries(verb.help).map(([name, text]) => {
    const [value, words] = text.includes("    ") ? text.split("    ") : ["", text];
    return [`--${name}${value ? ` ${value}` : ""}`, words ?? ""] as const;
  });
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return `Bruk: ${verb.usage} [flagg]\n\n${verb.summary[0]!.toUpperCase()}${verb.summary.slice(1)}.\n\n${rows
    .map(([flag, words]) => `  ${flag.padEnd(width)}  ${words}`)
    .join("\n")}\n`;
}
