/** What there is to read about puzzles: their list, and one of them. */
import type { CodeToken } from '../../../lesson/load-lesson.js';
import { renderMarkdown } from '../../parts/markdown.js';
import { renderProgram } from '../../parts/program.js';
import { toText } from '../../style/ansi.js';
import { hang } from '../../style/hang.js';
import { blank, heading, ink, type Line } from '../../style/line.js';
import { createPage } from '../../style/page.js';
import { inBrackets, inkOwn } from '../../style/phrase-ink.js';
import { padEnd, padStart, widestOf, widthOf } from '../../style/text.js';
import type { View } from '../../style/view.js';
import { wrap } from '../../style/wrap.js';
import { puzzleWords } from '../../words/puzzle.js';
import { type Step, stepLines } from '../exercise/steps.js';

/** How long a schedule is. */
export interface ShownLength {
  readonly switches: number;
  readonly steps: number;
}

export interface PuzzleRow {
  readonly order: number;
  readonly id: string;
  readonly kind: 'steer' | 'repair';
  readonly title: string;
  readonly solved: boolean;
  readonly inPar: boolean;
  /** The shortest way the learner has found. */
  readonly best: ShownLength | null;
}

export function renderPuzzles(rows: readonly PuzzleRow[], steps: readonly Step[], view: View): string {
  const page = createPage(view);
  const { glyphs, language } = page;
  const words = puzzleWords[language];
  const width = widestOf(rows.map(({ id }) => id));
  const kinds = widestOf(Object.values(words.kind));
  const lines = rows.flatMap(({ order, id, kind, title, solved, inPar, best }) => {
    const mark = solved ? ink(glyphs.shown, 'good') : blank(widthOf(glyphs.shown));
    const head = [
      mark,
      ink(` ${padStart(String(order), 2)}. `, 'quiet'),
      ink(padEnd(id, width + 2), 'code'),
      ink(padEnd(words.kind[kind], kinds + 2), 'quiet'),
    ];
    const found = best && words.length(best.switches, best.steps);
    const state = inPar ? words.inPar : found;
    const told = state === null ? [] : [ink(inBrackets(state, page), 'quiet')];
    return hang(head, [inkOwn(title, page), ...told], page.columns);
  });
  const about = wrap([inkOwn(words.kinds, page, 'quiet')], page.columns);
  return toText([heading(words.title), ...about, [], ...lines, ...stepLines(steps, page), []], view);
}

export interface ShownPuzzle {
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly story: string;
  readonly program: readonly (readonly CodeToken[])[];
  readonly goal: string;
  /** Null for one to be repaired. */
  readonly par: ShownLength | null;
  readonly mayKill: boolean;
}

/** Its story, its program, its goal, and what to do next. */
export function renderPuzzle(puzzle: ShownPuzzle, steps: readonly Step[], view: View): string {
  const page = createPage(view);
  const words = puzzleWords[page.language];
  const told = (text: string): Line[] => renderMarkdown(text, page.textWidth, page);
  const title = (text: string): Line[] => [[], heading(text), []];
  const { par } = puzzle;
  return toText(
    [
      ...hang([ink(`${puzzle.id}  `, 'code')], [inkOwn(puzzle.title, page, 'heading')], page.textWidth),
      [],
      ...told(puzzle.story),
      ...title(words.program),
      ...renderProgram(puzzle.program, page.columns),
      ...title(words.goal),
      ...told(puzzle.goal),
      ...(par ? [[], ...told(words.par(words.length(par.switches, par.steps)))] : []),
      ...(puzzle.mayKill ? told(words.kill) : []),
      ...stepLines(steps, page),
      [],
    ],
    view,
  );
}
