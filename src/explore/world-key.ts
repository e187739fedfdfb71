/** Worlds as text: two worlds with the same text have the same future. */
import type { CallNode } from './program.js';
import type { World } from './world.js';

/** Names the worlds of one search: places in trees are told apart by identity, and numbered as they come. */
export class WorldKeys {
  readonly #numbers = new Map<CallNode, number>();

  keyOf({ state, at, printed }: World): string {
    const places = [...at].map(([process, node]) => `${process}@${node ? this.#numberOf(node) : '?'}`);
    return JSON.stringify([places.sort(), sorted(state.lives), sorted(state.objects), printed]);
  }

  #numberOf(node: CallNode): number {
    const number = this.#numbers.get(node) ?? this.#numbers.size;
    this.#numbers.set(node, number);
    return number;
  }
}

const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
  [...map].sort(([one], [other]) => (one < other ? -1 : 1));
