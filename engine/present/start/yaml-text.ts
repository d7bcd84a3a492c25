/** Text as a YAML value, in a block or between braces. */

/** Bare where it can be mistaken for nothing else, else in double quotes. */
export function yamlText(text: string): string {
  const plain = /^\p{L}[\p{L}\p{N}]*(?:[ .()/-]+[\p{L}\p{N}]+)*$/u.test(text);
  return plain && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : quoted(text);
}

export const yamlList = (texts: readonly string[]): string => `[${texts.map(yamlText).join(", ")}]`;

/** JSON leaves some characters as they are that end a line or cannot be seen. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (one) => `\\U${one.codePointAt(0)!.toString(16).padStart(8, "0")}`,
  );
