import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('table.wait(); // everybody sits down', {
      en: 'A `Barrier`: `wait()` sleeps until both are here.',
      zh: '`Barrier`（屏障）：`wait()` 睡到两个都到齐。',
    }),
    line('first.acquire();', {
      en: 'Takes one, and keeps it while it waits for the other.',
      zh: '先拿一个；等另一个的时候也不放手。',
    }),
    line('sleep(seconds);', {
      en: 'Time enough for the other to take one as well.',
      zh: '这段时间，足够对方也拿到一个。',
    }),
    line('second.acquire();', {
      en: 'Waits for the second, for as long as it takes.',
      zh: '等第二个，要等多久就等多久。',
    }),
    line('const [first, second] = cured ?', {
      en: '`p2` takes them the other way round; with `--cured` in the same order.',
      zh: '`p2` 拿的顺序相反；加上 `--cured` 就和 p1 一样。',
    }),
  ],
  rounds: [
    round('deadlock.predict'),
    round('deadlock.predict-cured', {
      en: 'The cure: one order for all, first the fork, then the knife.',
      zh: '改好的办法：大家按同一个顺序拿，先叉子，后刀。',
    }),
  ],
};
