import { describe, expect, it } from 'vitest';
import { findMend } from '../../src/checks/support/mend.ts';
import { Decimal } from '../../src/text/interval.ts';

const term = (value: string, name = value) => ({ name, value: new Decimal(value) });
const mendOf = (whole: string, parts: readonly string[], others: readonly string[] = [], tolerance = '0') =>
  findMend({
    whole: term(whole),
    parts: parts.map((part) => term(part)),
    others: others.map((other) => term(other)),
    tolerance: new Decimal(tolerance),
  });

describe('the one slip that mends a sum', () => {
  it.each([
    ['swapped digits in a part', '236', ['11', '7', '281'], 'swapped', '281', '218'],
    ['swapped digits in the total', '612', ['100', '62'], 'swapped', '612', '162'],
    ['a digit lost in a part', '236', ['11', '7', '208'], 'digit-missing', '7', '17'],
    ['a digit lost', '11646', ['23007', '84168', '4471'], 'digit-missing', '11646', '111646'],
    ['a factor of ten', '318.6', ['276.4', '4.22'], 'tenfold', '4.22', '42.2'],
    ['万 for 亿', '30000', ['1', '20000'], 'unit', '1', '10000'],
  ])('%s', (_, whole, parts, kind, printed, mended) => {
    expect(mendOf(whole, parts)).toMatchObject({ kind, printed, mended });
  });

  it('names the part that is counted twice, and the figure that is left out', () => {
    expect(mendOf('1620', ['418', '92', '1202'])).toMatchObject({ kind: 'without', printed: '92' });
    expect(mendOf('35', ['13', '14'], ['8', '4'])).toMatchObject({ kind: 'with', printed: '8' });
  });

  it('stays silent where no slip, or more than one, would mend it', () => {
    expect(mendOf('162', ['10', '4', '147'])).toBeUndefined();
    expect(mendOf('30', ['12', '9'], ['9'])).toBeUndefined();
  });
});
