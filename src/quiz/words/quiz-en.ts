/** Every word of the quiz, and the type of them in any language. */
import type { Translated } from '../../i18n/language.js';
import type { Topic } from '../../lesson/question.js';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const quizEn = {
  topics: {
    processes: 'Processes, zombies, orphans',
    mutex: 'Mutex',
    deadlock: 'Deadlock',
    file: 'Sharing a file',
    queue: 'Queue',
    pipe: 'Pipe',
    'producer-consumer': 'Producer and consumer',
    exercises: 'Exercises',
  } satisfies Readonly<Record<Topic, string>>,
  heading: (number: number, of: number, topic: string) => `Question ${number} of ${of} · ${topic}`,
  /** Beside the heading of a question of the lecture. */
  exercise: (number: number) => ` (exercise question ${number})`,
  truth: { true: 'True', false: 'False' },
  /** The question at the prompt itself. */
  ask: {
    single: 'Your answer:',
    several: 'Your answers:',
    truth: 'True or false?',
    order: (place: number) => `What comes ${place === 1 ? 'first' : 'next'}?`,
    number: 'Your number (nothing: skip):',
    open: 'Your answer (nothing: skip):',
    /** Before each further line of an open answer. */
    openMore: 'Go on (nothing: done):',
    predict: 'Your prediction:',
    points: 'Which key points did your answer have?',
  },
  skip: 'I do not know: show me',
  /** In an exam, which shows nothing. */
  noAnswer: 'No answer',
  startAgain: 'Start again with the order',
  /** Which keys a prompt obeys. */
  keys: {
    choose: '↑↓ or a number moves, Enter chooses · Ctrl-D ends the quiz',
    several: '↑↓ moves, Space or a number marks, Enter is your answer (none: skip) · Ctrl-D ends the quiz',
    points: '↑↓ moves, Space or a number marks, Enter is your answer',
  },
  /** What to type where there are no keys, only lines. */
  lines: {
    single: (count: number) => `Type a number from 1 to ${count} (empty line: skip).`,
    several: 'Type all numbers that are right, such as 1,3 (empty line: skip).',
    truth: 'Type t for true or f for false (empty line: skip).',
    order: (example: string) => `Type the numbers in the right order, such as ${example} (empty line: skip).`,
    number: 'Type a number (empty line: skip).',
    open: 'Type your answer, as many lines as you like; an empty line ends it (nothing: skip).',
    predict: (count: number) =>
      `Type a number from 1 to ${count}; then the lesson runs and shows whether you were right (empty line: skip).`,
    points:
      'Type the numbers of the points your answer had, such as 1,2, or 0 for none (empty line: do not mark it).',
  },
  /** What was typed cannot be an answer. */
  problems: {
    option: (count: number) => `That is none of the answers: type one number from 1 to ${count}.`,
    options: (count: number) => `Not understood: type numbers from 1 to ${count}, such as 1,3.`,
    truth: 'Not understood: type t for true or f for false.',
    order: (count: number) =>
      `Not understood: type each number from 1 to ${count} exactly once, in your order.`,
    number: 'That is no number: type one such as 4 or 0.5.',
    points: (count: number) => `Not understood: type numbers from 1 to ${count}, or 0 for none.`,
    /** So many lines one after the other. */
    tooMany: (lines: number) => `${lines} lines that are no answer: this is skipped.`,
  },
  outcomes: {
    right: 'Right',
    wrong: 'Wrong',
    skipped: 'Skipped',
    unmarked: 'Not marked',
    /** The run of a prediction showed none of the options. */
    unclear: 'Not marked: this run showed none of the answers',
    points: (covered: number, of: number) => `${covered} of ${plural(of, 'key point', 'key points')}`,
  },
  feedback: {
    /** Behind an option. */
    notes: (texts: readonly string[]) => ` (${texts.join(', ')})`,
    youChose: 'your choice',
    missed: 'missed',
    rightOrder: 'The right order:',
    /** Behind a step: which place it had in the answer. */
    yourPlace: (place: number) => `yours: ${place}`,
    answer: (value: number) => `The answer is ${value}.`,
    yours: (value: number) => `Yours was ${value}.`,
    observed: 'what this run showed',
    model: 'A good answer',
    points: 'Its key points',
    proof: 'See it happen:',
    /** Below it, until it is read. */
    goOn: 'Enter goes on, q ends the quiz',
    examGoesOn: 'Enter goes on, q leads to the result',
  },
  runs: (lesson: string) => `${lesson} runs now. Its log decides.`,
  examBegins: (questions: number, percent: number) =>
    `An exam of ${plural(questions, 'question', 'questions')}. What was right comes at the end; ${percent} % is a pass.`,
  summary: {
    title: 'Your quiz',
    score: (right: number, of: number) => `${right} of ${of} right`,
    exam: (percent: number, mark: number, passed: boolean) =>
      passed ? `Passed: ${percent} %, needed ${mark} %` : `Not passed: ${percent} %, needed ${mark} %`,
    ofTopic: (right: number, of: number) => `${right} of ${of}`,
    skipped: (count: number) => `${plural(count, 'question', 'questions')} skipped`,
    unmarked: (count: number) => `${plural(count, 'answer', 'answers')} not marked`,
    left: (count: number) => `${plural(count, 'question', 'questions')} not reached`,
    none: 'No answers this time.',
    next: 'What to type next',
    review: 'what you got wrong comes back',
    topic: (topic: string) => `more about: ${topic}`,
    more: 'another ten questions',
    exam20: 'twenty questions, no help until the end',
    course: 'the lessons behind the questions',
  },
  list: {
    title: 'Topics of the quiz',
    count: (questions: number) => plural(questions, 'question', 'questions'),
    known: (known: number, due: number) => `${known} known, ${due} due`,
    start: 'ten questions on one topic',
    see: 'the questions of one topic',
  },
  nothingDue: (asked: number) =>
    asked === 0
      ? 'Nothing to review: you have not answered any of these questions yet. Start with: concur-lesson quiz'
      : 'Nothing to review: no question is due. New ones: concur-lesson quiz',
  failures: {
    unknownTopic: (typed: string, meant: string | null, topics: string) =>
      `There is no topic “${typed}”.${meant ? ` Did you mean ${meant}?` : ''} Topics are: ${topics}; or the name of a lesson.`,
    noQuestions: (topic: string) =>
      `There are no such questions about ${topic}. \`concur-lesson quiz --list\` shows the topics.`,
    noKeys:
      'The quiz asks in a terminal, and its output goes somewhere else. Run it without redirection, ' +
      'or with --plain to type answers as lines.',
    jsonInTerminal:
      '--json reads the answers from a pipe, one a line, as in: printf "2\\n1,3\\n" | concur-lesson quiz --seed 7 --json. ' +
      'To see the questions: concur-lesson quiz --list --json',
    noAnswers:
      'There is nobody to answer: standard input is no terminal, and it ended before the first answer. ' +
      'Run the quiz in a terminal, or pipe answers into it, one a line: printf "2\\n1,3\\n" | concur-lesson quiz. ' +
      '`concur-lesson quiz --list` only shows the questions.',
  },
};

export type QuizWords = Translated<typeof quizEn>;
