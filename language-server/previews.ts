/** What the forslag of a document would do to their projects; each worked out once for the same workspace. */

import { changeWords, fieldWords, type Preview, type ProjectSak, previewSak, sakerIn } from "../engine/consequences.ts";
import type { DocumentInContext, Language, Workspace } from "../engine/index.ts";
import { kept } from "../engine/index.ts";
import type { View } from "./session.ts";

/** Of the saker whose project is known, in their order; those whose punkter are read. */
export function previewsOf({ document, reading }: View): readonly Preview[] {
  if (!document) return [];
  const known = remembered.get(document);
  if (known?.workspace === reading.workspace) return known.previews;
  const previews = sakerIn(reading.workspace, document)
    .filter(({ punkter }) => punkter.length > 0)
    .map((sak) => previewOf(sak, reading.workspace));
  remembered.set(document, { workspace: reading.workspace, previews });
  return previews;
}

/** All its punkter adopted. */
export const previewOf = (sak: ProjectSak, workspace: Workspace): Preview =>
  previewSak(workspace, sak.sak.prosjekt!, sak);

/** «Vertskapsattraktivitet 600 000 kr → 800 000 kr». */
export const effectWords = (preview: Preview, language: Language): readonly string[] =>
  preview.changes.map((change) => `${fieldWords(change.field, language)} ${changeWords(change, language)}`);

const remembered = kept<DocumentInContext, { readonly workspace: Workspace; readonly previews: readonly Preview[] }>();
