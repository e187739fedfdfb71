/** The size of a terminal, in the one place where it is checked: whatever draws there, ours or not, reads it from the stream. */
import type { WriteStream } from 'node:tty';

/** Of a terminal that does not know: what terminals have had since there are any. */
const USUAL = { columns: 80, rows: 24 } as const;

/**
 * The stream with a size that can be drawn on. A pseudo-terminal whose size nobody has set says that it has no column at
 * all (script(1), `docker run -t` at first): who divides by that never ends.
 */
export function withSize<Stream extends WriteStream>(
  stream: Stream,
  env: NodeJS.ProcessEnv = process.env,
): Stream {
  if (!stream.isTTY) return stream;
  for (const [side, variable] of [
    ['columns', 'COLUMNS'],
    ['rows', 'LINES'],
  ] as const) {
    let told: number = stream[side];
    // Node writes the new size into the stream when the window changes
    Object.defineProperty(stream, side, {
      configurable: true,
      enumerable: true,
      get: () => usable(told) ?? usable(Number(env[variable])) ?? USUAL[side],
      set: (value: number) => {
        told = value;
      },
    });
  }
  stream.getWindowSize = () => [stream.columns, stream.rows];
  return stream;
}

function usable(size: number): number | undefined {
  return Number.isInteger(size) && size > 0 ? size : undefined;
}
