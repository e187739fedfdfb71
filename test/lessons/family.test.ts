/** The lessons about parents, children and memory, run for real. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../src/trace/events.js';
import { performLesson, performShown } from '../helpers/lesson.js';
import { oneIn } from '../helpers/turns.js';

/** Prints "pid state ppid" of every process of this machine whenever it changed, every few milliseconds. */
const WATCHER = `
  const { readdirSync, readFileSync } = require('node:fs');
  const told = new Map();
  setInterval(() => {
    for (const pid of readdirSync('/proc')) {
      if (!/^\\d+$/.test(pid)) continue;
      try {
        const stat = readFileSync('/proc/' + pid + '/stat', 'latin1');
        const [state, ppid] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const seen = pid + ' ' + (state === 'Z' ? 'Z' : 'alive') + ' ' + ppid;
        if (told.get(pid) !== seen) console.log(seen);
        told.set(pid, seen);
      } catch {}
    }
  }, 5);
`;

/** What somebody else saw of the processes of this machine while `work` went on. */
async function watching<T>(work: () => Promise<T>): Promise<{ result: T; seen: ReadonlySet<string> }> {
  const seen = new Set<string>();
  const watcher = spawn(process.execPath, ['-e', WATCHER], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: watcher.stdout });
  await new Promise((resolve) => lines.once('line', resolve));
  lines.on('line', (line) => seen.add(line));
  const result = await work();
  watcher.kill();
  await new Promise((resolve) => lines.once('close', resolve));
  return { result, seen };
}

/** What lasts less than this, seconds, the other watcher may miss. */
const BLINK = 0.4;

/** How long the log leaves a process in the state that `event` tells. */
function lastsFrom(event: TraceEvent, events: readonly TraceEvent[]): number {
  const next = events.find(
    (later) =>
      later.seq > event.seq &&
      (later.kind === 'join'
        ? later.childPid === event.pid
        : later.pid === event.pid && ['state', 'exit', 'end'].includes(later.kind)),
  );
  return (next?.t ?? event.t) - event.t;
}

describe.runIf(process.platform === 'linux')('what the kernel says', () => {
  it.each(oneIn(2, ['zombie', 'orphan']))(
    'of the processes of %s is what somebody else reads in /proc',
    async (id) => {
      const { result, seen } = await watching(() => performLesson(id, { speed: 3 }));
      const { events } = result.timeline;
      const lasting = events.filter((event) => event.kind === 'state' && lastsFrom(event, events) > BLINK);
      const claims = lasting.flatMap((event) =>
        event.kind === 'state' && (event.state === 'Z' || event.state === 'S')
          ? [`${event.pid} ${event.state === 'Z' ? 'Z' : 'alive'} ${event.ppid}`]
          : [],
      );
      expect(claims.some((claim) => / Z /.test(claim))).toBe(true);
      for (const claim of claims) expect(seen).toContain(claim);
      const orphans = lasting.filter((event) => event.kind === 'state' && event.parent !== undefined);
      expect(orphans.length).toBeGreaterThan(0);
      const gone = events.filter((event) => event.kind === 'state' && event.state === 'X');
      for (const { pid } of gone) expect(existsSync(`/proc/${pid}`)).toBe(false);
    },
  );
});

describe('process', () => {
  it('shows a family, and how each of it ended', async () => {
    const { shown, findings, timeline } = await performShown('process', { processes: 3 });
    expect(shown, JSON.stringify(findings.map(({ finding, data }) => [finding, data]))).toBe(true);
    const collected = timeline.events.flatMap((event) => (event.kind === 'join' ? [event.child] : []));
    expect(collected).toEqual(['p1', 'p2', 'p3']);
    expect(new Set(timeline.lanes.map(({ pid }) => pid)).size).toBe(4);
  });

  it('shows that main waits at its end, where no join is written', async () => {
    const { shown, findings, timeline } = await performShown('process', { join: false });
    expect(shown, JSON.stringify(findings.map(({ finding, data }) => [finding, data]))).toBe(true);
    const [main, ...children] = timeline.lanes;
    for (const { ended } of children) expect(ended).toBeLessThanOrEqual(main?.ended ?? 0);
  });
});

describe('zombie', () => {
  it('shows zombies and both cures', async () => {
    const { shown, findings, timeline, outcome } = await performShown('zombie', { processes: 2 });
    expect(shown, JSON.stringify(findings.map(({ finding, data }) => [finding, data]))).toBe(true);
    expect(outcome.reason).toBe('finished');
    const collected = timeline.events.flatMap((event) => (event.kind === 'join' ? [event.child] : []));
    expect(collected).toEqual(['p1', 'p2', 'careless']);
  });
});

describe('orphan', () => {
  it('shows the child with its new parent', async () => {
    const { shown, findings, timeline } = await performShown('orphan');
    expect(shown, JSON.stringify(findings.map(({ finding, data }) => [finding, data]))).toBe(true);
    const child = timeline.lanes.find(({ process }) => process === 'child');
    const parent = timeline.lanes.find(({ process }) => process === 'parent');
    expect(child?.ended).toBeGreaterThan(parent?.ended ?? Number.POSITIVE_INFINITY);
  });
});

describe('memory', () => {
  it('shows as many counters as there are processes', async () => {
    const { shown, findings } = await performShown('memory', { processes: 3, times: 2 });
    expect(shown).toBe(true);
    expect(findings[0]?.data).toMatchObject({
      after: 0,
      children: ['p1', 'p2', 'p3'].map((process) => ({ process, value: 2 })),
    });
  });
});
