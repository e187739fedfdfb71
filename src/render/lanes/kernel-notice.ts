/**
 * Which of the kernel's samples are worth telling. A run has dozens; most only flicker between running and sleeping.
 * Told are: the first time a process sleeps for each reason it waits (that is the kernel's word for "waiting costs no
 * CPU"), being a zombie that nobody is about to collect, being stopped, having a new parent, and being collected by that one.
 */
import type { Language } from '../../i18n/language.js';
import type { Phrase } from '../../i18n/phrase.js';
import type { StateEvent } from '../../trace/events.js';
import type { Moment, ProcessNow } from '../../trace/moment.js';
import { kernelSentences } from '../words/events/kernel.js';

export type KernelNotice = (event: StateEvent, before: Moment) => Phrase | null;

export function createKernelNotices(language: Language): KernelNotice {
  const told = new Set<string>();
  const once = (key: string): boolean => !told.has(key) && told.add(key).size > 0;
  const say = kernelSentences;
  return (event, before) => {
    const { process, state, parent, ppid } = event;
    const now = before.processes.get(process);
    if (now === undefined) return null;
    if (state === 'X') return say.gone(event)[language];
    if (parent !== undefined && once(`parent ${process} ${ppid}`)) {
      const tell = state === 'Z' ? say.passedOn : say.newParent;
      return tell(event, parent)[language];
    }
    switch (state) {
      case 'S': {
        const reason = reasonToSleep(now);
        if (reason === null || !once(`sleep ${process} ${reason}`)) return null;
        return say.asleep(event)[language];
      }
      case 'Z': {
        if (aboutToBeCollected(now, before) || !once(`zombie ${process}`)) return null;
        return say.zombie(event, now.adopted === null ? now.parent : null)[language];
      }
      case 'T':
        return say.stopped(event)[language];
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
