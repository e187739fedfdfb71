/** What is said about events in English: one sentence each. `p` is the process the event is about. */

import type { Translated } from '../../../i18n/language.js';
import { alert, aside, code, object, type Phrase, phrase, process, said } from '../../../i18n/phrase.js';
import { signalName } from '../../../i18n/quantity.js';
import type { Primitive } from '../../../trace/events.js';
import type { Ending } from '../ending.js';

/** What can be waited for, held or passed, as the event log names it, or a child that is joined. */
export type Waitable = Primitive | 'join';

const nouns: Readonly<Record<Exclude<Waitable, 'join'>, string>> = {
  lock: 'lock',
  rlock: 'reentrant lock',
  semaphore: 'semaphore',
  event: 'event',
  barrier: 'barrier',
  queue: 'queue',
  pipe: 'pipe',
};

const the = (what: Waitable, name: string): Phrase =>
  what === 'join' ? phrase`${process(name)}` : phrase`${nouns[what]} ${object(name)}`;

const inside = (size: number | null): Phrase => (size === null ? [] : phrase` ${aside(`(${size} inside)`)}`);

const chain = (processes: readonly string[]): Phrase =>
  [...processes, ...processes.slice(0, 1)].flatMap((name, index) => [
    ...(index > 0 ? [' → '] : []),
    process(name),
  ]);

export const eventsEn = {
  run: (program: string, seed: number, speed: number, parameters: string) =>
    phrase`${code(program)}${parameters === '' ? '' : ` · ${parameters}`} · seed ${seed}${speed === 1 ? '' : ` · speed ${speed}`}`,
  spawn: (p: string, child: string, pid: number, daemon: boolean) =>
    phrase`${process(p)} starts ${process(child)} ${aside(`(pid ${pid}${daemon ? ', daemon' : ''})`)}`,
  begins: (p: string, pid: number) => phrase`${process(p)} begins ${aside(`(pid ${pid})`)}`,
  ends: (p: string, ending: Ending) => phrase`${process(p)} ${ended(ending)}`,
  join: (p: string, child: string, exitcode: number) =>
    phrase`${process(p)} collects ${process(child)} ${aside(`(exit code ${exitcode})`)}`,
  print: (p: string, text: string) => phrase`${process(p)}: ${said(text)}`,
  output: (p: string, stream: string, text: string) =>
    phrase`${process(p)} ${aside(`(${stream})`)}: ${said(text)}`,
  cut: (bytes: number) => phrase` ${aside(`(cut: ${bytes} bytes in all)`)}`,
  sleep: (p: string, seconds: string, real: string | null) =>
    phrase`${process(p)} sleeps for ${seconds}${real === null ? '' : ` (${real} at this speed)`}`,
  wake: (p: string) => phrase`${process(p)} wakes up`,
  asks: (p: string, what: Waitable, name: string) => phrase`${process(p)} asks for ${the(what, name)}`,
  waits: (p: string, what: Waitable, name: string) =>
    what === 'barrier'
      ? phrase`${process(p)} waits at ${the(what, name)}`
      : phrase`${process(p)} waits for ${the(what, name)}`,
  waitsAtQueue: {
    room: (p: string, name: string) => phrase`${process(p)} waits for room in ${the('queue', name)}`,
    item: (p: string, name: string) => phrase`${process(p)} waits for an item from ${the('queue', name)}`,
    done: (p: string, name: string) => phrase`${process(p)} waits until all of ${the('queue', name)} is done`,
  },
  waitsForHolder: (p: string, what: Waitable, name: string, holder: string, gone: boolean) =>
    gone
      ? phrase`${process(p)} waits for ${the(what, name)}, still held by ${process(holder)}, ${alert('which has ended')}`
      : phrase`${process(p)} waits for ${the(what, name)}, held by ${process(holder)}`,
  waitsForSelf: (p: string, what: Waitable, name: string) =>
    phrase`${process(p)} waits for ${the(what, name)}, ${alert('which it holds itself')}`,
  waitsForChild: (p: string, child: string) => phrase`${process(p)} waits for ${process(child)} to end`,
  takes: (p: string, what: Waitable, name: string, left: number | null) =>
    phrase`${process(p)} takes ${the(what, name)}${left === null ? '' : ` (${left} left)`}`,
  after: (seconds: string) => phrase` ${aside(`after ${seconds}`)}`,
  releases: (p: string, what: Waitable, name: string) => phrase`${process(p)} releases ${the(what, name)}`,
  givesUp: (p: string, what: Waitable, name: string, after: string | null) =>
    what === 'join'
      ? phrase`${process(p)} stops waiting for ${the(what, name)}${after === null ? '' : ` after ${after}`}`
      : phrase`${process(p)} gives up on ${the(what, name)}${after === null ? '' : ` after ${after}`}`,
  givesUpAtOnce: (p: string, what: Waitable, name: string) =>
    phrase`${process(p)} would have to wait for ${the(what, name)}: leaves it`,
  passes: (p: string, what: Waitable, name: string) => phrase`${process(p)} passes ${the(what, name)}`,
  sets: (p: string, name: string) => phrase`${process(p)} sets ${the('event', name)}`,
  clears: (p: string, name: string) => phrase`${process(p)} clears ${the('event', name)}`,
  puts: (p: string, name: string, item: string, size: number | null) =>
    phrase`${process(p)} puts ${code(item)} into ${the('queue', name)}${inside(size)}`,
  gets: (p: string, name: string, item: string, size: number | null) =>
    phrase`${process(p)} takes ${code(item)} from ${the('queue', name)}${inside(size)}`,
  /** `bytes`: of a long message of which only the beginning is told; else null. */
  sends: (p: string, name: string, item: string, bytes: number | null) =>
    phrase`${process(p)} sends ${code(item)} ${bytes === null ? '' : aside(`(${bytes} bytes) `)}through ${the('pipe', name)}`,
  /** `sent`: by whom and when, as it stands before the send's line; null if that was not seen. */
  receives: (
    p: string,
    name: string,
    item: string,
    sent: { readonly by: string; readonly at: string } | null,
  ) =>
    sent === null
      ? phrase`${process(p)} receives ${code(item)} from ${the('pipe', name)}`
      : phrase`${process(p)} receives ${code(item)} from ${process(sent.by)} ${aside('(')}${object(name)}${aside(`, sent ${sent.at})`)}`,
  findsEnd: (p: string, name: string) =>
    phrase`${process(p)} finds the end of ${the('pipe', name)}: nobody can send any more`,
  findsBroken: (p: string, name: string, problem: 'no-receiver' | 'mixed' | 'half') =>
    ({
      'no-receiver': phrase`${process(p)} cannot send through ${the('pipe', name)}: ${alert('nobody can receive any more')}`,
      mixed: phrase`${process(p)} receives ${alert('parts of several messages')} from ${the('pipe', name)}`,
      half: phrase`${process(p)} receives ${alert('half a message')} from ${the('pipe', name)}: it ends in the middle`,
    })[problem],
  closes: (p: string, what: Waitable, name: string, end: 'receiving' | 'sending' | 'both' | null) =>
    end === null
      ? phrase`${process(p)} closes ${the(what, name)} for itself`
      : phrase`${process(p)} closes its ${end === 'both' ? '' : `${end} `}end of ${the(what, name)}`,
  finishes: (p: string, name: string, left: number) =>
    phrase`${process(p)} is done with an item of ${the('queue', name)} ${aside(`(${left} not done yet)`)}`,
  looks: (p: string, queue: string, size: number) =>
    phrase`${process(p)} looks at ${object(queue)}: ${size} in it`,
  reads: (p: string, file: string, value: string) =>
    phrase`${process(p)} reads ${code(value)} from ${object(file)}`,
  writes: (p: string, file: string, value: string) =>
    phrase`${process(p)} writes ${code(value)} to ${object(file)}`,
  variable: (name: string, value: string) => phrase`${code(name)} is now ${code(value)}`,
  signals: (p: string, child: string, signal: number) =>
    phrase`${process(p)} sends ${signalName(signal, 'en')} to ${process(child)}`,
  kernelAsleep: (p: string, where: string | null) =>
    phrase`kernel: ${process(p)} sleeps${where === null ? '' : ` in ${where}`}`,
  kernelZombie: (p: string, parent: string | null) =>
    phrase`kernel: ${process(p)} is a zombie (Z): ended, not yet collected${parent === null ? '' : phrase` by ${process(parent)}`}`,
  kernelStopped: (p: string) => phrase`kernel: ${process(p)} is stopped (T)`,
  kernelNewParent: (p: string, parent: string, pid: number) =>
    phrase`kernel: ${process(p)} is an orphan; its new parent is ${parent} (pid ${pid})`,
  /** A zombie whose parent has ended. */
  kernelPassedOn: (p: string, parent: string, pid: number) =>
    phrase`kernel: zombie ${process(p)} has a new parent, ${parent} (pid ${pid})`,
  /** `parent`: who must have collected it; null if not known. */
  kernelGone: (p: string, parent: string | null, pid: number) =>
    phrase`kernel: ${process(p)} is gone, collected by ${parent === null ? 'a new parent' : `${parent} (pid ${pid})`}`,
  /** The circle that has just closed: each of them waits for the next, the last one for the first. */
  closesCircle: (processes: readonly string[]) =>
    phrase`; ${alert('that closes a circle')}: ${chain(processes)}`,
  over: (reason: 'finished' | 'failed' | 'timeout' | 'interrupted' | 'deadlock', seconds: string) =>
    ({
      deadlock: phrase`${alert('deadlock')}: nobody can go on, so the run was ended ${aside(`after ${seconds}`)}`,
      finished: phrase`all processes have ended ${aside(`after ${seconds}`)}`,
      failed: phrase`the run ${alert('failed')} ${aside(`after ${seconds}`)}`,
      timeout: phrase`${alert('time is up')}: the run was stopped ${aside(`after ${seconds}`)}`,
      interrupted: phrase`you ${alert('stopped the run')} ${aside(`after ${seconds}`)}`,
    })[reason],
  /** Several processes did the same within a moment, when there are too many for lanes. */
  many: (what: 'spawn' | 'start' | 'block' | 'acquire' | 'exit' | 'join', count: number) =>
    `${count} ${manyDo[what]}`,
  crowd: (lanes: number) => phrase`more than ${lanes} processes: from here on they are counted`,
};

const manyDo = {
  spawn: 'started',
  start: 'began',
  block: 'had to wait',
  acquire: 'got it',
  exit: 'ended',
  join: 'collected',
} as const;

function ended(ending: Ending): Phrase {
  switch (ending.by) {
    case 'code':
      return ending.code === 0
        ? phrase`ends ${aside('(exit code 0)')}`
        : phrase`ends with ${alert(`exit code ${ending.code}`)}`;
    case 'signal':
      return phrase`is ${alert(`killed by ${signalName(ending.signal, 'en')}`)}`;
    case 'error':
      return phrase`${alert('fails')}: ${alert(ending.error)}`;
    case 'unknown':
      return phrase`has ended ${aside('(how is not known)')}`;
  }
}

export type EventWords = Translated<typeof eventsEn>;
