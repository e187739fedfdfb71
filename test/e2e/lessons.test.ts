/** What the three lessons are for, read from their logs: `run --json` of the packed tool, real processes, real order. */
import { beforeAll, describe, expect, it } from 'vitest';
import { turns } from '../helpers/turns.js';
import { type LogEvent, overlapsIn, parseLog, turnsIn } from './log.js';
import { expectNothingLeft, installTool } from './tool.js';

const tool = installTool();

/** The log, and how the tool ended: looked at last, because the tool's own opinion must not stand in for the log. */
async function logOf(
  ...args: string[]
): Promise<{ log: LogEvent[]; end: { stderr: string; code: number | null } }> {
  const { stdout, stderr, code } = await tool.run(['run', ...args, '--json']);
  return { log: parseLog(stdout), end: { stderr, code } };
}

const SHOWN = { stderr: '', code: 0 };

const students = (log: readonly LogEvent[], kind: string) =>
  log.filter((event) => event.kind === kind && /^p\d$/.test(event.process));

describe('run lock-v1 --json', () => {
  let log: LogEvent[];
  let end: object;
  beforeAll(async () => {
    // with this seed all three have long jobs, so that a slow start does not keep them apart
    ({ log, end } = await logOf('lock-v1', '--seconds', '60', '--seed', '3', '--speed', '20'));
  });

  it('three processes of their own, children of main, running and printing at the same time', () => {
    const starts = students(log, 'start');
    expect(starts.map(({ process }) => process).sort()).toEqual(['p1', 'p2', 'p3']);
    const main = log.find(({ kind, process }) => kind === 'start' && process === 'main');
    expect(starts.map(({ ppid }) => ppid)).toEqual([main?.pid, main?.pid, main?.pid]);
    expect(new Set(log.map(({ pid }) => pid)).size).toBe(5); // the observer, main and three students
    const lastStart = starts.at(-1)?.seq ?? Number.NaN;
    expect(students(log, 'exit').every(({ seq }) => seq > lastStart)).toBe(true);
    expect(overlapsIn(turnsIn(log)).length).toBeGreaterThan(0);
    expect(log.filter(({ kind }) => kind === 'verdict')).toContainEqual(
      expect.objectContaining({ finding: 'overlap', shown: true }),
    );
    expect(end).toEqual(SHOWN);
  });

  it('is a log: numbered without gaps, each process with one pid, from the start of the run to its end', async () => {
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index));
    expect(log[0]).toMatchObject({ kind: 'run', version: 1, program: 'lock-v1', seed: 3, speed: 20 });
    expect(log.filter(({ kind }) => kind !== 'verdict').at(-1)).toMatchObject({
      kind: 'end',
      reason: 'finished',
    });
    for (const name of ['main', 'p1', 'p2', 'p3']) {
      expect(new Set(log.filter(({ process }) => process === name).map(({ pid }) => pid)).size).toBe(1);
    }
    await expectNothingLeft(tool);
  });
});

describe('run lock-v2 --json', () => {
  it('one after the other, p1, p2, p3 in every run', async () => {
    for (let run = 0; run < turns(1, 10); run++) {
      const { log, end } = await logOf('lock-v2', '--speed', '40');
      const seen = turnsIn(log);
      expect(seen.map(({ process }) => process)).toEqual(['p1', 'p2', 'p3']);
      expect(overlapsIn(seen)).toEqual([]);
      expect(end).toEqual(SHOWN);
    }
  });
});

describe('run lock-v3 --json', () => {
  /** How many runs may show one order only. */
  const MOST = 20;
  const LEAST = turns(2, 20);

  it('one at a time in every run, in an order that is not always the same', async () => {
    const orders = new Set<string>();
    for (let run = 0; run < MOST && (run < LEAST || orders.size < 2); run++) {
      const { log, end } = await logOf('lock-v3', '--speed', '40');
      const seen = turnsIn(log);
      expect(overlapsIn(seen)).toEqual([]);
      orders.add(seen.map(({ process }) => process).join());
      expectHandedOver(log);
      expect(end).toEqual(SHOWN);
    }
    expect([...orders].length).toBeGreaterThan(1);
  });
});

/** Each acquire follows the release before it, in the log and by the clock. */
function expectHandedOver(log: readonly LogEvent[]): void {
  const steps = log.filter(
    ({ kind, object }) => object === 'printer' && (kind === 'acquire' || kind === 'release'),
  );
  expect(steps.map(({ kind }) => kind)).toEqual(steps.map((_, i) => (i % 2 ? 'release' : 'acquire')));
  expect(steps).toHaveLength(6);
  steps.forEach((step, index) => {
    const before = steps[index - 1];
    if (before) expect(step.t).toBeGreaterThanOrEqual(before.t);
    if (step.kind === 'release') expect(step.process).toBe(before?.process);
  });
}
