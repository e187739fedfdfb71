import { describe, expect, it } from 'vitest';
import { type Execution, execute, scheduleOf } from '../../src/explore/execute.js';
import { LearnedProgram } from '../../src/explore/learning/learned-program.js';
import type { RecordedRun } from '../../src/explore/learning/recorded-run.js';
import { type Call, lacksValue } from '../../src/explore/model/call.js';
import type { CallNode, ProgramTree } from '../../src/explore/program.js';
import { createDpor } from '../../src/explore/schedulers/dpor.js';
import { createFirst } from '../../src/explore/schedulers/first.js';
import { createFollower } from '../../src/explore/schedulers/schedule.js';
import { beginningOf, take } from '../../src/explore/world.js';
import { goOf, type Schedule } from '../../src/schedule/schedule.js';
import { classKeyOf } from './brute-force.js';
import { explored } from './explored.js';
import * as table from './programs/table.js';
import {
  type Body,
  call,
  get,
  isError,
  look,
  print,
  put,
  read,
  valueIn,
  write,
  written,
} from './programs/written.js';

/** What a real run of the program by that schedule would put down. */
function recorded(program: ProgramTree, schedule: Schedule): RecordedRun {
  const { steps } = execute(program, createFollower(schedule, createFirst())) as Execution;
  const calls = new Map<string, Call[]>();
  let world = beginningOf(program);
  const isNew = new Set(world.at.keys());
  const note = () => {
    for (const [process, node] of world.at) {
      if (node && isNew.delete(process)) calls.set(process, [...(calls.get(process) ?? []), bare(node.call)]);
    }
  };
  note();
  for (const step of steps) {
    const own = calls.get(step.thread);
    if (own) own[own.length - 1] = step.call;
    world = take(world, step.thread)?.world ?? world;
    if (step.reply !== null) isNew.add(step.thread);
    if (step.call.operation.call === 'start') isNew.add(step.call.operation.child);
    note();
  }
  return { before: 0, grants: steps.map(({ grant }) => grant), calls };
}

/** Who only stands before a call has not told what it carries. */
function bare({ value, ...call }: Call): Call {
  return lacksValue(call) ? call : { ...call, ...(value === undefined ? {} : { value }) };
}

/** Learns until dpor finds no hole any more. */
function learned(program: ProgramTree) {
  const known = new LearnedProgram();
  let runs = 0;
  const classes: string[] = [];
  for (let schedule: Schedule | null = []; schedule !== null; ) {
    const before = known.size;
    expect(known.learn(recorded(program, schedule))).toBe(null);
    expect(known.size).toBeGreaterThan(before);
    runs++;
    schedule = null;
    classes.length = 0;
    const [tree, dpor] = [known.tree(), createDpor()];
    for (let execution = execute(tree, dpor); execution; execution = execute(tree, dpor)) {
      if (execution.end === 'unknown') {
        schedule = scheduleOf(execution);
        break;
      }
      if (execution.end === 'over') classes.push(classKeyOf(execution.steps));
    }
  }
  return { runs, classes };
}

/** The same program, whose processes tell their end, as real ones do. */
function exiting(program: ProgramTree): ProgramTree {
  const wrap = (node: CallNode): CallNode => ({
    call: node.call,
    after: (reply) => {
      const next = node.after(reply);
      return next ? wrap(next) : EXIT;
    },
    child: () => node.child(),
  });
  return { ...program, processes: new Map([...program.processes].map(([name, node]) => [name, wrap(node)])) };
}

const EXIT: CallNode = { call: call('exit'), after: () => null, child: () => undefined };

const counting = (name: string): Body =>
  function* () {
    yield call('begin');
    const found = yield read('count');
    yield write('count', isError(found) ? name : `${valueIn(found)}${name}`);
    yield call('exit');
  };

/** Main starts two, and tells what they have left. */
const family = (): ProgramTree =>
  written(
    {
      *main() {
        yield call('begin');
        yield call('start', 'p1');
        yield call('start', 'p2');
        yield call('join', 'p1');
        yield call('join', 'p2');
        yield print(yield read('count'));
        yield call('exit');
      },
    },
    {},
    { children: { p1: counting('1'), p2: counting('2') } },
  );

/** What a child does depends on what its parent had seen when it started it. */
const chances = (): ProgramTree =>
  written(
    {
      *main() {
        yield call('begin');
        yield call('start', 'p1');
        yield look('items');
        yield call('start', 'p2');
        yield call('join', 'p2');
        yield call('exit');
      },
    },
    { items: table.queue() },
    {
      children: {
        *p1() {
          yield call('begin');
          yield put('items', 'x');
          yield call('exit');
        },
        *p2(started) {
          yield call('begin');
          yield print(started.join());
          yield call('exit');
        },
      },
    },
  );

describe('a program that is learned from runs', () => {
  it.each<[string, ProgramTree, number]>([
    ['philosophers', exiting(table.philosophers(4)), 1],
    ['one sentinel', exiting(table.oneSentinel()), 4],
    ['torn message', exiting(table.tornMessage()), 9],
    ['two locks', exiting(table.twoLocks()), 1],
    ['a family', family(), 9],
    ['children by chance', chances(), 9],
  ])('%s: the same classes as of the program itself, after few runs', (_, program, most) => {
    const { runs, classes } = learned(program);
    expect([...classes].sort()).toEqual([...explored(program).classes].sort());
    expect(runs).toBeLessThanOrEqual(most);
  });
});

describe('runs that contradict each other', () => {
  const run = (names: readonly Call[], grants = names.length): RecordedRun => ({
    before: 0,
    grants: Array.from({ length: grants }, () => goOf('main')),
    calls: new Map([['main', names]]),
  });

  it('another call after the same answers: the process depends on what is not in its answers', () => {
    const known = new LearnedProgram();
    expect(known.learn(run([call('begin'), print('a'), call('exit')]))).toBe(null);
    expect(known.learn(run([call('begin'), print('a'), call('exit')]))).toBe(null);
    const expected = call('exit').operation;
    const found = print('').operation;
    const contradiction = known.learn(run([call('begin'), print('a'), print('b'), call('exit')]));
    expect(contradiction).toEqual({ is: 'other call', process: 'main', grant: 2, expected, found });
  });

  it('the same call with something else in it, too', () => {
    const known = new LearnedProgram();
    expect(known.learn(run([call('begin'), print('12:00'), call('exit')]))).toBe(null);
    expect(known.learn(run([call('begin'), print('12:01'), call('exit')]))).toMatchObject({
      is: 'other call',
      grant: 1,
    });
  });

  it('what a call carries is learned when it is made for the first time', () => {
    const known = new LearnedProgram();
    known.learn(run([call('begin'), bare(print('a'))], 1));
    expect(execute(known.tree(), createFirst())?.end).toBe('unknown');
    expect(known.learn(run([call('begin'), print('a'), call('exit')]))).toBe(null);
    expect(execute(known.tree(), createFirst())?.world.printed).toEqual(['main: a']);
  });

  it('a step that by the model is not possible', () => {
    const stuck: RecordedRun = {
      ...run([call('begin'), get('q', 1)]),
      grants: [goOf('main'), { process: 'main', how: 'timeout' }],
    };
    expect(new LearnedProgram().learn(stuck)).toBe(null);
    const held: RecordedRun = { ...stuck, calls: new Map([['main', [call('begin'), get('q')]]]) };
    expect(new LearnedProgram().learn(held)).toMatchObject({ is: 'model', process: 'main', grant: 2 });
  });

  it('who only begins to wait has made no step', () => {
    const waits: RecordedRun = {
      before: 0,
      grants: [goOf('main'), goOf('main')],
      calls: new Map([['main', [call('begin'), get('q')]]]),
    };
    const known = new LearnedProgram();
    expect(known.learn(waits)).toBe(null);
    expect(execute(known.tree(), createFirst())).toMatchObject({ end: 'over', steps: [{ thread: 'main' }] });
  });
});
