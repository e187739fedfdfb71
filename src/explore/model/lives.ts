/** The life of processes: start, end, kill, join, and looking who lives. */
import type { Access, Mode } from './access.js';
import { type Call, NO, NO_REPLY, YES } from './call.js';
import { closeAll, handEnds } from './pipe-ends.js';
import { refuse } from './refusal.js';
import { type Attempt, goes, type ModelState, newLife, withLife } from './state.js';

export const lifeOf = (process: string, mode: Mode): Access => ({ object: `process ${process}`, mode });

export function startChild(state: ModelState, process: string, child: string, { ends = [] }: Call): Attempt {
  const born = { ...state, lives: new Map(state.lives).set(child, newLife(process)) };
  return goes(handEnds(born, process, child, ends), NO_REPLY, [lifeOf(child, 'start')]);
}

/** The end of `process`, by itself: what it holds of pipes is closed, its locks stay locked. */
export function exit(state: ModelState, process: string, { value = '0' }: Call): Attempt {
  const { state: closed, accesses } = closeAll(state, process);
  const ended = withLife(closed, process, { ended: 'exit', exitCode: value, inside: null });
  return goes(ended, NO_REPLY, [lifeOf(process, 'end'), ...accesses]);
}

/** Somebody ends `child`, wherever it stands. One that has ended already takes no notice. */
export function kill(state: ModelState, child: string): Attempt {
  const accesses = [lifeOf(child, 'kill')];
  if (!isAlive(state, child)) return goes(state, NO_REPLY, accesses);
  const { state: closed, accesses: closing } = closeAll(state, child);
  return goes(withLife(closed, child, { ended: 'kill', inside: null }), NO_REPLY, [...accesses, ...closing]);
}

/** Its answer does not tell whether the child has ended. */
export function joinProcess(state: ModelState, call: Call, child: string): Attempt {
  const { object } = lifeOf(child, 'join');
  if (!isAlive(state, child)) return goes(state, NO_REPLY, [lifeOf(child, 'join')]);
  return refuse(state, call, object, NO_REPLY, [lifeOf(child, 'join')]);
}

/** Who lives, or how it ended: of one child, or of all. */
export function lookAtLives(state: ModelState, process: string, child: string | undefined): Attempt {
  if (child !== undefined) return goes(state, tell(state, child), [lifeOf(child, 'look')]);
  const children = [...state.lives].flatMap(([name, { parent }]) => (parent === process ? [name] : []));
  const living = children.filter((name) => isAlive(state, name)).sort();
  return goes(
    state,
    living.join(' '),
    children.map((name) => lifeOf(name, 'look')),
  );
}

export function isAlive(state: ModelState, process: string): boolean {
  const life = state.lives.get(process);
  return life !== undefined && life.ended === null;
}

function tell(state: ModelState, process: string): string {
  const { ended = null, exitCode } = state.lives.get(process) ?? {};
  if (ended === null) return state.lives.has(process) ? YES : NO;
  return `${NO} ${ended === 'exit' ? exitCode : ended}`;
}
