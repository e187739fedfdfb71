/** Who was told something, by what they printed. */
import type { Timeline } from '../../trace/timeline.js';

/** Which of these processes have printed something with `toldBy` in it, and the seq of it. */
export function toldTo(
  { events }: Timeline,
  processes: readonly string[],
  toldBy: string,
): ReadonlyMap<string, number> {
  const asked = new Set(processes);
  const told = new Map<string, number>();
  for (const event of events) {
    if (event.kind === 'print' && asked.has(event.process) && event.text.includes(toldBy))
      told.set(event.process, event.seq);
  }
  return told;
}
