/** The printing times of the three mutex lessons: another one for each student, and the same ones in all three. */
import { describe, expect, it } from 'vitest';
import { performLesson } from '../helpers/lesson.js';
import { oneIn } from '../helpers/turns.js';

/** What each student draws with this seed, by name. */
async function drawnIn(lesson: string, seed: number, seconds: number): Promise<[string, number][]> {
  const { timeline } = await performLesson(lesson, { seed, seconds, speed: 40 });
  const sleeps = timeline.events.flatMap((event): [string, number][] =>
    event.kind === 'sleep' ? [[event.process, event.seconds]] : [],
  );
  return sleeps.sort(([a], [b]) => a.localeCompare(b));
}

const seeds: readonly [seed: number, seconds: number][] = [
  [1, 3],
  [2, 5],
];

describe.each(oneIn(2, seeds))('with seed %i, up to %i seconds', (seed, seconds) => {
  it('no two students print for the same time, and compare shows the same work three times', async () => {
    const drawn = await drawnIn('lock-v1', seed, seconds);
    const times = drawn.map(([, time]) => time);
    expect(new Set(times).size).toBe(3);
    for (const time of times) expect(time >= 1 && time <= seconds).toBe(true);
    expect(await drawnIn('lock-v2', seed, seconds)).toEqual(drawn);
    expect(await drawnIn('lock-v3', seed, seconds)).toEqual(drawn);
  });
});
