import { describe, expect, it } from 'vitest';
import { LIMITS, numberIn } from '../../../src/cli/command-line/arguments.js';
import { cliWords } from '../../../src/cli/words/cli.js';

const parse = numberIn(LIMITS.speed, cliWords.en);

describe('a number option', () => {
  it.each([
    ['1', 1],
    ['0.5', 0.5],
    ['1000', 1000],
    ['1e2', 100],
  ])('takes %s', (text, value) => {
    expect(parse(text)).toBe(value);
  });

  it.each(['0', '-1', 'abc', '', ' ', 'NaN', 'Infinity', '1001', '1,5'])(
    'refuses %j and says the limits',
    (text) => {
      expect(() => parse(text)).toThrow('It must be a number from 0.1 to 1000.');
    },
  );

  it('refuses halves where whole numbers are wanted', () => {
    expect(() => numberIn(LIMITS.repeat, cliWords.zh)('1.5')).toThrow('整数');
  });
});
