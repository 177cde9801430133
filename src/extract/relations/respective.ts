import type { DifferenceRelation, GrowthRelation } from '../../model/relation.ts';
import { isRatio } from '../../text/printed-figure.ts';
import { cover } from '../../text/span.ts';
import { EARLIER, FROM, INCOMPARABLE, THAN, TO } from './levels.ts';
import { before, between, type Figure, type Line } from './line.ts';

/** Figures of one list: 150件、96件 and 5.0%和6.0%. */
const LISTED = /^[、，]?(和|及|与|以及)?$/;
/** 增长15.2%、下降8.4%: each change may have its own word. */
const CHANGES_LISTED = /^[、，]?(?:和|及|与|以及)?(?:增长|上升|增加|提高|下降|减少|降低|回落)?$/;
/** Longer lists are found no more often than they are misread. */
const MOST = 4;

interface Series {
  readonly changes: readonly Figure[];
  readonly current: readonly Figure[];
  readonly prior: readonly Figure[];
}

/** 分别由120件、80件增加到150件、96件，分别增长25%、20%: each change with the two levels that stand at its place. */
export function respectiveChanges(line: Line): readonly (GrowthRelation | DifferenceRelation)[] {
  if (!line.text.includes('分别')) return [];
  return line.figures.flatMap((_, at) => {
    const series = seriesAt(line, at);
    return series === undefined ? [] : series.changes.flatMap((change, k) => relation(change, series, k) ?? []);
  });
}

/** The lists whose changes begin at index `at`; undefined where the levels are not printed beside them. */
function seriesAt(line: Line, at: number): Series | undefined {
  // Few figures stand behind 分别; reading the list behind every figure would be dear where a passage is one list.
  if (!/分别/.test(before(line, at)) || INCOMPARABLE.test(before(line, at))) return undefined;
  const changes = listFrom(line, at).filter(isChange);
  const n = changes.length;
  if (n < 2 || n > MOST) return undefined;
  const [first, second] = [line.figures.slice(at - 2 * n, at - n), line.figures.slice(at - n, at)];
  const behind = line.figures.slice(at + n, at + 2 * n);
  if (isPriorBehind(line, second, behind, changes)) return { changes, prior: behind, current: second };
  if (areLevelsAndSteps(line, first, second, changes)) return { changes, prior: second, current: first };
  if (at < 2 * n || !isList(line, second)) return undefined;
  if (!isList(line, first) && !(isList(line, first, NAMED) && areDistinct(second))) return undefined;
  const gap = between(line, first.at(-1) as Figure, second[0] as Figure);
  const lead = before(line, at - 2 * n);
  if (/[。；]/.test(gap) || first.some((figure, k) => !sameMeasure(figure, second[k] as Figure))) return undefined;
  if (FROM.test(lead) && TO.test(gap)) return { changes, prior: first, current: second };
  return THAN.test(gap) && EARLIER.test(gap) ? { changes, prior: second, current: first } : undefined;
}

/** 事故11起、死亡9人，比上年减少4起、3人，分别下降26.7%、25%: the old levels follow from the printed changes. */
function areLevelsAndSteps(
  line: Line,
  levels: readonly Figure[],
  steps: readonly Figure[],
  changes: readonly Figure[],
): boolean {
  const [level, step] = [levels.at(-1), steps[0]];
  if (level === undefined || step === undefined || steps.length < changes.length) return false;
  return (
    changes.every(({ indicator }) => indicator.kind === 'change_pct') &&
    steps.every((figure) => figure.indicator.kind === 'change_abs' && !isRatio(figure.indicator.unit)) &&
    steps.every((figure, k) => k === 0 || LISTED.test(between(line, steps[k - 1] as Figure, figure))) &&
    levels.every((figure, k) => figure.indicator.kind === 'achieved' && sameMeasure(figure, steps[k] as Figure)) &&
    isList(line, levels, NAMED) &&
    /^[，（(](?:分别)?(?:同比|[比较][^，。；\d]{0,8})(?:分别)?[^，。；\d]{0,4}$/.test(between(line, level, step))
  );
}

/** 案件38起、罚款412万元，分别增长18.8%、下降8.4%，上年同期分别为32起、450万元: the old levels behind the changes. */
function isPriorBehind(
  line: Line,
  levels: readonly Figure[],
  behind: readonly Figure[],
  changes: readonly Figure[],
): boolean {
  const [last, first] = [changes.at(-1), behind[0]];
  if (last === undefined || first === undefined || levels.length < changes.length) return false;
  return (
    behind.length === changes.length &&
    /^[，（(](?:上年|去年|上一年)(?:同期)?分别[为是]$/.test(between(line, last, first)) &&
    isList(line, behind) &&
    isList(line, levels, NAMED) &&
    levels.every((figure, k) => figure.indicator.kind === 'achieved' && sameMeasure(figure, behind[k] as Figure))
  );
}

function listFrom(line: Line, at: number): readonly Figure[] {
  const list = line.figures.slice(at, at + 1);
  for (let k = at + 1; k < line.figures.length; k += 1) {
    const next = line.figures[k] as Figure;
    if (!CHANGES_LISTED.test(between(line, list.at(-1) as Figure, next))) break;
    list.push(next);
  }
  return list;
}

/** 14起、死亡7人: each with its own name. */
const NAMED = /^[、，][^，。；：、\d]{0,8}$/;

/** 16起、8人: their units alone say which is compared with which. */
const areDistinct = (figures: readonly Figure[]): boolean =>
  new Set(figures.map(({ indicator }) => indicator.baseUnit)).size === figures.length;

const isList = (line: Line, figures: readonly Figure[], joint = LISTED): boolean =>
  figures.every(
    (figure, k) => !isChange(figure) && (k === 0 || joint.test(between(line, figures[k - 1] as Figure, figure))),
  );

const isChange = (figure: Figure | undefined): boolean => figure?.indicator.kind.startsWith('change') === true;
const sameMeasure = (a: Figure, b: Figure): boolean => a.indicator.baseUnit === b.indicator.baseUnit;

function relation(
  change: Figure,
  { current, prior }: Series,
  k: number,
): GrowthRelation | DifferenceRelation | undefined {
  const [now, then] = [current[k] as Figure, prior[k] as Figure];
  const ids = { changeId: change.indicator.id, currentId: now.indicator.id, priorId: then.indicator.id };
  const span = cover([now, then, change].map(({ indicator }) => indicator.span));
  if (change.indicator.kind === 'change_pct') return { type: 'growth', ...ids, span };
  // 百分点 is the difference of two rates, anything else of two amounts.
  const points = /百分点|千分点/.test(change.indicator.unit);
  return points === isRatio(now.indicator.unit) ? { type: 'difference', ...ids, span } : undefined;
}
