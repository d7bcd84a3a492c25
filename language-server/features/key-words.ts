/** What a key of saksvakt.yaml, a PSD or a rule means: the words of its schema. */
import { readYaml, type YamlNode } from "../../engine/authoring.ts";
import { escaped } from "../../engine/explaining.ts";
import type { Span } from "../../engine/index.ts";
import type { View } from "../session.ts";
import type { Told } from "./named.ts";
import { formsAt, valuesOf } from "./schema.ts";

export function keyAt(view: View, offset: number): readonly Told[] {
  const { slag } = view;
  if (slag !== "config" && slag !== "psd" && slag !== "regel") return [];
  const found = pathTo(readYaml(view.source).root, offset);
  if (!found) return [];
  const forms = formsAt(slag, found.path);
  const description = forms.find((one) => one.description)?.description;
  if (!description) return [];
  const values = valuesOf(forms);
  const said = values.length > 0 ? `\n\n${values.map((one) => `\`${one}\``).join(" · ")}` : "";
  return [{ span: found.span, markdown: `**${escaped(found.path.at(-1)!)}**\n\n${escaped(description)}${said}` }];
}

/** The key under an offset, with its way from the top. */
function pathTo(
  node: YamlNode | null,
  offset: number,
  path: readonly string[] = [],
): { readonly path: readonly string[]; readonly span: Span } | null {
  if (node?.type === "list")
    for (const item of node.items) {
      const found = pathTo(item, offset, [...path, "[]"]);
      if (found) return found;
    }
  if (node?.type === "map")
    for (const [name, { key, value }] of node.entries) {
      if (key.start <= offset && offset <= key.end) return { path: [...path, name], span: key };
      const found = pathTo(value, offset, [...path, name]);
      if (found) return found;
    }
  return null;
}
