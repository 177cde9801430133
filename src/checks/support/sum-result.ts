import type { Bilingual } from '../../contracts/check.ts';
import type { CheckResult, RelationKind, Severity } from '../../model/check-result.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Decimal } from '../../text/interval.ts';
import type { Amount } from '../../text/printed-figure.ts';
import type { Span } from '../../text/span.ts';
import { judgeSum, type SumJudgement } from './judge-sum.ts';
import type { Mend } from './mend.ts';
import { digits, resultOf } from './result.ts';

/** Wording that every check of a sum shares; `findMend` selects the last ones, `mismatch-only` is a sum of one part. */
export const SUM_MESSAGES = {
  verified: { zh: '{arithmetic}{unit}，相符。', en: '{arithmetic} {unit}: ties out.' },
  rounding: {
    zh: '{arithmetic}{unit}，相差{difference}，在末位数字的舍入范围之内。',
    en: '{arithmetic} {unit}: off by {difference}, within what the last printed digits leave open.',
  },
  open: {
    zh: '{arithmetic}{unit}：总数只给出下限，无从判断。',
    en: '{arithmetic} {unit}: the total is only a lower bound, so it cannot be told.',
  },
  mismatch: {
    zh: '分项之和与总数不符：{arithmetic}{unit}，相差{difference}。',
    en: 'The parts do not add up to the total: {arithmetic} {unit}, off by {difference}.',
  },
  'mismatch-only': {
    zh: '“{total}”与其唯一的分项不符：{arithmetic}{unit}，相差{difference}。',
    en: '“{total}” is not what its only part is: {arithmetic} {unit}, off by {difference}.',
  },
  'mismatch-swapped': {
    zh: '分项之和与总数不符：{arithmetic}{unit}，相差{difference}；若“{name}”的{printed}为{mended}（相邻数字颠倒）则相符。',
    en: 'The parts do not add up to the total: {arithmetic} {unit}, off by {difference}; it would tie out were {printed} ({name}) {mended} (digits swapped).',
  },
  'mismatch-digit-missing': {
    zh: '分项之和与总数不符：{arithmetic}{unit}，相差{difference}；若“{name}”的{printed}为{mended}（漏一位数字）则相符。',
    en: 'The parts do not add up to the total: {arithmetic} {unit}, off by {difference}; it would tie out were {printed} ({name}) {mended} (a digit lost).',
  },
  'mismatch-digit-extra': {
    zh: '分项之和与总数不符：{arithmetic}{unit}，相差{difference}；若“{name}”的{printed}为{mended}（多一位数字）则相符。',
    en: 'The parts do not add up to the total: {arithmetic} {unit}, off by {difference}; it would tie out were {printed} ({name}) {mended} (a digit too many).',
  },
  'mismatch-tenfold': {
    zh: '分项之和与总数不符：{arithmetic}{unit}，相差{difference}；若“{name}”的{printed}为{mended}（小数点或零错位）则相符。',
    en: 'The parts do not add up to the total: {arithmetic} {unit}, off by {difference}; it would tie out were {printed} ({name}) {mended} (a factor of ten).',
  },
  'mismatch-unit': {
    zh: '分项之和与总数不符：{arithmetic}{unit}，相差{difference}；若“{name}”的{printed}为{mended}（“万”“亿”之误）则相符。',
    en: 'The parts do not add up to the total: {arithmetic} {unit}, off by {difference}; it would tie out were {printed} ({name}) {mended} (万 for 亿 or the reverse).',
  },
  'mismatch-without': {
    zh: '分项之和与总数不符：{arithmetic}{unit}，相差{difference}；不计“{name}”的{printed}则相符，该项或已含在其他分项之中。',
    en: 'The parts do not add up to the total: {arithmetic} {unit}, off by {difference}; it ties out without {printed} ({name}), which another part may include.',
  },
  'mismatch-with': {
    zh: '分项之和与总数不符：{arithmetic}{unit}，相差{difference}；计入“{name}”的{printed}则相符。',
    en: 'The parts do not add up to the total: {arithmetic} {unit}, off by {difference}; it ties out with {printed} ({name}).',
  },
} as const satisfies Record<string, Bilingual>;

interface SumClaim {
  readonly checkId: string;
  readonly severity: Severity;
  readonly relation: RelationKind;
  readonly whole: Amount;
  readonly parts: readonly Amount[];
  readonly unit: string;
  readonly of: readonly Indicator[];
  readonly span: Span;
  readonly related?: readonly Span[];
  /** Looked for only where the sum does not tie out. */
  readonly mend?: (judgement: SumJudgement) => Mend | undefined;
}

/** Judges a claimed complete breakdown and says so with the arithmetic spelled out. */
export function sumResult({ whole, parts, unit, mend, of, ...claim }: SumClaim): CheckResult {
  const judgement = judgeSum(whole, parts);
  const { verdict, sum, difference } = judgement;
  const found = verdict === 'mismatch' ? mend?.(judgement) : undefined;
  const messageId = verdict === 'not_assessable' ? 'open' : verdict === 'mismatch' ? mismatchId() : verdict;
  return resultOf({
    ...claim,
    verdict,
    severity: verdict === 'mismatch' ? claim.severity : 'info',
    complete: true,
    unit,
    whole: digits(whole.value),
    parts: parts.map((part) => digits(part.value)),
    expected: digits(sum),
    actual: digits(whole.value),
    difference: digits(difference),
    messageId,
    data: {
      arithmetic: arithmetic(parts, sum, whole),
      difference: digits(difference.abs()),
      unit,
      total: of[0]?.name ?? '',
      ...(found === undefined ? {} : { name: found.name, printed: found.printed, mended: found.mended }),
    },
    of,
  });

  function mismatchId(): keyof typeof SUM_MESSAGES {
    if (found !== undefined) return `mismatch-${found.kind}`;
    return parts.length === 1 ? 'mismatch-only' : 'mismatch';
  }

  function arithmetic(terms: readonly Amount[], total: Decimal, stated: Amount): string {
    const line = [terms.map((term) => digits(term.value)).join(' + '), '=', digits(total)];
    if (total.eq(stated.value)) return line.join(' ');
    const off = [verdict === 'mismatch' ? '≠' : '≈', digits(stated.value)];
    // 276 ≠ 1447, not 276 = 276 ≠ 1447
    return [...(terms.length === 1 ? line.slice(0, 1) : line), ...off].join(' ');
  }
}
