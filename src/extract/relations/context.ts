import type { Indicator } from '../../model/indicator.ts';
import type { Relation, SumRelation } from '../../model/relation.ts';
import type { Passage } from '../../model/report.ts';

/** What shares, growths, differences and balances are linked from: figures already read, named and summed. */
export interface LinkContext {
  /** The canonical text that the spans of the indicators count in. */
  readonly text: string;
  readonly passages: readonly Passage[];
  /** In document order. */
  readonly indicators: readonly Indicator[];
  readonly sums: readonly SumRelation[];
}

export type Linker<R extends Relation> = (context: LinkContext) => R[];
