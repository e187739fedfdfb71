/** A circle of waiting with a pipe in it, as a finding. */
import { type Finding, finding } from '../undefined-finding.js';

/** What this needs of a step of a circle; see wait-for.ts. */
interface Step {
  readonly process: string;
  readonly object: string;
  readonly awaits?: 'sending' | 'receiving';
}

/**
 * One that waits for a message or the end of the pipe, while the only one who could send holds on to its sending end and
 * waits itself, for it to end or at that very place: a forgotten end. Anything else with a pipe in it: a deadlock at pipes.
 */
export function pipeCycleFinding(cycle: readonly Step[], evidence: readonly number[]): Finding {
  const next = (index: number) => cycle[(index + 1) % cycle.length] as Step;
  const at = cycle.findIndex(
    (step, index) => step.awaits === 'sending' && (cycle.length === 1 || next(index).object === ''),
  );
  const reader = cycle[at];
  if (reader) {
    const holder = next(at);
    const joins = cycle.length === 1 ? '' : next(at + 1).process;
    const data = { outcome: 'shown', process: reader.process, pipe: reader.object } as const;
    return finding('forgotten-end', null, { ...data, holder: holder.process, joins }, evidence);
  }
  const ways = cycle.map(({ awaits, object }) => awaits ?? (object === '' ? 'join' : 'lock'));
  const processes = cycle.map(({ process }) => process);
  return finding(
    'pipe-deadlock',
    null,
    { processes, objects: cycle.map(({ object }) => object), ways },
    evidence,
  );
}
