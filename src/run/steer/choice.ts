/** What a scheduler chose, held against what there was to choose and what came of it. Pure. */
import type { Grant } from '../../schedule/schedule.js';
import type { ChoicePoint, StoppedProcess } from './scheduler.js';

/** Whether a step can be made in this way now. Anybody can be killed where he stands. */
export function canTake({ canGo, canExpire }: StoppedProcess, how: Grant['how']): boolean {
  return how === 'kill' || (how === 'go' ? canGo : canExpire);
}

/** The one that was chosen. Throws RangeError for a choice that there is not: whoever offers a choice to others checks it first. */
export function requireChoice({ standing }: ChoicePoint, { process, how }: Grant): StoppedProcess {
  const chosen = standing.find((each) => each.process === process);
  if (chosen && canTake(chosen, how)) return chosen;
  throw new RangeError(`${process} cannot ${how} now`);
}

/** Whoever was to find that he has to wait must have come back to wait. Throws where he got on: then the moment is wrong, an error of ours. */
export function requireWaiting(before: StoppedProcess, after: StoppedProcess | undefined): void {
  if (after?.waits && (!before.waits || leftOf(before.operation) === leftOf(after.operation))) return;
  throw new Error(
    `steering: ${before.process} was to wait (${JSON.stringify(before.operation)}), and it got on: the moment is wrong`,
  );
}

/**
 * Whether the call that was let go on came back without having got on at all. That is for a call of which the log does not
 * tell whether it could. Throws for one of which it does: then the moment is wrong, an error of ours.
 */
export function isFruitless(before: StoppedProcess, after: StoppedProcess): boolean {
  const { operation, waits, isSure } = before;
  const hasGotOn = !after.waits || leftOf(operation) !== leftOf(after.operation);
  if (hasGotOn) return false;
  if (isSure) {
    throw new Error(
      `steering: ${before.process} was to go on (${JSON.stringify(operation)}), and it waits: the moment is wrong`,
    );
  }
  return waits;
}

const leftOf = (operation: StoppedProcess['operation']): number | undefined =>
  'left' in operation ? operation.left : undefined;
