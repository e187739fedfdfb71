/** Printing is a student's last sleep, up to the line it prints after it. */
import {
  type Conduct,
  childrenOf,
  isWithin,
  lastSleep,
  printAfter,
  startedAfterJoin,
  twoAtOnce,
} from '../../src/verdict/exercise/conduct.js';
import {
  type Contradiction,
  contradiction,
  type ExerciseCheck,
  firstOf,
} from '../../src/verdict/exercise/judgement.js';

const STUDENTS = 3;

export const check: ExerciseCheck = (timeline) => {
  const students = childrenOf(timeline);
  const turns = students.flatMap((student) => lastSleep(student) ?? []);
  return {
    'one-at-a-time': twoAtOnce(turns),
    announced: firstOf(students, unannounced),
    'side-by-side': startedAfterJoin(students),
    everybody: turns.length < STUDENTS ? contradiction([], { n: turns.length }) : null,
  };
};

/** Where it holds something while it sleeps, its words belong inside of that, too. */
function unannounced(student: Conduct): Contradiction | null {
  const { process, events, holds, exit } = student;
  const turn = lastSleep(student);
  if (!turn || exit === null) return null;
  const hold = holds.find((each) => isWithin(each, turn.from));
  const has = (seq: number) => !hold || isWithin(hold, seq);
  const before = events.findLast(({ kind, seq }) => kind === 'print' && seq < turn.from);
  const wake = events.find(({ kind, seq }) => kind === 'wake' && seq > turn.from);
  const after = wake && printAfter(events, wake.seq);
  if (before && has(before.seq) && after && has(after.seq)) return null;
  const late =
    after && !has(after.seq) ? [hold?.released, after.seq] : [turn.from, after ? before?.seq : exit];
  return contradiction(late, { a: process });
}
