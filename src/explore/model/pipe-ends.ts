/** Who holds which ends of pipes. The last one to let go of an end makes the other end's end of file, or broken pipe. */
import type { PipeEnd, Side } from '../../trace/events.js';
import type { Access } from './access.js';
import { type ModelState, type PipeModel, withObject } from './state.js';

const BOTH: readonly Side[] = [1, 2];

/** A two-way pipe's side says which end it is; of a one-way pipe, what can be done there. */
export function sideOfEnd({ end, side }: Omit<PipeEnd, 'object'>): Side | undefined {
  if (end === 'both') return side;
  return end === 'receiving' ? 1 : 2;
}

export const sidesOf = ({ ends }: PipeModel, process: string): readonly Side[] => ends[process] ?? BOTH;

/** Whether nobody holds that side any more. */
export const isGone = ({ ends }: PipeModel, side: Side): boolean =>
  Object.values(ends).every((held) => !held.includes(side));

/** What letting go of a side touches: receivers may find the end of file, senders that nobody receives. */
function closing(object: string, pipe: PipeModel, side: Side): Access[] {
  const other: Side = side === 1 ? 2 : 1;
  const sends = pipe.twoWay || side === 2;
  const receives = pipe.twoWay || side === 1;
  return [
    ...(sends ? [{ object: wayTo(object, other), mode: 'close-sender' } as const] : []),
    ...(receives ? [{ object: wayTo(object, side), mode: 'close-receiver' } as const] : []),
  ];
}

export const wayTo = (object: string, side: Side): string => `${object} to ${side}`;

interface LetGo {
  readonly state: ModelState;
  readonly accesses: readonly Access[];
}

/** `process` lets go of that side, if it has it. */
export function closeSide(
  state: ModelState,
  process: string,
  object: string,
  pipe: PipeModel,
  side: Side,
): LetGo {
  const held = sidesOf(pipe, process);
  if (!held.includes(side)) return { state, accesses: [] };
  const ends = { ...pipe.ends, [process]: held.filter((each) => each !== side) };
  return { state: withObject(state, object, { ...pipe, ends }), accesses: closing(object, pipe, side) };
}

/** `process` ends: it lets go of everything. */
export function closeAll(state: ModelState, process: string): LetGo {
  const accesses: Access[] = [];
  let now = state;
  for (const [object, pipe] of state.objects) {
    if (pipe.kind !== 'pipe') continue;
    for (const side of pipe.ends[process] ?? []) accesses.push(...closing(object, pipe, side));
    const ends = { ...pipe.ends, [process]: [] };
    if (process in pipe.ends) now = withObject(now, object, { ...pipe, ends });
  }
  return { state: now, accesses };
}

/** `from` starts `to`, and hands it these ends. */
export function handEnds(
  state: ModelState,
  from: string,
  to: string,
  handed: readonly PipeEnd[],
  pipeOf: (state: ModelState, object: string) => PipeModel = pipeIn,
): ModelState {
  let now = state;
  for (const { object, ...end } of handed) {
    const pipe = pipeOf(now, object);
    const side = sideOfEnd(end);
    const held = new Set([...(pipe.ends[to] ?? []), ...(side === undefined ? BOTH : [side])]);
    const twoWay = pipe.twoWay || end.end === 'both';
    const ends = { ...pipe.ends, [from]: sidesOf(pipe, from), [to]: [...held].sort() };
    now = withObject(now, object, { ...pipe, twoWay, ends });
  }
  return now;
}

/** What a pipe holds on Linux: pipe(7). */
const CAPACITY_BYTES = 65_536;

const NO_MESSAGES = { messages: [], sizes: [], received: 0 };

export const newPipe = (change: Partial<PipeModel> = {}): PipeModel => ({
  kind: 'pipe',
  twoWay: false,
  capacity: CAPACITY_BYTES,
  to: { 1: NO_MESSAGES, 2: NO_MESSAGES },
  ends: {},
  ...change,
});

const FRESH = newPipe();

export function pipeIn(state: ModelState, object: string): PipeModel {
  const pipe = state.objects.get(object);
  return pipe?.kind === 'pipe' ? pipe : FRESH;
}
