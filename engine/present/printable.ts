/** Words from a document, safe for a terminal: control characters, which could move the cursor or colour the screen, become spaces. */

export const printable = (text: string): string => text.replace(/\p{Cc}/gu, " ");
