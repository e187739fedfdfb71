/** The words of the views in English. */
import { alert, aside, code, object, type Phrase, phrase, process, said } from '../../i18n/phrase.js';
import { duration, signalName } from '../../i18n/quantity.js';
import type { Ending, EventWords, RenderWords, Waitable } from './render.js';

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

const events: EventWords = {
  run: (program, seed, speed, parameters) =>
    phrase`${code(program)}${parameters === '' ? '' : ` · ${parameters}`} · seed ${seed}${speed === 1 ? '' : ` · speed ${speed}`}`,
  spawn: (p, child, pid, daemon) =>
    phrase`${process(p)} starts ${process(child)} ${aside(`(pid ${pid}${daemon ? ', daemon' : ''})`)}`,
  begins: (p, pid) => phrase`${process(p)} begins ${aside(`(pid ${pid})`)}`,
  ends: (p, ending) => phrase`${process(p)} ${ended(ending)}`,
  join: (p, child, exitcode) =>
    phrase`${process(p)} collects ${process(child)} ${aside(`(exit code ${exitcode})`)}`,
  print: (p, text) => phrase`${process(p)}: ${said(text)}`,
  output: (p, stream, text) => phrase`${process(p)} ${aside(`(${stream})`)}: ${said(text)}`,
  cut: (bytes) => phrase` ${aside(`(cut: ${bytes} bytes in all)`)}`,
  sleep: (p, seconds, real) =>
    phrase`${process(p)} sleeps for ${seconds}${real === null ? '' : ` (${real} at this speed)`}`,
  wake: (p) => phrase`${process(p)} wakes up`,
  asks: (p, what, name) => phrase`${process(p)} asks for ${the(what, name)}`,
  waits: (p, what, name) =>
    what === 'barrier'
      ? phrase`${process(p)} waits at ${the(what, name)}`
      : phrase`${process(p)} waits for ${the(what, name)}`,
  waitsAtQueue: {
    room: (p, name) => phrase`${process(p)} waits for room in ${the('queue', name)}`,
    item: (p, name) => phrase`${process(p)} waits for an item from ${the('queue', name)}`,
    done: (p, name) => phrase`${process(p)} waits until all of ${the('queue', name)} is done`,
  },
  waitsForHolder: (p, what, name, holder, gone) =>
    gone
      ? phrase`${process(p)} waits for ${the(what, name)}, still held by ${process(holder)}, ${alert('which has ended')}`
      : phrase`${process(p)} waits for ${the(what, name)}, held by ${process(holder)}`,
  waitsForSelf: (p, what, name) =>
    phrase`${process(p)} waits for ${the(what, name)}, ${alert('which it holds itself')}`,
  waitsForChild: (p, child) => phrase`${process(p)} waits for ${process(child)} to end`,
  takes: (p, what, name, left) =>
    phrase`${process(p)} takes ${the(what, name)}${left === null ? '' : ` (${left} left)`}`,
  after: (seconds) => phrase` ${aside(`after ${seconds}`)}`,
  releases: (p, what, name) => phrase`${process(p)} releases ${the(what, name)}`,
  givesUp: (p, what, name, after) =>
    what === 'join'
      ? phrase`${process(p)} stops waiting for ${the(what, name)}${after === null ? '' : ` after ${after}`}`
      : phrase`${process(p)} gives up on ${the(what, name)}${after === null ? '' : ` after ${after}`}`,
  givesUpAtOnce: (p, what, name) =>
    phrase`${process(p)} would have to wait for ${the(what, name)}: leaves it`,
  passes: (p, what, name) => phrase`${process(p)} passes ${the(what, name)}`,
  sets: (p, name) => phrase`${process(p)} sets ${the('event', name)}`,
  clears: (p, name) => phrase`${process(p)} clears ${the('event', name)}`,
  puts: (p, name, item, size) =>
    phrase`${process(p)} puts ${code(item)} into ${the('queue', name)}${inside(size)}`,
  gets: (p, name, item, size) =>
    phrase`${process(p)} takes ${code(item)} from ${the('queue', name)}${inside(size)}`,
  sends: (p, name, item, bytes) =>
    phrase`${process(p)} sends ${code(item)} ${bytes === null ? '' : aside(`(${bytes} bytes) `)}through ${the('pipe', name)}`,
  receives: (p, name, item, sent) =>
    sent === null
      ? phrase`${process(p)} receives ${code(item)} from ${the('pipe', name)}`
      : phrase`${process(p)} receives ${code(item)} from ${process(sent.by)} ${aside('(')}${object(name)}${aside(`, sent ${sent.at})`)}`,
  findsEnd: (p, name) =>
    phrase`${process(p)} finds the end of ${the('pipe', name)}: nobody can send any more`,
  findsBroken: (p, name, problem) =>
    ({
      'no-receiver': phrase`${process(p)} cannot send through ${the('pipe', name)}: ${alert('nobody can receive any more')}`,
      mixed: phrase`${process(p)} receives ${alert('parts of several messages')} from ${the('pipe', name)}`,
      half: phrase`${process(p)} receives ${alert('half a message')} from ${the('pipe', name)}: it ends in the middle`,
    })[problem],
  closes: (p, what, name, end) =>
    end === null
      ? phrase`${process(p)} closes ${the(what, name)} for itself`
      : phrase`${process(p)} closes its ${end === 'both' ? '' : `${end} `}end of ${the(what, name)}`,
  finishes: (p, name, left) =>
    phrase`${process(p)} is done with an item of ${the('queue', name)} ${aside(`(${left} not done yet)`)}`,
  looks: (p, queue, size) => phrase`${process(p)} looks at ${object(queue)}: ${size} in it`,
  reads: (p, file, value) => phrase`${process(p)} reads ${code(value)} from ${object(file)}`,
  writes: (p, file, value) => phrase`${process(p)} writes ${code(value)} to ${object(file)}`,
  variable: (name, value) => phrase`${code(name)} is now ${code(value)}`,
  signals: (p, child, signal) => phrase`${process(p)} sends ${signalName(signal, 'en')} to ${process(child)}`,
  kernelAsleep: (p, where) => phrase`kernel: ${process(p)} sleeps${where === null ? '' : ` in ${where}`}`,
  kernelZombie: (p, parent) =>
    phrase`kernel: ${process(p)} is a zombie (Z): ended, not yet collected${parent === null ? '' : phrase` by ${process(parent)}`}`,
  kernelStopped: (p) => phrase`kernel: ${process(p)} is stopped (T)`,
  kernelNewParent: (p, parent, pid) =>
    phrase`kernel: ${process(p)} is an orphan; its new parent is ${parent} (pid ${pid})`,
  kernelPassedOn: (p, parent, pid) =>
    phrase`kernel: zombie ${process(p)} has a new parent, ${parent} (pid ${pid})`,
  kernelGone: (p, parent, pid) =>
    phrase`kernel: ${process(p)} is gone, collected by ${parent === null ? 'a new parent' : `${parent} (pid ${pid})`}`,
  closesCircle: (processes) => phrase`; ${alert('that closes a circle')}: ${chain(processes)}`,
  over: (reason, seconds) =>
    ({
      deadlock: phrase`${alert('deadlock')}: nobody can go on, so the run was ended ${aside(`after ${seconds}`)}`,
      finished: phrase`all processes have ended ${aside(`after ${seconds}`)}`,
      failed: phrase`the run ${alert('failed')} ${aside(`after ${seconds}`)}`,
      timeout: phrase`${alert('time is up')}: the run was stopped ${aside(`after ${seconds}`)}`,
      interrupted: phrase`you ${alert('stopped the run')} ${aside(`after ${seconds}`)}`,
    })[reason],
  many: (what, count) => `${count} ${manyDo[what]}`,
  crowd: (lanes) => phrase`more than ${lanes} processes: from here on they are counted`,
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

export const renderWordsEn: RenderWords = {
  events,
  shared: {
    free: 'free',
    set: 'set',
    cleared: 'not set',
    left: (count) => `${count} left`,
    items: (count) => `${count} inside`,
  },
  chart: {
    title: 'What really happened',
    states: {
      starting: 'starting',
      running: 'running',
      sleeping: 'sleeping',
      waiting: 'waiting',
      holding: 'holding',
      holdingAndWaiting: 'holding one, waiting for another',
      orphaned: 'orphan, still alive',
      zombie: 'zombie',
    },
    failed: 'ended badly',
    sends: 'sends',
    receives: 'receives',
    most: (count) => `up to ${count}`,
    fate: (ending, count, names) =>
      phrase`${count} ${ending.by === 'none' ? alert('not ended') : count === 1 ? oneEnded(ending) : manyEnded(ending)}: ${names}`,
    nothing: 'Nothing happened in this run.',
  },
  verdict: {
    inCircle: (p, has, wants) =>
      phrase`${process(p)} ${has === '' ? '' : phrase`has ${object(has)}, `}${wants === '' ? 'waits for the end of' : phrase`waits for ${object(wants)}, held by`}`,
    title: 'Verdict',
    more: (count) => `and ${count} more`,
    takeaways: 'Take away',
    next: 'Try next',
  },
  compare: {
    lesson: 'lesson',
    wall: 'wall time',
    most: (activity) => `most ${activity} at once`,
    overlap: 'overlap',
    order: 'order of turns',
    decided: 'order decided by',
    decidedBy: {
      nobody: 'nobody: all at once',
      program: 'the program text',
      competition: 'the race for the lock',
    },
    noTurns: 'no turns',
    orders: (runs) => `${runs} runs`,
    ordersSeen: (orders) => (orders === 1 ? 'always the same order' : `${orders} different orders`),
    rest: (orders) => `${orders} other orders`,
  },
  crowd: { starting: 'starting', running: 'running', waiting: 'waiting', holding: 'holding', ended: 'ended' },
  seconds: (value) => duration(value, 'en'),
  asked: (value) => `${Number(value.toFixed(2))} s`,
};

function oneEnded(ending: Ending): Phrase {
  switch (ending.by) {
    case 'code':
      return phrase`ended with exit code ${ending.code}`;
    case 'signal':
      return phrase`was ${alert(`killed by ${signalName(ending.signal, 'en')}`)}`;
    case 'error':
      return phrase`${alert('failed')} (${ending.error})`;
    case 'unknown':
      return phrase`ended, how is not known`;
  }
}

const manyEnded = (ending: Ending): Phrase =>
  ending.by === 'signal'
    ? phrase`were ${alert(`killed by ${signalName(ending.signal, 'en')}`)}`
    : oneEnded(ending);
