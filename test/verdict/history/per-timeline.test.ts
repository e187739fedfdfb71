import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../../../src/trace/build-timeline.js';
import type { Timeline } from '../../../src/trace/timeline.js';
import { perTimeline } from '../../../src/verdict/history/per-timeline.js';
import { lockFindings } from '../../../src/verdict/locks/every-lock.js';
import { troubleFindings } from '../../../src/verdict/trouble/trouble.js';
import { log, timeline } from '../../helpers/log.js';

describe('perTimeline', () => {
  it('computes once for each timeline, also where there is nothing', () => {
    const asked: Timeline[] = [];
    const last = perTimeline((each) => {
      asked.push(each);
      return each.events.at(-1)?.process;
    });
    const [one, empty] = [timeline('1 main start\n2 p1 start'), buildTimeline([])];
    expect([last(one), last(empty), last(one), last(empty)]).toEqual(['p1', undefined, 'p1', undefined]);
    expect(asked).toEqual([one, empty]);
  });
});

describe('the findings of every program', () => {
  it('read the log as often for many locks as for one', () => {
    const turns = (lock: string) =>
      ['p1', 'p2'].flatMap((process) => [
        `1 ${process} wait ${lock}`,
        `1 ${process} acquire ${lock}`,
        `2 ${process} release ${lock}`,
      ]);
    const readings = (locks: readonly string[]) => {
      const built = buildTimeline(log(locks.flatMap(turns).join('\n')));
      let count = 0;
      const watched: Timeline = {
        ...built,
        get events() {
          count += 1;
          return built.events;
        },
      };
      expect([...troubleFindings(watched), ...lockFindings(watched)]).toHaveLength(locks.length * 2);
      return count;
    };
    expect(readings(['a', 'b', 'c', 'd', 'e'])).toBe(readings(['a']));
  });
});
