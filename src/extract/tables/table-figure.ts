import type { Decimal } from 'decimal.js';
import type { IndicatorKind } from '../../model/indicator.ts';
import type { Span } from '../../text/span.ts';

/** The figure of one numeric table cell, named after its row and column heads. */
export interface TableFigure {
  readonly tableId: string;
  readonly sectionId?: string;
  readonly row: number;
  readonly col: number;
  readonly span: Span;
  readonly value: Decimal;
  readonly step: Decimal;
  readonly unit: string;
  readonly name: string;
  readonly kind: IndicatorKind;
  /** The year or period of its column or row, as printed. */
  readonly period?: string;
  /** Whose figure it is: 全市, 市本级, or the place that the row is about. */
  readonly subject?: string;
  /** What is measured, without the words for budget, execution and year: what its canonical id is looked up by. */
  readonly measure?: string;
}
