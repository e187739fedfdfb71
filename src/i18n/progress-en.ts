import type { ProgressWords } from './progress.js';

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'a folder is in its place; move it away',
  ENOTFILE: 'it is no regular file; move it away',
  ENOSPC: 'the disk is full; make room',
  EDQUOT: 'your share of the disk is used up; make room',
  EROFS: 'the file system is read-only; set XDG_DATA_HOME to a folder that can be written',
  EACCES: 'permission denied; change it, or set XDG_DATA_HOME to a folder of yours',
  EPERM: 'permission denied; change it, or set XDG_DATA_HOME to a folder of yours',
};

export const progressEn: ProgressWords = {
  trouble: {
    corrupt: (path, aside) =>
      `Your progress could not be read: ${path} is damaged. It is kept as ${aside}, and a new one is begun.`,
    newer: (path) =>
      `Your progress was saved by a later version of concur-lesson, so this one leaves ${path} as it is and saves nothing. Update: npm install --global concur-lesson@latest`,
    notSaved: (path, code) =>
      `Your progress cannot be saved in ${path}: ${REASONS[code] ?? code}. Everything else works.`,
    busy: (path) =>
      `Your progress is not saved yet: another concur-lesson has kept ${path} locked for seconds. End it, if it hangs.`,
    unlocked: (path) =>
      `${path} is on a file system without locks: with two windows open at once, an answer may not be saved.`,
    noHome: 'Your progress is not saved: there is no home folder. Set HOME or XDG_DATA_HOME to keep it.',
  },
};
