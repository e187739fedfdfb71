/** A Process as Python describes it: values in an order, or a subclass with a run() of its own. */
import type { ProcessOptions } from '../process/process-options.js';
import { checkOptions, type KindsOf } from './options.js';

/** In Python's order. */
const PROCESS_OPTIONS = {
  target: 'function',
  name: 'string',
  args: 'array',
  daemon: 'boolean',
  kwargs: {
    kind: 'object',
    instead: 'TypeScript has no keyword arguments; an object comes last in args: [lock, { seconds: 2 }]',
  },
} satisfies KindsOf<ProcessOptions<[]>>;

/** Throws TypeError for anything but these options, and for a subclass with a run(). `more`: what came after the options. */
export function checkProcess(process: object, options: unknown, more: readonly unknown[]): void {
  refuseRun(process);
  checkOptions({ call: 'new Process', options: PROCESS_OPTIONS }, options, ...more);
}

/** CPython's child calls run() of the object it was started with; here nothing but the program's exports reaches the child. */
export function refuseRun(process: object): void {
  if (!('run' in process)) return;
  throw new TypeError(
    `${process.constructor.name} has a run() of its own, which no child would call: export its work as a function ` +
      'and write new Process({ target: work, args: […] })',
  );
}
