import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { prepareProgram } from '../../../src/run/start/prepare.js';
import { DEADLINE, SOON } from '../../helpers/deadline.js';
import { fixturePath } from '../../helpers/launch.js';
import { openScene } from '../../helpers/leftovers.js';
import { buildObserver } from '../../helpers/observer.js';

/** Nobody else has it, not even these tests where they run a second time. */
const USER = String(100_000 + process.pid);

/** A user of its own, whose processes nobody else's count for, with room for `most` processes and threads. */
const asUser = (most: number) => [
  '--reuid',
  USER,
  '--regid',
  USER,
  '--clear-groups',
  'prlimit',
  `--nproc=${most}`,
];

const canSwitchUser = spawnSync('setpriv', [...asUser(50), 'true']).status === 0;

// Node itself needs 7; the observer, and a thread more for what it writes, come first
describe.runIf(canSwitchUser)('a run for whose processes there is no room', () => {
  it.each([12, 18, 25, 40])('with room for %i', async (most) => {
    const scene = openScene();
    try {
      const script = await buildObserver();
      const observer = spawn('setpriv', [...asUser(most), process.execPath, script], {
        env: { ...process.env, ...scene.env, TMPDIR: '/tmp' },
        timeout: DEADLINE,
      });
      observer.stdin.end(
        JSON.stringify({ program: await prepareProgram(fixturePath('room.ts')), parameters: {} }),
      );
      const [log, complaint] = await Promise.all([text(observer.stdout), text(observer.stderr)]);
      expect(observer.signalCode).toBeNull();
      const words = `${log}${complaint}`;
      expect(words.match(/"code":"CANNOT_START"|code: 'CANNOT_START'/g)).toHaveLength(1);
      expect(words).not.toContain('SIGABRT');
      await expect.poll(scene.processes, { timeout: SOON }).toEqual([]);
    } finally {
      scene.close();
    }
  });
});
