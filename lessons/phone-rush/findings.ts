/** A rush for a queue with few places: who got in, in which order, and whether everybody else was told. */
import {
  alert,
  defineFinding,
  en,
  phrase,
  queueHistory,
  type Timeline,
  toldTo,
  zh,
} from 'concur-lesson/lesson';

/** The queue with a place for each phone. */
export const SALE = 'sale';
/** Part of the sentence that tells who is too late. */
const TOO_LATE = 'too late';

/**
 * Exactly as many children got in as there were places, each once; main ranked them 1, 2, 3 … in that order; all others
 * were told that they were too late, and all were collected. Evidence: the puts in order, the ranking, the sentences.
 */
export const rushFinding = defineFinding('rush', {
  judge(timeline: Timeline) {
    const places = Number(timeline.run?.parameters['phones']);
    const { puts } = queueHistory(timeline, SALE);
    const winners = puts.map(({ process }) => process);
    const children = timeline.lanes.filter(({ parent }) => parent !== null);
    const contenders = children.map(({ process }) => process);
    const late = contenders.filter((process) => !winners.includes(process));
    const told = toldTo(timeline, late, TOO_LATE);
    const untold = late.filter((process) => !told.has(process));
    const uncollected = children.filter(({ collected }) => collected === null).map(({ process }) => process);
    const ranking = rankingOf(timeline, contenders);
    const outcome =
      winners.length !== Math.min(places, contenders.length) || new Set(winners).size < winners.length
        ? 'number'
        : !isRanked(ranking, winners)
          ? 'ranking'
          : untold.length > 0
            ? 'untold'
            : uncollected.length > 0
              ? 'uncollected'
              : 'shown';
    const names = outcome === 'untold' ? untold : outcome === 'uncollected' ? uncollected : winners;
    const counts = { contenders: contenders.length, won: winners.length, late: late.length };
    return {
      shown: outcome === 'shown',
      // `names`: the winners in order of rank; for "untold" and "uncollected" those it happened to
      data: { outcome, places, ...counts, names } as const,
      evidence: [...puts.map(({ seq }) => seq), ...ranking.map(({ seq }) => seq), ...told.values()],
    };
  },

  en({ outcome, places, contenders, won, late, names }) {
    switch (outcome) {
      case 'shown':
        return phrase`${contenders} came for ${places}; ${won} won, ranks 1 to ${won}: ${en.order(names)}. ${late} were told that they were too late, and all ${contenders} were collected.`;
      case 'number':
        return phrase`${alert(`${won} won`)}, but there were ${places} for ${contenders}.`;
      case 'ranking':
        return phrase`The ranking ${alert('is not')} the order in which they got in: ${en.order(names)}.`;
      case 'untold':
        return phrase`${en.list(names)} came too late for one of the ${places}, and ${alert('nobody said so')}.`;
      case 'uncollected':
        return phrase`${en.list(names)} ${names.length === 1 ? 'was' : 'were'} ${alert('not collected')}.`;
    }
  },

  zh({ outcome, places, contenders, won, late, names }) {
    switch (outcome) {
      case 'shown':
        return phrase`${contenders} 个进程抢 ${places} 个名额，抢到的有 ${won} 个，第 1 到第 ${won} 名依次是 ${zh.order(names)}；${late} 个被告知来晚了，${contenders} 个全部回收。`;
      case 'number':
        return phrase`${alert(`抢到的有 ${won} 个`)}，可名额是 ${places} 个，来的有 ${contenders} 个。`;
      case 'ranking':
        return phrase`名次和进去的先后${alert('对不上')}，进去的顺序是 ${zh.order(names)}。`;
      case 'untold':
        return phrase`${zh.list(names)} 没抢到那 ${places} 个名额，却${alert('没有谁告诉')}它们。`;
      case 'uncollected':
        return phrase`${zh.list(names)} ${alert('没有被回收')}。`;
    }
  },
});

interface Rank {
  readonly rank: number;
  readonly process: string;
  readonly seq: number;
}

/** What main prints as "3. p7 …". */
function rankingOf({ events }: Timeline, contenders: readonly string[]): Rank[] {
  const known = new Set(contenders);
  return events.flatMap((event) => {
    const found = event.kind === 'print' && event.process === 'main' && /^(\d+)\. (\S+)/.exec(event.text);
    const [, rank, process = ''] = found || [];
    return known.has(process) ? [{ rank: Number(rank), process, seq: event.seq }] : [];
  });
}

function isRanked(ranking: readonly Rank[], winners: readonly string[]): boolean {
  return (
    ranking.length === winners.length &&
    ranking.every(({ rank, process }, index) => rank === index + 1 && process === winners[index])
  );
}
