import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../../../lessons/process/check.js';
import {
  exitCodesFinding,
  processFamilyFinding,
  statesSeenFinding,
  waitedAtEndFinding,
} from '../../../lessons/process/findings.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';
import { runProcess } from '../family-runs.js';

const shownBy = (text: string) =>
  check(timeline(text))
    .filter(({ shown }) => shown !== null)
    .map(({ finding, shown }) => `${finding} ${shown ? 'yes' : 'no'}`);

it('main learns the exit codes of as many children as there are, in the order of the joins', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 8 }), (codes) => {
      const text = runProcess(codes);
      expect(shownBy(text)).toEqual(['process-family yes', 'exit-codes yes']);
      expect(exitCodesFinding(timeline(text)).data.codes).toEqual(
        codes.map((exitcode, index) => ({ process: `p${index + 1}`, exitcode })),
      );
    }),
  );
});

it('without join() main waits at its end', () => {
  const text = runProcess([0, 0], { join: false });
  expect(shownBy(text)).toEqual(['process-family yes', 'exit-codes yes', 'waited-at-end yes']);
  expect(waitedAtEndFinding(timeline(text))?.data).toMatchObject({ names: ['p1', 'p2'], seconds: 4 });
});

it.each([
  [
    'process-family',
    'strangers',
    'a child of somebody else',
    runProcess([0]).replace('p1 start', 'p1 begin'),
  ],
  ['process-family', 'alone', 'no child', runProcess([])],
  [
    'exit-codes',
    'missing',
    'a child that was not collected',
    runProcess([0, 0]).replace(/.*join p2 0\n/, ''),
  ],
  ['exit-codes', 'none', 'no join', runProcess([0]).replace(/.*join p1 0\n/, '')],
  ['waited-at-end', 'left', 'a main that ends first', runProcess([0, 0], { join: false, leaves: true })],
])('%s is not shown: %s, by %s', (name, outcome, _, text) => {
  const { events, ...rest } = timeline(text.replace('p1 begin', 'p1 start'));
  const strange = text.includes('p1 begin');
  const read = {
    ...rest,
    events: events.map((event) => (strange && event.kind === 'start' ? { ...event, ppid: 1 } : event)),
  };
  const found = check(read).find(({ finding }) => finding === name);
  expect(found).toMatchObject({ shown: false, data: { outcome } });
});

it('tells who was seen in which state', () => {
  expect(statesSeenFinding(timeline(runProcess([0, 0])))?.data).toEqual({
    seen: [
      { state: 'S', names: ['p1', 'p2'] },
      { state: 'Z', names: ['p2'] },
    ],
  });
  expect(statesSeenFinding(timeline('0 main start\n1 main exit 0'))).toBe(null);
});

const family = { parent: 'main', parentPid: 4711 };
const children = [
  { process: 'p1', pid: 4712 },
  { process: 'p2', pid: 4713 },
];
const crowd = Array.from({ length: 9 }, (_, index) => ({ process: `p${index + 1}`, pid: 4712 + index }));
describeSentences(processFamilyFinding, {
  shown: [
    { ...family, children },
    { ...family, children: crowd },
  ],
  strangers: { ...family, children },
  alone: { ...family, children: [] },
});
const codes = [
  { process: 'p1', exitcode: 0 },
  { process: 'p2', exitcode: 3 },
];
describeSentences(exitCodesFinding, {
  shown: { parent: 'main', codes, missing: [] },
  missing: { parent: 'main', codes, missing: ['p3'] },
  none: { parent: 'main', codes: [], missing: ['p1'] },
});
describeSentences(waitedAtEndFinding, {
  shown: { parent: 'main', names: ['p1', 'p2'], seconds: 4 },
  left: { parent: 'main', names: ['p1'], seconds: 0 },
});
describeSentences(
  statesSeenFinding,
  { some: { seen: [{ state: 'R', names: ['main'] }] }, more: { seen: [{ state: 'Z', names: ['p1'] }] } },
  ['R', 'Z'],
);
