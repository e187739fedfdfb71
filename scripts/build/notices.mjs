/** dist/THIRD-PARTY-NOTICES.txt: the licences of the packages whose code is bundled. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError, ROOT } from './root.mjs';

/** `inputs`: paths of the bundled source files, as esbuild reports them. */
export function writeNotices(inputs) {
  const folders = new Set(
    inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean),
  );
  const notices = [...folders].sort().map(describePackage);
  return [
    'concur-lesson contains code of these packages, whose licences follow.\n',
    ...notices.map(({ title }) => `  ${title}`),
    ...notices.map(({ title, text }) => `\n${'='.repeat(80)}\n${title}\n\n${text.trim()}`),
    '',
  ].join('\n');
}

function describePackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(ROOT, folder)).find((entry) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(entry));
  if (!license || !file) throw new BuildError(`${folder} is bundled but has no licence text`);
  return { title: `${name} ${version} (${license})`, text: readFileSync(join(ROOT, folder, file), 'utf8') };
}
