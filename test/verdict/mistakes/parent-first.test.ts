import { describe, expect, it } from 'vitest';
import { parentFirstFindings } from '../../../src/verdict/mistakes/parent-first.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

describe('parent-first', () => {
  const judge = (text: string) => parentFirstFindings(timeline(text));

  const FAMILY = '0 main start\n0 main spawn p1\n0 p1 start\n0 p1 spawn p2\n0 p2 start';

  it('tells who lived on after its parent, and did something', () => {
    const text = `${FAMILY}\n1 main kill p1 15\n1 p1 found signal 15\n1 main join p1 -15\n3 p2 print x\n3 p2 exit 0`;
    expect(judge(text)).toMatchObject([
      { data: { outcome: 'killed', parent: 'p1', signal: 15, processes: ['p2'], seconds: 2 } },
    ]);
    expect(judge(`${FAMILY}\n1 p1 exit 0\n3 p2 print x`)).toMatchObject([
      { data: { outcome: 'ended', signal: 0 } },
    ]);
  });

  it.each([
    ['was collected', '1 p2 exit 0\n1 p1 join p2\n2 p1 exit 0'],
    ['was about to end', '1 p1 exit 0\n1.05 p2 print x\n1.06 p2 exit 0'],
    ['said nothing more', '1 p1 exit 0\n3 p2 found signal 9\n3 observer end interrupted'],
    ['had been told to end', '1 p1 kill p2 15\n1 p1 exit 0\n3 p2 print x'],
    [
      'lost its parent because the run was stopped',
      '1 p1 found signal 9\n3 p2 print x\n3 observer end timeout',
    ],
  ])('says nothing of a child that %s', (_, text) => {
    expect(judge(`${FAMILY}\n${text}`)).toEqual([]);
  });

  describeSentences(parentFirstFindings, {
    killed: [
      { parent: 'p1', signal: 15, processes: ['p2'], seconds: 2 },
      { parent: 'p1', signal: 9, processes: ['p2', 'p3'], seconds: 2 },
    ],
    ended: { parent: 'main', signal: 0, processes: ['p2'], seconds: 2 },
  });
});
