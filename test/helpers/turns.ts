/**
 * How long the loops of tests are. `npm test` shows that a thing holds, `npm run test:stress` that it goes on holding: the
 * same tests with long loops, of which CONCUR_STRESS says the part to be run (0.1: a tenth).
 */
const PART = Number(process.env['CONCUR_STRESS'] ?? 0);

/** Whether the loops are long. */
export const LONG = PART > 0;

/** Whether they are as long as can be. */
export const WHOLE = PART >= 1;

/** `few` in `npm test`; in `npm run test:stress` the asked part of `many`, which is no less than `few`. */
export function turns(few: number, many: number): number {
  return Math.max(few, Math.round(many * PART));
}

/** Of `rows` that show alike: every `nth` in `npm test`, from the one at `from` on; all in `npm run test:stress`. */
export function oneIn<Row>(nth: number, rows: readonly Row[], from = 0): readonly Row[] {
  return LONG ? rows : rows.filter((_, at) => at >= from && (at - from) % nth === 0);
}
