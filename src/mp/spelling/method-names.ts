/** Methods by Python's names: what JavaScript says of them, `p.is_alive is not a function`, and how they are called here. */

/** Those of Python's multiprocessing that have an underscore; here they are in camelCase. */
export const PYTHON_METHODS: readonly string[] = [
  ...['is_alive', 'is_set', 'get_value'],
  ...['put_nowait', 'get_nowait', 'task_done', 'join_thread', 'cancel_join_thread'],
  ...['send_bytes', 'recv_bytes'],
];

const NO_FUNCTION = /\.(\w+_\w+) is not a function$/;

/** What to add to the message of an error that nobody caught: a sentence, or nothing. True whatever the object is. */
export function nameHere(message: string): string {
  const name = NO_FUNCTION.exec(message)?.[1];
  if (name === undefined || !PYTHON_METHODS.includes(name)) return '';
  const here = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `. What Python calls ${name}() is ${here}() in concur-lesson/mp`;
}
