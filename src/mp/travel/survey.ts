/** A look at a value before it is encoded: whether it can travel, how, and what of it would stay behind. */
import { types } from 'node:util';
import { TRANSFER, type Transferable } from './transferable.js';

/** Deeper values are refused: node:v8 writes them, but may have too little stack to read them (1,600 levels of Node 22). */
const MOST_LEVELS = 500;

export interface Survey {
  /** Whether JSON gives back exactly what structured clone would: no -0, holes, undefined, shared objects or own ways. */
  readonly plain: boolean;
  /** The first primitive or connection in it. What is inside of one is its own affair. */
  readonly transferable: Transferable | undefined;
  /** The first object in it whose class does not travel: it arrives as plain data. */
  readonly instance: object | undefined;
}

/** Looks at all of `value`. Throws RangeError for one that is nested too deep, TypeError for one that could not be read back. */
export function survey(value: unknown): Survey {
  const found = new Surveyor();
  found.look(value, 0);
  return found;
}

/** What structured clone gives back as what it was. */
const CARRIED: ReadonlySet<object | null> = new Set(
  [
    ...[Object, Array, Map, Set, Date, RegExp, ArrayBuffer, Boolean, Number, String, BigInt],
    ...[Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError],
  ].map(({ prototype }) => prototype),
);

class Surveyor implements Survey {
  plain = true;
  transferable: Transferable | undefined;
  instance: object | undefined;
  readonly #seen = new Set<object>();

  look(value: unknown, level: number): void {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
    if (typeof value === 'number') {
      if (!Number.isFinite(value) || Object.is(value, -0)) this.plain = false;
    } else if (typeof value !== 'object' || this.#seen.has(value) || ArrayBuffer.isView(value)) {
      this.plain = false;
    } else {
      this.#seen.add(value);
      if (TRANSFER in value) this.transferable ??= value as Transferable;
      else this.#lookInto(value, level + 1);
    }
  }

  #lookInto(value: object, level: number): void {
    if (level > MOST_LEVELS) {
      throw new RangeError(
        `This value is nested more than ${MOST_LEVELS} levels deep, and the other process might not be able to read it. ` +
          'Send it as a list of its parts',
      );
    }
    const own = Object.values(value);
    if (Array.isArray(value) ? own.length !== value.length : !isPlainObject(value)) this.plain = false;
    this.#lookAtClass(value);
    for (const part of own) this.look(part, level);
    if (value instanceof Map) for (const pair of value) for (const part of pair) this.look(part, level);
    if (value instanceof Set) for (const part of value) this.look(part, level);
    if (types.isNativeError(value)) this.look(value.cause, level);
  }

  #lookAtClass(value: object): void {
    const prototype = Object.getPrototypeOf(value);
    if (prototype === null || CARRIED.has(prototype)) return;
    if (Object.prototype.toString.call(value) === '[object WebAssembly.Module]') {
      throw new TypeError(
        'A WebAssembly.Module cannot be read in another process. Send the bytes it is made of',
      );
    }
    // what Object.create() made has a prototype, but no class
    if (prototype.constructor !== Object) this.instance ??= value;
  }
}

function isPlainObject(value: object): boolean {
  if (Object.getPrototypeOf(value) !== Object.prototype || Object.hasOwn(value, '__proto__')) return false;
  return Object.getOwnPropertySymbols(value).length === 0 && !('toJSON' in value);
}
