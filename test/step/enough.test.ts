import { describe, expect, it } from 'vitest';
import { hasPrinted, newFinding } from '../../src/step/enough.js';
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

  it('the same with other data is another one', () => {
    const [one, two] = [finding('lost', false, { times: 1 }), finding('lost', false, { times: 2 })];
    expect(newFinding([one], [two])).toBe(two);
  });
});

it('hasPrinted looks only at the process, and only at what is new', () => {
  const events = log('0 p1 print a\n0 p2 print b');
  expect(hasPrinted(events, 0, 'p1')).toBe(true);
  expect(hasPrinted(events, 2, 'p1')).toBe(false);
  expect(hasPrinted(events, 2, 'p2')).toBe(true);
});
