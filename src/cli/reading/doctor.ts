/** `doctor`: what this system can show, and what to do about what it cannot. Works, above all, where lessons do not. */

import { listLessons } from '../../lesson/catalog.js';
import type { DoctorData } from '../../os/machine/examination.js';
import { renderDoctor, wordsOf } from '../../render/pages/doctor.js';
import type { View } from '../../render/style/view.js';
import { doctorWords } from '../../render/words/doctor.js';
import { examineSystem, type SystemAround } from '../../run/examine/examine-system.js';
import { printableJson } from '../../trace/log/encode.js';
import type { Invocation } from '../command-line/invocation.js';
import { EXIT, type ExitCode } from '../failure/exit-codes.js';
import { countChildren } from '../run/system.js';
import { type DisplayOptions, detectView } from '../terminal/detect-view.js';
import { startSpinner } from '../terminal/spinner.js';

export interface DoctorOptions extends DisplayOptions {
  readonly json?: boolean;
}

/** Exit code 0 when every lesson can run, 1 when something essential is missing. */
export async function doctor(invocation: Invocation, options: DoctorOptions): Promise<ExitCode> {
  const { output, language } = invocation;
  const view = await detectView(options, language, output.isTerminal);
  const spinner = await startSpinner(view.color > 0);
  spinner.show(() => doctorWords[language].working);
  const checks = await examineSystem(surroundings(options, view, output.isTerminal)).finally(spinner.stop);
  const ok = checks.every(({ status }) => status !== 'missing');
  const told = checks.map((check) => ({ ...check, ...wordsOf(check, language) }));
  output.write(options.json ? `${printableJson({ ok, checks: told }, 2)}\n` : renderDoctor(checks, view));
  return ok ? EXIT.shown : EXIT.notShown;
}

function surroundings({ color, ascii }: DoctorOptions, view: View, terminal: boolean): SystemAround {
  const { env } = process;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || null;
  const why = (): DoctorData['colors']['because'] => {
    if (color === false) return 'no-color';
    if (env['NO_COLOR']) return 'NO_COLOR';
    return terminal ? 'terminal' : 'pipe';
  };
  const asciiTerminal = env['TERM'] === 'dumb' || env['TERM'] === 'linux';
  return {
    width: { columns: view.columns, terminal },
    colors: { level: view.color, because: why() },
    unicode: {
      unicode: view.unicode,
      because: ascii ? '--ascii' : asciiTerminal ? `TERM=${env['TERM']}` : `LANG=${locale}`,
    },
    language: { locale: env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || null },
    needed: largestLesson(),
  };
}

/** The processes of the lesson that has most at once by default, main among them. */
function largestLesson(): number {
  return Math.max(...listLessons().map((meta) => countChildren(meta) + 1));
}
