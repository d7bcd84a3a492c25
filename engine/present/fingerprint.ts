/** A name for a finding that stays the same when lines move: for services that compare one run with the next. */
import type { ShownFinding } from "./finding.ts";

/** One for each finding of a file, in order: rule, sak and marked words, and which of several alike. */
export function fingerprintsOf(findings: readonly ShownFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, sak, text }) => {
    const words = (text.trim().split(/[\r\n]/, 1)[0] ?? "").replace(/\s+/g, " ");
    const hash = hashOf([rule, sak ?? "", words].join("\0"));
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}

/** FNV-1a over UTF-16 units, twice with different starts: 16 hexadecimal digits. */
function hashOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
