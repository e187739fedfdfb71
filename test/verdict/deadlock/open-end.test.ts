import { describe, expect, it } from 'vitest';
import { openEndFinding } from '../../../src/verdict/deadlock/open-end.js';
import { timeline } from '../../helpers/log.js';
import { describeSentences, saidIn } from '../../helpers/sentences.js';

const ENDS = '0 main spawn w lines:sending\n0 main spawn r lines:receiving\n1 w send lines A';

describe('open-end', () => {
  const forgotten = (text: string) => openEndFinding(timeline(`${ENDS}\n1 r recv lines A\n${text}`), 'lines');
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

  it('names everybody who has a sending end and waits as well', () => {
    const text = `
      0 main spawn r lines:sending lines:receiving
      0 main spawn q lines:sending lines:receiving
      1 r wait lines:pipe
      1 r block lines:pipe
      1 q wait lines:pipe
      1 q block lines:pipe
      2 main block join r`;
    const { data } = openEndFinding(timeline(text), 'lines');
    expect(data).toEqual({
      outcome: 'shown',
      process: 'r',
      pipe: 'lines',
      holder: 'r',
      joins: '',
      others: [
        { process: 'main', joins: 'r' },
        { process: 'q', joins: '' },
      ],
    });
    expect(saidIn(openEndFinding.of({ shown: null, data, evidence: [] }))).toEqual({
      en: 'An open end: r waits for ever in recv(): it still holds a sending end of lines itself, and so does main, who waits for r to end, and so does q, who sleeps as well. Cure: before they wait, main and q send what is still to come, or close that end if that was all; r closes its own.',
      zh: '还开着的一端：r 会在 recv() 里永远等下去，因为它自己还留着管道 lines 的一个发送端，main 也留着，又在等 r 结束，q 也留着，也睡着。解法：让 main、q 先把要发的发完，没有要发的就关掉这一端，然后再等；r 关掉自己的那一份。',
    });
  });

  it('never says that an end was forgotten: who holds it may have meant to send after its wait', () => {
    const data = { outcome: 'two-way', process: 'p1', pipe: 'talk', holder: 'main', joins: 'p1', others: [] };
    expect(
      saidIn(openEndFinding.of({ shown: null, data: { ...data, outcome: 'two-way' }, evidence: [] })),
    ).toEqual({
      en: 'An open end: p1 waits for ever in recv(): main still holds the other end of talk and waits for p1 to end. Cure: before it waits, main sends what is still to come, or closes that end if that was all.',
      zh: '还开着的一端：p1 会在 recv() 里永远等下去，因为 main 还留着管道 talk 的另一端，又在等 p1 结束。解法：让 main 先把要发的发完，没有要发的就关掉这一端，然后再等。',
    });
  });

  const end = { process: 'reader', pipe: 'lines', holder: 'main', joins: 'reader', others: [] };
  describeSentences(openEndFinding, {
    shown: [
      end,
      { ...end, holder: 'reader', joins: '' },
      { ...end, others: [{ process: 'p2', joins: 'p3' }] },
      { ...end, holder: 'reader', joins: '', others: [{ process: 'p2', joins: '' }] },
    ],
    'two-way': [end, { ...end, holder: 'reader', joins: '' }],
    none: { process: '', pipe: 'lines', holder: '', joins: '', others: [] },
  });
});
