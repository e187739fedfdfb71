/** The names of kept logs: they say when the run was kept (a moment after the run before, if the clock was put back), so that in their order the runs are in theirs. Pure. */

const KEPT_NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d\.\d{3})Z-\w+\.ndjson$/;

/** "2026-11-27T204622.123Z-k3f9.ndjson". `tag`: what no other run of the same millisecond has; letters and digits. */
export const keptName = (now: Date, tag: string): string =>
  `${now.toISOString().replaceAll(':', '')}-${tag}.ndjson`;

/** When the run of that name was kept; null for the name of anything else. */
export function keptAt(name: string): Date | null {
  const [, day, hours, minutes, seconds] = KEPT_NAME.exec(name) ?? [];
  const when = new Date(`${day}T${hours}:${minutes}:${seconds}Z`);
  return Number.isNaN(when.getTime()) ? null : when;
}

/** What a log is called while it is written. `tag`: as above. */
export const draftOf = (path: string, tag: string): string => `${path}.${tag}.part`;

/** Whether a file of that name is one that is being written, or was when its writer was killed. */
export const isDraft = (name: string): boolean =>
  name.endsWith('.part') && keptAt(name.replace(/\.\w+\.part$/, '')) !== null;
