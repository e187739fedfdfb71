import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('sleep(randint(1, 2));', {
      en: 'A bun takes 1 or 2 seconds to make.',
      zh: '做一个包子要 1 或 2 秒。',
    }),
    line('for (;;) eat(name, buns.get({ timeout: patience }));', {
      en: 'The guest guesses: nothing for so long must mean that no more will come.',
      zh: '客人靠猜：这么久没有，想必不会再有了。',
    }),
    line('for (let bun = buns.get(); bun !== null; bun = buns.get()) eat(name, bun);', {
      en: 'With `--sentinel` the guest waits until it is told: `null` is no bun.',
      zh: '加上 `--sentinel`，客人等到有话为止：`null` 不是包子。',
    }),
    line('if (sentinel) for (const _ of guests) table.put(null);', {
      en: 'One `null` for each guest, after the last bun.',
      zh: '最后一个包子之后，每个客人一个 `null`。',
    }),
  ],
  rounds: [
    round('producer-consumer.predict-patience', {
      en: 'First with a mistake: the guest guesses when there will be no more.',
      zh: '先看错的：客人靠猜，觉得不会再有了就走。',
    }),
    round('producer-consumer.predict-sentinel', {
      en: 'The cure: the guest is told, and the cook may be as slow as it likes.',
      zh: '改好的办法：做完了告诉客人一声，厨师多慢都不要紧。',
    }),
  ],
};
