/** Where in a learner's program a call stands, for what is said of it later. */
import { basename } from 'node:path';
import { context } from '../context.js';

/** Calls of ours and of the program that may stand above it. */
const MOST_FRAMES = 24;

/** "program.ts:12", of the innermost line of the program's files; nothing where nobody asked for it: in lessons. */
export function callPlace(): { readonly at?: string } {
  const { settings, program } = context();
  if (!settings.habits || program === null) return {};
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = MOST_FRAMES;
  const stack = new Error().stack ?? '';
  Error.stackTraceLimit = stackTraceLimit;
  for (const [, file = '', line] of stack.matchAll(/(?:\(|at )((?:file:\/\/)?\/[^\n]*?):(\d+):\d+\)?$/gm))
    if (file in program.modules) return { at: `${basename(file)}:${line}` };
  return {};
}
