/** Programs for tests, written as generators: each process yields its calls and is given the answers. */
import type { Call, Reply } from '../../../src/explore/model/call.js';
import type { ObjectModel } from '../../../src/explore/model/state.js';
import type { CallNode, ProgramTree } from '../../../src/explore/program.js';

/** `started`: what its parent had been answered before it started it. */
export type Body = (started: readonly Reply[]) => Generator<Call, void, Reply>;

export const bodiesOf = (bodies: readonly (readonly [string, Body])[]): Record<string, Body> =>
  Object.fromEntries(bodies);

/** `children`: what a process does that another one starts. */
export function written(
  bodies: Readonly<Record<string, Body>>,
  objects: Readonly<Record<string, ObjectModel>> = {},
  more: Pick<ProgramTree, 'killed' | 'printOrder'> & {
    readonly children?: Readonly<Record<string, Body>>;
  } = {},
): ProgramTree {
  const { children = {}, ...rest } = more;
  const nodeOf = (body: Body, started: readonly Reply[], replies: readonly Reply[]): CallNode | null => {
    const call = nextOf(body, started, replies);
    if (call === null) return null;
    const known = new Map<Reply, CallNode | null>();
    let child: CallNode | undefined;
    return {
      call,
      after(reply) {
        const found = known.get(reply);
        if (found !== undefined) return found;
        const next = nodeOf(body, started, [...replies, reply]);
        known.set(reply, next);
        return next;
      },
      child() {
        if (call.operation.call !== 'start') return undefined;
        child ??= nodeOf(children[call.operation.child] as Body, replies, []) ?? undefined;
        return child;
      },
    };
  };
  const nodes = Object.entries(bodies).flatMap(([name, body]) => {
    const node = nodeOf(body, [], []);
    return node ? [[name, node] as const] : [];
  });
  return { processes: new Map(nodes), objects, ...rest };
}

/** Runs the body anew up to there. */
function nextOf(body: Body, started: readonly Reply[], replies: readonly Reply[]): Call | null {
  const generator = body(started);
  let next = generator.next();
  for (const reply of replies) next = generator.next(reply);
  return next.done ? null : next.value;
}

const operation = (made: Call['operation']): Call => ({ operation: made });

/** Calls, short. */
export const acquire = (object: string, timeout?: number): Call =>
  operation({ call: 'acquire', primitive: 'lock', object, ...(timeout === undefined ? {} : { timeout }) });
export const release = (object: string): Call => operation({ call: 'release', primitive: 'lock', object });
export const p = (object: string, timeout?: number): Call =>
  operation({
    call: 'acquire',
    primitive: 'semaphore',
    permits: 0,
    object,
    ...(timeout === undefined ? {} : { timeout }),
  });
export const v = (object: string): Call => operation({ call: 'release', primitive: 'semaphore', object });
export const set = (object: string): Call => operation({ call: 'set', object });
export const clear = (object: string): Call => operation({ call: 'clear', object });
export const wait = (object: string, timeout?: number): Call =>
  operation({ call: 'wait', primitive: 'event', object, ...(timeout === undefined ? {} : { timeout }) });
export const meet = (object: string, parties: number, timeout?: number): Call =>
  operation({
    call: 'wait',
    primitive: 'barrier',
    object,
    parties,
    ...(timeout === undefined ? {} : { timeout }),
  });
export const put = (object: string, value: string, maxsize = 0): Call => ({
  ...operation({ call: 'put', object, maxsize }),
  value,
});
export const get = (object: string, timeout?: number): Call =>
  operation({ call: 'get', object, ...(timeout === undefined ? {} : { timeout }) });
export const look = (object: string): Call => operation({ call: 'look', object });
export const send = (object: string, value: string, bytes = 128): Call => ({
  ...operation({ call: 'send', object }),
  value,
  bytes,
});
export const recv = (object: string): Call => operation({ call: 'recv', object });
export const read = (object: string): Call => operation({ call: 'read', object });
export const write = (object: string, value: string): Call => ({
  ...operation({ call: 'write', object }),
  value,
});
export const print = (value: string): Call => ({ ...operation({ call: 'print' }), value });
export const call = (
  name: 'begin' | 'exit' | 'done' | 'join-queue' | 'abort' | 'reset' | 'start' | 'kill' | 'join' | 'is-alive',
  what = '',
): Call => {
  if (name === 'exit') return { ...operation({ call: name }), value: what || '0' };
  if (name === 'begin') return operation({ call: name });
  if (name === 'start' || name === 'kill' || name === 'join' || name === 'is-alive')
    return operation({ call: name, child: what });
  return operation({ call: name, object: what });
};

/** The text of an item, a message or a file. */
export const valueIn = (reply: Reply): string => reply.slice(1);
export const numberIn = (reply: Reply): number => Number(reply.replace(/^=/, ''));
export const isError = (reply: Reply): boolean => reply.startsWith('!');
