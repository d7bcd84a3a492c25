/** The one place where a workspace is read: from its texts to documents in context. A pure step from one reading to the next. */
import type { LoadedRulebook } from "../../engine/authoring.ts";
import {
  buildWorkspace,
  type Config,
  emptyConfig,
  type MeetingDocument,
  type Psd,
  type ReadConfig,
  type ReadPsd,
  type SourceText,
  type Surroundings,
  type Workspace,
} from "../../engine/index.ts";
import { isUnread, sameItems, type Tools, type Unread } from "./tools.ts";

/** The texts of a workspace; a text that did not change is the same object as before. */
export interface Texts {
  readonly config: SourceText | null;
  readonly rules: readonly SourceText[];
  /** Those saksvakt.yaml names, in its order. */
  readonly psds: readonly SourceText[];
  /** PSDs that are open without being named. */
  readonly loosePsds: readonly SourceText[];
  /** By path. */
  readonly documents: readonly SourceText[];
  /** Paths that are not read: open when the editor crashed before. */
  readonly setAside: ReadonlySet<string>;
}

export interface Reading {
  readonly texts: Texts;
  readonly config: ReadConfig;
  readonly rules: LoadedRulebook;
  readonly psds: readonly ReadPsd[];
  readonly loosePsds: readonly ReadPsd[];
  readonly documents: readonly MeetingDocument[];
  readonly unread: readonly Unread[];
  readonly surroundings: Surroundings;
  readonly workspace: Workspace;
}

const noConfig: ReadConfig = { config: emptyConfig, funn: [] };

/** Only what is another text than before is read; everything else, and what was concluded from it, is taken over. */
export function nextReading(before: Reading | null, texts: Texts, tools: Tools): Reading {
  const config = texts.config ? tools.config(texts.config) : noConfig;
  const psds = texts.psds.map(tools.psd);
  const last = new Map(before?.documents.map((one) => [one.source.path, one]));
  const read = texts.documents
    .filter(({ path }) => !texts.setAside.has(path))
    .map((source) => tools.document(source, last.get(source.path) ?? null));
  const documents = read.filter((one) => !isUnread(one)) as readonly MeetingDocument[];
  const surroundings = surroundingsOf(config.config, psds, tools, before);
  const same = before && before.surroundings === surroundings && sameItems(before.documents, documents);
  return {
    texts,
    config,
    rules: tools.rules(texts.rules),
    psds,
    loosePsds: texts.loosePsds.map(tools.psd),
    documents,
    unread: read.filter(isUnread),
    surroundings,
    workspace: same ? before.workspace : buildWorkspace(surroundings, documents),
  };
}

/** A PSD that saksvakt.yaml does not name is judged alone. */
export const workspaceOfLoosePsd = ({ config }: Reading, psd: Psd): Workspace => ({
  config: config.config,
  prosjekter: [psd],
  dokumenter: [],
});

/** The same object for the same config and PSDs. */
function surroundingsOf(
  config: Config,
  psds: readonly ReadPsd[],
  { readEffects }: Tools,
  before: Reading | null,
): Surroundings {
  const known = before?.surroundings;
  const prosjekter = psds.map(({ psd }) => psd);
  if (known && known.config === config && sameItems(known.prosjekter, prosjekter)) return known;
  return { config, prosjekter, readEffects, asOf: null };
}
