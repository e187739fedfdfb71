import { describe, expect, it } from 'vitest';
import { failedLanes } from '../../../src/verdict/history/endings.js';
import { timeline } from '../../helpers/log.js';

describe('failedLanes', () => {
  it('are those with an error, a code, or a signal that nobody in the program sent', () => {
    const text = `
      0 main start
      1 main spawn p1
      1 main spawn p2
      1 main spawn p3
      1 main spawn p4
      2 main kill p3 15
      3 p1 exit 1
      3 p2 found signal 9
      3 p3 found signal 15
      3 p4 exit 0
      4 main exit 0
      5 observer end finished`;
    expect(failedLanes(timeline(text)).map(({ process }) => process)).toEqual(['p1', 'p2']);
    expect(failedLanes(timeline('1 main exit 0 Error: late'))).toHaveLength(1);
    expect(failedLanes(timeline('1 main start\n2 main found signal 9\n3 observer end interrupted'))).toEqual(
      [],
    );
  });
});
