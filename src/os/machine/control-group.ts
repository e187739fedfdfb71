/** Where the limits of this process's control group, and of those around it, are read (cgroups(7)). Linux. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whose limits they are: how many processes, how much memory. */
export type Controller = 'pids' | 'memory';

/** The folders of the group that `controller` has this process in and of the groups around it, innermost first. */
export function controlGroups(controller: Controller, root = '/'): { version: 1 | 2; folders: string[] } {
  const text = readText(join(root, 'proc/self/cgroup')) ?? '';
  // lines are "4:pids:/some/group" (version 1) and "0::/some/group" (version 2)
  const first = new RegExp(`^\\d+:(?:[^:\\n]*,)?${controller}(?:,[^:\\n]*)?:(.*)$`, 'm').exec(text)?.[1];
  const path = first ?? /^0::(.*)$/m.exec(text)?.[1] ?? '/';
  const at = join(root, 'sys/fs/cgroup', first === undefined ? '' : controller);
  return {
    version: first === undefined ? 2 : 1,
    folders: [path, ...ancestors(path)].map((group) => join(at, group)),
  };
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...ancestors(parent)];
}

/** NaN where there is no such file or no number in it ("max" is no limit). */
export function readNumber(path: string): number {
  const text = readText(path)?.trim();
  return text ? Number(text) : Number.NaN;
}

export function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
