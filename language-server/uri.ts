/** URIs of documents: one key for every way to spell a URI (`c%3A` and `C:`, composed letters or not), and the way back. */

/** The decoded URI, with a small drive letter, in NFC: `file:///c:/saker/møte.md`. What maps are keyed by. */
export type Key = string;

export function keyOf(uri: string): Key {
  const decoded = decode(uri.replace(/[?#].*$/, "")).normalize("NFC");
  const [, scheme = "", rest = ""] = /^([a-z][a-z0-9+.-]*:)(.*)$/is.exec(decoded) ?? [];
  const path = rest
    .replace(/^\/\/localhost(?=\/)/i, "//")
    .replace(/^(\/{2,3})([A-Z]):/, (_, slashes: string, drive: string) => `${slashes}${drive.toLowerCase()}:`);
  return (scheme.toLowerCase() + path).replace(/(?<=[^/:])\/+$/, "");
}

/** A URI that editors write the same way: everything but `/` encoded in the path. */
export function uriOf(key: Key): string {
  const [, head = "", path = ""] = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?)(.*)$/s.exec(key) ?? [];
  return head + path.split("/").map(encodeURIComponent).join("/");
}

/** The folder a document or folder lies in; null above the topmost. */
export function folderOf(key: Key): Key | null {
  const at = key.lastIndexOf("/");
  const folder = key.slice(0, at);
  return at < 0 || /^[a-z][a-z0-9+.-]*:\/{0,2}$/i.test(folder) ? null : folder;
}

export const nameOf = (key: Key): string => key.slice(key.lastIndexOf("/") + 1);

/** The path under a folder with `/`; null where it is not under it. */
export const pathUnder = (folder: Key, key: Key): string | null =>
  key.startsWith(`${folder}/`) ? key.slice(folder.length + 1) : null;

/** A path relative to a folder as a key; null where it leaves the folder or is absolute. */
export function keyUnder(folder: Key, path: string): Key | null {
  if (/^(?:[\\/]|[A-Za-z]:)/.test(path)) return null;
  const parts: string[] = [];
  for (const part of path.normalize("NFC").split(/[\\/]/)) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return [folder, ...parts].join("/");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
