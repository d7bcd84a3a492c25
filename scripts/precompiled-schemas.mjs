/** esbuild plugin: a schema becomes the code ajv makes of it, and ajv's compiler stays at home. Completion alone gets the schema itself. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { tsImport } from "tsx/esm/api";
import { root } from "./setup.mjs";

export const precompiledSchemas = {
  name: "precompiled-schemas",
  setup(build) {
    build.onResolve({ filter: /docs\/schema\/[^/]+\.schema\.json$/ }, ({ path, importer, resolveDir }) =>
      /[\\/]language-server[\\/]/.test(importer) ? { path: join(resolveDir, path), suffix: "?itself" } : undefined,
    );
    build.onLoad({ filter: /[\\/]docs[\\/]schema[\\/][^\\/]+\.schema\.json$/ }, async ({ path, suffix }) => {
      if (suffix === "?itself") return { contents: readFileSync(path, "utf8"), loader: "json" };
      const { ajvOptions } = await tsImport("../engine/syntax/compile-schema.ts", import.meta.url);
      const ajv = new Ajv2020({ ...ajvOptions, code: { source: true, esm: true } });
      return {
        contents: standalone.default(ajv, ajv.compile(JSON.parse(readFileSync(path, "utf8")))),
        resolveDir: root,
        loader: "js",
      };
    });
    build.onLoad({ filter: /[\\/]engine[\\/]syntax[\\/]compile-schema\.ts$/ }, () => ({
      contents:
        "export const compileSchema = (validate) => (value) => (validate(value) ? [] : (validate.errors ?? []));",
      loader: "js",
    }));
  },
};
