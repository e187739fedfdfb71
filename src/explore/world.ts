/** A program in the middle of an execution: the state of the model, and where each process stands in its tree. */
import type { Grant } from '../schedule/schedule.js';
import { attempt } from './model/attempt.js';
import { type Call, isFailure, lacksValue } from './model/call.js';
import { isAlive, kill } from './model/lives.js';
import { type Attempt, type ModelState, stateOf } from './model/state.js';
import { isKiller, killerOf, type Move, processOf, type ThreadAtGate } from './move.js';
import type { CallNode, ProgramTree } from './program.js';

/** Never changed: a step makes a new one. */
export interface World {
  readonly program: ProgramTree;
  readonly state: ModelState;
  /** Processes that have a next call; undefined: no run has come there, so nobody knows it. */
  readonly at: ReadonlyMap<string, CallNode | undefined>;
  /** What has been printed and by whom, line by line; sorted, where the order makes no difference. */
  readonly printed: readonly string[];
}

/** Where the search begins. Of the steps before, those that only begin to wait change nothing. */
export function beginningOf(program: ProgramTree): World {
  const { processes, objects, before = [] } = program;
  let world: World = {
    program,
    state: stateOf(processes.keys(), objects),
    at: new Map(processes),
    printed: [],
  };
  for (const grant of before) world = takeGrant(world, grant)?.world ?? world;
  return world;
}

/** Processes whose next call is not known: a real run has to go there. */
export const unknownIn = ({ at, state }: World): string[] =>
  [...at].flatMap(([process, node]) => (node === undefined && isAlive(state, process) ? [process] : []));

/** Where every thread stands that is not over, in the order they began; without those that are not known. */
export function standingsIn(world: World): ThreadAtGate[] {
  const processes = [...world.at.keys()].flatMap((process) => standingOf(world, process) ?? []);
  const killers = (world.program.killed ?? []).flatMap(
    (process) => standingOf(world, killerOf(process)) ?? [],
  );
  return [...processes, ...killers];
}

/** Null: it is over, has not begun, or its next call is not known. */
export function standingOf(world: World, thread: string): ThreadAtGate | null {
  const tried = tryStep(world, thread);
  if (tried === null) return null;
  const { call, attempted } = tried;
  const [process, { operation }, { accesses }] = [processOf(thread), call, attempted];
  return { thread, process, operation, accesses, how: howOf(thread, attempted) };
}

const howOf = (thread: string, { how }: Attempt): Grant['how'] | null =>
  how !== null && isKiller(thread) ? 'kill' : how;

/** Makes the next step of a thread; null: it cannot make one now. */
export function take(world: World, thread: string): { readonly step: Move; readonly world: World } | null {
  const tried = tryStep(world, thread);
  if (tried === null || tried.attempted.how === null) return null;
  const { call, attempted, node } = tried;
  const process = processOf(thread);
  const how = howOf(thread, attempted) ?? 'go';
  const step = {
    thread,
    grant: { process, how },
    call,
    accesses: attempted.accesses,
    reply: attempted.reply,
  };
  return { step, world: follow({ ...world, state: attempted.state }, step, node) };
}

/** Makes the step of a schedule; null: it cannot be made so, now. */
export function takeGrant(world: World, { process, how }: Grant): ReturnType<typeof take> {
  const taken = take(world, how === 'kill' ? killerOf(process) : process);
  return taken?.step.grant.how === how ? taken : null;
}

interface Tried {
  readonly node: CallNode | null;
  readonly call: Call;
  readonly attempted: Attempt;
}

function tryStep({ state, at, program }: World, thread: string): Tried | null {
  if (isKiller(thread)) return tryKill(state, at, processOf(thread));
  const node = at.get(thread);
  if (!node) return null;
  const attempted = attempt(state, thread, node.call);
  const isPrint = node.call.operation.call === 'print';
  const free = isPrint && !program.printOrder ? { ...attempted, accesses: [] } : attempted;
  return { node, call: node.call, attempted: free };
}

/** One that has not begun, or is over, cannot be killed. */
function tryKill(state: ModelState, at: World['at'], process: string): Tried {
  const attempted = kill(state, process);
  const call = { operation: { call: 'kill', child: process } } as const;
  const lives = isAlive(state, process) && at.has(process);
  return { node: null, call, attempted: lives ? attempted : { ...attempted, how: null } };
}

/** Where the process stands after the step, and its child. */
function follow(world: World, { grant: { process }, call, reply }: Move, node: CallNode | null): World {
  if (node === null || reply === null) return world;
  const { operation } = call;
  // what it carries is known only once somebody has made it; where it failed, it carried nothing
  const next = lacksValue(call) && !isFailure(reply) ? undefined : node.after(reply);
  const at = new Map(world.at);
  if (next === null) at.delete(process);
  else at.set(process, next);
  if (operation.call === 'start') at.set(operation.child, node.child());
  if (operation.call !== 'print') return { ...world, at };
  const printed = [...world.printed, `${process}: ${call.value ?? ''}`];
  return { ...world, at, printed: world.program.printOrder ? printed : printed.sort() };
}

/** Those that cannot make their step: they wait, or somebody has ended their process. */
export const waitingIn = (world: World): ThreadAtGate[] =>
  standingsIn(world).filter(({ how }) => how === null);
