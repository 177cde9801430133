import { Decimal, type Interval, printedInterval, type Qualifier } from './interval.ts';

/** The part of an indicator that arithmetic needs. */
export interface PrintedFigure {
  readonly value?: string;
  /** Upper end of a printed range (25—30家). */
  readonly valueHigh?: string;
  readonly unit: string;
  readonly baseUnit: string;
  readonly step: string;
  readonly approx: Qualifier;
}

/** A printed figure as an exact decimal in some unit, with what its last digit leaves open. */
export interface Amount {
  readonly value: Decimal;
  /** One unit of the last printed place; 0 for an exact count. */
  readonly step: Decimal;
  /** All that the figure can stand for. */
  readonly interval: Interval;
  /** Whether the figure is printed without 约, 近, 余 and the like. */
  readonly exact: boolean;
}

const SCALES: readonly (readonly [string, string])[] = [
  ['万亿', '1e12'],
  ['千亿', '1e11'],
  ['百亿', '1e10'],
  ['亿', '1e8'],
  ['千万', '1e7'],
  ['百万', '1e6'],
  ['万', '1e4'],
  ['千', '1e3'],
  ['百', '1e2'],
];

const MONEY = /(元|美元|欧元|港元|港币|人民币)$/;
const RATIO = /^(%|％|‰|个?百分点|个?千分点|倍|成|番)$/;
/** What is measured rather than counted: a whole number of them may be rounded too. */
const MEASURED = /平方|立方|千瓦|标准煤|(公里|千米|米|亩|公顷|吨|公斤|千克|斤|克|升|度)$/;

export const isMoney = (unit: string): boolean => MONEY.test(unit);
export const isRatio = (unit: string): boolean => RATIO.test(unit);
export const isPercent = (unit: string): boolean => unit === '%' || unit === '％';

/** How many base units one printed unit is worth: 1e4 for 万元 in 元, 1 where the unit is its own base. */
export function unitFactor(unit: string, baseUnit: string): Decimal {
  if (unit === baseUnit || !unit.endsWith(baseUnit)) return new Decimal(1);
  const prefix = unit.slice(0, unit.length - baseUnit.length);
  const scale = SCALES.find(([name]) => name === prefix);
  return new Decimal(scale?.[1] ?? 1);
}

/** The step that arithmetic must allow for: counts are exact, scaled, measured and decimal figures are not. */
function openStep(figure: PrintedFigure, value: Decimal): Decimal {
  const step = new Decimal(figure.step);
  // 2.0亿元 is printed to a tenth, though its value is a whole number.
  if (!value.isInteger() || !step.eq(1)) return step;
  const rounded =
    isRatio(figure.unit) || MEASURED.test(figure.unit) || (isMoney(figure.unit) && figure.unit !== figure.baseUnit);
  return rounded ? Decimal.max(step, 1) : new Decimal(0);
}

/** The figure in its own unit; undefined where no value is known. */
export function amountOf(figure: PrintedFigure): Amount | undefined {
  if (figure.value === undefined) return undefined;
  const value = new Decimal(figure.value);
  const step = openStep(figure, value);
  const own = printedInterval(value, step, figure.approx);
  const high = figure.valueHigh === undefined ? undefined : new Decimal(figure.valueHigh);
  const range =
    high?.gt(value) && figure.approx === 'exact' ? { low: own.low, high: high.plus(step.div(2)) } : undefined;
  return {
    value,
    step,
    interval: range ?? own,
    exact: figure.approx === 'exact' && range === undefined,
  };
}

function scaleAmount(amount: Amount, factor: Decimal): Amount {
  if (factor.eq(1)) return amount;
  return {
    value: amount.value.times(factor),
    step: amount.step.times(factor),
    interval: { low: amount.interval.low.times(factor), high: amount.interval.high.times(factor) },
    exact: amount.exact,
  };
}

export interface CommonAmounts {
  readonly unit: string;
  /** One for each figure, in the order given. */
  readonly amounts: readonly Amount[];
}

/**
 * The figures in one unit: the printed one where all share it, the smallest printed one where scales differ (万元 for
 * 亿元 and 万元), as a reader would do the sum. Different count words (件, 件次) are taken as they stand; money and
 * people never mix: undefined.
 */
export function inCommonUnit(figures: readonly PrintedFigure[]): CommonAmounts | undefined {
  const [first] = figures;
  if (first === undefined) return undefined;
  const own = figures.map(amountOf);
  const amounts = own.filter((amount) => amount !== undefined);
  if (amounts.length < figures.length) return undefined;
  if (figures.every((figure) => figure.unit === first.unit)) return { unit: first.unit, amounts };
  if (figures.every((figure) => figure.baseUnit === first.baseUnit)) {
    const factors = figures.map((figure) => unitFactor(figure.unit, figure.baseUnit));
    const smallest = Decimal.min(...factors);
    const unit = figures[factors.findIndex((factor) => factor.eq(smallest))]?.unit ?? first.baseUnit;
    return { unit, amounts: amounts.map((amount, i) => scaleAmount(amount, (factors[i] as Decimal).div(smallest))) };
  }
  const counts = figures.every((figure) => !isMoney(figure.unit) && !isRatio(figure.unit));
  return counts ? { unit: first.unit, amounts } : undefined;
}
