/** Seconds of a run as text: "0.42s". Five or six cells for anything under a thousand seconds. */

/** A moment of the run: never a negative one. */
export function momentText(seconds: number): string {
  const time = Math.max(0, seconds);
  return time < 99.995 ? `${time.toFixed(2)}s` : `${time.toFixed(1)}s`;
}
