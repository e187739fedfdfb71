/** What a learner is told, once in a process, when an object loses its class on the way: CPython's pickle keeps it. */
import { writeSync } from 'node:fs';
import { emit, tracing } from '../../trace/emit.js';
import { deserialize, serialize } from './clone.js';

let warned = false;

/** Says on standard error that `instance`, which was just encoded, arrives without its class, if that is so. */
export function warnOfLostClass(instance: object): void {
  if (warned || keepsClass(instance)) return;
  warned = true;
  const name = nameOf(instance);
  say(
    `${name} loses its class on the way to another process: it arrives as plain data, without methods, getters and #private ` +
      `fields. Send plain data, and make a new ${name} of it there`,
  );
}

/** Some classes of Node do not: which ones depends on the Node. */
function keepsClass(instance: object): boolean {
  try {
    return Object.getPrototypeOf(deserialize(serialize(instance))) === Object.getPrototypeOf(instance);
  } catch {
    return true; // not by itself: it holds a primitive, which arrives
  }
}

function nameOf(instance: object): string {
  const name: unknown = Object.getPrototypeOf(instance).constructor?.name;
  return typeof name === 'string' && name !== '' ? name : 'class without a name';
}

function say(text: string): void {
  try {
    if (tracing()) emit({ kind: 'output', stream: 'stderr', text });
    else writeSync(2, `${text}\n`);
  } catch {
    // nobody takes it (EAGAIN, EPIPE): no reason to fail what it was about
  }
}
