/** Programs that compute, end, fail, nest, wait with limits, have timers or run commands: stepped, each comes to its end. */
import { describe, expect, it } from 'vitest';
import { createGenerator } from '../../../src/mp/generator.js';
import { type AskedSettings, perform, type Target } from '../../../src/run/perform.js';
import { prepareProgram } from '../../../src/run/start/prepare.js';
import { chooseByChance, chooseFirst, grantsIn } from '../../../src/run/steer/follow.js';
import { openStepSession } from '../../../src/run/steer/session.js';
import type { TraceEvent } from '../../../src/trace/events.js';
import { NAMES } from '../../fixtures/steered/unruly.js';
import { DEADLINE } from '../../helpers/deadline.js';
import { fixturePath, launch } from '../../helpers/launch.js';
import { turns } from '../../helpers/turns.js';

const TODAY = Math.floor(Date.now() / 86_400_000);
const settings: AskedSettings = { speed: 1, seed: 1 };
const BUSY = 'computes for ever';
const STOPPED = 'is stopped';

async function targetOf(how: string): Promise<Target> {
  const program = await prepareProgram(fixturePath('steered/unruly.ts'));
  return { label: 'unruly', lesson: null, program, parameters: { which: NAMES.indexOf(how) } };
}

const printsIn = (events: readonly TraceEvent[]) =>
  events.flatMap((event) => (event.kind === 'print' ? [event.text] : [])).sort();

describe.each<[how: string, prints: readonly string[]]>([
  ['computes', ['both are done', 'computes', 'has computed', 'hello']],
  ['exits', ['it ended with 3', 'leaves']],
  ['throws', ['fails', 'it ended with 1']],
  ['starts children in a child', ['all are back', ...[0, 1, 2, 3].map((depth) => `back from ${depth}`)]],
  ['waits with time limits', ['Empty', 'event false', 'it gave up', 'lock false']],
  ['is asynchronous', ['after a pause', 'after a promise', 'main went on']],
  ['has timers', ['collected', 'hello', 'the timer came']],
  ['runs commands', ['said by a shell', 'said in a child']],
])('a program that %s', (how, prints) => {
  it('is stepped at random to its end', async () => {
    for (let turn = 0; turn < turns(1, 50); turn++) {
      const events: TraceEvent[] = [];
      const busy = new Set<string>();
      const { timeline } = await perform(
        await targetOf(how),
        {
          settings,
          timeout: DEADLINE / 1000,
          scheduler: {
            choose: chooseByChance(createGenerator(`${how}/${turn}/${TODAY}`)),
            onBusy: (processes) => processes.forEach((name) => void busy.add(name)),
          },
        },
        { onEvent: (event) => void events.push(event), interrupt: new AbortController().signal },
      );
      expect(timeline.end?.reason).toBe('finished');
      expect(printsIn(events)).toEqual(prints);
      if (how === 'computes') expect(busy).toContain('Process-1');
    }
  });

  it('is stepped in a session to its end, and back', async () => {
    const session = await openStepSession(await targetOf(how), { settings });
    try {
      const toTheEnd = async () => {
        while (session.situation) await session.grant(grantsIn(session.situation)[0] as never);
      };
      await toTheEnd();
      expect(printsIn(session.events)).toEqual(prints);
      await session.undo();
      expect(session.difference).toBe(null);
      await toTheEnd();
      expect(printsIn(session.events)).toEqual(prints);
    } finally {
      await session.end();
    }
  });
});

it.each([
  [BUSY, ['Process-1']],
  [STOPPED, ['Process-1']],
])('of a program that %s the session says who it is, and can be ended', async (how, names) => {
  const session = await openStepSession(await targetOf(how), { settings });
  try {
    const step = async () => {
      while (session.situation) await session.grant(grantsIn(session.situation)[0] as never);
    };
    void step().catch(() => {}); // it never comes to a choice again
    await expect.poll(() => session.busy).toMatchObject({ processes: names });
    expect(session.situation).toBe(null);
    expect(session.performance).toBe(null);
  } finally {
    await session.end();
  }
  expect(session.performance).toMatchObject({ outcome: { reason: 'interrupted' } });
});

it('a program that waits for more pipes than the log can name goes on', async () => {
  const { prints, reason } = await launch('steered/many-pipes.ts', { scheduler: { choose: chooseFirst } });
  expect({ prints: prints(), reason }).toEqual({ prints: ['1'], reason: 'finished' });
});
