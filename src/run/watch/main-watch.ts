/** The end of main as its parent, the observer, sees it: told when it happens, also where main could not tell it itself. */
import type { MainProcess } from '../start/main-process.js';

/** How often we look whether what main wrote before its end has been read, milliseconds. */
const LOOK_AGAIN_MS = 10;

export interface MainWatch {
  readonly stop: () => void;
}

/** Calls `tell` once main has ended and `isAllRead`: its own last words come first. */
export function watchMain(main: MainProcess, isAllRead: () => boolean, tell: () => void): MainWatch {
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    if (isAllRead()) tell();
    else timer = setTimeout(look, LOOK_AGAIN_MS);
  };
  main.once('exit', look);
  return {
    stop: () => {
      clearTimeout(timer);
      main.off('exit', look);
    },
  };
}
