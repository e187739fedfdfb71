import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('start.wait(); // the sale opens', {
      en: 'All wait here until the last one has come.',
      zh: '大家在这里等，等最后一个到齐。',
    }),
    line('sale.putNowait(', {
      en: 'Gets in, or throws `Full`: one step, so no one can slip in between.',
      zh: '要么放进去，要么抛出 `Full`：一步完成，谁也插不进来。',
    }),
    line("const sale = new Queue<string>(phones, { name: 'sale' });", {
      en: 'The limit of the queue is the number of phones.',
      zh: '队列的上限就是手机的数量。',
    }),
    line('for (let rank = 1; !sale.empty(); rank++)', {
      en: 'First in, first out: the order of the puts is the ranking.',
      zh: '先进先出：放进去的顺序就是名次。',
    }),
  ],
  rounds: [round('phone-rush.predict-winners')],
};
