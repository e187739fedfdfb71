import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.js';
import { decodeLine, decodeLog, LogError } from '../../../src/trace/log/decode.js';
import { anyText as text } from '../../helpers/any-text.js';
import { log } from '../../helpers/log.js';

const where = { t: 12.5, process: 'p1', pid: 42 };
const line = (body: object) => JSON.stringify({ ...where, ...body });

describe('decodeLine', () => {
  it('reads an event with absolute time', () => {
    const body = { kind: 'acquire', object: 'printer', primitive: 'lock' };
    expect(decodeLine(line(body))).toEqual({ ...where, ...body });
  });

  it('keeps what may be absent, and drops what is not of the event', () => {
    expect(decodeLine(line({ kind: 'print', text: 'a', cutFrom: 9, seq: 7, secret: 1 }))).toEqual({
      ...where,
      kind: 'print',
      text: 'a',
      cutFrom: 9,
    });
  });

  it.each([
    ['words', 'hello'],
    ['nothing', ''],
    ['half an event', '{"t":1,"process":"p1"'],
    ['a list', '[1]'],
    ['a number', '7'],
    ['no kind', line({ text: 'a' })],
    ['an unknown kind', line({ kind: 'dance' })],
    ['a kind of Object.prototype', line({ kind: 'constructor' })],
    ['a kind that is no string', line({ kind: ['print'], text: 'a' })],
    ['a field missing', line({ kind: 'print' })],
    ['a field of another type', line({ kind: 'print', text: 7 })],
    ['an optional field of another type', line({ kind: 'print', text: 'a', cutFrom: 'b' })],
    ['an optional field that is null', line({ kind: 'wait', object: 'a', primitive: 'lock', timeout: null })],
    ['an unknown primitive', line({ kind: 'acquire', object: 'a', primitive: 'spoon' })],
    ['an object without a name', line({ kind: 'release', object: '', primitive: 'lock' })],
    ['no time', JSON.stringify({ kind: 'wake', process: 'p1', pid: 42 })],
    ['time as text', line({ kind: 'wake', t: '1' })],
    ['time too big to be a number', '{"kind":"wake","t":1e999,"process":"p1","pid":42}'],
    ['no process', line({ kind: 'wake', process: '' })],
    ['a broken pid', line({ kind: 'wake', pid: 1.5 })],
    ['pid 0', line({ kind: 'wake', pid: 0 })],
    ['an exit with code and signal', line({ kind: 'exit', code: 0, signal: 9, seenBy: 'self' })],
    [
      'an error without a message',
      line({ kind: 'exit', code: 1, signal: null, seenBy: 'self', error: { name: 'E' } }),
    ],
    ['a negative count', line({ kind: 'print', text: 'a', cutFrom: -1 })],
    ['half a count', line({ kind: 'print', text: 'a', cutFrom: 1.5 })],
    ['an error that is none', line({ kind: 'exit', code: 1, signal: null, seenBy: 'self', error: 'E' })],
    ['an error that is null', line({ kind: 'exit', code: 1, signal: null, seenBy: 'self', error: null })],
    ['a flag that is no flag', line({ kind: 'spawn', child: 'p2', childPid: 7, daemon: 'no' })],
    ['a value that is a list', line({ kind: 'var', name: 'a', value: [1] })],
  ])('takes no %s', (_, text) => {
    expect(decodeLine(text)).toBeNull();
  });

  it.each([
    [
      'run',
      { version: 1, program: 'a', lesson: true, seed: 1, speed: 1, parameters: {}, platform: 'x', node: 'y' },
    ],
    ['state', { state: 'Z', ppid: 1, cpu: 0 }],
    ['verdict', { finding: 'overlap', shown: true, data: {}, evidence: [] }],
    ['end', { reason: 'finished' }],
    ['exit', { code: null, signal: 9, seenBy: 'observer' }],
  ])('takes no %s that only the observer can know', (kind, fields) => {
    expect(decodeLine(line({ kind, ...fields }))).toBeNull();
    const forged = { seq: 1, ...where, kind, ...fields };
    const [run] = log('0 observer run');
    expect(decodeLog([run, forged].map((event) => `${JSON.stringify(event)}\n`).join(''))[1]).toEqual(forged);
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => decodeLine(text) === null));
  });
});

describe('decodeLog', () => {
  it('reads back whatever was written', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        expect(decodeLog(events.map((event) => `${JSON.stringify(event)}\n`).join(''))).toEqual(events);
      }),
    );
  });

  it('reads what a Windows editor saved, and a log without a last line end', () => {
    const events = log('1 main start\n2 main print done');
    expect(decodeLog(events.map((event) => JSON.stringify(event)).join('\r\n'))).toEqual(events);
  });

  it('reads a log that was stopped between two lines, and no log', () => {
    const events = log('1 main start\n2 main spawn p1');
    expect(decodeLog(`${JSON.stringify(events[0])}\n`)).toEqual(events.slice(0, 1));
    expect(decodeLog('')).toEqual([]);
  });

  const lines = log('1 main start\n2 main print hi').map((event) => JSON.stringify(event));
  it.each<[string, readonly string[], number, RegExp, RegExp]>([
    ['a line that is no JSON', [lines[0] ?? '', 'hello', ''], 2, /one event as JSON/, /"hello"/],
    ['an empty line', [lines[0] ?? '', '', lines[1] ?? '', ''], 2, /one event as JSON/, /""/],
    ['a list', [lines[0] ?? '', '[]', ''], 2, /a JSON object/, /\[\]/],
    ['a last line that was cut off', [lines[0] ?? '', (lines[1] ?? '').slice(0, 20)], 2, /JSON/, /cut off/],
    [
      'an unknown kind',
      [lines[0] ?? '', '{"seq":1,"t":1,"process":"a","pid":1,"kind":"x"}', ''],
      2,
      /"kind" to be one of .*acquire/,
      /"x"/,
    ],
    [
      'a wrong field',
      [lines[0] ?? '', (lines[1] ?? '').replace(/"ppid":\d+/, '"ppid":"x"'), ''],
      2,
      /"ppid" to be a whole number/,
      /"x"/,
    ],
    [
      'a missing field',
      [lines[0] ?? '', (lines[1] ?? '').replace(/,"ppid":\d+/, ''), ''],
      2,
      /"ppid"/,
      /nothing/,
    ],
    ['a missing line', [lines[0] ?? '', lines[2] ?? '', ''], 2, /"seq" to be 1/, /2/],
    [
      'a first line that is not the run',
      [(lines[1] ?? '').replace('"seq":1', '"seq":0'), ''],
      1,
      /"run"/,
      /"start"/,
    ],
    [
      'a later format',
      [(lines[0] ?? '').replace('"version":1', '"version":2'), ''],
      1,
      /version 1/,
      /version 2/,
    ],
  ])('names the line and what is wrong: %s', (name, text, number, expected, found) => {
    const error = failure(() => decodeLog(text.join('\n')));
    expect(error).toBeInstanceOf(LogError);
    expect(error).toMatchObject({
      name: 'LogError',
      code: { 'an unknown kind': 'LOG_KIND', 'a later format': 'LOG_VERSION' }[name] ?? 'LOG_FORMAT',
      line: number,
      expected: expect.stringMatching(expected),
      found: expect.stringMatching(found),
    });
    expect((error as Error).message).toContain(`line ${number}`);
  });

  const verdict = { kind: 'verdict', finding: 'overlap', shown: null, data: {}, evidence: [] };
  it.each<[string, object]>([
    ['a list of parameters', { parameters: [1] }],
    ['no parameters', { parameters: null }],
    ['a parameter that is null', { parameters: { a: null } }],
    ['a parameter that is a list', { parameters: { a: [] } }],
    ['evidence that is no list', { ...verdict, evidence: 7 }],
    ['evidence that is no seq', { ...verdict, evidence: [1, -1] }],
    ['data that is a list', { ...verdict, data: [] }],
    ['a finding neither shown nor not', { ...verdict, shown: 'yes' }],
  ])('takes no %s', (_, fields) => {
    const [run] = log('0 observer run');
    const text = `${JSON.stringify({ ...run, ...fields, seq: 0 })}\n`;
    expect(failure(() => decodeLog(text))).toMatchObject({
      line: 1,
      expected: expect.stringContaining('to be'),
    });
  });

  it('takes a line for cut off only at the end', () => {
    expect(failure(() => decodeLog(`${lines[0]}\nhello\n{"t":`))).toMatchObject({
      line: 2,
      found: '"hello"',
    });
  });

  it('shows no more of a long line than helps', () => {
    const error = failure(() => decodeLog(`${'x'.repeat(5000)}\n`)) as Error;
    expect(error.message.length).toBeLessThan(200);
  });
});

function failure(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const name = fc.string({ minLength: 1 });
const pid = fc.integer({ min: 1, max: 4_194_304 });
const size = fc.nat();
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const scalar = fc.oneof(text, number, fc.boolean());
const primitive = fc.constantFrom('lock', 'rlock', 'semaphore', 'event', 'barrier', 'queue', 'pipe');
const waitable = fc.oneof(primitive, fc.constant('join'));
const side = fc.constantFrom(1, 2);
const child = { child: name, childPid: pid };
const error = fc.record(
  { name: text, message: text, code: text, stack: text },
  { requiredKeys: ['name', 'message'] },
);

/** One arbitrary per kind, with and without what may be absent. */
const bodies: fc.Arbitrary<object>[] = [
  kind('spawn', { ...child, daemon: fc.boolean() }),
  kind('start', { ppid: size }),
  kind('start', { ppid: size, made: fc.array(text) }),
  kind(
    'exit',
    { code: fc.integer(), signal: fc.constant(null), seenBy: fc.constantFrom('self', 'observer') },
    { error },
  ),
  kind('exit', { code: fc.constant(null), signal: fc.option(size), seenBy: fc.constant('observer') }),
  kind('fail', { error }),
  kind('join', { ...child, exitcode: fc.integer() }),
  kind('print', { text }, { cutFrom: size }),
  kind('sleep', { seconds: number }),
  kind('wake', {}),
  kind('wait', { object: name, primitive }, { timeout: number }),
  kind('block', { object: name, on: waitable }, { side }),
  kind('acquire', { object: name, primitive }, { value: fc.integer() }),
  kind('release', { object: name, primitive }),
  kind('timeout', { object: name, on: waitable }),
  kind('pass', { object: name, primitive }, { index: size }),
  kind('set', { object: name }),
  kind('clear', { object: name }),
  kind('put', { object: name, item: text }, { size }),
  kind('get', { object: name, item: text }, { size }),
  kind('send', { object: name, message: text, item: text }, { side }),
  kind('recv', { object: name, message: text, item: text }, { side }),
  kind('eof', { object: name }),
  kind('close', { object: name, primitive }, { end: fc.constantFrom('receiving', 'sending', 'both'), side }),
  kind('done', { object: name, left: size }),
  kind('var', { name, value: fc.option(scalar) }),
  kind('kill', { ...child, signal: size }),
  kind('kill', { ...child, signal: size, farewell: fc.boolean() }),
  kind(
    'state',
    { state: fc.constantFrom('R', 'S', 'D', 'T', 'Z', 'X'), ppid: size, cpu: number },
    { parent: text, wchan: text },
  ),
  kind('output', { stream: fc.constantFrom('stdout', 'stderr'), text }),
  kind(
    'end',
    { reason: fc.constantFrom('finished', 'failed', 'timeout', 'interrupted') },
    { stopped: number },
  ),
  kind('verdict', {
    finding: name,
    shown: fc.option(fc.boolean()),
    data: fc.dictionary(name, fc.oneof(scalar, fc.array(text)), { noNullPrototype: true }),
    evidence: fc.array(size),
  }),
];

const run = kind('run', {
  version: fc.constant(1),
  program: text,
  lesson: fc.boolean(),
  seed: number,
  speed: number,
  parameters: fc.dictionary(name, scalar, { noNullPrototype: true }),
  platform: text,
  node: text,
});

const anyLog = fc
  .tuple(run, fc.array(fc.oneof(...bodies), { maxLength: 30 }))
  .chain(([first, rest]) =>
    fc.tuple(
      ...[first, ...rest].map((body, seq) =>
        fc
          .record({ t: number, process: name, pid })
          .map((base) => ({ seq, ...base, ...body }) as unknown as TraceEvent),
      ),
    ),
  );

function kind(
  value: string,
  required: Record<string, fc.Arbitrary<unknown>>,
  optional: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<object> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {
    kind: fc.constant(value),
    ...required,
    ...optional,
  };
  return fc.record(fields, { requiredKeys: ['kind', ...Object.keys(required)], noNullPrototype: true });
}
