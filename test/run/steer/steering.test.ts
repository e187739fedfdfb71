import { readdirSync } from 'node:fs';
import { it } from 'vitest';
import type { Choice, Scheduler, Situation } from '../../../src/run/steer/scheduler.js';
import { fixturePath, launch } from '../../helpers/launch.js';

const log: string[] = [];
const scheduler = (pick: (n: number) => number): Scheduler => ({
  choose({ standing, steps }: Situation): Choice | null {
    const all = standing.filter(({ canGo }) => canGo);
    const some = all.length > 0 ? all : standing.filter(({ canExpire }) => canExpire);
    const next = some[pick(some.length)];
    if (!next || steps > 400) return null;
    log.push(
      `${steps} ${next.process} ${next.waits ? 'again ' : ''}${JSON.stringify(next.operation)} ${next.isSure ? '' : '?'}`,
    );
    return { process: next.process, how: next.canGo ? 'go' : 'expire' };
  },
});

const names = readdirSync(fixturePath('right')).map((name) => `right/${name}`);
it.each(names)('%s', async (file) => {
  log.length = 0;
  const began = performance.now();
  const run = await launch(file, { scheduler: scheduler((n) => Math.floor(Math.random() * n)), timeout: 20 });
  console.log(
    file,
    run.reason,
    Math.round(performance.now() - began),
    log.length,
    log.filter((l) => l.endsWith('?')).length,
    run.prints().slice(0, 5),
  );
  if (run.reason !== 'finished')
    console.log(
      log.slice(0, 40).join('\n'),
      run.events
        .slice(-30)
        .map((e) => JSON.stringify(e))
        .join('\n'),
    );
});
