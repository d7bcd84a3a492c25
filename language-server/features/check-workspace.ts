/** Every file of every workspace read and checked, with progress. */
import type { CancellationToken, Connection } from "vscode-languageserver";
import { turn } from "../pause.ts";
import { keysOf } from "../publishing.ts";
import type { Session } from "../session.ts";
import { serverWords } from "../words.ts";

export const checkWorkspace =
  (session: Session, connection: Connection) =>
  async (_: unknown, token: CancellationToken): Promise<object> => {
    await session.desk.ready();
    const keys = (await Promise.all(session.desk.rooms.map((room) => keysOf(room, session)))).flat();
    const bar = session.client.progress ? await connection.window.createWorkDoneProgress() : null;
    const words = serverWords[session.language];
    bar?.begin(words.reading, 0);
    for (const [done, key] of keys.entries()) {
      if (token.isCancellationRequested) break;
      await session.found(key);
      await turn();
      if (done % 25 === 0)
        bar?.report(
          Math.floor((100 * done) / keys.length),
          words.files.replace("{ferdig}", String(done)).replace("{alle}", String(keys.length)),
        );
    }
    bar?.done();
    return {};
  };
