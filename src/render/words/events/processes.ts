/** What is said of processes: how they begin, sleep and end, and of the run itself. */
import { alert, aside, code, phrase, process } from '../../../i18n/phrase.js';
import { duration, givenSeconds, signalName } from '../../../i18n/quantity.js';
import type { ErrorReport } from '../../../trace/events.js';
import { errorText } from '../ending.js';
import type { EventSentences } from './sentence.js';

export const processSentences = {
  run: ({ program, seed, speed, parameters }) => {
    const all = Object.entries(parameters).map(([name, value]) => `${name} ${value}`);
    const head = phrase`${code(program)}${all.length === 0 ? '' : ` · ${all.join(', ')}`}`;
    return {
      en: phrase`${head} · seed ${seed}${speed === 1 ? '' : ` · speed ${speed}`}`,
      zh: phrase`${head} · 种子 ${seed}${speed === 1 ? '' : ` · ${speed} 倍速`}`,
    };
  },
  spawn: ({ process: p, child, childPid, daemon }) => ({
    en: phrase`${process(p)} starts ${process(child)} ${aside(`(pid ${childPid}${daemon ? ', daemon' : ''})`)}`,
    zh: phrase`${process(p)} 启动 ${process(child)}${aside(`（pid ${childPid}${daemon ? '，daemon' : ''}）`)}`,
  }),
  start: ({ process: p, pid }) => ({
    en: phrase`${process(p)} begins ${aside(`(pid ${pid})`)}`,
    zh: phrase`${process(p)} 开始运行${aside(`（pid ${pid}）`)}`,
  }),
  exit: ({ process: name, error, signal, code }, { processes }) => {
    const p = process(name);
    if (error !== undefined) {
      const { en, zh } = whatFailed(error);
      return { en: phrase`${p} ${alert('fails')}: ${en}`, zh: phrase`${p} ${alert('出错')}：${zh}` };
    }
    const now = processes.get(name);
    if (signal !== null && now?.dismissed) {
      const parent = process(now.parent ?? '?');
      return {
        en: phrase`${p}, a daemon, ends with ${parent} ${aside(`(${signalName(signal, 'en')})`)}`,
        zh: phrase`${p} 是 daemon 进程，随 ${parent} 一起结束${aside(`（${signalName(signal, 'zh')}）`)}`,
      };
    }
    if (signal !== null)
      return {
        en: phrase`${p} is ${alert(`killed by ${signalName(signal, 'en')}`)}`,
        zh: phrase`${p} ${alert(`被 ${signalName(signal, 'zh')}终止`)}`,
      };
    if (code === null)
      return {
        en: phrase`${p} has ended ${aside('(how is not known)')}`,
        zh: phrase`${p} 已经结束${aside('（怎样结束的不得而知）')}`,
      };
    return code === 0
      ? { en: phrase`${p} ends ${aside('(exit code 0)')}`, zh: phrase`${p} 结束${aside('（退出码 0）')}` }
      : {
          en: phrase`${p} ends with ${alert(`exit code ${code}`)}`,
          zh: phrase`${p} 结束，${alert(`退出码 ${code}`)}`,
        };
  },
  fail: ({ process: name, error }) => {
    const p = process(name);
    const { en, zh } = whatFailed(error);
    return {
      en: phrase`${p} ${alert('fails')}: ${en}; it still waits for its children`,
      zh: phrase`${p} ${alert('出错')}：${zh}；它还要等自己的子进程结束`,
    };
  },
  join: ({ process: p, child, exitcode }) => ({
    en: phrase`${process(p)} collects ${process(child)} ${aside(`(exit code ${exitcode})`)}`,
    zh: phrase`${process(p)} 回收 ${process(child)}${aside(`（退出码 ${exitcode}）`)}`,
  }),
  kill: ({ process: p, child, signal, farewell }) => ({
    en: phrase`${process(p)} sends ${signalName(signal, 'en')} to ${farewell ? 'its daemon ' : ''}${process(child)}`,
    zh: phrase`${process(p)} 向${farewell ? '它的 daemon 进程' : ''} ${process(child)} 发送 ${signalName(signal, 'zh')}`,
  }),
  sleep: ({ process: p, seconds }, { run }) => {
    const speed = run?.speed ?? 1;
    const [en, zh] = [givenSeconds(seconds / speed, 'en'), givenSeconds(seconds / speed, 'zh')];
    return {
      en: phrase`${process(p)} sleeps for ${givenSeconds(seconds, 'en')}${speed === 1 ? '' : ` (${en} at this speed)`}`,
      zh: phrase`${process(p)} 睡眠 ${givenSeconds(seconds, 'zh')}${speed === 1 ? '' : `（按当前倍速是 ${zh}）`}`,
    };
  },
  wake: ({ process: p }) => ({ en: phrase`${process(p)} wakes up`, zh: phrase`${process(p)} 醒来` }),
  stop: ({ reason }) =>
    ({
      deadlock: {
        en: phrase`${alert('deadlock')}: nobody can go on, so the run is ended: all get SIGKILL`,
        zh: phrase`${alert('死锁')}：谁也走不动了，运行到此停止：全部用 SIGKILL 终止`,
      },
      timeout: {
        en: phrase`${alert('time is up')}: the run is ended, all get SIGKILL`,
        zh: phrase`${alert('时间到')}：运行停止，全部用 SIGKILL 终止`,
      },
      interrupted: {
        en: phrase`you ${alert('stop the run')}: all get SIGKILL`,
        zh: phrase`你${alert('中止运行')}：全部用 SIGKILL 终止`,
      },
    })[reason],
  end: ({ reason, t }) => {
    const [en, zh] = [aside(`after ${duration(t, 'en')}`), aside(`，历时 ${duration(t, 'zh')}`)];
    return {
      deadlock: {
        en: phrase`${alert('deadlock')}: nobody can go on; ended with SIGKILL ${en}`,
        zh: phrase`${alert('死锁')}：谁也走不动了，运行到此停止（SIGKILL）${zh}`,
      },
      finished: { en: phrase`all processes have ended ${en}`, zh: phrase`所有进程都已结束${zh}` },
      failed: { en: phrase`the run ${alert('failed')} ${en}`, zh: phrase`运行${alert('失败')}${zh}` },
      timeout: {
        en: phrase`${alert('time is up')}: the run was stopped with SIGKILL ${en}`,
        zh: phrase`${alert('时间到')}：运行已被终止（SIGKILL）${zh}`,
      },
      interrupted: {
        en: phrase`you ${alert('stopped the run')} ${en}`,
        zh: phrase`你${alert('中止了运行')}${zh}`,
      },
    }[reason];
  },
} satisfies Partial<EventSentences>;

const whatFailed = (error: ErrorReport) => ({
  en: alert(errorText(error, 'en')),
  zh: alert(errorText(error, 'zh')),
});
