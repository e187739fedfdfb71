import { describe, expect, it } from 'vitest';
import { sharedLine } from '../../../src/render/lanes/shared-state.js';
import { textOf } from '../../../src/render/style/line.js';
import { createPage } from '../../../src/render/style/page.js';
import { widthOf } from '../../../src/render/style/text.js';
import type { EventBody, TraceEvent } from '../../../src/trace/events.js';
import { advance, createMoment } from '../../../src/trace/moment.js';
import { view } from '../screen.js';

/** What the column shows after these events of one process. */
function shown(width: number, ...bodies: readonly EventBody[]): string {
  const moment = createMoment();
  bodies.forEach((body, seq) => {
    advance(moment, { seq, t: seq, process: 'p1', pid: 1, ...body } as TraceEvent);
  });
  const text = textOf(sharedLine(moment, width, createPage(view())));
  expect(widthOf(text)).toBeLessThanOrEqual(width);
  return text;
}

const put = (item: string, size: number): EventBody => ({ kind: 'put', object: 'buns', item, size });
const get = (item: string, size: number): EventBody => ({ kind: 'get', object: 'buns', item, size });

describe('a queue at the side', () => {
  it('shows what is in it, the oldest first', () => {
    expect(shown(17, put("'A'", 1), put("'B'", 2), put('3', 3))).toBe('buns <A B 3>');
    expect(shown(17, put("'A'", 1), put("'B'", 2), get("'A'", 1))).toBe('buns <B>');
    expect(shown(17, put("'A'", 1), get("'A'", 0))).toBe('buns <>');
  });

  it('shows how many there are where they do not fit', () => {
    expect(shown(17, put("'a long one'", 1), put("'B'", 2))).toBe('buns 2 inside');
    expect(shown(24, put("'a long one'", 1), put("'B'", 2))).toBe('buns <a long one B>');
    const many = Array.from({ length: 30 }, (_, index) => put('1', index + 1));
    expect(shown(200, ...many)).toBe('buns 30 inside');
    const emptied = Array.from({ length: 30 }, (_, index) => get('1', 29 - index));
    expect(shown(200, ...many, ...emptied, put('2', 1))).toBe('buns <2>');
  });

  it('does not guess what it has not heard of', () => {
    expect(shown(17, get('3', 2))).toBe('buns 2 inside');
    expect(shown(17, put('3', 3))).toBe('buns 3 inside');
  });

  it('shows who waits at it, for room or for an item', () => {
    expect(shown(17, put("'A'", 1), { kind: 'block', on: 'queue', object: 'buns' })).toBe('buns <A> ○1');
  });
});

describe('a file at the side', () => {
  const file: EventBody = { kind: 'write', object: 'tickets.json', value: '{"left":4}' };

  it('is told in full where it fits, else without the punctuation', () => {
    expect(shown(24, file)).toBe('tickets.json={"left":4}');
    expect(shown(20, file)).toBe('tickets.json=left:4');
    expect(shown(17, file)).toBe('tickets=left:4');
  });
});

describe('what there is nothing to say of', () => {
  it('takes no place', () => {
    const passes: EventBody[] = [
      { kind: 'block', on: 'barrier', object: 'ready' },
      { kind: 'pass', primitive: 'barrier', object: 'ready' },
    ];
    expect(shown(24, put('1', 1), ...passes)).toBe('buns <1>');
  });
});
