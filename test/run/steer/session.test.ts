/** Stepping through real processes, back and forth. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Target } from '../../../src/run/perform.js';
import { prepareProgram } from '../../../src/run/start/prepare.js';
import { grantsIn } from '../../../src/run/steer/follow.js';
import { openStepSession, type StepSession } from '../../../src/run/steer/session.js';
import { parseSchedule } from '../../../src/schedule/parse-schedule.js';
import { printSchedule } from '../../../src/schedule/print-schedule.js';
import { fixturePath } from '../../helpers/launch.js';

async function targetOf(file: string): Promise<Target> {
  return { label: file, lesson: null, program: await prepareProgram(file), parameters: {} };
}

const open = async (fixture: string, schedule = '') =>
  openStepSession(await targetOf(fixturePath(fixture)), {
    settings: { speed: 1, seed: 1 },
    schedule: parseSchedule(schedule),
  });

const stands = ({ situation }: StepSession) =>
  situation?.standing.map(({ process, operation, canGo }) => `${process} ${operation.call} ${canGo}`);

it('goes forth, back and forth again, with the same calls', async () => {
  const session = await open('deadlocks.ts', 'main*3 p1*2');
  try {
    const before = stands(session);
    expect(printSchedule(session.schedule)).toBe('main*3 p1*2');
    await session.grant({ process: 'p2', how: 'go' });
    await session.undo();
    expect(stands(session)).toEqual(before);
    expect(session.difference).toBe(null);
    await session.redo();
    expect(printSchedule(session.schedule)).toBe('main*3 p1*2 p2');
    await session.restart();
    expect(stands(session)).toEqual(['main begin true']);
    expect(printSchedule(session.undone)).toBe('main*3 p1*2 p2');
  } finally {
    await session.end();
  }
});

it('refuses what cannot be done, and goes on', async () => {
  const session = await open('deadlocks.ts', 'main*3');
  try {
    await expect(session.grant({ process: 'main', how: 'go' })).rejects.toMatchObject({
      problem: 'waits',
      step: 4,
    });
    await expect(session.grant({ process: 'p3', how: 'go' })).rejects.toMatchObject({ problem: 'unknown' });
    await session.grant({ process: 'p1', how: 'go' });
    expect(session.schedule).toHaveLength(4);
  } finally {
    await session.end();
  }
});

it('is over with the run, and can be undone from there', async () => {
  const session = await open('deadlocks.ts', 'main*3 p1*3 p2*3');
  try {
    while (session.situation) await session.grant(grantsIn(session.situation)[0] as never);
    expect(session.performance?.timeline.end?.reason).toBe('deadlock');
    const { length } = session.schedule;
    await session.undo();
    expect(session.situation).not.toBe(null);
    expect(session.schedule).toHaveLength(length - 1);
  } finally {
    await session.end();
  }
});

it('says which call differs where a program is not repeatable', async () => {
  const session = await openStepSession(
    await targetOf(fileURLToPath(new URL('../../fixtures/steered/moody.ts', import.meta.url))),
    {
      settings: { speed: 1, seed: 1 },
    },
  );
  try {
    for (let step = 0; step < 3; step++) await session.grant({ process: 'main', how: 'go' });
    await session.undo();
    expect(session.difference).toMatchObject({
      step: 2,
      process: 'main',
      expected: { call: 'set' },
      found: { call: 'set' },
    });
    expect(session.schedule).toHaveLength(1);
  } finally {
    await session.end();
  }
});

it('can be interrupted before there is anything to choose, and where the schedule cannot be followed nothing is left', async () => {
  const interrupt = new AbortController();
  interrupt.abort();
  const target = await targetOf(fixturePath('deadlocks.ts'));
  const session = await openStepSession(target, {
    settings: { speed: 1, seed: 1 },
    interrupt: interrupt.signal,
  });
  expect(session.performance?.outcome.reason).toBe('interrupted');
  await session.end();
  const children = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;
  const others = children();
  await expect(open('deadlocks.ts', 'nobody')).rejects.toMatchObject({ problem: 'unknown' });
  // a janitor that was dismissed may still be on its way out
  await expect.poll(children).toBeLessThanOrEqual(others);
});

it('what goes wrong while somebody chooses is told at the next step', async () => {
  let isWrong = false;
  const target = await targetOf(fixturePath('deadlocks.ts'));
  const session = await openStepSession(target, {
    settings: { speed: 1, seed: 1 },
    schedule: parseSchedule('main*3'),
    onChange() {
      if (isWrong) throw new Error('as planned');
    },
  });
  const ended = () => session.situation === null;
  try {
    isWrong = true;
    process.kill(session.situation?.standing[0]?.pid as number, 'SIGKILL');
    await expect.poll(ended).toBe(true);
    await expect(session.grant({ process: 'p1', how: 'go' })).rejects.toThrow('as planned');
  } finally {
    isWrong = false;
    await session.end();
  }
});
