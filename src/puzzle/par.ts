/** How long a schedule is: in switches, from one process to another, and in steps. Pure. */
import type { ScheduleLength } from '../progress/progress.js';
import { compareLengths } from '../progress/record-puzzle.js';

/** Of a schedule in words, "p1*3 p2 p1:kill". Throws RangeError for what is none. */
export function measureSchedule(schedule: string): ScheduleLength {
  const turns = schedule.trim().split(/\s+/).map(readTurn);
  const switches = turns.filter(({ process }, index) => index > 0 && turns[index - 1]?.process !== process);
  return { switches: switches.length, steps: turns.reduce((sum, { times }) => sum + times, 0) };
}

function readTurn(word: string): { readonly process: string; readonly times: number } {
  const [, process, times = '1'] = /^([^\s*:]+)(?::\w+)?(?:\*(\d+))?$/.exec(word) ?? [];
  if (process === undefined) throw new RangeError(`"${word}" is no turn of a schedule, such as p1 or p1*2`);
  return { process, times: Number(times) };
}

/** Whether a schedule is as short as the shortest: fewer switches count first. */
export function isInPar(length: ScheduleLength, par: ScheduleLength): boolean {
  return compareLengths(length, par) <= 0;
}
