import type { Indicator } from '../../model/indicator.ts';
import type { Relation } from '../../model/relation.ts';

/** 二四八，五亿元 and 146，8亿元: the digits before the comma, without a unit, belong to the figure behind it. */
const CUT_BEFORE = /(?:[0-9０-９]|[一二三四五六七八九〇○零]{2})，\s*$/;
/** 百分之八，七。: so do bare digits behind it. */
const CUT_BEHIND = /^，[一二三四五六七八九〇○零]{1,3}(?:[。；\s]|$)/;

/** Relations between figures that are whole: one whose point was printed as a comma says nothing of a total. */
export function betweenWholeFigures(
  text: string,
  indicators: readonly Indicator[],
  relations: readonly Relation[],
): Relation[] {
  const cut = new Set(indicators.filter((indicator) => isCut(text, indicator)).map(({ id }) => id));
  return cut.size === 0
    ? [...relations]
    : relations.filter((relation) => !membersOf(relation).some((id) => cut.has(id)));
}

function isCut(text: string, { cell, span }: Indicator): boolean {
  if (cell !== undefined) return false;
  return (
    CUT_BEFORE.test(text.slice(Math.max(0, span.start - 6), span.start)) ||
    CUT_BEHIND.test(text.slice(span.end, span.end + 6))
  );
}

function membersOf(relation: Relation): readonly string[] {
  switch (relation.type) {
    case 'sum':
      return [...(relation.wholeId === undefined ? [] : [relation.wholeId]), ...relation.partIds];
    case 'share':
      return [relation.shareId, ...relation.partIds, ...relation.wholes.flat()];
    case 'balance':
      return [...relation.leftIds, ...relation.rightIds];
    case 'mean':
      return [relation.meanId, ...relation.ofIds];
    default:
      return [relation.changeId, relation.currentId, relation.priorId];
  }
}
