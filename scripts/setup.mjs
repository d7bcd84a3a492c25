/** What every script needs first: the packages of the lockfile installed, and dist/ newer than its sources. Only Node and git assumed. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Runs a program with this Node, output shown; returns its exit code. */
export function node(...args) {
  return run(process.execPath, args);
}

export function ensureInstalled() {
  if (isInstalled()) return;
  console.error("Installing packages (npm ci) …");
  const code = run(process.execPath, [npmPath(), "ci", "--no-audit", "--no-fund"]);
  if (code !== 0) process.exit(code);
}

export function ensureBuilt() {
  if (isBuilt()) return;
  const code = node(join(root, "scripts/build.mjs"));
  if (code !== 0) process.exit(code);
}

/** Runs npm in a folder, without a shell. */
export const npm = (args, cwd) => run(process.execPath, [npmPath(), ...args], cwd);

function run(program, args, cwd = root) {
  const { status, error } = spawnSync(program, args, { cwd, stdio: "inherit" });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** Whether every package of the lockfile that this platform needs is there in its version. */
function isInstalled() {
  const wanted = lockedPackages(join(root, "package-lock.json"));
  const there = lockedPackages(join(root, "node_modules/.package-lock.json"));
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || there[path]?.version === entry.version,
  );
}

function lockedPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : null;
}

function isBuilt() {
  const built = ["dist/cli.js", "dist/server.cjs", "dist/rulebook.json"].map((path) => join(root, path));
  if (!built.every(existsSync)) return false;
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return (
    newest([
      "engine",
      "cli",
      "language-server",
      "rules",
      "docs/schema",
      "scripts/build.mjs",
      "package.json",
      "package-lock.json",
    ]) <= oldest
  );
}

function newest(paths) {
  return Math.max(...paths.map((path) => newestUnder(join(root, path))));
}

function newestUnder(path) {
  if (!existsSync(path)) return 0;
  const there = statSync(path);
  if (!there.isDirectory()) return there.mtimeMs;
  return Math.max(there.mtimeMs, ...readdirSync(path).map((name) => newestUnder(join(path, name))));
}

/** The npm that started us, else the one that came with this Node. */
function npmPath() {
  const beside = dirname(process.execPath);
  const known = [
    process.env.npm_execpath,
    join(beside, "../lib/node_modules/npm/bin/npm-cli.js"),
    join(beside, "node_modules/npm/bin/npm-cli.js"),
    "/usr/share/nodejs/npm/bin/npm-cli.js",
  ];
  const found = known.find((path) => path && /\.c?js$/.test(path) && existsSync(path));
  if (found) return found;
  console.error("npm was not found. Run `npm ci` here first.");
  process.exit(1);
}
