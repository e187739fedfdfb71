import { type Guide, line, round } from 'concur-lesson/lesson';

export const guide: Guide = {
  marks: [
    line('const number = phone.recv();', {
      en: 'Sleeps until a question comes, or the end.',
      zh: '睡到来了问题，或对方挂断。',
    }),
    line("const [here, there] = Pipe<number>({ name: 'phone' });", {
      en: 'Two ends; both can send and receive.',
      zh: '两端，都能发也能收。',
    }),
    line('there.close(); // the clerk', {
      en: '`main` gives up its copy: only the clerk has that end now.',
      zh: '`main` 关掉自己的那一份，这一端只剩 clerk 有。',
    }),
    line('if (!here.poll(0.5))', {
      en: 'Waits half a second at most, and only says whether something has come.',
      zh: '最多等半秒，只说有没有东西来，不取走。',
    }),
    line('squared is', {
      en: 'Takes the answer, or sleeps until it is there.',
      zh: '取走回答；还没来，就睡到它来。',
    }),
    line('here.close();\nclerk.join();', {
      en: 'Hangs up: the next `recv()` of the clerk throws `EOFError`.',
      zh: '挂断：clerk 的下一次 `recv()` 抛出 `EOFError`。',
    }),
  ],
  rounds: [round('ipc-pipe.predict-hang-up')],
};
