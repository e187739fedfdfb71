/** A wait for a message or the end of a pipe that cannot come: who still has a sending end of it waits as well. */
import { alert, object, type Phrase, phrase, process } from '../../i18n/phrase.js';
import { en, zh } from '../../i18n/speech.js';
import type { Timeline } from '../../trace/timeline.js';
import { defineFinding } from '../finding.js';
import type { Cycle, EndHolder } from '../locks/wait-for.js';
import { isJoin, judgeFirst, nextOf } from './circle.js';

/** `process` waits at `pipe`, of which `holder` (perhaps itself) has a sending end; `joins`: whose end that waits for. */
type OpenEnd = {
  /** "two-way": shown, at a pipe both ends of which send and receive. */
  readonly outcome: 'shown' | 'two-way' | 'none';
  readonly process: string;
  readonly pipe: string;
  readonly holder: string;
  readonly joins: string;
  /** Who has a sending end besides, and waits as well. */
  readonly others: readonly EndHolder[];
};

/**
 * Somebody waits for a message or the end of a pipe, and neither can come. Whether a holder has forgotten its end, or would
 * have sent after its wait, no log tells: so that is not said. As what the run was to show. Evidence: as for every circle.
 */
export const openEndFinding = defineFinding('open-end', {
  standstill: true,

  judge: (timeline: Timeline, pipe: string) =>
    judgeFirst(timeline, openEndIn, {
      outcome: 'none',
      process: '',
      pipe,
      holder: '',
      joins: '',
      others: [],
    }),

  en({ outcome, process: name, pipe, holder, joins, others }) {
    if (outcome === 'none')
      return phrase`Not shown: nobody waited for an end of ${object(pipe)} that cannot come.`;
    const end = phrase`${outcome === 'two-way' ? 'the other end' : 'a sending end'} of ${object(pipe)}`;
    const open = phrase`${alert('An open end')}: ${process(name)} waits for ever in recv():`;
    const own = holder === name;
    const far = farHolders(name, holder, others);
    const who = own
      ? phrase`it still holds ${end} itself${besidesEn(others)}`
      : phrase`${process(holder)} still holds ${end} and ${waitEn(joins)}${besidesEn(others)}`;
    if (far.length === 0) return phrase`${open} ${who}. Cure: close() that end, or send before recv().`;
    const [send, close, wait] =
      far.length === 1 ? ['sends', 'closes', 'it waits'] : ['send', 'close', 'they wait'];
    const ownToo = own ? phrase`; ${process(name)} closes its own` : [];
    return phrase`${open} ${who}. Cure: before ${wait}, ${en.list(far)} ${send} what is still to come, or ${close} that end if that was all${ownToo}.`;
  },

  zh({ outcome, process: name, pipe, holder, joins, others }) {
    if (outcome === 'none')
      return phrase`看不出来：没有谁在管道 ${object(pipe)} 上等着永远不会来的文件结束。`;
    const end = phrase`管道 ${object(pipe)} 的${outcome === 'two-way' ? '另一端' : '一个发送端'}`;
    const open = phrase`${alert('还开着的一端')}：${process(name)} 会在 recv() 里永远等下去，因为`;
    const own = holder === name;
    const far = farHolders(name, holder, others);
    const who = own
      ? phrase`它自己还留着${end}${besidesZh(others)}`
      : phrase` ${process(holder)} 还留着${end}，又${waitZh(joins)}${besidesZh(others)}`;
    if (far.length === 0) return phrase`${open}${who}。解法：用 close() 关掉这一端，或者先发再收。`;
    const ownToo = own ? phrase`；${process(name)} 关掉自己的那一份` : [];
    return phrase`${open}${who}。解法：让 ${zh.list(far)} 先把要发的发完，没有要发的就关掉这一端，然后再等${ownToo}。`;
  },
});

const waitEn = (joins: string): Phrase =>
  joins === '' ? ['sleeps as well'] : phrase`waits for ${process(joins)} to end`;

const waitZh = (joins: string): Phrase => (joins === '' ? ['睡着'] : phrase`在等 ${process(joins)} 结束`);

function besidesEn(others: readonly EndHolder[]): Phrase {
  const asleep = notInJoin(others);
  return [
    ...inJoin(others).flatMap(
      (each): Phrase => phrase`, and so does ${process(each.process)}, who ${waitEn(each.joins)}`,
    ),
    ...(asleep.length === 0
      ? []
      : phrase`, and so ${asleep.length > 1 ? 'do' : 'does'} ${en.list(asleep)}, who ${asleep.length > 1 ? 'sleep' : 'sleeps'} as well`),
  ];
}

function besidesZh(others: readonly EndHolder[]): Phrase {
  const asleep = notInJoin(others);
  return [
    ...inJoin(others).flatMap(
      (each): Phrase => phrase`，${process(each.process)} 也留着，又${waitZh(each.joins)}`,
    ),
    ...(asleep.length === 0 ? [] : phrase`，${zh.list(asleep)} 也留着，也睡着`),
  ];
}

const inJoin = (holders: readonly EndHolder[]): EndHolder[] => holders.filter(({ joins }) => joins !== '');

const notInJoin = (holders: readonly EndHolder[]): string[] =>
  holders.filter(({ joins }) => joins === '').map((each) => each.process);

/** The holders who are not the one who waits for a message. */
function farHolders(name: string, holder: string, others: readonly EndHolder[]): string[] {
  return [holder, ...others.map((each) => each.process)].filter((each) => each !== name);
}

/**
 * The data of a circle in which one waits for a message or the end of a pipe, while all who could send hold on
 * to their sending ends and wait themselves, for it to end or at that very place; null for any other.
 */
export function openEndIn(cycle: Cycle): OpenEnd | null {
  const alone = cycle.length === 1;
  const at = cycle.findIndex(
    (step, index) => step.awaits === 'sending' && (alone || isJoin(nextOf(cycle, index))),
  );
  const reader = cycle[at];
  if (!reader) return null;
  const holder = nextOf(cycle, at).process;
  return {
    outcome: reader.twoWay ? 'two-way' : 'shown',
    process: reader.process,
    pipe: reader.object,
    holder,
    joins: alone ? '' : nextOf(cycle, at + 1).process,
    others: (reader.holders ?? []).filter((each) => each.process !== holder),
  };
}
