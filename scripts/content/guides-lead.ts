/** Each guide marks lines that its program has, says in both languages why, and asks predictions that there are. */
import { findMark } from '../../src/render/parts/marked-program.js';
import type { Check, LessonFolder, Problem } from './content.js';

export const guidesLead: Check = {
  name: 'guides mark lines that exist',
  find: async ({ lessons }) => lessons.flatMap(findMisled),
};

/** Longer ones are no remark beside a line any more; characters. */
const LONGEST = { en: 100, zh: 45 };
const MARKS = { least: 2, most: 6 };

type Guided = Pick<LessonFolder, 'id' | 'guide' | 'questions' | 'program' | 'guidance'>;

export function findMisled({ id, guide, questions, program, guidance }: Guided): Problem[] {
  const lines = program.text.split('\n');
  const problem = (message: string): Problem => ({ file: guidance.file, line: 1, message });
  const marks = guide.marks.flatMap((mark) => [
    ...(findMark(lines, mark) ? [] : [problem(`"${mark.code}" is not exactly once in ${program.file}`)]),
    ...(['en', 'zh'] as const)
      .filter((language) => mark.why[language].length > LONGEST[language] || mark.why[language] === '')
      .map((language) =>
        problem(
          `"${mark.code}": its reason in ${language} has ${mark.why[language].length} characters, not 1 to ${LONGEST[language]}`,
        ),
      ),
  ]);
  const places = guide.marks.flatMap((mark) => findMark(lines, mark)?.first ?? []);
  const inOrder = places.every((place, index) => index === 0 || (places[index - 1] ?? 0) < place);
  return [
    ...marks,
    ...(inOrder ? [] : [problem('its marks are not in the order of the program')]),
    ...(guide.marks.length >= MARKS.least && guide.marks.length <= MARKS.most
      ? []
      : [problem(`it marks ${guide.marks.length} places; a few are ${MARKS.least} to ${MARKS.most}`)]),
    ...(guide.rounds.length > 0 ? [] : [problem('it has no run')]),
    ...guide.rounds
      .filter(({ predict }) => !questions.some((each) => each.kind === 'predict' && each.id === predict))
      .map(({ predict }) => problem(`lessons/${id}/quiz.ts has no prediction "${predict}"`)),
  ];
}
