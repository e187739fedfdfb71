import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line("const box: Box = new Queue(2, { name: 'box' });", {
      en: 'A queue with room for two items.',
      zh: '最多放两项的队列。',
    }),
    line("tell('get, at most 2 s',", {
      en: 'Nothing is inside: sleeps for 2 s at most, then `Empty`.',
      zh: '里面没有东西：最多睡 2 秒，然后 `Empty`。',
    }),
    line("tell('get()', () => box.get()); // sleeps until", {
      en: 'No time limit: sleeps until `giver` has put something.',
      zh: '没有时限：睡到 `giver` 放进东西为止。',
    }),
    line("tell('putNowait D',", {
      en: 'Two are inside already, and this call does not wait.',
      zh: '已经有两项了，而这个调用不等。',
    }),
    line("tell('put D', () => box.put('D'));", {
      en: 'Sleeps until `taker` has made room.',
      zh: '睡到 `taker` 腾出位置为止。',
    }),
  ],
  rounds: [round('queue-api.predict-full')],
};
