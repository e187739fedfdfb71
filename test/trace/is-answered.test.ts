import { describe, expect, it } from 'vitest';
import { isAnswered } from '../../src/trace/is-answered.js';
import { advance, createMoment } from '../../src/trace/moment.js';
import { log } from '../helpers/log.js';

function answered(text: string): boolean {
  const moment = createMoment();
  const events = log(text);
  for (const event of events) advance(moment, event);
  const block = events.findLast((event) => event.kind === 'block');
  return block !== undefined && isAnswered(moment, block);
}

describe('what a process sleeps for', () => {
  it.each([
    ['a lock that came free', '0 p2 acquire a', '1 p1 block a', '2 p2 release a'],
    [
      'a semaphore that was released',
      '0 p2 acquire s:semaphore value=0',
      '1 p1 block s:semaphore',
      '2 p2 release s:semaphore',
    ],
    ['an event that was set', '0 p2 clear e', '1 p1 block e:event', '2 p2 set e'],
    [
      'a barrier that let others through',
      '0 p1 wait b:barrier',
      '1 p1 block b:barrier',
      '2 p2 pass b:barrier index=1',
    ],
    ['an item that was put', '0 p2 print x', '1 p1 block q:queue until=item', '2 p2 put q A number=1 size=1'],
    [
      'room that was made',
      '0 p2 put q A number=1 size=1',
      '1 p1 block q:queue until=room',
      '2 p2 get q A number=1 size=0',
    ],
    [
      'items that are done',
      '0 p2 put q A number=1 size=1',
      '1 p1 block q:queue until=done',
      '2 p2 done q left=0',
    ],
    ['a message that was sent', '0 p1 close c:pipe end=sending', '1 p1 block c:pipe', '2 p2 send c A'],
  ])('may be there: %s', (_, before, block, after) => {
    expect(answered(`${before}\n${block}`)).toBe(false);
    expect(answered(`${before}\n${block}\n${after}`)).toBe(true);
  });

  it('is not the log’s to tell of an end: the kernel knows better when a process is gone', () => {
    expect(answered('0 main spawn p1\n1 main block join p1\n2 p1 exit 0')).toBe(false);
  });
});
