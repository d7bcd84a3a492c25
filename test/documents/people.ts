/** The people of minutes, each in a line, for tests of attendance. */
import { read } from "./documents.ts";

export const people = (...lines: readonly string[]): readonly string[] =>
  read(
    [
      "Møteprotokoll",
      "Formannskapet",
      "Møtedato: 11.03.2025",
      "",
      ...lines,
      "",
      "Sak 1/25 Vei",
      "Vedtak: Veien bygges.",
    ].join("\n"),
  ).deltakere.map(({ navn, status, medlem, rolle, representerer, varaFor, merknad }) =>
    [
      `${navn.value}: ${status.value}`,
      medlem ? null : "gjest",
      rolle?.value,
      representerer?.value,
      varaFor && `for ${varaFor.value}`,
      merknad && `(${merknad.value})`,
    ]
      .filter((words) => words)
      .join(", "),
  );
