/** Some of the documents of a workspace: read, told of by their cards, judged, and let go one by one. The same in whichever thread. */
import {
  buildWorkspace,
  type CalendarDate,
  type CheckedDocument,
  type Config,
  cardsOf,
  checkDocument,
  type DocumentHead,
  type Kort,
  type Psd,
  readDocument,
  type SourceText,
  type Workspace,
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
  readonly cards: readonly Kort[];
  /** Once: a document is let go when it is judged. `workspace` knows all documents by their cards. Tells of each that was asked for. */
  readonly judge: (workspace: Workspace, onJudged: () => void) => Promise<readonly Judged[]>;
}

/** All that is left of a document. */
export interface Judged {
  readonly head: DocumentHead;
  /** null where nobody asked. */
  readonly checked: CheckedDocument | null;
}

export async function readShare(sources: readonly SourceText[], circumstances: Circumstances): Promise<Share> {
  const { rulebook, asOf, asked } = circumstances;
  const { document: lexicon, readEffects } = await languagesOf(rulebook);
  const surroundings = { ...circumstances, readEffects };
  const documents = sources.map((source) => readDocument(source, lexicon));
  const waiting = [...buildWorkspace(surroundings, documents.splice(0)).dokumenter];
  return {
    cards: waiting.flatMap(cardsOf),
    judge: async (workspace, onJudged) => {
      const judged: Judged[] = [];
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        const { document, organ, dato } = one;
        const { source, kind, language } = document;
        const checked = asked.has(source.path) ? await checkDocument(one, workspace, rulebook, { asOf }) : null;
        judged.push({ head: { document: { source, kind, language }, organ, dato }, checked });
        if (checked) onJudged();
      }
      return judged;
    },
  };
}
