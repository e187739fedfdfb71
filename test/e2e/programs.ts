/** Programs of learners, right and wrong, as files in a folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes the programs, by name, into `folder`, which is made where it is not there. */
export function writePrograms(folder: string, programs: Readonly<Record<string, string>>): void {
  for (const [name, code] of Object.entries(programs)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
}

/** The mistakes a learner's program can have. */
export const WRONG_PROGRAMS = {
  'no-main.ts': 'export const students = 3;\n',
  'syntax.ts': "import { print } from 'concur-lesson/mp';\n\nexport function main() {\n  print('a';\n}\n",
  'throws.ts': "export function main() {\n  throw new Error('no paper left');\n}\n",
  'child-throws.ts': `import { Process } from 'concur-lesson/mp';

export function print(page: number) {
  throw new RangeError('no page ' + page);
}

export function main() {
  const p1 = new Process({ target: print, args: [7], name: 'p1' });
  p1.start();
  p1.join();
}
`,
  'exits.ts': 'export function main() {\n  process.exit(7);\n}\n',
  'never-ends.ts': 'export function main() {\n  for (;;);\n}\n',
  'deadlock.ts': `import { Lock, Process } from 'concur-lesson/mp';

export function grab(key: Lock) {
  key.acquire();
  key.acquire();
}

export function main() {
  const p1 = new Process({ target: grab, args: [new Lock({ name: 'key' })], name: 'p1' });
  p1.start();
  p1.join();
}
`,
  'not-exported.ts': `import { Process } from 'concur-lesson/mp';

function hidden() {}

export function main() {
  new Process({ target: hidden }).start();
}
`,
} as const;
