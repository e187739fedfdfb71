/** The errno values we ask for, by name (errno(3)); as numbers here, because loading node:os delays every process's start. */
const DARWIN = process.platform === 'darwin';

export const EINTR = 4;
export const EBADF = 9;
export const ECHILD = 10;
export const EPIPE = 32;
export const EAGAIN = DARWIN ? 35 : 11;
export const ENOTSOCK = DARWIN ? 38 : 88;
export const ECONNRESET = DARWIN ? 54 : 104;
export const ETIMEDOUT = DARWIN ? 60 : 110;
