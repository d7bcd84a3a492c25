/** Facts as markers in the text: under each line that a fact begins in stands what was read there. */
import type { MeetingDocument } from "../../engine/document/meeting-document.ts";
import { lineStarts } from "../../engine/text/source-text.ts";
import type { Span } from "../../engine/text/span.ts";

/** The document with a line `  ^^^^ fact: value` under the words of each fact; the head line tells kind and language. */
export function withMarkers(document: MeetingDocument): string {
  const { source } = document;
  const starts = lineStarts(source);
  const marks = marksOf(document).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const lines = [`# ${document.kind} ${document.language}`];
  let next = 0;
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? source.text.length + 1;
    const text = source.text.slice(start, end).replace(/[\r\n]+$/, "");
    lines.push(`| ${text}`);
    for (; next < marks.length && marks[next]!.span.start < end; next++) lines.push(marker(marks[next]!, start, text));
  }
  return `${lines.join("\n").replace(/[^\S\n]+$/gm, "")}\n`;
}

interface Mark {
  readonly span: Span;
  readonly says: string;
}

function marker({ span, says }: Mark, start: number, text: string): string {
  const from = span.start - start;
  const within = Math.max(1, Math.min(span.end - start, text.length) - from);
  const more = span.end - start > text.length + 1 ? "…" : "";
  return `  ${text.slice(0, from).replace(/[^\t]/g, " ")}${"^".repeat(within)}${more} ${says}`;
}

function marksOf(document: MeetingDocument): Mark[] {
  const marks: Mark[] = [];
  const add = (name: string, fact: { value: unknown; span: Span } | null): void => {
    if (fact) marks.push({ span: fact.span, says: `${name}: ${String(fact.value)}` });
  };
  for (const name of [
    "organTekst",
    "prosjektTekst",
    "møteDato",
    "klokkeslett",
    "sted",
    "møteform",
    "datert",
    "forfatter",
    "arkivsak",
    "møteleder",
  ] as const)
    add(name, document[name]);
  for (const one of document.signaturer) add(`signatur${one.rolle ? ` (${one.rolle.value})` : ""}`, one.navn);
  for (const one of document.deltakere) {
    const roles = [
      one.rolle?.value,
      one.verv?.value,
      one.representerer?.value,
      one.varaFor && `for ${one.varaFor.value}`,
      one.medlem ? null : "ikke medlem",
    ];
    add(
      `deltaker ${one.status.value}${roles.filter(Boolean).length > 0 ? ` (${roles.filter(Boolean).join(", ")})` : ""}`,
      one.navn,
    );
  }
  for (const sak of document.saker) {
    marks.push({
      span: { start: sak.span.start, end: sak.span.start + 1 },
      says: `sak ${sak.nr ?? "uten nummer"}, ${sak.form}`,
    });
    add("tittel", sak.tittel);
    add("saksbehandler", sak.saksbehandler);
    for (const one of sak.seksjoner) add(one.slag, one.overskrift);
    for (const one of sak.forslag) marks.push({ span: one.span, says: `forslag ${one.nr}` });
    for (const one of sak.alternativer) {
      add("alternativ fra", one.fra);
      for (const punkt of one.punkter) marks.push({ span: punkt.span, says: `alternativ ${punkt.nr}` });
    }
    for (const one of sak.vedtak) marks.push({ span: one.span, says: `vedtak ${one.nr}` });
    for (const one of sak.voteringer) {
      const counts = [
        one.for && `${one.for.value} for`,
        one.mot && `${one.mot.value} mot`,
        one.blanke && `${one.blanke.value} blanke`,
        one.enstemmig ? "enstemmig" : null,
      ];
      marks.push({ span: one.span, says: ["votering", one.resultat, ...counts].filter(Boolean).join(" ") });
    }
    for (const one of sak.inhabile) add(one.status.value, one.navn);
  }
  return marks;
}
