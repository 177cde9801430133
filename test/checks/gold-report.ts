import { checks } from '../../src/checks/index.ts';
import type { CheckContext } from '../../src/contracts/check.ts';
import { linkBalances } from '../../src/extract/relations/balance.ts';
import { linkDifferences } from '../../src/extract/relations/difference.ts';
import { linkGrowths } from '../../src/extract/relations/growth.ts';
import { linkShares } from '../../src/extract/relations/share.ts';
import type { CheckResult } from '../../src/model/check-result.ts';
import type { Approx, Indicator, IndicatorKind } from '../../src/model/indicator.ts';
import type { SumRelation } from '../../src/model/relation.ts';
import { Decimal } from '../../src/text/interval.ts';
import { mapText } from '../../src/text/mapped-text.ts';
import { cover } from '../../src/text/span.ts';

/** A gold sentence or document, as far as relations need it. */
export interface GoldReport {
  readonly id: string;
  readonly text: string;
  readonly indicators: readonly GoldIndicator[];
  readonly sums: readonly {
    total: number;
    parts: readonly number[];
    unit: string;
    complete: boolean;
    at?: readonly number[];
  }[];
}

interface GoldIndicator {
  readonly surface: string;
  readonly start: number;
  readonly value: number | null;
  readonly value_max?: number;
  readonly unit: string;
  readonly name: string;
  readonly approx: Approx;
  readonly kind: IndicatorKind;
}

const NUMERIC = new Set([
  'sum-of-parts',
  'part-exceeds-whole',
  'shares-sum',
  'share-of-whole',
  'growth-from-levels',
  'difference-from-levels',
  'balance-identity',
]);
const BASE = /^(万亿|亿|千万|百万|万)(?=.)/;

/** The labelled figure as extraction would hand it on, so that linking is measured apart from extraction. */
function indicatorOf(gold: GoldIndicator, at: number, text: string): Indicator {
  const half = gold.surface.normalize('NFKC').replace(/[\s,，]/g, '');
  const printed = /\d+(\.\d+)?/.exec(half)?.[0] ?? '1';
  const place = new Decimal(10).pow(-(printed.split('.')[1]?.length ?? 0));
  const scale = gold.value ? new Decimal(gold.value).abs().div(printed) : new Decimal(1);
  const members = gold.surface.split(/[:：︰∶]/);
  const sentence = { start: 0, end: text.length };
  return {
    id: `i${at + 1}`,
    name: gold.name,
    surface: gold.surface,
    ...(gold.value === null ? {} : { value: new Decimal(gold.value).toFixed() }),
    ...(gold.value_max === undefined ? {} : { valueHigh: String(gold.value_max) }),
    unit: gold.unit,
    baseUnit: /元$/.test(gold.unit) ? gold.unit.replace(BASE, '') : gold.unit,
    step: scale.isZero() || !scale.isFinite() ? '1' : place.times(scale).toFixed(),
    approx: gold.approx ?? 'exact',
    kind: gold.kind,
    span: { start: gold.start, end: gold.start + gold.surface.length },
    quoteSpan: sentence,
    ...(members.length > 1 ? { proportion: members } : {}),
  };
}

/** The sums a gold row claims, over the figures that carry their values. */
function sumsOf(report: GoldReport, indicators: readonly Indicator[]): SumRelation[] {
  return report.sums.flatMap((sum) => {
    const share = sum.unit === '%';
    const pool = indicators.filter(
      ({ unit, kind }) => (unit === '%') === share && (share || !kind.startsWith('change')),
    );
    const used = new Set<string>();
    const take = (value: number): Indicator | undefined => {
      const found = pool.find((one) => !used.has(one.id) && (Number(one.value) === value || baseNumber(one) === value));
      if (found !== undefined) used.add(found.id);
      return found;
    };
    const whole = share ? undefined : take(sum.total);
    const parts = sum.parts.map(take).filter((part) => part !== undefined);
    if (parts.length < sum.parts.length || (!share && whole === undefined)) return [];
    const spans = [...(whole === undefined ? [] : [whole]), ...parts].map((one) => one.span);
    return [
      {
        type: 'sum' as const,
        ...(whole === undefined ? {} : { wholeId: whole.id }),
        partIds: parts.map((part) => part.id),
        complete: sum.complete,
        basis: 'gold',
        span: cover(spans),
      },
    ];
  });
}

const SCALE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const baseNumber = (one: Indicator): number => Number(one.value) * (SCALE[one.unit.charAt(0)] ?? 1);

/** Links and judges the labelled figures of one report. */
export function judgeGold(report: GoldReport): readonly CheckResult[] {
  const indicators = report.indicators.map((gold, at) => indicatorOf(gold, at, report.text));
  const { text } = report;
  const whole = { start: 0, end: text.length };
  const passages = [{ kind: 'body' as const, mapped: mapText(text, [whole]), span: whole, lead: 0 }];
  const sums = sumsOf(report, indicators);
  const input = { text, passages, indicators, sums };
  const relations = [
    ...sums,
    ...linkShares(input),
    ...linkGrowths(input),
    ...linkDifferences(input),
    ...linkBalances(input),
  ];
  const context: CheckContext = {
    document: { text, blocks: [], pages: [] },
    front: {},
    profile: {
      id: 'generic',
      title: { zh: '', en: '' },
      recognise: { title: [], body: [] },
      titledByDeliveryYear: false,
      roles: [],
    },
    passages,
    sections: [],
    tables: [],
    indicators,
    relations,
  };
  return checks.filter((check) => NUMERIC.has(check.id)).flatMap((check) => [...check.run(context)]);
}
