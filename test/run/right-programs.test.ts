/** A few right programs, stopped at a random moment: nobody is accused. All of them, often: stress/right-programs.stress.ts. */
import { expect, it } from 'vitest';
import { accusationsIn, performUntil, RIGHT_PROGRAMS } from '../helpers/right-programs.js';

/** Programs that are tried, others each time. */
const TRIED = 6;

it('are not accused when they run through, nor when they are stopped', async () => {
  const rest = [...RIGHT_PROGRAMS];
  for (let tried = 0; tried < TRIED; tried++) {
    const [program] = rest.splice(Math.floor(Math.random() * rest.length), 1);
    if (!program) throw new Error('there are fewer programs than are to be tried');
    const seconds = 0.05 + Math.random() * 1.2;
    const by = tried % 2 === 0 ? 'timeout' : 'interrupt';
    const accusations = accusationsIn(await performUntil(program, seconds, by), program);
    expect(accusations, `${program.name}, ${by} after ${seconds} s`).toEqual([]);
  }
});
