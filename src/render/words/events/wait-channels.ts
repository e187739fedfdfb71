/**
 * Why the kernel lets a process sleep, in words for beginners, from the function of the kernel that it sleeps in: the "wait
 * channel", wchan in /proc. Its names differ between kernels.
 */

interface Why {
  readonly en: string;
  readonly zh: string;
}

const WORDS_OF_CHANNELS: readonly (readonly [RegExp, Why])[] = [
  [/futex/, { en: ' on a futex (a word in shared memory)', zh: '在 futex 上（等共享内存里的一个数变化）' }],
  [/pipe_read|unix_stream/, { en: ' until there is something to read', zh: '着，等有东西可读' }],
  [/pipe_write|sock_alloc_send/, { en: ' until a full pipe has room', zh: '着，等满了的管道腾出空位' }],
  [/pipe_wait/, { en: ' at a pipe', zh: '在管道上' }],
  [/nanosleep/, { en: ' until its timer rings', zh: '着，等定时器到点' }],
  [/flock|locks_/, { en: ' until a lock on a file is free', zh: '着，等文件锁空出来' }],
  [/poll|select/, { en: ' until something is ready (poll)', zh: '着，等有东西就绪（poll）' }],
  // last: other names end so, too
  [/^(?:do_)?wait(?:4|id)?$/, { en: ' until a child ends', zh: '着，等子进程结束' }],
];

const UNKNOWN: Why = { en: '', zh: '着了' };

/** " until a child ends", to be put behind "sleeps" (Chinese: 睡); no reason where the kernel does not tell, or says what we do not know. */
export function whyAsleep(wchan = ''): Why {
  return WORDS_OF_CHANNELS.find(([name]) => name.test(wchan))?.[1] ?? UNKNOWN;
}
