/** The tree of projects: each PSD with its period, its delprosjekter, the saker that are not decided and the answers it waits for. */
import { timelineOf, titleOf } from "../../engine/consequences.ts";
import { type CalendarDate, dateWords, kronerWords, type Language, type Psd, type Span } from "../../engine/index.ts";
import { rangeAt } from "../positions.ts";
import { effectWords, previewOf } from "../previews.ts";
import type { Place, ProjectNode } from "../protocol.ts";
import type { Room } from "../room.ts";
import type { Session } from "../session.ts";
import type { Reading } from "../state/reading.ts";
import { type FeatureWords, featureWords } from "./words.ts";

interface Here {
  readonly reading: Reading;
  readonly psd: Psd;
  readonly language: Language;
  readonly words: FeatureWords;
  readonly place: (path: string, span: Span) => Place | null;
  /** Of the project; the nodes below add their own. */
  readonly id: string;
}

export const projects = (session: Session) => async (): Promise<ProjectNode[]> => {
  await session.desk.ready();
  const nodes: ProjectNode[] = [];
  for (const room of session.desk.rooms) {
    const reading = await room.current();
    const language = session.settings.språk ?? reading.config.config.språk ?? "nb";
    for (const psd of reading.workspace.prosjekter)
      nodes.push(
        project({
          reading,
          psd,
          language,
          words: featureWords[language],
          place: placesOf(reading, room, session),
          id: `${room.root}/${psd.source.path}`,
        }),
      );
  }
  return nodes;
};

function project(here: Here): ProjectNode {
  const { psd, language, words, reading } = here;
  const { history, pending } = timelineOf(reading.workspace, psd);
  const { state } = history;
  const { ramme, periode } = state.psd;
  const period = periodWords(periode.fra, periode.til, here);
  return node(here, "", {
    label: psd.prosjekt.value,
    description: ramme === undefined ? "" : kronerWords(ramme, language),
    icon: "project",
    place: here.place(psd.source.path, psd.prosjekt.span),
    children: [
      ...(period
        ? [
            node(here, "/periode", {
              label: words.period,
              description: period,
              icon: "calendar",
              place: psd.periode.til && here.place(psd.source.path, psd.periode.til.span),
            }),
          ]
        : []),
      group(here, "/delprosjekter", words.delprosjekter, "layers", [
        ...state.psd.delprosjekter.map(({ navn, budsjett, forbruk }) => {
          const written = psd.delprosjekter.find((one) => one.navn.value === navn);
          const left = budsjett === undefined || forbruk === undefined ? null : budsjett - forbruk;
          return node(here, `/delprosjekter/${navn}`, {
            label: navn,
            description: budsjett === undefined ? "" : kronerWords(budsjett, language),
            tooltip: left === null ? navn : `${navn}: ${words.left.toLowerCase()} ${kronerWords(left, language)}`,
            icon: "symbol-number",
            place: written ? here.place(psd.source.path, written.navn.span) : null,
          });
        }),
        ...(state.unplaced === 0
          ? []
          : [
              node(here, "/uten-post", {
                label: words.unplaced,
                description: kronerWords(state.unplaced, language),
                icon: "warning",
                place: psd.ramme && here.place(psd.source.path, psd.ramme.span),
              }),
            ]),
      ]),
      group(
        here,
        "/saker",
        words.pending,
        "inbox",
        pending.map((sak) => {
          const { source } = sak.document.document;
          const effects = effectWords(previewOf(sak, reading.workspace), language);
          return node(here, `/saker/${source.path}/${sak.nr ?? sak.sak.sak.span.start}`, {
            label: titleOf(sak),
            description: sak.dato ? dateWords(sak.dato, language) : "",
            tooltip: [titleOf(sak), ...effects].join("\n"),
            icon: "git-pull-request",
            place: here.place(source.path, sak.sak.sak.tittel?.span ?? sak.sak.sak.span),
          });
        }),
      ),
      group(
        here,
        "/venter",
        words.waiting,
        "watch",
        state.waiting.map(({ because, hvem, hva, frist }, index) =>
          node(here, `/venter/${index}`, {
            label: hvem ?? "?",
            description: frist ? dateWords(frist, language) : "",
            tooltip: hva.replace(/\s+/g, " "),
            icon: "question",
            place: here.place(because.source.path, because.span),
          }),
        ),
      ),
    ].filter(({ children, id }) => children.length > 0 || id.endsWith("/periode")),
  });
}

const group = (here: Here, id: string, label: string, icon: string, children: readonly ProjectNode[]): ProjectNode =>
  node(here, id, { label, description: String(children.length), icon, place: null, children });

const node = (
  here: Here,
  id: string,
  more: Pick<ProjectNode, "label" | "description" | "icon" | "place"> &
    Partial<Pick<ProjectNode, "tooltip" | "children">>,
): ProjectNode => ({ id: here.id + id, tooltip: more.label, children: [], ...more });

function periodWords(fra: CalendarDate | undefined, til: CalendarDate | undefined, { language, words }: Here): string {
  return [fra && `${words.from} ${dateWords(fra, language)}`, til && `${words.to} ${dateWords(til, language)}`]
    .filter(Boolean)
    .join(" ");
}

const placesOf =
  ({ texts }: Reading, room: Room, session: Session) =>
  (path: string, span: Span): Place | null => {
    const source = [...texts.documents, ...texts.psds].find((one) => one.path === path);
    if (!source) return null;
    return { uri: session.uriOf(room.keyOf(path)), range: rangeAt(source, span, session.client.encoding) };
  };
