/** The places every screen is drawn for. */
import type { View } from '../../src/render/style/view.js';

export interface Place extends View {
  /** Says which it is, above the screen. */
  readonly name: string;
}

type Look = Pick<View, 'columns' | 'color' | 'unicode'>;

const look = (columns: number, color: View['color'], unicode = true): Look => ({ columns, color, unicode });

const LOOKS: readonly Look[] = [
  ...[60, 80, 120].flatMap((columns) => [look(columns, 0), look(columns, 1)]),
  look(80, 0, false),
  // so narrow that views leave parts out
  look(44, 0),
  look(28, 0),
];

/** What the plain view gets in a pipe. */
export const ENDLESS: readonly Place[] = inBothLanguages([look(Number.POSITIVE_INFINITY, 0)]);

export const PLACES: readonly Place[] = inBothLanguages(LOOKS);

/** What ends on one screen, on screens of several heights. */
export const HEIGHTS: readonly Place[] = [10, 16, 20, 24, 40].flatMap((rows) =>
  PLACES.map((place) => ({ ...place, rows, name: `${place.name}, ${rows} rows` })),
);

function inBothLanguages(looks: readonly Look[]): Place[] {
  return (['en', 'zh'] as const).flatMap((language) =>
    looks.map((each) => ({ ...each, language, name: nameOf(language, each) })),
  );
}

function nameOf(language: View['language'], { columns, color, unicode }: Look): string {
  return `${language}, ${columns} columns, color ${color}, ${unicode ? 'unicode' : 'ascii'}`;
}
