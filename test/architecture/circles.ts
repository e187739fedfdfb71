/** No file is needed, by whatever way, by what it needs itself. */
import type { Import } from './sources.js';

/**
 * Every circle once, from its alphabetically first file. Types count, though they leave no import behind: two files that
 * need each other's types are one idea in two places.
 */
export function findCircles(imports: readonly Import[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of imports) next.set(from, (next.get(from) ?? new Set()).add(to));
  const circles = new Map<string, string[]>();
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at !== -1) {
      const circle = startAtFirst(trail.slice(at));
      circles.set(circle.join(), [...circle, circle[0] as string]);
    } else if (!done.has(file)) {
      for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
      done.add(file);
    }
  };
  for (const file of next.keys()) visit(file, []);
  return [...circles.values()].map((circle) => `circle: ${circle.join(' > ')}`);
}

function startAtFirst(circle: readonly string[]): string[] {
  const at = circle.indexOf([...circle].sort()[0] as string);
  return [...circle.slice(at), ...circle.slice(0, at)];
}
