/** Names for primitives nobody named: "lock-1", and "p2.lock-1" where a child made it. */
import { context } from './context.js';

const counts = new Map<string, number>();

export function nextName(kind: string): string {
  const number = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, number);
  const { parent, name } = context();
  return parent === null ? `${kind}-${number}` : `${name}.${kind}-${number}`;
}
