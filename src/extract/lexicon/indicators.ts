import type { CanonicalIndicator } from './canonical-indicator.ts';
import { ECONOMIC_INDICATORS } from './economic-indicators.ts';
import { RULE_OF_LAW_INDICATORS } from './rule-of-law-indicators.ts';

/** The indicators that are known without any configuration. */
export const INDICATORS: readonly CanonicalIndicator[] = [...RULE_OF_LAW_INDICATORS, ...ECONOMIC_INDICATORS];
