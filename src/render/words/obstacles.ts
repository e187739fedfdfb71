/** What is said of each obstacle: its cause, and what to do. */
import type { Language } from '../../i18n/language.js';
import type { Obstacle } from '../../os/machine/obstacle.js';

interface ObstacleWords {
  readonly cause: string;
  readonly remedy: string;
}

const en: Readonly<Record<Obstacle, ObstacleWords>> = {
  bun: {
    cause: 'Bun runs this instead of Node, and a lesson’s processes are processes of Node',
    remedy: 'Use Node 20 or newer: `npx concur-lesson`, not bunx or bun',
  },
  deno: {
    cause: 'Deno runs this instead of Node, and a lesson’s processes are processes of Node',
    remedy: 'Use Node 20 or newer: `npx concur-lesson`, not deno',
  },
  permission: {
    cause:
      'Node’s permission model (--permission) forbids what lessons are made of: processes, files, the native library',
    remedy:
      'Run it without --permission, or with --allow-child-process --allow-addons --allow-fs-read=* --allow-fs-write=*',
  },
  folder: {
    cause: 'The folder you are in has been deleted',
    remedy: 'Go to one that exists, and run it again there: cd ~',
  },
  table: {
    cause: '/proc, where the kernel shows its processes, cannot be read',
    remedy: 'Mount it: mount -t proc proc /proc (in a container: do not hide it)',
  },
};

const zh: Readonly<Record<Obstacle, ObstacleWords>> = {
  bun: {
    cause: '现在运行它的是 Bun，不是 Node，而课程的进程都是 Node 进程',
    remedy: '请用 Node 20 以上：`npx concur-lesson`，不要用 bunx 或 bun',
  },
  deno: {
    cause: '现在运行它的是 Deno，不是 Node，而课程的进程都是 Node 进程',
    remedy: '请用 Node 20 以上：`npx concur-lesson`，不要用 deno',
  },
  permission: {
    cause: 'Node 的权限模型（--permission）禁止了课程所需的：进程、文件、本地库',
    remedy:
      '请去掉 --permission，或者加上 --allow-child-process --allow-addons --allow-fs-read=* --allow-fs-write=*',
  },
  folder: { cause: '当前所在的文件夹已被删除', remedy: '请换到一个存在的文件夹再运行：cd ~' },
  table: {
    cause: '读不到 /proc，内核在那里列出进程',
    remedy: '请挂载它：mount -t proc proc /proc（容器里不要把它藏起来）',
  },
};

export const obstacleWords: Readonly<Record<Language, typeof en>> = { en, zh };
