import type { CollectedFigure } from '../../model/collected.ts';

/** 城镇新增就业由上年的3860人增加到3945人: the name in last year's report has no such words. */
const YEAR_BEFORE = /由?(?:上年|去年|上一年)(?:度|同期)?的?|同期/g;

/** Figures whose name and base unit no other figure of the report shares, by both. */
export function uniqueByName(figures: readonly CollectedFigure[]): Map<string, CollectedFigure> {
  const key = ({ name, baseUnit }: CollectedFigure): string => `${name.replace(YEAR_BEFORE, '')} ${baseUnit}`;
  const counts = new Map<string, number>();
  for (const figure of figures) counts.set(key(figure), (counts.get(key(figure)) ?? 0) + 1);
  return new Map(
    figures
      .filter((figure) => figure.name !== '' && counts.get(key(figure)) === 1)
      .map((figure) => [key(figure), figure]),
  );
}
