/** The keys of the terminal, one by one as they are pressed, and a terminal that is itself again afterwards. */
import { emitKeypressEvents, type Key } from 'node:readline';

/** What is pressed: a character, or the name of a key. */
export type KeyListener = (key: string) => void;

export interface KeyHost {
  readonly onKey: KeyListener;
  /** Ctrl-C. */
  readonly onInterrupt: () => void;
  /** Ctrl-Z. */
  readonly onSuspend: () => void;
  /** The terminal is gone, or its input has ended. */
  readonly onEnd: () => void;
}

/** Listens until the returned function is called. Nothing that is pressed meanwhile is echoed. */
export function listenToKeys({ onKey, onInterrupt, onSuspend, onEnd }: KeyHost): () => void {
  const { stdin } = process;
  const onKeypress = (text: string | undefined, key: Key) => {
    if (key.ctrl && key.name === 'c') onInterrupt();
    else if (key.ctrl && key.name === 'z') onSuspend();
    else if (key.ctrl && key.name === 'd') onEnd();
    else if (!key.ctrl && !key.meta) onKey(nameOf(text, key));
    else if (key.name === 'escape') onKey('escape');
  };
  emitKeypressEvents(stdin);
  stdin.setRawMode(true);
  stdin.on('keypress', onKeypress);
  stdin.on('end', onEnd);
  stdin.on('error', onEnd);
  stdin.resume();
  return () => {
    stdin.off('keypress', onKeypress);
    stdin.off('end', onEnd);
    stdin.off('error', onEnd);
    stdin.setRawMode(false);
    stdin.pause();
  };
}

/** Keys go nowhere until the returned function is called: neither onto the screen nor to whoever asks next. Ctrl-C is SIGINT as ever. */
export function ignoreKeys(): () => void {
  if (!process.stdin.isTTY) return () => {};
  const nothing = () => {};
  return listenToKeys({
    onKey: nothing,
    onInterrupt: () => process.kill(process.pid, 'SIGINT'),
    onSuspend: nothing,
    onEnd: nothing,
  });
}

function nameOf(text: string | undefined, { name }: Key): string {
  if (name === 'return') return 'enter';
  if (name !== undefined && name.length > 1) return name;
  return (text ?? name ?? '').toLowerCase();
}
