import { type Column, type Fit, GrowingList, type TreeRow } from './growing-list.ts';
import { isTotalRow } from './total-rows.ts';

/** Most rows that one row is searched to be the sum of; fewer in a table so long that it would take too much time. */
const mostParts = (rows: number): number => Math.max(80, Math.min(500, Math.floor(200_000 / rows)));
/** How far down the last of them may stand, with the rows in between that are theirs. */
const MAX_REACH = 600;

/** A list that adds up; or rows that repeat the figures of the whole, each in another column, which may be chance. */
export interface Inside {
  readonly parts: readonly TreeRow[];
  readonly repeats?: 'sure' | 'weak';
}

/**
 * The rows from `from` on that add up to `whole`: as many as make the most columns tie. Rows that are parts of others are
 * passed over, numbered ones end the list.
 */
export function rowsInside(
  rows: readonly TreeRow[],
  columns: readonly Column[],
  whole: TreeRow,
  from: number,
  isPart: (row: number) => boolean,
  nested: boolean,
): Inside | undefined {
  const list = new GrowingList(whole, columns);
  let best: { readonly fit: Fit; readonly count: number } | undefined;
  const end = Math.min(rows.length, from + MAX_REACH);
  const most = mostParts(rows.length);
  for (let next = from; next < end && list.rows.length < most; next += 1) {
    const at = rows[next] as TreeRow;
    const opens = next === from && at.label.inner;
    if (isTotalRow(at)) break;
    if (isPart(at.row) && !opens) continue;
    if ((at.label.depth !== undefined || at.label.inner) && !opens) break;
    list.push(at);
    const fit = list.fit();
    if (fit.tied > 0 && (best === undefined || isBetter(fit, best.fit))) best = { fit, count: list.rows.length };
    if (list.outgrows()) break;
  }
  if (best === undefined) return undefined;
  return judged(best.fit, whole, list.rows.slice(0, best.count), nested);
}

const margin = ({ tied, near, far }: Fit): number => tied - near - far;

const isBetter = (a: Fit, b: Fit): boolean => (margin(a) === margin(b) ? a.exact > b.exact : margin(a) > margin(b));

/**
 * Sums of so many units of their last digit do not come about by chance: in one column, in two, in more; and where other
 * rows of the table are known to be nested.
 */
const TELLING = [1000, 100, 10] as const;
const TELLING_NESTED = 30;
/** So many digits that are no closing zeros, over all columns, do not stand below each other twice by chance. */
const TELLING_DIGITS = 4;
/** A list of so many rows. */
const LONG = 5;
/** One wrong figure is outweighed by so many that agree. */
const MANY_TIED = 3;

/** Whether the rows tie for another reason than chance; under 一、 and behind 其中 a list is looked for in any case. */
function judged(fit: Fit, whole: TreeRow, parts: readonly TreeRow[], nested: boolean): Inside | undefined {
  // Where a long list comes to the whole in several columns, the others lack figures.
  const certain = fit.tied >= MANY_TIED && fit.terms >= LONG && fit.reach >= TELLING[0];
  const outweighed = fit.near > fit.tied || (fit.far + fit.blank) * 2 >= Math.max(1, fit.tied);
  if (outweighed && !certain) return undefined;
  const marked = whole.label.depth !== undefined || parts[0]?.label.inner === true;
  if (fit.terms > 1) {
    const telling = TELLING[Math.min(fit.tied, TELLING.length) - 1] as number;
    return marked || fit.reach >= (nested ? Math.min(telling, TELLING_NESTED) : telling) ? { parts } : undefined;
  }
  const against = fit.near + fit.far + fit.blank;
  if (against > 0 && (fit.tied < MANY_TIED * against || fit.digits < MANY_TIED * TELLING_DIGITS)) return undefined;
  const shared = parts.length > 1 && fit.tied > 1;
  const sure = marked || shared || fit.digits >= TELLING_DIGITS || isNamedAfter(parts[0] as TreeRow, whole);
  return { parts, repeats: sure ? 'sure' : 'weak' };
}

/** 信访事务 over 其他信访事务支出. */
function isNamedAfter(part: TreeRow, whole: TreeRow): boolean {
  const [inner, outer] = [part, whole].map(({ label }) => label.names.at(-1) ?? '') as [string, string];
  const stem = outer.replace(/支出$|收入$/, '');
  return stem.length > 2 && inner.includes(stem);
}
