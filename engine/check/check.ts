/** Checks a workspace against the law: findings and what could not be decided, for each document. */

import type { Rulebook } from "../law/rulebook.ts";
import type { Psd } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { kept } from "../text/kept.ts";
import type { DocumentInContext, Workspace } from "../workspace/workspace.ts";
import { caseOfDocument, caseOfPsd } from "./case.ts";
import { type Omland, omlandOf } from "./facts/workspace.ts";
import type { CheckedDocument } from "./finding.ts";
import { notFoundIn } from "./not-found.ts";
import { byPlace } from "./notice.ts";
import { readingFindings } from "./reading.ts";
import { remember, rememberedVerdict } from "./remembered.ts";
import { judgePart, rulesInForce, together, type Verdict } from "./trial.ts";

export interface CheckOptions {
  /** Takes the place of the case date. */
  readonly asOf?: CalendarDate | null;
  /** Told of every sak that was judged, by its index, and not remembered from before an edit elsewhere. */
  readonly judged?: (sak: number) => void;
}

/** Every document in order, then every PSD. Never rejects: a rule that crashes is a finding about that rule. */
export async function check(
  workspace: Workspace,
  rulebook: Rulebook,
  options: CheckOptions = {},
): Promise<readonly CheckedDocument[]> {
  const checked: CheckedDocument[] = [];
  for (const document of workspace.dokumenter)
    checked.push(await checkDocument(document, workspace, rulebook, options));
  for (const psd of workspace.prosjekter) checked.push(await checkPsd(psd, workspace, rulebook, options));
  return checked;
}

/** One document; remembered by its identity as long as config, rulebook, date and what other documents say of it are the same. */
export async function checkDocument(
  document: DocumentInContext,
  workspace: Workspace,
  rulebook: Rulebook,
  { asOf = null, judged }: CheckOptions = {},
): Promise<CheckedDocument> {
  const { config } = workspace;
  const omland = omlandOf(document, workspace);
  const known = remembered.get(document);
  if (known && known.config === config && known.omland === omland && known.rulebook === rulebook && known.asOf === asOf)
    return known.checked;
  const trial = caseOfDocument(document, workspace, asOf);
  const rules = rulesInForce(trial, rulebook, config);
  const verdicts: Verdict[] = [];
  for (const part of trial.parts) {
    const before = part.sak === null ? null : rememberedVerdict(document, part, omland, { rules, trial, config });
    verdicts.push(before ?? (await judgePart(part, rules, trial, config)));
    if (!before && part.sak !== null) {
      remember(document, part, omland, verdicts.at(-1)!, { rules, trial, config });
      judged?.(part.sak);
    }
  }
  const all = together(trial.path, verdicts, rules);
  const told = readingFindings(document.document);
  const found = told.length === 0 ? all : { ...all, findings: [...told, ...all.findings].sort(byPlace) };
  const ikkeFunnet = notFoundIn(document);
  const checked = ikkeFunnet.length === 0 ? found : { ...found, ikkeFunnet };
  remembered.set(document, { config, omland, rulebook, asOf, checked });
  return checked;
}

/** One PSD, judged by its own version's date, else by the newest document about it; remembered for the same workspace. */
export async function checkPsd(
  psd: Psd,
  workspace: Workspace,
  rulebook: Rulebook,
  { asOf = null }: CheckOptions = {},
): Promise<CheckedDocument> {
  const known = rememberedPsds.get(psd);
  if (known && known.workspace === workspace && known.rulebook === rulebook && known.asOf === asOf)
    return known.checked;
  const trial = caseOfPsd(psd, workspace, asOf);
  const rules = rulesInForce(trial, rulebook, workspace.config);
  const verdicts: Verdict[] = [];
  for (const part of trial.parts) verdicts.push(await judgePart(part, rules, trial, workspace.config));
  const checked = together(trial.path, verdicts, rules);
  rememberedPsds.set(psd, { workspace, rulebook, asOf, checked });
  return checked;
}

/** Under what it was checked. */
interface Remembered {
  readonly rulebook: Rulebook;
  readonly asOf: CalendarDate | null;
  readonly checked: CheckedDocument;
}
const remembered = kept<
  DocumentInContext,
  Remembered & { readonly config: Workspace["config"]; readonly omland: Omland }
>();
const rememberedPsds = kept<Psd, Remembered & { readonly workspace: Workspace }>();
