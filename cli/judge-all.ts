/** Judges the documents of a workspace. */
import { type SourceText, type Workspace, workspaceOfCards } from "../engine/index.ts";
import { type Circumstances, type Judged, readShare } from "./share.ts";

export async function judgeAll(
  sources: readonly SourceText[],
  circumstances: Circumstances,
  onJudged: (done: number) => void,
): Promise<{ readonly judged: readonly Judged[]; readonly workspace: Workspace }> {
  const share = await readShare(sources, circumstances);
  const workspace = workspaceOfCards(circumstances, share.cards);
  let done = 0;
  return { judged: await share.judge(workspace, () => onJudged(++done)), workspace };
}
