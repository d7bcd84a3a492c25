/** Where a key or an item of a YAML file stands: for settings whose value is read without its place. */
import { readYaml } from "../syntax/yaml.ts";
import { mapIn, textsIn, valueIn } from "../syntax/yaml-values.ts";
import type { SourceText } from "../text/source-text.ts";
import type { Span } from "../text/span.ts";

/** The place of the value at a path of keys (`regler`, `alvorlighet`, `mote/pa-epost`); null where there is none. */
export function placeOfKey(source: SourceText, keys: readonly string[]): Span | null {
  const last = keys.at(-1);
  let node: ReturnType<typeof valueIn> = readYaml(source).root;
  for (const key of keys.slice(0, -1)) node = mapIn(node, key);
  return last === undefined ? null : (valueIn(node, last)?.span ?? null);
}

/** The place of a text in the list at a path of keys; null where there is none. */
export function placeOfItem(source: SourceText, keys: readonly string[], item: string): Span | null {
  let node: ReturnType<typeof valueIn> = readYaml(source).root;
  for (const key of keys.slice(0, -1)) node = mapIn(node, key);
  return textsIn(node, keys.at(-1) ?? "").find(({ value }) => value === item)?.span ?? null;
}
