/** Why the kernel lets a process sleep is said in words: the names of its functions are for who reads the log itself. */
import { describe, expect, it } from 'vitest';
import type { Phrase } from '../../../src/i18n/phrase.js';
import { kernelSentences } from '../../../src/render/words/events/kernel.js';
import { whyAsleep } from '../../../src/render/words/events/wait-channels.js';

/** Names of Linux 4 to 6. */
const CHANNELS: Readonly<Record<string, string>> = {
  futex_wait_queue_me: ' on a futex (a word in shared memory)',
  futex_wait_queue: ' on a futex (a word in shared memory)',
  futex_do_wait: ' on a futex (a word in shared memory)',
  do_wait: ' until a child ends',
  pipe_read: ' until there is something to read',
  anon_pipe_read: ' until there is something to read',
  unix_stream_read_generic: ' until there is something to read',
  pipe_write: ' until a full pipe has room',
  sock_alloc_send_pskb: ' until a full pipe has room',
  pipe_wait: ' at a pipe',
  hrtimer_nanosleep: ' until its timer rings',
  do_nanosleep: ' until its timer rings',
  poll_schedule_timeout: ' until something is ready (poll)',
  do_select: ' until something is ready (poll)',
  flock_lock_inode_wait: ' until a lock on a file is free',
  io_schedule: '',
  '': '',
};

describe('a wait channel', () => {
  it.each(Object.entries(CHANNELS))('%s: sleeps%s', (wchan, words) => {
    expect(whyAsleep(wchan).en).toBe(words);
    const event = {
      seq: 1,
      t: 0,
      process: 'p1',
      pid: 1,
      kind: 'state',
      state: 'S',
      ppid: 1,
      cpu: 0,
      wchan,
    } as const;
    const said = kernelSentences.asleep(event);
    expect(textOf(said.en)).toBe(`kernel: p1 sleeps${words}`);
    if (wchan !== '') expect(textOf(said.zh)).not.toContain(wchan);
  });
});

const textOf = (said: Phrase): string =>
  said.map((part) => (typeof part === 'string' ? part : part.text)).join('');
