import { describe, expect, it } from 'vitest';
import { troubleFindings } from '../../../src/verdict/trouble/trouble.js';
import { timeline } from '../../helpers/log.js';

const names = (found: readonly { readonly finding: string }[]) => found.map(({ finding }) => finding);

describe('troubleFindings', () => {
  it('are none for a run without trouble', () => {
    const text =
      '0 main start\n1 main spawn p1\n1 p1 acquire a\n2 p1 release a\n2 p1 exit 0\n3 main join p1\n4 main exit 0';
    expect(troubleFindings(timeline(text))).toEqual([]);
  });

  it('are all that went wrong, the gravest first', () => {
    const text = `
      0 main start
      1 main spawn p1
      1 main spawn p2
      1 main spawn p3
      2 p1 acquire a
      3 p1 exit 1 Error: boom
      4 p2 acquire b
      5 p2 wait b
      5 p2 block b
      6 p3 acquire c
      7 main release c
      8 main kill p3 15
      9 p3 found signal 15
      10 main exit 0
      11 observer end finished`;
    expect(names(troubleFindings(timeline(text)))).toEqual([
      'crashed',
      'self-deadlock',
      'abandoned-lock',
      'killed',
      'foreign-release',
      'uncollected',
    ]);
  });
});
