/** The tree of projects: each PSD with who leads it, its period, its delprosjekter, the saker that are not decided and the answers it waits for. */
import { blameOf, type ProjectSak, timelineOf, titleOf } from "../../engine/consequences.ts";
import {
  type CalendarDate,
  dateWords,
  kronerWords,
  type Language,
  type Psd,
  type ShownFinding,
  type Span,
} from "../../engine/index.ts";
import { rangeAt } from "../positions.ts";
import { effectWords, previewOf } from "../previews.ts";
import type { Place, ProjectNode } from "../protocol.ts";
import type { Room } from "../room.ts";
import type { Session } from "../session.ts";
import { checkFile } from "../state/checking.ts";
import type { Reading } from "../state/reading.ts";
import { breachesIn } from "./breaches.ts";
import { setterWords } from "./set-by.ts";
import { type FeatureWords, featureWords } from "./words.ts";

interface Here {
  readonly reading: Reading;
  readonly psd: Psd;
  readonly language: Language;
  readonly words: FeatureWords;
  readonly place: (path: string, span: Span) => Place | null;
  /** Of the project; the nodes below add their own. */
  readonly id: string;
  readonly session: Session;
}

export const projects = (session: Session) => async (): Promise<ProjectNode[]> => {
  await session.desk.ready();
  const nodes: ProjectNode[] = [];
  for (const room of session.desk.rooms) {
    const reading = await room.current();
    const language = session.settings.språk ?? reading.config.config.språk ?? "nb";
    for (const psd of reading.workspace.prosjekter)
      nodes.push(
        await project({
          reading,
          psd,
          language,
          words: featureWords[language],
          place: placesOf(reading, room, session),
          id: `${room.root}/${psd.source.path}`,
          session,
        }),
      );
  }
  return nodes;
};

async function project(here: Here): Promise<ProjectNode> {
  const { psd, language, words, reading } = here;
  const timeline = timelineOf(reading.workspace, psd);
  const { state } = timeline.history;
  const { ramme, periode, organisering } = state.psd;
  const period = periodWords(periode.fra, periode.til, here);
  const set = new Map(blameOf(timeline).map((one) => [one.field, one.set[0]]));
  const by = (field: string): string => {
    const setter = set.get(field);
    return setter ? setterWords(setter, language) : "";
  };
  const fact = (id: string, icon: string, label: string, said: string | undefined, field: string, span?: Span) =>
    said ? [leaf(here, `/${id}`, icon, label, [said, by(field)], span)] : [];
  const { styringsgruppe, prosjektleder } = organisering;
  return node(here, "", {
    label: psd.prosjekt.value,
    description: ramme === undefined ? "" : kronerWords(ramme, language),
    icon: "project",
    place: here.place(psd.source.path, psd.prosjekt.span),
    children: [
      ...fact(
        "leder",
        "account",
        capital(words.chair),
        styringsgruppe?.leder,
        "organisering/styringsgruppe/leder",
        psd.styringsgruppeleder?.span,
      ),
      ...fact(
        "prosjektleder",
        "person",
        capital(words.projectLeader),
        prosjektleder,
        "organisering/prosjektleder",
        psd.prosjektleder?.span,
      ),
      ...fact("periode", "calendar", words.period, period, "periode/til", psd.periode.til?.span),
      ...group(here, "/delprosjekter", words.delprosjekter, "layers", [
        ...state.psd.delprosjekter.map(({ navn, budsjett, forbruk }) => {
          const written = psd.delprosjekter.find((one) => one.navn.value === navn);
          const left = budsjett === undefined || forbruk === undefined ? "" : kronerWords(budsjett - forbruk, language);
          const told = budsjett === undefined ? "" : kronerWords(budsjett, language);
          const more = [by(`delprosjekter/${navn}/budsjett`), left && `${words.left.toLowerCase()} ${left}`];
          return leaf(here, `/delprosjekter/${navn}`, "symbol-number", navn, [told, ...more], written?.navn.span);
        }),
        ...(state.unplaced === 0
          ? []
          : [
              leaf(
                here,
                "/uten-post",
                "warning",
                words.unplaced,
                [kronerWords(state.unplaced, language)],
                psd.ramme?.span,
              ),
            ]),
      ]),
      ...group(here, "/saker", words.pending, "inbox", await pendingSaker(timeline.pending, here)),
      ...group(
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
    ],
  });
}

/** One document after the other, each checked once. */
async function pendingSaker(saker: readonly ProjectSak[], here: Here): Promise<readonly ProjectNode[]> {
  const found = new Map<string, readonly ShownFinding[]>();
  for (const { document } of saker) {
    const { path } = document.document.source;
    if (!found.has(path))
      found.set(path, (await checkFile(here.reading, path, here.session.checkSettings))?.report?.findings ?? []);
  }
  return saker.map((sak) => pendingSak(sak, found.get(sak.document.document.source.path) ?? [], here));
}

/** With how many breaches there are in it, and what it would do. */
function pendingSak(sak: ProjectSak, findings: readonly ShownFinding[], here: Here): ProjectNode {
  const { reading, language, words } = here;
  const { source } = sak.document.document;
  const whole = sak.sak.sak.span;
  const breaches = breachesIn(whole, source, findings);
  const marks = breaches === 0 ? [] : [`${breaches} ${words.breaches[breaches === 1 ? 0 : 1]}`];
  return node(here, `/saker/${source.path}/${sak.nr ?? sak.sak.sak.span.start}`, {
    label: titleOf(sak),
    description: [...(sak.dato ? [dateWords(sak.dato, language)] : []), ...marks].join(" · "),
    tooltip: [titleOf(sak), ...marks, ...effectWords(previewOf(sak, reading.workspace), language)].join("\n"),
    icon: breaches === 0 ? "git-pull-request" : "warning",
    place: here.place(source.path, sak.sak.sak.tittel?.span ?? whole),
  });
}

/** A line of the PSD: its value beside the name, all that is known of it when pointed at. */
function leaf(here: Here, id: string, icon: string, label: string, told: readonly string[], span?: Span): ProjectNode {
  const said = told.filter((one) => one !== "");
  const [description = ""] = said;
  const place = span ? here.place(here.psd.source.path, span) : null;
  return node(here, id, { label, description, tooltip: [label, ...said].join("\n"), icon, place });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Nothing where there is nothing in it. */
const group = (here: Here, id: string, label: string, icon: string, children: readonly ProjectNode[]): ProjectNode[] =>
  children.length === 0
    ? []
    : [node(here, id, { label, description: String(children.length), icon, place: null, children })];

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
