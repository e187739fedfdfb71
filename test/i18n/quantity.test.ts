import { describe, expect, it } from 'vitest';
import { duration, nameList, nameOrder, signalName } from '../../src/i18n/quantity.js';
import { plain } from '../helpers/sentences.js';

describe('quantities', () => {
  it.each([
    [12.345, '12.35 s', '12.35 秒'],
    [0.1, '0.10 s', '0.10 秒'],
    [0.0411, '41 ms', '41 毫秒'],
    [0.00015, '0.15 ms', '0.15 毫秒'],
    [0.000001, '<0.01 ms', '<0.01 毫秒'],
    [0, '0.00 ms', '0.00 毫秒'],
  ])('%d s is told as exactly as helps', (seconds, en, zh) => {
    expect([duration(seconds, 'en'), duration(seconds, 'zh')]).toEqual([en, zh]);
  });

  const names = (count: number) => Array.from({ length: count }, (_, index) => `p${index + 1}`);
  const part = (text: string) => ({ role: 'process', text }) as const;

  it.each([
    [0, '', ''],
    [1, 'p1', 'p1'],
    [2, 'p1 and p2', 'p1、p2'],
    [6, 'p1, p2, p3, p4, p5 and p6', 'p1、p2、p3、p4、p5、p6'],
    [100, 'p1, p2, p3, p4, p5 and 95 more', 'p1、p2、p3、p4、p5 等 100 个'],
  ])('%d names', (count, en, zh) => {
    expect([plain(nameList(names(count), 'en', part)), plain(nameList(names(count), 'zh', part))]).toEqual([
      en,
      zh,
    ]);
  });

  it.each([
    [3, 'p1, p2, p3', 'p1、p2、p3'],
    [12, names(12).join(', '), names(12).join('、')],
    [13, 'p1, p2, p3, p4, p5, p6, … (7 more)', 'p1、p2、p3、p4、p5、p6……（后面还有 7 个）'],
  ])('%d names in an order', (count, en, zh) => {
    expect([plain(nameOrder(names(count), 'en', part)), plain(nameOrder(names(count), 'zh', part))]).toEqual([
      en,
      zh,
    ]);
  });

  it('signals by number and, where it is the same everywhere, by name', () => {
    expect([signalName(15, 'en'), signalName(15, 'zh'), signalName(40, 'en')]).toEqual([
      'signal 15 (SIGTERM)',
      'SIGTERM（15 号信号）',
      'signal 40',
    ]);
  });
});
