/** What was read from a document, as text a person can look through. */
import type { MeetingDocument, Punkt } from "../document/meeting-document.ts";
import type { Beløp, Effekt } from "../language/effect.ts";
import { parseCalendarDate } from "../text/calendar-date.ts";
import { positionAt } from "../text/source-text.ts";
import { effectsOf, type Surroundings } from "../workspace/build-workspace.ts";
import type { DocumentInContext, SakInContext } from "../workspace/workspace.ts";
import { dateWords, kronerWords } from "./format.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";
import { wrap } from "./wrap.ts";

export function factsText(
  inContext: DocumentInContext,
  surroundings: Surroundings,
  style: Style,
  columns: number,
): string {
  const { document, organ } = inContext;
  const lines = [`${style.heading(document.source.path)}  ${style.dim(document.kind)}`];
  const row = (name: string, value: string | null | undefined): void => {
    if (value) lines.push(...wrap(printable(value), columns, `  ${style.dim(name.padEnd(10))} `, " ".repeat(13)));
  };
  const date = (one: { readonly value: string } | null): string | null => {
    const parsed = one && parseCalendarDate(one.value);
    return parsed && dateWords(parsed, "nb");
  };
  row("tittel", document.tittel?.value);
  row("organ", document.organTekst ? `${organ?.nøkkel ?? "ukjent"} («${document.organTekst.value}»)` : null);
  row("prosjekt", document.prosjektTekst?.value);
  row(
    "møtedato",
    [date(document.møteDato), document.klokkeslett && `kl. ${document.klokkeslett.value}`].filter(Boolean).join(" "),
  );
  row("datert", date(document.datert));
  row("sted", document.sted?.value);
  row("møteform", document.møteform?.value);
  for (const [index, one] of document.deltakere.entries()) {
    const about = [one.rolle?.value, one.verv?.value, one.representerer?.value].filter(Boolean).join(", ");
    const more = [one.varaFor && `for ${one.varaFor.value}`, one.medlem ? null : "ikke medlem"]
      .filter(Boolean)
      .join(", ");
    row(
      index === 0 ? "deltakere" : "",
      `${one.navn.value}${about ? ` (${about})` : ""}: ${one.status.value}${more ? ` ${more}` : ""}`,
    );
  }
  for (const sak of inContext.saker) lines.push("", ...sakLines(sak, surroundings, document, style, columns));
  return `${lines.join("\n")}\n`;
}

function sakLines(
  inContext: SakInContext,
  surroundings: Surroundings,
  document: MeetingDocument,
  style: Style,
  columns: number,
): readonly string[] {
  const { sak } = inContext;
  const { source } = document;
  const title = printable(["Sak", sak.nr, sak.tittel?.value].filter(Boolean).join(" "));
  const lines = [`  ${style.heading(title)} ${style.dim(`(${sak.form})`)}`];
  if (sak.anbefaling) lines.push(...wrap(`anbefaling: ${printable(sak.anbefaling.text)}`, columns, "    "));
  const list = (name: string, punkter: readonly Punkt[]): void => {
    const effects = effectsOf(punkter, inContext, document, surroundings);
    for (const [index, punkt] of punkter.entries()) {
      const line = positionAt(source, punkt.span.start).line;
      lines.push(
        ...wrap(`${name} ${punkt.nr} (linje ${line}): ${printable(punkt.tekst.text)}`, columns, "    ", "      "),
      );
      for (const effect of effects[index] ?? [])
        lines.push(...wrap(printable(`→ ${effectWords(effect)}`), columns, "      ", "        "));
    }
  };
  list("forslag", sak.forslag);
  list("vedtak", sak.vedtak);
  for (const { resultat, enstemmig, for: stemmerFor, mot } of sak.voteringer)
    lines.push(
      `    votering: ${resultat}${enstemmig ? ", enstemmig" : ""}${stemmerFor ? `, ${stemmerFor.value} for` : ""}${mot ? `, ${mot.value} mot` : ""}`,
    );
  return lines;
}

const notRoles = new Set(["type", "span", "vilkår", "tolket", "kandidat"]);

/** «overføring: fra A, til B, beløp 200 000 kr». */
function effectWords(effekt: Effekt): string {
  const roles = Object.entries(effekt).flatMap(([name, role]) => {
    if (notRoles.has(name) || !role) return [];
    const shown = name === "tilDato" ? "til" : name;
    if ("uleselig" in role) return [`${shown} ? (${role.uleselig})`];
    return [`${shown} ${name === "beløp" ? amountWords(role.value) : String(role.value)}`];
  });
  const conditions = effekt.vilkår.map((one) => `vilkår «${one.value}»`);
  const maybe = effekt.kandidat.map((one) => `kanskje ${one.type}: ${one.grunn}`);
  const said = [...roles, ...conditions, ...maybe].join(", ");
  return `${effekt.type}${effekt.tolket ? " (tolket)" : ""}${said ? `: ${said}` : ""}`;
}

function amountWords(beløp: Beløp): string {
  if (typeof beløp === "number") return kronerWords(beløp, "nb");
  if ("høyst" in beløp) return `inntil ${kronerWords(beløp.høyst, "nb")}`;
  if ("andel" in beløp) return `${Math.round(beløp.andel * 100)} %${beløp.av ? ` av ${beløp.av}` : ""}`;
  return "resten";
}
