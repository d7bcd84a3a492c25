/** Which findings a vedtak brings, heals and leaves. */
import { checkDocument, checkPsd } from "../check/check.ts";
import type { CheckedDocument, Finding } from "../check/finding.ts";
import { type SuppressOptions, suppress } from "../check/suppress.ts";
import type { Rulebook } from "../law/rulebook.ts";
import type { Psd } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { buildWorkspace, type Surroundings } from "../workspace/build-workspace.ts";
import type { DocumentInContext, Workspace } from "../workspace/workspace.ts";
import { nextPsd } from "./next-psd.ts";
import type { Preview } from "./preview.ts";

export interface PreviewFindings {
  /** What the adopted punkter carry with them, and what the project gets. */
  readonly introduced: readonly Finding[];
  readonly resolved: readonly Finding[];
  readonly remaining: readonly Finding[];
  /** The PSD before and after: where findings in the PSD are. */
  readonly psd: { readonly before: Psd; readonly after: Psd };
}

export interface FindingsOptions extends Pick<SuppressOptions, "today"> {
  readonly surroundings: Surroundings;
  readonly rulebook: Rulebook;
  readonly asOf: CalendarDate | null;
}

/**
 * The words of the sak are judged against the project before it, its state (the PSD, and who leads) before and after. What stands
 * at an adopted punkt comes with it; what stands at another punkt of the sak is not told of.
 */
export async function findingsOf(
  preview: Preview,
  workspace: Workspace,
  options: FindingsOptions,
): Promise<PreviewFindings> {
  const { psd, sak } = preview;
  // The version's day tells what it has of the years before; only this sak is logged.
  const before = nextPsd(psd, preview.before, []) ?? psd;
  const after = nextPsd(psd, preview.after, preview.after.log.slice(preview.before.log.length)) ?? before;
  const was = await judged(preview, before, workspace, options);
  const is = await judged(preview, after, workspace, options);
  const own = sak.sak.sak.span;
  const inSak = ({ at }: Finding): boolean => at.span.start >= own.start && at.span.end <= own.end;
  const atPunkt = was.document.filter((one) => inSak(one) && one.punkt !== null);
  const others = was.document.filter(
    (one) => !isState(one) && !atPunkt.includes(one) && (inSak(one) || one.sak === null),
  );
  const [stateBefore, stateAfter] = [was, is].map(({ document, psd: own }) => [
    ...document.filter(isState),
    ...own,
  ]) as [Finding[], Finding[]];
  return {
    introduced: [
      ...atPunkt.filter(({ punkt }) => preview.adopted.includes(punkt!)),
      ...missingIn(stateBefore, stateAfter),
    ],
    resolved: missingIn(stateAfter, stateBefore),
    remaining: [...others, ...stateBefore.filter((one) => stateAfter.some((other) => isSame(one, other)))],
    psd: { before, after },
  };
}

interface Judged {
  readonly document: readonly Finding[];
  readonly psd: readonly Finding[];
}

/** The document and the PSD, as if the PSD were this one. */
async function judged(preview: Preview, psd: Psd, workspace: Workspace, options: FindingsOptions): Promise<Judged> {
  const there = psd === preview.psd ? workspace : withPsd(workspace, preview, psd, options.surroundings);
  const { path } = preview.sak.document.document.source;
  const document = there.dokumenter.find((one) => one.document.source.path === path)!;
  const checked = [
    await checkDocument(document, there, options.rulebook, { asOf: options.asOf }),
    await checkPsd(psd, there, options.rulebook, { asOf: options.asOf }),
  ];
  const [own, ofPsd] = suppress(checked, there, options.rulebook, {
    today: options.today,
    complete: false,
    asOf: options.asOf,
  }).map(counted);
  return { document: own ?? [], psd: ofPsd ?? [] };
}

/** The document is read anew with the names that the PSD then has; the rest of the workspace is as it was. */
function withPsd(workspace: Workspace, preview: Preview, psd: Psd, surroundings: Surroundings): Workspace {
  const prosjekter = workspace.prosjekter.map((one) => (one === preview.psd ? psd : one));
  const { document } = preview.sak.document;
  const [own] = buildWorkspace({ ...surroundings, prosjekter }, [{ ...document }]).dokumenter as [DocumentInContext];
  const dokumenter = workspace.dokumenter.map((one) => (one.document === document ? own : one));
  return { ...workspace, prosjekter, dokumenter };
}

const counted = ({ findings }: CheckedDocument): readonly Finding[] =>
  findings.filter(({ unntak, rule }) => unntak === null && !rule.startsWith("unntak/"));

/** Who leads, as a title or signature says: it is of the project, not of the words of a sak. */
const isState = ({ place, sak }: Finding): boolean => sak === null && /^ledere\//.test(place.subject);

const missingIn = (those: readonly Finding[], these: readonly Finding[]): readonly Finding[] =>
  these.filter((one) => !those.some((other) => isSame(one, other)));

/** The same fault of the same thing, wherever it now stands. */
const isSame = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule &&
  a.at.path === b.at.path &&
  a.place.fact === b.place.fact &&
  JSON.stringify(a.values) === JSON.stringify(b.values);
