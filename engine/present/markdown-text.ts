/** Words put into Markdown without becoming marks, and Markdown as plain text for those who cannot show it. */

/** Marks of Markdown and HTML stand as themselves. */
export const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, (mark) => `\\${mark}`);

/** A link, its address kept whole; only a web address becomes one. */
export const linked = (text: string, url: string): string =>
  /^https:\/\/[^\s()<>]+$/.test(url) ? `[${escaped(text)}](${url})` : escaped(text);

/** The Markdown this product writes, without its marks. */
export const plainOf = (markdown: string): string =>
  markdown
    .replace(/^#{1,6} +/gm, "")
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(([^()\s]*)\)/g, "$1 ($2)")
    .replace(/(?<!\\)(\*\*|`)/g, "")
    .replace(/^```\w*$/gm, "")
    .replace(/\\([\\`*_[\]<>|#])/g, "$1")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
