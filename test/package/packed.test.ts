import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as lessonLibrary from '../../src/lesson/index.js';
import { packageFile } from '../../src/lesson/package-files.js';
import * as programLibrary from '../../src/mp/index.js';
import { listImports } from '../architecture/sources.js';
import { LONG } from '../helpers/turns.js';
import { type PackedTool, packTool, readJson } from './packed.js';

let tool: PackedTool;

beforeAll(() => {
  tool = packTool();
});

afterAll(() => tool && rmSync(tool.folder, { recursive: true, force: true }));

describe('the tarball', () => {
  it('holds what runs and what is read, nothing else', () => {
    const expected = [
      /^(package\.json|LICENSE|README\.md|README\.zh\.md|CHANGELOG\.md)$/,
      /^bin\/(concur-lesson\.js|package\.json)$/,
      /^dist\/((bootstrap|lesson-process)\.cjs|quiz\.cjs|(mp|lesson)\.[cm]js|THIRD-PARTY-NOTICES\.txt)$/,
      /^dist\/cli\/[\w-]+\.cjs$/,
      /^dist\/lessons\/([\w-]+\.cjs|catalog\.json)$/,
      /^dist\/exercises\/([\w-]+\.cjs|catalog\.json)$/,
      /^dist\/puzzles\/([\w-]+\.cjs|catalog\.json)$/,
      /^dist\/types\/(import|require)\/(mp|os|trace|verdict|lesson|i18n)\/([\w-]+\/)?[\w-]+\.d\.ts$/,
      /^dist\/types\/require\/package\.json$/,
      /^lessons\/[\w-]+\/lesson\.ts$/,
      /^puzzles\/[\w-]+\/program\.ts$/,
    ];
    expect(tool.files.filter((path) => !expected.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(expected.filter((pattern) => !tool.files.some((path) => pattern.test(path)))).toEqual([]);
  });

  it('installs one package besides itself and runs no script', () => {
    const { dependencies, optionalDependencies, scripts } = readJson(join(tool.installed, 'package.json'));
    expect(Object.keys(dependencies as object)).toEqual(['koffi']);
    expect(optionalDependencies).toBeUndefined();
    expect(Object.keys(scripts as object)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/install$/)]),
    );
  });

  it('has every program as it is in the repository', () => {
    for (const id of readdirSync(packageFile('lessons'))) {
      const name = `lessons/${id}/lesson.ts`;
      expect(readFileSync(join(tool.installed, name))).toEqual(readFileSync(packageFile(name)));
    }
  });

  it('names the licence of every package whose code is in it', () => {
    const notices = readFileSync(join(tool.installed, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    const sources = readdirSync(packageFile('src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => ({ path: `src/${name}`, code: readFileSync(packageFile(`src/${name}`), 'utf8') }));
    const known = Object.keys(readJson(packageFile('package.json'))['devDependencies'] as object);
    const bundled = sources
      .flatMap(listImports)
      .filter(({ to, typeOnly }) => known.includes(to) && !typeOnly);
    expect(bundled.length).toBeGreaterThan(2);
    const sections = notices.split('='.repeat(80));
    for (const { to } of bundled) {
      expect(
        sections.find((section) => section.startsWith(`\n${to} `)),
        to,
      ).toMatch(/Permission is hereby granted/);
    }
  });
});

describe('the packed tool', () => {
  it('starts with nothing in its environment', () => {
    const { version } = readJson(join(tool.installed, 'package.json'));
    const bin = join(tool.installed, 'bin/concur-lesson.js');
    const started = spawnSync(process.execPath, [bin, '--version'], { env: {}, encoding: 'utf8' });
    expect(started).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('loads from the packed files alone', () => {
    const listed = execFileSync(process.execPath, [join(tool.installed, 'bin/concur-lesson.js'), 'list'], {
      cwd: tool.folder,
      encoding: 'utf8',
    });
    for (const id of readdirSync(packageFile('lessons'))) expect(listed).toContain(id);
  });
});

describe.each([
  ['mp', programLibrary],
  ['lesson', lessonLibrary],
])('concur-lesson/%s in the packed tool', (name, library) => {
  it('is one library for import and require, with all it has', () => {
    const program = `
      import * as imported from 'concur-lesson/${name}';
      import { createRequire } from 'node:module';
      const required = createRequire(import.meta.url)('concur-lesson/${name}');
      const names = Object.keys(imported);
      console.log(JSON.stringify({ names, same: names.every((name) => imported[name] === required[name]) }));`;
    writeFileSync(join(tool.folder, 'names.mjs'), program);
    const printed = execFileSync(process.execPath, ['names.mjs'], { cwd: tool.folder, encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual({ names: Object.keys(library).sort(), same: true });
  });
});

describe('concur-lesson/mp', () => {
  it('has types for .mts and .cts programs', () => {
    const right = `import { Lock, Process, print } from 'concur-lesson/mp';
      const lock: Lock = new Lock();
      const held: boolean = lock.acquire({ timeout: 1.5 });
      new Process({ target: print, args: ['hi', held], name: 'p1' }).start();`;
    const wrong = right.replace('const lock: Lock', 'const lock: Process').replace("'p1'", '1');
    expect(compile({ right, wrong })).toEqual({
      ...{ 'right.mts': '', 'right.cts': '' },
      ...{ 'wrong.mts': expect.stringMatching(WRONG_TYPE), 'wrong.cts': expect.stringMatching(WRONG_TYPE) },
    });
  });
});

describe('concur-lesson/lesson', () => {
  const FINDING = `
    judge: (timeline: Timeline) => ({ shown: timeline.lanes.length > 1, data: { lanes: timeline.lanes.length }, evidence: [] }),
    en: ({ lanes }) => phrase\`Seen: \${lanes}.\`,
    zh: ({ lanes }) => phrase\`看到 \${lanes} 个。\`,`;

  it.each([
    ['mjs', "import { defineFinding, phrase } from 'concur-lesson/lesson';"],
    ['cjs', "const { defineFinding, phrase } = require('concur-lesson/lesson');"],
  ])('defines findings in a .%s file of a folder outside the package', (ending, imports) => {
    const code = `${imports}
      const crowdFinding = defineFinding('crowd', {${FINDING.replace(': Timeline', '')}});
      const found = crowdFinding({ lanes: [1, 2] });
      console.log(JSON.stringify([found, crowdFinding.is(found), found.say('en'), found.say('zh')]));`;
    writeFileSync(join(tool.folder, `finding.${ending}`), code);
    const printed = execFileSync(process.execPath, [`finding.${ending}`], {
      cwd: tool.folder,
      encoding: 'utf8',
    });
    const told = { finding: 'crowd', shown: true, data: { lanes: 2 }, evidence: [] };
    expect(JSON.parse(printed)).toEqual([told, true, ['Seen: ', '2', '.'], ['看到 ', '2', ' 个。']]);
  });

  it('loads nothing else', () => {
    const code = readFileSync(join(tool.installed, 'dist/lesson.cjs'), 'utf8');
    expect(code).not.toMatch(/\brequire\(|\bimport\(|\bprocess\.(?:env|std)/);
  });

  it.runIf(LONG)('has types for .mts and .cts files', () => {
    const finding = `import { defineFinding, type LessonCheck, overlapFinding, phrase, type Timeline } from 'concur-lesson/lesson';
      const crowdFinding = defineFinding('crowd', {${FINDING}});
      export const check: LessonCheck = (timeline) => [
        crowdFinding(timeline),
        overlapFinding(timeline, { begins: 'starts', ends: 'stops' }),
      ];
      export const lanesIn = (timeline: Timeline): number => crowdFinding(timeline).data.lanes;`;
    const untold = finding.replace(/zh: .*?`,/, '');
    const untyped = finding.replace('): number', '): string');
    const [noWords, noType] = [/TS2345/, /TS2322/].map((code) => expect.stringMatching(code));
    expect(compile({ finding, untold, untyped })).toEqual({
      ...{ 'finding.mts': '', 'finding.cts': '' },
      ...{ 'untold.mts': noWords, 'untold.cts': noWords },
      ...{ 'untyped.mts': noType, 'untyped.cts': noType },
    });
  });
});

/** Of a Lock where a Process is wanted. */
const WRONG_TYPE = /TS2322|TS2740|TS2739/;

/**
 * What TypeScript has to say about a user's programs, each as .mts and as .cts: strict, declarations checked too, no Node
 * types at hand.
 */
function compile(programs: Readonly<Record<string, string>>): Record<string, string> {
  const files = Object.entries(programs).flatMap(([name, code]) =>
    ['mts', 'cts'].map((ending) => [`${name}.${ending}`, code] as const),
  );
  for (const [name, code] of files) writeFileSync(join(tool.folder, name), code);
  const names = files.map(([name]) => name);
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
  const tsc = packageFile('node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, ...options, '--pretty', 'false', ...names], {
    cwd: tool.folder,
    encoding: 'utf8',
  });
  // each finding begins with its file, more lines about it are indented
  const findings = stdout.split(/\n(?=\S)/);
  const about = (name: string) => findings.filter((finding) => finding.startsWith(`${name}(`)).join('\n');
  const strange = findings.filter((finding) => !names.some((name) => finding.startsWith(`${name}(`)));
  expect(strange.join('')).toBe('');
  return Object.fromEntries(names.map((name) => [name, about(name)]));
}
