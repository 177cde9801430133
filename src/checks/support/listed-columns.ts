import type { Indicator } from '../../model/indicator.ts';
import { agree, type FigurePair, sharedDigits } from './figure-pair.ts';
import { classOf, type FigureClass } from './labelled-cells.ts';
import type { MentionedCells } from './mentioned-cells.ts';

/** So many others of a list agree with a column before the one that does not is held to it too. */
const LISTED = { level: 2, change: 3 } as const;
/** So many digits do not agree by chance. */
const LISTED_DIGITS = { level: 3, change: 2 } as const;
/** On either side, that is how many figures of the table are asked, and how far away they may stand. */
const NEAREST = 3;
const REACH = 400;

/** A figure of the text that bears the name of cells of one table, or of one column of it. */
interface Listed {
  readonly figure: Indicator;
  readonly pairs: readonly FigurePair[];
  readonly fits: boolean;
}

/** What a list of the text is taken from. */
export interface Listing {
  /** Pairs of a figure amid others that are all as their cells in this column. */
  readonly column: ReadonlySet<FigurePair>;
  /** Pairs of a figure that follows, or leads up to, others that are as their cells in this table. */
  readonly table: ReadonlySet<FigurePair>;
}

/**
 * Whether the text lists figures of this very table: 教育支出7.66亿元、农林水支出6.61亿元、… each as the column has it, in
 * one sentence or item after item, so that the one which differs speaks of the same year and scope.
 */
export function listedTogether(mentioned: readonly MentionedCells[]): Listing {
  const column = new Set<FigurePair>();
  const table = new Set<FigurePair>();
  for (const [key, listed] of listedBy(mentioned, ({ figure, other }) => `${classOf(figure)} ${columnOf(other)}`)) {
    const least = LISTED[key.split(' ')[0] as FigureClass];
    const agreeing = (others: readonly Listed[]): boolean =>
      others.length >= least && others.every((other) => other.fits);
    for (const { odd, sentence, near } of oddOnes(listed))
      if (agreeing(sentence) || agreeing(near)) for (const pair of odd.pairs) column.add(pair);
  }
  for (const [, listed] of listedBy(mentioned, ({ other }) => `${other.cell?.tableId}`)) {
    for (const { odd, run } of oddOnes(listed)) if (run >= LISTED.level) for (const pair of odd.pairs) table.add(pair);
  }
  return { column, table };
}

const columnOf = ({ cell }: Indicator): string => `${cell?.tableId} ${cell?.col}`;

interface Odd {
  /** As none of its cells. */
  readonly odd: Listed;
  /** What stands around it in its sentence, and in its neighbourhood. */
  readonly sentence: readonly Listed[];
  readonly near: readonly Listed[];
  /** How many that are as their cells stand around it without another odd one between. */
  readonly run: number;
}

function* oddOnes(listed: readonly Listed[]): Generator<Odd> {
  for (const [at, odd] of listed.entries()) {
    if (odd.fits || odd.pairs.some(agree)) continue;
    const isNear = ({ figure }: Listed): boolean => Math.abs(figure.span.start - odd.figure.span.start) < REACH;
    const before = listed.slice(Math.max(0, at - NEAREST), at).filter(isNear);
    const after = listed.slice(at + 1, at + 1 + NEAREST).filter(isNear);
    const near = [...before, ...after];
    yield {
      odd,
      near,
      sentence: near.filter(({ figure }) => figure.quoteSpan.start === odd.figure.quoteSpan.start),
      run: fitting(before.reverse()) + fitting(after),
    };
  }
}

function fitting(listed: readonly Listed[]): number {
  const odd = listed.findIndex(({ fits }) => !fits);
  return odd < 0 ? listed.length : odd;
}

/** The figures of the text by the tables or columns that have a cell of their name, in the order of the text. */
function listedBy(
  mentioned: readonly MentionedCells[],
  keyOf: (pair: FigurePair) => string,
): ReadonlyMap<string, readonly Listed[]> {
  const lists = new Map<string, Listed[]>();
  for (const { figure, same, close } of mentioned) {
    const of = classOf(figure);
    if (of === undefined) continue;
    const own = new Map<string, FigurePair[]>();
    for (const pair of [...same, ...close]) put(own, keyOf(pair), pair);
    for (const [key, pairs] of own) {
      const fits = pairs.some((pair) => agree(pair) && sharedDigits(pair) >= LISTED_DIGITS[of]);
      put(lists, key, { figure, pairs, fits });
    }
  }
  return lists;
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
