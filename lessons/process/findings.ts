/** What every process has: a pid, a parent, states by the kernel's account, and an end with a code. */
import {
  alert,
  code,
  defineFinding,
  en,
  type JoinEvent,
  type KernelState,
  type Lane,
  type Phrase,
  phrase,
  process,
  roundSeconds,
  type StartEvent,
  type StateEvent,
  type Timeline,
  type TraceEvent,
  zh,
} from 'concur-lesson/lesson';

/** Every child began as a process with a pid of its own, and the kernel named main as its parent. Evidence: their first lines. */
export const processFamilyFinding = defineFinding('process-family', {
  judge(timeline: Timeline) {
    const main = timeline.lanes[0];
    const starts = timeline.lanes
      .slice(1)
      .flatMap((lane) => timeline.events.filter((event) => isStartOf(event, lane.process)));
    const strangers = starts.filter(({ ppid }) => ppid !== main?.pid);
    const pids = new Set([main?.pid, ...starts.map(({ pid }) => pid)]);
    const isApart = pids.size === starts.length + 1;
    const outcome = starts.length === 0 ? 'alone' : strangers.length > 0 || !isApart ? 'strangers' : 'shown';
    const told = strangers.length > 0 ? strangers : starts;
    return {
      shown: outcome === 'shown',
      // `children`: of `parent`; for "strangers" those that are not
      data: {
        outcome,
        parent: main?.process ?? '',
        parentPid: main?.pid ?? 0,
        children: told.map(({ process, pid }) => ({ process, pid })),
      } as const,
      evidence: told.map(({ seq }) => seq),
    };
  },

  en({ outcome, parent, parentPid, children }) {
    const names = children.map((child) => child.process);
    switch (outcome) {
      case 'shown':
        return phrase`One program, ${children.length + 1} processes: ${process(parent)} (pid ${parentPid}) is the parent of ${listed(children, pidOf, EN)}.`;
      case 'strangers':
        return phrase`Not shown: ${process(parent)} is not the parent of ${en.list(names)}, by the kernel’s account.`;
      case 'alone':
        return phrase`Not shown: ${process(parent)} had no children.`;
    }
  },

  zh({ outcome, parent, parentPid, children }) {
    const names = children.map((child) => child.process);
    switch (outcome) {
      case 'shown':
        return phrase`一个程序，${children.length + 1} 个进程：${process(parent)}（pid ${parentPid}）是 ${listed(children, pidOfZh, ZH)}的父进程。`;
      case 'strangers':
        return phrase`看不出来：按内核的记录，${process(parent)} 不是 ${zh.list(names)} 的父进程。`;
      case 'alone':
        return phrase`看不出来：${process(parent)} 没有子进程。`;
    }
  },
});

/** Every child was collected, and its exit code learned. Evidence: the joins, in their order. */
export const exitCodesFinding = defineFinding('exit-codes', {
  judge(timeline: Timeline) {
    const { parent, children } = familyOf(timeline);
    const joins = timeline.events.filter(
      (event): event is JoinEvent => event.kind === 'join' && event.process === parent,
    );
    const missing = children.filter((lane) => !joins.some(({ child }) => child === lane.process));
    const outcome = joins.length === 0 ? 'none' : missing.length > 0 ? 'missing' : 'shown';
    return {
      shown: outcome === 'shown',
      // `codes`: in the order in which `parent` learned them
      data: {
        outcome,
        parent,
        codes: joins.map(({ child, exitcode }) => ({ process: child, exitcode })),
        missing: missing.map((lane) => lane.process),
      } as const,
      evidence: joins.map(({ seq }) => seq),
    };
  },

  en({ outcome, parent, codes, missing }) {
    switch (outcome) {
      case 'shown':
        return phrase`${process(parent)} collected its children and learned how each ended: ${listed(codes, exitOf, EN)}.`;
      case 'missing':
        return phrase`Not shown: ${process(parent)} did not collect ${en.list(missing)}.`;
      case 'none':
        return phrase`Not shown: ${process(parent)} collected no child.`;
    }
  },

  zh({ outcome, parent, codes, missing }) {
    switch (outcome) {
      case 'shown':
        return phrase`${process(parent)} 回收了子进程，也知道了它们各是怎么结束的：${listed(codes, exitOfZh, ZH)}。`;
      case 'missing':
        return phrase`看不出来：${process(parent)} 没有回收 ${zh.list(missing)}。`;
      case 'none':
        return phrase`看不出来：${process(parent)} 一个子进程也没有回收。`;
    }
  },
});

/** main had said its last word while children lived, and ended after them all the same; null where none lived then. Evidence: that word, their ends, its own. */
export const waitedAtEndFinding = defineFinding('waited-at-end', {
  judge(timeline: Timeline) {
    const { parent, children } = familyOf(timeline);
    const said = timeline.events.findLast(({ kind, process }) => kind === 'print' && process === parent);
    const ends = new Map(
      timeline.events.flatMap((event) => (event.kind === 'exit' ? [[event.process, event] as const] : [])),
    );
    const own = ends.get(parent);
    if (!said || !own) return null;
    const living = children.filter((lane) => (ends.get(lane.process)?.seq ?? Infinity) > said.seq);
    if (living.length === 0) return null;
    const left = living.filter((lane) => (ends.get(lane.process)?.seq ?? Infinity) > own.seq);
    const outcome = left.length > 0 ? 'left' : 'shown';
    const told = left.length > 0 ? left : living;
    return {
      shown: outcome === 'shown',
      // `names`: the children that lived when `parent` had said its last word; for "left" those that outlived it
      data: {
        outcome,
        parent,
        names: told.map((lane) => lane.process),
        seconds: roundSeconds(own.t - said.t),
      } as const,
      evidence: [said.seq, ...told.flatMap((lane) => ends.get(lane.process)?.seq ?? []), own.seq],
    };
  },

  en: ({ outcome, parent, names, seconds }) =>
    outcome === 'shown'
      ? phrase`After its last line ${process(parent)} did not end: for ${en.seconds(seconds)} it waited for ${en.list(names)}, without a join() in the program.`
      : phrase`Not shown: ${process(parent)} ended before ${en.list(names)}.`,

  zh: ({ outcome, parent, names, seconds }) =>
    outcome === 'shown'
      ? phrase`执行完最后一行，${process(parent)} 没有马上结束：它又等了 ${zh.list(names)} ${zh.seconds(seconds)}，程序里却没有写 join()。`
      : phrase`看不出来：${process(parent)} 比 ${zh.list(names)} 先结束。`,
});

/** The states that the kernel was seen to give to processes of the run; null where it told none. Evidence: the first of each. */
export const statesSeenFinding = defineFinding('states-seen', {
  judge({ events, lanes }: Timeline) {
    const states = events.filter((event): event is StateEvent => event.kind === 'state');
    const seen = TOLD.flatMap((state) => {
      const first = states.find((event) => event.state === state);
      if (!first) return [];
      const names = new Set(states.flatMap((event) => (event.state === state ? [event.process] : [])));
      const inOrder = lanes.flatMap(({ process: name }) => (names.has(name) ? [name] : []));
      return [{ state, names: inOrder, seq: first.seq }];
    });
    if (seen.length === 0) return null;
    return {
      shown: null,
      data: { seen: seen.map(({ state, names }) => ({ state, names })) },
      evidence: seen.map(({ seq }) => seq),
    };
  },

  en: ({ seen }) =>
    phrase`States the kernel gave them: ${seen.flatMap(({ state, names }, index): Phrase => phrase`${index > 0 ? '; ' : ''}${code(state)} (${MEANING.en[state]}) ${en.list(names)}`)}.`,

  zh: ({ seen }) =>
    phrase`内核给出的状态：${seen.flatMap(({ state, names }, index): Phrase => phrase`${index > 0 ? '；' : ''}${code(state)}（${MEANING.zh[state]}）${zh.list(names)}`)}。`,
});

type ToldState = Extract<KernelState, 'R' | 'S' | 'Z'>;

const TOLD: readonly ToldState[] = ['R', 'S', 'Z'];

const MEANING = {
  en: { R: 'running', S: 'asleep', Z: 'ended, not collected yet' },
  zh: { R: '运行', S: '睡眠', Z: '已结束，还没被回收' },
} as const;

function familyOf({ lanes }: Timeline): { readonly parent: string; readonly children: readonly Lane[] } {
  const parent = lanes[0]?.process ?? '';
  return { parent, children: lanes.filter((lane) => lane.parent === parent) };
}

const isStartOf = (event: TraceEvent, name: string): event is StartEvent =>
  event.kind === 'start' && event.process === name;

interface Member {
  readonly process: string;
  readonly pid: number;
}

interface Ended {
  readonly process: string;
  readonly exitcode: number;
}

const pidOf = ({ process: name, pid }: Member): Phrase => phrase`${process(name)} (pid ${pid})`;
const pidOfZh = ({ process: name, pid }: Member): Phrase => phrase`${process(name)}（pid ${pid}）`;
const exitOf = ({ process: name, exitcode }: Ended): Phrase =>
  phrase`${process(name)} with exit code ${exitcode === 0 ? '0' : alert(String(exitcode))}`;
const exitOfZh = ({ process: name, exitcode }: Ended): Phrase =>
  phrase`${process(name)} 的退出码是 ${exitcode === 0 ? '0' : alert(String(exitcode))}`;

interface Listing {
  readonly comma: string;
  readonly more: (count: number) => string;
}

const EN: Listing = { comma: ', ', more: (count) => ` and ${count} more` };
const ZH: Listing = { comma: '、', more: (count) => ` 和另外 ${count} 个` };

/** Each told in its own way, the first few of a long list. */
function listed<Item>(
  items: readonly Item[],
  tell: (item: Item) => Phrase,
  { comma, more }: Listing,
): Phrase {
  const shown = items.length > LISTED ? items.slice(0, LISTED) : items;
  return [
    ...shown.flatMap((item, index): Phrase => [...(index === 0 ? [] : [comma]), ...tell(item)]),
    ...(shown.length < items.length ? [more(items.length - shown.length)] : []),
  ];
}

const LISTED = 6;
