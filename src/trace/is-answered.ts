/** Whether what a process fell asleep for is there by now: then it is about to wake, though it has not said so yet. */
import type { BlockEvent } from './events.js';
import { type Moment, objectAt } from './moment.js';

/**
 * By the log alone, which need not tell: how many permits a semaphore began with, how much room there is, whether a process
 * is really gone. So false means that the log shows no answer.
 */
export function isAnswered(moment: Moment, { process, on, object, until, left, seq }: BlockEvent): boolean {
  switch (on) {
    case 'join':
      return false;
    case 'lock':
    case 'rlock':
      return objectAt(moment, on, object)?.holders.size === 0;
    case 'semaphore':
      return (objectAt(moment, on, object)?.left ?? 0) > 0;
    case 'event':
      return objectAt(moment, on, object)?.isSet === true;
    case 'barrier': {
      const barrier = objectAt(moment, on, object);
      return barrier?.broken === true || barrier?.leaving.has(process) === true;
    }
    case 'queue': {
      const { size = null, unfinished = null } = objectAt(moment, on, object) ?? {};
      if (until === 'done') return unfinished === 0;
      return until === 'room' ? size === 0 : (size ?? 0) > 0;
    }
    case 'pipe': {
      const pipe = objectAt(moment, on, object);
      if (left !== undefined) return (pipe?.received ?? -1) > seq;
      return pipe?.twoWay !== true && (pipe?.messages ?? 0) > 0;
    }
  }
}
