import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/player/keys.js';
import { press } from '../../src/player/press.js';
import { settle } from '../../src/player/settle.js';
import { openState, type PlayerState, pass } from '../../src/player/state.js';
import { drawFrame } from '../../src/render/player/frame.js';
import { lastFrom } from '../../src/render/player/pages.js';
import type { Story } from '../../src/render/player/story.js';
import { textOf } from '../../src/render/style/line.js';
import { playerWords } from '../../src/render/words/player/player.js';
import { turns } from '../helpers/turns.js';
import { anyLog } from '../render/any-log.js';
import { view } from '../render/screen.js';
import { finished, growing, oneLock, twoInTurn } from './stories.js';

const typed = (text: string): Key[] => [...text].map((character) => ({ typed: character }));

/** The first event of a story, paused. */
function opened(story: Story): PlayerState {
  return pass(openState({ mode: 'paused' }), 0, story);
}

function pressAll(story: Story, keys: readonly Key[], from = opened(story)): PlayerState {
  return keys.reduce((state, key) => press(state, key, story), from);
}

/** What is told at the position, as text. */
function present(story: Story, state: PlayerState): string {
  const phrase = story.tell(state.position, state.kernel) ?? [];
  return phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

const anyKey: fc.Arbitrary<Key> = fc.oneof(
  fc.constantFrom<Key[]>(
    ...([
      'left',
      'right',
      'up',
      'down',
      'pageUp',
      'pageDown',
      'home',
      'end',
      'enter',
      'escape',
      'backspace',
      'tab',
      'interrupt',
    ] as const),
  ),
  fc.constantFrom(...typed(' []npck/?vqz打')),
);

describe('any key in any state', () => {
  it('gives a state whose present event is one that is told', () => {
    fc.assert(
      fc.property(anyLog, fc.boolean(), fc.array(anyKey, { maxLength: 40 }), (events, over, keys) => {
        const story = over ? finished(events) : growing(events);
        let state = opened(story);
        for (const key of keys) {
          state = pass(press(state, key, story), 0.1, story);
          if (story.tell(state.position, state.kernel) === null)
            throw new Error(`nothing is told at ${state.position}`);
        }
      }),
      { numRuns: turns(40, 1000) },
    );
  });
});

describe('going back and forth', () => {
  const story = finished(oneLock());

  it('one event with the arrows, over what is not told', () => {
    const at = pressAll(story, ['right', 'right', 'right', 'right']);
    expect(present(story, at)).toBe('p1 asks for lock printer');
    expect(present(story, press(at, 'left', story))).toMatch(/^p1 begins/);
  });

  it('also over the kernel’s samples, once these are told', () => {
    const at = pressAll(story, [...typed('k'), 'right', 'right', 'right', 'right']);
    expect(present(story, at)).toMatch(/^kernel: p1 R/);
    expect(present(story, pressAll(story, typed('k'), at))).toMatch(/^p1 begins/);
  });

  it.each<Key>(['down', 'pageDown'])('ten events with %s, and to the last where there are fewer', (key) => {
    expect(present(story, press(opened(story), key, story))).toMatch(/^main ends/);
    expect(pressAll(story, [key, key]).position).toBe(story.length - 1);
  });

  it('to the ends, where it says that there is no more', () => {
    const end = press(opened(story), 'end', story);
    expect(end.position).toBe(story.length - 1);
    expect(press(end, 'right', story).notice).toEqual({ is: 'end' });
    const home = press(end, 'home', story);
    expect(press(home, 'left', story).notice).toEqual({ is: 'first' });
  });

  it('pauses', () => {
    const playing = pressAll(story, typed(' '));
    expect(playing.mode).toBe('playing');
    expect(press(playing, 'right', story).mode).toBe('paused');
  });
});

describe('a run that goes on', () => {
  it('is followed, can be gone back in, and followed again', () => {
    const story = growing(oneLock().slice(0, 5));
    const live = pass(openState(), 0.1, story);
    const back = press(live, 'left', story);
    story.add(oneLock()[5] as never);
    expect(pass(back, 1, story).position).toBe(back.position);
    const again = pass(press(back, 'end', story), 0.1, story);
    expect([again.mode, again.position]).toEqual(['following', 5]);
  });

  it('is not followed any more by who wants to go back, though there is nothing to go back to', () => {
    const story = growing(oneLock().slice(0, 1));
    expect(press(pass(openState(), 0, story), 'left', story).mode).toBe('paused');
  });

  it('is ended by q, not by Esc, and has no verdict yet', () => {
    const story = growing(oneLock());
    expect(press(opened(story), { typed: 'q' }, story).leaves).toBe('quit');
    const esc = press(opened(story), 'escape', story);
    expect([esc.leaves, esc.notice]).toEqual(['no', { is: 'goesOn' }]);
    expect(press(opened(story), { typed: 'v' }, story).notice).toEqual({ is: 'noVerdict' });
  });
});

describe('evidence', () => {
  const story = finished(twoInTurn());

  it('is gone through with n and p, to its ends', () => {
    expect(story.evidence.length).toBeGreaterThan(1);
    let state = opened(story);
    const met: number[] = [];
    for (;;) {
      state = press(state, { typed: 'n' }, story);
      if (state.notice) break;
      met.push(state.position);
    }
    expect(met).toEqual(story.evidence);
    expect(press(state, { typed: 'p' }, story).position).toBe(story.evidence.at(-2));
  });

  it('is found where events of kinds that only later versions know are missing before it', () => {
    const gap = finished(
      twoInTurn().map((event) => ({ ...event, seq: event.seq + (event.seq > 4 ? 2 : 0) })),
    );
    expect(gap.evidence).toEqual(story.evidence);
    const at = press(opened(gap), { typed: 'n' }, gap);
    const rows = drawFrame(gap, at, { ...view(), rows: 24 }).map(textOf);
    expect(rows.join('\n')).toContain(playerWords.en.proof.trim());
  });
});

describe('find', () => {
  const story = finished(oneLock());

  it('goes to the next event about what is typed, again and again, and round', () => {
    const first = pressAll(story, [...typed('/PRI'), 'enter']);
    expect(present(story, first)).toBe('p1 asks for lock printer');
    const again: Key[] = [...typed('/'), 'enter'];
    expect(present(story, pressAll(story, again, first))).toMatch(/^p1 takes lock/);
    expect(present(story, pressAll(story, [...again, ...again, ...again], first))).toBe(
      'p1 asks for lock printer',
    );
  });

  it('chooses among several, takes letters back, and says when there is none', () => {
    const chosen = pressAll(story, [...typed('/p'), 'down']);
    expect(chosen.find?.chosen).toBe(1);
    expect(pressAll(story, [...typed('/px'), 'backspace'], opened(story)).find).toEqual({
      typed: 'p',
      chosen: 0,
    });
    expect(pressAll(story, [...typed('/nobody'), 'enter']).notice).toEqual({
      is: 'notFound',
      name: 'nobody',
    });
  });

  it('is left with Esc once more after it has found something, and the run only then', () => {
    for (const name of ['/PRI', '/nobody']) {
      const back = press(pressAll(story, [...typed(name), 'enter']), 'escape', story);
      expect([back.leaves, back.notice]).toEqual(['no', null]);
      expect(press(back, 'escape', story).leaves).toBe('quit');
    }
  });

  it('types letters that are keys elsewhere, and q ends nothing', () => {
    expect(pressAll(story, typed('/q?')).find?.typed).toBe('q?');
    expect(pressAll(story, [...typed('/q'), 'escape']).find).toBeNull();
  });
});

describe('pages', () => {
  const story = finished(oneLock());

  it.each([
    ['?', 'help'],
    ['v', 'verdict'],
  ])('%s opens %s, and the same key, q and Esc close it', (key, is) => {
    const open = pressAll(story, typed(key));
    expect(open.page).toEqual({ is, from: 0 });
    for (const closing of [{ typed: key }, { typed: 'q' }, 'escape'] as Key[])
      expect(press(open, closing, story)).toMatchObject({ page: { is: 'run' }, leaves: 'no' });
  });

  it('are scrolled, as far as they go, by the keys that go through the run elsewhere', () => {
    const place = { ...view(), rows: 20 };
    const scroll = (keys: readonly Key[]): unknown =>
      keys.reduce((state, key) => settle(press(state, key, story), story, place), pressAll(story, typed('?')))
        .page;
    const last = lastFrom(story, 'help', place);
    expect(last).toBeGreaterThan(3);
    expect(scroll(['end'])).toEqual({ is: 'help', from: last });
    expect(scroll(['end', 'up'])).toEqual({ is: 'help', from: last - 1 });
    expect(scroll(['down', 'down', 'home', 'down'])).toEqual({ is: 'help', from: 1 });
  });
});

it('a letter is the same key with Caps Lock', () => {
  const story = finished(oneLock());
  expect(pressAll(story, typed('K')).kernel).toBe(true);
  expect(pressAll(story, typed('?Q'))).toMatchObject({ page: { is: 'run' }, leaves: 'no' });
  expect(pressAll(story, typed('Q')).leaves).toBe('quit');
});

it('Ctrl-C interrupts, whatever is open', () => {
  const story = finished(oneLock());
  for (const keys of [[], typed('?'), typed('/x')])
    expect(pressAll(story, [...keys, 'interrupt']).leaves).toBe('interrupt');
});

it('the speed changes in steps, and stops at its ends', () => {
  const story = finished(oneLock());
  expect(pressAll(story, typed('[[')).speed).toBe(0.25);
  expect(pressAll(story, typed(']]]]]]]]')).speed).toBe(16);
});
