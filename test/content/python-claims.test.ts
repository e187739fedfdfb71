/** What lessons, questions and pages say of Unix and of Python, tried with Python: skipped where there is none. */
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const hasPython = spawnSync('python3', ['-c', 'import multiprocessing']).status === 0;

/** What a program of Python prints, as words. */
function python(program: string): string[] {
  return execFileSync('python3', ['-c', program], { encoding: 'utf8', timeout: 60_000 }).trim().split(/\s+/);
}

const STATE = `
import os, signal, time
def state(pid):
    try: return open(f'/proc/{pid}/stat').read().rsplit(')', 1)[1].split()[0]
    except FileNotFoundError: return 'gone'
def ended_child():
    pid = os.fork()
    if pid == 0: os._exit(3)
    time.sleep(0.2)
    return pid
`;

describe.skipIf(!hasPython)('Python', () => {
  it.skipIf(process.platform !== 'linux')(
    'a parent that ignores SIGCHLD gets no zombie, but keeps the one it has',
    () => {
      const said = python(`${STATE}
pid = ended_child()
before = state(pid)
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
time.sleep(0.2)
after = state(pid)
later = ended_child()
print(before, after, state(later))
try: os.waitpid(later, 0)
except ChildProcessError: print('ECHILD')
`);
      expect(said).toEqual(['Z', 'Z', 'gone', 'ECHILD']);
    },
  );

  it('a child that looks for its parent after that one has ended remembers the adopter', () => {
    const [parent, first, later] = python(`${STATE}
reading, writing = os.pipe()
parent = os.fork()
if parent == 0:
    me = os.getpid()
    if os.fork() == 0:
        while os.getppid() == me: time.sleep(0.02)  # its "first line" comes late
        first = os.getppid()
        time.sleep(0.1)
        os.write(writing, f'{me} {first} {os.getppid()}'.encode())
    os._exit(0)
os.waitpid(parent, 0)
print(os.read(reading, 100).decode())
`);
    expect(first).toBe(later);
    expect(first).not.toBe(parent);
  });

  it('joining a child before its queue is emptied hangs', () => {
    const said = python(`
from multiprocessing import get_context
context = get_context('fork')
queue = context.Queue()
child = context.Process(target=lambda: queue.put('x' * 1_000_000))
child.start()
child.join(2)
print(child.is_alive())
queue.get()
child.join(30)
print(child.is_alive())
`);
    expect(said).toEqual(['True', 'False']);
  });

  it('an item may not be there right after it was put', () => {
    const [empty = '0', missed = '0'] = python(`
from multiprocessing import Queue
from queue import Empty
empty = missed = 0
for _ in range(50):
    queue = Queue()
    queue.put(1)
    empty += queue.empty()
    try: queue.get_nowait()
    except Empty: missed += 1; queue.get()
print(empty, missed)
`);
    expect(Number(empty)).toBeGreaterThan(0);
    expect(Number(missed)).toBeGreaterThan(0);
  });
});
