/** A line over each forslag with its effect, and over each delprosjekt with who set it. */
import type { CodeLens, CodeLensParams } from "vscode-languageserver";
import { blameOf, fieldValueWords, timelineOf } from "../../engine/consequences.ts";
import { listWords, type Span } from "../../engine/index.ts";
import { rangeAt } from "../positions.ts";
import { previewCommand } from "../preview-documents.ts";
import { effectWords, previewsOf } from "../previews.ts";
import type { Session, View } from "../session.ts";
import { checkFile } from "../state/checking.ts";
import { atPunkterOf } from "./breaches.ts";
import { setterWords } from "./set-by.ts";
import { featureWords } from "./words.ts";

/** The client's own command where it has one, else ours where the client can show what comes of it; else the words alone. */
const commandOf = ({ showsConsequences, client }: Session): string =>
  showsConsequences ? "saksvakt.showConsequences" : client.showsContent ? previewCommand : "";

export const codeLenses =
  (session: Session) =>
  async (view: View, _: CodeLensParams): Promise<CodeLens[]> => [
    ...(await overForslag(view, session)),
    ...overDelprosjekter(view),
  ];

async function overForslag(view: View, session: Session): Promise<CodeLens[]> {
  const previews = previewsOf(view);
  if (previews.length === 0) return [];
  const words = featureWords[view.language];
  const findings = (await checkFile(view.reading, view.path, session.checkSettings))?.report?.findings ?? [];
  return previews.flatMap((preview) => {
    const [first] = preview.sak.punkter;
    if (!first || first.because.source !== view.source) return [];
    const found = atPunkterOf(preview.sak.sak.sak.span, view.source, findings);
    const effects = effectWords(preview, view.language);
    const waits = [...new Set(preview.conditions.map(({ hvem }) => hvem ?? words.answer))];
    const unclear = preview.points.filter(({ result }) => result === "uklart").length;
    const isQuiet = effects.length === 0 && waits.length === 0 && unclear === 0;
    const title = [
      ...(effects.length > 0 ? [some(effects)] : []),
      ...(waits.length > 0 ? [`${words.waitsFor} ${listWords(waits, view.language)}`] : []),
      ...(unclear > 0 ? [`${unclear} ${words.unclear[unclear === 1 ? 0 : 1]}`] : []),
      ...(isQuiet ? [words.noEffect] : []),
      ...(found > 0 ? [`${found} ${words.atPunkter}`] : []),
    ].join(" · ");
    const position = rangeAt(view.source, first.punkt.punkt.span, view.client.encoding).start;
    const asked = { uri: view.uriOf(view.path), position, sak: preview.sak.nr };
    return [lens(first.punkt.punkt.span, capital(title), commandOf(session), [asked], view)];
  });
}

function overDelprosjekter(view: View): CodeLens[] {
  const { psd, reading, language } = view;
  if (!psd || !reading.workspace.prosjekter.includes(psd)) return [];
  const words = featureWords[language];
  const blame = new Map(blameOf(timelineOf(reading.workspace, psd)).map((one) => [one.field, one.set]));
  return psd.delprosjekter.flatMap(({ navn, budsjett }) => {
    const by = blame.get(`delprosjekter/${navn.value}/budsjett`)?.[0];
    const title = by
      ? `${by.after === null ? "" : `${fieldValueWords(by.after, language)} · `}${setterWords(by, language)}`
      : budsjett
        ? words.setByPsd
        : null;
    return title === null ? [] : [lens(navn.span, title, "", [], view)];
  });
}

const lens = (at: Span, title: string, command: string, given: readonly object[], view: View): CodeLens => ({
  range: rangeAt(view.source, at, view.client.encoding),
  command: { title, command, ...(command === "" ? {} : { arguments: [...given] }) },
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Three at most. */
const some = (effects: readonly string[]): string =>
  effects.length > 3 ? `${effects.slice(0, 3).join(" · ")} · +${effects.length - 3}` : effects.join(" · ");
