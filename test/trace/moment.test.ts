import { describe, expect, it } from 'vitest';
import { objectAt } from '../../src/trace/moment/objects.js';
import { endHolders } from '../../src/trace/moment/pipes.js';
import { createMoment, type Moment } from '../../src/trace/moment/state.js';
import { advance } from '../../src/trace/moment.js';
import { log } from '../helpers/log.js';

function after(text: string): Moment {
  const moment = createMoment();
  for (const event of log(text)) advance(moment, event);
  return moment;
}

function holding(text: string) {
  const pipe = objectAt(after(text), 'pipe', 'hose');
  return { senders: endHolders(pipe, 'sending'), receivers: endHolders(pipe, 'receiving') };
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
