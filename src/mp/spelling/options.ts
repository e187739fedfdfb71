/**
 * What is passed as options, checked. JavaScript ignores an option it does not know, so a call written as in Python would
 * wait for ever where it was meant to give up: it is refused, with a sentence that shows how it is written here.
 */
import { nearest } from '../../i18n/did-you-mean.js';
import { showValue, UNSAID, written } from './written.js';

/** What an option's value is. `on`: a boolean that is true where nothing else is said. */
type Kind = 'boolean' | 'on' | 'number' | 'string' | 'function' | 'array' | 'object';

/** An option of Python's that is not here, and what to do instead. */
interface Absent {
  readonly kind: Kind;
  readonly instead: string;
}

type OptionKinds = Readonly<Record<string, Kind | Absent>>;

/** The options there are, each with its kind, in the order in which Python takes them. */
export type KindsOf<Options> = { readonly [Name in keyof Options & string]-?: Kind } & OptionKinds;

/** How a call is written. */
export interface Usage {
  /** Its name, "acquire" or "new Lock". */
  readonly call: string;
  /** What is written before its options, "item" in put(item, { block: false }). */
  readonly before?: string;
  readonly options: OptionKinds;
}

/**
 * Checks what a call was given as `options`, and what came after it, where Python's next values would be. Throws TypeError
 * for an option there is not (CPython too), a value without its option's name, a value of another kind; numbers and
 * functions in options are left to those who use them.
 */
export function checkOptions(usage: Usage, options: unknown, ...more: readonly unknown[]): void {
  if (more.some((value) => value !== undefined)) throw nameless(usage, [options, ...more]);
  if (options === undefined) return;
  if (!isNamed(options)) throw nameless(usage, [options]);
  for (const name of Object.keys(options)) checkOption(usage, name, options[name]);
}

/**
 * Refuses options where the number that a constructor takes first belongs, `new Queue({ maxsize: 3 })`: TypeError. Python
 * calls it `name`; where it is not given it is `standard`. `usage`: its call, and the options that come after it.
 */
export function checkFirst({ call, options }: Usage, name: string, given: unknown, standard?: number): void {
  if (!isNamed(given)) return;
  const own = Object.keys(given).filter((key) => !Object.hasOwn(options, key));
  const meant = own.find((key) => optionMeant(key, [name]) !== null);
  const { [meant ?? name]: number = standard ?? UNSAID, ...rest } = given;
  const first = showValue(number);
  checkOptions({ call, before: first, options }, rest); // one that there is not would be refused next
  throw new TypeError(`${call}() takes ${name} first, without its name: write ${written(call, first, rest)}`);
}

/**
 * Refuses a time limit, or anything else, where a call takes nothing and waits for as long as it takes: TypeError (CPython
 * too). `instead`: what does have a limit.
 */
export function refuseLimit(call: string, given: unknown, instead: string): void {
  if (given !== undefined) throw new TypeError(`${call}() takes nothing, and no time limit: ${instead}`);
}

/** The number in `{ timeout: 1 }`, where `name` is "timeout" and somebody should have passed just 1. */
export function namedNumber(name: string, given: unknown): number | undefined {
  const number = isNamed(given) ? given[name] : undefined;
  return typeof number === 'number' ? number : undefined;
}

function isNamed(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const FITS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  boolean: (value) => typeof value === 'boolean',
  on: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  function: (value) => typeof value === 'function',
  array: Array.isArray,
  object: isNamed,
};

/** The kinds that are checked here, in words. */
const CHECKED: Readonly<Partial<Record<Kind, string>>> = {
  boolean: 'true or false',
  on: 'true or false',
  string: 'a text',
  array: 'an array',
};

function checkOption(usage: Usage, name: string, value: unknown): void {
  const { call, before, options } = usage;
  const kind = Object.hasOwn(options, name) ? options[name] : undefined;
  if (kind === undefined) throw unknownOption(usage, name, value);
  if (value === undefined) return;
  if (typeof kind === 'object') {
    if (value !== null) throw new TypeError(`${call}() has no option ${name}: ${kind.instead}`);
    return;
  }
  const expected = CHECKED[kind];
  // null is Python's None: nothing said. Of what is true or false it would be the wrong half of the time
  if (expected === undefined || FITS[kind](value) || (value === null && !FITS[kind](true))) return;
  const better = kind === 'array' ? `: write ${written(call, before, { [name]: [value] })}` : '';
  throw new TypeError(`${call}(): ${name} is ${expected}, not ${showValue(value)}${better}`);
}

/** For values that Python takes in their order: how they are written here. */
function nameless(usage: Usage, values: readonly unknown[]): TypeError {
  const { call, before, options } = usage;
  const names = Object.keys(options);
  const [first, ...more] = values;
  const named: Record<string, unknown> = isNamed(first) ? { ...first } : {};
  const said = new Set(Object.keys(named));
  for (const value of isNamed(first) ? more : values) {
    if (value === undefined || value === null) continue;
    const name = names.find((each) => !said.has(each) && FITS[kindOf(usage, each)](value));
    if (name === undefined) return unnamable(usage, value);
    const kind = options[name];
    if (typeof kind === 'object') return new TypeError(`${call}() takes no ${name}: ${kind.instead}`);
    said.add(name);
    if (!(kind === 'on' && value === true)) named[name] = value;
  }
  const given = [...(before === undefined ? [] : [before]), ...values.map(showValue)].join(', ');
  return new TypeError(
    `Options have names here: write ${written(call, before, named)}, not ${call}(${given})`,
  );
}

function kindOf({ options }: Usage, name: string): Kind {
  const kind = options[name] as Kind | Absent;
  return typeof kind === 'object' ? kind.kind : kind;
}

function unnamable({ call, before, options }: Usage, value: unknown): TypeError {
  const all = Object.fromEntries(namesIn(options).map((name) => [name, UNSAID]));
  return new TypeError(
    `Options have names here: ${written(call, before, all)} has no place for ${showValue(value)}`,
  );
}

function unknownOption({ call, before, options }: Usage, name: string, value: unknown): TypeError {
  const names = namesIn(options);
  const meant = optionMeant(name, names);
  const hint = meant === null ? '' : `write ${written(call, before, { [meant]: value })}. `;
  return new TypeError(
    `${call}() has no option ${name}: ${hint}${hint ? 'I' : 'i'}t has ${names.join(', ')}`,
  );
}

/** `timeOut`, `time_out`, `tiemout` → timeout; `blocking` → block. */
function optionMeant(name: string, names: readonly string[]): string | null {
  const plain = name.replaceAll('_', '').toLowerCase();
  return names.find((known) => plain.startsWith(known.toLowerCase())) ?? nearest(plain, names);
}

function namesIn(options: OptionKinds): string[] {
  return Object.keys(options).filter((name) => typeof options[name] !== 'object');
}
