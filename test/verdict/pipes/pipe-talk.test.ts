import { describe, expect, it } from 'vitest';
import { endOfFileFinding, forgottenEndFinding } from '../../../src/verdict/pipes/pipe-talk.js';
import { timeline } from '../../helpers/log.js';

const ENDS = '0 main spawn w lines:sending\n0 main spawn r lines:receiving\n1 w send lines A';

describe('end-of-file', () => {
  const end = (text: string) => endOfFileFinding(timeline(`${ENDS}\n${text}`), 'lines');
  const CLOSED = '2 main close lines:pipe end=sending\n2 w close lines:pipe end=sending';

  it('is shown where all was received and nobody could send any more', () => {
    expect(end(`1 r recv lines A\n${CLOSED}\n3 r eof lines`)).toEqual({
      finding: 'end-of-file',
      shown: true,
      data: { outcome: 'shown', pipe: 'lines', process: 'r', messages: 1, holders: [] },
      evidence: [7, 5, 6],
    });
    expect(
      end('1 r recv lines A\n2 main close lines:pipe end=sending\n2 w exit 0\n3 r eof lines').shown,
    ).toBe(true);
  });

  it.each([
    ['held', '1 r recv lines A\n2 w exit 0\n3 r eof lines'],
    ['unread', `${CLOSED}\n3 r eof lines`],
    ['unseen', `1 r recv lines A\n${CLOSED}`],
  ])('is not shown: %s', (outcome, text) => {
    expect(end(text)).toMatchObject({ shown: false, data: { outcome } });
  });
});

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
});
