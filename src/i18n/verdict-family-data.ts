/** What the findings about parents, children and their memory say. */

type Names = readonly string[];

/** As `VerdictData`, of which it is a part. Times are real seconds, memory is in bytes. */
export type FamilyVerdictData = {
  /** `names[i]` was a zombie, child of `parents[i]` (pid `pids[i]`). For "missed": those the kernel was never seen to show. */
  zombies: {
    outcome: 'shown' | 'missed' | 'none';
    names: Names;
    parents: Names;
    pids: Names;
    longest: number;
  };
  /** `slowest`: the longest time between an end and the join that collected it. */
  'joined-zombies': { outcome: 'shown' | 'none'; names: Names; parent: string; slowest: number };
  /**
   * `names`: zombies of `parent` when it ended. `adopter` '' if nobody was seen to be their new parent. `kept`: those that
   * were still there when we stopped looking, `watched` after their parent's end.
   */
  'adopted-zombies': {
    outcome: 'shown' | 'none';
    names: Names;
    parent: string;
    adopter: string;
    adopterPid: number;
    kept: Names;
    slowest: number;
    watched: number;
  };
  /** `before`: the most it was seen to have in RAM while it lived; `cpu`: seconds it had used. */
  'zombie-remains': { process: string; pid: number; before: number; cpu: number; exitcode: number };
  /** How many processes and threads there may be at once; `limit` is where that stands. */
  'pid-limit': { limit: string; most: number; inUse: number };
  /** `names`: who lived on when `parent` had ended. `grandparent` '' if the run had none that was alive. */
  orphaned: {
    outcome: 'shown' | 'first' | 'unseen' | 'none';
    names: Names;
    parent: string;
    parentPid: number;
    adopter: string;
    adopterPid: number;
    grandparent: string;
    seconds: number;
  };
  /** What getppid() answered, first and last. */
  'parent-changed': {
    outcome: 'shown' | 'same' | 'other' | 'none';
    process: string;
    before: number;
    after: number;
  };
  /** `seconds`: from its end until its record was gone; for "kept" until we stopped looking. */
  'orphan-collected': {
    outcome: 'collected' | 'kept' | 'alive';
    process: string;
    adopter: string;
    adopterPid: number;
    seconds: number;
  };
  /** `values[i]` is what `names[i]` had at the end; `parent` had `before` all along. */
  'memory-apart': {
    outcome: 'shown' | 'changed' | 'unchanged' | 'unseen';
    parent: string;
    before: string;
    after: string;
    names: Names;
    values: Names;
  };
};

/** The data of `zombies` by parent, in the order they come: each parent with its pid and its children. */
export function byParent({ names, parents, pids }: { names: Names; parents: Names; pids: Names }): {
  readonly parent: string;
  readonly pid: string;
  readonly names: string[];
}[] {
  const groups = new Map<string, { parent: string; pid: string; names: string[] }>();
  names.forEach((name, index) => {
    const parent = parents[index] ?? '?';
    const group = groups.get(parent) ?? { parent, pid: pids[index] ?? '?', names: [] };
    group.names.push(name);
    groups.set(parent, group);
  });
  return [...groups.values()];
}
