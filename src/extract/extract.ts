import type { Segmenter } from '../contracts/segmenter.ts';
import type { Indicator, RejectedNumber } from '../model/indicator.ts';
import type { Relation } from '../model/relation.ts';
import type { FrontMatter, Passage, ReportTable, Section } from '../model/report.ts';
import type { IndicatorCatalog } from './canonical.ts';

/** What figures are searched in. */
export interface ExtractInput {
  readonly text: string;
  readonly front: FrontMatter;
  readonly genre: string;
  readonly passages: readonly Passage[];
  readonly sections: readonly Section[];
  readonly tables: readonly ReportTable[];
  readonly segmenter: Segmenter;
  readonly catalog: IndicatorCatalog;
}

export interface Extracted {
  readonly indicators: readonly Indicator[];
  readonly rejected: readonly RejectedNumber[];
  readonly relations: readonly Relation[];
}

/** Finds every figure of a report, names it, and says which relations the text claims between them. */
export type ExtractFigures = (input: ExtractInput) => Extracted;
