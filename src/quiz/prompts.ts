/** A quiz by keys: the one place that draws prompts. */
import { checkbox, input, select } from '@inquirer/prompts';
import type { OpenQuestion, Option } from '../lesson/question.js';
import { renderMarkdown } from '../render/parts/markdown.js';
import { glyphsFor } from '../render/style/glyphs.js';
import { textOf } from '../render/style/line.js';
import { createPage } from '../render/style/page.js';
import { cutText, widthOf } from '../render/style/text.js';
import type { View } from '../render/style/view.js';
import type { Asker } from './asker.js';
import type { Answer } from './mark.js';
import { renderModel, renderQuestion } from './pages/question-page.js';
import { parseNumber } from './parse-line.js';
import { promptTheme } from './prompt-theme.js';
import type { Sheet } from './sheet.js';
import { type QuizWords, quizWords } from './words/quiz.js';

export interface PromptHost {
  readonly view: View;
  /** Lines of the terminal. */
  readonly rows: () => number;
  readonly show: (text: string) => void;
  /** Nobody is shown an answer before the end. */
  readonly exam: boolean;
}

/** What a prompt of ours gets besides its question. */
interface Prompting extends PromptHost {
  readonly words: QuizWords;
  readonly theme: ReturnType<typeof promptTheme>;
  /** Aborted by Ctrl-D, and by whoever stops us. */
  readonly signal: AbortSignal;
}

/** Prompts on this terminal. Ctrl-C rejects with an ExitPromptError; the terminal is itself again by then. */
export function openPrompts(host: PromptHost): Asker {
  const words = quizWords[host.view.language];
  let ended = false;
  return {
    ask: async (sheet, place, stop) => {
      host.show(renderQuestion(sheet, place, host.view));
      const end = new AbortController();
      const endPrompt = () => end.abort();
      let left = false;
      const onKey = (_: string, key?: { name?: string; ctrl?: boolean }) => {
        if (!key?.ctrl || key.name !== 'd') return;
        left = true;
        endPrompt();
      };
      process.stdin.on('keypress', onKey);
      // not AbortSignal.any, which the first versions of Node 20 do not have
      stop?.addEventListener('abort', endPrompt);
      if (stop?.aborted) endPrompt();
      try {
        return await prompt(sheet, { ...host, words, theme: promptTheme(host.view), signal: end.signal });
      } catch (error) {
        if (!left) throw error;
        ended = true;
        return 'end';
      } finally {
        process.stdin.off('keypress', onKey);
        stop?.removeEventListener('abort', endPrompt);
      }
    },
    get ended() {
      return ended;
    },
    close: () => {},
  };
}

function prompt(sheet: Sheet, prompting: Prompting): Promise<Answer | null> {
  const { question, options } = sheet;
  const { words } = prompting;
  switch (question.kind) {
    case 'single':
    case 'predict':
      return askOne(
        words.ask[question.kind],
        options.map((option) => toChoice(option, prompting)),
        prompting,
      );
    case 'truth':
      return askOne(
        words.ask.truth,
        (['true', 'false'] as const).map((id) => ({
          value: id,
          name: words.truth[id],
          short: words.truth[id],
        })),
        prompting,
      );
    case 'several':
      return askSeveral(options, prompting);
    case 'order':
      return askOrder(options, prompting);
    case 'number':
      return askNumber(prompting);
    case 'open':
      return askOpen(question, prompting);
  }
}

/** What one chooses who knows no answer. */
const skipOf = ({ words, exam }: Prompting): string => (exam ? words.noAnswer : words.skip);

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly short: string;
}

async function askOne(
  message: string,
  choices: readonly Choice[],
  prompting: Prompting,
): Promise<Answer | null> {
  const skip = skipOf(prompting);
  const id = await choose(message, [...choices, { value: '', name: skip, short: skip }], prompting);
  return id === '' ? null : { is: 'chosen', ids: [id] };
}

function choose(message: string, choices: readonly Choice[], prompting: Prompting): Promise<string> {
  const { words, theme, signal, view } = prompting;
  const keysHelpTip = () => theme.style.help(words.keys.choose);
  // what was chosen stays on the line of the question
  const room = view.columns - widthOf(message) - 4;
  const cut = (text: string) => cutText(text, room, glyphsFor(view).ellipsis);
  return select(
    {
      message,
      choices: choices.map((choice) => ({ ...choice, short: cut(choice.short) })),
      loop: false,
      pageSize: roomForList(prompting),
      theme: { ...theme, indexMode: 'number', style: { ...theme.style, keysHelpTip } },
    },
    { signal },
  );
}

async function askSeveral(options: readonly Option[], prompting: Prompting): Promise<Answer | null> {
  const ids = await mark(prompting.words.ask.several, options, prompting.words.keys.several, prompting);
  return ids.length === 0 ? null : { is: 'chosen', ids };
}

function mark(
  message: string,
  options: readonly Omit<Option, 'why'>[],
  keys: string,
  prompting: Prompting,
): Promise<string[]> {
  const { theme, signal } = prompting;
  const keysHelpTip = () => theme.style.help(keys);
  return checkbox(
    {
      message,
      choices: options.map((option, index) => {
        const choice = toChoice(option, prompting);
        return {
          ...choice,
          name: `${index + 1}. ${choice.name}`,
          checkedName: `${index + 1}. ${choice.name}`,
        };
      }),
      loop: false,
      pageSize: roomForList(prompting),
      shortcuts: { all: null, invert: null },
      theme: { ...theme, style: { ...theme.style, keysHelpTip } },
    },
    { signal },
  );
}

/** One step after the other; what was put in its place stays above. */
async function askOrder(steps: readonly Option[], prompting: Prompting): Promise<Answer | null> {
  const { ask, startAgain } = prompting.words;
  const skip = skipOf(prompting);
  const again: Choice = { value: '/again', name: startAgain, short: startAgain };
  let ids: readonly string[] = [];
  while (ids.length < steps.length) {
    const left = steps.filter(({ id }) => !ids.includes(id)).map((step) => toChoice(step, prompting));
    const way: Choice = ids.length === 0 ? { value: '', name: skip, short: skip } : again;
    const id = await choose(ask.order(ids.length + 1), [...left, way], prompting);
    if (id === '') return null;
    ids = id === again.value ? [] : [...ids, id];
  }
  return { is: 'chosen', ids };
}

async function askNumber({ words, theme, signal }: Prompting): Promise<Answer | null> {
  const validate = (typed: string) =>
    typed.trim() === '' || parseNumber(typed) !== null || words.problems.number;
  const typed = await input({ message: words.ask.number, validate, theme }, { signal });
  const value = parseNumber(typed);
  return value === null ? null : { is: 'number', value };
}

async function askOpen(question: OpenQuestion, prompting: Prompting): Promise<Answer | null> {
  const { words, theme, signal, show, view } = prompting;
  const text: string[] = [];
  for (;;) {
    const message = text.length === 0 ? words.ask.open : words.ask.openMore;
    const line = await input({ message, theme }, { signal });
    if (line.trim() === '') break;
    text.push(line);
  }
  if (text.length === 0) return null;
  show(renderModel(question, view, false));
  const covered = await mark(words.ask.points, question.points, words.keys.points, prompting);
  return { is: 'text', text: text.join('\n'), covered };
}

/** An option whose further lines hang under its first; it has no colours, the cursor's line gets one. */
function toChoice({ id, text }: Omit<Option, 'why'>, { view }: Prompting): Choice {
  const page = createPage(view);
  // before the text: the cursor, a box in ASCII, the number
  const width = Math.max(8, page.textWidth - 9);
  const lines = renderMarkdown(text[view.language], width, page).map((line) => textOf(line).trimEnd());
  return { value: id, name: lines.join('\n     '), short: lines.join(' ') };
}

/** Room for a list, without the question and the keys around it. */
const roomForList = ({ rows }: PromptHost): number => Math.max(6, rows() - 8);
