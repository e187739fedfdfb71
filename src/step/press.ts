/** What a key does: it changes what is shown, or asks for something to be done with the run. Any key in any state gives a state. */
import type { Key } from '../player/keys.js';
import type { Offered, StepNotice, Stepped } from '../render/step/shown.js';
import { type Grant, goOf } from '../schedule/schedule.js';
import type { StepState } from './state.js';

/** What is to be done with the run, by whoever has it. */
export type StepCommand =
  | { readonly do: 'grant'; readonly grant: Grant }
  | { readonly do: 'toPrint'; readonly process: string }
  | {
      readonly do:
        | 'undo'
        | 'redo'
        | 'restart'
        | 'chance'
        /** Stops what goes on by itself. */
        | 'halt'
        /** Ends the run where it stands, and shows what it has shown. */
        | 'end'
        /** An ordinary run, to compare. */
        | 'kernel'
        | 'leave'
        | 'interrupt';
    };

export interface StepPress {
  readonly state: StepState;
  /** Null: nothing. */
  readonly command: StepCommand | null;
}

/** The run as it stands, and which process has which number. */
export interface Seen {
  readonly stepped: Stepped;
  readonly numberOf: (process: string) => number | undefined;
}

export function pressStep(before: StepState, key: Key, seen: Seen): StepPress {
  if (key === 'interrupt') return { state: before, command: { do: 'interrupt' } };
  const state: StepState = { ...before, notice: null };
  const { stepped } = seen;
  if (before.going !== null) return { state: { ...state, going: null }, command: { do: 'halt' } };
  if (before.asks !== null) return answer(state, before.asks, nameOf(key));
  if (stepped.busy !== null) return pressWhileBusy(state, nameOf(key));
  if (before.page.is !== 'run') return pressOnStepPage(state, nameOf(key), seen);
  return pressOnRun(state, nameOf(key), seen);
}

/** A letter is a key whether Shift is held or not, but for undo, whose opposite is redo. */
function nameOf(key: Key): string {
  if (typeof key === 'string') return key;
  return key.typed === 'U' ? 'redo' : key.typed.toLowerCase();
}

const show = (state: StepState): StepPress => ({ state, command: null });
const ask = (state: StepState, command: StepCommand): StepPress => ({ state, command });
const tell = (state: StepState, notice: StepNotice): StepPress => show({ ...state, notice });

function answer(state: StepState, process: string, name: string): StepPress {
  const asked = { ...state, asks: null };
  return name === 'y' || name === 'x'
    ? ask(asked, { do: 'grant', grant: { process, how: 'kill' } })
    : show(asked);
}

function pressWhileBusy(state: StepState, name: string): StepPress {
  if (name === 'q') return ask(state, { do: 'end' });
  const command = RUN_COMMANDS[name];
  if (command === 'undo' || command === 'restart') return ask(state, { do: command });
  return tell(state, { is: 'wait' });
}

type Act = (state: StepState, seen: Seen) => StepPress;

/** What concerns the run as a whole, wherever one is. */
const RUN_COMMANDS: Readonly<Record<string, 'undo' | 'redo' | 'restart'>> = {
  u: 'undo',
  redo: 'redo',
  r: 'restart',
};

function pressOnRun(state: StepState, name: string, seen: Seen): StepPress {
  const { stepped, numberOf } = seen;
  const act = RUN_COMMANDS[name] ? command(RUN_COMMANDS[name]) : ACTS_ON_RUN[name];
  if (act) return act(state, seen);
  if (!/^\d$/.test(name) || stepped.end !== null) return show(state);
  const meant = stepped.offered?.find(({ process }) => numberOf(process) === Number(name));
  return meant ? letGo({ ...state, chosen: meant.process }, meant) : tell(state, { is: 'nobody' });
}

const command =
  (does: 'undo' | 'redo' | 'restart'): Act =>
  (state, { stepped }) =>
    does === 'undo' && stepped.schedule.length === 0
      ? tell(state, { is: 'noUndo' })
      : ask(state, { do: does });

function letGo(state: StepState, { process, canGo }: Offered): StepPress {
  if (!canGo) return tell(state, { is: 'cannot', process });
  return ask(state, { do: 'grant', grant: goOf(process) });
}

/** With the chosen process, as long as the run goes on and stands still. */
const withChosen =
  (act: (state: StepState, chosen: Offered, seen: Seen) => StepPress): Act =>
  (state, seen) => {
    const chosen = seen.stepped.offered?.find(({ process }) => process === state.chosen);
    return chosen ? act(state, chosen, seen) : show(state);
  };

const choose =
  (by: 1 | -1): Act =>
  (state, { stepped }) => {
    const names = stepped.offered?.map(({ process }) => process) ?? [];
    if (names.length === 0) return show(state);
    const at = names.indexOf(state.chosen ?? '');
    return show({ ...state, chosen: names[(at + by + names.length) % names.length] ?? null });
  };

/** The one that went on last goes on again. */
const again: Act = (state, { stepped }) => {
  if (stepped.offered === null) return show(state);
  if (state.last === null) return tell(state, { is: 'nobodyYet' });
  const same = stepped.offered.find(({ process }) => process === state.last);
  return same
    ? letGo({ ...state, chosen: same.process }, same)
    : tell(state, { is: 'ended', process: state.last });
};

const goByChance: Act = (state, { stepped }) =>
  stepped.offered === null ? show(state) : ask({ ...state, going: { is: 'chance' } }, { do: 'chance' });

const goToPrint = withChosen((state, { process, canGo }) =>
  canGo
    ? ask({ ...state, going: { is: 'toPrint', process } }, { do: 'toPrint', process })
    : tell(state, { is: 'cannot', process }),
);

const expire = withChosen((state, { process, canGo, canExpire }) => {
  if (canExpire) return ask(state, { do: 'grant', grant: { process, how: 'timeout' } });
  return tell(state, { is: canGo ? 'notNeeded' : 'noLimit', process });
});

const kill = withChosen((state, { process }, { stepped }) =>
  stepped.mayKill ? show({ ...state, asks: process }) : tell(state, { is: 'noKill' }),
);

const open =
  (is: 'help' | 'schedule'): Act =>
  (state) =>
    show({ ...state, page: { is, from: 0 } });

/** What the run has shown, and back from it. */
const turnToVerdict: Act = (state, { stepped }) => {
  if (stepped.end === null) return tell(state, { is: 'notOver' });
  return show({ ...state, page: state.page.is === 'verdict' ? { is: 'run' } : { is: 'verdict', from: 0 } });
};

const leave: Act = (state) => ask(state, { do: 'leave' });

const decideByKernel: Act = (state, { stepped }) =>
  stepped.end === null ? tell(state, { is: 'notOver' }) : ask(state, { do: 'kernel' });

const ACTS_ON_RUN: Readonly<Record<string, Act>> = {
  up: choose(-1),
  down: choose(1),
  enter: withChosen(letGo),
  ' ': again,
  a: goByChance,
  e: goToPrint,
  t: expire,
  x: kill,
  s: open('schedule'),
  c: (state) => show({ ...state, code: !state.code }),
  k: decideByKernel,
  v: turnToVerdict,
  '?': open('help'),
  q: leave,
};

const PAGE_LINES = 10;

const PAGE_SCROLLS: Readonly<Record<string, number>> = {
  up: -1,
  down: 1,
  pageUp: -PAGE_LINES,
  pageDown: PAGE_LINES,
  home: Number.NEGATIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
};

/** Back to the run; of one that is over, to what it has shown. */
function pressOnStepPage(state: StepState, name: string, seen: Seen): StepPress {
  const { page } = state;
  const { end } = seen.stepped;
  if (page.is === 'run') return show(state);
  const scrolled = PAGE_SCROLLS[name];
  if (scrolled !== undefined)
    return show({ ...state, page: { ...page, from: Math.max(0, page.from + scrolled) } });
  if (page.is === 'verdict') return pressOnVerdict(state, name, seen);
  if (OPENS[name] && OPENS[name] !== page.is) return open(OPENS[name])(state, seen);
  if (!KEYS_BACK.includes(name)) return show(state);
  return show({ ...state, page: end === null ? { is: 'run' } : { is: 'verdict', from: 0 } });
}

/** The end of a run is no page that one leaves: its keys are those of the run. */
function pressOnVerdict(state: StepState, name: string, seen: Seen): StepPress {
  if (RUN_COMMANDS[name]) return command(RUN_COMMANDS[name])(state, seen);
  return AT_END.includes(name) ? (ACTS_ON_RUN[name]?.(state, seen) ?? show(state)) : show(state);
}

const AT_END = ['k', 'v', 's', '?', 'q'];
const OPENS: Readonly<Record<string, 'help' | 'schedule'>> = { '?': 'help', s: 'schedule' };
const KEYS_BACK = ['q', 'escape', 'enter', '?', 's', 'k', ' ', 'backspace'];
