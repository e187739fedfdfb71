import { describe, expect, it } from 'vitest';
import { detectLanguage, languageFromArguments } from '../../../src/cli/command-line/language.js';

describe('language', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
  ])('%j: %s', (env, language) => {
    expect(detectLanguage(env)).toBe(language);
  });

  it.each([
    [['run', '--lang', 'zh'], 'zh'],
    [['run', '--lang=zh'], 'zh'],
    [['run', '--lang', 'fr'], 'en'],
    [['run', '--lang'], 'en'],
    [['run'], 'en'],
  ])('%j: %s', (args, language) => {
    expect(languageFromArguments(args, {})).toBe(language);
  });
});
