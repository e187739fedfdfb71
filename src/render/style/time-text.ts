/**
 * A moment of the run, in seconds since its start: "0.42s". Gives up decimals to stay within `cells`, and past all
 * reason even the seconds ("3h").
 */
export function momentText(seconds: number, cells = 6): string {
  const time = Math.max(0, seconds);
  for (const decimals of [2, 1, 0]) {
    const text = `${time.toFixed(decimals)}s`;
    if (text.length <= cells) return text;
  }
  return `${Math.floor(time / 3600)}h`;
}
