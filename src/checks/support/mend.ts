import { Decimal } from '../../text/interval.ts';

/** One term of a sum that does not tie out. */
export interface MendTerm {
  readonly name: string;
  readonly value: Decimal;
}

export type MendKind = 'swapped' | 'digit-missing' | 'digit-extra' | 'tenfold' | 'unit' | 'without' | 'with';

/** The one change that would mend a sum. */
export interface Mend {
  readonly kind: MendKind;
  readonly name: string;
  readonly printed: string;
  readonly mended: string;
}

interface MendInput {
  readonly whole: MendTerm;
  readonly parts: readonly MendTerm[];
  /** Figures of the same sentence and unit that the relation leaves out. */
  readonly others: readonly MendTerm[];
  readonly tolerance: Decimal;
}

/**
 * The change that would make the sum tie out, if exactly one of the usual slips would: two digits swapped, a digit
 * lost or doubled, a factor of ten, 万 for 亿, a figure counted twice or left out. Any part could be changed at
 * will to mend a sum, so a mere "this one is wrong" is never offered.
 */
export function findMend({ whole, parts, others, tolerance }: MendInput): Mend | undefined {
  const sum = parts.reduce((total, part) => total.plus(part.value), new Decimal(0));
  const near = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lte(tolerance);
  const found = new Map<string, Mend>();
  const offer = (kind: MendKind, term: MendTerm, mended: Decimal): void => {
    const key = `${term.name} ${mended.toFixed()}`;
    if (!found.has(key))
      found.set(key, { kind, name: term.name, printed: term.value.toFixed(), mended: mended.toFixed() });
  };

  const slips: readonly (readonly [MendTerm, Decimal])[] = [
    [whole, sum],
    ...parts.map((part) => [part, whole.value.minus(sum).plus(part.value)] as const),
  ];
  for (const [term, needed] of slips) {
    if (term.value.isZero() || needed.lte(0)) continue;
    for (const [kind, candidate] of slipsOf(term.value, needed)) {
      if (near(candidate, needed)) offer(kind, term, candidate);
    }
  }
  if (parts.length > 2) {
    for (const part of parts)
      if (!part.value.isZero() && near(sum.minus(part.value), whole.value)) offer('without', part, new Decimal(0));
  }
  for (const other of others) if (near(sum.plus(other.value), whole.value)) offer('with', other, other.value);
  const [only, ...more] = found.values();
  return more.length === 0 ? only : undefined;
}

/** What the term may have been meant to say, slip by slip. */
function* slipsOf(printed: Decimal, needed: Decimal): Generator<readonly [MendKind, Decimal]> {
  for (const power of [-2, -1, 1, 2]) yield ['tenfold', printed.times(new Decimal(10).pow(power))];
  for (const power of [-8, -4, 4, 8]) yield ['unit', printed.times(new Decimal(10).pow(power))];
  const text = printed.toFixed();
  for (const swapped of swaps(text)) yield ['swapped', new Decimal(swapped)];
  for (const shorter of deletions(text)) yield ['digit-extra', new Decimal(shorter)];
  const wanted = needed.toFixed();
  if (deletions(wanted).includes(text)) yield ['digit-missing', needed];
}

/** The text with two neighbouring digits changed over. */
function swaps(text: string): string[] {
  const places = digitPlaces(text);
  return places.slice(1).map((at, i) => {
    const chars = [...text];
    const before = places[i] as number;
    [chars[before], chars[at]] = [chars[at] as string, chars[before] as string];
    return chars.join('');
  });
}

/** The text with one digit left out. */
const deletions = (text: string): string[] => {
  const places = digitPlaces(text);
  return places.length < 2 ? [] : places.map((at) => text.slice(0, at) + text.slice(at + 1));
};

const digitPlaces = (text: string): number[] => [...text.matchAll(/\d/g)].map((match) => match.index);
