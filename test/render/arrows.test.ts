/** Which send was received by which recv, as the live views show it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanes } from '../../src/render/lanes/lanes.js';
import { createPlain } from '../../src/render/lanes/plain.js';
import type { View } from '../../src/render/style/view.js';
import type { TraceEvent } from '../../src/trace/events.js';
import { log } from '../helpers/log.js';
import { view, widest, withoutColor } from './screen.js';

/** The second message is received before the first; one is sent from the left, one from the right. */
const SHARED = log(`
  0.1 main start
  0.1 main spawn r1
  0.1 main spawn r2
  0.1 main spawn w
  0.2 r1 start
  0.2 r2 start
  0.2 w start
  0.5 w send board A
  0.6 w send board B
  0.7 r2 recv board B
  0.8 r1 recv board A
  0.9 main send board C
  1.0 r2 recv board C
  1.1 r1 recv board Z`);

const draw = (place: View, events: readonly TraceEvent[] = SHARED): string => {
  const lanes = createLanes(place);
  return events.map((event) => lanes.push(event)).join('');
};
const received = (text: string): string[] => text.split('\n').filter((line) => /recei|收到/.test(line));

describe('a recv in the lanes', () => {
  it('has an arrow from its sender’s lifeline, over those between, and says who sent it when', () => {
    expect(received(draw(view({ columns: 120 })))).toEqual([
      ' 0.70s │   │   ▼◂╌╌┤    r2 receives B from w (“board”, sent 0.60s)                  board 1 inside',
      ' 0.80s │   ▼◂╌╌┼╌╌╌┤    r1 receives A from w (“board”, sent 0.50s)                  board 0 inside',
      ' 1.00s ├╌╌╌┼╌╌▸▼   │    r2 receives C from main (“board”, sent 0.90s)               board 0 inside',
      ' 1.10s │   ▼   │   │    r1 receives Z from pipe “board”                             board 0 inside',
    ]);
  });

  it('has one where columns are narrow, in ASCII too', () => {
    const narrow = received(draw(view({ columns: 60, unicode: false }))).map((line) => line.slice(0, 18));
    expect(narrow).toEqual([
      ' 0.70s |  |  v<-+ ',
      ' 0.80s |  v<-+--+ ',
      ' 1.00s +--+->v  | ',
      ' 1.10s |  v  |  | ',
    ]);
  });

  it('starts in the empty where its sender is gone', () => {
    const gone = log(
      '0.1 main start\n0.1 main spawn w\n0.2 w start\n0.3 w send hose A\n0.4 w exit 0\n0.5 main join w\n0.6 main recv hose A',
    );
    expect(received(draw(view(), gone))[0]?.slice(0, 13)).toBe(' 0.60s ▼◂╌╌  ');
  });

  it('is told in Chinese as well', () => {
    expect(received(draw(view({ columns: 120, language: 'zh' })))[1]).toContain(
      'r1 收到 w 发来的 A （“board”，0.50s 发出）',
    );
  });

  it('keeps to the width, and is the same without colour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 140 }), fc.boolean(), (columns, unicode) => {
        const text = draw(view({ columns, unicode, color: 1 }));
        expect(widest(text)).toBeLessThanOrEqual(columns);
        expect(withoutColor(text)).toBe(draw(view({ columns, unicode })));
      }),
    );
  });
});

it('a line for a file says the same in words', () => {
  const plain = createPlain(view({ columns: Number.POSITIVE_INFINITY }));
  const text = SHARED.map((event) => plain.push(event)).join('');
  expect(received(text)[0]).toBe(
    '  0.7000s  r2        recv      r2 receives B from w (“board”, sent 0.60s)  [board 1 inside]',
  );
});
