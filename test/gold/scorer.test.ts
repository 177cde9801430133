import { describe, expect, it } from 'vitest';
import { readMarked } from '../../scripts/accuracy-support/gold/marked-text.ts';
import { readRelations } from '../../scripts/accuracy-support/gold/relations.ts';
import { readSentences } from '../../scripts/accuracy-support/gold/sentences.ts';
import { sameName, sameUnit, sameValue } from '../../scripts/accuracy-support/score/agreement.ts';
import { align } from '../../scripts/accuracy-support/score/alignment.ts';
import { regressions } from '../../scripts/accuracy-support/score/baseline.ts';
import { noCounts } from '../../scripts/accuracy-support/score/counts.ts';
import { parseCsv } from '../../scripts/accuracy-support/score/csv.ts';
import { predictedFigures, scoreFigures } from '../../scripts/accuracy-support/score/figures.ts';
import { scoreRelations } from '../../scripts/accuracy-support/score/relations.ts';
import { bootstrap, wilson } from '../../scripts/accuracy-support/score/statistics.ts';

const SOURCE = '@x1 fzzf\n<2022年>审查{30件#审查}，其中合同{21件#合同}、文件{8件#文件}，其余{1件#其余}。\n= 1: 2 3 4\n';

describe('the notation', () => {
  it('puts every figure and trap where it stands', () => {
    const { text, figures, traps } = readMarked(
      '于<2022年>␤审查约{1.2万余份#审查 ~about}。'.replace(' ~about', '#~about'),
    );
    expect(text).toBe('于2022年\n审查约1.2万余份。');
    expect(figures[0]).toMatchObject({ surface: '1.2万余份', start: 10, value: 12000, unit: '份', approx: 'about' });
    expect(traps).toEqual([{ surface: '2022年', start: 1 }]);
  });
  it('refuses a number that nobody judged, and a relation that does not hold', () => {
    expect(() => readSentences('@x fzzf\n审查{30件#审查}，另有5件。\n')).toThrow(/unjudged/);
    const { figures } = readMarked('{30件#a}{20件#b}{9件#c}');
    expect(() => readRelations(['= 1: 2 3'], figures)).toThrow(/does not hold/);
    expect(readRelations(['= 1: 2 3 !'], figures).totals[0]?.holds).toBe(false);
  });
  it('lets a total of N余 reach to the next step of its last digit', () => {
    const { figures } = readMarked('{40余场#a}{30场#b}{19场#c}');
    expect(readRelations(['=? 1: 2 3'], figures).totals[0]).toMatchObject({ holds: true, total_approx: 'over' });
  });
});

describe('agreement of fields', () => {
  it('sees through scales and spellings', () => {
    expect(sameValue('3', 30000, '万人', '人')).toBe(true);
    expect(sameValue('', null, '', '比例')).toBe(true);
    expect(sameUnit('百分点', '个百分点')).toBe(true);
    expect(sameUnit('%', '个百分点')).toBe(false);
  });
  it('takes wordings of one name for the same, fragments and strangers not', () => {
    expect(sameName('行政规范性文件审查', '规范性文件')).toBe(true);
    expect(sameName('件', '规范性文件')).toBe(false);
    expect(sameName('政府合同', '规范性文件')).toBe(false);
    expect(sameName('', '合同')).toBe(false);
  });
});

describe('scoring a sentence', () => {
  const gold = readSentences(SOURCE)[0];
  if (!gold) throw new Error('no sentence');
  const row = (surface: string, more: Record<string, string> = {}) => ({
    indicator_id: surface,
    surface,
    char_start: String(gold.text.indexOf(surface)),
    char_end: String(gold.text.indexOf(surface) + surface.length),
    value: surface.replace('件', ''),
    unit: '件',
    approx: 'exact',
    kind: 'achieved',
    name: '审查',
    ...more,
  });
  it('counts hits, misses, strangers and traps', () => {
    const counts = noCounts();
    const misses: string[] = [];
    const traps = [{ surface: '2022年', start: 0 }];
    const predicted = predictedFigures([row('30件'), row('21件', { name: '合同', value: '12' }), row('2022年')]);
    scoreFigures(gold.indicators, traps, predicted, align(gold.text, gold.text), counts, misses);
    expect(counts).toMatchObject({
      gold: 4,
      predicted: 3,
      span: 2,
      valueUnit: 1,
      strict: 1,
      name: 2,
      traps: 1,
      trapsTaken: 1,
    });
  });
  it('counts a relation and its verdict', () => {
    const counts = noCounts();
    const check = { relation: 'sum', verdict: 'mismatch', whole: '30', parts: '[8,21,1]' };
    scoreRelations(gold, [check], counts, []);
    expect(counts).toMatchObject({ relations: 1, relationsFound: 1, verdictsRight: 0, alarms: 1, caught: 0 });
  });
});

describe('the rest', () => {
  it('finds labels again after the white space has changed', () => {
    const where = align('第一段\n共 12件\t丢失 末尾', '第一段 共12件 末\n尾');
    expect(where.at(6)).toBe(5);
    expect(where.lost).toEqual(['丢失']);
    expect(where.at(10)).toBeNull();
  });
  it('reads quoted fields, empty ones and both line ends', () => {
    expect(parseCsv('a,b\r\n"x, ""y""\nz",\n')).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', ''],
    ]);
  });
  it('gives intervals that hold the estimate, the same ones each time', () => {
    const [low, high] = wilson(98, 100);
    expect(low).toBeGreaterThan(0.92);
    expect(high).toBeLessThan(1);
    const units = [1, 0, 1, 1].map((ok) => ({ ...noCounts(), gold: 1, span: ok }));
    const value = (c: { span: number; gold: number }) => c.span / c.gold;
    expect(bootstrap(units, value, { rounds: 200 })).toEqual(bootstrap([...units], value, { rounds: 200 }));
  });
  it('reports what fell below the baseline, and only that', () => {
    const before = { txt: { a: 0.9, b: 0.8 } };
    expect(regressions(before, { txt: { a: 0.9, b: 0.85 } })).toEqual([]);
    expect(regressions(before, { txt: { a: 0.8, b: 0.8 } })).toEqual(['txt a: 0.9 → 0.8']);
  });
});
