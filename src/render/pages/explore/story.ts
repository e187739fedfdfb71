/** A schedule as a story: turn by turn, the calls that are made; and which two decide. */
import type { CallOf, ExploredOutcome } from '../../../explore/exploration.js';
import type { Phrase } from '../../../i18n/phrase.js';
import { createMoment } from '../../../trace/moment.js';
import { hang } from '../../style/hang.js';
import { blank, ink, type Line } from '../../style/line.js';
import type { Page } from '../../style/page.js';
import { inkPhrase } from '../../style/phrase-ink.js';
import { laneStyle } from '../../style/style.js';
import { padEnd, tameName, widestOf } from '../../style/text.js';
import { wrap } from '../../style/wrap.js';
import { exploredWords } from '../../words/explore.js';
import { aboutTo } from '../../words/operations/about-to.js';

export function scheduleStory({ calls, decision }: ExploredOutcome, page: Page): Line[] {
  const width = widestOf(calls.map(({ process }) => tameName(process)));
  const comma = page.language === 'zh' ? '，' : ', ';
  const turns = turnsOf(calls).flatMap((turn) => {
    const { process } = turn[0] as CallOf;
    const name = ink(padEnd(tameName(process), width), laneStyle(page.lane(process) ?? 0, 'strong'));
    const told = turn.flatMap((call, index) => [
      ...(index > 0 ? [ink(comma)] : []),
      ...inkPhrase(saying(call, page), page),
    ]);
    return hang([blank(2), name, blank(2)], told, page.reportWidth);
  });
  if (decision === null) return turns;
  const { early, late } = decision;
  const decides = exploredWords[page.language].decides(
    saying(early, page),
    saying(late, page),
    early.process,
    late.process,
  );
  return [...turns, [], ...wrap(inkPhrase(decides, page), page.reportWidth)];
}

/** Calls that one process makes one after the other. */
function turnsOf(calls: readonly CallOf[]): CallOf[][] {
  const turns: CallOf[][] = [];
  for (const call of calls) {
    const last = turns.at(-1);
    if (last?.[0]?.process === call.process) last.push(call);
    else turns.push([call]);
  }
  return turns;
}

/** Without the asides: they tell how things stand, and that is another moment's. */
export function saying({ process, operation }: CallOf, { language }: Pick<Page, 'language'>): Phrase {
  const told = aboutTo(process, operation, createMoment())[language];
  const bare = told.filter((part) => typeof part === 'string' || part.role !== 'aside');
  return bare.map((part, index) =>
    typeof part === 'string' && index === bare.length - 1 ? part.trimEnd() : part,
  );
}
