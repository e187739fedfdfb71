/** At every choice of a steered run, seen by an independent process: all that live sleep in the kernel, where they belong. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findStepTarget } from '../../../src/cli/step/step-target.js';
import { createGenerator } from '../../../src/mp/generator.js';
import { perform } from '../../../src/run/perform.js';
import { chooseByChance } from '../../../src/run/steer/follow.js';
import type { ChoicePoint } from '../../../src/run/steer/scheduler.js';
import type { ProcessNow } from '../../../src/trace/moment.js';
import { DEADLINE } from '../../helpers/deadline.js';
import { fixturePath } from '../../helpers/launch.js';
import { turns } from '../../helpers/turns.js';
import { type Sight, startWitness, type Witness } from '../../helpers/witness.js';

const TODAY = Math.floor(Date.now() / 86_400_000);

describe.runIf(process.platform === 'linux')('what an independent witness sees at every choice', () => {
  let witness: Witness;
  beforeEach(async () => {
    witness = await startWitness();
    for (const [name, value] of Object.entries(witness.env)) vi.stubEnv(name, value);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    witness.end();
  });

  /** Steps through it by chance. Returns what was wrong, and what was seen of each process, one after the other. */
  async function watch(name: string, seed: string) {
    const { target } = await findStepTarget(name, { speed: 1 }, 'en');
    const choose = chooseByChance(createGenerator(seed));
    const wrong: string[] = [];
    const seen = new Map<string, string[]>();
    let choices = 0;
    const adopted: string[] = [];
    await perform(
      target,
      {
        settings: { speed: 1, seed: 1 },
        timeout: DEADLINE / 1000,
        scheduler: {
          async choose(point) {
            choices++;
            const sights = await witness.look();
            for (const now of point.moment.processes.values()) {
              const sight = sights.get(now.pid);
              const found = describeSight(now, sight, point);
              seen.set(now.process, [...(seen.get(now.process) ?? []), found]);
              const expected = expectedOf(now, point);
              if (!expected.includes(found)) wrong.push(`${now.process}: ${found}, not ${expected}`);
            }
            wrong.push(...strangers(sights, point));
            return choose(point);
          },
        },
      },
      {
        onEvent(event) {
          if (event.kind === 'state' && event.parent !== undefined) adopted.push(event.process);
        },
        interrupt: new AbortController().signal,
      },
    );
    return { wrong, seen, choices, adopted };
  }

  it.each([
    ['right/pool.ts', 10],
    ['right/grandchildren.ts', 10],
    ['killed-holder.ts', 5],
  ])('%s', async (fixture, least) => {
    for (let turn = 0; turn < turns(1, 50); turn++) {
      const { wrong, choices } = await watch(fixturePath(fixture), `${fixture}/${turn}/${TODAY}`);
      expect(wrong).toEqual([]);
      expect(choices).toBeGreaterThan(least);
    }
  });

  it('an orphan is adopted, by a process that is none of the run', async () => {
    for (let turn = 0; turn < turns(1, 50); turn++) {
      const { wrong, seen, adopted } = await watch('orphan', `orphan/${turn}/${TODAY}`);
      expect(wrong).toEqual([]);
      const orphans = [...seen].filter(([, states]) => states.includes('S, adopted'));
      expect(orphans.length).toBeGreaterThan(0);
      // and the log says so
      expect(adopted).toEqual(expect.arrayContaining(orphans.map(([name]) => name)));
    }
  });

  it('a child that nobody has collected is a zombie in the kernel, until somebody does', async () => {
    for (let turn = 0; turn < turns(1, 50); turn++) {
      const { wrong, seen } = await watch('zombie', `zombie/${turn}/${TODAY}`);
      expect(wrong).toEqual([]);
      expect([...seen.values()].flat()).toContain('Z, with its parent');
    }
  });
});

function describeSight(
  { parent }: ProcessNow,
  sight: Sight | undefined,
  { moment: { processes } }: ChoicePoint,
): string {
  if (!sight) return 'gone';
  const own = parent === null ? process.pid : processes.get(parent)?.pid;
  return `${sight.state}, ${sight.ppid === own ? 'with its parent' : 'adopted'}`;
}

/** What may be seen of it, by the log. */
function expectedOf(now: ProcessNow, { standing, moment: { processes } }: ChoicePoint): string[] {
  const stands = (name: string | null) => standing.some(({ process }) => process === name);
  const hasParent = now.parent === null || stands(now.parent);
  if (stands(now.process)) return [hasParent ? 'S, with its parent' : 'S, adopted'];
  // main is the observer's own child, and is collected at once; of an orphan's end its new parent decides
  if (now.parent === null) return ['gone'];
  if (!hasParent) return ['gone', 'Z, adopted'];
  return [processes.get(now.process)?.collected ? 'gone' : 'Z, with its parent'];
}

/** Two processes of one id; lesson processes that the log does not know. */
function strangers(sights: ReadonlyMap<number, Sight>, { moment: { processes } }: ChoicePoint): string[] {
  const pids = [...processes.values()].map(({ pid }) => pid);
  const unknown = [...sights.values()].filter(
    ({ pid, command }) => command.includes('bootstrap') && !pids.includes(pid),
  );
  return [
    ...(new Set(pids).size < pids.length ? ['two have one id'] : []),
    ...unknown.map(({ pid, command }) => `${pid} is not in the log: ${command}`),
  ];
}
