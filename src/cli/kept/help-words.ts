/** What the help says of `replay` and `why`. */
import type { Language, Translated } from '../../i18n/language.js';
import type { CommandWords } from '../command-line/description.js';

const en = {
  replay: {
    summary: 'Look at a run again: the last one, any of the last 20, or a log in a file',
    examples: [
      ['concur-lesson replay', 'the last run'],
      ['concur-lesson replay 3', 'the last but two'],
      ['concur-lesson replay --list', 'which runs are kept'],
      ['concur-lesson replay run.ndjson --view chart', 'a log that `run --record` or `run --json` wrote'],
    ],
    arguments: { run: 'the number of a kept run, 1 is the last one; or the path of a log' },
    options: {
      list: 'List the runs that are kept',
      plain: 'One line an event, the same as --view plain',
      speed: 'Play it in its own time, so many times as fast; lines go at once without this option',
      view: 'player: a full screen to go back and forth in; lanes: the timeline; plain: one line an event; chart: only the end; json: the log itself',
      json: 'Print the log as NDJSON, with --list the list as JSON, and nothing else',
    },
  },
  why: {
    summary: 'See why the verdict is as it is: each finding with every event that proves it',
    examples: [
      ['concur-lesson why', 'the verdict of the last run'],
      ['concur-lesson why 3', 'that of the last but two'],
    ],
    arguments: { run: 'the number of a kept run, 1 is the last one; or the path of a log' },
    options: { json: 'Print the findings and their evidence as JSON, and nothing else' },
  },
} satisfies Readonly<Record<string, CommandWords>>;

const zh: Translated<typeof en> = {
  replay: {
    summary: '再看一遍：上一次运行、最近 20 次里的任何一次，或者文件里的日志',
    examples: [
      ['concur-lesson replay', '上一次运行'],
      ['concur-lesson replay 3', '倒数第三次'],
      ['concur-lesson replay --list', '留存了哪些运行'],
      ['concur-lesson replay run.ndjson --view chart', '`run --record` 或 `run --json` 写下的日志'],
    ],
    arguments: { run: '留存的运行的编号，1 是最近一次；或者日志文件的路径' },
    options: {
      list: '列出留存的运行',
      plain: '每个事件一行，与 --view plain 相同',
      speed: '按当时的节奏播放，快这么多倍；不写这个选项，各行一口气出完',
      view: 'player：全屏播放，可以来回看；lanes：泳道；plain：每个事件一行；chart：只看最后的图；json：日志本身',
      json: '只以 NDJSON 输出日志；加上 --list 就以 JSON 输出列表',
    },
  },
  why: {
    summary: '结论凭什么：列出每条结论的全部依据',
    examples: [
      ['concur-lesson why', '上一次运行的结论'],
      ['concur-lesson why 3', '倒数第三次的结论'],
    ],
    arguments: { run: '留存的运行的编号，1 是最近一次；或者日志文件的路径' },
    options: { json: '只以 JSON 输出各条结论和依据' },
  },
};

export const keptHelpWords: Readonly<Record<Language, Translated<typeof en>>> = { en, zh };
