/** What fields of events may hold: the test of each, and its words for an error message. */

/** What a field must be, in words for an error message, and the test of it. */
export interface Field {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
  readonly optional?: true;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Field = { expected: 'a string', accepts: (value) => typeof value === 'string' };
export const yesOrNo: Field = { expected: 'true or false', accepts: (value) => typeof value === 'boolean' };
export const real: Field = { expected: 'a number', accepts: isNumber };
export const whole: Field = { expected: 'a whole number', accepts: Number.isSafeInteger };
export const count: Field = {
  expected: 'a whole number from 0',
  accepts: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
};
export const name: Field = {
  expected: 'a name',
  accepts: (value) => typeof value === 'string' && value !== '',
};
export const pid: Field = {
  expected: 'a process id',
  accepts: (value) => Number.isSafeInteger(value) && Number(value) > 0,
};
export const scalar: Field = {
  expected: 'a string, a number, true, false or null',
  accepts: (value) =>
    value === null || isNumber(value) || typeof value === 'string' || typeof value === 'boolean',
};
export const record: Field = { expected: 'an object', accepts: isRecord };
export const parameters: Field = {
  expected: 'an object of numbers, strings, true or false',
  accepts: (value) =>
    isRecord(value) && Object.values(value).every((each) => each !== null && scalar.accepts(each)),
};
export const pidLimit: Field = {
  expected: 'a limit: limit, most, inUse',
  accepts: (value) =>
    isRecord(value) && text.accepts(value['limit']) && [value['most'], value['inUse']].every(count.accepts),
};
export const seqs = listOf('a list of seqs', count);
export const error: Field = {
  expected: 'an error: name, message, perhaps code and stack',
  accepts: (value) => {
    if (!isRecord(value)) return false;
    const { name, message, code, stack } = value;
    return [name, message, code ?? '', stack ?? ''].every(text.accepts);
  },
};

export function listOf(expected: string, { accepts }: Pick<Field, 'accepts'>): Field {
  return { expected, accepts: (value) => Array.isArray(value) && value.every(accepts) };
}

export const optional = (field: Field): Field => ({ ...field, optional: true });
export const nullable = (field: Field): Field => ({
  expected: `${field.expected} or null`,
  accepts: (value) => value === null || field.accepts(value),
});

export function oneOf(...values: readonly unknown[]): Field {
  return { expected: `one of ${values.join(', ')}`, accepts: (value) => values.includes(value) };
}
