/** What a Process is made from. */
import { context } from '../context.js';

export interface ProcessOptions<A extends readonly unknown[]> {
  /** The function to run: exported by the program's module, at its top level. */
  readonly target: (...args: A) => unknown;
  /**
   * Copied to the new process; locks and other primitives arrive as the same ones. Default: none. TypeScript has no keyword
   * arguments, so there is no `kwargs`: an object comes last, `args: [lock, { seconds: 2 }]`.
   */
  readonly args?: A;
  /**
   * What timelines call it. Default: "Process-N", N counts every Process that main has made, named or not, as in CPython; in
   * a child "NAME:N" with the child's own name (CPython: "Process-1:N", by numbers alone).
   */
  readonly name?: string;
  /**
   * A daemon is terminated when its parent ends by itself (not when the parent is killed), and may not start children.
   * Default: as the parent.
   */
  readonly daemon?: boolean;
}

/** What a process is called that nobody named, the `number`th that its parent made. */
export function defaultName(number: number): string {
  const { parent, name } = context();
  return parent === null ? `Process-${number}` : `${name}:${number}`;
}
