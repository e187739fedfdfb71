/**
 * Perturbed schedules: short real pauses around the calls where processes meet, so that an order which is possible but
 * rare comes up soon. A program that is right stays right; one that was only lucky is not for long. Off in lessons: only
 * a run that asks for it (`run --perturb`, `exercise check`) is perturbed. Which process pauses where and for how long
 * comes from a generator of its own, seeded as randint's is, so `--seed` repeats the pauses and no duration changes.
 */
import { sleepReal } from '../os/clock.js';
import { emit } from '../trace/emit.js';
import type { Operation } from '../trace/operation.js';
import { createGenerator } from './generator.js';
import type { Gate } from './point.js';

/** How often a pause is made, and how long it is at least and at most, in real milliseconds. */
const PAUSES = {
  /** Before the first line: children do not get going in the order they were started. */
  begin: { often: 0.6, least: 0, most: 60 },
  /** Before a call that changes what others see, and after it. */
  call: { often: 0.4, least: 0, most: 8 },
  /** After a look (qsize, getValue, isSet, readJson …): what was seen grows old. */
  look: { often: 0.75, least: 0, most: 90 },
  /** After a look that saw the last item: now it matters most who is first. */
  last: { often: 0.9, least: 150, most: 400 },
} as const;

type Pause = keyof typeof PAUSES;
type Pauses = Readonly<Partial<Record<Operation['call'], Pause>>>;

const BEFORE: Pauses = {
  begin: 'begin',
  acquire: 'call',
  release: 'call',
  put: 'call',
  get: 'call',
  send: 'call',
  recv: 'call',
};
const AFTER: Pauses = {
  acquire: 'call',
  release: 'call',
  put: 'call',
  get: 'call',
  look: 'look',
  read: 'look',
};

/**
 * The gate of a perturbed run, for the process at `path` in the family. What is to pass after a call passes before the
 * next one, whichever that is: nobody can act on what he saw before it has grown old. Looks at queues are told.
 */
export function createPerturbation(seed: number, path: string): Gate {
  const generate = createGenerator(`perturb/${seed}/${path}`);
  let owed: Pause | undefined;

  const pause = (name: Pause | undefined) => {
    if (name === undefined) return;
    const { often, least, most } = PAUSES[name];
    const [drawn, length] = [generate(), generate()];
    if (drawn < often) sleepReal((least + length * (most - least)) / 1000);
  };

  return {
    pass({ call }) {
      pause(owed);
      pause(BEFORE[call]);
      owed = AFTER[call];
    },
    saw(object, size) {
      emit({ kind: 'look', object, size });
      if (size === 1) owed = 'last';
    },
  };
}
