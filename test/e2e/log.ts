/** Reading what `run --json` prints, with nothing of the tool's own code. */

export interface LogEvent {
  readonly seq: number;
  readonly t: number;
  readonly process: string;
  readonly pid: number;
  readonly kind: string;
  readonly [field: string]: unknown;
}

export interface Turn {
  readonly process: string;
  readonly from: LogEvent;
  readonly to: LogEvent;
}

/** NDJSON and nothing else. Throws for any other line. */
export function parseLog(stdout: string): LogEvent[] {
  if (!stdout.endsWith('\n')) throw new Error(`the last line has no end: ${stdout.slice(-200)}`);
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** When each student printed, in the order they began. */
export function turnsIn(log: readonly LogEvent[]): Turn[] {
  const said = (what: string) =>
    log.filter(({ kind, text }) => kind === 'print' && String(text).endsWith(what));
  const ends = said('has finished printing');
  return said('starts printing').map((from) => {
    const to = ends.find(({ process }) => process === from.process);
    if (!to) throw new Error(`${from.process} did not finish`);
    return { process: from.process, from, to };
  });
}

/** Pairs of turns that overlap by the log's order or by the clock. */
export function overlapsIn(turns: readonly Turn[]): (readonly [string, string])[] {
  return turns.flatMap((a, index) =>
    turns
      .slice(index + 1)
      .filter((b) => b.from.seq < a.to.seq || b.from.t < a.to.t)
      .map((b) => [a.process, b.process] as const),
  );
}
