import { describe, expect, it } from 'vitest';
import { toExitStatus } from '../../../../src/mp/process/end/exit-status.js';

describe('toExitStatus', () => {
  it.each([
    [undefined, 0],
    [null, 0],
    [0, 0],
    [3, 3],
    [256 + 7, 7],
    [-1, 255],
    [true, 1],
    [false, 0],
    ['3', 3],
    ['-1', 255],
  ])('of %j is %i', (code, status) => expect(toExitStatus(code)).toEqual({ status }));

  it.each([
    ['out of paper', 'out of paper'],
    ['', ''],
    ['3.5', '3.5'],
    [[1], '[ 1 ]'],
    [{}, '{}'],
    [1.5, '1.5'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
  ])('of %j is 1, and it is told', (code, complaint) => {
    expect(toExitStatus(code)).toEqual({ status: 1, complaint });
  });
});
