/** What every workspace is read with: the rulebook, and readers that read a text once. */

import type { LoadedRulebook } from "../../engine/authoring.ts";
import {
  compileDocumentLexicon,
  compileLexicon,
  type DocumentLexiconData,
  kept,
  type LexiconData,
  type MeetingDocument,
  type ReadConfig,
  type ReadEffects,
  type ReadPsd,
  type Reading as ReadVersion,
  type Rulebook,
  readAgain,
  readConfig,
  readEffects,
  readPsd,
  type SourceText,
} from "../../engine/index.ts";

/** The rulebook as the build writes it. */
export interface BuiltRulebook extends Rulebook {
  readonly lexicon: LexiconData & { readonly dokument: DocumentLexiconData };
}

/** A document that could not be read in this version: a fault of ours, told where it is. */
export interface Unread {
  readonly source: SourceText;
  readonly grunn: string;
}

export interface Tools {
  readonly rulebook: Rulebook;
  readonly readEffects: ReadEffects;
  /** `before` is the version before it, which a reader may build on. */
  readonly document: (source: SourceText, before: MeetingDocument | null) => MeetingDocument | Unread;
  readonly psd: (source: SourceText) => ReadPsd;
  readonly config: (source: SourceText) => ReadConfig;
  /** The rules with those of a workspace; the same object for the same files. */
  readonly rules: (own: readonly SourceText[]) => LoadedRulebook;
  /** Milliseconds, to tell what was slow. */
  readonly clock: () => number;
  /** How often each was really read. */
  readonly counts: Record<"document" | "sak" | "psd" | "config" | "rules", number>;
}

/** `loadOwn` reads a workspace's own rules; it is loaded only where there are any. */
export function toolsFor(
  built: BuiltRulebook,
  loadOwn: (own: readonly SourceText[], base: Rulebook) => LoadedRulebook,
  clock: () => number,
): Tools {
  const { lexicon, ...rulebook } = built;
  const words = compileDocumentLexicon(lexicon.dokument);
  const language = compileLexicon(lexicon);
  const counts = { document: 0, sak: 0, psd: 0, config: 0, rules: 0 };
  /** What the next version of a document can take over. */
  const versions = kept<MeetingDocument, ReadVersion>();
  /** By the first rule file of a workspace. */
  const known = kept<SourceText, { readonly own: readonly SourceText[]; readonly loaded: LoadedRulebook }>();
  const alone: LoadedRulebook = { rulebook, findings: [], examples: new Map() };
  return {
    rulebook,
    readEffects: (passages, names) => readEffects(passages, names, language),
    document: once((source, before: MeetingDocument | null) => {
      counts.document++;
      try {
        const version = readAgain(source, words, before && (versions.get(before) ?? null));
        counts.sak += version.read;
        versions.set(version.document, version);
        return version.document;
      } catch (error) {
        return { source, grunn: error instanceof Error ? error.message : String(error) };
      }
    }),
    psd: once((source) => {
      counts.psd++;
      return readPsd(source);
    }),
    config: once((source) => {
      counts.config++;
      return readConfig(source);
    }),
    rules: (own) => {
      const [first] = own;
      if (!first) return alone;
      const before = known.get(first);
      if (before && sameItems(before.own, own)) return before.loaded;
      counts.rules += own.length;
      const loaded = loadOwn(own, rulebook);
      known.set(first, { own, loaded });
      return loaded;
    },
    clock,
    counts,
  };
}

export const isUnread = (one: MeetingDocument | Unread): one is Unread => "grunn" in one;

export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

function once<T extends object, More extends readonly unknown[]>(
  read: (source: SourceText, ...more: More) => T,
): (source: SourceText, ...more: More) => T {
  const known = kept<SourceText, T>();
  return (source, ...more) => {
    const before = known.get(source);
    if (before) return before;
    const now = read(source, ...more);
    known.set(source, now);
    return now;
  };
}
