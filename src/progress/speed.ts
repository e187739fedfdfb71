/** Which speeds can be set; the same as --speed takes. */
export const SPEEDS = { min: 0.1, max: 1000 } as const;

export function isSpeed(value: unknown): value is number {
  return typeof value === 'number' && value >= SPEEDS.min && value <= SPEEDS.max;
}
