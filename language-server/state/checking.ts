/** What is found in the files of a reading: findings with their words, and what is wrong with the files themselves. */
import {
  type CalendarDate,
  type CheckedDocument,
  checkDocument,
  checkPsd,
  configFaults,
  type FileFinding,
  kept,
  type Language,
  type ReportedDocument,
  reportOf,
  type SourceText,
  suppress,
  type Workspace,
} from "../../engine/index.ts";
import { type Reading, workspaceOfLoosePsd } from "./reading.ts";

/** One file as a diagnostic speaks of it. */
export interface Checked {
  readonly source: SourceText;
  readonly language: Language;
  /** null for a rule file, or a file that could not be used. */
  readonly report: ReportedDocument | null;
  /** What is wrong with the file as YAML, or as a rule. */
  readonly faults: readonly FileFinding[];
}

export interface CheckSettings {
  readonly language: Language | null;
  readonly today: CalendarDate;
  /** Told of every sak that was judged, and not remembered. */
  readonly judged?: (sak: number) => void;
}

const none: readonly FileFinding[] = [];

/** null for a path that is none of the reading's. */
export async function checkFile(reading: Reading, path: string, settings: CheckSettings): Promise<Checked | null> {
  const { workspace, texts, psds, loosePsds } = reading;
  const document = workspace.dokumenter.find((one) => one.document.source.path === path);
  if (document) {
    const checked = await checkDocument(document, workspace, reading.rules.rulebook, judgedOf(settings));
    return reported(checked, document.document.source, workspace, reading, settings, none);
  }
  const named = psds.find(({ psd }) => psd.source.path === path);
  if (named) {
    const checked = await checkPsd(named.psd, workspace, reading.rules.rulebook);
    return reported(checked, named.psd.source, workspace, reading, settings, named.funn);
  }
  const loose = loosePsds.find(({ psd }) => psd.source.path === path);
  if (loose) {
    const alone = workspaceOfLoosePsd(reading, loose.psd);
    const checked = await checkPsd(loose.psd, alone, reading.rules.rulebook);
    return reported(checked, loose.psd.source, alone, reading, settings, loose.funn);
  }
  if (texts.config?.path === path) {
    const report = configReport(reading, settings);
    const { config, funn } = reading.config;
    const broken = reading.rules.findings.map((one) => one.path);
    const faults = [...funn, ...configFaults(config, reading.rules.rulebook, broken)];
    return { source: texts.config, language: languageOf(reading, settings), report, faults };
  }
  const rule = texts.rules.find((one) => one.path === path);
  if (!rule) return null;
  const faults = reading.rules.findings.filter((one) => one.path === path);
  return { source: rule, language: languageOf(reading, settings), report: null, faults };
}

const judgedOf = ({ judged }: CheckSettings) => (judged ? { judged } : {});

/** What saksvakt.yaml says of unntak is known without the documents; whether they are used is not. */
function configReport(reading: Reading, settings: CheckSettings): ReportedDocument | null {
  const { workspace, rules } = reading;
  const [told] = suppress([], workspace, rules.rulebook, { today: settings.today, complete: false, asOf: null });
  return told ? shown([told], workspace, reading, settings) : null;
}

/** With the whole workspace checked: unntak in saksvakt.yaml and PSDs that cover nothing are told of too. */
export async function checkWhole(
  reading: Reading,
  settings: CheckSettings,
): Promise<ReadonlyMap<string, ReportedDocument>> {
  const { workspace, rules } = reading;
  const checked: CheckedDocument[] = [];
  for (const one of workspace.dokumenter) checked.push(await checkDocument(one, workspace, rules.rulebook));
  for (const psd of workspace.prosjekter) checked.push(await checkPsd(psd, workspace, rules.rulebook));
  const standing = suppress(checked, workspace, rules.rulebook, { today: settings.today, complete: true, asOf: null });
  const few = new Set([...workspace.prosjekter.map(({ source }) => source.path), reading.texts.config?.path]);
  return new Map(
    standing
      .filter(({ path }) => few.has(path))
      .flatMap((one) => {
        const report = shown([one], workspace, reading, settings);
        return report ? [[one.path, report] as const] : [];
      }),
  );
}

function reported(
  checked: CheckedDocument,
  source: SourceText,
  workspace: Workspace,
  reading: Reading,
  settings: CheckSettings,
  faults: readonly FileFinding[],
): Checked {
  const known = remembered.get(checked);
  if (known?.settings === settings && known.faults === faults) return known.told;
  const standing = suppress([checked], workspace, reading.rules.rulebook, {
    today: settings.today,
    complete: false,
    asOf: null,
  });
  const report = shown([standing[0]!], workspace, reading, settings);
  const told: Checked = { source, language: report?.language ?? languageOf(reading, settings), report, faults };
  remembered.set(checked, { settings, faults, told });
  return told;
}

/** What was checked keeps its identity as long as all it depends on; so do its words. */
const remembered = kept<
  CheckedDocument,
  { readonly settings: CheckSettings; readonly faults: readonly FileFinding[]; readonly told: Checked }
>();

function shown(
  checked: readonly CheckedDocument[],
  workspace: Workspace,
  { config, rules }: Reading,
  settings: CheckSettings,
): ReportedDocument | null {
  const language = settings.language ?? config.config.språk;
  return reportOf(checked, workspace, { language, vocabulary: rules.rulebook.vocabulary }).documents[0] ?? null;
}

export const languageOf = ({ config }: Reading, { language }: CheckSettings): Language =>
  language ?? config.config.språk ?? "nb";
