/** The settings alone, for every start of the tool: no lock, no checks of the rest, no complaints. */
import { readFileSync, statSync } from 'node:fs';
import type { Environment } from '../os/user/folders.js';
import { progressPath } from './place.js';
import type { Settings } from './progress.js';
import { isSpeed } from './speed.js';

/** What the learner has set; nothing where that cannot be read, which whoever opens the progress will tell. */
export function readSettings(env: Environment): Settings {
  const path = progressPath(env);
  try {
    // a named pipe in its place must not make us wait
    if (path === null || !statSync(path, { throwIfNoEntry: false })?.isFile()) return {};
    const { version, settings } = JSON.parse(readFileSync(path, 'utf8'));
    if (version !== 1) return {};
    const { language, speed } = settings;
    return {
      ...(language === 'en' || language === 'zh' ? { language } : {}),
      ...(isSpeed(speed) ? { speed } : {}),
    };
  } catch {
    return {};
  }
}
