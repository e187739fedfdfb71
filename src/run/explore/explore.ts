/** Explores a program: learns it from real runs, finds every class of its executions, and really runs each. */
import { availableParallelism } from 'node:os';
import type { Exploration, ExploredOutcome } from '../../explore/exploration.js';
import { createGenerator } from '../../mp/generator.js';
import type { Schedule } from '../../schedule/schedule.js';
import { chooseByChance } from '../steer/follow.js';
import { Enough, openBench } from './bench.js';
import { callsOf, findDecision } from './decide.js';
import { type FoundClasses, findClasses } from './find-classes.js';
import { Findings, type Group, grantsOf, isShorter } from './findings.js';
import type { RealProgram } from './real-run.js';
import { shortestTo } from './shorten.js';

export interface ExploreRequest extends RealProgram {
  /** How many real runs are made at most. */
  readonly maxRuns: number;
  /** How many preemptions are tried where not all can be. */
  readonly preemptions: number;
  /** So many runs by chance, and no search; null: a search. */
  readonly random: number | null;
  readonly seed: number;
  /** Whether each child may be killed: that is a program of its own for each. */
  readonly mayKill: boolean;
  readonly onProgress: (progress: ExploreProgress) => void;
}

export interface ExploreProgress {
  readonly phase: 'learning' | 'running' | 'shortening';
  readonly realRuns: number;
  /** Found so far, and how many there are to be run; 0 until that is known. */
  readonly classes: number;
  readonly outcomes: number;
}

/** Up to so many classes are all really run. */
const MOST_CONFIRMED = 300;
/** Executions in the model: of each tier, and by chance. */
const MODEL_RUNS = 5000;
const MODEL_CHANCE = 500;
/** Of so many outcomes the shortest way is looked for, and what decides. */
const MOST_SHORTENED = 6;
const MOST_AT_ONCE = 4;

/** Throws ExploreError, NotModelled, OsError. */
export async function explore(request: ExploreRequest): Promise<Exploration> {
  const { interrupt, maxRuns, seed, preemptions } = request;
  const findings = new Findings(request.goal !== undefined);
  let phase: ExploreProgress['phase'] = 'learning';
  let classes = 0;
  const tell = () =>
    request.onProgress({ phase, classes, realRuns: bench.made(), outcomes: findings.groups.length });
  const bench = openBench(request, maxRuns, tell);
  const searched: { readonly killed: readonly string[]; readonly found: FoundClasses }[] = [];
  const told = new Map<Group, Pick<ExploredOutcome, 'schedule' | 'isShortest' | 'decision'>>();
  let [learnedFrom, confirmed] = [0, 0];
  /** Which of the classes were all really run. */
  let isRun: 'none' | 'outcomes' | 'classes' = 'none';

  const work = async () => {
    const first = await bench.run([]);
    await bench.run([]); // what differs now depends on more than the schedule
    findings.add(bench.place(first), first, false);
    if (request.random !== null) return byChance(request.random);
    const children = [...first.recorded.calls.keys()].filter((process) => process !== 'main');
    const variants = request.mayKill ? [[], ...children.map((child) => [child])] : [[]];
    for (const killed of variants) {
      const budget = {
        executions: MODEL_RUNS,
        random: MODEL_CHANCE,
        preemptions,
        generate: createGenerator(`explore/${seed}`),
      };
      const limits = { budget, keep: MOST_CONFIRMED + 1, interrupt };
      const found = await findClasses(bench, killed, limits, (count) => {
        classes = count;
        tell();
      });
      searched.push({ killed, found });
    }
    learnedFrom = bench.made();
    await confirm();
    await shortenAll();
  };

  const byChance = async (count: number) => {
    phase = 'running';
    const seeds = Array.from({ length: count }, (_, index) => `explore/${seed}/${index}`);
    await inParallel(seeds, async (each) => {
      const run = await bench.run([], chooseByChance(createGenerator(each)));
      findings.add(bench.place(run), run, true);
      confirmed++;
    });
  };

  const confirm = async () => {
    phase = 'running';
    const all = searched.flatMap(({ found }) => found.schedules);
    const isAll = searched.every(({ found }) => found.coverage.complete) && all.length <= MOST_CONFIRMED;
    const wanted: readonly Schedule[] = isAll
      ? all
      : searched.flatMap(({ found }) => [...found.outcomes.values()].map(({ first }) => first));
    classes = wanted.length;
    await inParallel(wanted, async (schedule) => {
      const run = await bench.run(schedule);
      findings.add(bench.place(run), run, true);
      confirmed++;
      tell();
    });
    isRun = isAll ? 'classes' : 'outcomes';
  };

  const shortenAll = async () => {
    phase = 'shortening';
    const killedIn = ({ best }: Group) =>
      best.flatMap(({ grant: { process, how } }) => (how === 'kill' ? [process] : []));
    for (const group of toTell(findings.groups))
      told.set(group, { ...(await shortestTo(group, bench, killedIn(group))), decision: null });
    for (const group of toExplain([...told.keys()], (each) => told.get(each)?.schedule ?? [])) {
      const short = told.get(group);
      if (!short) continue;
      const decision = await findDecision(group, short.schedule, bench, killedIn(group));
      told.set(group, { ...short, decision });
    }
  };

  let isFinished = false;
  try {
    await work();
    isFinished = true;
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  const isSearched = searched.length > 0 && learnedFrom > 0;
  const count = ({ key, classes: run, runs }: Group): number => {
    if (isRun === 'classes' || request.random !== null) return run;
    if (!isSearched) return runs;
    return sum(searched.map(({ found }) => found.outcomes.get(key)?.count ?? 0)) || runs;
  };
  const countedIn = (): Pick<Exploration, 'classes' | 'counted'> => {
    if (request.random !== null) return { classes: confirmed, counted: 'run' };
    if (!isSearched) return { classes: sum(findings.groups.map(({ runs }) => runs)), counted: 'run' };
    const isWhole = searched.every(({ found }) => found.coverage.complete);
    return {
      classes: sum(searched.map(({ found }) => found.coverage.executions)),
      counted: isWhole ? 'class' : 'execution',
    };
  };
  const outcomes = findings.groups.map((group): ExploredOutcome => {
    const { outcome, goal, best } = group;
    const own = told.get(group) ?? { schedule: grantsOf(best), isShortest: false, decision: null };
    const calls = callsOf(bench, own.schedule, []);
    return { outcome, classes: count(group), calls, ...own, ...(goal === null ? {} : { goal }) };
  });
  const ran = new Set(findings.groups.map(({ key }) => key));
  const tiers = searched.map(({ found }) => found.coverage.preemptions);
  return {
    complete: isRun !== 'none' && searched.every(({ found }) => found.coverage.complete),
    preemptions: isSearched && !tiers.includes(null) ? Math.min(...(tiers as number[])) : null,
    byChance: request.random !== null,
    ...countedIn(),
    confirmed,
    realRuns: bench.made(),
    learnedFrom,
    outcomes: outcomes.sort((one, other) => Number(isBad(one)) - Number(isBad(other))),
    unconfirmed: new Set(
      searched.flatMap(({ found }) => [...found.outcomes.keys()].filter((key) => !ran.has(key))),
    ).size,
    isFinished,
    interrupted: interrupt.aborted,
  };
}

/** Whether it is what one does not want: of a puzzle, what one does want. */
const isBad = ({ outcome, goal }: Pick<Group, 'outcome'> & { readonly goal?: boolean | null }): boolean =>
  goal ?? outcome.kind !== 'finished';

/** Those that are bad first. */
const toTell = (groups: readonly Group[]): readonly Group[] =>
  [...groups.filter(isBad), ...groups.filter((group) => !isBad(group))].slice(0, MOST_SHORTENED);

/** Those that are bad; where none is, and they differ, all but the one that is come to most easily. */
function toExplain(groups: readonly Group[], scheduleOf: (group: Group) => Schedule): readonly Group[] {
  const bad = groups.filter(isBad);
  if (bad.length > 0) return bad;
  const [easiest, ...others] = [...groups].sort((one, other) =>
    isShorter(scheduleOf(one), scheduleOf(other)) ? -1 : 1,
  );
  return easiest ? others : [];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** As many at once as there are processors. The first that fails is the last to begin; all have ended when it is thrown. */
async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  let isOver = false;
  const worker = async () => {
    for (let next = left.next(); !next.done && !isOver; next = left.next()) {
      await work(next.value).catch((error) => {
        isOver = true;
        throw error;
      });
    }
  };
  const workers = Math.min(MOST_AT_ONCE, availableParallelism());
  const ends = await Promise.allSettled(Array.from({ length: workers }, worker));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}
