import type { Language } from '../../i18n/language.js';

/** What every view needs to know about the place it is shown in. */
export interface View {
  /** Width in terminal cells; nothing a view returns is wider. 20 is the least that is looked after. */
  readonly columns: number;
  /** Height in rows, of a place where what ends on one screen is seen at once; absent where nothing has an end. */
  readonly rows?: number;
  /** Chalk's level: 0 writes no escape codes at all; 1 is all a view ever uses beyond that. */
  readonly color: 0 | 1 | 2 | 3;
  /** false: draw with ASCII only. */
  readonly unicode: boolean;
  readonly language: Language;
}
