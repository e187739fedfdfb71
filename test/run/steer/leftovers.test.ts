/** A steered run whose observer, or one of whose processes, is killed at any choice leaves nothing. */
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGenerator } from '../../../src/mp/generator.js';
import { chooseByChance } from '../../../src/run/steer/follow.js';
import type { StoppedProcess } from '../../../src/run/steer/scheduler.js';
import { SOON } from '../../helpers/deadline.js';
import { launch } from '../../helpers/launch.js';
import { openScene, type Scene } from '../../helpers/leftovers.js';
import { buildScript, startObserver } from '../../helpers/observer.js';
import { turns } from '../../helpers/turns.js';

const TODAY = Math.floor(Date.now() / 86_400_000);
/** So many choices there are at least in the program that is stepped. */
const CHOICES = 24;
/** Choices all over the run: the first, the last, and some between. */
const PLACES = Array.from({ length: turns(4, CHOICES) }, (_, at, all = turns(4, CHOICES)) =>
  Math.round((at * (CHOICES - 1)) / (all - 1)),
);

describe('nothing is left', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = openScene();
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    scene.close();
  });
  const expectNothing = async () => {
    await expect.poll(scene.processes, { timeout: SOON }).toEqual([]);
    expect(scene.files()).toEqual([]);
  };

  it.each(PLACES)('after kill -9 of the observer at choice %i', async (waitsAt) => {
    const script = await buildScript('steered/observer');
    const observer = await startObserver(script, 'right/pool.ts', scene.env, { parameters: { waitsAt } });
    let told = '';
    observer.stdout?.on('data', (text) => {
      told += text;
    });
    await expect.poll(() => told, { interval: 5 }).toContain(`choice ${waitsAt}\n`);
    expect(scene.processes().join('\n')).toContain('bootstrap');
    observer.kill('SIGKILL');
    await once(observer, 'exit');
    await expectNothing();
  });

  it.each(PLACES)(
    'after kill -9 of any lesson process at choice %i, and the run comes to its end',
    async (at) => {
      for (const [name, value] of Object.entries(scene.env)) vi.stubEnv(name, value);
      const generate = createGenerator(`kill/${at}/${TODAY}`);
      const choose = chooseByChance(generate);
      let victim: StoppedProcess | undefined;
      const { of, events } = await launch('right/pool.ts', {
        scheduler: {
          choose(point) {
            if (point.steps === at && !victim) {
              victim = point.standing[Math.floor(generate() * point.standing.length)] as StoppedProcess;
              process.kill(victim.pid, 'SIGKILL');
            }
            return choose(point);
          },
        },
      });
      expect(of('exit', victim?.process)).toMatchObject([{ seenBy: 'observer' }]);
      expect(events.at(-1)?.kind).toBe('end');
      await expectNothing();
    },
  );
});
