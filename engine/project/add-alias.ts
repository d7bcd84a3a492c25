/** Another name for a delprosjekt, written in the PSD in place. */
import { editBetween } from "../syntax/text-edit.ts";
import { readYaml } from "../syntax/yaml.ts";
import { addItems } from "../syntax/yaml-edit.ts";
import { itemsIn } from "../syntax/yaml-values.ts";
import { sourceText } from "../text/source-text.ts";
import { type Span, span } from "../text/span.ts";
import type { Delprosjekt, Psd } from "./psd.ts";
import { readPsd } from "./read-psd.ts";

/** null where it has that name already, or the file cannot be edited safely: what is written is read again. */
export function addAlias(
  { source }: Psd,
  { navn, alias }: Delprosjekt,
  name: string,
): { readonly span: Span; readonly newText: string } | null {
  if (alias.includes(name)) return null;
  const lines = itemsIn(readYaml(source).root, "delprosjekter");
  const index = lines.findIndex((line) => line.span.start <= navn.span.start && navn.span.end <= line.span.end);
  const text = index < 0 ? null : addItems(source.text, ["delprosjekter", index, "alias"], [name]);
  if (text === null) return null;
  const written = readPsd(sourceText(source.path, text)).psd.delprosjekter;
  if (!written.some((one) => one.navn.value === navn.value && one.alias.includes(name))) return null;
  const { start, oldEnd, newEnd } = editBetween(source.text, text);
  return { span: span(start, oldEnd), newText: text.slice(start, newEnd) };
}
