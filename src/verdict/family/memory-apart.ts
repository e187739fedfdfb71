/** A variable that every process has for itself. */
import type { VarEvent } from '../../trace/events.js';
import type { Timeline } from '../../trace/timeline.js';
import { type Finding, finding } from '../undefined-finding.js';

/**
 * Children changed their copy of a variable, and their parent, looking afterwards, found its own unchanged. Each process
 * shows its own under a name that ends in `name` ("p1's counter"). Evidence: the parent's last look, what the children had
 * last, the parent's first look.
 */
export function memoryApartFinding(timeline: Timeline, name: string): Finding {
  const shows = timeline.events.filter(
    (event): event is VarEvent => event.kind === 'var' && event.name.endsWith(name),
  );
  const parent = timeline.lanes[0]?.process ?? '';
  const own = shows.filter(({ process }) => process === parent);
  const children = timeline.lanes.filter((lane) => lane.parent === parent).map(({ process }) => process);
  const changed = children.flatMap((child) => {
    const values = shows.filter(({ process }) => process === child);
    const last = values.at(-1);
    return last && last.value !== values[0]?.value ? [last] : [];
  });
  const [before, after] = [own[0], own.at(-1)];
  const outcome = outcomeOf(before, after, changed);
  const data = {
    outcome,
    parent,
    before: String(before?.value ?? ''),
    after: String(after?.value ?? ''),
    names: changed.map(({ process }) => process),
    values: changed.map(({ value }) => String(value)),
  } as const;
  const evidence = [after, ...changed, before].flatMap((event) => event?.seq ?? []);
  return finding('memory-apart', outcome === 'shown', data, evidence);
}

function outcomeOf(before: VarEvent | undefined, after: VarEvent | undefined, changed: readonly VarEvent[]) {
  if (changed.length === 0) return 'unchanged';
  if (!before || !after || changed.some(({ seq }) => seq > after.seq) || before === after) return 'unseen';
  return before.value === after.value ? 'shown' : 'changed';
}
