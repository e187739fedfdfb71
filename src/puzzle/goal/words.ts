/** The text of a goal that several puzzles have, as exact as the property beside it. */
import type { Localized } from '../../i18n/language.js';

/** Of `findHang`. */
export const HANG: Localized = {
  en: 'Nobody can go on any more: somebody waits for ever, and everybody else waits, too, or has nothing left to do but end.',
  zh: '谁也走不下去了：有进程永远等下去，其余的要么也在等，要么除了结束再没有事可做。',
};
