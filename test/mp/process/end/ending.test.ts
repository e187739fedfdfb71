import { describe, expect, it } from 'vitest';
import { tellEvent } from '../../../../src/render/lanes/event-words.js';
import type { TraceEvent } from '../../../../src/trace/events.js';
import { createMoment } from '../../../../src/trace/moment.js';
import { launch } from '../../../helpers/launch.js';
import { oneIn } from '../../../helpers/turns.js';

const told = (event: TraceEvent, language: 'en' | 'zh') =>
  (tellEvent(event, createMoment(), language) ?? [])
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');

describe.each([
  ['main', { child: false }],
  ['child', { child: true }],
])('the end of %s', (process, parameters) => {
  /** Where not all are tried, main has every other way, and the child the rest. */
  const mine = <Row>(rows: readonly Row[]) => oneIn(2, rows, parameters.child ? 1 : 0);
  const end = async (how: string) => {
    const launched = await launch('exits.ts', { parameters: { ...parameters, how } });
    const [exit, ...more] = launched.of('exit', process);
    expect(more).toEqual([]);
    return { ...launched, code: exit?.code, error: exit?.error };
  };

  const ways: readonly [how: string, code: number][] = [
    ['returns', 0],
    ['throws', 1],
    ['throws later', 1],
    ['rejects', 1],
    ['exits', 3],
    ['exits in a callback', 3],
    ['sets a code', 4],
  ];

  it.each(mine(ways))('that %s: what it left for its exit is done, once', async (how, code) => {
    const ended = await end(how);
    expect(ended.code).toBe(code);
    expect(ended.prints(process)).toEqual([`goodbye, ${code}`]);
  });

  const hooks: readonly [how: string, code: number, message: string | undefined][] = [
    ['hook sets a code', 5, undefined],
    ['hook exits', 6, undefined],
    ['hook throws', 1, 'in the hook'],
  ];

  it.each(mine(hooks))('whose %s', async (how, code, message) => {
    const { code: ended, error } = await end(how);
    expect([ended, error?.message]).toEqual([code, message]);
  });

  const exits: readonly [given: string, code: number, complaints: string[]][] = [
    ['"text"', 1, ['text']],
    ['[1]', 1, ['[ 1 ]']],
    ['3', 3, []],
    ['null', 0, []],
  ];

  it.each(mine(exits))('that calls process.exit(%s)', async (given, code, complaints) => {
    const ended = await end(`says ${given}`);
    expect(ended.code).toBe(code);
    expect(ended.of('output').map(({ text }) => text)).toEqual(complaints);
  });

  const families: readonly [how: string, waits: boolean][] = [
    ['returns', true],
    ['throws', true],
    ['throws later', true],
    ['exits', false],
  ];

  it.each(mine(families))(
    'that %s terminates its daemon; waits for its other children: %s',
    async (how, waits) => {
      const { of, prints } = await end(`${how} with a daemon and a sister`);
      expect(of('kill', process)).toMatchObject([{ child: 'daemon', signal: 15 }]);
      expect(of('exit', 'daemon')).toMatchObject([{ code: null, signal: 15 }]);
      expect(of('join', process).some(({ child }) => child === 'sister')).toBe(waits);
      expect(prints('sister')[0]).toBe('sister is done');
      // no line of the program made it wait, and so it is told
      const wait = of('block', process).find(({ object }) => object === 'sister');
      expect(wait?.atEnd).toBe(waits ? true : undefined);
      if (wait)
        expect(told(wait, 'en')).toBe(
          `${process} is at its end, but waits for sister to end first, as if it called join()`,
        );
      if (wait)
        expect(told(wait, 'zh')).toBe(`${process} 的代码走完了，但要先等 sister 结束，如同调用了 join()`);
      if (parameters.child)
        expect(of('block', 'main')).toMatchObject([{ object: 'child', at: expect.anything() }]);
      expect(of('block', 'main').filter(({ at, atEnd }) => at !== undefined && atEnd)).toEqual([]);
    },
  );
});
