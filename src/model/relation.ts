import type { Span } from '../text/span.ts';

/** A claim that printed figures stand in some arithmetic relation; checks do the arithmetic. */
export type Relation =
  | SumRelation
  | ShareRelation
  | GrowthRelation
  | DifferenceRelation
  | BalanceRelation
  | MeanRelation;

interface RelationBase {
  /** From the name of the first figure to the end of the last. */
  readonly span: Span;
}

export interface SumRelation extends RelationBase {
  readonly type: 'sum';
  /** Indicator id of the total; absent when the whole is 100% by meaning (shares, proportions). */
  readonly wholeId?: string;
  readonly partIds: readonly string[];
  /** The parts are claimed to exhaust the whole; otherwise only part ≤ whole is claimed. */
  readonly complete: boolean;
  /** Why they are held to be complete or not: `exact-sum`, `other-item`, `wording`, `classes`, `open-list`… */
  readonly basis: string;
}

/** `shareId` = parts / whole; several denominators may be meant, the first that fits decides. */
export interface ShareRelation extends RelationBase {
  readonly type: 'share';
  readonly shareId: string;
  /** None where the count is not printed and no whole number of the whole gives the share. */
  readonly partIds: readonly string[];
  /** Candidate wholes, likeliest first; each is a list of indicator ids to be added up. */
  readonly wholes: readonly (readonly string[])[];
  /** Whether the words name part and whole; otherwise nothing but the figures shows the relation. */
  readonly firm: boolean;
}

export interface GrowthRelation extends RelationBase {
  readonly type: 'growth';
  readonly changeId: string;
  readonly currentId: string;
  readonly priorId: string;
}

export interface DifferenceRelation extends RelationBase {
  readonly type: 'difference';
  readonly changeId: string;
  readonly currentId: string;
  readonly priorId: string;
}

export interface BalanceRelation extends RelationBase {
  readonly type: 'balance';
  readonly leftIds: readonly string[];
  readonly rightIds: readonly string[];
}

/** A mean of the others, each weighted by its size: it lies between the least and the greatest of them. */
export interface MeanRelation extends RelationBase {
  readonly type: 'mean';
  readonly meanId: string;
  readonly ofIds: readonly string[];
  /** The growth of a total and of all its parts, or the average of all and of its groups. */
  readonly basis: 'growth' | 'groups';
  /** The total and its parts, in the order of `meanId` and `ofIds`; empty for averages of groups. */
  readonly levelIds: readonly string[];
}
