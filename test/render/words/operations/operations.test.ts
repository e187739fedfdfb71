/** What a process is about to do, and why it cannot, in both languages. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../src/i18n/language.js';
import type { Phrase } from '../../../../src/i18n/phrase.js';
import { aboutTo } from '../../../../src/render/words/operations/about-to.js';
import { whyNot } from '../../../../src/render/words/operations/why-not.js';
import { canGoOn } from '../../../../src/trace/can-go-on.js';
import { advance, createMoment, type Moment } from '../../../../src/trace/moment.js';
import type { Operation } from '../../../../src/trace/operation.js';
import { log } from '../../../helpers/log.js';

const textOf = (phrase: Phrase): string =>
  phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');

function momentOf(text: string): Moment {
  const moment = createMoment();
  for (const event of log(text)) advance(moment, event);
  return moment;
}

const about = (operation: Operation, text = '0 main start', language: Language = 'en'): string =>
  textOf(aboutTo('p1', operation, momentOf(text))[language]);

const EVERY: readonly (readonly [Operation, string, string])[] = [
  [{ call: 'begin' }, 'run to its first call', '运行到第一个调用'],
  [{ call: 'exit' }, 'end', '结束'],
  [{ call: 'print' }, 'print', '打印'],
  [{ call: 'sleep', seconds: 2 }, 'sleep for 2 s (takes no time here)', '睡 2 秒（在这里不花时间）'],
  [{ call: 'start', child: 'p2' }, 'start p2', '启动 p2'],
  [{ call: 'kill', child: 'p2' }, 'send p2 a signal to end it', '发信号让 p2 结束'],
  [{ call: 'is-alive', child: 'p2' }, 'look whether p2 lives', '看 p2 是不是还活着'],
  [{ call: 'is-alive' }, 'look which of its children live', '看自己的子进程还有哪些活着'],
  [{ call: 'join', child: 'p2' }, 'join p2', '等 p2 结束（join）'],
  [{ call: 'acquire', primitive: 'lock', object: 'printer' }, 'take lock printer', '拿锁 printer'],
  [
    { call: 'acquire', primitive: 'lock', object: 'printer', timeout: 0 },
    'take lock printer (without waiting)',
    '拿锁 printer（不等）',
  ],
  [
    { call: 'acquire', primitive: 'semaphore', object: 'seats', permits: 2, timeout: 3 },
    'take a permit of semaphore seats (2 left) (waits at most 3 s)',
    '拿信号量 seats 的一个许可（还剩 2）（最多等 3 秒）',
  ],
  [
    { call: 'release', primitive: 'rlock', object: 'desk' },
    'release reentrant lock desk',
    '释放可重入锁 desk',
  ],
  [{ call: 'wait', primitive: 'event', object: 'go' }, 'wait for event go', '等事件 go 置位'],
  [
    { call: 'wait', primitive: 'barrier', object: 'table', parties: 3 },
    'come to barrier table (0 of 3 there)',
    '到屏障 table 前会合（已到 0 个，共 3 个）',
  ],
  [{ call: 'set', object: 'go' }, 'set event go', '把事件 go 置位'],
  [{ call: 'clear', object: 'go' }, 'clear event go', '清除事件 go'],
  [{ call: 'abort', object: 'table' }, 'break barrier table for all (abort)', '让屏障 table 作废（abort）'],
  [{ call: 'reset', object: 'table' }, 'make barrier table as new (reset)', '让屏障 table 重新开始（reset）'],
  [
    { call: 'put', object: 'buns', maxsize: 2 },
    'put an item into queue buns (0 of 2 inside)',
    '往队列 buns 里放一个（里面 0 个，最多 2 个）',
  ],
  [
    { call: 'put', object: 'buns', maxsize: 0 },
    'put an item into queue buns (0 inside)',
    '往队列 buns 里放一个（里面 0 个）',
  ],
  [
    { call: 'get', object: 'buns' },
    'take an item from queue buns (0 inside)',
    '从队列 buns 里取一个（里面 0 个）',
  ],
  [{ call: 'done', object: 'buns' }, 'tell queue buns that an item is done', '告诉队列 buns：处理完了一个'],
  [
    { call: 'join-queue', object: 'buns' },
    'wait until all of queue buns is done',
    '等队列 buns 里的全部处理完',
  ],
  [{ call: 'send', object: 'talk' }, 'send a message through pipe talk', '往管道 talk 里发一条消息'],
  [
    { call: 'send', object: 'talk', left: 1 },
    'send the rest of a message through pipe talk (1 byte)',
    '把消息剩下的部分发进管道 talk（1 字节）',
  ],
  [
    { call: 'recv', object: 'talk' },
    'receive a message from pipe talk (0 in it)',
    '从管道 talk 收一条消息（里面 0 条）',
  ],
  [
    { call: 'recv', object: 'talk', left: 9 },
    'receive the rest of a message from pipe talk',
    '从管道 talk 收下消息剩下的部分',
  ],
  [
    { call: 'poll', object: 'talk', timeout: 1 },
    'look whether a message is in pipe talk (waits at most 1 s)',
    '看管道 talk 里有没有消息（最多等 1 秒）',
  ],
  [
    { call: 'wait-any', objects: ['a', 'b'], others: 1 },
    'wait for one of a, b and 1 more',
    '等 a、b 和另外 1 个中的一个',
  ],
  [{ call: 'wait-any', objects: [], others: 2 }, 'wait for one of 2 things', '等 2 样东西中的一个'],
  [
    { call: 'close', object: 'talk', end: 'sending' },
    'close its sending end of pipe talk',
    '关闭管道 talk 的发送端',
  ],
  [{ call: 'close', object: 'buns' }, 'close buns for itself', '关闭 buns，自己不再使用'],
  [{ call: 'look', object: 'buns' }, 'look at buns', '看 buns 怎么样了'],
  [{ call: 'read', object: 'tickets.json' }, 'read tickets.json', '读 tickets.json'],
  [{ call: 'write', object: 'tickets.json' }, 'write tickets.json', '写 tickets.json'],
];

describe('aboutTo', () => {
  it.each(EVERY)('%j: “%s”, “%s”', (operation, en, zh) => {
    expect([about(operation), about(operation, '0 main start', 'zh')]).toEqual([en, zh]);
  });

  it('tells how full things are now', () => {
    const put = { call: 'put', object: 'buns', maxsize: 2 } as const;
    expect(about(put, '0.1 p2 put buns A number=1 size=1')).toBe(
      'put an item into queue buns (1 of 2 inside)',
    );
    const come = { call: 'wait', primitive: 'barrier', object: 'table', parties: 2 } as const;
    expect(about(come, '0.1 p2 wait table:barrier')).toBe('come to barrier table (1 of 2 there)');
  });

  it('tells one who waits at a barrier from one who comes to it', () => {
    const come = { call: 'wait', primitive: 'barrier', object: 'table', parties: 2 } as const;
    expect(about(come, '0.1 p1 wait table:barrier')).toBe('pass barrier table');
  });

  it('tells no number that the log does not tell', () => {
    const moment = createMoment();
    for (const event of log('0 main start').slice(1)) advance(moment, event); // begins in the middle
    const get = aboutTo('p1', { call: 'get', object: 'buns' }, moment);
    expect(textOf(get.en)).toBe('take an item from queue buns');
  });
});

describe('whyNot', () => {
  const p1 = (operation: Operation, text: string, language: Language = 'en'): string => {
    const moment = momentOf(text);
    expect(canGoOn(moment, 'p1', operation), 'it really cannot go on').not.toBe(true);
    return textOf(whyNot('p1', operation, moment)[language]);
  };
  const lock = { call: 'acquire', primitive: 'lock', object: 'printer' } as const;
  const seats = { call: 'acquire', primitive: 'semaphore', object: 'seats', permits: 1 } as const;

  it.each<[string, Operation, string, string]>([
    ['0 p2 acquire printer', lock, 'p2 holds it', '锁在 p2 手里'],
    ['0 p1 acquire printer', lock, 'it holds it itself', '锁就在它自己手里'],
    [
      '0 p2 acquire printer\n0.1 p2 found signal 9',
      lock,
      'p2 still holds it, and has ended',
      '锁还在 p2 名下，而它已经结束',
    ],
    ['0 p2 acquire seats:semaphore value=0', seats, 'none is left (p2 has them)', '已经没有了（在 p2 手里）'],
    ['0 p2 release seats:semaphore', { ...seats, permits: -1 }, 'none is left', '已经没有了'],
    ['0 p2 start', { call: 'wait', primitive: 'event', object: 'go' }, 'it is not set', '它没有置位'],
    [
      '0 p1 wait table:barrier',
      { call: 'wait', primitive: 'barrier', object: 'table', parties: 3 },
      '1 of 3 are there',
      '要等 3 个，才到了 1 个',
    ],
    ['0 p2 put buns A number=1 size=1', { call: 'put', object: 'buns', maxsize: 1 }, 'it is full', '它满了'],
    ['0 p2 start', { call: 'get', object: 'buns' }, 'it is empty', '它是空的'],
    [
      '0 p2 put buns A number=1 size=1\n0 p2 put buns B number=2 size=2',
      { call: 'join-queue', object: 'buns' },
      '2 items not done yet',
      '还有 2 个没处理完',
    ],
    ['0 p2 start', { call: 'join', child: 'p2' }, 'p2 still runs', 'p2 还在运行'],
    ['0 p2 start', { call: 'recv', object: 'talk' }, 'nothing is in it', '里面什么也没有'],
    ['0 p2 start', { call: 'send', object: 'talk' }, 'it is full', '它满了'],
    [
      '0 p2 start',
      { call: 'wait-any', objects: ['a'], others: 0 },
      'none of them is ready',
      '哪一个都还没有动静',
    ],
    [
      '0 p2 start',
      { call: 'recv', object: 'talk', left: 3 },
      'it has tried in vain; somebody else has to do something first',
      '它试过了，不行；要等别的进程先做点什么',
    ],
  ])('after “%s”, %j', (text, operation, en, zh) => {
    expect([p1(operation, text), p1(operation, text, 'zh')]).toEqual([en, zh]);
  });
});
