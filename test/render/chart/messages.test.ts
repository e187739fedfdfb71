import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/render/chart/chart.js';
import { buildTimeline } from '../../../src/trace/build-timeline.js';
import { log } from '../../helpers/log.js';
import { view } from '../screen.js';

const TALK = `
  0 main start
  0 main spawn clerk
  1 clerk start
  4 main send phone A
  6 clerk recv phone A
  10 observer end finished`;
const chart = (text: string, place = view({ columns: 47 })) => renderChart(buildTimeline(log(text)), place);

describe('messages in the chart', () => {
  it('are marked where they were sent and where they were received', () => {
    const [, main = '', clerk = ''] = chart(TALK).split('\n');
    const width = main.length - 6;
    expect([main.indexOf('▲'), clerk.indexOf('▼')]).toEqual([
      6 + Math.floor(width * 0.4),
      6 + Math.floor(width * 0.6),
    ]);
    expect([main.split('▲').length, clerk.split('▼').length]).toEqual([2, 2]);
    expect(chart(TALK)).toMatch(/▲ sends {3}▼ receives/);
  });

  it('have a sign of their own where one falls into the cell of the other', () => {
    const answered = TALK.replace('  10 obs', '  6.01 clerk send reply A\n  8 main recv reply A\n  10 obs');
    const [, main = '', clerk = ''] = chart(answered).split('\n');
    expect([main.replace(/[^▲▼⇅]/g, ''), clerk.replace(/[^▲▼⇅]/g, '')]).toEqual(['▲▼', '⇅']);
    expect(chart(answered)).toMatch(/▲ sends {3}▼ receives\s+⇅ sends and receives/);
    expect(chart(answered, view({ unicode: false }))).toMatch(/& sends and receives/);
    expect(chart(answered, view({ language: 'zh' }))).toMatch(/⇅ 收发都有/);
  });

  it('are ASCII where the terminal is, and Chinese in words', () => {
    expect(chart(TALK, view({ unicode: false }))).toMatch(/\^ sends {3}v receives/);
    expect(chart(TALK, view({ language: 'zh' }))).toMatch(/▲ 发送 {3}▼ 接收/);
  });

  it('stay away where they would hide everything else', () => {
    const flood = Array.from({ length: 60 }, (_, index) => `5 main send phone ${index}`).join('\n');
    expect(chart(`${TALK}\n${flood}`)).not.toContain('▲');
  });
});
