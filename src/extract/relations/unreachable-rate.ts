import { Decimal, statedInterval } from '../../text/interval.ts';
import { isReachable } from '../../text/reachable.ts';
import { isLevel } from './candidates.ts';
import { between, type Figure, type Line, ownClause } from './line.ts';
import { actOf } from './rate.ts';

/** 调解纠纷42件，调解成功率99%; 42件纠纷逐件调解，成功率99%: nothing but the rate's name between it and what it is of. */
const BESIDE = /^[^，,。；：、（）()\d]{0,16}[，,、（(][^，,。；：、（）()\d]{2,10}率(?:分别|均|也)?[达为]?到?$/;

/** Words for the things that a rate is of all of, in the clause of their count. */
const OF_ALL = /调处|调解|受理|接到|收到|办理|承办|审理|审结|排查|发现|查出|抽检|抽查|检查/;

/** 回访12件，回访满意率91.7%: those who were asked one by one are those who answered. */
const ASKED = /回访|测评|评价/;

/**
 * The count right before a rate whose own count is not printed, where no whole number of these things gives that rate; undefined where one does,
 * or where the rate may be of others (按期, 到期) or of an estimate.
 */
export function unreachableBase(line: Line, at: number): Figure | undefined {
  const rate = line.figures[at];
  const base = line.figures[at - 1];
  if (rate === undefined || base === undefined || !isLevel(base.indicator)) return undefined;
  const { value, step, approx, name } = rate.indicator;
  const clause = `${ownClause(line, at - 1)}${/^[^，,、（(]*/.exec(between(line, base, rate))?.[0] ?? ''}`;
  // 落实审计查出问题整改等5项工作，整改率96.4%: the count sums up what was named, and the rate is of one of these.
  if (/等$/.test(ownClause(line, at - 1))) return undefined;
  const asked = ASKED.test(clause) && /满意率$/.test(name);
  const act = actOf(name);
  const whole = new Decimal(base.indicator.value ?? 0);
  if ((act?.plain !== true && !asked) || value === undefined || approx !== 'exact' || base.indicator.approx !== 'exact')
    return undefined;
  if (!COUNTED.test(base.indicator.unit) || base.indicator.step !== '1' || !whole.gt(0)) return undefined;
  if (!(OF_ALL.test(clause) || asked) || !BESIDE.test(between(line, base, rate))) return undefined;
  // 办理建议31件、提案42件，办结率97.3%: the rate is of both.
  if (/^[、和及与]/.test(line.text.slice(line.figures[at - 2]?.end ?? 0).trimStart()) && at >= 2) return undefined;
  return isReachable(whole, statedInterval(new Decimal(value), new Decimal(step), approx)) ? undefined : base;
}

const COUNTED = /^(?:件|起|宗|例|个|处|项|条|人|户|家|批次|件次)$/;
