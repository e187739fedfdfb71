/** The words of the views in English. */
import type { Translated } from '../../../i18n/language.js';
import { alert, code, object, type Phrase, phrase, process } from '../../../i18n/phrase.js';
import { signalName } from '../../../i18n/quantity.js';
import type { Primitive, QueueNeed } from '../../../trace/events.js';
import type { Ending } from '../ending.js';

export const renderEn = {
  shared: {
    free: 'free',
    set: 'set',
    cleared: 'not set',
    left: (count: number) => `${count} left`,
    items: (count: number) => `${count} inside`,
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
    messages: { send: 'sends', recv: 'receives', both: 'sends and receives' },
    most: (count: number) => `up to ${count}`,
    fate: (ending: Ending | { readonly by: 'none' }, count: number, names: string) =>
      phrase`${count} ${ending.by === 'none' ? alert('not ended') : count === 1 ? oneEnded(ending) : manyEnded(ending)}: ${names}`,
    /** How full a queue or a pipe was. */
    level: (name: string, of: 'items' | 'messages' | 'bytes', most: number, limit: number | null) =>
      of === 'bytes'
        ? `${name}: full at ${most} bytes`
        : `${name}: up to ${most} ${most === 1 ? of.slice(0, -1) : of}${limit === null ? '' : limit === 0 ? ', no limit' : `, limit ${limit}`}`,
    /** Lanes that are left out: because they went as one that is shown, or for want of room. */
    alike: (names: string, model: string) => phrase`${names} went as ${process(model)} did`,
    others: (count: number, names: string) => phrase`${count} more: ${names}`,
    nothing: 'Nothing happened in this run.',
  },
  verdict: {
    /** In the drawing of a circle: what a process has ('' if nothing, it is joined) and what it waits for ('' the next one's end). */
    inCircle: (p: string, has: string, wants: string) =>
      phrase`${process(p)} ${has === '' ? '' : phrase`has ${object(has)}, `}${wants === '' ? 'waits for the end of' : phrase`waits for ${object(wants)}, held by`}`,
    title: 'Verdict',
    more: (count: number) => ` (and ${count} more)`,
    takeaways: 'Take away',
    next: 'Try next',
  },
  /** What goes on while nothing happens. */
  now: {
    /** After a standstill, until somebody gets on. */
    stuck: 'nothing moves any more · Ctrl-C ends the run',
    several: (count: number) => `${count} processes`,
    /** `cpu`: the CPU time used so far; '' where it is not worth telling yet. */
    computes: (names: Phrase, cpu: string) => phrase`${names} computes${cpu === '' ? '' : ` (CPU ${cpu})`}`,
    sleeps: (names: Phrase, many: boolean, until: string) =>
      phrase`${names} ${many ? 'sleep' : 'sleeps'} until ${until}`,
    starts: (names: Phrase, many: boolean) => phrase`${names} ${many ? 'start' : 'starts'}`,
    /** `until`: '' for ever. */
    waits: (names: Phrase, many: boolean, what: Phrase, until: string) =>
      phrase`${names} ${many ? 'wait' : 'waits'} for ${what}${until === '' ? '' : ` until ${until}`}`,
    what: (on: Primitive | 'join', name: string, need: QueueNeed | undefined): Phrase => {
      if (on === 'join') return phrase`the end of ${process(name)}`;
      if (need === 'room') return phrase`room in ${object(name)}`;
      if (need === 'item') return phrase`something in ${object(name)}`;
      return phrase`${object(name)}`;
    },
  },
  screen: {
    /** Findings there is no room for: besides `some`, or all. `kept`: the run can be looked at again. */
    folded: (count: number, some: boolean, kept: boolean) =>
      phrase`${some ? 'and ' : ''}${count} ${some ? 'more' : count === 1 ? 'finding' : 'findings'}${kept ? phrase`: ${code('concur-lesson why')}` : ''}`,
    tryNext: 'Try next',
    more: 'More',
    why: { command: 'concur-lesson why', about: 'the evidence' },
    replay: { command: 'concur-lesson replay', about: 'once more' },
  },
  compare: {
    lesson: 'lesson',
    wall: 'wall time',
    most: (activity: string) => `most ${activity} at once`,
    overlap: 'overlap',
    order: 'order of turns',
    decided: 'order decided by',
    decidedBy: {
      nobody: 'nobody: all at once',
      program: 'the program text',
      competition: 'the race for the lock',
      unknown: 'not known: cut short',
      nothing: 'nothing to decide',
    },
    noTurns: 'no turns',
    orders: (runs: number) => `${runs} runs`,
    ordersSeen: (orders: number) => (orders === 1 ? 'always the same order' : `${orders} different orders`),
    rest: (orders: number) => `${orders} other orders`,
  },
  legend: {
    start: 'begins',
    exit: 'ends',
    wait: 'waits',
    acquire: 'takes',
    release: 'gives back',
    print: 'prints',
  },
  crowd: {
    begins: (lanes: number) =>
      phrase`more than ${lanes} processes: from here on they are counted (all: --view plain)`,
    /** Several processes did the same within a moment. */
    many: {
      spawn: (count: number) => `${count} started`,
      start: (count: number) => `${count} began`,
      block: (count: number) => `${count} had to wait`,
      acquire: (count: number) => `${count} got it`,
      put: (count: number) => `${count} put in`,
      get: (count: number) => `${count} taken out`,
      timeout: (count: number) => `${count} gave up`,
      exit: (count: number) => `${count} ended`,
      join: (count: number) => `${count} collected`,
    },
    more: (count: number) => ` and ${count} more`,
  },
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

export type RenderWords = Translated<typeof renderEn>;
