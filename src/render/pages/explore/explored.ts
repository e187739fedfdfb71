/** What exploring a program has found: outcomes, what is known of them, and how the bad ones come about. */

import type { CallOf, Exploration, ExploredOutcome } from '../../../explore/exploration.js';
import { switchesIn } from '../../../explore/fewest-switches.js';
import { wordsOfPhrase } from '../../../i18n/phrase.js';
import { printSchedule } from '../../../schedule/print-schedule.js';
import type { Schedule } from '../../../schedule/schedule.js';
import { commandLines } from '../../parts/command.js';
import { toText } from '../../style/ansi.js';
import { beside } from '../../style/hang.js';
import { heading, ink, type Line, lineWidth } from '../../style/line.js';
import { createPage, type Page } from '../../style/page.js';
import { inkOwn } from '../../style/phrase-ink.js';
import { cutText, tame } from '../../style/text.js';
import type { View } from '../../style/view.js';
import { wrap } from '../../style/wrap.js';
import { exploredWords } from '../../words/explore.js';
import { distinctParts } from './outcome-parts.js';
import { saying, scheduleStory } from './story.js';

export interface ExploredProgram {
  readonly program: string;
  /** What is typed to step through a schedule. */
  readonly command: (schedule: Schedule) => string;
}

export function renderExploration(found: Exploration, of: ExploredProgram, view: View): string {
  const lanes = namesIn(found.outcomes);
  const page = createPage(view, (process) => (lanes.has(process) ? [...lanes].indexOf(process) : null));
  const say = exploredWords[view.language];
  const told = distinctParts(
    found.outcomes.map(({ outcome }) => outcome),
    {
      waits: (process, operation) => say.waits(process, textOfCall({ process, operation }, page)),
      failed: say.failed,
    },
  );
  const texts = found.outcomes.map((each, index) => outcomeText(each, told[index] ?? [], page));
  const bodies = found.outcomes.flatMap((each, index) => [
    [],
    ...outcomeLines(each, texts[index] ?? '', found, page),
  ]);
  const stories = found.outcomes.flatMap((each, index) => {
    if (!isBad(each) && each.decision === null) return [];
    const why = commandLines(of.command(each.schedule), say.step, page.columns, page);
    const title = wrap(heading(tame(say.story(texts[index] ?? ''))), page.reportWidth);
    return [[], ...title, [], ...scheduleStory(each, page), [], ...why];
  });
  const facts = coverageOf(found, page).flatMap((text) => wrap([inkOwn(text, page)], page.reportWidth));
  return toText([heading(tame(say.title(of.program))), [], ...facts, ...bodies, ...stories, []], view);
}

/** What is printed may be long. */
const MOST_LINES_OF_OUTCOME = 4;

/** Of a puzzle, that its goal is reached; else whatever is no good end. */
const isBad = ({ outcome, goal }: ExploredOutcome): boolean => goal ?? outcome.kind !== 'finished';

function outcomeText({ outcome, goal }: ExploredOutcome, parts: readonly string[], page: Page): string {
  const say = exploredWords[page.language];
  const [colon, comma] = page.language === 'zh' ? ['：', '；'] : [': ', '; '];
  const kind = say.kinds[outcome.kind];
  const head =
    goal === undefined ? kind : `${say.goal[`${goal}`]}${page.language === 'zh' ? '，' : ', '}${kind}`;
  const whole = parts.length === 0 ? head : `${head}${colon}${parts.join(comma)}`;
  return cutText(whole, MOST_LINES_OF_OUTCOME * page.reportWidth, page.glyphs.ellipsis);
}

function outcomeLines(each: ExploredOutcome, text: string, found: Exploration, page: Page): Line[] {
  const say = exploredWords[page.language];
  const { schedule, isShortest, classes } = each;
  const mark = ink(
    `${isBad(each) ? page.glyphs.notShown : page.glyphs.shown} `,
    isBad(each) ? 'bad' : 'good',
  );
  const length = say.length(switchesIn(schedule), schedule.length);
  const way = (isShortest ? say.shortest : say.shortestKnown)(printSchedule(schedule), length);
  const room = page.reportWidth - lineWidth([mark]);
  return beside(
    [mark],
    [
      ...wrap([ink(tame(text), 'strong')], room),
      ...wrap([inkOwn(say.share(classes, found.classes, found.counted), page)], room),
      ...wrap([inkOwn(tame(way), page, 'quiet')], room),
    ],
  );
}

/** What was complete, and nothing else. */
function coverageOf(found: Exploration, { language }: Page): string[] {
  const say = exploredWords[language];
  const { complete, classes, confirmed, preemptions, byChance, interrupted, isFinished } = found;
  const searched = complete
    ? confirmed >= classes
      ? say.complete(classes)
      : say.completeInModel(classes, confirmed)
    : preemptions === null
      ? say.noTier(classes)
      : say.tier(preemptions, classes);
  const stop = language === 'zh' ? '。' : '.';
  return [
    ...(interrupted ? [say.interrupted] : isFinished ? [] : [say.unfinished]),
    ...(byChance ? [say.chance(confirmed)] : isFinished || complete ? [searched] : []),
    ...(found.unconfirmed > 0 ? [say.unconfirmed(found.unconfirmed)] : []),
    ...(isFinished && complete && found.outcomes.length === 1 ? [say.all] : []),
    say.runs(found.realRuns, found.learnedFrom),
  ].map((text) => `${text}${stop}`);
}

const textOfCall = (call: CallOf, page: Page): string => wordsOfPhrase(saying(call, page));

const namesIn = (outcomes: readonly ExploredOutcome[]): ReadonlySet<string> =>
  new Set(['main', ...outcomes.flatMap(({ calls }) => calls.map(({ process }) => process))]);
