/** What a forslag would do, for a panel that asks and for a page to be saved. */
import {
  findingsOf,
  type PreviewReport,
  type ProjectSak,
  pageStyle,
  previewBody,
  previewHtml,
  previewMarkdown,
  previewReport,
  previewSak,
  sakerIn,
  titleOf,
} from "../../engine/consequences.ts";
import { listWords } from "../../engine/index.ts";
import { rangeOfShown } from "../positions.ts";
import type { Consequences, ConsequencesParams, ExportParams } from "../protocol.ts";
import type { Session, View } from "../session.ts";
import { serverWords } from "../words.ts";
import { offsetIn } from "./explain.ts";

export const consequences =
  (session: Session) =>
  async (view: View, params: ConsequencesParams): Promise<Consequences | null> => {
    const sak = sakOf(view, params);
    if (!sak) return null;
    const report = await reportOn(sak, params, view, session);
    return {
      uri: view.uriOf(view.path),
      version: session.desk.open.get(view.key)?.version ?? null,
      sak: sak.nr,
      title: titleOf(sak),
      points: report.points.map(({ punkt, adopted, path, range }) => {
        const source = view.sourceOf(path) ?? view.source;
        return {
          punkt,
          adopted,
          place: { uri: view.uriOf(path), range: rangeOfShown(source, range, view.client.encoding) },
        };
      }),
      body: previewBody(report, { uriOf: view.uriOf }),
      style: pageStyle,
    };
  };

export const exported =
  (session: Session) =>
  async (view: View, params: ExportParams): Promise<string | null> => {
    const sak = sakOf(view, params);
    if (!sak) return null;
    const report = await reportOn(sak, params, view, session);
    return params.format === "html" ? previewHtml(report) : previewMarkdown(report);
  };

/** Why there is nothing to show: the saker that could be, where there are any. */
export function nothingToShow(view: View, { sak }: ConsequencesParams): string {
  const words = serverWords[view.language];
  const known = sakerOf(view).flatMap(({ nr }) => nr ?? []);
  if (known.length === 0) return words.noForslag;
  return words.noSuchSak
    .replace("{sak}", () => sak ?? "")
    .replace("{saker}", () => listWords([...new Set(known)], view.language));
}

/** Those with punkter whose project is known. */
const sakerOf = ({ document, reading }: View): readonly ProjectSak[] =>
  document ? sakerIn(reading.workspace, document).filter(({ punkter }) => punkter.length > 0) : [];

/** The sak of that number; else the one at the place; else the first with punkter. */
function sakOf(view: View, { sak, position }: ConsequencesParams): ProjectSak | null {
  const all = sakerOf(view);
  if (sak !== undefined && sak !== null) return all.find(({ nr }) => nr === sak) ?? null;
  if (!position) return all[0] ?? null;
  const offset = offsetIn(view, position);
  return all.find((one) => one.sak.sak.span.start <= offset && offset <= one.sak.sak.span.end) ?? all[0] ?? null;
}

async function reportOn(
  sak: ProjectSak,
  { adopted }: ConsequencesParams,
  { reading, rulebook, settings }: View,
  session: Session,
): Promise<PreviewReport> {
  const { workspace, surroundings } = reading;
  const preview = previewSak(workspace, sak.sak.prosjekt!, sak, adopted ?? null);
  const { today } = session.checkSettings;
  const findings = await findingsOf(preview, workspace, { surroundings, rulebook, asOf: null, today });
  const language = settings.språk ?? reading.config.config.språk;
  return previewReport(preview, findings, workspace, { language, vocabulary: rulebook.vocabulary });
}
