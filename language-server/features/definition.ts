/** Where a thing is defined, and everywhere it is named: delprosjekter, people, organs, projects, saker, pages of the PSD. */
import type { DefinitionParams, Location, ReferenceParams } from "vscode-languageserver";
import { type SourceText, type Span, span } from "../../engine/index.ts";
import { type Named, namesAt, namesIn, occurrences, type Place } from "../names.ts";
import { rangeAt } from "../positions.ts";
import type { View } from "../session.ts";
import { offsetIn } from "./explain.ts";
import { sakMeant } from "./sak-meant.ts";

/** A sak leads to what was decided of it, else to where it was laid fram; a page to the delprosjekt on it. */
export function definition(view: View, { position }: DefinitionParams): Location[] {
  const offset = offsetIn(view, position);
  const reference = referenceAt(view, offset);
  if (reference?.slag === "sak") return sakPlaces(reference.til, view).map((one) => locationOf(one, view));
  if (reference?.slag === "psd-side")
    return pagePlaces(Number(reference.til), view).map((one) => locationOf(one, view));
  const [found] = namesAt(namesIn(view.reading), view.source, offset);
  return found ? found.named.defined.map((one) => locationOf(one, view)) : [];
}

export function references(view: View, { position, context }: ReferenceParams): Location[] {
  const offset = offsetIn(view, position);
  const reference = referenceAt(view, offset);
  const nr = reference?.slag === "sak" ? reference.til : sakNumberAt(view, offset);
  if (nr) return sakMentions(nr, view).map((one) => locationOf(one, view));
  const [found] = namesAt(namesIn(view.reading), view.source, offset);
  if (!found) return [];
  const isDefinition = ({ source, span: at }: Place): boolean =>
    found.named.defined.some((one) => one.source === source && one.span.start === at.start);
  return mentionsOf(found.named, view)
    .filter((one) => context.includeDeclaration || !isDefinition(one))
    .map((one) => locationOf(one, view));
}

/** Every place of the workspace that names it. */
const mentionsOf = ({ navn, alias }: Named, view: View): readonly Place[] =>
  sourcesOf(view).flatMap((source) => occurrences(source, [navn, ...alias]).map((at) => ({ source, span: at })));

/** Documents, PSDs and saksvakt.yaml. */
export function sourcesOf({ reading: { texts } }: View): readonly SourceText[] {
  return [...texts.documents, ...texts.psds, ...texts.loosePsds, ...(texts.config ? [texts.config] : [])];
}

/** What the reader took for a reference at an offset. */
function referenceAt({ document }: View, offset: number) {
  for (const { sak } of document?.saker ?? [])
    for (const one of sak.henvisninger) if (one.span.start <= offset && offset <= one.span.end) return one;
  return null;
}

function sakNumberAt({ document, psd }: View, offset: number): string | null {
  const covers = (at: Span | undefined): boolean => at !== undefined && at.start <= offset && offset <= at.end;
  const here = document?.saker.find(({ sak }) => covers(sak.skrevet?.span));
  if (here) return here.sak.nr;
  const logged = [...(psd?.vedtakslogg ?? []), ...(psd?.endringslogg ?? [])].find(({ sak }) => covers(sak?.span));
  return logged?.sak?.value ?? null;
}

/** Where the sak that a number means is told of: the place hover tells of. */
export function sakPlaces(nr: string, view: View): readonly Place[] {
  const meant = sakMeant(nr, view);
  if (!meant) return [];
  const { document, sak } = meant;
  return [{ source: document.document.source, span: sak.skrevet?.span ?? span(sak.span.start, sak.span.start) }];
}

function sakMentions(nr: string, view: View): readonly Place[] {
  const { workspace, psds } = view.reading;
  const inDocuments = workspace.dokumenter.flatMap(({ document: { source, saker } }) =>
    saker.flatMap((sak) => [
      ...(sak.nr === nr && sak.skrevet ? [{ source, span: sak.skrevet.span }] : []),
      ...sak.henvisninger.flatMap(({ slag, til, span: at }) =>
        slag === "sak" && til === nr ? [{ source, span: at }] : [],
      ),
    ]),
  );
  const inPsds = psds.flatMap(({ psd }) =>
    [...psd.vedtakslogg, ...psd.endringslogg].flatMap(({ sak }) =>
      sak?.value === nr ? [{ source: psd.source, span: sak.span }] : [],
    ),
  );
  return [...inDocuments, ...inPsds];
}

/** The lines of the PSD that say they are on the page. */
export const pagePlaces = (page: number, { reading }: View): readonly Place[] =>
  reading.psds.flatMap(({ psd }) => [
    ...psd.delprosjekter.flatMap(({ side, navn }) =>
      side?.value === page ? [{ source: psd.source, span: navn.span }] : [],
    ),
    ...(psd.organiseringSide?.value === page ? [{ source: psd.source, span: psd.organiseringSide.span }] : []),
  ]);

const locationOf = ({ source, span: at }: Place, view: View): Location => ({
  uri: view.uriOf(source.path),
  range: rangeAt(source, at, view.client.encoding),
});
