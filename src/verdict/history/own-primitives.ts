/** Primitives that processes seem to share, and do not: each has made one of its own while it loaded the program. */
import type { Primitive, TraceEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { perTimeline } from './per-timeline.js';

/** One variable of the program, and what became of it. */
export interface OwnPrimitive {
  /** As the program calls it. */
  readonly name: string;
  readonly primitive: Primitive;
  /** Who used one; each its own. */
  readonly processes: readonly string[];
  /** What they are called in the log. */
  readonly objects: readonly string[];
  /** The first use of each. */
  readonly evidence: readonly number[];
}

/**
 * Of those that several processes used, and each of them only its own. Every process tells when it begins what the program
 * made while it loaded.
 */
export const ownPrimitives = perTimeline(({ events }: Timeline): readonly OwnPrimitive[] => {
  const makers = makersIn(events);
  const uses = usesOf(events, makers);
  const groups = new Map<string, (readonly [object: string, use: Use])[]>();
  for (const [object, use] of uses) {
    const name = nameInProgram(object);
    groups.set(name, [...(groups.get(name) ?? []), [object, use]]);
  }
  return [...groups].flatMap(([name, group]) => {
    const isOwn = group.every(
      ([object, { users }]) => users.size === 1 && users.has(makers.get(object) ?? ''),
    );
    const primitive = group.find(([, use]) => use.primitive !== null)?.[1].primitive;
    if (group.length < 2 || !isOwn || !primitive) return [];
    return [
      {
        name,
        primitive,
        processes: group.flatMap(([, { users }]) => [...users]),
        objects: group.map(([object]) => object),
        evidence: group.map(([, { seq }]) => seq),
      },
    ];
  });
});

function makersIn(events: readonly TraceEvent[]): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap((event) =>
      event.kind === 'start' ? (event.made ?? []).map((object) => [object, event.process] as const) : [],
    ),
  );
}

/** Without the number that tells namesakes apart. */
function nameInProgram(name: string): string {
  return name.replace(/#\d+$/, '');
}

interface Use {
  primitive: Primitive | null;
  readonly seq: number;
  readonly users: Set<string>;
}

/** Who did anything with each of what was made, whatever it was; of what kind it is, whoever waits for it says. */
function usesOf(events: readonly TraceEvent[], makers: ReadonlyMap<string, string>): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const event of events) {
    if (!('object' in event) || !makers.has(event.object)) continue;
    const use = uses.get(event.object) ?? { primitive: null, seq: event.seq, users: new Set() };
    uses.set(event.object, use);
    use.users.add(event.process);
    if (event.kind === 'wait') use.primitive ??= event.primitive;
    if (event.kind === 'put' || event.kind === 'get') use.primitive ??= 'queue';
    if (event.kind === 'set' || event.kind === 'clear') use.primitive ??= 'event';
    if (event.kind === 'send') use.primitive ??= 'pipe';
  }
  return uses;
}
