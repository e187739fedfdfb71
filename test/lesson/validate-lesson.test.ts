import { describe, expect, it } from 'vitest';
import type { FlagParameter, LessonMeta, NumberParameter } from '../../src/lesson/lesson.js';
import { findCourseProblems } from '../../src/lesson/validate-lesson.js';

const GOOD: LessonMeta = {
  id: 'good',
  order: 1,
  title: { en: 'Good', zh: '好' },
  objectives: [{ en: 'see', zh: '看' }],
  prerequisites: [],
  parameters: [
    {
      kind: 'number',
      name: 'processes',
      description: { en: 'how many', zh: '几个' },
      default: 3,
      min: 1,
      max: 9,
      integer: true,
    },
  ],
  activity: { begins: 'starts', ends: 'done', label: { en: 'work', zh: '干活' } },
  expects: ['overlap'],
  next: [{ command: 'concur-lesson list', why: { en: 'go on', zh: '继续' } }],
};
const [PARAMETER] = GOOD.parameters as [NumberParameter];
const FLAG: FlagParameter = {
  kind: 'flag',
  name: 'cured',
  description: { en: 'cured', zh: '改好' },
  default: false,
  expects: ['no-overlap'],
};

describe('findCourseProblems', () => {
  it('finds nothing in a good course', () => {
    const second = { ...GOOD, id: 'second', order: 2, prerequisites: ['good'] };
    expect(findCourseProblems([GOOD, second], ['good', 'second'])).toEqual([]);
  });

  it.each<[Partial<LessonMeta>, string]>([
    [{ id: 'other' }, `id "other" is not the folder's name`],
    [{ order: 0 }, 'order 0 is not a place from 1'],
    [{ order: 1.5 }, 'order 1.5 is not a place from 1'],
    [{ prerequisites: ['nowhere'] }, 'prerequisite "nowhere" is no lesson'],
    [{ objectives: [] }, 'no objectives'],
    [{ expects: [] }, 'expects no finding'],
    [{ title: { en: 'Good', zh: ' ' } }, 'title has no text in "zh"'],
    [{ objectives: [{ en: '', zh: '看' }] }, 'objective 1 has no text in "en"'],
    [{ next: [{ command: 'x', why: { en: 'x', zh: '' } }] }, 'why of "x" has no text in "zh"'],
    [{ parameters: [{ ...PARAMETER, default: 10 }] }, '--processes: 10 is not between 1 and 9'],
    [{ parameters: [{ ...PARAMETER, default: 2.5 }] }, '--processes: 2.5 is not a whole number'],
    [{ parameters: [{ ...PARAMETER, name: 'No Name' }] }, '--No Name is not an option name'],
    [{ parameters: [{ ...FLAG, name: 'no-lock' }] }, '--no-lock is not an option name'],
    [{ parameters: [{ ...FLAG, expects: [] }] }, '--cured expects no finding'],
  ])('finds what is wrong: %j', (change, problem) => {
    expect(findCourseProblems([{ ...GOOD, ...change }], ['good'])).toEqual([
      expect.stringContaining(`lessons/good: ${problem}`),
    ]);
  });

  it('finds two lessons in one place of the course', () => {
    const problems = findCourseProblems([GOOD, { ...GOOD, id: 'twin' }], ['good', 'twin']);
    expect(problems).toEqual([
      'lessons/good: order 1 is also that of "twin"',
      'lessons/twin: order 1 is also that of "good"',
    ]);
  });
});
