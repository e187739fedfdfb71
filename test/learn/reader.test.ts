import { describe, expect, it } from 'vitest';
import type { Stage } from '../../src/learn/key-page.js';
import { createReader, type Reading } from '../../src/learn/reader.js';
import { view } from '../render/screen.js';

const stage: Stage = { view: view(), rows: 14 }; // ten lines of text
const caption = {
  lesson: { id: 'keys', title: { en: 'Two keys', zh: '两把钥匙' } },
  step: 'the story',
  place: { number: 1, of: 6 },
};
const reader = (lines: number, ways = 1) =>
  createReader(
    (_, way) => ({
      caption,
      lines: Array.from({ length: lines }, (_, n) => `${way ? 'other' : 'line'} ${n + 1}`),
      keys: ['Enter: on'],
    }),
    ways,
  );

/** The state after these keys, or the answer. */
function press(page: ReturnType<typeof reader>, ...keys: string[]): Reading | string {
  let state = page.start;
  for (const key of keys) {
    const pressed = page.press(state, key, stage);
    if ('answer' in pressed) return pressed.answer;
    state = pressed.state;
  }
  return state;
}

const top = (page: ReturnType<typeof reader>, ...keys: string[]) => {
  const state = press(page, ...keys);
  return typeof state === 'string' ? state : page.draw(state, stage)[2];
};

describe('a page to read', () => {
  it('has its caption above and its keys below, in as many rows as there are', () => {
    const page = reader(3);
    const drawn = page.draw(page.start, stage);
    expect(drawn).toHaveLength(14);
    expect(drawn[0]).toMatch(/^keys {2}Two keys +1 of 6 · the story$/);
    expect(drawn.slice(2, 6)).toEqual(['line 1', 'line 2', 'line 3', '']);
    expect(drawn[13]).toBe('Enter: on');
  });

  it('Enter goes on where all is seen, else to what is below', () => {
    expect(press(reader(10), 'enter')).toBe('on');
    expect(top(reader(25), 'enter')).toBe('line 10');
    expect(top(reader(25), 'enter', 'enter')).toBe('line 16');
    expect(press(reader(25), 'enter', 'enter', 'enter')).toBe('on');
  });

  it('says how much is below', () => {
    const page = reader(12);
    expect(page.draw(page.start, stage)[12]).toMatch(/─ 2 more lines ──$/);
    expect(page.draw({ top: 2, way: 0 }, stage)[12]).toMatch(/^─+$/);
  });

  it.each([
    [['down', 'down'], 'line 3'],
    [['down', 'up', 'up'], 'line 1'],
    [['end'], 'line 16'],
    [['end', 'home'], 'line 1'],
    [['end', 'pageUp'], 'line 7'],
    [['pageDown', 'space', 'space', 'space'], 'line 16'],
    [['x'], 'line 1'],
  ])('%j: %s is on top', (keys, line) => {
    expect(top(reader(25), ...keys)).toBe(line);
  });

  it.each([
    ['b', 'back'],
    ['backspace', 'back'],
    ['q', 'leave'],
    ['escape', 'leave'],
  ])('%s: %s', (key, turn) => {
    expect(press(reader(25), 'down', key)).toBe(turn);
  });

  it('c shows it the other way, from its beginning', () => {
    expect(top(reader(25, 2), 'end', 'c')).toBe('other 1');
    expect(top(reader(25, 2), 'c', 'c')).toBe('line 1');
    expect(top(reader(25), 'c')).toBe('line 1');
  });

  it('whose screen has become larger leaves no rows empty', () => {
    const page = reader(25);
    const large: Stage = { view: view(), rows: 29 };
    expect(page.draw({ top: 15, way: 0 }, large)[2]).toBe('line 1');
  });
});
