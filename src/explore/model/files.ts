/** JSON files: each is read and written in one step. */
import { type Call, failWith, NO_REPLY, replyWith } from './call.js';
import { type Attempt, type FileModel, goes, type ModelState, objectOf, withObject } from './state.js';

const ABSENT: FileModel = { kind: 'file', content: null };

/** A file and a queue may have the same name. */
const keyOfFile = (name: string): string => `file ${name}`;

export function readFile(state: ModelState, name: string): Attempt {
  const object = keyOfFile(name);
  const { content } = objectOf(state, object, ABSENT);
  return goes(state, content === null ? failWith('ENOENT') : replyWith(content), [{ object, mode: 'read' }]);
}

export function writeFile(state: ModelState, { value = '' }: Call, name: string): Attempt {
  const object = keyOfFile(name);
  return goes(withObject(state, object, { kind: 'file', content: value }), NO_REPLY, [
    { object, mode: 'write' },
  ]);
}
