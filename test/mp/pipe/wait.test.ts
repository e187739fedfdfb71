import { closeSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Pipe } from '../../../src/mp/pipe/pipe.js';
import { wait } from '../../../src/mp/pipe/wait.js';
import { Lock } from '../../../src/mp/primitives/lock.js';
import { Process } from '../../../src/mp/process/process.js';
import { openPipe } from '../../../src/os/pipe.js';
import { launch, launchUntraced } from '../../helpers/launch.js';

describe('wait', () => {
  it('gives those that are ready, in their order: a message, an end, a descriptor', () => {
    const [first, firstSender] = Pipe({ duplex: false });
    const [second, secondSender] = Pipe();
    const [descriptor, end] = openPipe();
    const all = [first, descriptor, second];
    expect(wait(all, 0)).toEqual([]);
    expect(wait(all, -1)).toEqual([]);
    secondSender.send(1);
    expect(wait(all)).toEqual([second]);
    expect(wait(new Set(all))).toEqual([second]);
    closeSync(end);
    expect(wait(all, null)).toEqual([descriptor, second]);
    firstSender.close();
    expect(wait(all, 0)).toEqual([first, descriptor, second]);
    expect(wait([second, second, first])).toEqual([second, second, first]);
    expect(second.recv()).toBe(1);
    expect(wait([second], 0)).toEqual([]);
    closeSync(descriptor);
  });

  it('waits as long as it is told to, not less', () => {
    const [connection] = Pipe();
    const [descriptor] = openPipe();
    for (const objects of [[], [connection], [connection, descriptor], [descriptor]]) {
      const before = process.hrtime.bigint();
      expect(wait(objects, 0.05)).toEqual([]);
      expect(Number(process.hrtime.bigint() - before) / 1e9).toBeGreaterThanOrEqual(0.05);
    }
    closeSync(descriptor);
  });

  it('refuses what it cannot wait for, and says what to write', () => {
    const [receiver, sender] = Pipe({ duplex: false });
    expect(() => wait([receiver, sender], 0)).toThrow(expect.objectContaining({ code: 'WRONG_DIRECTION' }));
    expect(() => wait(receiver as never)).toThrow(/wait\(\[connection\]\)/);
    expect(() => wait([])).toThrow(RangeError);
    const child = new Process({ target: () => {} });
    for (const wrong of [child, new Lock(), null, '3', -1, 1.5, true]) {
      expect(() => wait([receiver, wrong as never], 0)).toThrow(/process\.sentinel/);
    }
    expect(() => wait([receiver], 'soon' as never)).toThrow(TypeError);
    expect(() => wait([receiver, 1_000_000], 0)).toThrow(
      expect.objectContaining({ name: 'OsError', code: 'EBADF' }),
    );
    receiver.close();
    expect(() => wait([receiver], 0)).toThrow(expect.objectContaining({ code: 'CONNECTION_CLOSED' }));
  });

  it('hears several processes, whoever speaks first, to their end', async () => {
    const expected = ['0', 'pipe-1', 'pipe-2', 'pipe-0'];
    const { prints, of } = await launch('pipe/waits.ts');
    const told = prints('main');
    expect(told.filter((line) => !line.includes('EOF'))).toEqual(expected);
    expect(told.filter((line) => line.includes('EOF')).sort()).toEqual([
      'pipe-0 EOFError',
      'pipe-1 EOFError',
      'pipe-2 EOFError',
    ]);
    // the story: it sleeps for one of three, gives up once, and then each that is ready lets it go on
    const [gaveUp] = of('timeout', 'main');
    expect(gaveUp).toMatchObject({ object: 'pipe-0', on: 'pipe' });
    const asleep = of('block', 'main').filter(({ on }) => on === 'pipe');
    expect(asleep[0]).toMatchObject({ object: 'pipe-0', oneOf: 3 });
    expect(asleep.at(-1)?.oneOf ?? 1).toBe(1);
    expect(
      of('pass', 'main')
        .map(({ object }) => object)
        .slice(0, 1),
    ).toEqual(['pipe-1']);
    const { stdout, code } = await launchUntraced('pipe/waits.ts');
    expect(code).toBe(0);
    expect(stdout.split('\n').filter((line) => line !== '' && !line.includes('EOF'))).toEqual(expected);
  });

  it('for one connection tells at which end, so that a circle is seen', async () => {
    const { reason, of } = await launch('pipe/wait-for-each-other.ts', { timeout: 60 });
    expect(reason).toBe('deadlock');
    expect(of('block', 'main').at(-1)).toMatchObject({ object: 'talk', side: 1 });
    expect(of('block', 'child').at(-1)).toMatchObject({ object: 'talk', side: 2 });
  });

  it('for sentinels alone says nothing of it in the log, which has no word for them', async () => {
    const { prints, of, reason } = await launch('pipe/wait-sentinels.ts');
    expect({ told: prints('main'), reason }).toEqual({ told: ['0', 'true'], reason: 'finished' });
    expect([...of('wait', 'main'), ...of('timeout', 'main'), ...of('pass', 'main')]).toEqual([]);
    expect(of('block', 'main').filter(({ on }) => on !== 'join')).toEqual([]);
  });
});
