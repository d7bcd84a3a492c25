/** How much there is to mend in a sak: warnings and graver in all of it, or everything at its punkter, as a preview counts what comes with them. */
import { isShown, type ShownFinding, type SourceText, type Span } from "../../engine/index.ts";
import { spanOfShown } from "../positions.ts";

export const breachesIn = (sak: Span, source: SourceText, findings: readonly ShownFinding[]): number =>
  findings.filter((one) => {
    const at = spanOfShown(source, one.range);
    return at.start >= sak.start && at.end <= sak.end && one.unntak === null && isShown(one.severity, "warning");
  }).length;

/** Those without an unntak that stand at punkter of the sak. */
export const atPunkterOf = (sak: Span, source: SourceText, findings: readonly ShownFinding[]): number =>
  findings.filter((one) => {
    const at = spanOfShown(source, one.range);
    return at.start >= sak.start && at.end <= sak.end && one.unntak === null && one.punkt !== null;
  }).length;
