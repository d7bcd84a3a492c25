/** Words that lead somewhere: paragraphs to the law, sak numbers to their document, pages to the PSD, files to themselves. */
import type { DocumentLink } from "vscode-languageserver";
import type { Span } from "../../engine/index.ts";
import type { Place } from "../names.ts";
import { positionAt, rangeAt } from "../positions.ts";
import type { View } from "../session.ts";
import { pagePlaces, sakPlaces } from "./definition.ts";
import { partCited } from "./named.ts";

export function links(view: View): DocumentLink[] {
  const found = (view.document?.saker ?? []).flatMap(({ sak }) =>
    sak.henvisninger.flatMap(({ slag, til, span }): DocumentLink[] => {
      if (slag === "paragraf") {
        const cited = partCited(til, view.rulebook);
        return cited ? [link(span, cited.part.url ?? cited.source.url, view)] : [];
      }
      const places = slag === "sak" ? sakPlaces(til, view) : slag === "psd-side" ? pagePlaces(Number(til), view) : [];
      const there = places.findLast(({ source }) => source !== view.source);
      return there ? [link(span, targetOf(there, view), view)] : [];
    }),
  );
  const config = view.slag === "config" ? view.reading.config.config : null;
  const files = (config?.prosjekter ?? []).map(({ value, span }) => link(span, view.uriOf(value), view));
  return [...found, ...files];
}

const link = (at: Span, target: string, { source, client }: View): DocumentLink => ({
  range: rangeAt(source, at, client.encoding),
  target,
});

/** `#L12` is understood by editors that open files. */
function targetOf({ source, span }: Place, view: View): string {
  return `${view.uriOf(source.path)}#L${positionAt(source, span.start, "utf-16").line + 1}`;
}
