import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SOON } from '../../helpers/deadline.js';
import { openScene } from '../../helpers/leftovers.js';
import { buildObserver, startObserver } from '../../helpers/observer.js';

/** The janitors that the process `observer` has now. */
function janitorsOf(observer: number): number[] {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      const isJanitor = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('concur-lesson-janitor');
      const parent = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return isJanitor && Number(parent) === observer ? [Number(pid)] : [];
    } catch {
      return []; // it is gone
    }
  });
}

it('a janitor that is killed is followed by another, which does what it is there for', async () => {
  const scene = openScene();
  try {
    const observer = await startObserver(await buildObserver(), 'crowd.ts', scene.env);
    const pid = observer.pid as number;
    let log = '';
    observer.stdout?.on('data', (text) => {
      log += text;
    });
    const killed: number[] = [];
    // one that was killed may take a while to go
    const onDuty = () => janitorsOf(pid).filter((each) => !killed.includes(each));
    for (let times = 0; times < 3; times++) {
      await expect.poll(onDuty).toHaveLength(1);
      const [janitor] = onDuty();
      killed.push(janitor as number);
      process.kill(janitor as number, 'SIGKILL');
    }
    await expect.poll(onDuty).toHaveLength(1);
    await expect.poll(() => log).toContain('"kind":"block"');
    observer.kill('SIGKILL');
    await once(observer, 'exit');
    await expect.poll(scene.processes, { timeout: SOON }).toEqual([]);
    expect(scene.files()).toEqual([]);
  } finally {
    scene.close();
  }
});
