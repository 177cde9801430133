import type { CollectedFigure } from '../../model/collected.ts';

/** Figures whose name and base unit no other figure of the report shares, by both. */
export function uniqueByName(figures: readonly CollectedFigure[]): Map<string, CollectedFigure> {
  const key = ({ name, baseUnit }: CollectedFigure): string => `${name.replace(/上年|去年|同期/g, '')} ${baseUnit}`;
  const counts = new Map<string, number>();
  for (const figure of figures) counts.set(key(figure), (counts.get(key(figure)) ?? 0) + 1);
  return new Map(
    figures
      .filter((figure) => figure.name !== '' && counts.get(key(figure)) === 1)
      .map((figure) => [key(figure), figure]),
  );
}
