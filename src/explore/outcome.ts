/** What an execution comes to, for grouping: how it ended, what was printed, what is left. */
import type { Operation } from '../trace/operation.js';
import { standingsIn, type World } from './world.js';

/** `failed`: all ended, one of them with an error. `deadlock`: some wait for each other in a circle. `standstill`: some wait for what never comes. */
export type OutcomeKind = 'finished' | 'failed' | 'deadlock' | 'standstill';

export interface ModelOutcome {
  readonly kind: OutcomeKind;
  /** Who waits for ever, by name. */
  readonly waiting: readonly { readonly process: string; readonly operation: Operation }[];
  /** Who ended with an error, or was killed. */
  readonly failed: readonly string[];
  /** Process and text; in the order of time only where that makes a difference. */
  readonly printed: readonly string[];
  /** What files say, and what is left in queues and pipes. */
  readonly left: Readonly<Record<string, string | readonly string[]>>;
}

/** Of a world in which no process can go on. */
export function outcomeOf(world: World): ModelOutcome {
  const waiting = standingsIn(world)
    .filter(({ process, thread }) => thread === process && isLiving(world, process))
    .map(({ process, operation }) => ({ process, operation }))
    .sort((one, other) => (one.process < other.process ? -1 : 1));
  const failed = [...world.state.lives].flatMap(([name, { ended, exitCode }]) =>
    ended === 'kill' || (exitCode ?? '0') !== '0' ? [name] : [],
  );
  const kind = kindOf(world, waiting, failed.length > 0);
  return { kind, waiting, failed: failed.sort(), printed: world.printed, left: leftIn(world) };
}

/** The same for outcomes that are the same. */
export const outcomeKey = (outcome: ModelOutcome): string => JSON.stringify(outcome);

function kindOf(world: World, waiting: ModelOutcome['waiting'], hasFailed: boolean): OutcomeKind {
  if (waiting.length === 0) return hasFailed ? 'failed' : 'finished';
  const waitsFor = new Map(waiting.map(({ process, operation }) => [process, whomFor(world, operation)]));
  return waiting.some(({ process }) => isInCircle(waitsFor, process)) ? 'deadlock' : 'standstill';
}

function whomFor({ state }: World, operation: Operation): string | null {
  if (operation.call === 'join') return operation.child;
  if (operation.call !== 'acquire' || operation.primitive === 'semaphore') return null;
  const lock = state.objects.get(operation.object);
  return lock?.kind === 'lock' || lock?.kind === 'rlock' ? lock.holder : null;
}

function isInCircle(waitsFor: ReadonlyMap<string, string | null>, from: string): boolean {
  const seen = new Set<string>();
  for (let at = waitsFor.get(from); at && !seen.has(at); at = waitsFor.get(at)) {
    if (at === from) return true;
    seen.add(at);
  }
  return false;
}

const isLiving = ({ state }: World, process: string): boolean => state.lives.get(process)?.ended === null;

function leftIn({ state }: World): ModelOutcome['left'] {
  const left: Record<string, string | readonly string[]> = {};
  for (const [name, object] of [...state.objects].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (object.kind === 'file' && object.content !== null) left[name] = object.content;
    if (object.kind === 'queue' && object.items.length > 0) left[name] = object.items;
    if (object.kind !== 'pipe') continue;
    const messages = [...object.to[1].messages, ...object.to[2].messages].map(({ value }) => value);
    if (messages.length > 0) left[name] = messages;
  }
  return left;
}
