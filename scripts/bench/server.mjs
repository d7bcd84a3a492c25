/** The language server at work: a keystroke in a large document, an edit of a PSD with 200 saker behind it, and an hour's typing compressed. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../setup.mjs";
import { innkalling } from "./corpus.mjs";
import { startServer } from "./lsp-client.mjs";

/** Milliseconds the peer waits before it looks at a change; taken from its time. */
const peerDebounce = 200;

/** `peer`: the program of yaml-language-server; `work`: a folder for the files; `changes`: how long the typing lasts. */
export async function serverRows({ peer, work, changes = 100_000 }) {
  const ours = await keystrokes(work);
  const theirs = await peerKeystrokes(peer, work);
  const psd = await psdEdit(work);
  const typing = await longTyping(work, changes);
  console.log("\nlanguage server | ours | peer | ratio | budget");
  console.log("---|---|---|---|---");
  const over = (ok) => (ok ? "" : " (over)");
  const ratio = ours.p95 / theirs.p95;
  console.log(
    `keystroke, ${ours.saker} saker in ${ours.kb} kB, p95 (p50) | ${ours.p95.toFixed(1)} ms (${ours.p50.toFixed(1)}) | ${theirs.p95.toFixed(0)} ms (${theirs.p50.toFixed(0)}), ${theirs.kb} kB | ${ratio.toFixed(3)} | 15 ms, 0.05${over(ours.p95 <= 15 && ratio <= 0.05)}`,
  );
  console.log(`PSD edit, 200 saker: open documents | ${psd.open.toFixed(0)} ms | – | – | 50 ms${over(psd.open <= 50)}`);
  console.log(`PSD edit, 200 saker: all | ${psd.all.toFixed(0)} ms | – | – | 300 ms${over(psd.all <= 300)}`);
  const growth = typing.last / typing.first;
  console.log(
    `${changes} changes: memory after 1,000 and at the end | ${typing.first.toFixed(0)} → ${typing.last.toFixed(0)} MB | – | ${growth.toFixed(2)} | 1.20${over(growth <= 1.2)}`,
  );
}

const ourServer = (cwd) => startServer([join(root, "dist/cli.js"), "lsp", "--stdio"], cwd);
const uriOf = (path) => pathToFileURL(path).href;

async function initialized(server, folder, textDocument) {
  await server.ask("initialize", {
    processId: process.pid,
    rootUri: uriOf(folder),
    capabilities: { textDocument },
    initializationOptions: { debounceMs: 0 },
  });
  server.tell("initialized", {});
}

/** One document of 150 saker: characters typed in words of a sak in its middle, each answered before the next. */
async function keystrokes(work) {
  const folder = join(work, "keystroke");
  mkdirSync(folder, { recursive: true });
  const text = innkalling(150, 400_000);
  const file = join(folder, "stor.md");
  writeFileSync(file, text);
  const server = ourServer(folder);
  await initialized(server, folder, { diagnostic: {} });
  const uri = uriOf(file);
  server.tell("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
  const pull = () => server.ask("textDocument/diagnostic", { textDocument: { uri } });
  await pull();
  const times = await typed(text, async (position, put, version) => {
    const began = performance.now();
    server.tell("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: put }],
    });
    await pull();
    return performance.now() - began;
  });
  server.stop();
  return { ...percentiles(times), saker: 150, kb: Math.round(text.length / 1000) };
}

/** The same typing in a YAML file of the same size, with diagnostics pushed. */
async function peerKeystrokes(program, work) {
  const folder = join(work, "peer");
  mkdirSync(folder, { recursive: true });
  const entries = Array.from(
    { length: 4200 },
    (_, at) =>
      `- navn: Sak nummer ${at}\n  budsjett: ${at * 1000}\n  tekst: Noen ord om saken, og noen til etter dem.\n`,
  );
  const text = entries.join("");
  const file = join(folder, "stor.yaml");
  writeFileSync(file, text);
  const server = startServer([program, "--stdio"], folder);
  await initialized(server, folder, { publishDiagnostics: {} });
  const uri = uriOf(file);
  const told = () => server.next("textDocument/publishDiagnostics", (params) => params.uri === uri);
  const first = told();
  server.tell("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
  await first;
  const times = await typed(
    text,
    async (position, put, version) => {
      const answer = told();
      const began = performance.now();
      server.tell("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: position, end: position }, text: put }],
      });
      await answer;
      return Math.max(0, performance.now() - began - peerDebounce);
    },
    12,
    10,
  );
  server.stop();
  return { ...percentiles(times), kb: Math.round(text.length / 1000) };
}

/** Letters put into a word in the middle of the text. */
async function typed(text, change, count = 300, warmUp = 30) {
  const at = text.indexOf(" saken", Math.floor(text.length / 2));
  const before = text.slice(0, at + 1).split("\n");
  const times = [];
  for (let nr = 0; nr < count + warmUp; nr++) {
    const position = { line: before.length - 1, character: before.at(-1).length };
    const took = await change(position, "abcdefg"[nr % 7], nr + 2);
    if (nr >= warmUp) times.push(took);
  }
  return times;
}

/** 200 documents of one sak each about one project; three are open, and an amount in the PSD changes. */
async function psdEdit(work) {
  const folder = join(work, "psd");
  mkdirSync(join(folder, "saker"), { recursive: true });
  const example = join(root, "examples/gronn-region");
  const sak = readFileSync(join(example, "saker/2024-06-12-innkalling.md"), "utf8");
  const files = Array.from({ length: 200 }, (_, at) => join(folder, "saker", `${1000 + at}.md`));
  for (const [at, file] of files.entries()) writeFileSync(file, sak.replace("Sak 5/24", `Sak ${at + 1}/24`));
  const psdText = readFileSync(join(example, "psd/gronn-region.psd.yaml"), "utf8");
  const psd = join(folder, "p.psd.yaml");
  writeFileSync(psd, psdText);
  writeFileSync(
    join(folder, "saksvakt.yaml"),
    'versjon: 1\ndokumenter: ["saker/*.md"]\nprosjekter: [{ psd: p.psd.yaml }]\n',
  );
  const server = ourServer(folder);
  await initialized(server, folder, { diagnostic: {} });
  const open = files.slice(0, 3);
  for (const file of open)
    server.tell("textDocument/didOpen", {
      textDocument: { uri: uriOf(file), languageId: "markdown", version: 1, text: readFileSync(file, "utf8") },
    });
  server.tell("textDocument/didOpen", {
    textDocument: { uri: uriOf(psd), languageId: "yaml", version: 1, text: psdText },
  });
  const whole = () => server.ask("workspace/diagnostic", { previousResultIds: [] });
  await whole();
  const line = psdText.split("\n").findIndex((one) => one.includes("Lokal mat"));
  const character = psdText.split("\n")[line].indexOf("600000");
  const times = { open: [], all: [] };
  for (let nr = 0; nr < 12; nr++) {
    const began = performance.now();
    server.tell("textDocument/didChange", {
      textDocument: { uri: uriOf(psd), version: nr + 2 },
      contentChanges: [
        { range: { start: { line, character }, end: { line, character: character + 6 } }, text: String(610_000 + nr) },
      ],
    });
    for (const file of [psd, ...open])
      await server.ask("textDocument/diagnostic", { textDocument: { uri: uriOf(file) } });
    times.open.push(performance.now() - began);
    await whole();
    times.all.push(performance.now() - began);
  }
  server.stop();
  return { open: percentiles(times.open.slice(2)).p50, all: percentiles(times.all.slice(2)).p50 };
}

/** A sak is written and taken away again, over and over, with diagnostics after every tenth character. */
async function longTyping(work, changes) {
  const folder = join(work, "typing");
  mkdirSync(folder, { recursive: true });
  const text = innkalling(4, 12_000);
  const file = join(folder, "sak.md");
  writeFileSync(file, text);
  const server = ourServer(folder);
  await initialized(server, folder, { diagnostic: {} });
  const uri = uriOf(file);
  server.tell("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
  const lines = text.split("\n");
  const line = lines.findLastIndex((one) => one.length > 40);
  const from = lines[line].length;
  const word = " Styringsgruppen overfører kr 100 000 fra «Lokal mat» innen 1. juli 2022.";
  let typed = 0;
  let first = 0;
  for (let nr = 1; nr <= changes; nr++) {
    const grows = Math.floor((nr - 1) / word.length) % 2 === 0;
    const start = { line, character: from + (grows ? typed : typed - 1) };
    const end = { line, character: from + typed };
    server.tell("textDocument/didChange", {
      textDocument: { uri, version: nr + 1 },
      contentChanges: [{ range: { start, end }, text: grows ? word[typed] : "" }],
    });
    typed += grows ? 1 : -1;
    if (nr % 10 === 0) await server.ask("textDocument/diagnostic", { textDocument: { uri } });
    if (nr === 1000) first = memoryOf(server.pid);
  }
  const last = memoryOf(server.pid);
  server.stop();
  return { first, last };
}

/** Megabytes the process holds. */
function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s*(\d+)/.exec(status)[1]) / 1024;
}

function percentiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5), p95: at(0.95) };
}
