/** Programs that end well, and yet are not what their learner meant. */
import { describe, expect, it } from 'vitest';
import { judge, judgeStandstill } from '../helpers/judged.js';
import { launch } from '../helpers/launch.js';
import { oneIn } from '../helpers/turns.js';

describe('a program with a mistake is told', () => {
  const run = async (fixture: string, parameters = {}) => {
    const judged = judge(await launch(`mistakes/${fixture}.ts`, { parameters }));
    const dataOf = (name: string) => judged.findings.find(({ finding }) => finding === name)?.data;
    return { ...judged, dataOf };
  };

  it('that an empty queue is no end', async () => {
    const { names, dataOf, reason } = await run('empty-as-end');
    expect({ names, reason }).toEqual({ names: ['ended-on-empty'], reason: 'finished' });
    expect(dataOf('ended-on-empty')).toMatchObject({
      queue: 'jobs',
      processes: ['consumer'],
      putters: ['producer'],
      missed: 5,
    });
  });

  it('which changes of a file were lost', async () => {
    const { names, dataOf, prints } = await run('lost-updates');
    const got = Number(/got (\d+)/.exec(prints('main')[0] ?? '')?.[1]);
    expect(names).toEqual(got < 200 ? ['file-overwritten'] : []);
    if (got < 200) expect(dataOf('file-overwritten')).toMatchObject({ file: 'count.json' });
  });

  it('that each process has its own variables, with the line', async () => {
    const { names, dataOf } = await run('global-list');
    expect(names).toEqual(['own-copy']);
    const { processes, ...data } = dataOf('own-copy') as { processes: string[] };
    expect(data).toMatchObject({ variable: 'results', target: 'work', place: 'global-list.ts:5' });
    expect([...processes].sort()).toEqual(['p1', 'p2', 'p3']);
  });

  it('that it waits busily', async () => {
    const { names, dataOf, of } = await run('busy-wait');
    expect(names).toEqual(['busy-wait']);
    expect(dataOf('busy-wait')).toMatchObject({ outcome: 'looks', process: 's', object: 'e' });
    expect(of('spin')).toHaveLength(1);
  });

  it('that what is made at the top level is not shared, named or not: a standstill is told by that', async () => {
    const { names, findings } = judge(await judgeStandstill('mistakes/own-queue.ts'));
    expect(names).toEqual(['standstill', 'own-primitive', 'own-primitive']);
    expect(findings.filter(({ finding }) => finding === 'own-primitive').map(({ data }) => data)).toEqual([
      { primitive: 'lock', name: 'lock-1', processes: expect.arrayContaining(['p1', 'p2']) },
      { primitive: 'queue', name: 'queue-1', processes: expect.arrayContaining(['main', 'p1', 'p2']) },
    ]);
  });

  it('whom it left behind', async () => {
    const { names, dataOf } = await run('grandchildren');
    expect(names).toEqual(['killed', 'parent-first']);
    expect(dataOf('parent-first')).toMatchObject({
      outcome: 'killed',
      parent: 'mid',
      signal: 15,
      processes: ['leaf'],
    });
  });

  const mistakes: readonly [mistake: string, name: string, data: object][] = [
    ['left', 'left-in-queue', { outcome: 'some', queue: 'box', left: 2, items: 3, putters: ['main'] }],
    ['unread', 'left-in-queue', { outcome: 'all', queue: 'results', left: 2, putters: ['p1', 'p2'] }],
    ['counter', 'own-copy', { variable: 'count', target: 'raise' }],
    ['scores', 'own-copy', { variable: 'scores', target: 'score' }],
    ['alive', 'busy-wait', { outcome: 'looks', process: 'main', object: 'p1' }],
    ['list', 'file-overwritten', { file: 'names.json', process: 'p1', other: 'p2', times: 1 }],
    ['exits', 'parent-first', { outcome: 'ended', parent: 'p1', processes: ['inner'] }],
    ['peeks', 'ended-on-empty', { queue: 'box', processes: ['p1'], putters: ['main'] }],
  ];

  it.each(oneIn(2, mistakes))('what it does wrong: %s', async (mistake, name, data) => {
    const { names, dataOf } = await run('others', { mistake });
    expect(names).toEqual([name]);
    expect(dataOf(name)).toMatchObject(data);
  });

  it('what it does wrong: tries, where the log shows that it did nothing else in between', async () => {
    const { names, dataOf, events } = await run('others', { mistake: 'tries' });
    const own = events.filter(({ process, kind }) => process === 'p1' && kind !== 'state');
    const set = own.findIndex(({ kind }) => kind === 'set');
    // on a busy machine others compute in between, and there is too much time between two tries to tell
    const isBusy = [own.slice(0, set), own.slice(set)].some((row) => {
      const tries = row.filter(
        ({ kind, ...event }) => kind === 'timeout' && 'object' in event && event.object === 'key',
      );
      const [first, last] = [row.find(({ kind }) => kind === 'wait'), tries.at(-1)];
      return first && last && tries.length >= 1000 && (last.t - first.t) / tries.length <= 0.000_2;
    });
    expect(names).toEqual(isBusy ? ['busy-wait'] : []);
    if (isBusy) expect(dataOf('busy-wait')).toMatchObject({ outcome: 'tries', process: 'p1', object: 'key' });
  });
});

describe('names that are not unique', () => {
  it('make no two locks one', async () => {
    const { findings } = judge(await launch('same-name-locks.ts'));
    expect(findings.filter(({ finding }) => finding === 'exclusion')).toMatchObject([
      { shown: true, data: { outcome: 'shown', object: 'printer' } },
    ]);
    const [handover] = findings.filter(({ finding }) => finding === 'handover');
    expect(Number(handover?.data['quickest'] ?? 0)).toBeGreaterThanOrEqual(0);
  });

  it('make no process wait for itself', async () => {
    const stop = new AbortController();
    const { names, of } = judge(
      await launch('same-name-nested.ts', {
        interrupt: stop.signal,
        onEvent: (event) => event.kind === 'sleep' && setTimeout(() => stop.abort(), 1500),
      }),
    );
    expect(of('block').map(({ process, object }) => [process, object])).toEqual([
      ['main', 'w'],
      ['w', 'w#2'],
    ]);
    expect(names).toEqual([]);
  });
});
