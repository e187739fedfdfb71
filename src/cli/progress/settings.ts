/** `settings`: what the learner wants instead of the defaults, for every command. */
import { recordSettings } from '../../progress/record.js';
import { isSpeed } from '../../progress/speed.js';
import { progressWords } from '../../render/words/progress.js';
import type { Invocation } from '../command-line/invocation.js';
import { detectLanguage } from '../command-line/language.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { UserFailure } from '../failure/failure.js';
import { type DisplayOptions, detectView } from '../terminal/detect-view.js';
import type { Menu } from '../terminal/menu.js';
import { changeProgress } from './learner.js';

const SPEEDS_TO_CHOOSE = [0.5, 1, 2, 4, 10];

export async function settings(
  invocation: Invocation,
  setting: string | undefined,
  value: string | undefined,
  options: DisplayOptions,
): Promise<ExitCode> {
  const { failures } = progressWords[invocation.language];
  if (setting === undefined) {
    if (process.stdin.isTTY && invocation.output.isTerminal) return chooseSettings(invocation, options);
    invocation.output.write(
      `${describe(invocation).join('\n')}\n${progressWords[invocation.language].settings.how}\n`,
    );
    return EXIT.shown;
  }
  if (setting !== 'language' && setting !== 'speed') throw new UserFailure(failures.setting(setting));
  const parsed = value === undefined ? null : parse(setting, value);
  if (parsed === null) throw new UserFailure(failures.settingValue(setting, value ?? null));
  return save(invocation, parsed);
}

type SettingsChange = Parameters<typeof recordSettings>[1];

function parse(setting: 'language' | 'speed', value: string): SettingsChange | null {
  if (setting === 'speed') {
    const speed = value.trim() === '' ? Number.NaN : Number(value);
    return isSpeed(speed) ? { speed } : null;
  }
  if (value === 'auto') return { language: undefined };
  return value === 'en' || value === 'zh' ? { language: value } : null;
}

async function chooseSettings(invocation: Invocation, options: DisplayOptions): Promise<ExitCode> {
  const { language, output } = invocation;
  const view = await detectView(options, language, output.isTerminal);
  const { choose } = await import('../terminal/menu.js');
  const words = progressWords[language];
  const [languageNow = '', speedNow = ''] = describe(invocation);
  const setting = await choose(
    {
      message: words.settings.which,
      entries: [
        { value: 'language', name: languageNow },
        { value: 'speed', name: speedNow },
        { value: 'back', name: words.menu.back },
      ],
    } satisfies Menu<string>,
    view,
  );
  if (setting === 'back') return EXIT.shown;
  const menu = setting === 'language' ? languageMenu(invocation) : speedMenu(invocation);
  return save(invocation, await choose(menu, view));
}

function languageMenu({ language, settings }: Invocation): Menu<SettingsChange> {
  const words = progressWords[language].settings;
  const entries = (['en', 'zh'] as const).map((each) => ({
    value: { language: each } as SettingsChange,
    name: words.languages[each],
    description: `concur-lesson settings language ${each}`,
  }));
  const auto = {
    value: { language: undefined } as SettingsChange,
    name: words.auto,
    description: 'concur-lesson settings language auto',
  };
  const at = entries.find(({ value }) => value.language === settings.language) ?? auto;
  return { message: words.language, entries: [...entries, auto], at: at.value };
}

function speedMenu({ language, settings }: Invocation): Menu<SettingsChange> {
  const words = progressWords[language].settings;
  const entries = SPEEDS_TO_CHOOSE.map((speed) => ({
    value: { speed } as SettingsChange,
    name: `${speed}  ${words.times(speed)}`,
    description: `concur-lesson settings speed ${speed}`,
  }));
  const at = entries.find(({ value }) => value.speed === (settings.speed ?? 1));
  return { message: words.speed, entries, ...(at ? { at: at.value } : {}) };
}

/** The settings as they are, a line each. */
function describe({ language, settings }: Invocation): string[] {
  const words = progressWords[language].settings;
  const { language: chosen, speed = 1 } = settings;
  return [
    words.set(
      words.language,
      chosen ? words.languages[chosen] : words.with(words.languages[language], words.auto),
    ),
    words.set(words.speed, words.with(String(speed), words.times(speed))),
  ];
}

/** Tells what is set now, in the language that is set now. */
function save(invocation: Invocation, change: SettingsChange): ExitCode {
  const { language, output } = invocation;
  const { settings } = changeProgress((progress) => recordSettings(progress, change), language);
  output.write(
    `${describe({ ...invocation, settings, language: settings.language ?? detectLanguage(process.env) }).join('\n')}\n`,
  );
  return EXIT.shown;
}
