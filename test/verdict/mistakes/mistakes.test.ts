import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../../../src/trace/build-timeline.js';
import { mistakeFindings } from '../../../src/verdict/mistakes/mistakes.js';
import { log } from '../../helpers/log.js';

const LEFT = `
  0 main start
  1 main put q A number=1 size=1
  2 main get q A number=1 size=0
  3 main exit 0
  3 observer end finished`;
const names = (events: ReturnType<typeof log>) =>
  mistakeFindings(buildTimeline(events)).map(({ finding }) => finding);

describe('mistakes', () => {
  it('are found in a whole log', () => {
    expect(names(log(LEFT))).toEqual([]);
    expect(names(log(LEFT.replace('2 main get q A number=1 size=0', '2 p1 start')))).toEqual([
      'left-in-queue',
    ]);
  });

  it('are found in a run that was stopped, by what happened before', () => {
    const spin = '1 main spin q';
    const stopped = '2.1 main found signal 9\n2.2 observer end timeout stopped=2';
    expect(names(log(`0 main start\n${spin}\n${stopped}`))).toEqual(['busy-wait']);
    expect(names(log(`0 main start\n${stopped}\n3 observer verdict killed`))).toEqual([]);
  });

  it('are not told of a log that was cut: the get may be what is missing', () => {
    expect(names(log(LEFT).filter(({ kind }) => kind !== 'get'))).toEqual([]);
  });
});
