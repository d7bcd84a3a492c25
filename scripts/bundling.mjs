/** What every bundle has in common, and the licences of what is in it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runInNewContext } from "node:vm";
import { tsImport } from "tsx/esm/api";
import { precompiledSchemas } from "./precompiled-schemas.mjs";
import { root } from "./setup.mjs";

/** A CommonJS package imported lazily has no named exports; this gives the rules engine its one. */
const lazyRulesEngine = {
  name: "lazy-rules-engine",
  setup(build) {
    const wrapped = "rules-engine-with-names";
    build.onResolve({ filter: /^json-rules-engine$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: wrapped, namespace: wrapped } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: wrapped }, () => ({
      contents: `export { Engine } from "json-rules-engine";`,
      resolveDir: root,
    }));
  },
};

/**
 * Tells the letters of literals in few ranges. esbuild finds them for us: told that properties are not supported, it writes each as a call.
 * Here the call becomes a literal again, which is compiled once and not at every use.
 */
const fewRanges = {
  name: "few-ranges",
  async setup({ initialOptions, onEnd }) {
    const { inFewRanges } = await tsImport("../engine/text/pattern.ts", import.meta.url);
    const literal = (written, source, flags) => {
      const pattern = inFewRanges(textOf(source), flags);
      return pattern.includes("\n") ? written : String(new RegExp(pattern, flags));
    };
    initialOptions.write = false;
    onEnd(({ outputFiles }) => {
      for (const { path, text } of outputFiles ?? []) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text.replace(call, literal));
      }
    });
  },
};
const call = /new RegExp\(("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\$]|\\.)*`),\s*"([a-z]*)"\)/g;
/** Of a string literal. */
const textOf = (written) => runInNewContext(written);

export const shared = {
  bundle: true,
  // Look-behinds esbuild holds for unsupported everywhere, and would compile such a pattern anew at every use.
  supported: { "regexp-unicode-property-escapes": false, "regexp-lookbehind-assertions": true },
  minify: true,
  legalComments: "none",
  charset: "utf8",
  metafile: true,
  logLevel: "warning",
  plugins: [precompiledSchemas, lazyRulesEngine, fewRanges],
};

/** The licence of every package whose code is in the bundle. */
export function licences(inputs) {
  const packages = new Set(inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
  return [...packages]
    .sort()
    .map((name) => {
      const folder = join(root, "node_modules", name);
      const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), "utf8").trim() : ""}\n`;
    })
    .join(`\n${"-".repeat(72)}\n\n`);
}
