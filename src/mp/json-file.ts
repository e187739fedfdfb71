/** Files that processes share: JSON in the run's own temporary folder, which is removed with the run. */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { emit, tracing } from '../trace/emit.js';
import { beginCall } from '../trace/place.js';
import { context } from './context.js';
import { MpError } from './errors.js';
import { point } from './point.js';
import { MOST_TEXT_BYTES } from './travel/clone.js';

let ready: string | undefined;

/**
 * The path of a file called `name` in the temporary folder of this run; equal in all its processes. The file is not
 * made. Nothing of the folder is left when the run is over, however it ends. Throws MpError NO_SCRATCH where the system
 * has no place for it, TypeError for a name with a folder in it.
 */
export function scratchFile(name: string): string {
  if (basename(name) !== name || ['', '.', '..'].includes(name)) {
    throw new TypeError(
      `scratchFile() takes the name of a file without a folder, not ${JSON.stringify(name)}`,
    );
  }
  ready ??= makeFolder();
  return join(ready, name);
}

/**
 * What the JSON file at `path` holds (Python: json.load). Throws SyntaxError if it is no JSON (Python: JSONDecodeError), and
 * Node's errors if it cannot be read: ENOENT, EACCES … (Python: OSError).
 */
export function readJson<Value = unknown>(path: string): Value {
  point({ call: 'read', object: basename(path) });
  const text = readFileSync(path, 'utf8');
  const value = JSON.parse(text);
  tell('read', path, value);
  return value;
}

/**
 * Makes the file at `path` hold `value` as JSON, in one step: written under another name first, then renamed into
 * place (rename(2)). A reader finds the old content or the new, never half of it. That is all it does about readers and
 * writers: of two who write at a time, the later one wins. (Python: json.dump and os.replace.)
 * What JSON has no word for is left out or becomes `{}` or null, as JSON.stringify has it: functions, Maps, NaN.
 *
 * Throws TypeError for what JSON cannot hold, RangeError for more than readJson() could read (512 MiB); Node's errors if
 * the file cannot be written (Python: OSError), and MpError NO_SCRATCH if it is a scratchFile().
 */
export function writeJson(path: string, value: unknown): void {
  const text = toReadable(value);
  point({ call: 'write', object: basename(path) });
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, `${text}\n`);
    // told before the file changes: whoever reads the new content does so after this event
    tell('write', path, value);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw dirname(path) === ready ? noPlace(error) : error;
  }
}

/** As JSON that can be read again. Exported for its test. `most` is bytes. */
export function toReadable(value: unknown, most = MOST_TEXT_BYTES): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (cause) {
    // the other RangeError says that there was too little stack
    throw (cause as Error).message === 'Invalid string length' ? tooMuch(most, cause) : cause;
  }
  if (text === undefined) throw new TypeError(`writeJson(): JSON cannot hold ${String(value)}`);
  // the end of the line is one more
  if (Buffer.byteLength(text) + 1 > most) throw tooMuch(most);
  return text;
}

function tooMuch(most: number, cause?: unknown): RangeError {
  return new RangeError(
    `writeJson(): this value takes more than the ${most} bytes of JSON that can be read again. Write it to several files`,
    { cause },
  );
}

/** More of a value than anybody reads in a line; events are small. */
const MOST_TOLD = 1000;

function tell(kind: 'read' | 'write', path: string, value: unknown): void {
  if (!tracing()) return;
  const text = JSON.stringify(value);
  beginCall(); // that may have called the program
  emit({
    kind,
    object: basename(path),
    value: text.length > MOST_TOLD ? `${text.slice(0, MOST_TOLD)}…` : text,
  });
}

/** The folder the observer has named, and will remove; several processes may need it first. */
function makeFolder(): string {
  const { scratch } = context().settings;
  try {
    if (scratch === undefined) return makeOwnFolder();
    mkdirSync(scratch, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw noPlace(error);
  }
  return scratch as string;
}

/** Nobody watches this process: it removes its files itself. */
function makeOwnFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'concur-lesson-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function noPlace(cause: unknown): MpError {
  const { code } = cause as NodeJS.ErrnoException;
  return new MpError(
    'NO_SCRATCH',
    `${tmpdir()} cannot take the temporary files of this run (${code}). Set TMPDIR to a folder with room that you may write to`,
  );
}
