/** The outline of a file: saker with their sections and punkter, the keys of YAML; and saker and delprosjekter of all workspaces by name. */
import { type DocumentSymbol, type SymbolInformation, SymbolKind, type WorkspaceSymbol } from "vscode-languageserver";
import { readYaml, type YamlNode } from "../../engine/authoring.ts";
import { contains, type Punkt, type Sak, type SourceText, type Span, span } from "../../engine/index.ts";
import { rangeAt } from "../positions.ts";
import type { Session, View } from "../session.ts";

/** Flat for a client that knows no hierarchy. */
export function documentSymbols(view: View): DocumentSymbol[] | SymbolInformation[] {
  const symbols = view.document ? view.document.saker.map(({ sak }) => sakSymbol(sak, view)) : yamlSymbols(view);
  return view.client.hierarchicalSymbols ? symbols : flat(symbols, view.uriOf(view.path), null);
}

export async function workspaceSymbols(session: Session, query: string): Promise<WorkspaceSymbol[]> {
  const wanted = query.normalize("NFC").toLowerCase();
  const found: WorkspaceSymbol[] = [];
  await session.desk.ready();
  for (const room of session.desk.rooms) {
    const reading = await room.current();
    const add = (name: string, kind: SymbolKind, source: SourceText, at: Span, containerName: string): void => {
      if (!name.toLowerCase().includes(wanted)) return;
      const uri = session.uriOf(room.keyOf(source.path));
      found.push({ name, kind, containerName, location: { uri, range: rangeAt(source, at, session.client.encoding) } });
    };
    for (const { source, saker } of reading.documents)
      for (const sak of saker) add(titleOf(sak), SymbolKind.Event, source, headOf(sak), source.path);
    for (const { psd } of [...reading.psds, ...reading.loosePsds]) {
      add(psd.prosjekt.value, SymbolKind.Package, psd.source, psd.prosjekt.span, psd.source.path);
      for (const one of psd.delprosjekter)
        add(one.navn.value, SymbolKind.Module, psd.source, one.navn.span, psd.prosjekt.value);
    }
    const { config } = reading.config;
    if (config.source)
      for (const organ of config.organer)
        add(
          organ.nøkkel,
          SymbolKind.Class,
          config.source,
          span(organ.span.start, organ.span.start),
          config.source.path,
        );
  }
  return found.slice(0, 1000);
}

/** «Sak 6/22 Omdisponering». */
export const titleOf = ({ skrevet, nr, tittel }: Sak): string =>
  [skrevet?.value ?? nr, tittel?.value].filter(Boolean).join(" ") || "Sak";

const headOf = ({ skrevet, tittel, span: whole }: Sak): Span =>
  tittel?.span ?? skrevet?.span ?? span(whole.start, whole.start);

function sakSymbol(sak: Sak, view: View): DocumentSymbol {
  const inside = (at: Span): Span => (contains(sak.span, at) ? at : span(sak.span.start, sak.span.start));
  const punkter = (list: readonly Punkt[], within: Span): DocumentSymbol[] =>
    list
      .filter((punkt) => contains(within, punkt.span))
      .map((punkt) =>
        symbol(`${punkt.nr}. ${short(punkt.tekst.text)}`, SymbolKind.Key, punkt.span, punkt.span, [], view),
      );
  const all = [...sak.forslag, ...sak.vedtak, ...sak.alternativer.flatMap((one) => one.punkter)];
  const sections = sak.seksjoner
    .filter((one) => one.overskrift && contains(sak.span, one.span))
    .map((one) => {
      const whole = span(
        Math.min(one.span.start, one.overskrift!.span.start),
        Math.max(one.span.end, one.overskrift!.span.end),
      );
      return symbol(one.overskrift!.value, SymbolKind.String, whole, one.overskrift!.span, punkter(all, whole), view);
    });
  return symbol(titleOf(sak), SymbolKind.Event, sak.span, inside(headOf(sak)), sections, view);
}

function yamlSymbols(view: View): DocumentSymbol[] {
  const { root } = readYaml(view.source);
  return root ? keysOf(root, view, 0) : [];
}

/** A map in a list goes by its name. */
function keysOf(node: YamlNode, view: View, depth: number): DocumentSymbol[] {
  if (depth > 6) return [];
  if (node.type === "map")
    return [...node.entries].map(([name, { key, value }]) => {
      const whole = span(key.start, Math.max(key.end, value.span.end));
      return symbol(name, kindOf(value), whole, key, keysOf(value, view, depth + 1), view);
    });
  if (node.type !== "list") return [];
  return node.items.map((item, index) =>
    symbol(nameIn(item) ?? String(index + 1), kindOf(item), item.span, item.span, keysOf(item, view, depth + 1), view),
  );
}

function nameIn(node: YamlNode): string | null {
  if (node.type === "scalar") return node.text || null;
  if (node.type !== "map") return null;
  for (const key of ["navn", "kilde", "organ", "psd", "regel", "sak", "fact"]) {
    const value = node.entries.get(key)?.value;
    if (value?.type === "scalar" && value.text) return value.text;
  }
  return null;
}

const kindOf = (node: YamlNode): SymbolKind =>
  node.type === "map" ? SymbolKind.Object : node.type === "list" ? SymbolKind.Array : SymbolKind.Property;

const symbol = (
  name: string,
  kind: SymbolKind,
  whole: Span,
  head: Span,
  children: DocumentSymbol[],
  { source, client }: View,
): DocumentSymbol => ({
  name: name.replace(/\s+/g, " ").trim() || "–",
  kind,
  range: rangeAt(source, whole, client.encoding),
  selectionRange: rangeAt(source, contains(whole, head) ? head : span(whole.start, whole.start), client.encoding),
  children,
});

const flat = (symbols: readonly DocumentSymbol[], uri: string, containerName: string | null): SymbolInformation[] =>
  symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName ? { containerName } : {}) },
    ...flat(children ?? [], uri, name),
  ]);

const short = (text: string): string => (text.length > 70 ? `${text.slice(0, 69)}…` : text);
