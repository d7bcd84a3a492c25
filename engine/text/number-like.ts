/** A number written the way another stands: «kr 500 000» and 600000 give «kr 600 000», «s. 4» and 6 give «s. 6». */

/** null where no number stands, or one in words of another size («0,5 mill.»). */
export function numberLike(written: string, number: number): string | null {
  const found = /\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?!\d)|\d+/u.exec(written);
  if (!found || !Number.isInteger(number) || number < 0 || /mill|mrd|tusen|\d,\d*[1-9]/iu.test(written)) return null;
  const gap = /\d([ .\u00a0\u202f])\d{3}/u.exec(found[0])?.[1] ?? (found[0].length <= 3 && number >= 10_000 ? " " : "");
  const digits = String(number).replace(/\B(?=(\d{3})+$)/g, gap);
  return written.slice(0, found.index) + digits + written.slice(found.index + found[0].length);
}
