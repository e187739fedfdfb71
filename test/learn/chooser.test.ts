import { describe, expect, it } from 'vitest';
import { type ChoosingKind, createChooser } from '../../src/learn/chooser.js';
import type { Stage } from '../../src/learn/key-page.js';
import { view } from '../render/screen.js';

const stage: Stage = { view: view(), rows: 24 };
const caption = {
  lesson: { id: 'keys', title: { en: 'Two keys', zh: '两把钥匙' } },
  step: 'your prediction',
  place: { number: 3, of: 6 },
};
const chooser = (kind: ChoosingKind, options = ['one', 'two', 'three']) =>
  createChooser({
    kind,
    caption,
    keys: ['Enter: choose'],
    asked: () => ['Which?', ''],
    options: () => options,
  });

function press(page: ReturnType<typeof chooser>, ...keys: string[]) {
  let state = page.start;
  for (const key of keys) {
    const pressed = page.press(state, key, stage);
    if ('answer' in pressed) return pressed.answer;
    state = pressed.state;
  }
  return page.draw(state, stage);
}

describe('one of several', () => {
  it.each([
    [['enter'], [0]],
    [['down', 'enter'], [1]],
    [['down', 'down', 'down', 'up', 'enter'], [1]],
    [['3', 'enter'], [2]],
    [['4', 'enter'], [0]],
    [['end', 'home', 'enter'], [0]],
    [['space', 'enter'], [0]],
  ])('%j chooses %j', (keys, answer) => {
    expect(press(chooser('one'), ...keys)).toEqual(answer);
  });

  it('the cursor says where one is', () => {
    const rows = press(chooser('one'), 'down') as string[];
    expect(rows.slice(2, 7)).toEqual(['Which?', '', '  1. one', '❯ 2. two', '  3. three']);
  });

  it('b and q turn the page', () => {
    expect(press(chooser('one'), 'b')).toBe('back');
    expect(press(chooser('one'), 'escape')).toBe('leave');
  });
});

describe('some of several', () => {
  it('Space or a number marks, and takes the mark away', () => {
    const rows = press(chooser('some'), 'space', '3', '3', '2') as string[];
    expect(rows.slice(4, 7)).toEqual(['  ◉ 1. one', '❯ ◉ 2. two', '  ◯ 3. three']);
    expect(press(chooser('some'), 'space', '3', 'enter')).toEqual([0, 2]);
  });

  it('nothing marked: nothing is known', () => expect(press(chooser('some'), 'enter')).toEqual([]));
});

describe('an order', () => {
  it('is what was marked first, then next', () => {
    const rows = press(chooser('order'), '2', '1') as string[];
    expect(rows.slice(4, 7)).toEqual(['❯ [2] 1. one', '  [1] 2. two', '  [ ] 3. three']);
    expect(press(chooser('order'), '2', '3', '1', 'enter')).toEqual([1, 2, 0]);
  });

  it('is no answer before it is whole; nothing of it: nothing is known', () => {
    expect(press(chooser('order'), '2', 'enter')).toHaveLength(24);
    expect(press(chooser('order'), 'enter')).toEqual([]);
  });
});

it('what is chosen stays in sight on a low screen', () => {
  const many = Array.from({ length: 9 }, (_, n) => `option ${n + 1}`);
  const page = chooser('one', many);
  const rows = page.draw({ cursor: 8, marked: [] }, { view: view(), rows: 10 });
  expect(rows).toHaveLength(10);
  expect(rows.slice(2, 8).at(-1)).toBe('❯ 9. option 9');
});
