/** Judges the documents of a workspace, in several threads where that pays: each reads its share, and is told of the others by their cards. */
import type { DocumentHead, Kort, SourceText } from "../engine/index.ts";
import { type Circumstances, type Judged, shareHere } from "./share.ts";
import { shareElsewhere } from "./share-elsewhere.ts";
import { divided } from "./thread.ts";
import type { Counter } from "./work.ts";

export interface JudgedDocuments {
  /** In the order of the sources. */
  readonly checked: readonly NonNullable<Judged["checked"]>[];
  readonly heads: readonly DocumentHead[];
  readonly cards: readonly Kort[];
}

export async function judgeAll(
  sources: readonly SourceText[],
  circumstances: Circumstances,
  onJudged: (done: number) => void,
): Promise<JudgedDocuments> {
  const done: Counter = new Int32Array(new SharedArrayBuffer(4));
  const [own = [], ...others] = divided(sources);
  const elsewhere = others.map((theirs) => shareElsewhere({ sources: theirs, circumstances, done }));
  const shares = [shareHere(own, circumstances, () => onJudged(Atomics.add(done, 0, 1) + 1)), ...elsewhere];
  try {
    const cards = (await Promise.all(shares.map((share) => share.read()))).flat();
    const judged = (await Promise.all(shares.map((share) => share.judge(cards)))).flat();
    return {
      checked: judged.flatMap(({ checked }) => checked ?? []),
      heads: judged.map(({ kind, language, organ, dato }, index) => ({
        document: { source: sources[index]!, kind, language },
        organ,
        dato,
      })),
      cards,
    };
  } finally {
    for (const share of elsewhere) share.end();
  }
}
