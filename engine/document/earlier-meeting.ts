/** Lines among the first of a document that name the papers of another meeting: its minutes are attached, reported or approved. */
import type { Block } from "../syntax/blocks.ts";
import { pattern } from "../text/pattern.ts";

/** «- Protokoll AU 20.02.26», «1. Ref. AU-møte 20.02.26», «Vedlegg: Protokoll frå styremøte 20.02.2026», «Sak 4/26 Protokoll frå …». */
export const reportsOther = (block: Block): boolean =>
  block.kind !== "row" && (papers.test(block.passage.text) ? block.kind === "item" : referred.test(block.passage.text));

const minutes = String.raw`(?:\p{L}*protokoll\p{L}*|møtebok\p{L}*|\p{L}*referat\p{L}*|ref\.?)`;
const papers = pattern(String.raw`^${minutes}(?!\p{L})`, "iu");
const referred = pattern(
  String.raw`^(?:vedlegg\p{L}*(?:\s\d{1,2})?[:.)]?|\d{1,2}[.)]|[-–•*]|(?:sak|[A-ZÆØÅ]{2,4})(?:\snr\.?)?\s\d{1,3}\/\d{2,4}[:.]?)\s+(?:\p{Ll}+\s(?:av\s)?)?${minutes}(?!\p{L})`,
  "iu",
);
