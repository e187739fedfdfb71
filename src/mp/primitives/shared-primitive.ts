/** What all primitives in shared memory have in common: a name, a cell of words, and travelling to other processes. */
import { nextName, uniqueName } from '../naming.js';
import { checkOptions, type KindsOf, type Usage } from '../spelling/options.js';
import { registerTransfer, TRANSFER, type Transfer, type Transferable } from '../travel/transfer.js';
import { allocateCell, Cell } from './memory.js';

/** Key under which a primitive is given the cell of the one it is the same as. */
const CELL = Symbol('concur-lesson.cell');

/** A lock and an RLock are both locks to a learner, and so on: they get no name twice either. */
const KIN = /^(?:R|Bounded|Joinable)/;

export interface PrimitiveOptions {
  /** What timelines call it; the second one of that name in a run, "name#2". Default: its kind and a number, "lock-1". */
  readonly name?: string;
  /** @internal */
  readonly [CELL]?: Cell;
}

export const PRIMITIVE_OPTIONS = { name: 'string' } satisfies KindsOf<PrimitiveOptions>;

export abstract class SharedPrimitive implements Transferable {
  readonly name: string;
  /** @internal */
  protected readonly cell: Cell;
  /** Whether this process made it, rather than was handed it. */
  protected readonly fresh: boolean;
  readonly #type: string;

  /** `usage`: what else there is to say of how it is made; `more`: what came after the options. */
  protected constructor(
    type: string,
    options: PrimitiveOptions = {},
    usage: Partial<Usage> = {},
    ...more: readonly unknown[]
  ) {
    checkOptions({ call: `new ${type}`, options: PRIMITIVE_OPTIONS, ...usage }, options, ...more);
    this.#type = type;
    const name = options.name ?? nextName(type.toLowerCase());
    this.fresh = options[CELL] === undefined;
    this.name = this.fresh ? uniqueName(type.replace(KIN, ''), name) : name;
    this.cell = options[CELL] ?? allocateCell();
  }

  /** @internal */
  [TRANSFER](): Transfer<{ readonly name: string; readonly cell: number }> {
    return { type: this.#type, state: { name: this.name, cell: this.cell.number } };
  }
}

/** Lets a primitive of `type` arrive in another process, as the same one. `state`: what else its TRANSFER tells. */
export function arrivesAs<State = unknown>(
  type: string,
  restore: (options: PrimitiveOptions, state: State) => Transferable,
): void {
  registerTransfer<{ name: string; cell: number } & State>(type, (state) =>
    restore({ name: state.name, [CELL]: new Cell(state.cell) }, state),
  );
}
