import type { Bilingual, CheckContext } from '../../contracts/check.ts';
import type { CheckResult, Severity } from '../../model/check-result.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { TableCell } from '../../model/report.ts';
import { type Derivation, type DerivedColumn, type DerivedRow, derivedColumns } from './derived-columns.ts';
import { cellIndex, figuresOf, wordsOf } from './grid.ts';
import { digits, resultOf, shortened } from './result.ts';
import { tableRuns } from './table-run.ts';

/** Wording for figures of a derived column, which three checks share. */
export const DERIVED_MESSAGES = {
  'column-verified': { zh: '“{label}”{head}：{arithmetic}，相符。', en: '{label}, {head}: {arithmetic}: follows.' },
  'column-mismatch': {
    zh: '“{label}”{head}与同行的数不符：{arithmetic}，表中为{stated}；本栏其余各行都按此算得。',
    en: '{label}, {head} does not follow from its row: {arithmetic}, the table says {stated}; the other rows of the column do.',
  },
} as const satisfies Record<string, Bilingual>;

/** The rows of all columns of this kind, judged by the reading that the other rows of the column bear out. */
export function* derivedResults(
  context: CheckContext,
  kind: Derivation,
  check: { readonly id: string; readonly severity: Severity },
): Generator<CheckResult> {
  const index = cellIndex(context.indicators);
  for (const run of tableRuns(context.tables)) {
    for (const column of derivedColumns(run)) {
      if (column.kind !== kind) continue;
      for (const row of column.rows) yield derivedResult(column, row, run.heads[column.col] ?? '', check, index);
    }
  }
}

const RELATION = { growth: 'growth', share: 'share', difference: 'difference' } as const;

function derivedResult(
  { kind, col, current, prior }: DerivedColumn,
  { row, stated, now, then, computed, follows }: DerivedRow,
  head: string,
  check: { readonly id: string; readonly severity: Severity },
  index: ReadonlyMap<string, Indicator>,
): CheckResult {
  const cells = [col, current, prior].map((at) => row.cells[at]) as [TableCell, TableCell, TableCell];
  const places = stated.step.decimalPlaces() + 1;
  const value = shortened(computed, places);
  const [a, b] = [digits(now.value), digits(then.value)];
  const arithmetic =
    kind === 'difference'
      ? `${a} − ${b} = ${value}`
      : kind === 'growth'
        ? `${a} ÷ ${b} − 1 = ${value}%`
        : `${a} ÷ ${b} = ${value}%`;
  const label =
    row.cells
      .slice(0, Math.min(col, current, prior))
      .map(wordsOf)
      .filter((words) => /[\u4e00-\u9fff]/.test(words))
      .at(-1) ?? '';
  return resultOf({
    checkId: check.id,
    relation: RELATION[kind],
    verdict: follows ? 'verified' : 'mismatch',
    severity: follows ? 'info' : check.severity,
    unit: row.table.unit ?? '',
    whole: b,
    parts: [a],
    expected: value,
    actual: digits(stated.value),
    difference: shortened(stated.value.minus(computed), places),
    messageId: follows ? 'column-verified' : 'column-mismatch',
    data: { label, head, arithmetic, stated: digits(stated.value) },
    span: cells[0].span,
    related: cells.slice(1).map((cell) => cell.span),
    of: figuresOf(index, row.table, cells),
  });
}
