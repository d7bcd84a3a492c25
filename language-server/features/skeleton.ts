/** The text of a new sak or PSD, with what the workspace knows already. */
import { psdSkeleton, sakSkeleton } from "../../engine/explaining.ts";
import type { Skeleton, SkeletonParams } from "../protocol.ts";
import type { Session } from "../session.ts";
import { keyOf, keyUnder, uriOf } from "../uri.ts";

export const skeleton =
  (session: Session) =>
  async (params: SkeletonParams): Promise<Skeleton | null> => {
    await session.desk.ready();
    const folder = keyOf(params.folder);
    const room = session.desk.nearest(`${folder}/x.md`);
    const reading = room ? await room.current() : null;
    const today = session.checkSettings.today;
    const made =
      params.slag === "sak" ? sakSkeleton(params, reading?.workspace ?? null, today) : psdSkeleton(params, today);
    const key = keyUnder(folder, made.name) ?? `${folder}/${made.name}`;
    return { uri: uriOf(key), text: made.text, cursor: made.cursor };
  };
