/** What reading found to tell: places where front matter and text disagree, or could not be read. */
import type { MeetingDocument } from "../document/meeting-document.ts";
import type { Finding } from "./finding.ts";
import { notice } from "./notice.ts";

/** Findings under the reader's own codes (`lesing/…`). */
export const readingFindings = ({ source, lesefunn }: MeetingDocument): readonly Finding[] =>
  lesefunn.map(({ kode, verdier, span }) => notice(kode, "warning", { path: source.path, span }, verdier));
