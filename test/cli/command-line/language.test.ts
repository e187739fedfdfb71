import { describe, expect, it } from 'vitest';
import { detectLanguage, hasUnicode, languageFromArguments } from '../../../src/cli/command-line/language.js';

describe('language', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    // what cannot be printed cannot be read
    [{ LANG: 'zh_CN.GBK' }, 'en'],
    [{ LANG: 'zh_CN' }, 'en'],
    [{ LANG: 'zh_TW.UTF-8', LC_CTYPE: 'zh_TW.Big5' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', TERM: 'linux' }, 'en'],
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

describe('a language that was asked for', () => {
  it('is spoken whatever the locale can print', () => {
    expect(languageFromArguments(['list', '--lang', 'zh'], { LANG: 'zh_CN.GBK' })).toBe('zh');
    expect(languageFromArguments(['list'], { LANG: 'zh_CN.GBK' }, 'zh')).toBe('zh');
    expect(languageFromArguments(['list'], { LANG: 'zh_CN.GBK' })).toBe('en');
  });
});

describe('characters', () => {
  it.each([
    [{}, true],
    [{ LANG: 'en_US.UTF-8' }, true],
    [{ LANG: 'zh_CN.utf8' }, true],
    [{ LANG: 'C' }, false],
    [{ LANG: 'zh_CN.GBK' }, false],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'POSIX' }, false],
    [{ LANG: 'en_US.UTF-8', TERM: 'dumb' }, false],
    [{ LANG: 'en_US.UTF-8', TERM: 'linux' }, false],
  ])('%j: unicode %s', (env, unicode) => {
    expect(hasUnicode(env)).toBe(unicode);
  });
});
