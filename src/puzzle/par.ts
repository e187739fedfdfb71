/** How long a schedule is: in switches, from one process to another, and in steps. Pure. */
import type { ScheduleLength } from '../progress/progress.js';
import { compareLengths } from '../progress/record-puzzle.js';
import { parseSchedule } from '../schedule/parse-schedule.js';
import type { Schedule } from '../schedule/schedule.js';

export function lengthOf(schedule: Schedule): ScheduleLength {
  const switches = schedule.filter(
    ({ process }, index) => index > 0 && schedule[index - 1]?.process !== process,
  );
  return { switches: switches.length, steps: schedule.length };
}

/** Of a schedule in words, "p1*3 p2 p1:kill". Throws ScheduleError. */
export function measureSchedule(schedule: string): ScheduleLength {
  return lengthOf(parseSchedule(schedule));
}

/** Whether a schedule is as short as the shortest: fewer switches count first. */
export function isInPar(length: ScheduleLength, par: ScheduleLength): boolean {
  return compareLengths(length, par) <= 0;
}
