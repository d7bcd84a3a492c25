/** Some of the documents of a workspace: read, told of by their cards, judged, and let go one by one. The same in whichever thread. */
import {
  buildWorkspace,
  type CalendarDate,
  type CheckedDocument,
  type Config,
  cardsOf,
  checkDocument,
  type DocumentHead,
  type DocumentInContext,
  type DocumentKind,
  type DocumentLanguage,
  type Kort,
  type Psd,
  readDocument,
  type SourceText,
  workspaceOfCards,
} from "../engine/index.ts";
import type { BuiltRulebook } from "../engine/node/rulebook.ts";
import { languagesOf } from "./languages.ts";

/** Under which all documents are judged: plain data. */
export interface Circumstances {
  readonly config: Config;
  readonly prosjekter: readonly Psd[];
  readonly rulebook: BuiltRulebook;
  readonly asOf: CalendarDate | null;
  /** The paths of those that are to be judged; the rest is context. */
  readonly asked: ReadonlySet<string>;
}

export interface Share {
  readonly read: () => Promise<readonly Kort[]>;
  /** By the cards of all shares, after `read`, and once: a document is let go when it is judged. */
  readonly judge: (cards: readonly Kort[]) => Promise<readonly Judged[]>;
}

/** All that is left of a document. */
export interface Judged extends Pick<DocumentHead, "organ" | "dato"> {
  readonly kind: DocumentKind;
  readonly language: DocumentLanguage;
  /** null where nobody asked. */
  readonly checked: CheckedDocument | null;
}

/** In this thread. Tells of each document asked for that is judged. */
export function shareHere(sources: readonly SourceText[], circumstances: Circumstances, onJudged: () => void): Share {
  const { rulebook, asOf, asked } = circumstances;
  const waiting: DocumentInContext[] = [];
  return {
    read: async () => {
      const { document: lexicon, readEffects } = await languagesOf(rulebook);
      const documents = sources.map((source) => readDocument(source, lexicon));
      waiting.push(...buildWorkspace({ ...circumstances, readEffects }, documents).dokumenter);
      return waiting.flatMap(cardsOf);
    },
    judge: async (cards) => {
      const workspace = workspaceOfCards(circumstances, cards);
      const judged: Judged[] = [];
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        const { document, organ, dato } = one;
        const { source, kind, language } = document;
        const checked = asked.has(source.path) ? await checkDocument(one, workspace, rulebook, { asOf }) : null;
        judged.push({ kind, language, organ, dato, checked });
        if (checked) onJudged();
      }
      return judged;
    },
  };
}
