import { describe, expect, it } from 'vitest';
import { createPipeEnds } from '../../../src/verdict/history/pipe-ends.js';
import { log } from '../../helpers/log.js';

function holding(text: string) {
  const ends = createPipeEnds();
  for (const event of log(text)) ends.add(event);
  return { senders: ends.holders('hose', 'sending'), receivers: ends.holders('hose', 'receiving') };
}

describe('the ends of a pipe', () => {
  it('are its maker’s, and those it was handed to', () => {
    expect(holding('1 main spawn w hose:sending\n1 main spawn r hose:receiving')).toEqual({
      senders: ['main', 'w'],
      receivers: ['main', 'r'],
    });
  });

  it('are held until they are closed, or the process ends', () => {
    const text = '1 main spawn w hose:sending\n1 main spawn r hose:receiving';
    expect(holding(`${text}\n2 main close hose:pipe end=sending\n2 r exit 0`)).toEqual({
      senders: ['w'],
      receivers: ['main'],
    });
    expect(holding(`${text}\n2 w found signal 9\n2 main join r`)).toEqual({
      senders: ['main'],
      receivers: ['main'],
    });
  });

  it('are not got back by using the pipe after a close', () => {
    expect(holding('1 main close hose:pipe end=sending\n2 main wait hose:pipe').senders).toEqual([]);
  });

  it('are not told apart where both send and receive', () => {
    expect(holding('1 main spawn p hose:both').senders).toBeNull();
    expect(holding('1 main wait hose:pipe\n1 main close hose:pipe end=both').receivers).toBeNull();
  });
});
