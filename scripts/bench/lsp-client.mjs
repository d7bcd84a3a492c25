/** The least of a language client over stdio: requests, notifications, and waiting for a notification. */
import { spawn } from "node:child_process";

export function startServer(args, cwd) {
  const child = spawn(process.execPath, args, { cwd, stdio: ["pipe", "pipe", "ignore"] });
  const pending = new Map();
  const listeners = new Set();
  let asked = 0;
  let read = Buffer.alloc(0);
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  };
  child.stdout.on("data", (bytes) => {
    read = Buffer.concat([read, bytes]);
    for (;;) {
      const head = read.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(read.toString("latin1", 0, head))[1]);
      if (read.length < head + 4 + length) return;
      const message = JSON.parse(read.toString("utf8", head + 4, head + 4 + length));
      read = read.subarray(head + 4 + length);
      if (message.method === undefined) pending.get(message.id)?.(message);
      else {
        if (message.id !== undefined)
          send({
            id: message.id,
            result: message.method === "workspace/configuration" ? message.params.items.map(() => null) : null,
          });
        for (const listener of listeners) listener(message);
      }
    }
  });
  return {
    pid: child.pid,
    ask: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++asked;
        pending.set(id, ({ result, error }) => {
          pending.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result);
        });
        send({ id, method, params });
      }),
    tell: (method, params) => send({ method, params }),
    next: (method, of = () => true) =>
      new Promise((resolve) => {
        const listener = (message) => {
          if (message.method !== method || !of(message.params)) return;
          listeners.delete(listener);
          resolve(message.params);
        };
        listeners.add(listener);
      }),
    stop: () => child.kill(),
  };
}
