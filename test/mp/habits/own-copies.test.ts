import { describe, expect, it } from 'vitest';
import { transformProgram } from '../../../src/lesson/transform.js';
import { ownCopies } from '../../../src/mp/habits/own-copies.js';

const FILE = '/home/learner/program.ts';

function copiesIn(source: string, target = 'work', module = FILE) {
  const program = {
    file: FILE,
    modules: { [FILE]: transformProgram(source, FILE) },
    bootstrap: '',
    addon: '',
  };
  return ownCopies({ program, target: { module, export: target } });
}

const LIST = 'const found: number[] = [];\n';
const MAIN = `export function main() { print(\`\${found}\`); }\n`;

describe('a variable of which every process has its own copy', () => {
  it.each([
    ['a list that is pushed to', LIST, 'found.push(1);'],
    ['an element that is set', LIST, 'found[0] = 1;'],
    ['a map that is exported', 'export const found = new Map<string, number>();\n', "found.set('a', 1);"],
    ['a number that is counted', 'let found = 0;\n', 'found += 1;'],
    ['a number that is raised', 'let found = 0;\n', 'found++;'],
    ['a field of an object', 'const found = { best: 0 };\n', 'found.best = 3;'],
    ['a flag', 'let found = false;\n', 'found = true;'],
  ])('is changed by the target: %s', (_, declared, change) => {
    const source = `${declared}export function work() {\n  ${change}\n}\n${MAIN}`;
    expect(copiesIn(source)).toEqual([{ variable: 'found', target: 'work', line: 3 }]);
  });

  it.each([
    ['main does not read it', LIST, 'found.push(1);', 'export function main() { print(1); }\n'],
    [
      'main changes it as well',
      LIST,
      'found.push(1);',
      'export function main() { found.push(2); print(found); }\n',
    ],
    [
      'main calls the target itself',
      LIST,
      'found.push(1);',
      'export function main() { work(); print(found); }\n',
    ],
    ['the target only reads it', LIST, 'print(found.length, found === null, found[0] == 1);', MAIN],
    ['the target has one of its own', LIST, 'const found = [0]; found.push(1);', MAIN],
    ['it is a field of something else', LIST, 'this.found.push(1);', MAIN],
    ['it stands in a comment or a text only', LIST, "// found.push(1)\n  print('found.push(1)');", MAIN],
    ['it is no variable of the module', '', 'found.push(1);', MAIN],
  ])('is not told where %s', (_, declared, change, main) => {
    expect(copiesIn(`${declared}export function work() {\n  ${change}\n}\n${main}`)).toEqual([]);
  });

  it('is not told where a parameter has its name', () => {
    expect(copiesIn(`${LIST}export function work(found: number[]) {\n  found.push(1);\n}\n${MAIN}`)).toEqual(
      [],
    );
  });

  it('is not told of main, of a target in another file, or of one that is not found', () => {
    const source = `${LIST}export function work() {\n  found.push(1);\n}\n${MAIN}`;
    expect(copiesIn(source, 'work', '/home/learner/other.ts')).toEqual([]);
    expect(copiesIn(source, 'default')).toEqual([]);
    const program = {
      file: FILE,
      modules: { [FILE]: transformProgram(source, FILE) },
      bootstrap: '',
      addon: '',
    };
    expect(ownCopies({ program })).toEqual([]);
  });
});
