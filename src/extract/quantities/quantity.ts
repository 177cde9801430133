import type { Decimal } from 'decimal.js';
import type { Numeral } from '../../text/numerals.ts';
import type { UnitKind } from '../lexicon/units.ts';

/** A number with its unit as it stands in a passage; offsets count in the passage's text. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  /** In `unit`, scale words multiplied in except for money. */
  readonly value: Decimal;
  /** Upper end of a range in printed order. */
  readonly high?: Decimal;
  /** What one unit in the last printed place is worth, in `unit`. */
  readonly step: Decimal;
  readonly unit: string;
  readonly unitKind: UnitKind;
  /** 余, 多 or 来 inside the surface, or 上百, 数十: `over`; otherwise nothing. */
  readonly inner?: 'over' | 'about';
  /** Members of a proportion a∶b∶c. */
  readonly proportion?: readonly string[];
  /** The unit was not printed and is inferred from the words before (成功率达98). */
  readonly implied?: boolean;
  /** What is counted, where the sign behind the number says it: 2金 counts 金牌. */
  readonly named?: string;
}
