/** An independent process that looks at /proc whenever it is asked: see fixtures/steered/witness.mjs. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fixturePath } from './launch.js';

/** What it saw of a process. */
export interface Sight {
  readonly pid: number;
  readonly ppid: number;
  readonly state: string;
  /** Its command line; empty of one that has ended. */
  readonly command: string;
}

export interface Witness {
  /** Environment for whoever is to be seen. */
  readonly env: Readonly<Record<string, string>>;
  /** What it sees now, by process id. */
  readonly look: () => Promise<ReadonlyMap<number, Sight>>;
  readonly end: () => void;
}

let count = 0;

export async function startWitness(): Promise<Witness> {
  const value = `${process.pid}-${++count}-${Date.now()}`;
  const args = [fixturePath('steered/witness.mjs'), `CONCUR_LESSON_SEEN=${value}`];
  const witness = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: witness.stdout })[Symbol.asyncIterator]();
  const answer = async () => JSON.parse((await lines.next()).value as string);
  await answer(); // it is ready
  return {
    env: { CONCUR_LESSON_SEEN: value },
    async look() {
      witness.stdin.write('look\n');
      const sights = (await answer()) as Sight[];
      return new Map(sights.map((sight) => [sight.pid, sight]));
    },
    end: () => void witness.stdin.end(),
  };
}
