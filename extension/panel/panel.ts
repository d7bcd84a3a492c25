/** The consequences panel: which forslag it shows, what is switched off in it, and when it asks again. */
import { type Disposable, Uri, ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import type { Consequences, ConsequencesParams } from "../../language-server/protocol.ts";
import { currentPaper, isMeetingPaper } from "../documents.ts";
import { showPlace } from "../open.ts";
import type { Session } from "../session.ts";
import { panelFollows } from "../settings.ts";
import { language, words } from "../words/choose.ts";
import type { FromPage, ToPage } from "./messages.ts";
import { save } from "./save.ts";
import { shell } from "./shell.ts";

export interface ConsequencesPanel extends Disposable {
  /** Without a target, for the forslag under the cursor. */
  readonly show: (target?: ConsequencesParams) => Promise<void>;
  readonly save: (format: "html" | "markdown") => Promise<void>;
  readonly refresh: () => void;
}

export function consequencesPanel(session: Session, extension: Uri): ConsequencesPanel {
  let panel: WebviewPanel | null = null;
  let question: ConsequencesParams | null = null;
  let shown: Consequences | null = null;
  let asking = false;
  let again = false;

  /** Answers come in the order of the questions, and only the last question asked meanwhile is asked. */
  async function refresh(): Promise<void> {
    again = true;
    if (asking) return;
    asking = true;
    try {
      while (again && panel && question) {
        again = false;
        draw(await session.ask("consequences", question));
      }
    } catch (error) {
      draw(null, error instanceof Error ? error.message : String(error));
    } finally {
      asking = false;
    }
  }

  function draw(answer: Consequences | null, fault?: string): void {
    const before = shown;
    shown = answer;
    if (!panel) return;
    const { panel: own } = words();
    panel.title = answer ? `${own.title}: ${answer.title}` : own.title;
    const adopted = answer?.points.filter((point) => point.adopted).length ?? 0;
    const isNews = before !== null && answer !== null && before.body !== answer.body;
    post({
      type: "page",
      body: answer?.body ?? `<p>${escaped(fault ?? own.noProposal)}</p>`,
      style: answer?.style ?? "",
      told: isNews ? own.adopted(adopted, answer.points.length) : "",
      language: language(),
      words: { tools: own.tools, exportHtml: own.exportHtml, exportMarkdown: own.exportMarkdown },
      saves: answer !== null,
    });
    markCursor();
  }

  const post = (message: ToPage): void => void panel?.webview.postMessage(message);

  function markCursor(): void {
    const place = placeOfCursor();
    if (place?.position) post({ type: "cursor", uri: place.uri, ...place.position });
  }

  /** The forslag under the cursor. What was switched off is remembered as long as it is the same one; a text without any changes nothing. */
  async function follow(): Promise<void> {
    const place = placeOfCursor();
    const there = place && (await session.ask("consequences", place));
    if (!place || !there) return;
    if (there.uri === shown?.uri && there.sak === shown.sak) return markCursor();
    question = place;
    draw(there);
  }

  function received(message: FromPage): void {
    if (message.type === "ready") return void refresh();
    if (message.type === "place") return void showPlace(message.place);
    if (message.type === "save") return void save(session, question, shown, message.format);
    if (!question || !shown) return;
    const on = new Set(shown.points.filter(({ adopted }) => adopted).map(({ punkt }) => punkt));
    if (message.adopted) on.add(message.punkt);
    else on.delete(message.punkt);
    question = { ...question, sak: shown.sak, adopted: [...on].sort((a, b) => a - b) };
    void refresh();
  }

  async function show(target: ConsequencesParams | null = placeOfCursor()): Promise<void> {
    if (!target) return void window.showInformationMessage(words().openDocumentFirst);
    question = target;
    if (panel) {
      panel.reveal(undefined, true);
      return refresh();
    }
    const root = Uri.joinPath(extension, "dist");
    panel = window.createWebviewPanel(
      "saksvakt.consequences",
      words().panel.title,
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [root] },
    );
    panel.iconPath = {
      light: Uri.joinPath(extension, "media/panel-light.svg"),
      dark: Uri.joinPath(extension, "media/panel-dark.svg"),
    };
    panel.onDidDispose(() => {
      panel = null;
      shown = null;
    });
    panel.webview.onDidReceiveMessage(received);
    panel.webview.html = shell(panel.webview, Uri.joinPath(root, "webview.js"), language(), words().panel.title);
  }

  const listening = [
    session.onChanged(() => void refresh()),
    window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
      if (panel && isMeetingPaper(document)) void (panelFollows() ? follow() : markCursor());
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (panel && editor && isMeetingPaper(editor.document) && panelFollows()) void follow();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (panel && uri.toString() === question?.uri) void refresh();
    }),
  ];

  return {
    show,
    save: (format) => save(session, question, shown, format),
    refresh: () => void refresh(),
    dispose: () => {
      for (const one of listening) one.dispose();
      panel?.dispose();
    },
  };
}

function placeOfCursor(): ConsequencesParams | null {
  const editor = currentPaper();
  if (!editor) return null;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
