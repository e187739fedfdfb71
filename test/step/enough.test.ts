import { describe, expect, it } from 'vitest';
import { hasPrinted, newFinding, notableIn } from '../../src/step/enough.js';
import type { Finding } from '../../src/verdict/finding.js';
import { log } from '../helpers/log.js';

describe('newFinding', () => {
  const finding = (name: string, shown: boolean | null, data = {}): Finding =>
    ({ finding: name, shown, data, evidence: [] }) as unknown as Finding;

  it('is what was not there before, first of all what went wrong', () => {
    const before = [finding('order', null)];
    const now = [finding('order', null), finding('good', true), finding('bad', false)];
    expect(newFinding(before, now)?.finding).toBe('bad');
    expect(newFinding(before, now.slice(0, 2))?.finding).toBe('good');
    expect(newFinding(now, now)).toBeNull();
  });

  it('is none that is only told with other numbers', () => {
    const [one, two] = [finding('turns', true, { times: 1 }), finding('turns', true, { times: 2 })];
    expect(newFinding([one], [two])).toBeNull();
  });
});

describe('notableIn', () => {
  const program = { label: 'test', lesson: null, parameters: {} };
  const names = (text: string) => notableIn(program, log(text)).map(({ finding }) => finding);

  it('is what goes wrong, and not that all has gone well so far', () => {
    const well = '0 main start\n0.1 main spawn p1\n0.2 p1 start\n0.3 p1 acquire printer';
    expect(names(well)).toEqual([]);
    expect(names(`${well}\n0.4 p1 exit 1 TypeError: x`)).toEqual(['crashed', 'abandoned-lock']);
  });
});

it('hasPrinted looks only at the process, and only at what is new', () => {
  const events = log('0 p1 print a\n0 p2 print b');
  expect(hasPrinted(events, 0, 'p1')).toBe(true);
  expect(hasPrinted(events, 2, 'p1')).toBe(false);
  expect(hasPrinted(events, 2, 'p2')).toBe(true);
});
