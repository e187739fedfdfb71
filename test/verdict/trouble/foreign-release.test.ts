import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignReleaseFindings } from '../../../src/verdict/trouble/foreign-release.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';
import { lockTurns } from '../lock-turns.js';

describe('foreign-release', () => {
  it('tells of a lock that one process acquired and another released', () => {
    expect(
      foreignReleaseFindings(timeline('1 p1 acquire a\n2 p2 release a\n3 p2 acquire b\n4 p2 release b')),
    ).toEqual([
      {
        finding: 'foreign-release',
        shown: null,
        data: { object: 'a', holder: 'p1', releaser: 'p2' },
        evidence: [1, 2],
      },
    ]);
  });

  it('tells of nothing where each released its own', () => {
    fc.assert(
      fc.property(lockTurns, (lines) => foreignReleaseFindings(timeline(lines.join('\n'))).length === 0),
    );
  });

  describeSentences(foreignReleaseFindings, { any: { object: 'printer', holder: 'p1', releaser: 'p2' } });
});
