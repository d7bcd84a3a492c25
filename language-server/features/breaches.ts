/** How much there is to mend in a sak: findings in it that are warnings or graver, and have no unntak. */
import { isShown, type ShownFinding, type SourceText, type Span } from "../../engine/index.ts";
import { spanOfShown } from "../positions.ts";

export const breachesIn = (sak: Span, source: SourceText, findings: readonly ShownFinding[]): number =>
  findings.filter((one) => {
    const at = spanOfShown(source, one.range);
    return at.start >= sak.start && at.end <= sak.end && one.unntak === null && isShown(one.severity, "warning");
  }).length;
