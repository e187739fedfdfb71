/** One frame of the step screen: exactly so many rows, none wider than the place. */
import type { Operation } from '../../trace/operation.js';
import { fits, type Place } from '../player/frame.js';
import { lanesPane } from '../player/lanes-pane.js';
import { cutLine, fillLine, fillRows, sideBySide } from '../player/pane.js';
import { programPane } from '../player/program-pane.js';
import { countShared, sharedPane } from '../player/shared-pane.js';
import { LEAST_COLUMNS, LEAST_ROWS } from '../player/shown.js';
import type { Story } from '../player/story.js';
import { ink, type Line, lineWidth } from '../style/line.js';
import { createPage, type Page } from '../style/page.js';
import { inkOwn } from '../style/phrase-ink.js';
import { tameName } from '../style/text.js';
import { wrap } from '../style/wrap.js';
import { stepScreenWords } from '../words/step/step.js';
import { choicesPane } from './choices-pane.js';
import { goalLines } from './goal-lines.js';
import { stepKeysLines } from './keys-lines.js';
import { keyRows, planStep, type StepPlan } from './layout.js';
import { stepPageLines } from './pages.js';
import type { Stepped, StepShown } from './shown.js';
import { stepMarks } from './step-marks.js';
import { tellingLines, tellingPane } from './telling-pane.js';

export function drawStepFrame(story: Story, stepped: Stepped, shown: StepShown, place: Place): Line[] {
  const { rows, columns } = place;
  const { places } = story.recording.latest.live;
  const page = createPage(place, (name) => places.get(name) ?? null);
  return fillRows(linesOf(story, stepped, shown, page, rows), rows).map((line) =>
    cutLine(line, columns, page.glyphs.ellipsis),
  );
}

function linesOf(story: Story, stepped: Stepped, shown: StepShown, page: Page, rows: number): Line[] {
  const { language, columns } = page;
  if (!fits({ columns, rows }))
    return wrap([inkOwn(stepScreenWords[language].tooSmall(LEAST_COLUMNS, LEAST_ROWS), page)], columns);
  const head = headLine(story, stepped, shown, page);
  if (shown.page.is === 'run') {
    const goal = goalLines(stepped, page);
    return [head, ...goal, ...runLines(story, stepped, shown, page, rows - goal.length)];
  }
  const keys = keyRows(columns);
  const body = pageRows(columns, rows);
  const lines = stepPageLines(shown.page.is, stepped, body, page);
  const from = Math.max(0, Math.min(shown.page.from, lines.length - body));
  return [
    head,
    ...fillRows(lines.slice(from), body),
    ruleLine('', page),
    ...stepKeysLines(stepped, shown, keys, page),
  ];
}

/** Rows there are for a page: all but the header, a rule and the keys. */
const pageRows = (columns: number, rows: number): number => rows - 2 - keyRows(columns);

/** The line that a page begins with when it is scrolled to its end. */
export function lastLineFrom(stepped: Stepped, { page: over }: StepShown, place: Place): number {
  if (over.is === 'run') return 0;
  const body = pageRows(place.columns, place.rows);
  return Math.max(0, stepPageLines(over.is, stepped, body, createPage(place)).length - body);
}

function runLines(story: Story, stepped: Stepped, shown: StepShown, page: Page, rows: number): Line[] {
  const { latest } = story.recording;
  const said = tellingLines(story, stepped, shown, page);
  const plan = planStep(page.columns, rows, {
    code: shown.code && story.program.size > 0,
    shared: countShared(latest.live.moment),
    choices: stepped.end === null ? Math.max(LEAST_CHOICES, latest.live.places.size) : 1,
    telling: said.length,
  });
  const lanes = {
    position: lastTold(story),
    kernel: false,
    rows: plan.lanes,
    markOf: stepMarks(story),
  };
  return [
    ...upperPanes(story, stepped, shown, plan, page),
    ruleLine('', page),
    ...lanesPane(story, lanes, page).lines,
    ruleLine(stepScreenWords[page.language].title, page),
    ...choicesPane(story, { stepped, chosen: shown.chosen, rows: plan.choices }, page),
    ...tellingPane(said, plan.telling, page),
    ...stepKeysLines(stepped, shown, plan.keys, page),
  ];
}

/** That somebody has stopped is not told: the event before it is the present one. */
function lastTold({ length, tell }: Story): number {
  let index = length - 1;
  while (index > 0 && tell(index, false) === null) index -= 1;
  return index;
}

/** So many rows from the beginning, so that the picture does not move with each process that is started. */
const LEAST_CHOICES = 3;

/** The program, with the shared things beside or below it. The chosen process is the one it is about. */
function upperPanes(
  story: Story,
  { offered }: Stepped,
  { chosen }: StepShown,
  plan: StepPlan,
  page: Page,
): Line[] {
  const situation = story.recording.latest;
  const choice = offered?.find(({ process }) => process === chosen);
  const thing = choice ? thingOf(choice.operation) : null;
  const shared = sharedPane({ moment: situation.live.moment, present: thing, ...plan.shared }, page);
  if (plan.program.rows === 0) return shared;
  const names = [...situation.live.places.keys()];
  const view = { situation, present: choice ? chosen : null, texts: story.program, names, ...plan.program };
  const lines = programPane(view, page);
  return plan.beside
    ? sideBySide(lines, shared, plan.program.columns, page)
    : [...lines, ruleLine('', page), ...shared];
}

const thingOf = (operation: Operation): string | null => ('object' in operation ? operation.object : null);

/** What is run, how many steps were made, and how it stands. */
function headLine(story: Story, stepped: Stepped, shown: StepShown, page: Page): Line {
  const words = stepScreenWords[page.language];
  const [first] = story.recording.events;
  const title = first?.kind === 'run' ? tameName(first.program) : '';
  const right: Line = [
    inkOwn(standing(stepped, shown, page), page, shown.going === null ? 'quiet' : 'good'),
    ink('   '),
    ink(words.steps(stepped.schedule.length), 'strong'),
  ];
  const room = Math.max(0, page.columns - lineWidth(right) - 2);
  return [...fillLine([ink(title, 'heading')], room, page.glyphs.ellipsis), ink('  '), ...right];
}

function standing({ offered, end }: Stepped, { going, page: over }: StepShown, { language }: Page): string {
  const words = stepScreenWords[language];
  if (over.is === 'kernel') return words.kernelRun;
  if (end !== null) return words.over;
  if (going !== null) return going.is === 'chance' ? words.chance : words.toPrint(tameName(going.process));
  if (offered === null) return words.onTheirWay;
  return words.canGo(offered.filter(({ canGo }) => canGo).length, offered.length);
}

/** A rule, with what comes below it. */
function ruleLine(title: string, page: Page): Line {
  const { columns, glyphs } = page;
  if (title === '') return [ink(glyphs.rule.repeat(columns), 'quiet')];
  const before: Line = [ink(`${glyphs.rule.repeat(2)} `, 'quiet'), inkOwn(title, page, 'heading'), ink(' ')];
  return [...before, ink(glyphs.rule.repeat(Math.max(0, columns - lineWidth(before))), 'quiet')];
}
