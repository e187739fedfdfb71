/**
 * Which of the kernel's samples are worth telling. A run has dozens; most only flicker between running and sleeping.
 * Told are: the first time a process sleeps for each reason it waits (that is the kernel's word for "waiting costs no
 * CPU"), being a zombie that nobody is about to collect, being stopped, having a new parent, and being collected by that one.
 */

import type { Phrase } from '../../i18n/phrase.js';
import type { StateEvent } from '../../trace/events.js';
import type { Moment, ProcessNow } from '../../trace/moment.js';
import type { RenderWords } from '../words/render.js';

export type KernelNotice = (event: StateEvent, before: Moment) => Phrase | null;

export function createKernelNotices(words: RenderWords): KernelNotice {
  const told = new Set<string>();
  const once = (key: string): boolean => !told.has(key) && told.add(key).size > 0;
  return (event, before) => {
    const now = before.processes.get(event.process);
    if (now === undefined) return null;
    const say = words.events;
    if (event.state === 'X') return say.kernelGone(event.process, event.parent ?? null, event.ppid);
    if (event.parent !== undefined && once(`parent ${event.process} ${event.ppid}`)) {
      const tell = event.state === 'Z' ? say.kernelPassedOn : say.kernelNewParent;
      return tell(event.process, event.parent, event.ppid);
    }
    switch (event.state) {
      case 'S': {
        const reason = reasonToSleep(now);
        if (reason === null || !once(`sleep ${event.process} ${reason}`)) return null;
        return say.kernelAsleep(event.process, event.wchan ?? null);
      }
      case 'Z': {
        if (aboutToBeCollected(now, before) || !once(`zombie ${event.process}`)) return null;
        return say.kernelZombie(event.process, now.adopted === null ? now.parent : null);
      }
      case 'T':
        return say.kernelStopped(event.process);
      default:
        return null;
    }
  };
}

/** Sleeping between two prints is the lesson's own doing and no news; sleeping in a wait is what we want seen. */
const reasonToSleep = (now: ProcessNow): string | null =>
  now.phase === 'waiting' && now.waitsFor !== null
    ? now.waitsFor.on === 'join'
      ? 'join'
      : `${now.waitsFor.on} ${now.waitsFor.object}`
    : null;

function aboutToBeCollected(now: ProcessNow, before: Moment): boolean {
  const parent = now.parent === null ? undefined : before.processes.get(now.parent);
  return parent?.waitsFor?.on === 'join' && parent.waitsFor.object === now.process;
}
