/** A delprosjekt by another name: in the PSD and in what is yet to be decided. What is decided stands, and the PSD keeps the old name as an alias. */
import {
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { addAlias, type SourceText } from "../../engine/index.ts";
import { workspaceEdit } from "../edits.ts";
import { namesAt, namesIn, occurrences } from "../names.ts";
import { rangeAt } from "../positions.ts";
import type { Session, View } from "../session.ts";
import { sourcesOf } from "./definition.ts";
import { offsetIn } from "./explain.ts";
import { featureWords } from "./words.ts";

/** `RequestFailed` of the protocol: the client shows the words. */
const refused = (message: string): ResponseError<void> => new ResponseError(-32803, message);

export function prepareRename(view: View, { position }: PrepareRenameParams): { range: Range; placeholder: string } {
  const found = delprosjektAt(view, position);
  if (!found) throw refused(featureWords[view.language].noSuchName);
  return { range: rangeAt(view.source, found.span, view.client.encoding), placeholder: found.named.navn };
}

export const rename =
  (session: Session) =>
  (view: View, { position, newName }: RenameParams): WorkspaceEdit => {
    const words = featureWords[view.language];
    const found = delprosjektAt(view, position);
    if (!found) throw refused(words.noSuchName);
    const name = newName.normalize("NFC").trim();
    if (name === "" || /[\r\n{}[\],#:"'&*!|>%@`\\]/.test(name) || /^[-?~]/.test(name)) throw refused(words.nameUnfit);
    const { named } = found;
    const taken = named.psd.delprosjekter.some(
      (one) => one !== named.delprosjekt && one.navn.value.toLowerCase() === name.toLowerCase(),
    );
    if (taken) throw refused(words.nameTaken.replace("{navn}", () => name));
    const edits = new Map<string, readonly TextEdit[]>();
    let isInRecord = false;
    for (const source of sourcesOf(view)) {
      const places = occurrences(source, [named.navn]);
      if (places.length === 0) continue;
      if (isRecord(source, view)) isInRecord = true;
      else
        edits.set(
          source.path,
          places.map((at) => ({ range: rangeAt(source, at, view.client.encoding), newText: name })),
        );
    }
    const alias = isInRecord ? addAlias(named.psd, named.delprosjekt, named.navn) : null;
    const { source } = named.psd;
    if (alias)
      edits.set(source.path, [
        ...(edits.get(source.path) ?? []),
        { range: rangeAt(source, alias.span, view.client.encoding), newText: alias.newText },
      ]);
    return workspaceEdit(edits, view, session);
  };

/** A protokoll, or what was laid before a meeting that has one. */
function isRecord(source: SourceText, { reading: { workspace } }: View): boolean {
  const here = workspace.dokumenter.find(({ document }) => document.source === source);
  if (!here) return false;
  return workspace.dokumenter.some(
    ({ document, dato, organ }) =>
      document.kind === "protokoll" &&
      (document.source === source || (dato !== null && dato === here.dato && organ?.nøkkel === here.organ?.nøkkel)),
  );
}

/** By its own name; an alias is not renamed. */
function delprosjektAt(view: View, position: RenameParams["position"]) {
  for (const { named, span } of namesAt(namesIn(view.reading), view.source, offsetIn(view, position)))
    if (
      named.slag === "delprosjekt" &&
      occurrences({ path: "", text: view.source.text.slice(span.start, span.end) }, [named.navn]).length > 0
    )
      return { named, span };
  return null;
}
