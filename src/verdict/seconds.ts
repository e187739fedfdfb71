/** Sums and differences of times carry no more digits than the times themselves: microseconds. */
export function roundSeconds(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
