/** What is printed about an orphan, as it is printed, against /proc as an independent watcher reads it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { fixturePath } from '../helpers/launch.js';
import { installTool, startTool } from './tool.js';

interface Sight {
  readonly at: number;
  readonly pid: number;
  readonly state: string;
  readonly ppid: number;
}

interface Printed {
  /** When it arrived, on the watcher's clock. */
  readonly at: number;
  readonly line: string;
}

/** How long after a line what it says must still hold for the watcher, seconds: zombies last two. */
const ZOMBIE = 0.8;

const tool = installTool();

describe.runIf(process.platform === 'linux')('the kernel’s lines', () => {
  it('orphan: the new parent that is named is the one the watcher sees, and not the one before', async () => {
    const { printed, sights } = await watch(['orphan', '--speed', '2']);
    const pids = pidsIn(printed);
    const [claim] = claimsIn(printed, /kernel: child is an orphan; new parent: (.+) \(pid (\d+)\)/);
    if (!claim) throw new Error(printed.map(({ line }) => line).join('\n'));
    const [name, pid] = claim.found;
    const ofChild = sights.filter((sight) => sight.pid === pids.get('child'));
    // to its end it has no other
    const after = ofChild.filter(({ at, state }) => at > claim.at && state !== 'Z');
    expect(after.length).toBeGreaterThan(0);
    expect(new Set(after.map(({ ppid }) => ppid))).toEqual(new Set([Number(pid)]));
    expect(readFileSync(`/proc/${pid}/comm`, 'utf8').trim()).toBe(name);
    const changed = ofChild.findIndex(({ ppid }) => ppid === Number(pid));
    expect(changed).toBeGreaterThan(0);
    const before = ofChild.slice(0, changed).map(({ ppid }) => ppid);
    expect(new Set(before)).toEqual(new Set([pids.get('parent')]));
  });

  it('zombie: whoever is said to be one is in state Z for the watcher, with the parent that is named', async () => {
    const { printed, sights } = await watch(['zombie', '--seconds', '4', '--speed', '2']);
    const pids = pidsIn(printed);
    const claims = claimsIn(printed, / state +kernel: (\w+) is a zombie \(Z\), not yet collected by (\w+)/);
    expect(claims.map(({ found: [name] }) => name).sort()).toEqual(['p1', 'p2', 'p3', 'q1', 'q2', 'q3']);
    for (const { at, found } of claims) {
      const [pid, parent] = found.map((name) => pids.get(name));
      const after = sights.filter((sight) => sight.pid === pid && sight.at > at && sight.at < at + ZOMBIE);
      expect(after.length).toBeGreaterThan(0);
      for (const sight of after) expect(sight).toMatchObject({ state: 'Z', ppid: parent });
    }
  });
});

/** The lesson at a speed at which each state lasts for a while, with the watcher beside it. */
async function watch(lesson: readonly string[]): Promise<{ printed: Printed[]; sights: Sight[] }> {
  const word = `CONCUR_LESSON_WATCHED=${process.pid}-${Date.now()}`;
  const [name = '', value] = word.split('=');
  const watcher = spawn(process.execPath, [fixturePath('watcher.mjs'), word], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const seen = text(watcher.stdout);
  await once(watcher.stdout, 'data'); // it is ready
  const child = startTool(tool, ['run', ...lesson, '--view', 'plain'], { env: { [name]: value } });
  const printed: Printed[] = [];
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  lines.on('line', (line) => printed.push({ at: Number(process.hrtime.bigint()) / 1e9, line }));
  const [code] = await once(child, 'close');
  watcher.stdin.end();
  expect(code).toBe(0);
  const sights = (await seen)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((line) => line !== 'ready');
  return { printed, sights };
}

function claimsIn(printed: readonly Printed[], claim: RegExp): { at: number; found: string[] }[] {
  return printed.flatMap(({ at, line }) => {
    const match = claim.exec(line);
    return match ? [{ at, found: match.slice(1) }] : [];
  });
}

function pidsIn(printed: readonly Printed[]): Map<string, number> {
  const begins = claimsIn(printed, /(\w+) begins \(pid (\d+)\)/);
  return new Map(begins.map(({ found: [name = '', pid] }) => [name, Number(pid)]));
}
