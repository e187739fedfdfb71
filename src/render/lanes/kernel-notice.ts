/**
 * Which of the kernel's samples are worth telling. A run has dozens; most only flicker between running and sleeping.
 * Told are: the first time a process sleeps for each reason it waits (that is the kernel's word for "waiting costs no
 * CPU"), being a zombie that nobody is about to collect, being stopped, having a new parent, and being collected by that one.
 */

import type { StateEvent } from '../../trace/events.js';
import type { RenderWords } from '../words/render.js';
import type { LaneNow, LiveState } from './live-state.js';
import type { Telling } from './telling.js';

export type KernelNotice = (event: StateEvent, before: LiveState) => Telling | null;

export function createKernelNotices(words: RenderWords): KernelNotice {
  const told = new Set<string>();
  const once = (key: string): boolean => !told.has(key) && told.add(key).size > 0;
  return (event, before) => {
    const lane = before.lanes.get(event.process);
    if (lane === undefined) return null;
    const say = words.events;
    if (event.state === 'X') return kernel(say.kernelGone(event.process, event.parent ?? null, event.ppid));
    if (event.parent !== undefined && once(`parent ${event.process} ${event.ppid}`)) {
      const tell = event.state === 'Z' ? say.kernelPassedOn : say.kernelNewParent;
      return kernel(tell(event.process, event.parent, event.ppid));
    }
    switch (event.state) {
      case 'S': {
        const reason = reasonToSleep(lane);
        if (reason === null || !once(`sleep ${event.process} ${reason}`)) return null;
        return kernel(say.kernelAsleep(event.process, event.wchan ?? null));
      }
      case 'Z': {
        if (aboutToBeCollected(lane, before) || !once(`zombie ${event.process}`)) return null;
        return kernel(say.kernelZombie(event.process, lane.adopted === null ? lane.parent : null));
      }
      case 'T':
        return kernel(say.kernelStopped(event.process));
      default:
        return null;
    }
  };
}

const kernel = (phrase: Telling['phrase']): Telling => ({ phrase, tone: 'kernel' });

/** Sleeping between two prints is the lesson's own doing and no news; sleeping in a wait is what we want seen. */
const reasonToSleep = (lane: LaneNow): string | null =>
  lane.phase === 'waiting' && lane.waitsFor !== null
    ? lane.waitsFor.on === 'join'
      ? 'join'
      : `${lane.waitsFor.on} ${lane.waitsFor.object}`
    : null;

function aboutToBeCollected(lane: LaneNow, before: LiveState): boolean {
  const parent = lane.parent === null ? undefined : before.lanes.get(lane.parent);
  return parent?.waitsFor?.on === 'join' && parent.waitsFor.object === lane.process;
}
