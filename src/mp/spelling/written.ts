/** A call as one writes it, for sentences that show how. */

/** A value that is left open. */
export const UNSAID = Symbol('…');

const LONGEST_SHOWN = 24;

/** The call with `before` and these options: `put(item, { block: false })`. */
export function written(
  call: string,
  before: string | undefined,
  options: Readonly<Record<string, unknown>>,
): string {
  const named = Object.entries(options).map(([name, value]) => `${name}: ${showValue(value)}`);
  const values = [before, named.length === 0 ? undefined : `{ ${named.join(', ')} }`];
  return `${call}(${values.filter((value) => value !== undefined).join(', ')})`;
}

/** A value in a word or two. */
export function showValue(value: unknown): string {
  if (value === UNSAID) return '…';
  if (typeof value === 'string') return value.length > LONGEST_SHOWN ? "'…'" : `'${value}'`;
  if (typeof value === 'function') return value.name || '…';
  if (Array.isArray(value)) return `[${showItems(value)}]`;
  return typeof value === 'object' && value !== null ? showObject(value) : String(value);
}

/** One of a class is called as one would call a variable for it: `lock`, `joinableQueue`. */
function showObject(value: object): string {
  const name: unknown = Object.getPrototypeOf(value)?.constructor?.name;
  if (typeof name !== 'string' || name === '' || name === 'Object') return '{ … }';
  return name.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]/, (start) => start.toLowerCase());
}

function showItems(items: readonly unknown[]): string {
  const text = items.slice(0, LONGEST_SHOWN).map(showValue).join(', ');
  return text.length > LONGEST_SHOWN ? '…' : text;
}
