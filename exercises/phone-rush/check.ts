/** Whoever puts something into a queue got in; main's lines with pids of children, the last for each, are the ranking. */
import type { ItemEvent, TraceEvent } from '../../src/trace/events.js';
import type { Timeline } from '../../src/trace/timeline.js';
import {
  type Conduct,
  childrenOf,
  printAfter,
  startedAfterJoin,
} from '../../src/verdict/exercise/conduct.js';
import {
  type Contradiction,
  contradiction,
  type ExerciseCheck,
  firstOf,
} from '../../src/verdict/exercise/judgement.js';

const PHONES = 10;
/** What the program starts when nobody asks for another number. */
const USUAL = 100;

export const check: ExerciseCheck = (timeline) => {
  const crowd = childrenOf(timeline);
  const names = new Set(crowd.map(({ process }) => process));
  // in the order of the queue: they are told a moment later
  const puts = timeline.events
    .filter((event): event is ItemEvent => event.kind === 'put' && names.has(event.process))
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const winners = puts.map(({ process }) => process);
  const once = new Set(winners).size === winners.length;
  const extra = puts[PHONES];
  // a program may leave the parameter alone, and start the usual number in every run
  const asked = Number(timeline.run?.parameters['processes'] ?? USUAL);
  const expected = crowd.length === USUAL ? USUAL : asked;
  const ranking = rankingOf(timeline, crowd, new Set(winners));
  const uncollected = crowd.find(({ join }) => ranking[0] && (!join || join.seq > ranking[0].seq));
  const ranked = ranking.map(({ process }) => process);
  const differ = winners.findIndex((process, index) => process !== ranked[index]);
  return {
    'ten-winners': winners.length === PHONES && once ? null : contradiction([], { n: winners.length }),
    'never-more': extra
      ? contradiction([puts[PHONES - 1]?.seq, extra.seq], { a: extra.process, n: PHONES + 1 })
      : null,
    'pid-announced': firstOf(crowd, unannounced),
    told: firstOf(crowd, untold),
    'joined-first': uncollected
      ? contradiction([ranking[0]?.seq, uncollected.join?.seq], { a: uncollected.process })
      : null,
    ranking:
      ranked.join() === winners.join()
        ? null
        : contradiction([puts[differ]?.seq, ranking[differ]?.seq], { winners, ranked }),
    crowd: crowd.length === expected ? null : contradiction([], { n: crowd.length, expected }),
    'side-by-side': startedAfterJoin(crowd),
  };
};

function isTry(event: TraceEvent): boolean {
  const { kind } = event;
  return kind === 'put' || kind === 'get' || kind === 'look' || kind === 'acquire' || kind === 'timeout';
}

function unannounced({ process, pid, events, exit }: Conduct): Contradiction | null {
  const first = events.find(isTry)?.seq ?? exit;
  if (first === null || first === undefined) return null;
  const said = events.some(
    ({ seq, ...event }) => seq < first && event.kind === 'print' && names(event.text, pid),
  );
  return said ? null : contradiction([first], { a: process, pid });
}

function untold({ process, events, exit }: Conduct): Contradiction | null {
  const last = events.findLast(isTry);
  if (exit === null || (last && printAfter(events, last.seq))) return null;
  return contradiction([last?.seq, exit], { a: process });
}

interface Ranked {
  readonly process: string;
  readonly seq: number;
  readonly at: number;
}

/** Main's last mention of each pid, in the order of the mentions, from the first winner on. */
function rankingOf({ events }: Timeline, crowd: readonly Conduct[], winners: ReadonlySet<string>): Ranked[] {
  const parent = crowd[0]?.spawn?.process;
  const found = new Map<string, Ranked>();
  for (const event of events) {
    if (event.kind !== 'print' || event.process !== parent) continue;
    for (const { 0: number, index } of event.text.matchAll(/\d+/g)) {
      const process = crowd.find(({ pid }) => pid === Number(number))?.process;
      if (process !== undefined) found.set(process, { process, seq: event.seq, at: index });
    }
  }
  const mentions = [...found.values()].sort((a, b) => a.seq - b.seq || a.at - b.at);
  const first = mentions.findIndex(({ process }) => winners.has(process));
  return first < 0 ? [] : mentions.slice(first);
}

function names(text: string, pid: number): boolean {
  return [...text.matchAll(/\d+/g)].some(([number]) => Number(number) === pid);
}
