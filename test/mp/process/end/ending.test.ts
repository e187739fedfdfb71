import { describe, expect, it } from 'vitest';
import { launch } from '../../../helpers/launch.js';

describe.each([
  ['main', { child: false }],
  ['child', { child: true }],
])('the end of %s', (process, parameters) => {
  const end = async (how: string) => {
    const launched = await launch('exits.ts', { parameters: { ...parameters, how } });
    const [exit, ...more] = launched.of('exit', process);
    expect(more).toEqual([]);
    return { ...launched, code: exit?.code, error: exit?.error };
  };

  it.each([
    ['returns', 0],
    ['throws', 1],
    ['throws later', 1],
    ['rejects', 1],
    ['exits', 3],
    ['exits in a callback', 3],
    ['sets a code', 4],
  ])('that %s: what it left for its exit is done, once', async (how, code) => {
    const ended = await end(how);
    expect(ended.code).toBe(code);
    expect(ended.prints(process)).toEqual([`goodbye, ${code}`]);
  });

  it.each([
    ['hook sets a code', 5, undefined],
    ['hook exits', 6, undefined],
    ['hook throws', 1, 'in the hook'],
  ])('whose %s', async (how, code, message) => {
    const { code: ended, error } = await end(how);
    expect([ended, error?.message]).toEqual([code, message]);
  });

  it.each([
    ['"text"', 1, ['text']],
    ['[1]', 1, ['[ 1 ]']],
    ['3', 3, []],
    ['null', 0, []],
  ])('that calls process.exit(%s)', async (given, code, complaints) => {
    const ended = await end(`says ${given}`);
    expect(ended.code).toBe(code);
    expect(ended.of('output').map(({ text }) => text)).toEqual(complaints);
  });

  it.each([
    ['returns', true],
    ['throws', true],
    ['throws later', true],
    ['exits', false],
  ])('that %s terminates its daemon; waits for its other children: %s', async (how, waits) => {
    const { of, prints } = await end(`${how} with a daemon and a sister`);
    expect(of('kill', process)).toMatchObject([{ child: 'daemon', signal: 15 }]);
    expect(of('exit', 'daemon')).toMatchObject([{ code: null, signal: 15 }]);
    expect(of('join', process).some(({ child }) => child === 'sister')).toBe(waits);
    expect(prints('sister')[0]).toBe('sister is done');
  });
});
