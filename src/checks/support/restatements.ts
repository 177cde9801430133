import type { CheckContext } from '../../contracts/check.ts';
import type { Indicator } from '../../model/indicator.ts';
import { indicatorLabel, looseLabel } from '../../text/indicator-label.ts';
import { isRatio } from '../../text/printed-figure.ts';
import { agree, type FigurePair, pairOf, sharedDigits } from './figure-pair.ts';
import { sameBody, sameScope } from './figure-scope.ts';
import { classOf } from './labelled-cells.ts';

/** So many digits are not the same by chance. */
const TELLING_DIGITS = 3;
/** Shorter names (收入, 支出) are given to many things. */
export const NAME_CHARACTERS = 4;
/** More figures of one name than these are a series (by town, by month); each is set against so many before it. */
export const MOST_ALIKE = 60;

/** One name, one value, said in two sentences: that can be told in every genre, a difference only in some. */
export function* restatements({ indicators, front }: CheckContext): Generator<FigurePair> {
  const said = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const { cell, name, value, baseValue, baseUnit, kind, approx, quoteSpan } = indicator;
    if (cell !== undefined || value === undefined || approx !== 'exact' || [...name].length < NAME_CHARACTERS) continue;
    if (value.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length < TELLING_DIGITS) continue;
    const key = [looseLabel(indicatorLabel(name)), baseValue ?? value, baseUnit, kind].join('|');
    const others = said.get(key) ?? [];
    // 全市 and 市本级 may have one growth by chance; what the province grants them is one amount.
    const any = !isRatio(indicator.unit);
    const earlier = others.find(
      (other) => other.quoteSpan.start !== quoteSpan.start && (any || sameBody(indicator, other, front.year)),
    );
    const pair = earlier === undefined ? undefined : pairOf(indicator, earlier);
    if (pair !== undefined) yield pair;
    said.set(key, [...others, indicator]);
  }
}

/** A level with the one growth that its sentence gives for it. */
interface Grown {
  readonly level: Indicator;
  readonly growth: Indicator;
}

/** The growth is not, or not only, that of the level over the year before. */
const OTHER_GROWTH = /年均|剔除|扣除|同口径|可比|名义|实际|不变价|累计|环比|(?:19|20)\d\d年|年初/;

/** 收入1286万元，增长4.3%, and again 收入1286万元，增长3.4%: one level, of one body, has one growth. Growths that differ. */
export function* regrowths(context: CheckContext): Generator<FigurePair> {
  const said = new Map<string, Grown[]>();
  for (const grown of grownLevels(context)) {
    const key = [indicatorLabel(grown.level.name), grown.level.baseUnit].join('|');
    const others = said.get(key) ?? [];
    if (others.length === 0) said.set(key, others);
    for (const { level, growth } of others.slice(-MOST_ALIKE)) {
      const levels = pairOf(grown.level, level);
      const growths = pairOf(grown.growth, growth);
      if (levels === undefined || growths === undefined || !sameScope(level, grown.level, context.front.year)) continue;
      if (agree(levels) && sharedDigits(levels) >= TELLING_DIGITS && !agree(growths)) yield growths;
    }
    others.push(grown);
  }
}

function* grownLevels({ document, indicators }: CheckContext): Generator<Grown> {
  const sentences = new Map<number, Indicator[]>();
  for (const indicator of indicators) {
    const { cell, approx, quoteSpan } = indicator;
    if (cell !== undefined || approx !== 'exact' || indicator.value === undefined) continue;
    const sentence = sentences.get(quoteSpan.start);
    if (sentence === undefined) sentences.set(quoteSpan.start, [indicator]);
    else sentence.push(indicator);
  }
  for (const sentence of sentences.values()) {
    // No level has a growth where the sentence gives none.
    if (!sentence.some((figure) => classOf(figure) === 'change')) continue;
    const byLabel = new Map<string, Indicator[]>();
    for (const figure of sentence) {
      const label = indicatorLabel(figure.name);
      const alike = byLabel.get(label);
      if (alike === undefined) byLabel.set(label, [figure]);
      else alike.push(figure);
    }
    for (const alike of byLabel.values()) {
      const [level, ...levels] = alike.filter((other) => classOf(other) === 'level');
      const [growth, ...growths] = alike.filter((other) => classOf(other) === 'change');
      if (level === undefined || growth === undefined || growths.length > 0 || levels.length > 0) continue;
      if ([...level.name].length < NAME_CHARACTERS) continue;
      const between = document.text.slice(level.span.end, growth.span.start);
      if (growth.span.start > level.span.end && !OTHER_GROWTH.test(between)) yield { level, growth };
    }
  }
}
