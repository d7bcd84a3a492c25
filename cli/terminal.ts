/** Where a verb writes: results on stdout, everything else on stderr; colour only where it is wanted. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type CalendarDate, calendarDate } from "../engine/index.ts";

export interface Terminal {
  readonly cwd: string;
  readonly colour: boolean;
  /** Characters on a line; 80 where there is no screen. */
  readonly columns: number;
  /** Here, by the machine's own calendar. */
  readonly today: () => CalendarDate;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** One line that says how far long work has come; only on a screen. null clears it. */
  readonly progress: (text: string | null) => void;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** With the folders it needs; rejects where the file exists. */
  readonly createFile: (path: string, text: string) => Promise<void>;
}

export function terminal(): Terminal {
  return {
    cwd: process.cwd(),
    colour: wantsColour(process.env, process.stdout.isTTY === true),
    columns: Math.min(120, Math.max(40, process.stdout.columns ?? 80)),
    today: () => {
      const now = new Date();
      return calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
    },
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text ?? ""}`);
    },
    readStdin,
    writeFile: (path, text) => writeFile(path, text),
    createFile: async (path, text) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { flag: "wx" });
    },
  };
}

/** https://no-color.org: set and not empty means none; FORCE_COLOR asks for it where there is no screen. */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env["NO_COLOR"]) return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && env["TERM"] !== "dumb";
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
