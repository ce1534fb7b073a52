/** Whether two amounts are the same to the last digit a form prints (0.01), or within a relative rounding. */
export function sameAmount(a: number, b: number, tolerance = 0.011): boolean {
  return Math.abs(a - b) <= tolerance;
}

/** A sum without float noise: at most 4 decimals. */
export function sumOf(numbers: readonly number[]): number {
  return Number(numbers.reduce((sum, number) => sum + number, 0).toFixed(4));
}

/** A number as a reader expects it: no float noise, no trailing zeros. */
export function figure(number: number, decimals = 4): string {
  return String(Number(number.toFixed(decimals)));
}
