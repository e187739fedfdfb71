/** The same class of executions, with the turns of each process as long as can be. */
import type { Grant, Schedule } from '../schedule/schedule.js';
import { HappensBefore } from './happens-before.js';
import type { Move } from './move.js';

/** How often the turn goes from one process to another. */
export const switchesIn = (schedule: Schedule): number =>
  schedule.filter(({ process }, index) => index > 0 && process !== schedule[index - 1]?.process).length;

/** A part of the execution that can come first, closed downward under what has to happen before: how many steps of each thread, whose was the last one, and how it was come by. */
interface Downset {
  readonly counts: readonly number[];
  readonly last: string | null;
  readonly grant: Grant | null;
  readonly before: Downset | null;
}

/** Of all orders in which these steps come to the same, one with the fewest switches. */
export function withFewestSwitches(steps: readonly Move[]): Schedule {
  const order = new HappensBefore();
  for (const step of steps) order.add(step);
  const threads = [...new Set(steps.map(({ thread }) => thread))];
  const own = threads.map((thread) =>
    steps.flatMap((step, index) => (step.thread === thread ? [index] : [])),
  );
  const placeOf = steps.map((step, index) => {
    const thread = threads.indexOf(step.thread);
    return { thread, number: (own[thread] as number[]).indexOf(index) };
  });
  /** Whether all that has to happen before the step is in the part. */
  const isFree = (late: number, counts: readonly number[]) =>
    placeOf.every(
      ({ thread, number }, early) =>
        number < (counts[thread] ?? 0) || early === late || !order.isBefore(early, late),
    );

  const next = ({ counts, ...part }: Downset): Downset[] =>
    threads.flatMap((_, thread) => {
      const index = own[thread]?.[counts[thread] ?? 0];
      if (index === undefined || !isFree(index, counts)) return [];
      const { grant } = steps[index] as Move;
      const longer = counts.map((count, each) => (each === thread ? count + 1 : count));
      return [{ counts: longer, last: grant.process, grant, before: { counts, ...part } }];
    });

  const done = new Set<string>();
  let level: Downset[] = [{ counts: threads.map(() => 0), last: null, grant: null, before: null }];
  while (level.length > 0) {
    const switched: Downset[] = [];
    for (const part of level) {
      const key = `${part.counts.join()} ${part.last}`;
      if (done.has(key)) continue;
      done.add(key);
      if (sum(part.counts) === steps.length) return scheduleOfDownset(part);
      for (const each of next(part))
        (each.last === part.last || part.last === null ? level : switched).push(each);
    }
    level = switched;
  }
  return steps.map(({ grant }) => grant);
}

const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);

function scheduleOfDownset(part: Downset): Schedule {
  const schedule: Grant[] = [];
  for (let at: Downset | null = part; at?.grant; at = at.before) schedule.push(at.grant);
  return schedule.reverse();
}
