/** The words of the step screen in English. */
import type { Translated } from '../../../i18n/language.js';

export const stepEn = {
  /** In the header: how many steps were made, and how it stands. */
  steps: (count: number) => `step ${count}`,
  canGo: (count: number, of: number) => `${count} of ${of} can go on`,
  onTheirWay: 'they run to their next calls',
  over: 'the run is over',
  chance: 'by chance: any key stops it',
  toPrint: (process: string) => `${process} goes on until it prints: any key stops it`,
  kernelRun: 'the kernel decides',
  goal: 'Goal: ',
  reached: 'Reached: ',
  missed: 'Not reached at the end: ',
  /** In the rule above the choices. */
  title: 'Who goes on?',
  /** Between what a process is about to do, and why it cannot. */
  waits: 'waits',
  wouldWait: 'would have to wait',
  mayExpire: 't: time out',
  more: (count: number) => `${count} more (up, down)`,
  moment: 'A moment: the processes run to their next calls.',
  ended: 'All processes have ended.',
  tooSmall: (columns: number, rows: number) =>
    `Step needs ${columns} x ${rows} cells. Make the window larger, or press q.`,
  askKill: (process: string) => `Kill ${process} here, with SIGKILL? y kills it, any other key does not.`,
  busy: (processes: string, seconds: number, isOne: boolean) =>
    `${processes} ${isOne ? 'has' : 'have'} run for ${seconds} s without a call: computing, or waiting for something outside. Enter waits on, q ends the run.`,
  notices: {
    leaveSolved: ' q: why, and the next puzzle.',
    wait: 'Still running. Enter waits on, q ends the run.',
    noUndo: 'Nothing to undo: this is the beginning.',
    noRedo: 'Nothing to redo.',
    nobody: 'No process has this number now.',
    nobodyYet: 'Nobody has gone on yet. Choose with a number, or with up, down and Enter.',
    ended: (process: string) => `${process} has ended. Choose another one.`,
    noLimit: (process: string) => `${process} waits without a time limit here.`,
    notNeeded: (process: string) => `${process} can go on: its time does not run out here.`,
    noKill: 'Here nobody may be killed by you.',
    notOver: 'The verdict comes when the run is over.',
    /** Before what has been found. */
    found: 'Found: ',
    printed: (process: string) => `${process} has printed.`,
    stopped: 'Stopped. It is your turn again.',
  },
  keys: {
    go: 'go on',
    again: 'same again',
    undo: 'undo',
    redo: 'redo',
    undoRedo: 'undo, redo',
    restart: 'restart',
    chance: 'chance',
    toPrint: 'to print',
    expire: 'time out',
    kill: 'kill',
    schedule: 'schedule',
    code: 'program',
    help: 'help',
    leave: 'leave',
    verdict: 'verdict',
    screen: 'lanes',
    sameAgain: 'the same again',
    kernel: 'let the kernel decide',
    back: 'back',
    scroll: 'up, down',
    waitOn: 'wait on',
    endRun: 'end the run',
    yes: 'kill it',
    no: 'any other key: no',
  },
  schedule: {
    title: 'The schedule so far',
    none: 'No step has been made yet.',
    how: 'Whose turn it was, step by step; *2 is twice in a row. The same schedule makes the same run, here and for anybody who has the program:',
    command: 'The command that repeats it',
  },
  kernel: {
    title: 'An ordinary run: here the kernel decided who goes on',
  },
  help: {
    title: 'You are the scheduler',
    about:
      'These are real processes. Each of them stops before every call where processes can influence each other, and sleeps in the kernel until you let it go on. A call that cannot go on is offered again when it can.',
    keys: {
      number: 'lets the process with this number make its call',
      choose: 'choose a process; Enter lets it go on. Of one that cannot, the reason stands behind its call',
      again: 'lets the same process go on again',
      undo: 'one step back: all is run anew up to there, with new processes',
      redo: 'the step that was undone',
      restart: 'from the beginning',
      chance: 'chance decides until something is found, or the run is over',
      toPrint: 'the chosen process goes on until it has printed',
      expire: 'the time limit of the chosen process runs out',
      kill: 'kills the chosen process where it stands, with SIGKILL',
      schedule: 'the schedule so far, and the command that repeats it',
      code: 'the program: on, off',
      verdict: 'what the run has shown, once it is over',
      kernel: 'once it is over: an ordinary run of the same program, to compare',
      help: 'this page',
      leave: 'leave; that ends the run',
    },
    program:
      'In the program, a name stands before the line of the call that its process is about to make. The numbers at the left of the lanes are steps.',
  },
};

export type StepWords = Translated<typeof stepEn>;
