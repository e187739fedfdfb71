/** Events to sentences: what the live views and the verdict's evidence say about each. */
import type { Phrase } from '../../i18n/phrase.js';
import type { MessageEvent, TraceEvent } from '../../trace/events.js';
import { type Moment, objectAt } from '../../trace/moment.js';
import { createWaitFor } from '../../verdict/locks/wait-for.js';
import { momentText } from '../style/time-text.js';
import type { Ending } from '../words/ending.js';
import type { RenderWords } from '../words/render.js';
import { createKernelNotices } from './kernel-notice.js';

/** @returns null for an event that is not worth a line */
export type TellEvent = (event: TraceEvent, before: Moment) => Phrase | null;

/**
 * @param every true tells also the small steps (asks for a lock, wakes up) that lifelines show by themselves
 * @returns a function to be called once per event, in order: what the kernel says is told once, not at each sample
 */
export function createTeller(words: RenderWords, every: boolean): TellEvent {
  const kernelNotice = createKernelNotices(words);
  const ended = new Set<string>();
  const graph = createWaitFor();
  return (event, before) => {
    const circle = graph.add(event);
    if (event.kind === 'state') return kernelNotice(event, before);
    if (event.kind === 'exit') {
      if (ended.has(event.process)) return null;
      ended.add(event.process);
    }
    if (!every && (event.kind === 'wait' || event.kind === 'wake')) return null;
    const telling = tellEvent(event, before, words);
    if (telling === null || circle === null || circle.length < 2) return telling;
    const names = circle.map(({ process }) => process);
    return [...telling, ...words.events.closesCircle(names)];
  };
}

/** One event in words, whatever was told before. Null for `verdict` and for what the kernel says that is not worth telling. */
export function tellEvent(event: TraceEvent, before: Moment, words: RenderWords): Phrase | null {
  const say = words.events;
  const p = event.process;
  switch (event.kind) {
    case 'run':
      return say.run(event.program, event.seed, event.speed, parametersText(event.parameters));
    case 'spawn':
      return say.spawn(p, event.child, event.childPid, event.daemon);
    case 'start':
      return say.begins(p, event.pid);
    case 'exit':
      return say.ends(p, endingOf(event));
    case 'join':
      return say.join(p, event.child, event.exitcode);
    case 'print': {
      const phrase = say.print(p, withoutLastBreak(event.text));
      const tail = event.cutFrom === undefined ? [] : say.cut(event.cutFrom);
      return [...phrase, ...tail];
    }
    case 'output':
      return say.output(p, event.stream, withoutLastBreak(event.text));
    case 'sleep': {
      const speed = before.run?.speed ?? 1;
      const real = speed === 1 ? null : words.asked(event.seconds / speed);
      return say.sleep(p, words.asked(event.seconds), real);
    }
    case 'wake':
      return say.wake(p);
    case 'wait':
      return say.asks(p, event.primitive, event.object);
    case 'block':
      return blockPhrase(event, before, words);
    case 'acquire': {
      const takes = say.takes(p, event.primitive, event.object, placesLeft(event));
      return [...takes, ...waited(event, before, words)];
    }
    case 'release':
      return say.releases(p, event.primitive, event.object);
    case 'timeout': {
      const since = before.processes.get(p)?.waitsFor?.t;
      return since === undefined
        ? say.givesUpAtOnce(p, event.on, event.object)
        : say.givesUp(p, event.on, event.object, words.seconds(event.t - since));
    }
    case 'pass':
      return [...say.passes(p, event.primitive, event.object), ...waited(event, before, words)];
    case 'set':
      return say.sets(p, event.object);
    case 'clear':
      return say.clears(p, event.object);
    case 'put':
      return say.puts(p, event.object, beginning(event.item), event.size ?? null);
    case 'get':
      return say.gets(p, event.object, beginning(event.item), event.size ?? null);
    case 'look':
      return say.looks(p, event.object, event.size);
    case 'send':
      return say.sends(
        p,
        event.object,
        beginning(event.item),
        event.item.length > MOST_OF_ITEM ? (event.bytes ?? null) : null,
      );
    case 'recv':
      return say.receives(p, event.object, beginning(event.item), sendOf(event, before));
    case 'eof':
      return say.findsEnd(p, event.object);
    case 'broken':
      return say.findsBroken(p, event.object, event.problem);
    case 'close':
      return say.closes(p, event.primitive, event.object, event.end ?? null);
    case 'done':
      return say.finishes(p, event.object, event.left);
    case 'read':
      return say.reads(p, event.object, event.value);
    case 'write':
      return say.writes(p, event.object, event.value);
    case 'var':
      return say.variable(event.name, String(event.value));
    case 'kill':
      return say.signals(p, event.child, event.signal);
    case 'end':
      return say.over(event.reason, words.seconds(event.t));
    case 'state':
      return createKernelNotices(words)(event, before);
    case 'verdict':
      return null;
  }
}

const withoutLastBreak = (text: string): string => text.replace(/\r?\n$/, '');

const parametersText = (parameters: Readonly<Record<string, number | string | boolean>>): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

function endingOf(event: {
  readonly code: number | null;
  readonly signal: number | null;
  readonly error?: { readonly name: string; readonly message: string };
}): Ending {
  if (event.error !== undefined) return { by: 'error', error: errorText(event.error) };
  if (event.signal !== null) return { by: 'signal', signal: event.signal };
  if (event.code !== null) return { by: 'code', code: event.code };
  return { by: 'unknown' };
}

export const errorText = (error: { readonly name: string; readonly message: string }): string =>
  error.message === '' ? error.name : `${error.name}: ${error.message}`;

function blockPhrase(
  event: Extract<TraceEvent, { kind: 'block' }>,
  before: Moment,
  words: RenderWords,
): Phrase {
  const say = words.events;
  const p = event.process;
  if (event.on === 'join') return say.waitsForChild(p, event.object);
  if (event.until !== undefined) return say.waitsAtQueue[event.until](p, event.object);
  const held = objectAt(before, event.on, event.object);
  const holders = held && 'holders' in held ? [...held.holders].map((holding) => holding.process) : [];
  const [holder] = holders;
  if (holder === undefined) return say.waits(p, event.on, event.object);
  if (holders.every((name) => name === p)) return say.waitsForSelf(p, event.on, event.object);
  const phase = before.processes.get(holder)?.phase;
  const gone = phase === 'gone' || phase === 'zombie';
  return say.waitsForHolder(p, event.on, event.object, [...new Set(holders)].join(', '), gone);
}

/** Only a semaphore's value tells what is left; a reentrant lock's tells how often it was taken. */
const placesLeft = (event: Extract<TraceEvent, { kind: 'acquire' }>): number | null =>
  event.primitive === 'semaphore' ? (event.value ?? null) : null;

/** Characters of an item that a sentence tells; the log has more. */
const MOST_OF_ITEM = 32;

const beginning = (item: string): string =>
  item.length > MOST_OF_ITEM ? `${item.slice(0, MOST_OF_ITEM / 2)}...` : item;

/** Which send a recv belongs to, by the moment that stands before the send's line. */
function sendOf(event: MessageEvent, before: Moment): { readonly by: string; readonly at: string } | null {
  const sent = objectAt(before, 'pipe', event.object)?.underWay.get(event.message);
  return sent === undefined ? null : { by: sent.process, at: momentText(sent.t) };
}

function waited(
  event: { readonly process: string; readonly t: number },
  before: Moment,
  words: RenderWords,
): Phrase {
  const since = before.processes.get(event.process)?.waitsFor?.t;
  return since === undefined ? [] : words.events.after(words.seconds(event.t - since));
}
