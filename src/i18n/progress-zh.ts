import type { ProgressWords } from './progress.js';

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: '那里是一个文件夹，请把它移走',
  ENOTFILE: '那里不是普通文件，请把它移走',
  ENOSPC: '磁盘已满，请腾出空间',
  EDQUOT: '磁盘配额已用完，请腾出空间',
  EROFS: '文件系统是只读的，请把 XDG_DATA_HOME 设为可写的文件夹',
  EACCES: '没有权限，请修改权限，或把 XDG_DATA_HOME 设为你自己的文件夹',
  EPERM: '没有权限，请修改权限，或把 XDG_DATA_HOME 设为你自己的文件夹',
};

export const progressZh: ProgressWords = {
  trouble: {
    corrupt: (path, aside) => `读不出你的学习进度：${path} 已损坏。原文件保留为 ${aside}，进度从头记起。`,
    newer: (path) =>
      `你的学习进度是更新版本的 concur-lesson 保存的，所以这个版本不动 ${path}，也不保存。请更新：npm install --global concur-lesson@latest`,
    notSaved: (path, code) => `学习进度无法保存到 ${path}：${REASONS[code] ?? code}。其他功能照常。`,
    busy: (path) => `学习进度暂未保存：另一个 concur-lesson 已锁住 ${path} 好几秒。如果它卡住了，请结束它。`,
    unlocked: (path) => `${path} 所在的文件系统不支持锁：同时开两个窗口时，可能有答案没存上。`,
    noHome: '学习进度不会保存：没有主目录。想保存，请设置 HOME 或 XDG_DATA_HOME。',
  },
};
