import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HEAD_BYTES } from '../../../src/mp/pipe/message.js';
import { launch, launchUntraced } from '../../helpers/launch.js';
import { oneIn, turns } from '../../helpers/turns.js';

/** The two kinds there are. */
const PIPES: readonly [name: string, duplex: boolean][] = [
  ['pipe', false],
  ['socket pair', true],
];

describe('a pipe between processes', () => {
  it('carries questions and answers, and ends when the other side closes', async () => {
    const { events, of, prints } = await launch('pipe/talk.ts');
    expect(prints('main')).toEqual(['one, yes', 'two, yes', 'xxx, yes']);
    expect(prints('child')).toEqual(['EOFError']);
    // every arrow has two ends, at different processes, in this order
    const [sends, recvs] = [of('send'), of('recv')];
    expect(sends.map((event) => event.message)).toEqual(recvs.map((event) => event.message));
    expect(new Set(sends.map((event) => event.message)).size).toBe(6);
    for (const [index, sent] of sends.entries()) {
      const received = recvs[index];
      expect(sent).toMatchObject({ object: 'wire', item: received?.item });
      expect(sent.seq).toBeLessThan(received?.seq ?? 0);
      expect(sent.t).toBeLessThanOrEqual(received?.t ?? 0);
      expect(sent.process).not.toBe(received?.process);
    }
    expect(recvs[0]?.item).toBe("'one'");
    // the end comes after main has closed both: its copy of the child's end, then its own
    const ends = events.filter((event) => event.kind === 'close' || event.kind === 'eof');
    expect(ends.map((event) => `${event.process} ${event.kind}`)).toEqual([
      ...['main close', 'main close', 'child eof'],
    ]);
    expect(ends[0]).toMatchObject({ object: 'wire', primitive: 'pipe', end: 'both' });
    expect(of('spawn')).toMatchObject([{ child: 'child', ends: [{ object: 'wire', end: 'both' }] }]);
    // which end it was is told at each of these: what is sent at one is received at the other
    expect(of('spawn').flatMap((event) => event.ends?.map(({ side }) => side))).toEqual([2]);
    expect(sends.every(({ process, side }) => side === (process === 'main' ? 1 : 2))).toBe(true);
    expect(recvs.every(({ process, side }) => side === (process === 'main' ? 1 : 2))).toBe(true);
    expect(of('close').map(({ side }) => side)).toEqual([2, 1]);
    expect(of('block').every(({ on, side }) => (on === 'pipe') === (side !== undefined))).toBe(true);
  });

  it.each(oneIn(2, PIPES, 1))('delivers MiBs whole through a %s', async (_, duplex) => {
    const expected = Array(3).fill('true, true');
    expect((await launch('pipe/large.ts', { parameters: { duplex, mebibytes: 2 } })).prints()).toEqual(
      expected,
    );
    expect(await launchUntraced('pipe/large.ts', { duplex, mebibytes: turns(4, 16) })).toEqual({
      code: 0,
      stderr: '',
      stdout: `${expected.join('\n')}\n`,
    });
  });

  it.runIf(process.platform === 'linux')('reaches exactly the process it was handed to', async () => {
    const { prints } = await launch('pipe/handed.ts');
    expect(prints('without')).toEqual(['0']);
    expect(prints('with one end')).toEqual(['1']);
    expect(prints('grandchild')).toEqual(['0']);
    expect(prints('grandchild#2')).toEqual(['0']);
    expect(prints('with both')).toEqual(['2']);
    expect(prints('user')).toEqual(['true, true, true']);
    expect(prints('main')).toEqual(['2', 'hello hello false', 'CONNECTION_CLOSED']);
  });

  it.each([
    ['nobody', ['one', 'two', 'EOFError']],
    ['parent', ['one', 'two', 'nothing, and no end', 'EOFError']],
    ['child', ['one', 'two', 'nothing, and no end', 'EOFError']],
  ])('ends once every copy of the sending end is closed; %s forgot one', async (who, expected) => {
    const { prints, of } = await launch('pipe/forgotten.ts', { parameters: { who } });
    expect(prints('child')).toEqual(expected);
    expect(of('timeout', 'child')).toHaveLength(who === 'nobody' ? 0 : 1);
  });

  it.each(oneIn(2, PIPES))('makes the sender wait when a %s is full', async (_, duplex) => {
    const { prints, of, events } = await launch('pipe/full.ts', { parameters: { duplex, count: 3000 } });
    expect(prints('main')).toEqual(['alive: true', '3000 and 200000']);
    const said = events.filter((event) => event.process === 'child' && event.kind !== 'state');
    const firstBlock = said.findIndex((event) => event.kind === 'block');
    expect(said[firstBlock]).toMatchObject({ on: 'pipe', object: 'hose' });
    expect(said.slice(firstBlock - 1, firstBlock + 3).map((event) => event.kind)).toEqual([
      ...['send', 'block', 'pass', 'send'],
    ]);
    const inside = said.slice(0, firstBlock - 1).filter((event) => event.kind === 'send').length;
    if (!duplex && process.platform === 'linux') expect(inside * HEAD_BYTES).toBe(65_536);
    else expect(inside).toBeLessThan(3000);
    expect(of('send').map((event) => event.message)).toEqual(of('recv').map((event) => event.message));
    expect(of('send').map((event) => event.bytes)).toEqual(of('recv').map((event) => event.bytes));
    const left = said[firstBlock]?.kind === 'block' ? said[firstBlock].left : undefined;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(of('send')[inside]?.bytes ?? 0);
  });

  it.each(oneIn(2, PIPES, 1))(
    'gives each small message, whole, to one of those who receive from a %s',
    async (_, duplex) => {
      const count = turns(1000, 3000);
      const { stdout, stderr } = await launchUntraced('pipe/stolen.ts', { duplex, count });
      expect(stderr).toBe('');
      const got = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as number[]);
      expect(got).toHaveLength(3);
      expect(got.flat().sort((a, b) => a - b)).toEqual(
        Array.from({ length: 3 * count }, (_, number) => number),
      );
    },
  );

  it('tells a receiver that the sender was killed in the middle of a message', async () => {
    const { prints, of } = await launch('pipe/cut-short.ts');
    expect(prints()).toEqual(['whole', '-9', 'HALF_MESSAGE']);
    expect(of('broken')).toMatchObject([{ process: 'main', problem: 'half' }]);
  });

  const gone: readonly [name: string, duplex: boolean, bytes: number][] = [
    ['pipe', false, 10],
    ['socket pair', true, 10],
    ['socket pair', true, 5_000_000],
    ['pipe', false, 1_000_000],
    ['socket pair', true, 5000],
  ];

  it.each(oneIn(2, gone))(
    'tells a sender that waits at a full %s that its receiver is gone (duplex: %s, %i bytes)',
    async (_, duplex, bytes) => {
      const expected = [
        'BrokenPipeError, false, true',
        ...['BrokenPipeError', ...Array(2).fill(duplex ? 'EOFError' : 'MpError')],
      ];
      const { prints, of } = await launch('pipe/gone.ts', { parameters: { duplex, bytes } });
      expect(prints('child')).toEqual(expected);
      expect(of('broken').map(({ problem }) => problem)).toEqual(['no-receiver', 'no-receiver']);
      const { stdout } = await launchUntraced('pipe/gone.ts', { duplex, bytes });
      expect(stdout.trim().split('\n')).toEqual(expected);
    },
  );

  it.runIf(existsSync('/usr/bin/prlimit'))(
    'that cannot be made leaves nothing open, and one that is there goes on, without a free descriptor',
    async () => {
      const expected = ['EMFILE true', 'EMFILE true', '0'];
      const { prints, of, events } = await launch('pipe/no-descriptors.ts', { parameters: { count: 1000 } });
      expect(prints('main')).toEqual(expected);
      expect(prints('child')).toEqual(['1000 and 200000']);
      expect(of('broken')).toEqual([]);
      expect(events.filter(({ kind, process }) => kind === 'block' && process === 'main')).not.toEqual([]);
      const { stdout } = await launchUntraced('pipe/no-descriptors.ts', { count: 1000 });
      expect(stdout.trim().split('\n').sort()).toEqual([...expected, '1000 and 200000'].sort());
    },
  );
});
