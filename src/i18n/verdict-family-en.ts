/** The sentences about parents, children and their memory in English. */
import { alert, code, type Phrase, phrase, process } from './phrase.js';
import { duration, megabytes, nameList } from './quantity.js';
import type { VerdictSentences } from './verdict-data.js';
import { byParent, type FamilyVerdictData } from './verdict-family-data.js';

const seconds = (value: number): string => duration(value, 'en');
const list = (names: readonly string[]): Phrase => nameList(names, 'en', process);
const were = (names: readonly unknown[]) => (names.length > 1 ? 'were' : 'was');

export const familyVerdictEn: Pick<VerdictSentences, keyof FamilyVerdictData> = {
  zombies: (data) => {
    const { outcome, names, longest } = data;
    const families = byParent(data).flatMap(({ parent, pid, names: children }, index) => [
      ...(index > 0 ? ['; '] : []),
      ...phrase`${list(children)}, ${children.length > 1 ? 'children' : 'child'} of ${process(parent)} (pid ${pid})`,
    ]);
    switch (outcome) {
      case 'shown':
        return phrase`The kernel showed ${names.length === 1 ? 'a zombie' : `${names.length} zombies`} (Z), ended and not collected for up to ${seconds(longest)}: ${families}.`;
      case 'missed':
        return phrase`${list(names)} ended and ${were(names)} not collected, but the kernel was ${alert('not seen')} to show ${names.length > 1 ? 'them' : 'it'} as Z.`;
      case 'none':
        return phrase`No zombies: no child ended before its parent asked for it.`;
    }
  },

  'joined-zombies': ({ outcome, names, parent, slowest }) =>
    outcome === 'shown'
      ? phrase`First cure: ${process(parent)} called join(), and waitpid took the ${names.length > 1 ? 'records' : 'record'} of ${list(names)} away, ${seconds(slowest)} after ${names.length > 1 ? 'the first had' : 'it had'} ended.`
      : phrase`Not shown: no zombie was collected by its parent.`,

  'adopted-zombies': (data) => {
    const { outcome, names, parent, adopter, adopterPid, kept, slowest, watched } = data;
    if (outcome === 'none') return phrase`Not shown: no parent ended and left zombies behind.`;
    const many = names.length > 1;
    const passed =
      adopter === ''
        ? phrase`Second cure: ${process(parent)} ended, and its ${many ? 'zombies' : 'zombie'} ${list(names)} left the process table`
        : phrase`Second cure: ${process(parent)} ended, and its ${many ? 'zombies' : 'zombie'} ${list(names)} got a new parent, ${code(adopter)} (pid ${adopterPid})`;
    if (adopter === '')
      return phrase`${passed} within ${seconds(slowest)}; whose they were meanwhile was too quick to be seen.`;
    if (kept.length === 0)
      return phrase`${passed}, which collected ${many ? 'all of them' : 'it'} within ${seconds(slowest)}.`;
    return phrase`${passed}. ${list(kept)} ${were(kept)} ${alert('not collected')} while we watched, ${seconds(watched)} after that: a parent that does not wait keeps its zombies, whoever it is.`;
  },

  'zombie-remains': ({ process: name, pid, before, cpu, exitcode }) =>
    phrase`${process(name)} was seen with ${megabytes(before)} of memory while it lived, and with none as a zombie. What was left is a record: pid ${pid}, exit code ${exitcode}, CPU time used (${seconds(cpu)}).`,

  'pid-limit': ({ limit, most, inUse }) =>
    phrase`This system has room for ${most} processes and threads at once (${code(limit)}); ${inUse} were there when the run began. Each zombie takes one place.`,

  orphaned: ({ outcome, names, parent, parentPid, adopter, adopterPid, grandparent, seconds: lived }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${process(parent)} (pid ${parentPid}) ended first. The kernel gave ${list(names)} a new parent, ${code(adopter)} (pid ${adopterPid})${grandparent === '' ? '' : phrase`, not ${process(grandparent)}, the grandparent`}; ${names.length > 1 ? 'they' : 'it'} went on for ${seconds(lived)}.`;
      case 'first':
        return phrase`No orphan: ${list(names)} ended before ${process(parent)} did.`;
      case 'unseen':
        return phrase`${list(names)} outlived ${process(parent)}, but the new parent was ${alert('not seen')}.`;
      case 'none':
        return phrase`No orphan: no parent ended in this run.`;
    }
  },

  'parent-changed': ({ outcome, process: name, before, after }) => {
    switch (outcome) {
      case 'shown':
        return phrase`${process(name)} saw it, too: its getppid() said ${before}, and later ${after}. The kernel's view agrees.`;
      case 'same':
        return phrase`Not shown: getppid() of ${process(name)} said ${before} all the time.`;
      case 'other':
        return phrase`getppid() of ${process(name)} said ${before}, then ${after}; the kernel's view says ${alert('something else')}.`;
      case 'none':
        return phrase`Not shown: no process told what getppid() says.`;
    }
  },

  'orphan-collected': ({ outcome, process: name, adopter, adopterPid, seconds: after }) => {
    const parent = adopter === '' ? 'its new parent' : phrase`${code(adopter)} (pid ${adopterPid})`;
    switch (outcome) {
      case 'collected':
        return phrase`When ${process(name)} had ended, ${parent} collected it: its record was gone ${seconds(after)} later.`;
      case 'kept':
        return phrase`${process(name)} ended and was ${alert('never seen collected')}: ${seconds(after)} later, when we stopped looking, it was still a zombie of ${parent}.`;
      case 'alive':
        return phrase`${process(name)} was not seen to end.`;
    }
  },

  'memory-apart': ({ outcome, parent, before, after, names, values }) => {
    const changes = names.flatMap((name, index) => [
      ...(index > 0 ? [', '] : []),
      ...phrase`${process(name)} ended at ${values[index] ?? '?'}`,
    ]);
    switch (outcome) {
      case 'shown':
        return phrase`${changes}; ${process(parent)} looked afterwards and still had ${after}. One name in the program, ${names.length + 1} variables in ${names.length + 1} processes.`;
      case 'changed':
        return phrase`Not shown: the counter of ${process(parent)} changed from ${before} to ${after}.`;
      case 'unchanged':
        return phrase`Not shown: no child changed its counter.`;
      case 'unseen':
        return phrase`Not shown: ${process(parent)} did not look at its counter after the children had changed theirs.`;
    }
  },
};
