import { createHash } from 'node:crypto';
import type { AnalyzedReport } from '../model/batch.ts';
import type { CollectedFigure, CollectedReport, SentencePrint } from '../model/collected.ts';
import type { Indicator } from '../model/indicator.ts';
import { span } from '../text/span.ts';

/** A figure is given as revised: 按可比口径, 经核实调整, 修订为. */
const REVISION = /调整|修订|核实|口径|可比|剔除/;
/** Shorter sentences are set phrases that every report may use. */
const MIN_SENTENCE = 16;
const SENTENCE = /[^。！？；\n]+[。！？；]?/g;
/** Characters of base64: 48 bits tell millions of sentences apart. */
const HASH_LENGTH = 8;
/** Of a table, only what its total row or column says is compared with other reports. */
const TOTAL = /总计|合计|结转/;

/** What the checks across reports need of one. */
export function collect(report: AnalyzedReport): CollectedReport {
  const { docId, genre, front, document, indicators } = report;
  const revised = ({ quoteSpan }: Indicator): boolean =>
    REVISION.test(document.text.slice(quoteSpan.start, quoteSpan.end));
  return {
    docId,
    genre,
    front,
    titleSpan: front.titleSpan ?? span(0, Math.min(1, document.text.length)),
    figures: indicators
      .filter(({ name, value, cell }) => value !== undefined && name !== '' && (cell === undefined || TOTAL.test(name)))
      .map((indicator) => figureOf(indicator, revised(indicator))),
    sentences: [...sentencePrints(report)],
  };
}

function figureOf(indicator: Indicator, revised: boolean): CollectedFigure {
  const { id, name, kind, span: place, unit, baseUnit, step, approx } = indicator;
  const { sectionId, canonicalId, period, cell, value, valueHigh } = indicator;
  return {
    ...{ id, name, kind, span: place, unit, baseUnit, step, approx, revised },
    ...(sectionId === undefined ? {} : { sectionId }),
    ...(canonicalId === undefined ? {} : { canonicalId }),
    ...(period === undefined ? {} : { period }),
    ...(cell === undefined ? {} : { cell }),
    ...(value === undefined ? {} : { value }),
    ...(valueHigh === undefined ? {} : { valueHigh }),
  };
}

function* sentencePrints({ document, front }: AnalyzedReport): Generator<SentencePrint> {
  const own = [front.issuer, front.province, front.prefecture, front.county, front.township]
    .filter((name): name is string => name !== undefined && name.length > 1)
    .sort((a, b) => b.length - a.length);
  for (const match of document.text.matchAll(SENTENCE)) {
    const words = match[0].replace(/\s+/g, '');
    if (words.length < MIN_SENTENCE) continue;
    const nameless = own.reduce((text, name) => text.replaceAll(name, '〇'), words);
    const masked = nameless.replace(/[\d.,]+/g, '0');
    const numbers = masked === nameless ? {} : { numbers: hash(nameless) };
    yield { masked: hash(masked), ...numbers, span: span(match.index, match.index + match[0].length) };
  }
}

const hash = (text: string): string => createHash('sha1').update(text).digest('base64').slice(0, HASH_LENGTH);
