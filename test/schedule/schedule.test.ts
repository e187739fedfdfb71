import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSchedule, ScheduleError } from '../../src/schedule/parse-schedule.js';
import { printGrant, printSchedule } from '../../src/schedule/print-schedule.js';
import { type Grant, goOf, MOST_GRANTS } from '../../src/schedule/schedule.js';
import { anyText } from '../helpers/any-text.js';

const timeout = (process: string): Grant => ({ process, how: 'timeout' });
const kill = (process: string): Grant => ({ process, how: 'kill' });

describe('a schedule as text', () => {
  it.each<[string, readonly Grant[]]>([
    ['', []],
    ['p1*2 p2 p1', [goOf('p1'), goOf('p1'), goOf('p2'), goOf('p1')]],
    ['p1:timeout p2:kill', [timeout('p1'), kill('p2')]],
    ['p1:timeout*2', [timeout('p1'), timeout('p1')]],
    [
      '"the cook"*2 厨师 "a*b" "a:b" "\\u0027"',
      ['the cook', 'the cook', '厨师', 'a*b', 'a:b', "'"].map(goOf),
    ],
    ['"" p1', [goOf(''), goOf('p1')]],
  ])('%j is read and printed', (text, schedule) => {
    expect(parseSchedule(text)).toEqual(schedule);
    expect(printSchedule(schedule)).toBe(text);
  });

  it('may be written longer than it is printed', () => {
    expect(printSchedule(parseSchedule(' p1\n\tp1*1  "p1" p2 '))).toBe('p1*3 p2');
  });

  it('one step prints alone', () => {
    expect([goOf('p1'), timeout('the cook')].map(printGrant)).toEqual(['p1', '"the cook":timeout']);
  });

  it('whatever the names are, what is printed reads the same, and fits into the single quotes of a shell', () => {
    const name = fc.oneof(fc.constantFrom('p1', 'p2'), anyText);
    const how = fc.constantFrom('go' as const, 'timeout' as const, 'kill' as const);
    fc.assert(
      fc.property(fc.array(fc.record({ process: name, how })), (schedule) => {
        const text = printSchedule(schedule);
        expect(parseSchedule(text)).toEqual(schedule);
        expect(text).not.toContain("'");
      }),
    );
  });
});

describe('a text that is no schedule', () => {
  it.each([
    ['p1 *2', 4, 'name', '*2'],
    [':kill', 1, 'name', ':kill'],
    ["p1 'p2'", 4, 'name', "'p2'"],
    ['p1 "p2', 4, 'quotes', '"p2'],
    ['"\\x"', 1, 'quotes', '"\\x"'],
    ['p1:', 4, 'mark', ''],
    ['p1:die', 4, 'mark', 'die'],
    ['p1:killed', 4, 'mark', 'killed'],
    ['p1*', 4, 'count', ''],
    ['p1*0', 4, 'count', '0'],
    ['p1*-2', 4, 'count', '-2'],
    ['p1*2x', 5, 'space', 'x'],
    ['p1"p2"', 3, 'space', '"p2"'],
    [`p1 p2*${MOST_GRANTS}`, 4, 'length', `p2*${MOST_GRANTS}`],
    ['p1*99999999999999999999', 1, 'length', 'p1*99999999999999999999'],
  ])('%j: character %i, %s', (text, position, problem, found) => {
    const read = () => parseSchedule(text);
    expect(read).toThrow(ScheduleError);
    expect(read).toThrow(expect.objectContaining({ code: 'BAD_SCHEDULE', text, position, problem, found }));
  });

  it('says where, what was expected and what is there', () => {
    expect(() => parseSchedule('p1 p2*two')).toThrow(
      'the schedule at character 7: expected a whole number from 1 after the “*”, found two',
    );
    expect(() => parseSchedule('p1 p2*')).toThrow('found nothing');
  });
});
