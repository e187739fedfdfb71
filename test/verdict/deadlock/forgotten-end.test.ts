import { describe, expect, it } from 'vitest';
import { forgottenEndFinding } from '../../../src/verdict/deadlock/forgotten-end.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences } from '../../helpers/sentences.js';

const ENDS = '0 main spawn w lines:sending\n0 main spawn r lines:receiving\n1 w send lines A';

describe('forgotten-end', () => {
  const forgotten = (text: string) =>
    forgottenEndFinding(timeline(`${ENDS}\n1 r recv lines A\n${text}`), 'lines');
  const STUCK = '2 w exit 0\n2 r wait lines:pipe\n2 r block lines:pipe\n3 main block join r';

  it('is shown by a reader that waits for one that waits for it', () => {
    expect(forgotten(STUCK)).toMatchObject({ shown: true, data: { process: 'r', holder: 'main' } });
  });

  it('is not shown where the end comes', () => {
    expect(forgotten(`1 main close lines:pipe end=sending\n${STUCK}`)).toMatchObject({
      shown: false,
      data: { outcome: 'none', pipe: 'lines' },
      evidence: [],
    });
  });

  const end = { process: 'reader', pipe: 'lines', holder: 'main', joins: 'reader' };
  describeSentences(forgottenEndFinding, {
    shown: [end, { ...end, holder: 'reader', joins: '' }],
    'two-way': [end, { ...end, holder: 'reader', joins: '' }],
    none: { process: '', pipe: 'lines', holder: '', joins: '' },
  });
});
