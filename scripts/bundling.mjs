/** What every bundle has in common, and the licences of what is in it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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

export const shared = {
  bundle: true,
  // esbuild holds them for unsupported everywhere and would compile such a pattern anew at every use.
  supported: { "regexp-unicode-property-escapes": true, "regexp-lookbehind-assertions": true },
  minify: true,
  legalComments: "none",
  charset: "utf8",
  metafile: true,
  logLevel: "warning",
  plugins: [precompiledSchemas, lazyRulesEngine],
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
