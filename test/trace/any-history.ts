/** Logs that real runs could write: any number of processes doing anything their state allows, in any interleaving. */
import fc from 'fast-check';
import type { TraceEvent } from '../../src/trace/events.js';
import { log } from '../helpers/log.js';

type Life = 'unborn' | 'spawned' | 'running' | 'asleep' | 'blocked' | 'ended' | 'collected';

const steps = fc.array(
  fc.record({ process: fc.nat({ max: 4 }), choice: fc.nat(), pause: fc.integer({ min: 0, max: 3 }) }),
  { maxLength: 80 },
);

/** main and up to four children. */
export const anyHistory: fc.Arbitrary<TraceEvent[]> = steps.map((plan) => {
  const lives: Life[] = ['running', 'unborn', 'unborn', 'unborn', 'unborn'];
  const lines = ['0 main start'];
  let t = 0;
  for (const { process, choice, pause } of plan) {
    const options = optionsOf(lives, process);
    const option = options[choice % options.length];
    if (!option) continue;
    t += pause;
    lives[process] = option.life;
    lines.push(`${t} ${option.line}`);
  }
  return log(lines.join('\n'));
});

interface Option {
  readonly line: string;
  readonly life: Life;
}

function optionsOf(lives: readonly Life[], process: number): Option[] {
  const name = process === 0 ? 'main' : `p${process}`;
  const life = lives[process] ?? 'ended';
  const say = (line: string, next: Life = life): Option => ({ line: `${name} ${line}`, life: next });
  const seen = [say('state S'), say('output something'), say('found signal 9', 'ended')];
  switch (life) {
    case 'unborn':
      return lives[0] === 'running' ? [{ line: `main spawn ${name}`, life: 'spawned' }] : [];
    case 'spawned':
      return [say('start', 'running'), ...seen];
    case 'running':
      return [
        ...['print hi', 'wait a', 'acquire a', 'release a', 'acquire s:semaphore', 'release s:semaphore'].map(
          (line) => say(line),
        ),
        say('sleep 1', 'asleep'),
        say('block a', 'blocked'),
        say('exit 0', 'ended'),
        ...seen,
      ];
    case 'asleep':
      return [say('wake', 'running'), ...seen];
    case 'blocked':
      return [say('acquire a', 'running'), say('timeout a', 'running'), ...seen];
    case 'ended': {
      const join: Option = { line: `main join ${name}`, life: 'collected' };
      return process > 0 && lives[0] === 'running'
        ? [say('state Z'), join]
        : [say('state Z'), say('state X', 'collected')];
    }
    case 'collected':
      return [];
  }
}
