/** An edit: the one stretch in which two versions of a text differ. */

/** `start..oldEnd` of the one became `start..newEnd` of the other; all else is the same. */
export interface TextEdit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

export function editBetween(before: string, after: string): TextEdit {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start + stride <= shortest && before.slice(start, start + stride) === after.slice(start, start + stride))
    start += stride;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const most = shortest - start;
  let same = 0;
  while (same + stride <= most && tail(before, same) === tail(after, same)) same += stride;
  while (same < most && before.charCodeAt(before.length - same - 1) === after.charCodeAt(after.length - same - 1))
    same++;
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/** Compared at once, which is faster than one by one. */
const stride = 4096;

const tail = (text: string, skipped: number): string =>
  text.slice(text.length - skipped - stride, text.length - skipped);

/** Whether `from..to` of the text before the edit lies on one side of it. */
export const unchangedBefore = (edit: TextEdit, from: number, to: number): boolean =>
  to <= edit.start || from >= edit.oldEnd;
