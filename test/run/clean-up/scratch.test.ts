/** The temporary folder of a run goes with it, whatever happens to the observer. The tool itself is started, as its users do. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageFile } from '../../../src/lesson/package-files.js';
import { DEADLINE, SOON } from '../../helpers/deadline.js';
import { oneIn } from '../../helpers/turns.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scratch-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts `concur-lesson` with `folder` as its place for temporary files. */
function start(args: readonly string[], temporary = folder) {
  const tool = spawn(process.execPath, [packageFile('bin/concur-lesson.js'), ...args], {
    env: { ...process.env, TMPDIR: temporary },
  });
  const ended = new Promise<[number | null, string | null]>((resolve) =>
    tool.once('exit', (code, signal) => resolve([code, signal])),
  );
  return { tool, ended, output: Promise.all([text(tool.stdout), text(tool.stderr)]) };
}

/** Everything in the folder for temporary files, with what is in it. */
const files = () => readdirSync(folder, { recursive: true, encoding: 'utf8' });
const until = async (condition: () => boolean, milliseconds = DEADLINE) => {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline && !condition(); ) await pause(10);
  return condition();
};
const kept = () => files().some((name) => name.endsWith('/tickets.json'));

describe('the files of a run', () => {
  it.each(oneIn(2, ['SIGKILL', 'SIGINT', 'SIGTERM'] as const))(
    'are gone after %s of the observer',
    async (signal) => {
      const { tool, ended } = start(['run', 'ipc-file', '--view', 'plain']);
      expect(await until(kept)).toBe(true);
      tool.kill(signal);
      expect(await ended).toEqual([null, signal]);
      await until(() => files().length === 0, SOON);
      expect(files()).toEqual([]);
    },
  );

  it('are gone after the run', async () => {
    const { ended, output } = start(['run', 'ipc-file', '--speed', '50', '--json']);
    await output;
    expect(await ended).toEqual([0, null]);
    expect(files()).toEqual([]);
  });

  it.each(oneIn(2, ['en', 'zh'], 1))(
    'need a place: without one the tool says which, and what to do, in %s',
    async (lang) => {
      const nowhere = join(folder, 'nowhere');
      const { ended, output } = start(['run', 'ipc-file', '--lang', lang, '--view', 'chart'], nowhere);
      const told = (await output).join('').replace(/\s+/g, ' ');
      expect((await ended)[0]).toBe(3);
      expect(told).toContain(nowhere);
      expect(told).toMatch(/ENOENT.*TMPDIR/);
      expect(told).not.toContain('    at ');
      expect(told).not.toContain('json-file');
    },
  );

  it('are not made for a run that keeps none', async () => {
    const nowhere = join(folder, 'nowhere');
    mkdirSync(nowhere);
    const { ended, output } = start(['run', 'lock-v2', '--speed', '50', '--json'], nowhere);
    await output;
    expect(await ended).toEqual([0, null]);
    expect(readdirSync(nowhere)).toEqual([]);
  });
});
