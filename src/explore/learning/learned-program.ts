/**
 * A program's tree, learned from runs: after each run it knows all that the run has shown. What the calls were answered does not
 * stand in the log; it is worked out by making the same calls in the model.
 */
import type { Grant } from '../../schedule/schedule.js';
import type { Operation } from '../../trace/operation.js';
import { attempt } from '../model/attempt.js';
import { type Call, lacksValue, type Reply } from '../model/call.js';
import { kill } from '../model/lives.js';
import { type Attempt, type ModelState, type ObjectModel, stateOf } from '../model/state.js';
import type { CallNode, ProgramTree } from '../program.js';
import { newObjectOf } from './learned-objects.js';
import type { RecordedRun } from './recorded-run.js';

/**
 * A run that does not fit what was known. `other call`: after the same answers the process makes another call than in an earlier
 * run, so what it does depends on something else: a clock, chance, a file that mp knows nothing of. `model`: it was let go on in a way in
 * which, by the model, it could not.
 */
export interface Inconsistency {
  readonly is: 'other call' | 'model';
  readonly process: string;
  /** Which of the run's grants, from 1. */
  readonly grant: number;
  readonly expected: Operation | null;
  readonly found: Operation;
}

class LearnedNode implements CallNode {
  call: Call;
  started: LearnedNode | undefined;
  readonly next = new Map<Reply, LearnedNode | null>();

  constructor(call: Call) {
    this.call = call;
  }

  after(reply: Reply): CallNode | null | undefined {
    return this.next.get(reply);
  }

  child(): CallNode | undefined {
    return this.started;
  }
}

/** Where a process of the run that is being learned stands: which of its calls it is, and its place in the tree. */
interface ReplayPlace {
  readonly index: number;
  readonly node: LearnedNode;
}

/** A run that is being learned. */
interface Replay {
  readonly calls: RecordedRun['calls'];
  readonly places: Map<string, ReplayPlace>;
  grant: number;
  found: Inconsistency | null;
}

export class LearnedProgram {
  readonly #roots = new Map<string, LearnedNode>();
  readonly #objects: Record<string, ObjectModel> = {};
  #nodes = 0;

  /** How many calls it knows: a run that taught nothing leaves it as it was. */
  get size(): number {
    return this.#nodes;
  }

  tree(options: Pick<ProgramTree, 'before' | 'killed' | 'printOrder'> = {}): ProgramTree {
    return { processes: this.#roots, objects: this.#objects, ...options };
  }

  /** Takes in a run. Null: it fits. Throws NotModelled. */
  learn({ grants, calls }: RecordedRun): Inconsistency | null {
    this.#learnObjects(calls);
    const started = new Set(
      [...calls.values()].flat().flatMap(({ operation }) => startedBy(operation) ?? []),
    );
    const roots = [...calls.keys()].filter((process) => !started.has(process));
    const replay: Replay = { calls, places: new Map(), grant: 0, found: null };
    for (const root of roots) {
      const node = this.#place(replay, root, 0, this.#roots.get(root));
      if (node) this.#roots.set(root, node);
    }
    let state = stateOf(roots, this.#objects);
    for (const grant of grants) {
      replay.grant++;
      const at = replay.places.get(grant.process);
      if (replay.found !== null || at === undefined) break;
      const { operation } = at.node.call;
      const attempted = tryGrant(state, grant, at.node.call);
      if (attempted.how === null && grant.how === 'go') continue; // it began to wait
      if (attempted.how !== grant.how)
        return { is: 'model', process: grant.process, grant: replay.grant, expected: null, found: operation };
      state = attempted.state;
      if (grant.how !== 'kill' && attempted.reply !== null)
        this.#goOn(replay, grant.process, at, attempted.reply);
    }
    return replay.found;
  }

  /** The call is over: the process stands before its next one, and a child that it has started before its first. */
  #goOn(replay: Replay, process: string, { node, index }: ReplayPlace, reply: Reply): void {
    const { operation } = node.call;
    const child = startedBy(operation);
    if (child !== null) node.started = this.#place(replay, child, 0, node.started) ?? node.started;
    replay.places.delete(process);
    const isOver = operation.call === 'exit';
    const next = isOver ? null : this.#place(replay, process, index + 1, node.next.get(reply));
    if (next !== undefined) node.next.set(reply, next);
  }

  /** The process stands before that call of its. What was known of the place is held against it. */
  #place(
    replay: Replay,
    process: string,
    index: number,
    known: LearnedNode | null | undefined,
  ): LearnedNode | null | undefined {
    const call = replay.calls.get(process)?.[index];
    if (call === undefined) return known;
    if (known === null || (known && isOther(known.call, call))) {
      const expected = known?.call.operation ?? null;
      replay.found ??= { is: 'other call', process, grant: replay.grant, expected, found: call.operation };
      return known;
    }
    const node = known ?? this.#newNode(call);
    if (lacksValue(node.call)) node.call = call;
    replay.places.set(process, { index, node });
    return node;
  }

  #newNode(call: Call): LearnedNode {
    this.#nodes++;
    return new LearnedNode(call);
  }

  #learnObjects(calls: RecordedRun['calls']): void {
    for (const { operation } of [...calls.values()].flat()) {
      const [name, object] = newObjectOf(operation) ?? [];
      if (name === undefined || object === undefined) continue;
      const known = this.#objects[name];
      // only a put tells how many a queue takes
      const isBetter = known?.kind === 'queue' && object.kind === 'queue' && object.maxsize > known.maxsize;
      if (!known || isBetter) this.#objects[name] = object;
    }
  }
}

const startedBy = (operation: Operation): string | null =>
  operation.call === 'start' ? operation.child : null;

function tryGrant(
  state: ModelState,
  { process, how }: Grant,
  call: Call,
): Pick<Attempt, 'reply' | 'state'> & { readonly how: Grant['how'] | null } {
  if (how !== 'kill') return attempt(state, process, call);
  return { ...kill(state, process), how };
}

/** The value of a call is told only once it was made. */
function isOther(one: Call, other: Call): boolean {
  const isSame = JSON.stringify(one.operation) === JSON.stringify(other.operation);
  return !isSame || (!lacksValue(one) && !lacksValue(other) && one.value !== other.value);
}
