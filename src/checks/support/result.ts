import type { CheckContext } from '../../contracts/check.ts';
import type { CheckResult } from '../../model/check-result.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Decimal } from '../../text/interval.ts';

/** Indicators by id, for relations that name them. */
export const indicatorIndex = (context: CheckContext): ReadonlyMap<string, Indicator> =>
  new Map(context.indicators.map((indicator) => [indicator.id, indicator]));

/** The indicators with these ids; undefined where one is missing, so that no relation is judged in part. */
export function pick(index: ReadonlyMap<string, Indicator>, ids: readonly string[]): readonly Indicator[] | undefined {
  const found = ids.map((id) => index.get(id)).filter((indicator) => indicator !== undefined);
  return found.length === ids.length ? found : undefined;
}

/** Plain digits, never an exponent. */
export const digits = (value: Decimal): string => value.toFixed();

/** At most `places` decimals, cut to what a reader needs of a quotient. */
export const shortened = (value: Decimal, places: number): string => value.toDecimalPlaces(places).toFixed();

type Draft = Omit<CheckResult, 'sectionId' | 'indicatorIds'> & { readonly of: readonly Indicator[] };

/** A result about these indicators, in the section of the first. */
export function resultOf({ of, ...draft }: Draft): CheckResult {
  const sectionId = of[0]?.sectionId;
  return {
    ...draft,
    indicatorIds: of.map((indicator) => indicator.id),
    ...(sectionId === undefined ? {} : { sectionId }),
  };
}
