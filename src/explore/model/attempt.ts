/**
 * What a call would do now: the whole model of `mp`. A steered process stops before each call, so a call that cannot go on has
 * not been made; it waits at its gate, and nothing of it can be seen.
 */
import { abortBarrier, comeToBarrier, leaveRound, resetBarrier } from './barriers.js';
import { type Call, NO_REPLY, NotModelled } from './call.js';
import { changeEvent, waitForEvent } from './events.js';
import { readFile, writeFile } from './files.js';
import { exit, isAlive, joinProcess, kill, lifeOf, lookAtLives, startChild } from './lives.js';
import { acquireLock, acquirePermit, releaseLock, releasePermit } from './locks.js';
import { lookAt } from './looks.js';
import { closeAt, finishSend, poll, receive, send } from './pipes.js';
import { get, joinQueue, put, taskDone } from './queues.js';
import { type Attempt, goes, type ModelState, waits } from './state.js';

/** Throws NotModelled where the call does not tell enough. Of a process that has ended: what its call would have touched. */
export function attempt(state: ModelState, process: string, call: Call): Attempt {
  const { inside = null } = state.lives.get(process) ?? {};
  const attempted = inside === null ? begin(state, process, call) : finish(state, process, call, inside);
  return isAlive(state, process) ? attempted : waits(state, attempted.accesses);
}

function finish(
  state: ModelState,
  process: string,
  call: Call,
  inside: NonNullable<Parameters<typeof leaveRound>[3]>,
): Attempt {
  return call.operation.call === 'wait'
    ? leaveRound(state, process, call, inside)
    : finishSend(state, process, call, inside);
}

function begin(state: ModelState, process: string, call: Call): Attempt {
  const { operation } = call;
  switch (operation.call) {
    case 'begin':
      return goes(state, NO_REPLY, [lifeOf(process, 'begin')]);
    case 'exit':
      return exit(state, process, call);
    case 'sleep':
      return goes(state, NO_REPLY, []);
    case 'print':
      return goes(state, NO_REPLY, [{ object: 'output', mode: 'print' }]);
    case 'start':
      return startChild(state, process, operation.child, call);
    case 'kill':
      return kill(state, operation.child);
    case 'is-alive':
      return lookAtLives(state, process, operation.child);
    case 'join':
      return joinProcess(state, call, operation.child);
    case 'acquire':
      return operation.primitive === 'semaphore'
        ? acquirePermit(state, call, operation.object, operation.permits)
        : acquireLock(state, process, call, operation.object, operation.primitive);
    case 'release':
      return operation.primitive === 'semaphore'
        ? known(releasePermit(state, operation.object), `how many permits ${operation.object} began with`)
        : releaseLock(state, process, operation.object, operation.primitive);
    case 'wait':
      return operation.primitive === 'event'
        ? waitForEvent(state, call, operation.object)
        : comeToBarrier(state, process, operation.object, operation.parties);
    case 'set':
    case 'clear':
      return changeEvent(state, operation.object, operation.call);
    case 'abort':
      return abortBarrier(state, operation.object);
    case 'reset':
      return resetBarrier(state, operation.object);
    case 'put':
      return put(state, call, operation.object, operation.maxsize);
    case 'get':
      return get(state, call, operation.object);
    case 'done':
      return taskDone(state, operation.object);
    case 'join-queue':
      return joinQueue(state, operation.object);
    case 'send':
      return send(state, process, call, operation.object);
    case 'recv':
      return receive(state, process, call, operation.object);
    case 'poll':
      return poll(state, process, call, [operation.object]);
    case 'wait-any':
      if (operation.others > 0) throw new NotModelled('a wait for descriptors');
      return poll(state, process, call, operation.objects);
    case 'close':
      return closeAt(state, process, call, operation.object);
    case 'look':
      return known(lookAt(state, operation.object), `what kind of thing ${operation.object} is`);
    case 'read':
      return readFile(state, operation.object);
    case 'write':
      return writeFile(state, call, operation.object);
  }
}

function known(attempted: Attempt | null, what: string): Attempt {
  if (attempted === null) throw new NotModelled(`it is not known ${what}`);
  return attempted;
}
