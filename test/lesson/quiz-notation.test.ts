import { expect, it } from 'vitest';
import {
  keyPoint,
  mistake,
  numeric,
  open,
  option,
  order,
  predict,
  right,
  several,
  single,
  step,
  truth,
  wrong,
} from '../../src/lesson/quiz-notation.js';

const prompt = { en: 'What is it?', zh: '是什么？' };
const text = { en: 'a lock', zh: '锁' };
const why = { en: 'It locks.', zh: '它会锁。' };
const explained = { ...text, whyEn: why.en, whyZh: why.zh };
const about = { id: 'keys.what', topic: 'mutex', prompt, proof: 'concur-lesson run keys' };
const asked = { ...prompt, proof: about.proof };

it('options, steps, mistakes and points have their text and their reason', () => {
  expect(right('lock', explained)).toEqual({ id: 'lock', text, right: true, why });
  expect(wrong('lock', explained)).toEqual({ id: 'lock', text, right: false, why });
  expect(option('lock', explained)).toEqual({ id: 'lock', text, why });
  expect(step('lock', explained)).toEqual({ id: 'lock', text, why, after: [] });
  expect(step('lock', { ...explained, after: ['key'] })).toEqual({ id: 'lock', text, why, after: ['key'] });
  expect(mistake(3, why)).toEqual({ value: 3, why });
  expect(keyPoint('lock', text)).toEqual({ id: 'lock', text });
});

it('a question has its kind, its prompt, and all that its author wrote besides', () => {
  const options = [right('lock', explained), wrong('key', explained)];
  expect(single('keys.what', 'mutex', { ...asked, code: 'lock();', options })).toEqual({
    ...about,
    kind: 'single',
    code: 'lock();',
    options,
  });
  expect(several('keys.what', 'mutex', { ...asked, options })).toEqual({
    ...about,
    kind: 'several',
    options,
  });
  const whys = { true: why, false: text };
  expect(truth('keys.what', 'mutex', { ...asked, answer: true, why: whys })).toEqual({
    ...about,
    kind: 'truth',
    answer: true,
    why: whys,
  });
  const steps = [step('lock', explained)];
  expect(order('keys.what', 'mutex', { ...asked, steps })).toEqual({ ...about, kind: 'order', steps });
  const mistakes = [mistake(3, why)];
  expect(numeric('keys.what', 'mutex', { ...asked, answer: 2, why, mistakes })).toEqual({
    ...about,
    kind: 'number',
    answer: 2,
    why,
    mistakes,
  });
  const points = [keyPoint('lock', text)];
  expect(open('keys.what', 'mutex', { ...asked, exercise: 2, model: text, points })).toEqual({
    ...about,
    kind: 'open',
    exercise: 2,
    model: text,
    points,
  });
  const run = { lesson: 'keys', parameters: { keys: 2 }, options: [], observe: () => null };
  expect(predict('keys.what', 'mutex', { ...asked, ...run })).toEqual({ ...about, kind: 'predict', ...run });
});
