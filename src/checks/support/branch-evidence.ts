import { Decimal } from '../../text/interval.ts';
import type { Amount } from '../../text/printed-figure.ts';
import { chanceOfSlip, type SlipTerm } from '../../text/telling-slip.ts';
import type { ToldSum } from './branch-sum.ts';
import { wordsOf } from './grid.ts';
import { sumTolerance } from './judge-sum.ts';
import { type Branch, isTellingSum } from './row-tree.ts';
import { isTotalLabel } from './table-sums.ts';

interface Surroundings {
  readonly sum: ToldSum;
  /** How many other sums of the column tie out. */
  readonly agreeing: number;
  /** How many sums of the column do not, this one included. */
  readonly failing: number;
  /** Whether another row of the column is divided into parts of the same names and ties out. */
  readonly alike: boolean;
  /** The same rows in the other columns. */
  readonly elsewhere: readonly ToldSum[];
}

/** So many sums of a column that tie out show that it adds up from row to row. */
const MANY = 4;
/** A wrong cell that is itself a sum breaks its own and the one it is part of; more means that rows were lost. */
const MAY_FAIL = 2;
const MAX_FAILING = 0.03;
/** How seldom rows that are no parts may look like parts with one slip in them. */
const SELDOM = 0.05;

/**
 * What shows that a row is the sum of these rows, its own sum left out: `proof` where a sum that does not tie is wrong
 * whatever it is off by, `hint` where it is only if one slip explains it.
 */
export function weigh(
  branch: Branch,
  { sum, agreeing, failing, alike, elsewhere }: Surroundings,
): 'proof' | 'hint' | undefined {
  // A row that was lost, or is no part, breaks the sum in every column.
  if (elsewhere.some(({ ties }) => !ties)) return undefined;
  const others = agreeing + failing - (sum.ties ? 0 : 1);
  if (failing > Math.max(MAY_FAIL, others * MAX_FAILING)) return undefined;
  const isNamed = alike || branch.basis === 'names';
  const telling = elsewhere.filter(isSure).length;
  // Codes say themselves what belongs where; amounts that add up in one other column may do so by leaving a row out.
  if (agreeing >= MANY && (branch.basis === 'codes' || elsewhere.length > 0)) return 'proof';
  const named = isTotalLabel(wordsOf(sum.total.row.cells[0])) || sum.parts.length > 2;
  if (telling > 1 || (telling === 1 && (named || agreeing > 0))) return 'proof';
  return telling > 0 || isNamed || (branch.basis === 'codes' && agreeing > 0) ? 'hint' : undefined;
}

/** Whether the amounts hardly tie by chance, and leave less open than a hundredth of their total. */
const isSure = ({ total, parts, ties }: ToldSum): boolean =>
  ties &&
  isTellingSum([total, ...parts].map(({ amount }) => amount.value.toNumber())) &&
  sumTolerance([total, ...parts].map(({ amount }) => amount))
    .times(100)
    .lt(total.amount.value.abs());

/** Whether one slip in printing explains why the amounts do not add up, or they come to more than rows of these names ever can. */
export const isFault = (branch: Branch, sum: ToldSum): boolean =>
  isSlip(sum) || (branch.basis === 'names' && exceeds(sum));

/** A list may lack a part; it never has one too many. */
const exceeds = ({ total, parts }: ToldSum): boolean => {
  const of = [total, ...parts].map(({ amount }) => amount);
  const sum = parts.reduce((all, { amount }) => all.plus(amount.value), new Decimal(0));
  return sum.minus(sumTolerance(of)).gt(total.amount.value) && of.every(({ value }) => !value.isNegative());
};

const isSlip = ({ total, parts }: ToldSum): boolean =>
  chanceOfSlip(
    termOf(total.amount),
    parts.map(({ amount }) => termOf(amount)),
  ) < SELDOM;

const termOf = ({ value, step }: Amount): SlipTerm => ({ value, step, counted: step.isZero(), scaled: false });
