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
}
