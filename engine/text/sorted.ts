/** Numbers in growing order, as where lines begin. */

/** How many of the numbers, which grow, are below. */
export function countBelow(numbers: Int32Array, below: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < below) low = middle + 1;
    else high = middle;
  }
  return low;
}
