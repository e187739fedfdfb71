/**
 * Every execution with at most so many preemptions, one after the other: a preemption takes the turn from a process that
 * could have gone on. Most mistakes need few of them.
 */
import { type AtGate, runnableAmong, type SearchScheduler } from './scheduler.js';

/** A point of the execution: who could be next there, and which of them it is. */
interface Fork {
  readonly options: readonly Branch[];
  index: number;
}

interface Branch {
  readonly process: string;
  readonly how: AtGate['how'];
  /** How many preemptions there are up to here, with this one. */
  readonly preemptions: number;
}

export function createPreemptions<C extends AtGate>(most: number): SearchScheduler<C> {
  let forks: Fork[] | null = null;
  let depth = 0;
  return {
    begin() {
      depth = 0;
      if (forks === null) {
        forks = [];
        return true;
      }
      while (forks.length > 0) {
        const last = forks.at(-1) as Fork;
        if (++last.index < last.options.length) return true;
        forks.pop();
      }
      return false;
    },
    choose(candidates) {
      const before = forks?.[depth - 1];
      if (depth === forks?.length)
        forks.push({ options: optionsAt(candidates, chosenAt(before), most), index: 0 });
      const chosen = chosenAt(forks?.[depth++]);
      const isChosen = (each: AtGate) => each.process === chosen?.process && each.how === chosen.how;
      return runnableAmong(candidates).find(isChosen) ?? null;
    },
  };
}

const chosenAt = (fork: Fork | undefined): Branch | undefined => fork?.options[fork.index];

/** The one before first, so that the simplest execution comes first. */
function optionsAt(candidates: readonly AtGate[], before: Branch | undefined, most: number): Branch[] {
  const choices = runnableAmong(candidates);
  const isOn = (each: AtGate) => each.process === before?.process && each.how !== 'kill';
  const stays = choices.filter(isOn);
  const { preemptions: sofar = 0 } = before ?? {};
  const cost = sofar + (stays.length > 0 ? 1 : 0);
  const options = [
    ...stays.map((each) => ({ ...each, preemptions: sofar })),
    ...choices.filter((each) => !isOn(each)).map((each) => ({ ...each, preemptions: cost })),
  ];
  return options
    .filter(({ preemptions }) => preemptions <= most)
    .map(({ process, how, preemptions }) => ({ process, how, preemptions }));
}
