import type { ExerciseMeta } from '../../src/exercise/exercise.js';

export const meta: ExerciseMeta = {
  id: 'phone-rush',
  order: 7,
  title: { en: 'A hundred processes, ten phones', zh: '一百个进程，十部手机' },
  lesson: 'phone-rush',
  properties: [
    {
      id: 'ten-winners',
      title: { en: 'Exactly 10 get in, each once', zh: '正好 10 个抢到，每个只抢一次' },
      broken: { en: 'winners in all: {n}', zh: '一共有 {n} 次抢到' },
      atEnd: true,
    },
    {
      id: 'never-more',
      title: { en: 'Nobody gets in after the tenth', zh: '第十个之后没有谁再抢到' },
      broken: { en: '{a} got in as number {n}', zh: '{a} 第 {n} 个抢到' },
    },
    {
      id: 'pid-announced',
      title: { en: 'Everybody announces its pid before it tries', zh: '每个进程动手之前都报出自己的 pid' },
      broken: { en: '{a} did not print its pid ({pid}) first', zh: '{a} 没有先打印自己的 pid（{pid}）' },
    },
    {
      id: 'told',
      title: { en: 'Everybody is told how it went', zh: '每个进程都知道结果' },
      broken: { en: '{a} printed nothing after its try', zh: '{a} 抢过之后什么也没打印' },
    },
    {
      id: 'joined-first',
      title: {
        en: 'main collects everybody before it prints the ranking',
        zh: '主进程回收所有子进程之后才公布名次',
      },
      broken: {
        en: 'main began to print the ranking, and {a} had not been collected',
        zh: '主进程开始公布名次时，还没有回收 {a}',
      },
      atEnd: true,
    },
    {
      id: 'ranking',
      title: {
        en: 'The ranking names the winners’ pids in the order in which they got in, and nobody else',
        zh: '名次按抢到的先后列出赢家的 pid，不列别人',
      },
      broken: {
        en: 'they got in as {winners}; the ranking says {ranked}',
        zh: '抢到的先后是 {winners}；公布的名次是 {ranked}',
      },
      atEnd: true,
    },
    {
      id: 'crowd',
      title: { en: 'As many processes as asked for, at the same time', zh: '按要求的数量启动进程，同时开抢' },
      broken: { en: 'there were {n}, expected {expected}', zh: '一共有 {n} 个，应有 {expected} 个' },
      atEnd: true,
    },
    {
      id: 'side-by-side',
      title: { en: 'All are started before the first one is collected', zh: '全部启动之后，才收第一个' },
      broken: {
        en: '{b} was started only after {a} had been collected',
        zh: '等 {a} 被回收之后，才启动 {b}',
      },
    },
  ],
  runs: [
    { processes: 24 },
    { processes: 24 },
    { processes: 24 },
    { processes: 24 },
    { processes: 24 },
    { processes: 100 },
  ],
  hints: [
    {
      en: 'Who looks first and acts then is too slow: others act in between. Is there something that decides and acts in one step?',
      zh: '先看再动手就慢了：中间别人会动手。有没有什么办法，判断和动手一步完成？',
    },
    {
      en: 'A queue with room for ten, and `putNowait`: whoever gets its pid in has a phone; for the others it throws `Full`.',
      zh: '一个只能放十件的队列，加上 `putNowait`：把自己的 pid 放进去的就有手机，其余的会得到 `Full`。',
    },
    {
      en: 'The queue keeps the order: after all are joined, `main` gets the ten pids out and prints one line for each.',
      zh: '队列保存着先后：等所有子进程都 join 之后，`main` 把十个 pid 取出来，一行一个打印。',
    },
    {
      en: '`new Queue(10)`; `try { sale.putNowait(getpid()); print(…) } catch (error) { if (!(error instanceof Full)) throw error; print(…) }`; in `main`, after the joins: `for (let rank = 1; rank <= 10; rank++) print(rank, sale.get());`',
      zh: '`new Queue(10)`；`try { sale.putNowait(getpid()); print(…) } catch (error) { if (!(error instanceof Full)) throw error; print(…) }`；在 `main` 里，join 之后：`for (let rank = 1; rank <= 10; rank++) print(rank, sale.get());`',
    },
  ],
  wrong: {
    'look-then-put': ['never-more', 'ten-winners'],
    unlimited: ['never-more', 'ten-winners'],
    'counts-in-memory': ['never-more', 'ten-winners'],
    'takes-while-they-rush': ['never-more', 'ten-winners'],
    'put-that-waits': ['ends'],
    'nobody-told': ['told'],
    'ranking-by-pid': ['ranking'],
    'sleep-instead-of-join': ['joined-first', 'ranking'],
  },
};
