/** A VS Code that is served to a browser: our VSIX installed in a home of its own, stopped and removed afterwards. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

export interface Server {
  readonly url: string;
  readonly home: string;
  /** What the installer said. */
  readonly installed: string;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** What keeps the workbench quiet, so that a test meets only what it asked for. */
const settings = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "telemetry.telemetryLevel": "off",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "update.mode": "none",
  "git.enabled": false,
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "workbench.editor.enablePreview": false,
  "editor.accessibilitySupport": "off",
  "editor.wordBasedSuggestions": "off",
  "editor.autoClosingBrackets": "never",
  "editor.autoIndent": "none",
  "editor.cursorBlinking": "solid",
  "window.commandCenter": false,
  "workbench.layoutControl.enabled": false,
  "files.simpleDialog.enable": true,
  "files.exclude": { ".vscode": true },
};

/** The editor's program; another version with another Node where the environment names them. */
const nodeOfEditor = process.env["SAKSVAKT_CODE_SERVER_NODE"] ?? process.execPath;

export async function serve(own: string, vsix: string, more: object = {}): Promise<Server> {
  const codeServer = process.env["SAKSVAKT_CODE_SERVER"] ?? own;
  const home = mkdtempSync(join(tmpdir(), "saksvakt-editor-"));
  mkdirSync(join(home, "user/User"), { recursive: true });
  writeFileSync(join(home, "user/User/settings.json"), JSON.stringify({ ...settings, ...more }));
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home };
  const folders = ["--user-data-dir", join(home, "user"), "--extensions-dir", join(home, "extensions")];
  const { stdout: installed } = await promisify(execFile)(
    nodeOfEditor,
    [codeServer, ...folders, "--install-extension", vsix],
    { env },
  );
  const port = await freePort();
  const quiet = [
    "--auth",
    "none",
    "--disable-telemetry",
    "--disable-update-check",
    "--disable-getting-started-override",
  ];
  const process_ = spawn(nodeOfEditor, [codeServer, ...folders, "--bind-addr", `127.0.0.1:${port}`, ...quiet], {
    env,
    detached: true,
  });
  let log = "";
  for (const stream of [process_.stdout, process_.stderr])
    stream.on("data", (data) => {
      log += data;
    });
  const gone = once(process_, "exit");
  const url = `http://127.0.0.1:${port}`;
  await answering(
    `${url}/healthz`,
    () => process_.exitCode === null,
    () => log,
  );
  return {
    url,
    home,
    installed,
    log: () => log,
    stop: async () => {
      process.kill(-process_.pid!, "SIGKILL");
      await gone;
      rmSync(home, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  listener.close();
  await once(listener, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function answering(url: string, alive: () => boolean, log: () => string): Promise<void> {
  for (let tries = 0; tries < 300 && alive(); tries++) {
    const answers = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await pause(100);
  }
  throw new Error(`the editor did not come up:\n${log()}`);
}
